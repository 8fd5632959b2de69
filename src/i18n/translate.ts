import i18next, { type TFunction } from 'i18next';
import { loadDeferredNamespaces } from './i18n.ts';

const namespaces = [
  'common',
  'frame',
  'licenses',
  'changesByOthers',
  'problems',
  'outcomes',
  'qrCode',
  'registration',
  'reservation',
  'settings',
  'system',
] as const;

/** Returns the text of a key: `cancel`, or `registration:token` with its namespace. An unknown key does not compile. */
export type Translate = TFunction<typeof namespaces>;

/** Returns a translate function for the page's current language, for use outside components after `initI18n`. */
export async function getTranslate(): Promise<Translate> {
  await loadDeferredNamespaces();
  return i18next.getFixedT(i18next.language, namespaces);
}

import i18next, { type TFunction } from 'i18next';
import { loadDeferredNamespaces } from './i18n.ts';

const namespaces = [
  'common',
  'frame',
  'licenses',
  'changesByOthers',
  'problems',
  'outcomes',
  'registration',
  'reservation',
  'settings',
  'system',
] as const;

/** Says a text by its key: `cancel`, or with its area, `registration:token`. One that is not there does not compile. */
export type Translate = TFunction<typeof namespaces>;

/** What says the texts in the language the page is in now, for whoever is no component. The app has to have started. */
export async function getTranslate(): Promise<Translate> {
  await loadDeferredNamespaces();
  return i18next.getFixedT(i18next.language, namespaces);
}

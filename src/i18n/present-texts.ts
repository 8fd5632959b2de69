import i18next, { type TFunction } from 'i18next';
import { loadLaterTexts } from './texts.ts';

const areas = [
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
export type SayText = TFunction<typeof areas>;

/** What says the texts in the language the page is in now, for whoever is no component. The app has to have started. */
export async function presentTexts(): Promise<SayText> {
  await loadLaterTexts();
  return i18next.getFixedT(i18next.language, areas);
}

import i18next, { type FlatNamespace, type i18n, type TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';
import { type FallbackNs, Trans } from 'react-i18next';

/** What says the texts of one area, or of several, in one language. */
interface Texts<Areas> {
  readonly t: TFunction<FallbackNs<Areas>>;
  readonly i18n: i18n;
}

type Areas = FlatNamespace | readonly [FlatNamespace, ...FlatNamespace[]];

const made = new Map<string, Texts<Areas>>();

function textsIn(language: string, areas: Areas): Texts<Areas> {
  const key = `${language} ${areas}`;
  const known = made.get(key);
  if (known) return known;
  const texts: Texts<Areas> = { t: i18next.getFixedT(language, areas) as Texts<Areas>['t'], i18n: i18next };
  made.set(key, texts);
  return texts;
}

function subscribe(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}

/**
 * The texts of an area in the language of the page; the component follows when the language changes. The library's own
 * hook prepares anew in every component what is the same for all: an eighth of the work until the first screen is there.
 */
export function useTexts<const Named extends Areas = 'common'>(areas?: Named): Texts<Named> {
  const language = useSyncExternalStore(subscribe, () => i18next.language);
  return textsIn(language, areas ?? 'common') as Texts<Named>;
}

/** A text with elements inside, such as links, named in the catalogue by tags. */
export const RichText = Trans;

import i18next, { type FlatNamespace, type i18n, type TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';
import { type FallbackNs, Trans } from 'react-i18next';

/** What says the texts of one area, or of several, in one language. */
interface Translation<Namespaces> {
  readonly t: TFunction<FallbackNs<Namespaces>>;
  readonly i18n: i18n;
}

type Namespaces = FlatNamespace | readonly [FlatNamespace, ...FlatNamespace[]];

const cache = new Map<string, Translation<Namespaces>>();

function translationFor(language: string, namespaces: Namespaces): Translation<Namespaces> {
  const key = `${language} ${namespaces}`;
  const cached = cache.get(key);
  if (cached) return cached;
  const translation: Translation<Namespaces> = {
    t: i18next.getFixedT(language, namespaces) as Translation<Namespaces>['t'],
    i18n: i18next,
  };
  cache.set(key, translation);
  return translation;
}

function subscribe(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}

/**
 * The texts of an area in the language of the page; the component follows when the language changes. The library's own
 * hook prepares anew in every component what is the same for all: an eighth of the work until the first screen is there.
 */
export function useTranslation<const Named extends Namespaces = 'common'>(namespaces?: Named): Translation<Named> {
  const language = useSyncExternalStore(subscribe, () => i18next.language);
  return translationFor(language, namespaces ?? 'common') as Translation<Named>;
}

/** A text with elements inside, such as links, named in the catalogue by tags. */
export const RichText = Trans;

import i18next, { type FlatNamespace, type i18n, type ParseKeys, type TFunction } from 'i18next';
import { cloneElement, type ReactElement, type ReactNode, useSyncExternalStore } from 'react';

/** The translate function for one or more namespaces in one language. */
interface Translation<Named extends Namespaces> {
  readonly t: TFunction<Named>;
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
 * Returns the translate function for one or more namespaces; the component renders again when the language changes. The
 * hook of react-i18next repeats its set-up in every component: an eighth of the time to first render.
 */
export function useTranslation<const Named extends Namespaces = 'common'>(namespaces?: Named): Translation<Named> {
  const language = useSyncExternalStore(subscribe, () => i18next.language);
  return translationFor(language, namespaces ?? 'common') as Translation<Named>;
}

interface RichTextProps<Named extends Namespaces, Context extends string | undefined> {
  readonly t: TFunction<Named>;
  readonly i18nKey: ParseKeys<Named> | ParseKeys<Named, { readonly context: Context }>;
  readonly count?: number;
  readonly context?: Context;
  readonly values?: Readonly<Record<string, string | number>>;
  /** The elements by the names of their tags. They receive the text between the tags as their child. */
  readonly components: Readonly<Record<string, ReactElement>>;
}

/** Renders a text of the catalogue with elements inside, such as links: `Open <portal>the portal</portal>.` */
export function RichText<const Named extends Namespaces, const Context extends string | undefined = undefined>({
  t,
  i18nKey,
  count,
  context,
  values,
  components,
}: RichTextProps<Named, Context>): ReactNode {
  const translate = t as (key: string, options: object) => string;
  const text = translate(i18nKey as string, { ...values, count, context });
  const tag = new RegExp(`<(${Object.keys(components).join('|')})>(.*?)</\\1>`, 's');
  const parts = text.split(tag);
  // `split` with groups puts the name of a tag and the text in it after each text between two tags.
  return parts.map((part, index) => {
    if (index % 3 === 2) return null;
    const component = index % 3 === 1 ? components[part] : undefined;
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change their order.
    return component ? cloneElement(component, { key: index }, parts[index + 1]) : part;
  });
}

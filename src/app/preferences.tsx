import type { ComponentProps } from 'react';
import { changeLanguage, prefetchLanguage } from '#src/i18n/i18n.ts';
import { availableLanguages, type Language } from '#src/i18n/languages.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import {
  chooseDateStyle,
  chooseTheme,
  dateStyles,
  themeChoices,
  useDateStyle,
  useThemeChoice,
} from '#src/ui/appearance.ts';

/** Selects for the language, the theme and the style of dates; the browser stores them. */
export function Preferences() {
  const { t, i18n } = useTranslation('frame');
  const languages = availableLanguages(i18n.language);
  const prefetch = () => {
    for (const [language] of languages) prefetchLanguage(language);
  };
  return (
    <>
      <PreferenceSelect
        id="language"
        label={t('language')}
        value={i18n.language as Language}
        options={languages.map(([language, name]) => ({ value: language, text: name, lang: language }))}
        onChoose={(language) => void changeLanguage(language)}
        onPointerEnter={prefetch}
        onFocus={prefetch}
      />
      <PreferenceSelect
        id="theme"
        label={t('theme')}
        value={useThemeChoice()}
        options={themeChoices.map((theme) => ({ value: theme, text: t(`themes.${theme}`) }))}
        onChoose={chooseTheme}
      />
      <PreferenceSelect
        id="dates"
        label={t('dates')}
        value={useDateStyle()}
        options={dateStyles.map((style) => ({ value: style, text: t(`dateStyles.${style}`) }))}
        onChoose={chooseDateStyle}
      />
    </>
  );
}

interface PreferenceSelectProps<Value extends string>
  extends Pick<ComponentProps<'select'>, 'onPointerEnter' | 'onFocus'> {
  readonly id: string;
  readonly label: string;
  readonly value: Value;
  /** What to choose from; `lang` is the language of a text that is not in that of the page. */
  readonly options: readonly { readonly value: Value; readonly text: string; readonly lang?: string }[];
  readonly onChoose: (value: Value) => void;
}

function PreferenceSelect<Value extends string>({
  id,
  label,
  options,
  onChoose,
  ...select
}: PreferenceSelectProps<Value>) {
  return (
    <>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select id={id} className="plain-select" onChange={(event) => onChoose(event.target.value as Value)} {...select}>
        {options.map(({ value, text, lang }) => (
          <option key={value} value={value} lang={lang}>
            {text}
          </option>
        ))}
      </select>
    </>
  );
}

import { changeDateStyle, type DateStyle, dateStyles, useDateStyle } from '#src/i18n/date-style.ts';
import { changeLanguage, prefetchLanguage } from '#src/i18n/i18n.ts';
import { availableLanguages, isLanguage, type Language } from '#src/i18n/languages.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { type ColorMode, colorModes, useColorMode } from '#src/ui/color-mode.ts';

/** Selects for the language, the theme and the style of dates; the browser stores them. */
export function Preferences() {
  const { t, i18n } = useTranslation('frame');
  const [mode, setMode] = useColorMode();
  const dateStyle = useDateStyle();
  const languages = availableLanguages(i18n.language);
  const prefetch = () => {
    for (const [language] of languages) if (isLanguage(language)) prefetchLanguage(language);
  };
  return (
    <>
      <label className="label" htmlFor="language">
        {t('language')}
      </label>
      <select
        id="language"
        className="plain-select"
        value={i18n.language}
        onPointerEnter={prefetch}
        onFocus={prefetch}
        onChange={(event) => void changeLanguage(event.target.value as Language)}
      >
        {languages.map(([language, name]) => (
          <option key={language} value={language} lang={language}>
            {name}
          </option>
        ))}
      </select>
      <label className="label" htmlFor="theme">
        {t('theme')}
      </label>
      <select
        id="theme"
        className="plain-select"
        value={mode}
        onChange={(event) => setMode(event.target.value as ColorMode)}
      >
        {colorModes.map((theme) => (
          <option key={theme} value={theme}>
            {t(`themes.${theme}`)}
          </option>
        ))}
      </select>
      <label className="label" htmlFor="dates">
        {t('dates')}
      </label>
      <select
        id="dates"
        className="plain-select"
        value={dateStyle}
        onChange={(event) => changeDateStyle(event.target.value as DateStyle)}
      >
        {dateStyles.map((style) => (
          <option key={style} value={style}>
            {t(`dateStyles.${style}`)}
          </option>
        ))}
      </select>
    </>
  );
}

import NativeSelect from '@mui/material/NativeSelect';
import { availableLanguages, type Language } from '#src/i18n/languages.ts';
import { usePortalTexts } from './use-portal-texts.ts';

/** Selects the page's language; each is listed under its own name. */
export function LanguageSelect({ label }: { label: string }) {
  const { language, chooseLanguage } = usePortalTexts();
  return (
    <NativeSelect
      value={language}
      onChange={(event) => void chooseLanguage(event.target.value as Language)}
      disableUnderline
      inputProps={{ 'aria-label': label }}
      sx={{ fontSize: '0.8125rem', '& select:focus-visible': { outline: '2px solid currentColor', outlineOffset: 2 } }}
    >
      {availableLanguages(language).map(([name, ownName]) => (
        <option key={name} value={name} lang={name}>
          {ownName}
        </option>
      ))}
    </NativeSelect>
  );
}

import { type CsvSeparator, csvSeparators, defaultSeparator } from '#src/domain/usage-csv.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { createStoredChoice, useStoredChoice } from '#src/ui/stored-choice.ts';

const separatorChoice = createStoredChoice('csv-separator', csvSeparators);

/** Chooses the separator of exported tables, for all languages of the page. */
export const chooseCsvSeparator = separatorChoice.choose;

/** Returns the separator of exported tables; without a choice, that of the language (docs/decisions/0031). */
export function useCsvSeparator(): CsvSeparator {
  const { i18n } = useTranslation();
  return useStoredChoice(separatorChoice) ?? defaultSeparator(i18n.language);
}

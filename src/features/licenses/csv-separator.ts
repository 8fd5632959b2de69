import { useState } from 'react';
import { type CsvSeparator, csvSeparators, defaultSeparator } from '#src/domain/usage-csv.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';

const storageKey = 'csv-separator';

/** The choice of this page, where the browser has not stored it. */
let unstoredChoice: CsvSeparator | undefined;

function storedChoice(): CsvSeparator | undefined {
  if (unstoredChoice) return unstoredChoice;
  try {
    const text = localStorage.getItem(storageKey);
    return csvSeparators.find((name) => name === text);
  } catch {
    return undefined;
  }
}

/**
 * The separator of exported tables, and how to choose it. The choice is remembered in this browser, for every language of
 * the page; until there is one, the separator is that of the language (docs/decisions/0031).
 */
export function useCsvSeparator(): readonly [CsvSeparator, (separator: CsvSeparator) => void] {
  const { i18n } = useTranslation();
  const [choice, setChoice] = useState(storedChoice);
  const choose = (separator: CsvSeparator) => {
    setChoice(separator);
    try {
      localStorage.setItem(storageKey, separator);
      unstoredChoice = undefined;
    } catch {
      unstoredChoice = separator;
    }
  };
  return [choice ?? defaultSeparator(i18n.language), choose];
}

import { useState } from 'react';
import { type CsvSeparator, csvSeparators, defaultSeparator } from '#src/domain/usage-csv.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';

const storageKey = 'csv-separator';

/** The choice while the page is open, if the browser could not store it. */
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
 * Returns the separator of exported tables and a function that changes it. The browser stores the choice for all languages
 * of the page; without a choice, the language determines the separator (docs/decisions/0031).
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

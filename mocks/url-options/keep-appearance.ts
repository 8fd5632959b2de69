import type { UrlOptions } from './parse-options.ts';

/** The localStorage keys of the app (src/i18n/languages.ts; src/ui/appearance.ts). */
const storageKeys = { language: 'language', theme: 'theme' } as const;

/**
 * Stores the language and the theme of a URL under the app's keys, and applies them: they replace the choice of
 * index.html before the first paint. Call it before the app or the portal starts.
 */
export function keepAppearance({ language, theme }: Pick<UrlOptions, 'language' | 'theme'>): void {
  const root = document.documentElement;
  if (language) {
    store(storageKeys.language, language);
    root.lang = language;
  }
  if (theme) {
    store(storageKeys.theme, theme);
    const isDark = theme === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
    root.dataset.theme = isDark ? 'dark' : 'light';
  }
}

function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Without storage the choice applies to this page only.
  }
}

import type { UrlOptions } from './parse-options.ts';

/** Where the app keeps the choices of its reader (src/i18n/languages.ts; src/app/app.tsx, `modeStorageKey`). */
const storageKeys = { language: 'language', theme: 'theme' } as const;

/**
 * Puts the language and the theme an address asks for where the app keeps them, and shows them: what index.html has
 * chosen before the first paint is chosen anew. To be called before anything of the app or the portal starts.
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
    // A browser that forbids storage keeps the choice for this page only.
  }
}

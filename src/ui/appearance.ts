import { createStoredChoice, useStoredChoice } from './stored-choice.ts';

/** The themes to choose from; `system` is that of the browser. */
export const themeChoices = ['light', 'dark', 'system'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

/** How times of automatic tasks are written: as a time from now, or as a date. */
export const dateStyles = ['relative', 'absolute'] as const;
export type DateStyle = (typeof dateStyles)[number];

/** The script in index.html reads the same key before the first paint. */
const theme = createStoredChoice('theme', themeChoices);
const dateStyle = createStoredChoice('dates', dateStyles);

/** Chooses the theme, which `followTheme` applies. */
export const chooseTheme = theme.choose;

/** Chooses how times of automatic tasks are written. */
export const chooseDateStyle = dateStyle.choose;

/** Returns the chosen theme, `system` without a choice. */
export const useThemeChoice = (): ThemeChoice => useStoredChoice(theme) ?? 'system';

/** Returns the chosen style of dates, `relative` without a choice. */
export const useDateStyle = (): DateStyle => useStoredChoice(dateStyle) ?? 'relative';

/** Keeps `data-theme` of the document current, after a choice in any tab and after a change of the browser's theme. */
export function followTheme(): void {
  const darkBrowser = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const choice = theme.get();
    const isDark = choice === 'dark' || (choice !== 'light' && darkBrowser.matches);
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  };
  theme.subscribe(apply);
  darkBrowser.addEventListener('change', apply);
}

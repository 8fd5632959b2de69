/**
 * The colors of both themes. The build writes them into index.html as custom properties, and the MUI theme uses them.
 * Each text color has a contrast of at least 4.5:1 on its background and on its tint (tokens.test.ts).
 */
export const colors = {
  light: {
    ground: '#f2f4f7',
    panel: '#ffffff',
    raised: '#ffffff',
    border: '#d3dae2',
    outline: '#7f8c9a',
    text: '#17202b',
    secondary: '#4e5c6b',
    accent: '#0a4f9c',
    accentStrong: '#083e7c',
    accentText: '#ffffff',
    hover: '#e9edf2',
    success: '#17713a',
    warning: '#855400',
    amber: '#bd7000',
    error: '#b0241c',
    information: '#1c5a9e',
    successTint: '#e7f4eb',
    warningTint: '#fdf3dd',
    errorTint: '#fcebe9',
    informationTint: '#e8f0f9',
  },
  dark: {
    ground: '#0f141a',
    panel: '#1a222b',
    raised: '#212b35',
    border: '#34414e',
    outline: '#6c7b8a',
    text: '#e2e8ee',
    secondary: '#9dabb9',
    accent: '#7fb5f0',
    accentStrong: '#a3caf5',
    accentText: '#0a1520',
    hover: '#27323d',
    success: '#6dc58b',
    warning: '#e1b45c',
    amber: '#e8a33a',
    error: '#f28d83',
    information: '#86b8f0',
    successTint: '#14271c',
    warningTint: '#2b2413',
    errorTint: '#2e1b1d',
    informationTint: '#15263a',
  },
} as const;

/** A theme with its own colors. */
export type ThemeName = keyof typeof colors;

/** Font families. Every system has one of each list, so no font is downloaded. */
export const fonts = {
  text: 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  code: 'ui-monospace, "Cascadia Mono", "SF Mono", "DejaVu Sans Mono", monospace',
} as const;

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Returns CSS that declares the colors and fonts as custom properties (`--ground` …) for the theme in `data-theme`. */
export function tokenStyles(): string {
  const declare = (theme: ThemeName) =>
    Object.entries(colors[theme])
      .map(([name, value]) => `--${kebab(name)}:${value};`)
      .join('');
  return `:root{--font-text:${fonts.text};--font-code:${fonts.code};${declare('light')}color-scheme:light}[data-theme="dark"]{${declare('dark')}color-scheme:dark}`;
}

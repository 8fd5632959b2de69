import { createTheme, StyledEngineProvider, ThemeProvider } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { colors, fonts, type ThemeName } from './tokens.ts';

const palette = (name: ThemeName) => {
  const color = colors[name];
  const hue = (main: string) => ({ main, contrastText: color.panel });
  return {
    mode: name,
    background: { default: color.ground, paper: color.raised },
    text: { primary: color.text, secondary: color.secondary },
    divider: color.border,
    primary: { main: color.accent, dark: color.accentStrong, contrastText: color.accentText },
    success: hue(color.success),
    warning: hue(color.warning),
    error: hue(color.error),
    info: hue(color.information),
  };
};

/** The MUI theme: type 14/20, 4-pixel grid, radius 6, no transition over 150 ms. */
const theme = createTheme({
  cssVariables: { colorSchemeSelector: '[data-theme="%s"]' },
  colorSchemes: { light: { palette: palette('light') }, dark: { palette: palette('dark') } },
  spacing: 4,
  shape: { borderRadius: 6 },
  typography: {
    fontFamily: fonts.text,
    fontSize: 14,
    button: { textTransform: 'none', fontWeight: 500 },
    body1: { fontSize: '0.875rem', lineHeight: '1.25rem' },
    body2: { fontSize: '0.875rem', lineHeight: '1.25rem' },
    h6: { fontSize: '1.125rem', lineHeight: '1.5rem', fontWeight: 600 },
  },
  transitions: {
    duration: {
      shortest: 80,
      shorter: 100,
      short: 120,
      standard: 140,
      complex: 150,
      enteringScreen: 120,
      leavingScreen: 80,
    },
  },
  components: {
    // Raised surfaces have their own lighter color; MUI's overlay by elevation would turn them gray.
    MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    // A growing menu moves its items under the pointer, so a quick click could hit the wrong item.
    MuiMenu: { defaultProps: { transitionDuration: 0 } },
    MuiMenuItem: { styleOverrides: { root: { minHeight: 36, fontSize: '0.875rem' } } },
    // A subheader of one line is as high as an item; several lines are one sentence.
    MuiListSubheader: {
      styleOverrides: {
        root: { maxWidth: 320, paddingBlock: 8, fontSize: '0.75rem', fontWeight: 600, lineHeight: '1.25rem' },
      },
    },
  },
});

/** The theme follows the document's `data-theme` (appearance.ts). MUI's type omits `colorSchemeNode`. */
const followedTheme: object = { storageManager: null, colorSchemeNode: null };

/** Provides the theme to MUI's components: dialogs, menus and the drawer. The first view has none of them. */
export function MuiProvider({ children }: { readonly children: ReactNode }) {
  return (
    <StyledEngineProvider injectFirst>
      <ThemeProvider theme={theme} {...followedTheme}>
        {children}
      </ThemeProvider>
    </StyledEngineProvider>
  );
}

import { createTheme } from '@mui/material/styles';
import { colors, fonts } from '#src/ui/tokens.ts';
import { labColors } from './colors.ts';

const palette = (name: keyof typeof labColors) => ({
  mode: name,
  background: { default: colors[name].ground, paper: colors[name].panel },
  text: { primary: colors[name].text, secondary: colors[name].secondary },
  divider: colors[name].border,
  primary: {
    main: labColors[name].violet,
    dark: labColors[name].violetStrong,
    contrastText: labColors[name].onViolet,
  },
  error: { main: colors[name].error },
});

/**
 * MUI theme of the Lab: violet and dense. Its custom properties have their own prefix, since the app's theme is on the
 * same page; `data-theme` of the document selects light or dark.
 */
export const labTheme = createTheme({
  cssVariables: { cssVarPrefix: 'lab', colorSchemeSelector: '[data-theme="%s"]' },
  colorSchemes: { light: { palette: palette('light') }, dark: { palette: palette('dark') } },
  spacing: 4,
  shape: { borderRadius: 4 },
  typography: { fontFamily: fonts.text, fontSize: 13, button: { textTransform: 'none', fontWeight: 500 } },
  transitions: { create: () => 'none' },
  components: {
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiButton: {
      defaultProps: { disableElevation: true, variant: 'outlined', size: 'small' },
      styleOverrides: {
        root: { minHeight: 28, minWidth: 0, padding: '2px 10px', lineHeight: '1.25rem', whiteSpace: 'nowrap' },
      },
    },
    MuiAccordion: {
      defaultProps: { disableGutters: true, elevation: 0, square: true },
      styleOverrides: { root: { backgroundImage: 'none', backgroundColor: 'transparent' } },
    },
    MuiCheckbox: { defaultProps: { size: 'small' }, styleOverrides: { root: { padding: 4 } } },
  },
});

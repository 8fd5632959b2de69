import { createTheme } from '@mui/material/styles';
import { fonts } from '#src/ui/tokens.ts';
import { color, portalColors } from './colors.ts';

/** Width of a common window at 400 % zoom: single-line content may wrap. */
export const narrowMedia = '@media (max-width: 399.95px)';

const palette = (name: keyof typeof portalColors) => {
  const { ground, border, text, secondary, blue, blueStrong, onBlue, success, warning, error } = portalColors[name];
  return {
    mode: name,
    background: { default: ground, paper: ground },
    text: { primary: text, secondary },
    divider: border,
    primary: { main: blue, dark: blueStrong, contrastText: onBlue },
    success: { main: success },
    warning: { main: warning },
    error: { main: error, contrastText: ground },
  };
};

/** MUI theme of the portal: square, dense, blue. `data-theme` of the document selects light or dark. */
export const portalTheme = createTheme({
  cssVariables: { colorSchemeSelector: '[data-theme="%s"]' },
  colorSchemes: { light: { palette: palette('light') }, dark: { palette: palette('dark') } },
  spacing: 4,
  shape: { borderRadius: 2 },
  typography: {
    fontFamily: fonts.text,
    fontSize: 13,
    button: { textTransform: 'none', fontWeight: 500 },
    body1: { fontSize: '0.8125rem', lineHeight: '1.25rem' },
    body2: { fontSize: '0.8125rem', lineHeight: '1.25rem' },
    h1: { fontSize: '1.375rem', lineHeight: '1.75rem', fontWeight: 400 },
    h2: { fontSize: '1.125rem', lineHeight: '1.5rem', fontWeight: 400 },
    h3: { fontSize: '0.9375rem', lineHeight: '1.25rem', fontWeight: 600 },
  },
  transitions: { create: () => 'none' },
  components: {
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      // Without the ripple, MUI would not mark the focus.
      styleOverrides: {
        root: { '&.Mui-focusVisible': { outline: `2px solid ${color('text')}`, outlineOffset: 2 } },
      },
    },
    MuiButton: {
      defaultProps: { disableElevation: true, variant: 'outlined' },
      styleOverrides: {
        root: {
          whiteSpace: 'nowrap',
          minHeight: 32,
          paddingBlock: 4,
          paddingInline: 12,
          [narrowMedia]: { whiteSpace: 'normal' },
        },
      },
    },
    // The outline surrounds the box only, not the label beside it.
    MuiCheckbox: { styleOverrides: { root: { '&.Mui-focusVisible': { outlineOffset: -6 } } } },
    MuiRadio: { styleOverrides: { root: { '&.Mui-focusVisible': { outlineOffset: -6 } } } },
    MuiMenuItem: {
      styleOverrides: {
        // The outline is inside the item, since the menu clips its content.
        root: { minHeight: 32, fontSize: '0.8125rem', '&.Mui-focusVisible': { outlineOffset: -2 } },
      },
    },
    MuiNativeSelect: {
      styleOverrides: { select: { '&&:focus-visible': { outline: `2px solid ${color('text')}`, outlineOffset: 2 } } },
    },
    MuiLink: { defaultProps: { underline: 'hover' } },
    MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiDialog: {
      defaultProps: { transitionDuration: 0 },
      styleOverrides: { paper: { border: `1px solid ${color('border')}` } },
    },
    MuiDialogTitle: {
      styleOverrides: {
        root: { fontSize: '1.125rem', lineHeight: '1.5rem', fontWeight: 400, padding: '16px 24px 12px' },
      },
    },
    MuiDialogActions: {
      // Three buttons wrap on a phone; otherwise their labels would touch the edges.
      defaultProps: { disableSpacing: true },
      styleOverrides: { root: { padding: '12px 24px 20px', gap: 8, flexWrap: 'wrap' } },
    },
    MuiMenu: {
      defaultProps: { transitionDuration: 0 },
      styleOverrides: { paper: { border: `1px solid ${color('border')}` } },
    },
    MuiTooltip: { defaultProps: { enterDelay: 200, arrow: true } },
    MuiAlert: { defaultProps: { variant: 'outlined' } },
    MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
  },
});

import { StyledEngineProvider, ThemeProvider } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { theme } from './theme.ts';

/** The theme follows the document's `data-theme` (color-mode.ts). MUI's type omits `colorSchemeNode`. */
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

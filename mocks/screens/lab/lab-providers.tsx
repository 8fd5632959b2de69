import { createTheme, StyledEngineProvider, ThemeProvider } from '@mui/material/styles';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import type { Simulator } from '#mocks/control/client.ts';
import { refetchAll } from '#mocks/screens/refetch-all.ts';
import { hrefOf } from '#src/served-at.ts';
import { colors, fonts } from '#src/ui/tokens.ts';
import { labColors } from './colors.ts';

interface LabProvidersProps {
  readonly simulator: Simulator;
  /**
   * On a page of the app the theme follows the document; on a page of the Lab it can be set, and is stored under the
   * product's key.
   */
  readonly page: 'app' | 'lab';
  /** Opens an address of the app by a full navigation. */
  readonly go?: (address: string) => void;
  readonly children: ReactNode;
}

/** The app owns the document's `data-theme`. MUI's type omits `colorSchemeNode`. */
const followedTheme: object = { storageManager: null, colorSchemeNode: null };
const storedTheme: object = { modeStorageKey: 'theme' };

const leaveFor = (address: string) => window.location.assign(hrefOf(address));

/**
 * Provides the simulator control, the query client (every change of the simulator refetches all queries) and the theme
 * to the drawer and the Lab's standalone pages.
 */
export function LabProviders({ simulator, page, go = leaveFor, children }: LabProvidersProps) {
  const [queryClient] = useState(createLabQueryClient);
  useEffect(() => simulator.subscribe(() => void refetchAll(queryClient)), [simulator, queryClient]);
  const context = useMemo(() => ({ simulator, go }), [simulator, go]);
  return (
    <StyledEngineProvider injectFirst>
      <ThemeProvider theme={labTheme} {...(page === 'app' ? followedTheme : storedTheme)}>
        <QueryClientProvider client={queryClient}>
          <LabContext value={context}>{children}</LabContext>
        </QueryClientProvider>
      </ThemeProvider>
    </StyledEngineProvider>
  );
}

function createLabQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
}

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
const labTheme = createTheme({
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

/** Context of all parts of the Lab. */
interface LabContext {
  /** The simulator control: the Lab uses only what `window.simulator` offers. */
  readonly simulator: Simulator;
  /** Opens an address of the app by a full navigation, which discards the page's state. */
  readonly go: (address: string) => void;
}

const LabContext = createContext<LabContext | undefined>(undefined);

/** Returns the Lab context; throws outside `LabProviders`. */
export function useLab(): LabContext {
  const lab = use(LabContext);
  if (!lab) throw new Error('useLab was called outside LabProviders.');
  return lab;
}

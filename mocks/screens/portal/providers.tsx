import CssBaseline from '@mui/material/CssBaseline';
import GlobalStyles from '@mui/material/GlobalStyles';
import { ThemeProvider } from '@mui/material/styles';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import type { Simulator } from '#mocks/simulator.ts';
import { portalColorStyles } from './colors.ts';
import { SimulatorContext } from './simulator-context.ts';
import { type Texts, TextsContext } from './texts.ts';
import { portalTheme } from './theme.ts';

interface PortalProvidersProps {
  readonly texts: Texts;
  readonly simulator: Simulator;
  readonly queryClient: QueryClient;
  readonly children: ReactNode;
}

/** The theme the script in index.html has chosen; it is followed, never kept or changed here. */
const themeOfDocument = () => (document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light');

/** All that the portal's screens stand on. */
export function PortalProviders({ texts, simulator, queryClient, children }: PortalProvidersProps) {
  return (
    <StrictMode>
      <ThemeProvider theme={portalTheme} defaultMode={themeOfDocument()} storageManager={null}>
        <CssBaseline />
        <GlobalStyles styles={portalColorStyles} />
        <QueryClientProvider client={queryClient}>
          <SimulatorContext value={simulator}>
            <TextsContext value={texts}>{children}</TextsContext>
          </SimulatorContext>
        </QueryClientProvider>
      </ThemeProvider>
    </StrictMode>
  );
}

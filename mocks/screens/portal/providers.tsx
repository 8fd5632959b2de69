import CssBaseline from '@mui/material/CssBaseline';
import GlobalStyles from '@mui/material/GlobalStyles';
import { ThemeProvider } from '@mui/material/styles';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import type { Simulator } from '#mocks/control/client.ts';
import { portalColorStyles } from './colors.ts';
import { SimulatorContext } from './simulator-context.ts';
import { portalTheme } from './theme.ts';
import { type I18n, I18nContext } from './use-portal-texts.ts';

interface PortalProvidersProps {
  readonly texts: I18n;
  readonly simulator: Simulator;
  readonly queryClient: QueryClient;
  readonly children: ReactNode;
}

/** Returns the theme that the script in index.html has selected; the portal follows it and never changes it. */
const themeOfDocument = () => (document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light');

/** Providers of the portal: theme, query client, simulator and texts. */
export function PortalProviders({ texts, simulator, queryClient, children }: PortalProvidersProps) {
  return (
    <StrictMode>
      <ThemeProvider theme={portalTheme} defaultMode={themeOfDocument()} storageManager={null}>
        <CssBaseline />
        <GlobalStyles styles={portalColorStyles} />
        <QueryClientProvider client={queryClient}>
          <SimulatorContext value={simulator}>
            <I18nContext value={texts}>{children}</I18nContext>
          </SimulatorContext>
        </QueryClientProvider>
      </ThemeProvider>
    </StrictMode>
  );
}

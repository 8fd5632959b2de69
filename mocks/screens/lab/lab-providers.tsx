import { StyledEngineProvider, ThemeProvider } from '@mui/material/styles';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Simulator } from '#mocks/control/client.ts';
import { refetchAll } from '#mocks/screens/refetch-all.ts';
import { LabContext } from './lab-context.ts';
import { labTheme } from './theme.ts';

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

const leaveFor = (address: string) => window.location.assign(address);

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

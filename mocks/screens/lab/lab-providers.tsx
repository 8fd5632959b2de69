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
   * Whose page it is. On the app's the theme is followed, never set; on a page of the lab's own it is set, and kept where
   * the product keeps it.
   */
  readonly page: 'of-the-app' | 'of-the-lab';
  /** Leaves the page for an address of the app. */
  readonly go?: (address: string) => void;
  readonly children: ReactNode;
}

/** The document's `data-theme` is the app's. The type leaves `colorSchemeNode` out. */
const followsTheme: object = { storageManager: null, colorSchemeNode: null };
const keepsTheme: object = { modeStorageKey: 'theme' };

const leaveFor = (address: string) => window.location.assign(address);

/** What the drawer and the lab's own pages stand on: the door, what was asked of it, which any change asks anew, and the theme. */
export function LabProviders({ simulator, page, go = leaveFor, children }: LabProvidersProps) {
  const [queryClient] = useState(createLabQueryClient);
  useEffect(() => simulator.subscribe(() => void refetchAll(queryClient)), [simulator, queryClient]);
  const context = useMemo(() => ({ simulator, go }), [simulator, go]);
  return (
    <StyledEngineProvider injectFirst>
      <ThemeProvider theme={labTheme} {...(page === 'of-the-app' ? followsTheme : keepsTheme)}>
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

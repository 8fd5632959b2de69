import { StyledEngineProvider, ThemeProvider } from '@mui/material/styles';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LabContext } from '#mocks/screens/lab/lab-context.ts';
import { labTheme } from '#mocks/screens/lab/theme.ts';
import type { Simulator } from '#mocks/simulator.ts';
import { startTexts } from '#src/i18n/texts.ts';
import { Announcer } from '#src/ui/announcer.tsx';
import './lab-page.css';

interface LabPageProvidersProps {
  readonly simulator: Simulator;
  readonly children: ReactNode;
}

/** All that a page of the lab stands on. Its theme is kept where the product keeps it. */
export function LabPageProviders({ simulator, children }: LabPageProvidersProps) {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  simulator.subscribe(() => void queryClient.invalidateQueries());
  return (
    <StyledEngineProvider injectFirst>
      <ThemeProvider theme={labTheme} modeStorageKey="theme">
        <QueryClientProvider client={queryClient}>
          <LabContext value={{ simulator, go: (address) => window.location.assign(address) }}>
            <Announcer>{children}</Announcer>
          </LabContext>
        </QueryClientProvider>
      </ThemeProvider>
    </StyledEngineProvider>
  );
}

/** Shows a page of the lab in `root`, in the language and theme the document has. */
export async function mountLabPage(root: HTMLElement, simulator: Simulator, page: ReactNode): Promise<void> {
  await startTexts();
  document.querySelector('#shell')?.remove();
  createRoot(root).render(
    <StrictMode>
      <LabPageProviders simulator={simulator}>{page}</LabPageProviders>
    </StrictMode>,
  );
}

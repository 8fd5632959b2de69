import { StyledEngineProvider, ThemeProvider } from '@mui/material/styles';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ComponentProps, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { activityQuery } from '#src/api/activity.ts';
import { summaryQuery, usageQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import { createQueryClient } from '#src/api/query-client.ts';
import { sessionQuery } from '#src/api/session.ts';
import { initI18n } from '#src/i18n/i18n.ts';
import { prepareAnnouncements } from '#src/ui/announcer.ts';
import { repairDocument } from '#src/ui/document-repair.ts';
import { guardDrops } from '#src/ui/drop-guard.ts';
import { type RenderResolutionLink, ResolutionLinkProvider } from '#src/ui/resolution-link.tsx';
import { theme } from '#src/ui/theme.ts';
import { lazyOptional, load, prefetchScreens, waitForIdle, waitForIntent } from './lazy-screens.ts';
import { routes } from './routes.tsx';

/** How long the static shell may stand alone, in ms, before the app draws what it has so far. */
const SHELL_TIMEOUT_MS = 400;

/** Wanted only when something has failed. Where it cannot be had either, the words alone say what to do. */
const ResolutionTargetLink = lazyOptional(async () => (await load.resolutionTarget()).ResolutionTargetLink);

const renderResolutionLink: RenderResolutionLink = (code, hasRetry) => (
  <Suspense>
    <ResolutionTargetLink code={code} hasRetry={hasRetry} />
  </Suspense>
);

interface AppProps {
  readonly queryClient: QueryClient;
  readonly router: ComponentProps<typeof RouterProvider>['router'];
}

/** The whole app over what the backend said, at the addresses of a router. */
export function App({ queryClient, router }: AppProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <StyledEngineProvider injectFirst>
        <ThemeProvider theme={theme} modeStorageKey="theme" noSsr>
          <ResolutionLinkProvider value={renderResolutionLink}>
            <RouterProvider router={router} />
          </ResolutionLinkProvider>
        </ThemeProvider>
      </StyledEngineProvider>
    </QueryClientProvider>
  );
}

/**
 * Starts the app. What the first screen shows is asked for before anything is drawn: when it is there in time, the
 * page is drawn once and whole over the shell; when not, the app draws its own skeleton in the shell's shape.
 */
export async function startApp(root: HTMLElement): Promise<void> {
  guardDrops();
  const queryClient = createQueryClient();
  const initialQueries = Promise.all([
    queryClient.prefetchQuery(summaryQuery),
    queryClient.prefetchQuery(productQuery),
    queryClient.prefetchQuery(sessionQuery),
    queryClient.prefetchQuery(usageQuery),
    queryClient.prefetchInfiniteQuery(activityQuery),
  ]);
  await initI18n();
  await Promise.race([initialQueries, new Promise((resolve) => setTimeout(resolve, SHELL_TIMEOUT_MS))]);
  createRoot(root).render(<App queryClient={queryClient} router={createBrowserRouter(routes)} />);
  const idle = waitForIdle();
  void repairDocument(document.body, idle);
  void Promise.race([idle, waitForIntent()]).then(prefetchScreens);
  void idle.then(() => {
    prepareAnnouncements();
    // Where it cannot be had, the page is printed as it stands.
    void load.printView().then(
      ({ mountPrintView }) => mountPrintView(queryClient),
      () => undefined,
    );
  });
}

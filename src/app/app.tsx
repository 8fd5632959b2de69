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
import { servedAt } from '#src/served-at.ts';
import { prepareAnnouncements } from '#src/ui/announcer.ts';
import { followTheme } from '#src/ui/appearance.ts';
import { repairDocument } from '#src/ui/document-repair.ts';
import { guardDrops } from '#src/ui/drop-guard.ts';
import { type RenderResolutionLink, ResolutionLinkProvider } from '#src/ui/resolution-link.tsx';
import { lazyOptional, load, prefetchScreens, waitForIdle, waitForIntent } from './lazy-screens.ts';
import { routes } from './routes.tsx';

/** Time in ms for which the static shell may wait for the initial queries before the app renders. */
const SHELL_TIMEOUT_MS = 400;

/** Needed only after a failure. If it cannot be loaded, the error text alone explains the next step. */
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

/** The whole app for a query cache and a router. */
export function App({ queryClient, router }: AppProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <ResolutionLinkProvider value={renderResolutionLink}>
        <RouterProvider router={router} />
      </ResolutionLinkProvider>
    </QueryClientProvider>
  );
}

/**
 * Starts the app in the root element. The queries of the first screen are sent before the first rendering. If they
 * finish within `SHELL_TIMEOUT_MS`, the complete page replaces the shell; otherwise a skeleton of the same shape does.
 */
export async function startApp(root: HTMLElement): Promise<void> {
  guardDrops();
  followTheme();
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
  createRoot(root).render(
    <App queryClient={queryClient} router={createBrowserRouter(routes, { basename: servedAt.basePath })} />,
  );
  const idle = waitForIdle();
  void repairDocument(document.body, idle);
  void Promise.race([idle, waitForIntent()]).then(prefetchScreens);
  void idle.then(() => {
    prepareAnnouncements();
    // If it cannot be loaded, the page polls.
    void load.liveUpdates().then(
      ({ startLiveUpdates }) => startLiveUpdates(queryClient),
      () => undefined,
    );
    // If the print view cannot be loaded, the page prints without its heading.
    void load.printView().then(
      ({ mountPrintView }) => mountPrintView(queryClient),
      () => undefined,
    );
  });
}

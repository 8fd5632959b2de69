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
import { startTexts } from '#src/i18n/texts.ts';
import { prepareAnnouncements } from '#src/ui/announcer.ts';
import { repairDocument } from '#src/ui/document-repair.ts';
import { guardDrops } from '#src/ui/drop-guard.ts';
import { type RemedyLinks, RemedyLinksProvider } from '#src/ui/remedy-link.tsx';
import { theme } from '#src/ui/theme.ts';
import { lazyOrNothing, load, prefetchScreens, whenIdle, whenWanted } from './lazy-screens.ts';
import { routes } from './routes.tsx';

/** How long the static shell may stand alone, in ms, before the app draws what it has so far. */
const patience = 400;

/** Wanted only when something has failed. Where it cannot be had either, the words alone say what to do. */
const RemedyPlaceLink = lazyOrNothing(async () => (await load.remedy()).RemedyPlaceLink);

const remedyLinks: RemedyLinks = (code, hasRetry) => (
  <Suspense>
    <RemedyPlaceLink code={code} hasRetry={hasRetry} />
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
          <RemedyLinksProvider value={remedyLinks}>
            <RouterProvider router={router} />
          </RemedyLinksProvider>
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
  const first = Promise.all([
    queryClient.prefetchQuery(summaryQuery),
    queryClient.prefetchQuery(productQuery),
    queryClient.prefetchQuery(sessionQuery),
    queryClient.prefetchQuery(usageQuery),
    queryClient.prefetchInfiniteQuery(activityQuery),
  ]);
  await startTexts();
  await Promise.race([first, new Promise((resolve) => setTimeout(resolve, patience))]);
  createRoot(root).render(<App queryClient={queryClient} router={createBrowserRouter(routes)} />);
  const idle = whenIdle();
  void repairDocument(document.body, idle);
  void Promise.race([idle, whenWanted()]).then(prefetchScreens);
  void idle.then(() => {
    prepareAnnouncements();
    // Where it cannot be had, the page is printed as it stands.
    void load.printed().then(
      ({ showOnPaper }) => showOnPaper(queryClient),
      () => undefined,
    );
  });
}

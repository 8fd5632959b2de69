import { createRoot } from 'react-dom/client';
import { createMemoryRouter } from 'react-router';
import { createQueryClient } from '#src/api/query-client.ts';
import { App } from '#src/app/app.tsx';
import { load } from '#src/app/lazy-screens.ts';
import { routes } from '#src/app/routes.tsx';
import { initI18n, loadDeferredNamespaces } from '#src/i18n/i18n.ts';
import { inAppNavigation, paths } from '#src/paths.ts';

/** The app at one of its addresses, rendered in this process. */
export interface OpenedPage {
  readonly path: () => string;
  /** Opens an address as a link of the page does: a dialog adds a history entry. */
  readonly goTo: (path: string) => void;
  readonly goBack: () => void;
  /** Refetches every query. */
  readonly refresh: () => Promise<void>;
  /** Opens a page again with an empty query cache. */
  readonly reload: (path: string) => void;
  readonly close: () => void;
}

/** Loads every lazy screen and text, so that opening a dialog does not wait. */
export async function loadEverything(): Promise<void> {
  await initI18n();
  await Promise.all([loadDeferredNamespaces(), ...Object.values(load).map((fetchScreen) => fetchScreen())]);
}

/** Opens the app at the License page, with another page before it in the history. */
export function openPage(): OpenedPage {
  const open = (path: string) => {
    const queryClient = createQueryClient();
    const router = createMemoryRouter(routes, {
      initialEntries: [path === paths.system() ? paths.licenses() : paths.system(), path],
    });
    const container = document.body.appendChild(document.createElement('div'));
    const root = createRoot(container);
    root.render(<App queryClient={queryClient} router={router} />);
    const close = () => {
      root.unmount();
      queryClient.clear();
      router.dispose();
      container.remove();
    };
    return { queryClient, router, close };
  };
  let page = open(paths.licenses());
  return {
    path: () => page.router.state.location.pathname,
    goTo: (to) => void page.router.navigate(to, inAppNavigation),
    goBack: () => void page.router.navigate(-1),
    refresh: () => page.queryClient.invalidateQueries(),
    reload(path) {
      page.close();
      page = open(path);
    },
    close: () => page.close(),
  };
}

import './print.css';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import type { Simulator } from '#mocks/control/client.ts';
import { refetchAll } from '#mocks/screens/refetch-all.ts';
import { hrefOf } from '#src/served-at.ts';
import { prepareAnnouncements } from '#src/ui/announcer.ts';
import { repairDocument } from '#src/ui/document-repair.ts';
import { guardDrops } from '#src/ui/drop-guard.ts';
import { portalBase } from './addresses.ts';
import { PortalProviders } from './providers.tsx';
import { createPortalQueryClient } from './queries.ts';
import { routes } from './routes.tsx';
import { startPortalTexts } from './use-portal-texts.ts';

/**
 * Renders the simulated Smart Software Manager into `root` for addresses under `/cssm`, in the language and theme of
 * the document. It uses the simulator's control API only.
 */
export async function mountPortal(root: HTMLElement, simulator: Simulator): Promise<void> {
  guardDrops();
  const texts = await startPortalTexts();
  const queryClient = createPortalQueryClient();
  simulator.subscribe(() => void refetchAll(queryClient));
  const router = createBrowserRouter(routes, { basename: hrefOf(portalBase) });
  void repairDocument(document.body);
  createRoot(root).render(
    <PortalProviders texts={texts} simulator={simulator} queryClient={queryClient}>
      <RouterProvider router={router} />
    </PortalProviders>,
  );
  prepareAnnouncements();
}

import type { ComponentType } from 'react';
import { Navigate, type RouteObject } from 'react-router';
import { paths } from '#src/paths.ts';
import { DialogRoute, type DialogScreen } from './dialog-route.tsx';
import { ErrorPage } from './error-page.tsx';
import { Frame } from './frame.tsx';
import { LicensesScreen } from './licenses-screen.tsx';
import { LockableScreen } from './lockable-screen.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** What is loaded only when it is wanted, or while the browser has nothing better to do. */
const load = {
  register: () => import('#src/features/registration/register-dialog.tsx'),
  deregister: () => import('#src/features/registration/deregister-dialog.tsx'),
  renew: () => import('#src/features/renewals/renew-dialog.tsx'),
  transport: () => import('#src/features/transport/transport-dialog.tsx'),
  subscription: () => import('#src/features/subscription/subscription-dialog.tsx'),
  mode: () => import('#src/features/mode/mode-dialog.tsx'),
  system: () => import('#src/features/system/system-page.tsx'),
} as const;

/** Fetches every screen that is loaded lazily, so that the first opening does not wait for the network. */
export function prefetchScreens(): void {
  for (const fetchScreen of Object.values(load)) void fetchScreen();
}

/** A dialog at an address of its own, over the License page. */
function dialog(
  path: string,
  action: DialogScreen['action'],
  screen: () => Promise<DialogScreen['Dialog']>,
): RouteObject {
  return {
    path,
    lazy: async () => {
      const Dialog = await screen();
      return { element: <DialogRoute action={action} Dialog={Dialog} /> };
    },
  };
}

const renew = (kind: 'authorization' | 'registration') => async () => {
  const { RenewDialog } = await load.renew();
  const Renew: ComponentType<{ onClose: () => void }> = (props) => <RenewDialog kind={kind} {...props} />;
  return Renew;
};

/** Every screen and its address. */
export const routes: RouteObject[] = [
  {
    element: <Frame />,
    errorElement: <ErrorPage />,
    HydrateFallback: () => null,
    children: [
      { path: paths.home(), element: <Navigate to={paths.licenses()} replace /> },
      {
        path: paths.licenses(),
        element: <LicensesScreen />,
        errorElement: <ErrorPage />,
        children: [
          dialog(paths.register(), 'register', async () => (await load.register()).RegisterDialog),
          dialog(paths.deregister(), 'deregister', async () => (await load.deregister()).DeregisterDialog),
          dialog(paths.renew('authorization'), 'renew-authorization', renew('authorization')),
          dialog(paths.renew('registration'), 'renew-registration', renew('registration')),
          dialog(paths.transport(), 'edit-transport', async () => (await load.transport()).TransportDialog),
          dialog(paths.subscription(), 'edit-subscription', async () => (await load.subscription()).SubscriptionDialog),
          dialog(paths.mode(), 'change-mode', async () => (await load.mode()).ModeDialog),
        ],
      },
      {
        path: paths.system(),
        errorElement: <ErrorPage />,
        lazy: async () => {
          const { SystemPage } = await load.system();
          return { element: <LockableScreen Page={SystemPage} /> };
        },
      },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
];

import { type ComponentProps, type ComponentType, type ReactNode, Suspense } from 'react';
import type { RouteObject } from 'react-router';
import type { Action } from '#src/domain/actions.ts';
import {
  paths,
  type ReserveStep,
  type ReturnStep,
  reserveSteps,
  returnSteps,
  type UpdateStep,
  updateSteps,
} from '#src/paths.ts';
import { Redirect } from '#src/ui/redirect.tsx';
import {
  type DialogGuard,
  guardCancel,
  guardDeregister,
  guardReserve,
  guardReturn,
  guardUpdate,
  requireAction,
} from './dialog-guards.ts';
import type { DialogRoute } from './dialog-route.tsx';
import { ErrorPage } from './error-page.tsx';
import { Frame } from './frame.tsx';
import { lazyOptional, load } from './lazy-screens.ts';
import { LicensesLayout } from './licenses-layout.tsx';
import { LicensesScreen } from './licenses-screen.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import type { WizardScreen } from './wizard-route.tsx';

// Loaded while the browser is idle: when a dialog fails to load, these may not load either.
const DialogErrorRoute = lazyOptional(async () => (await load.dialogError()).DialogErrorRoute);
const DialogRetryRoute = lazyOptional(async () => (await load.dialogError()).DialogRetryRoute);

type DialogComponent = ComponentProps<typeof DialogRoute>['Dialog'];

/** Route of a dialog over the License page. It requires an enabled action or uses its own guard. */
function dialog(path: string, requirement: Action | DialogGuard, screen: () => Promise<DialogComponent>): RouteObject {
  return {
    path,
    ...lazyDialogRoute(async () => {
      const [{ DialogRoute }, Dialog] = await Promise.all([load.dialogRoute(), screen()]);
      const guard = typeof requirement === 'string' ? requireAction(path, requirement) : requirement;
      return <DialogRoute guard={guard} Dialog={Dialog} />;
    }),
  };
}

/** Loads a dialog when its address is reached. If loading or rendering fails, the page behind it keeps working. */
function lazyDialogRoute(fetchDialog: () => Promise<ReactNode>): Pick<RouteObject, 'lazy' | 'errorElement'> {
  return {
    errorElement: (
      <Suspense>
        <DialogErrorRoute />
      </Suspense>
    ),
    lazy: async () => ({
      element: await fetchDialog().catch(() => (
        <Suspense>
          <DialogRetryRoute fetchDialog={fetchDialog} />
        </Suspense>
      )),
    }),
  };
}

type WizardComponent<Step> = ComponentType<{ readonly step: Step; readonly onClose: () => void }>;

/** Route of a wizard over the License page: the addresses of all its steps share one element. */
function wizard<Step extends string>(
  screen: WizardScreen<Step>,
  component: () => Promise<WizardComponent<Step>>,
): RouteObject {
  return {
    ...lazyDialogRoute(async () => {
      const [{ WizardRoute }, Wizard] = await Promise.all([load.wizardRoute(), component()]);
      return <WizardRoute screen={screen} Wizard={Wizard} />;
    }),
    children: screen.steps.map((step) => ({ path: screen.pathOf(step), element: null })),
  };
}

const reserve: WizardScreen<ReserveStep> = {
  steps: reserveSteps,
  pathOf: paths.reserve,
  guard: guardReserve,
};
const update: WizardScreen<UpdateStep> = {
  steps: updateSteps,
  pathOf: paths.updateReservation,
  guard: guardUpdate,
};
const returnReservation: WizardScreen<ReturnStep> = {
  steps: returnSteps,
  pathOf: paths.returnReservation,
  guard: guardReturn,
};

const renew = (kind: 'authorization' | 'registration') => async () => {
  const { RenewDialog } = await load.renew();
  const Renew: DialogComponent = (props) => <RenewDialog kind={kind} {...props} />;
  return Renew;
};

/** All routes of the app. */
export const routes: RouteObject[] = [
  {
    element: <Frame />,
    errorElement: <ErrorPage />,
    HydrateFallback: () => null,
    children: [
      { path: paths.home(), element: <Redirect to={paths.licenses()} /> },
      {
        element: <LicensesLayout />,
        errorElement: <ErrorPage />,
        children: [
          {
            path: paths.licenses(),
            element: <LicensesScreen />,
            errorElement: <ErrorPage />,
            children: [
              dialog(paths.register(), 'register', async () => (await load.register()).RegisterDialog),
              dialog(paths.deregister(), guardDeregister, async () => (await load.deregister()).DeregisterDialog),
              dialog(paths.renew('authorization'), 'renew-authorization', renew('authorization')),
              dialog(paths.renew('registration'), 'renew-registration', renew('registration')),
              dialog(paths.transport(), 'edit-transport', async () => (await load.transport()).TransportDialog),
              dialog(
                paths.subscription(),
                'edit-subscription',
                async () => (await load.subscription()).SubscriptionDialog,
              ),
              wizard(reserve, async () => (await load.reserve()).ReserveWizard),
              dialog(
                paths.requestCode(),
                'view-request-code',
                async () => (await load.requestCode()).RequestCodeDialog,
              ),
              dialog(paths.cancelReservation(), guardCancel, async () => (await load.cancelReservation()).CancelDialog),
              wizard(update, async () => (await load.updateReservation()).UpdateWizard),
              dialog(
                paths.acknowledgeConfirmation(),
                'view-confirmation-code',
                async () => (await load.acknowledgeConfirmation()).AcknowledgeCodeDialog,
              ),
              wizard(returnReservation, async () => (await load.returnReservation()).ReturnWizard),
              dialog(paths.mode(), 'change-mode', async () => (await load.mode()).ModeDialog),
            ],
          },
          {
            path: `${paths.usage()}/:tag?`,
            errorElement: <ErrorPage />,
            lazy: async () => ({ Component: (await load.usage()).UsageScreen }),
          },
          {
            path: paths.timeline(),
            errorElement: <ErrorPage />,
            lazy: async () => ({ Component: (await load.timeline()).TimelineScreen }),
          },
        ],
      },
      {
        path: paths.system(),
        errorElement: <ErrorPage />,
        lazy: async () => ({ Component: (await load.system()).SystemScreen }),
      },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
];

import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { loadDeferredNamespaces } from '#src/i18n/i18n.ts';

/** Loads a module together with the texts that the first screen does not need. */
function withDeferredNamespaces<Module>(importModule: () => Promise<Module>): () => Promise<Module> {
  return async () => (await Promise.all([importModule(), loadDeferredNamespaces()]))[0];
}

/** The modules that are loaded on demand, or earlier while the browser is idle. */
export const load = {
  dialogRoute: () => import('./dialog-route.tsx'),
  wizardRoute: () => import('./wizard-route.tsx'),
  register: withDeferredNamespaces(() => import('#src/features/registration/register-dialog.tsx')),
  deregister: withDeferredNamespaces(() => import('#src/features/registration/deregister-dialog.tsx')),
  renew: withDeferredNamespaces(() => import('#src/features/renewals/renew-dialog.tsx')),
  transport: withDeferredNamespaces(() => import('#src/features/settings/transport-dialog.tsx')),
  subscription: withDeferredNamespaces(() => import('#src/features/settings/subscription-dialog.tsx')),
  mode: withDeferredNamespaces(() => import('#src/features/settings/mode-dialog.tsx')),
  reserve: withDeferredNamespaces(() => import('#src/features/reservation/reserve-wizard.tsx')),
  requestCode: withDeferredNamespaces(() => import('#src/features/reservation/request-code-dialog.tsx')),
  cancelReservation: withDeferredNamespaces(() => import('#src/features/reservation/cancel-dialog.tsx')),
  updateReservation: withDeferredNamespaces(() => import('#src/features/reservation/update-wizard.tsx')),
  acknowledgeConfirmation: withDeferredNamespaces(
    () => import('#src/features/reservation/acknowledge-code-dialog.tsx'),
  ),
  returnReservation: withDeferredNamespaces(() => import('#src/features/reservation/return-wizard.tsx')),
  usage: withDeferredNamespaces(() => import('./usage-screen.tsx')),
  sparkline: withDeferredNamespaces(() => import('#src/features/licenses/sparkline.tsx')),
  timeline: withDeferredNamespaces(() => import('./timeline-screen.tsx')),
  userPanel: () => import('./user-panel.tsx'),
  dialogError: () => import('./dialog-error-route.tsx'),
  unexpectedResponse: () => import('#src/api/unexpected-response.ts'),
  liveUpdates: () => import('#src/api/live-updates.ts'),
  resolutionTarget: () => import('./resolution-target-link.tsx'),
  announcer: () => import('#src/features/licenses/status-announcer.tsx'),
  snoozedNotices: withDeferredNamespaces(() => import('#src/features/licenses/snoozed-notices.tsx')),
  printView: withDeferredNamespaces(() => import('./print-view.tsx')),
  deniedDialogNotice: withDeferredNamespaces(() => import('./denied-dialog-notice.tsx')),
  system: withDeferredNamespaces(() => import('./system-screen.tsx')),
} as const;

/** Lazy component for an optional part of a page. It renders nothing if it cannot be loaded. */
export function lazyOptional<Props>(
  importComponent: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  const Empty: ComponentType<Props> = () => null;
  return lazy(async () => ({ default: await importComponent().catch(() => Empty) }));
}

/** Resolves once the first screen has been painted and the browser is idle, after 3 s at the latest. */
export function waitForIdle(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => resolve();
    const wait = () => {
      if ('requestIdleCallback' in window) requestIdleCallback(done, { timeout: 3000 });
      else setTimeout(done, 1000);
    };
    // An idle callback before the first frame would still delay that frame.
    requestAnimationFrame(() => setTimeout(wait));
  });
}

/** Resolves once the pointer or the focus reaches a link or button: the browser may become idle too late. */
export function waitForIntent(): Promise<void> {
  return new Promise((resolve) => {
    const eventNames = ['pointerover', 'focusin'] as const;
    const handleEvent = ({ target }: Event) => {
      if (!(target instanceof Element && target.closest('a, button'))) return;
      for (const eventName of eventNames) removeEventListener(eventName, handleEvent);
      resolve();
    };
    for (const eventName of eventNames) addEventListener(eventName, handleEvent);
  });
}

/** Loads every lazy screen so that opening one does not wait for the network. A failed load is repeated on demand. */
export function prefetchScreens(): void {
  for (const fetchScreen of Object.values(load)) void fetchScreen().catch(() => undefined);
}

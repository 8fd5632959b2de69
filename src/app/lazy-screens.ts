import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { loadLaterTexts } from '#src/i18n/texts.ts';

/** A part of the app that is fetched together with the texts of all that is not on the first screen. */
function withTexts<Part>(fetchPart: () => Promise<Part>): () => Promise<Part> {
  return async () => (await Promise.all([fetchPart(), loadLaterTexts()]))[0];
}

/** What is loaded only when it is wanted, or while the browser has nothing better to do. */
export const load = {
  dialogRoute: () => import('./dialog-route.tsx'),
  wizardRoute: () => import('./wizard-route.tsx'),
  register: withTexts(() => import('#src/features/registration/register-dialog.tsx')),
  deregister: withTexts(() => import('#src/features/registration/deregister-dialog.tsx')),
  renew: withTexts(() => import('#src/features/renewals/renew-dialog.tsx')),
  transport: withTexts(() => import('#src/features/transport/transport-dialog.tsx')),
  subscription: withTexts(() => import('#src/features/subscription/subscription-dialog.tsx')),
  mode: withTexts(() => import('#src/features/mode/mode-dialog.tsx')),
  reserve: withTexts(() => import('#src/features/reservation/reserve-wizard.tsx')),
  requestCode: withTexts(() => import('#src/features/reservation/request-code-dialog.tsx')),
  cancelReservation: withTexts(() => import('#src/features/reservation/cancel-dialog.tsx')),
  updateReservation: withTexts(() => import('#src/features/reservation/update-wizard.tsx')),
  returnReservation: withTexts(() => import('#src/features/reservation/return-wizard.tsx')),
  broken: () => import('./broken-dialog-route.tsx'),
  remedy: () => import('./remedy-place-link.tsx'),
  announcer: () => import('#src/features/licenses/status-announcer.tsx'),
  printed: withTexts(() => import('./printed.tsx')),
  refusal: withTexts(() => import('./refusal-notice.tsx')),
  system: withTexts(() => import('#src/features/system/system-page.tsx')),
} as const;

/** A part that adds to what is there: it is drawn once it has been fetched, and where it cannot be had, nothing is. */
export function lazyOrNothing<Props>(
  fetchPart: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  const nothing: ComponentType<Props> = () => null;
  return lazy(async () => ({ default: await fetchPart().catch(() => nothing) }));
}

/** Resolves once the first screen has been painted and the browser has nothing better to do. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    const go = () => resolve();
    const wait = () => {
      if ('requestIdleCallback' in window) requestIdleCallback(go, { timeout: 3000 });
      else setTimeout(go, 1000);
    };
    // Idle before the frame is made would still delay it.
    requestAnimationFrame(() => setTimeout(wait));
  });
}

/** Resolves once a hand or the keyboard is on something that can be pressed: idle time may come too late then. */
export function whenWanted(): Promise<void> {
  return new Promise((resolve) => {
    const moments = ['pointerover', 'focusin'] as const;
    const look = ({ target }: Event) => {
      if (!(target instanceof Element && target.closest('a, button'))) return;
      for (const moment of moments) removeEventListener(moment, look);
      resolve();
    };
    for (const moment of moments) addEventListener(moment, look);
  });
}

/** Fetches every screen that is loaded lazily, so that the first opening does not wait for the network. What fails now is asked for again then. */
export function prefetchScreens(): void {
  for (const fetchScreen of Object.values(load)) void fetchScreen().catch(() => undefined);
}

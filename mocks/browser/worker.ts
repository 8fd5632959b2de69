import type { RequestHandler } from 'msw';
import { setupWorker } from 'msw/browser';
import type { PageConditions } from './conditions.ts';
import type { WorkerChannel } from './page-fetch.ts';
import { trustWorkerAddress, workerUrl } from './worker-address.ts';

/** Time limit for the start of the worker, in milliseconds. */
const TIMEOUT_MS = 5000;
/** Time limit for the worker to claim an uncontrolled page, in milliseconds. */
const CLAIM_TIMEOUT_MS = 500;
/** Time limit for the look-up of a newer worker script, in milliseconds. */
const UPDATE_TIMEOUT_MS = 2000;

/**
 * Starts MSW's worker, which passes the requests of this page to `handler`. Resolves when the worker is active or has
 * failed, or after the timeout. The browser may stop the worker at any time, and the worker then forgets this page; it
 * is activated again when the page returns, and when a request did not come through. If that fails, the page works
 * without the worker and reports the condition. It also does so until the worker has started.
 */
export async function startWorker(handler: RequestHandler, conditions: PageConditions): Promise<WorkerChannel> {
  let worker: ServiceWorker | null = null;
  let isActive = false;
  /** Whether a request has come through since the last activation. */
  let isConfirmed = true;

  const deactivate = () => {
    isActive = false;
    conditions.add('requests-not-shown');
  };

  const reactivate = () => {
    // MSW accepts requests only from the worker that it was started with.
    if (!worker || navigator.serviceWorker.controller !== worker) return deactivate();
    worker.postMessage('MOCK_ACTIVATE');
  };
  const activateOnReturn = () => {
    isConfirmed = true;
    reactivate();
  };

  const watchWorker = ({ serviceWorker }: Navigator) => {
    worker = ownController(serviceWorker);
    isActive = worker !== null;
    if (!isActive) return deactivate();
    serviceWorker.addEventListener('message', ({ data, source }) => {
      if (data?.type === 'MOCKING_ENABLED' && source === worker) isActive = true;
    });
    serviceWorker.addEventListener('controllerchange', reactivate);
    // The page returns from the back-forward cache, from a frozen state or from the background.
    window.addEventListener('pageshow', ({ persisted }) => persisted && activateOnReturn());
    document.addEventListener('resume', activateOnReturn);
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && activateOnReturn());
  };

  let isSettled = false;
  const started = startMsw(handler)
    .then(() => watchWorker(navigator), deactivate)
    .then(() => {
      isSettled = true;
      conditions.remove('worker-not-started');
    });
  await Promise.race([started, waitFor(TIMEOUT_MS)]);
  if (!isSettled) conditions.add('worker-not-started');

  return {
    isActive: () => isActive,
    report(isBack) {
      if (isBack) {
        isConfirmed = true;
        conditions.remove('requests-not-shown');
        return;
      }
      isActive = false;
      // The activation had no effect. It is repeated when the page becomes visible again.
      if (isConfirmed) {
        isConfirmed = false;
        reactivate();
      } else if (document.visibilityState === 'visible') {
        deactivate();
      }
    },
  };
}

/**
 * Resolves when the worker passes on requests. Rejects if service workers are unavailable or do not control this page.
 */
async function startMsw(handler: RequestHandler): Promise<void> {
  const { serviceWorker } = navigator;
  trustWorkerAddress();
  const registration = await serviceWorker.getRegistration(workerUrl);
  if (registration && !serviceWorker.controller) {
    await Promise.race([nextController(serviceWorker), waitFor(CLAIM_TIMEOUT_MS)]);
    // The worker is bypassed after a hard reload. Without this check MSW would reload the page endlessly.
    if (!serviceWorker.controller) throw new Error('The worker does not control this page.');
  }
  if (ownController(serviceWorker)) await replaceOlderWorker(serviceWorker);
  stayRegisteredWhenLeft();
  await setupWorker(handler).start({
    quiet: true,
    serviceWorker: { url: workerUrl },
    onUnhandledRequest: 'bypass',
  });
  while (!ownController(serviceWorker)) await nextController(serviceWorker);
}

/**
 * Returns the worker of this page, if it controls the page. Until it does, a worker for the
 * whole origin may control it, or one with another script.
 */
function ownController({ controller }: ServiceWorkerContainer): ServiceWorker | null {
  return controller?.scriptURL === new URL(workerUrl, window.location.href).href ? controller : null;
}

/**
 * Waits until a worker of an earlier version of the demo has been replaced by the present one. MSW would start with the old
 * one and lose it a moment later. Without a newer script, or when it cannot be loaded in time, the worker stays.
 */
async function replaceOlderWorker(serviceWorker: ServiceWorkerContainer): Promise<void> {
  const replaced = nextController(serviceWorker);
  const registration = await serviceWorker.getRegistration(workerUrl);
  const update = registration?.update().then(
    ({ installing, waiting }) => (installing ?? waiting) && replaced,
    () => undefined,
  );
  await Promise.race([update, waitFor(UPDATE_TIMEOUT_MS)]);
}

/**
 * Keeps MSW from signing off when the page is left, in its later listener. The worker unregisters itself after its last
 * page has signed off; then the browser cannot restore the page from its back-forward cache, and typed text is lost.
 */
function stayRegisteredWhenLeft(): void {
  window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation());
}

/** Resolves when another worker takes control of the page. */
async function nextController(serviceWorker: ServiceWorkerContainer): Promise<void> {
  await new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
}

function waitFor(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

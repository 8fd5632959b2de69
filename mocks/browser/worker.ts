import type { RequestHandler } from 'msw';
import { setupWorker } from 'msw/browser';
import type { PageConditions } from './conditions.ts';
import type { WorkerChannel } from './page-fetch.ts';
import { trustWorkerAddress, workerUrl } from './worker-address.ts';

/** How long the start of the page waits for the worker, in milliseconds. */
const TIMEOUT_MS = 5000;
/** How long a page that is not controlled waits for the worker to claim it, in milliseconds. */
const CLAIM_TIMEOUT_MS = 500;

/**
 * Starts MSW's worker, which hands the requests of this page to `handler`, and resolves when it does, or when it is not to
 * be waited for. It forgets this page whenever the browser stops it: it is told of the page again when the page comes
 * back, and when a request did not come through. Where that does not help the page does without it, and says so; so it does
 * for as long as the worker has not started.
 */
export async function startWorker(handler: RequestHandler, conditions: PageConditions): Promise<WorkerChannel> {
  let worker: ServiceWorker | null = null;
  let isActive = false;
  /** Whether a request has come through since the worker was told of this page. */
  let isConfirmed = true;

  const deactivate = () => {
    isActive = false;
    conditions.add('requests-not-shown');
  };

  const reactivate = () => {
    // MSW takes no requests from any other worker than the one it was started with.
    if (!worker || navigator.serviceWorker.controller !== worker) return deactivate();
    worker.postMessage('MOCK_ACTIVATE');
  };
  const activateOnReturn = () => {
    isConfirmed = true;
    reactivate();
  };

  const watchWorker = ({ serviceWorker }: Navigator) => {
    worker = serviceWorker.controller;
    isActive = worker !== null;
    if (!isActive) return deactivate();
    serviceWorker.addEventListener('message', ({ data, source }) => {
      if (data?.type === 'MOCKING_ENABLED' && source === worker) isActive = true;
    });
    serviceWorker.addEventListener('controllerchange', reactivate);
    // Back from the back-forward cache, from being frozen, from the background.
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
      // Activated in vain: it is tried again when the page comes back.
      if (isConfirmed) {
        isConfirmed = false;
        reactivate();
      } else if (document.visibilityState === 'visible') {
        deactivate();
      }
    },
  };
}

/** Resolves when the worker hands over requests; rejects where there can be none, or where it leaves out this page. */
async function startMsw(handler: RequestHandler): Promise<void> {
  const { serviceWorker } = navigator;
  trustWorkerAddress();
  const registration = await serviceWorker.getRegistration(workerUrl);
  if (registration && !serviceWorker.controller) {
    await Promise.race([waitUntilControlled(serviceWorker), waitFor(CLAIM_TIMEOUT_MS)]);
    // After a hard reload: MSW would load the page once more, and again, where the worker is bypassed.
    if (!serviceWorker.controller) throw new Error('The worker does not control this page.');
  }
  await setupWorker(handler).start({
    quiet: true,
    serviceWorker: { url: workerUrl },
    onUnhandledRequest: 'bypass',
  });
  await waitUntilControlled(serviceWorker);
}

async function waitUntilControlled(serviceWorker: ServiceWorkerContainer): Promise<void> {
  if (serviceWorker.controller) return;
  await new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
}

function waitFor(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

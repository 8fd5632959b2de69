import type { RequestHandler } from 'msw';
import { setupWorker } from 'msw/browser';
import type { Conditions } from './conditions.ts';
import type { Carrier } from './page-fetch.ts';
import { trustWorkerAddress, workerUrl } from './worker-address.ts';

/** How long the start of the page waits for the worker, in milliseconds. */
const patience = 5000;
/** How long a page that is not controlled waits for the worker to claim it, in milliseconds. */
const claimPatience = 500;

/**
 * Starts MSW's worker, which hands the requests of this page to `handler`, and resolves when it does, or when it is not to
 * be waited for. It forgets this page whenever the browser stops it: it is told of the page again when the page comes
 * back, and when a request did not come through. Where that does not help the page does without it, and says so; so it does
 * for as long as the worker has not started.
 */
export async function startWorker(handler: RequestHandler, conditions: Conditions): Promise<Carrier> {
  let worker: ServiceWorker | null = null;
  let isCarrying = false;
  /** Whether a request has come through since the worker was told of this page. */
  let isProven = true;

  const doWithout = () => {
    isCarrying = false;
    conditions.add('requests-not-shown');
  };

  const activateAgain = () => {
    // MSW takes no requests from any other worker than the one it was started with.
    if (!worker || navigator.serviceWorker.controller !== worker) return doWithout();
    worker.postMessage('MOCK_ACTIVATE');
  };
  const activateOnReturn = () => {
    isProven = true;
    activateAgain();
  };

  const follow = ({ serviceWorker }: Navigator) => {
    worker = serviceWorker.controller;
    isCarrying = worker !== null;
    if (!isCarrying) return doWithout();
    serviceWorker.addEventListener('message', ({ data, source }) => {
      if (data?.type === 'MOCKING_ENABLED' && source === worker) isCarrying = true;
    });
    serviceWorker.addEventListener('controllerchange', activateAgain);
    // Back from the back-forward cache, from being frozen, from the background.
    window.addEventListener('pageshow', ({ persisted }) => persisted && activateOnReturn());
    document.addEventListener('resume', activateOnReturn);
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && activateOnReturn());
  };

  let isSettled = false;
  const started = start(handler)
    .then(() => follow(navigator), doWithout)
    .then(() => {
      isSettled = true;
      conditions.remove('worker-not-started');
    });
  await Promise.race([started, waitFor(patience)]);
  if (!isSettled) conditions.add('worker-not-started');

  return {
    isCarrying: () => isCarrying,
    report(isBack) {
      if (isBack) {
        isProven = true;
        conditions.remove('requests-not-shown');
        return;
      }
      isCarrying = false;
      // Activated in vain: it is tried again when the page comes back.
      if (isProven) {
        isProven = false;
        activateAgain();
      } else if (document.visibilityState === 'visible') {
        doWithout();
      }
    },
  };
}

/** Resolves when the worker hands over requests; rejects where there can be none, or where it leaves out this page. */
async function start(handler: RequestHandler): Promise<void> {
  const { serviceWorker } = navigator;
  trustWorkerAddress();
  const registration = await serviceWorker.getRegistration(workerUrl);
  if (registration && !serviceWorker.controller) {
    await Promise.race([controlled(serviceWorker), waitFor(claimPatience)]);
    // After a hard reload: MSW would load the page once more, and again, where the worker is bypassed.
    if (!serviceWorker.controller) throw new Error('The worker does not control this page.');
  }
  await setupWorker(handler).start({
    quiet: true,
    serviceWorker: { url: workerUrl },
    onUnhandledRequest: 'bypass',
  });
  await controlled(serviceWorker);
}

async function controlled(serviceWorker: ServiceWorkerContainer): Promise<void> {
  if (serviceWorker.controller) return;
  await new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
}

function waitFor(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

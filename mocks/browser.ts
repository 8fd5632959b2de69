import { setupWorker } from 'msw/browser';
import { defaultApiBase } from '#src/contract/operations.ts';
import { askedWorld, withoutAskedWorld } from './address.ts';
import { createBackend } from './backend.ts';
import { wallClock } from './clock.ts';
import { callDoor, createDoor } from './door.ts';
import { createHandlers } from './http/handlers.ts';
import { connectRemotely } from './remote.ts';
import { worldOf } from './scenarios/worlds.ts';
import { type Connection, createSimulator, type Simulator } from './simulator.ts';
import { openIndexedDbStore } from './store/indexed-db.ts';

const databaseName = 'simulator';
const workerUrl = '/mockServiceWorker.js';

/** How the page is to be simulated. */
export interface StartOptions {
  /** Where the product's API is for this page. */
  readonly apiBase?: string;
}

/**
 * Starts the simulator of this page and resolves when it answers. A page served by a simulator behind an HTTP port says
 * so in `<meta name="simulator" content="…">`: there only that one's door is opened. Otherwise the simulator runs in
 * the page, in a world shared with its other tabs.
 */
export async function startSimulator({ apiBase = defaultApiBase }: StartOptions = {}): Promise<Simulator> {
  const door = document.querySelector<HTMLMetaElement>('meta[name="simulator"]')?.content;
  const simulator = createSimulator(door ? connectRemotely(door) : await connectInPage(apiBase));
  await simulator.ready;
  await applyAddress(simulator);
  window.simulator = simulator;
  return simulator;
}

/** Loads the world the address asks for, for every tab, and takes the question out of the address. */
async function applyAddress(simulator: Simulator): Promise<void> {
  const address = new URL(window.location.href);
  const asked = askedWorld(address);
  if (!asked) return;
  const scenario = asked.scenario ?? (await simulator.status()).scenario;
  await simulator.load(scenario, asked.options);
  window.history.replaceState(window.history.state, '', withoutAskedWorld(address));
}

/**
 * Starts the demo: the simulator first, then what the address asks for. `/cssm/` is the portal's own screens; on every
 * other address the app starts, with the mark beside it that says that its backend is simulated.
 */
export async function startDemo(root: HTMLElement, startApp: () => Promise<void>): Promise<void> {
  const simulator = await startSimulator().catch((error: unknown) => {
    // An address that asks for an unknown scenario is the usual cause; the message names the known ones.
    showFailure(root, error);
    return undefined;
  });
  if (!simulator) return;
  if (/^\/cssm(\/|$)/.test(window.location.pathname)) {
    const { mountPortal } = await import('./screens/portal/mount.tsx');
    await mountPortal(root, simulator);
    return;
  }
  const [{ mountMark }] = await Promise.all([import('./screens/mark/mount.tsx'), startApp()]);
  mountMark(simulator);
}

function showFailure(root: HTMLElement, error: unknown): void {
  document.querySelector('#shell')?.remove();
  const title = document.createElement('h1');
  title.className = 'page-title';
  title.textContent = 'The simulation could not be started';
  const message = document.createElement('p');
  message.textContent = error instanceof Error ? error.message : String(error);
  const page = document.createElement('main');
  page.className = 'page';
  page.append(title, message);
  root.replaceChildren(page);
}

async function connectInPage(apiBase: string): Promise<Connection> {
  const store = await openIndexedDbStore(databaseName, () => worldOf('evaluation', {}, wallClock()));
  const backend = createBackend(store);
  const door = createDoor(backend);
  return {
    ready: startWorker(createHandlers(backend, { apiBase }), apiBase),
    call: (name, args) => callDoor(door, name, args),
    subscribe: store.subscribe,
  };
}

async function startWorker(handlers: ReturnType<typeof createHandlers>, apiBase: string): Promise<void> {
  if (!('serviceWorker' in navigator)) {
    throw new Error('The simulator needs a service worker, which this browser offers on https and localhost only.');
  }
  const { pathname } = new URL(apiBase, window.location.href);
  await setupWorker(...handlers).start({
    quiet: true,
    serviceWorker: { url: workerUrl },
    onUnhandledRequest: (request, print) => {
      if (new URL(request.url).pathname.startsWith(`${pathname}/`)) print.error();
    },
  });
  await controlled();
}

/**
 * Resolves when the worker controls the page. After a hard reload it does not, and the page is about to be loaded once
 * more for it: no request may go out before.
 */
async function controlled(): Promise<void> {
  const { serviceWorker } = navigator;
  if (serviceWorker.controller) return;
  await new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
}

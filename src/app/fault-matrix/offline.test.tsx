// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { approach, begin, until } from '#mocks/faults/cell.ts';
import { errands } from '#mocks/faults/errands.ts';
import { alerts, enteredIn, placeNamed } from '#mocks/faults/hand.ts';
import { setUp } from '#mocks/faults/setting.ts';
import { defaultApiBase, type OperationId, operations } from '#src/contract/operations.ts';
import { loadEverything, openPage } from './opened-page.tsx';

/** What an administrator presses and what has an effect in the product, or is sent to it to be tried. */
const ids = (Object.keys(operations) as OperationId[]).filter(
  (id) => errands[id].ask && operations[id].kind !== 'read' && id !== 'checkAuthorization',
);

/** A request that was sent, and the key under which it acts. */
interface Sent {
  readonly key: string | null;
}

/** The network between the page and the product, which may refuse, or leave a request waiting for its connection. */
function createNetwork(product: (address: string, init?: RequestInit) => Promise<Response>, operation: OperationId) {
  const { method, path } = operations[operation];
  const sent: Sent[] = [];
  let state: 'reaches' | 'refuses' | 'stalls' = 'reaches';
  let connect: () => void = () => undefined;
  let connected = Promise.resolve();
  return {
    sent,
    refuse: () => {
      state = 'refuses';
    },
    stall: () => {
      state = 'stalls';
      connected = new Promise((resolve) => {
        connect = resolve;
      });
    },
    reach: () => {
      state = 'reaches';
      connect();
    },
    async fetch(address: string, init?: RequestInit) {
      const { pathname } = new URL(address, 'http://localhost');
      const isIt = init?.method === method && pathname === `${defaultApiBase}${path}`;
      if (isIt) sent.push({ key: new Headers(init.headers).get('idempotency-key') });
      if (state === 'refuses') throw new TypeError('Failed to fetch');
      if (state === 'stalls') await connected;
      // A request that is dropped while it waits for its connection never leaves the browser.
      init?.signal?.throwIfAborted();
      return product(address, init);
    },
  };
}

const tellBrowser = (event: 'offline' | 'online') => window.dispatchEvent(new Event(event));

beforeAll(loadEverything);

describe.each(ids)('%s', (operation) => {
  const errand = errands[operation];
  const { bench, page, time } = setUp(errand, openPage);
  const times = () => (errand.effect ? bench().timesHappened(errand.effect) : 0);
  const once = errand.effect ? 1 : 0;
  let network: ReturnType<typeof createNetwork>;

  beforeEach(async () => {
    network = createNetwork(bench().faulty.fetch, operation);
    vi.stubGlobal('fetch', network.fetch);
    await begin({ bench: bench(), page: page(), time });
    await approach({ errand, bench: bench(), page: page(), time });
  });

  test('is carried out at once while the browser believes that it is offline', async () => {
    tellBrowser('offline');
    errand.ask?.();
    await until(time, 'What comes of it', errand.isDone);
    expect(network.sent).toHaveLength(1);
    expect(times()).toBe(once);
    tellBrowser('online');
    await time.pass(10_000);
    expect(network.sent).toHaveLength(1);
    expect(times()).toBe(once);
  });

  test('fails at once where the network is down, is not sent later, and is tried again under its key', async () => {
    tellBrowser('offline');
    network.refuse();
    const entered = enteredIn(placeNamed(errand.place) ?? document.body);
    errand.ask?.();
    await time.pass(100);
    const told = alerts().filter((alert) => placeNamed(errand.place)?.contains(alert));
    expect(told.map(({ textContent }) => textContent).join()).toContain('The product did not answer.');
    expect(enteredIn(placeNamed(errand.place) ?? document.body)).toEqual(entered);
    network.reach();
    tellBrowser('online');
    await time.pass(10_000);
    expect(network.sent).toHaveLength(1);
    expect(times()).toBe(0);
    errand.ask?.();
    await until(time, 'What comes of trying again', errand.isDone);
    expect(network.sent).toHaveLength(2);
    expect(network.sent[1]).toEqual(network.sent[0]);
    expect(times()).toBe(once);
  });

  test('is not sent any more once its place was left while it waited for a connection', async () => {
    network.stall();
    errand.ask?.();
    await time.pass(1000);
    if (errand.at === '/licenses') page().goTo('/system');
    else page().goBack();
    const title = errand.at === '/licenses' ? 'System statistics' : 'License Usage Information';
    const isAlone = () => document.querySelector('[role="dialog"]') === null;
    await until(time, 'The page', () => isAlone() && document.querySelector('h1')?.textContent === title);
    await time.pass(1000);
    network.reach();
    tellBrowser('online');
    await time.pass(60_000);
    expect(network.sent).toHaveLength(1);
    expect(times()).toBe(0);
    expect(alerts()).toHaveLength(0);
  });
});

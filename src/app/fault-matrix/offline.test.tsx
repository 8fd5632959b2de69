// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { prepareTask, resetPage, waitUntil } from '#mocks/faults/fault-case.ts';
import { isFirstOfKind } from '#mocks/faults/fault-sample.ts';
import { setUpFaultTests } from '#mocks/faults/fault-test-context.ts';
import { operationTasks } from '#mocks/faults/operation-tasks.ts';
import { alerts, fieldValuesIn, findRegion } from '#mocks/faults/user-driver.ts';
import { defaultApiBase, type OperationId, operations } from '#src/contract/operations.ts';
import { loadEverything, openPage } from './opened-page.tsx';

/** The operations of a button that have an effect in the product or are validated by it. */
const ids = (Object.keys(operations) as OperationId[]).filter(
  (id) => operationTasks[id].submit && operations[id].kind !== 'query' && id !== 'checkAuthorization',
);

/** A request that was sent, with its idempotency key. */
interface SentRequest {
  readonly key: string | null;
}

/** Creates a network between the page and the product that can refuse requests or leave them without a connection. */
function createNetwork(product: (address: string, init?: RequestInit) => Promise<Response>, operation: OperationId) {
  const { method, path } = operations[operation];
  const sent: SentRequest[] = [];
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
      const isOperation = init?.method === method && pathname === `${defaultApiBase}${path}`;
      if (isOperation) sent.push({ key: new Headers(init.headers).get('idempotency-key') });
      if (state === 'refuses') throw new TypeError('Failed to fetch');
      if (state === 'stalls') await connected;
      // A request that is aborted while it waits for its connection never leaves the browser.
      init?.signal?.throwIfAborted();
      return product(address, init);
    },
  };
}

const dispatchNetworkEvent = (event: 'offline' | 'online') => window.dispatchEvent(new Event(event));

beforeAll(loadEverything);

/** All tests for the first operation of each kind, and for the others one in turn; `npm run test:full` runs all. */
const isTested = (operation: OperationId, turn: number) =>
  Boolean(process.env.FULL) || isFirstOfKind(operation, ids) || ids.indexOf(operation) % 3 === turn;

describe.each(ids)('%s', (operation) => {
  const task = operationTasks[operation];
  const { harness, page, time } = setUpFaultTests(task, openPage);
  const times = () => (task.effect ? harness().countActivity(task.effect) : 0);
  const expectedTimes = task.effect ? 1 : 0;
  let network: ReturnType<typeof createNetwork>;

  beforeEach(async () => {
    network = createNetwork(harness().faulty.fetch, operation);
    vi.stubGlobal('fetch', network.fetch);
    await resetPage({ harness: harness(), page: page(), time });
    await prepareTask({ task, harness: harness(), page: page(), time });
  });

  if (isTested(operation, 0))
    test('sends the request at once while the browser reports that it is offline', async () => {
      dispatchNetworkEvent('offline');
      task.submit?.();
      await waitUntil(time, 'The result', task.isDone);
      expect(network.sent).toHaveLength(1);
      expect(times()).toBe(expectedTimes);
      dispatchNetworkEvent('online');
      await time.pass(10_000);
      expect(network.sent).toHaveLength(1);
      expect(times()).toBe(expectedTimes);
    });

  if (isTested(operation, 1))
    test('fails at once without a network, is not sent later and is retried with the same key', async () => {
      dispatchNetworkEvent('offline');
      network.refuse();
      const entered = fieldValuesIn(findRegion(task.region) ?? document.body);
      task.submit?.();
      await time.pass(100);
      const messages = alerts().filter((alert) => findRegion(task.region)?.contains(alert));
      expect(messages.map(({ textContent }) => textContent).join()).toContain('The product isn’t responding.');
      expect(fieldValuesIn(findRegion(task.region) ?? document.body)).toEqual(entered);
      network.reach();
      dispatchNetworkEvent('online');
      await time.pass(10_000);
      expect(network.sent).toHaveLength(1);
      expect(times()).toBe(0);
      task.submit?.();
      await waitUntil(time, 'The result of the retry', task.isDone);
      expect(network.sent).toHaveLength(2);
      expect(network.sent[1]).toEqual(network.sent[0]);
      expect(times()).toBe(expectedTimes);
    });

  if (isTested(operation, 2))
    test('aborts a request that waits for a connection when the user leaves the screen', async () => {
      network.stall();
      task.submit?.();
      await time.pass(1000);
      if (task.at === '/licenses') page().goTo('/system');
      else page().goBack();
      const title = task.at === '/licenses' ? 'System statistics' : 'License Usage Information';
      const isAlone = () => document.querySelector('[role="dialog"]') === null;
      await waitUntil(time, 'The page', () => isAlone() && document.querySelector('h1')?.textContent === title);
      await time.pass(1000);
      network.reach();
      dispatchNetworkEvent('online');
      await time.pass(60_000);
      expect(network.sent).toHaveLength(1);
      expect(times()).toBe(0);
      expect(alerts()).toHaveLength(0);
    });
});

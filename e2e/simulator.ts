import { type APIRequestContext, expect, type Page } from '@playwright/test';
import type { LoadOptions, Simulator } from '#mocks/control/client.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';

/** The part of the simulator's control API that specs use. */
export type RemoteSimulator = Omit<Simulator, 'ready' | 'scenarios' | 'subscribe'>;

/** Options for opening a scenario: `LoadOptions`, and the appearance of the page. */
export interface OpenOptions extends LoadOptions {
  readonly language?: 'en' | 'fr' | 'en-XA';
  readonly theme?: 'light' | 'dark' | 'system';
  /** The path to open instead of the scenario's own, for example of a dialog or a portal page. */
  readonly path?: string;
}

/**
 * Opens a scenario in this page of the demo build and returns the control API. With `now`, the clock is frozen and only
 * `advance` moves it.
 */
export async function openScenario(
  page: Page,
  scenario: ScenarioName,
  options: OpenOptions = {},
): Promise<RemoteSimulator> {
  await page.goto(scenarioAddress(scenario, options));
  // The page sets this attribute when it is complete, including the play function of a view.
  const root = page.locator(`html[data-scenario="${scenario}"], html[data-play-failed]`);
  await root.waitFor({ state: 'attached' });
  const failure = await root.getAttribute('data-play-failed');
  if (failure !== null) throw new Error(failure);
  return simulatorIn(page);
}

/** The address of a scenario (mocks/README.md). */
export function scenarioAddress(scenario: ScenarioName, { path = '/', language, ...rest }: OpenOptions = {}): string {
  const parameters = { scenario, ...rest, lang: language };
  const definedParameters = Object.entries(parameters).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return `${path}?${new URLSearchParams(definedParameters)}`;
}

type RemoteCall = (name: string, args: readonly unknown[]) => Promise<unknown>;

/** Turns `simulator.cssm.createToken(…)` into `call('cssm.createToken', […])`. */
function createRemoteSimulator(call: RemoteCall, path: readonly string[] = []): RemoteSimulator {
  return new Proxy(() => undefined, {
    get: (_target, name) => (name === 'then' ? undefined : createRemoteSimulator(call, [...path, String(name)])),
    apply: (_target, _self, args) => call(path.join('.'), args),
  }) as unknown as RemoteSimulator;
}

/** Returns the control API of the simulator in a page. */
export function simulatorIn(page: Page): RemoteSimulator {
  return createRemoteSimulator((name, args) =>
    page.evaluate(
      ([path, values]) => {
        const steps = path.split('.');
        const method = steps.reduce<unknown>((object, step) => Reflect.get(object as object, step), window.simulator);
        return (method as (...all: unknown[]) => unknown)(...values);
      },
      [name, args] as const,
    ),
  );
}

/** Returns the control API of the simulator behind an HTTP port (`npm run serve -- --door`). */
export function simulatorAt(request: APIRequestContext, address: string): RemoteSimulator {
  return createRemoteSimulator(async (name, args) => {
    const reply = await request.post(`${address}/simulator/${name}`, { data: args.slice() });
    const answer: { value?: unknown; error?: string } = await reply.json();
    if (answer.error !== undefined) throw new Error(`${name}: ${answer.error}`);
    return answer.value;
  });
}

/** Returns a control API that rejects every call, because the product at this address has none. */
export function refusingSimulator(address: string): RemoteSimulator {
  return createRemoteSimulator((name) =>
    Promise.reject(
      new Error(
        `${name}: ${address} has no control API of the simulator. Omit the scenario to test a real product as it is, or start npm run serve with --door.`,
      ),
    ),
  );
}

/** Makes a page poll from its next load on: the product then answers that it has no event stream. */
export const refuseEventStream = (page: Page): Promise<unknown> =>
  page.route(
    (url) => url.pathname.endsWith('/api/v1/events'),
    (route) => route.fulfill({ status: 204 }),
  );

/**
 * Waits until the page has handled the response of a poll of the licensing state: until its next poll is answered. The
 * simulator's log has each request; the browser does not see those of a page that works without its worker.
 */
export async function waitForPoll(simulator: RemoteSimulator): Promise<void> {
  const readLatest = async () =>
    (await simulator.requests()).find(({ operation }) => operation === 'getSummary')?.id ?? 'none';
  for (let polls = 0; polls < 2; polls += 1) {
    const before = await readLatest();
    await expect.poll(readLatest).not.toBe(before);
  }
}

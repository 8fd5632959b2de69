import type { APIRequestContext, Page } from '@playwright/test';
import type { LoadOptions, Simulator } from '#mocks/control/client.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';

/** What a specification uses of the simulator's door. */
export type RemoteSimulator = Omit<Simulator, 'ready' | 'scenarios' | 'subscribe'>;

/** How a scenario is opened: `LoadOptions`, and how the page is to look. */
export interface OpenOptions extends LoadOptions {
  readonly language?: 'en' | 'fr' | 'en-XA';
  readonly theme?: 'light' | 'dark' | 'system';
  /** Where to, if not where the scenario is seen: the address of a dialog, or a page of the portal. */
  readonly path?: string;
}

/**
 * Opens a scenario in this page, with the simulator that the demo build has in it, and answers its door. With `now` its
 * time stands still until it is advanced.
 */
export async function openScenario(
  page: Page,
  scenario: ScenarioName,
  options: OpenOptions = {},
): Promise<RemoteSimulator> {
  await page.goto(scenarioAddress(scenario, options));
  // The page says what it shows when it is all there (a view's play included).
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

/** Turns `door.cssm.createToken(…)` into `call('cssm.createToken', […])`. */
function createRemoteSimulator(call: RemoteCall, path: readonly string[] = []): RemoteSimulator {
  return new Proxy(() => undefined, {
    get: (_target, name) => (name === 'then' ? undefined : createRemoteSimulator(call, [...path, String(name)])),
    apply: (_target, _self, args) => call(path.join('.'), args),
  }) as unknown as RemoteSimulator;
}

/** The door of the simulator that runs in a page. */
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

/** The door of the simulator behind an HTTP port (`npm run serve -- --door`). */
export function simulatorAt(request: APIRequestContext, origin: string): RemoteSimulator {
  return createRemoteSimulator(async (name, args) => {
    const reply = await request.post(`${origin}/simulator/${name}`, { data: args.slice() });
    const answer: { value?: unknown; error?: string } = await reply.json();
    if (answer.error !== undefined) throw new Error(`${name}: ${answer.error}`);
    return answer.value;
  });
}

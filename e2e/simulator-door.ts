import type { APIRequestContext, Page } from '@playwright/test';
import type { Simulator } from '#mocks/simulator.ts';

/** What a specification uses of the simulator's door. */
export type Door = Pick<Simulator, 'status' | 'load' | 'now' | 'advance' | 'measure' | 'cssm' | 'line' | 'world'>;

type Call = (name: string, args: readonly unknown[]) => Promise<unknown>;

/** Turns `door.cssm.createToken(…)` into `call('cssm.createToken', […])`. */
function doorOf(call: Call, path: readonly string[] = []): Door {
  return new Proxy(() => undefined, {
    get: (_target, name) => (name === 'then' ? undefined : doorOf(call, [...path, String(name)])),
    apply: (_target, _self, args) => call(path.join('.'), args),
  }) as unknown as Door;
}

/** The door of the simulator that runs in a page. */
export function doorInPage(page: Page): Door {
  return doorOf((name, args) =>
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

/** The door of the simulator behind an HTTP port. */
export function doorOverHttp(request: APIRequestContext, origin: string): Door {
  return doorOf(async (name, args) => {
    const reply = await request.post(`${origin}/simulator/${name}`, { data: args.slice() });
    const answer: { value?: unknown; error?: string } = await reply.json();
    if (answer.error !== undefined) throw new Error(`${name}: ${answer.error}`);
    return answer.value;
  });
}

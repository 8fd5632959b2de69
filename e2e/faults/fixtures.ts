import { test as base } from '@playwright/test';
import { departuresAt, type Server, startServer } from '#e2e/server.ts';
import { type Expected, listen } from '#e2e/silence.ts';
import { simulatorAt } from '#e2e/simulator.ts';
import { Stage } from './errand.ts';
import { FaultProxy } from './proxy.ts';

/** The production build over the simulated backend behind an HTTP port, and between them the proxy that faults happen at. */
export interface Served {
  readonly server: Server;
  readonly proxy: FaultProxy;
}

interface Fixtures {
  /** What the fault itself makes the browser say: a test fills it in before the fault happens. */
  readonly expected: { -readonly [Part in keyof Expected]: Expected[Part] };
  readonly stage: Stage;
  readonly silence: undefined;
}

/** The moment each world begins at, and the browser's clock. */
export const pinnedNow = '2026-01-15T09:00:00.000Z';

export const test = base.extend<Fixtures, { readonly served: Served }>({
  served: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
    async ({}, use) => {
      const server = await startServer();
      const proxy = new FaultProxy(server.origin);
      await proxy.listen();
      await use({ server, proxy });
      await proxy.stop();
      await server.stop();
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ served }, use) => use(served.proxy.origin),

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
  expected: async ({}, use) => use({ statuses: [], networkFailures: false }),

  stage: async ({ page, request, served }, use) => {
    await page.clock.install({ time: pinnedNow });
    await use(new Stage(page, simulatorAt(request, served.server.origin)));
    await served.proxy.heal();
  },

  silence: [
    async ({ context, request, served, expected }, use) => {
      const before = (await departuresAt(request, served.server.origin)).length;
      const noise = await listen(
        context,
        () => served.proxy.origin,
        () => expected,
      );
      await use(undefined);
      if (noise.length > 0) throw new Error(`The page was not silent:\n${noise.join('\n')}`);
      const departures = (await departuresAt(request, served.server.origin)).slice(before);
      if (departures.length > 0) throw new Error(`The wire departed from openapi.json:\n${departures.join('\n')}`);
    },
    { auto: true },
  ],
});

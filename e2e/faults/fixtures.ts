import { test as base } from '@playwright/test';
import { basePath, openBelowBaseUrl } from '#e2e/base-path.ts';
import { type ExpectedOutput, recordUnexpectedOutput } from '#e2e/console-guard.ts';
import { contractViolationsAt, type Server, startServer } from '#e2e/server.ts';
import { simulatorAt } from '#e2e/simulator.ts';
import { FaultProxy } from './proxy.ts';
import { BrowserTaskContext } from './task.ts';

/**
 * The production build with the simulated backend behind an HTTP port, and the proxy in front of it that injects
 * faults.
 */
export interface FaultBackend {
  readonly server: Server;
  readonly proxy: FaultProxy;
}

interface Fixtures {
  /** Console output that the fault provokes; a test sets it before the fault happens. */
  readonly expected: { -readonly [Part in keyof ExpectedOutput]: ExpectedOutput[Part] };
  readonly taskContext: BrowserTaskContext;
  readonly consoleGuard: undefined;
}

/** The start time of each scenario and of the browser's clock, in UTC. */
export const pinnedNow = '2026-01-15T09:00:00.000Z';

/**
 * Playwright's `test` for fault cases. Fails on console output that is not in `expected`, and on responses that violate
 * openapi.json.
 */
export const test = base.extend<Fixtures, { readonly faultBackend: FaultBackend }>({
  context: async ({ context, baseURL }, use) => use(openBelowBaseUrl(context, baseURL)),

  faultBackend: [
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

  baseURL: async ({ faultBackend }, use) => use(faultBackend.proxy.origin + basePath),

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
  expected: async ({}, use) => use({ statuses: [], networkFailures: false }),

  taskContext: async ({ page, request, faultBackend }, use) => {
    await page.clock.install({ time: pinnedNow });
    await use(new BrowserTaskContext(page, simulatorAt(request, faultBackend.server.address)));
    await faultBackend.proxy.heal();
  },

  consoleGuard: [
    async ({ context, request, faultBackend, expected }, use) => {
      const before = (await contractViolationsAt(request, faultBackend.server.address)).length;
      const unexpectedOutput = await recordUnexpectedOutput(
        context,
        () => faultBackend.proxy.origin,
        () => expected,
      );
      await use(undefined);
      if (unexpectedOutput.length > 0) throw new Error(`Unexpected console output:\n${unexpectedOutput.join('\n')}`);
      const violations = (await contractViolationsAt(request, faultBackend.server.address)).slice(before);
      if (violations.length > 0) throw new Error(`Responses violate openapi.json:\n${violations.join('\n')}`);
    },
    { auto: true },
  ],
});

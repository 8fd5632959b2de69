import { defineConfig } from '@playwright/test';
import { basePath } from './e2e/base-path.ts';
import type { SpecOptions } from './e2e/fixtures.ts';
import { chromiumArguments, findChromium, findFullChromium } from './scripts/chromium.ts';
import { freePort } from './scripts/free-port.ts';
import { limits } from './scripts/test/time-limits.ts';

/**
 * BACKEND=http runs the same specs against the production build with a simulated backend at a real HTTP port (`npm run
 * serve`). By default they run against the demo build, which contains the simulator. `BASE=/admin/license` serves either
 * at that path.
 */
const backend = process.env.BACKEND === 'http' ? 'http' : 'simulator';

// Workers read this file too, after the main process has selected the port.
process.env.E2E_PORT ??= String(await freePort());
const port = process.env.E2E_PORT;
const baseURL = `http://localhost:${port}${basePath}`;

/** The folder and the file of the results. Runs at a base path have their own. */
const results = `test-results/${backend}${basePath === '' ? '' : '-below-a-path'}`;

const executablePath = findChromium();

const launchOptions = {
  args: [...chromiumArguments],
  timeout: limits.start,
  ...(executablePath ? { executablePath } : {}),
};

const fullChromium = findFullChromium();

/** The specs of hidden and left pages, of their stored state, and of the demo on other hosts. */
const survivalSpec = ['demo-survival.spec.ts', 'static-host.spec.ts', 'stored-world.spec.ts'];

/**
 * Default arguments of Playwright that turn off the back-forward cache and the throttling of hidden pages. Users'
 * browsers have both.
 */
const disabledDefaultArgs = [
  '--disable-back-forward-cache',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];

export default defineConfig<SpecOptions>({
  testDir: 'e2e/specs',
  outputDir: results,
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: limits.spec,
  expect: {
    timeout: limits.state,
    toPass: { timeout: limits.state },
    // Compares the complete accessibility tree (e2e/specs/states.spec.ts).
    toMatchAriaSnapshot: { pathTemplate: 'e2e/aria-snapshots/{arg}{ext}', children: 'deep-equal' },
  },
  reporter: [['line'], ['json', { outputFile: `${results}.json` }]],
  use: {
    baseURL,
    locale: 'en-US',
    timezoneId: 'UTC',
    // A trace costs a quarter of every test's time; `npm run e2e -- --trace on` enables it.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions,
  },
  projects:
    backend === 'http'
      ? [{ name: backend, testIgnore: survivalSpec }]
      : [
          // These specs need real connections to a backend.
          {
            name: backend,
            testIgnore: ['fault-matrix.spec.ts', 'live-updates.spec.ts', 'offline.spec.ts', ...survivalSpec],
          },
          {
            name: 'default browser behaviour',
            testMatch: survivalSpec,
            // The headless shell has no back-forward cache; without a full Chromium the other tests run in it.
            ...(fullChromium ? {} : { grepInvert: /back-forward cache/ }),
            use: {
              freshContext: true,
              launchOptions: {
                ...launchOptions,
                ...(fullChromium ? { executablePath: fullChromium } : {}),
                ignoreDefaultArgs: [...disabledDefaultArgs],
              },
            },
          },
        ],
  // Over HTTP every worker starts its own server (e2e/server.ts) with its own state.
  ...(backend === 'http'
    ? {}
    : {
        webServer: {
          command: `npx tsx scripts/start.ts --built --base '${basePath}'`,
          env: { PORT: port },
          url: `${baseURL}/`,
          reuseExistingServer: false,
          timeout: limits.start,
          gracefulShutdown: { signal: 'SIGTERM' as const, timeout: limits.stop },
        },
      }),
});

import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium, findFullChromium } from './scripts/chromium.ts';
import { freePort } from './scripts/free-port.ts';

/**
 * One switch: BACKEND=http points the same specs at the production build over a simulated backend behind a real HTTP
 * port (`npm run serve`); without it they run against the demo build, which carries the simulator in the page.
 */
const backend = process.env.BACKEND === 'http' ? 'http' : 'simulator';

// Workers read this file too, after the main process has chosen the port.
process.env.E2E_PORT ??= String(await freePort());
const port = process.env.E2E_PORT;
const baseURL = `http://localhost:${port}`;

const executablePath = findChromium();

const launchOptions = { args: [...chromiumArguments], ...(executablePath ? { executablePath } : {}) };

const fullChromium = findFullChromium();

/** The specs of what the browser does to a page that nobody looks at, or that was left, and to its stored world. */
const survivalSpec = ['demo-survival.spec.ts', 'stored-world.spec.ts'];

/** What Playwright starts Chromium with, so that a page is never put away or slowed down: no person's browser has these. */
const disabledDefaultArgs = [
  '--disable-back-forward-cache',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];

export default defineConfig({
  testDir: 'e2e/specs',
  outputDir: `test-results/${backend}`,
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: {
    timeout: 15_000,
    // All that a screen reader finds, and nothing more (e2e/specs/screen-reader.spec.ts).
    toMatchAriaSnapshot: { pathTemplate: 'e2e/aria-snapshots/{arg}{ext}', children: 'deep-equal' },
  },
  reporter: [['line'], ['json', { outputFile: `test-results/${backend}.json` }]],
  use: {
    baseURL,
    locale: 'en-US',
    timezoneId: 'UTC',
    // A trace costs a quarter of every test's time; ask for one with `npm run e2e -- --trace on`.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions,
  },
  projects:
    backend === 'http'
      ? [{ name: backend, testIgnore: survivalSpec }]
      : [
          // What happens on real sockets needs a real backend behind them.
          { name: backend, testIgnore: ['fault-matrix.spec.ts', 'offline.spec.ts', ...survivalSpec] },
          {
            name: 'as people browse',
            testMatch: survivalSpec,
            // Where there is only the headless shell, which puts no page away, the rest is run in that.
            ...(fullChromium ? {} : { grepInvert: /back-forward cache/ }),
            use: {
              launchOptions: {
                ...launchOptions,
                ...(fullChromium ? { executablePath: fullChromium } : {}),
                ignoreDefaultArgs: [...disabledDefaultArgs],
              },
            },
          },
        ],
  // Over HTTP every worker starts a server of its own (e2e/server.ts): its world is its tests' alone.
  ...(backend === 'http'
    ? {}
    : {
        webServer: {
          command: 'npx tsx scripts/start.ts --built',
          env: { PORT: port },
          url: `${baseURL}/`,
          reuseExistingServer: false,
          gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 2000 },
        },
      }),
});

import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { User } from '#mocks/auth/users.ts';
import type { LoadOptions } from '#mocks/control/client.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import { violations } from './accessibility.ts';
import { addressOfPage, openBelowBaseUrl } from './base-path.ts';
import { type ExpectedOutput, recordUnexpectedOutput } from './console-guard.ts';
import type { ControlApiLocation } from './control-api.ts';
import { demoOnlyReasons } from './demo-only.ts';
import { LicensesPage } from './pages/licenses-page.ts';
import { PortalInventoryPage } from './pages/portal-page.ts';
import { RegisterDialog } from './pages/register-dialog.ts';
import { signInBrowser, signInTab } from './pages/second-user.ts';
import { TimelinePage } from './pages/timeline-page.ts';
import { contractViolationsAt, overHttp, type Server, scenarioAt, startServer } from './server.ts';
import { isWaiting, SharedContext } from './shared-context.ts';
import {
  openScenario,
  type RemoteSimulator,
  refusingSimulator,
  scenarioAddress,
  simulatorAt,
  simulatorIn,
} from './simulator.ts';

export interface SpecOptions {
  /**
   * The scenario that a spec begins in, with a frozen clock that only `advance` moves. Required by every spec that uses
   * the page, except with a real product.
   */
  readonly scenario: ScenarioName | undefined;
  /** The role of the signed-in user, if not that of the scenario. */
  readonly role: LoadOptions['role'];
  /** The product, for a scenario that both products have. */
  readonly product: LoadOptions['product'];
  /** Response statuses that the spec provokes on purpose. */
  readonly statuses: readonly number[];
  readonly networkFailures: boolean;
  /** Whether each test has a browser context of its own, as tests of tabs and of stored state need it. */
  readonly freshContext: boolean;
  /** Whether axe examines the final page of each test. */
  readonly examinesFinalPage: boolean;
}

export interface WorkerFixtures {
  /** The server that the worker started, if any. */
  readonly server: Server | undefined;
  readonly sharedContext: SharedContext;
}

export interface Fixtures {
  readonly controlApi: ControlApiLocation;
  /** The License page, open in the spec's scenario. */
  readonly licenses: LicensesPage;
  /** Opens a scenario at its own address, at `pinnedNow`. Over HTTP, a scenario with a play function is skipped. */
  readonly open: (scenario: ScenarioName) => Promise<void>;
  readonly registerDialog: RegisterDialog;
  readonly timeline: TimelinePage;
  /** The portal in its own tab, open on the inventory. */
  readonly portal: PortalInventoryPage;
  /** The simulator's control API: actions in the portal and elsewhere outside the product, and time. */
  readonly simulator: RemoteSimulator;
  /** Opens another tab of the same browser. */
  readonly openTab: () => Promise<Page>;
  /**
   * Signs in a second user and opens the License page for them: over HTTP in a separate browser context, with the
   * simulator in the page in a separate tab.
   */
  readonly signInSecondUser: (user: User) => Promise<LicensesPage>;
  /** Fails if the current screen violates an accessibility rule of axe. */
  readonly expectAccessible: (page?: Page) => Promise<void>;
  readonly consoleGuard: undefined;
  readonly contractGuard: undefined;
}

/** The start time of all specs in UTC (screens.md §5, Facts). */
export const pinnedNow = '2026-01-15T09:00:00.000Z';

/**
 * Playwright's `test` for all other specs. Fails on unexpected console output, and over HTTP on responses that violate
 * openapi.json. `npm run test:full` sets FULL: then it also fails on accessibility violations of the final page, which
 * the quick test examines in each state once (specs/states.spec.ts) and where a spec calls `expectAccessible`. The tests
 * of adopters use it too (testing.ts).
 */
export const test = base.extend<SpecOptions & Fixtures, WorkerFixtures>({
  scenario: [undefined, { option: true }],
  role: [undefined, { option: true }],
  product: [undefined, { option: true }],
  statuses: [[], { option: true }],
  networkFailures: [false, { option: true }],
  freshContext: [false, { option: true }],
  examinesFinalPage: [Boolean(process.env.FULL), { option: true }],

  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
    async ({}, use) => {
      const server = overHttp ? await startServer() : undefined;
      await use(server);
      await server?.stop();
    },
    { scope: 'worker' },
  ],

  sharedContext: [
    async ({ browser }, use) => {
      const sharedContext = new SharedContext(browser);
      await use(sharedContext);
      await sharedContext.close();
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ server, baseURL }, use) => use(server?.address ?? baseURL),

  context: async (
    { browser, sharedContext, freshContext, baseURL, locale, timezoneId, javaScriptEnabled, contextOptions },
    use,
  ) => {
    if (freshContext) {
      const context = openBelowBaseUrl(await browser.newContext(), baseURL);
      await use(context);
      await context.close();
      return;
    }
    await use(await sharedContext.open({ baseURL, locale, timezoneId, javaScriptEnabled, contextOptions }));
    await sharedContext.reset(addressOfPage(baseURL));
  },

  page: async ({ openTab }, use) => use(await openTab()),

  controlApi: async ({ server }, use) => use(server ? 'http' : 'page'),

  simulator: async ({ page, request, controlApi, baseURL }, use) => {
    const address = addressOfPage(baseURL);
    if (controlApi === 'page') return use(simulatorIn(page));
    await use(controlApi === 'http' ? simulatorAt(request, address) : refusingSimulator(address));
  },

  licenses: async ({ page, scenario, role, product, simulator, controlApi, server }, use) => {
    if (!scenario && (server || controlApi === 'page'))
      throw new Error("This spec needs a scenario: test.use({ scenario: 'evaluation' }).");
    const licenses = new LicensesPage(page);
    const options = { now: pinnedNow, ...(role && { role }), ...(product && { product }) };
    if (scenario && controlApi !== 'page') await simulator.load(scenario, options);
    const path = '/licenses';
    await page.goto(scenario && controlApi === 'page' ? scenarioAddress(scenario, { ...options, path }) : path);
    await licenses.value('Registration Status').waitFor();
    await use(licenses);
  },

  open: async ({ page, request, controlApi, baseURL, simulator }, use) => {
    await use(async (scenario) => {
      if (controlApi === 'page') {
        await openScenario(page, scenario, { now: pinnedNow });
        return;
      }
      const { at, play } = await scenarioAt(request, addressOfPage(baseURL), scenario);
      base.skip(play !== undefined, demoOnlyReasons.plays);
      await simulator.load(scenario, { now: pinnedNow });
      await page.goto(at);
    });
  },

  registerDialog: async ({ page }, use) => use(new RegisterDialog(page)),
  timeline: async ({ licenses }, use) => use(new TimelinePage(licenses.page)),

  // The `licenses` fixture loads the scenario before the portal opens.
  portal: async ({ licenses: _page, openTab }, use) => {
    const portal = new PortalInventoryPage(await openTab());
    await portal.openInventory();
    await portal.tokens.getByRole('row').nth(1).waitFor();
    await use(portal);
  },

  openTab: async ({ context, sharedContext, freshContext, viewport, colorScheme }, use) =>
    use(() => (freshContext ? context.newPage() : sharedContext.tab({ viewport, colorScheme }))),

  signInSecondUser: async ({ browser, baseURL, openTab, statuses, networkFailures, controlApi }, use) => {
    const contexts: BrowserContext[] = [];
    const secondUserOutputs: (readonly string[])[] = [];
    await use(async (user) => {
      if (controlApi === 'page') return signInTab(await openTab(), user);
      const context = openBelowBaseUrl(await browser.newContext({ ...(baseURL && { baseURL }) }), baseURL);
      contexts.push(context);
      const origin = () => new URL(baseURL ?? '').origin;
      secondUserOutputs.push(await recordUnexpectedOutput(context, origin, () => ({ statuses, networkFailures })));
      return signInBrowser(await context.newPage(), user);
    });
    for (const context of contexts) await context.close();
    if (secondUserOutputs.flat().length > 0)
      throw new Error(`Unexpected console output on the second user’s page:\n${secondUserOutputs.flat().join('\n')}`);
  },

  expectAccessible: async ({ page }, use) => {
    await use(async (target = page) => {
      const findings = await violations(target);
      if (findings.length > 0) throw new Error(`${target.url()} violates accessibility rules:\n${findings.join('\n')}`);
    });
  },

  consoleGuard: [
    async ({ context, baseURL, statuses, networkFailures, javaScriptEnabled, examinesFinalPage }, use) => {
      // Without JavaScript axe cannot run, and Chromium reports unused preloads, which is correct there.
      if (!javaScriptEnabled) return use(undefined);
      const expected: ExpectedOutput = { statuses, networkFailures };
      const unexpectedOutput = await recordUnexpectedOutput(
        context,
        () => new URL(baseURL ?? '').origin,
        () => expected,
      );
      await use(undefined);
      const examinedPages = examinesFinalPage ? context.pages() : [];
      for (const page of examinedPages) {
        if (!page.url().startsWith('http') || isWaiting(page)) continue;
        // A dialog may still be closing: retries until the page has settled.
        await expect(async () => {
          expect(await violations(page), `${page.url()} violates accessibility rules`).toEqual([]);
        }).toPass();
      }
      if (unexpectedOutput.length > 0) throw new Error(`Unexpected console output:\n${unexpectedOutput.join('\n')}`);
    },
    { auto: true },
  ],

  contractGuard: [
    async ({ request, server }, use) => {
      const before = server ? (await contractViolationsAt(request, server.address)).length : 0;
      await use(undefined);
      const findings = server ? (await contractViolationsAt(request, server.address)).slice(before) : [];
      if (findings.length > 0) throw new Error(`Responses violate openapi.json:\n${findings.join('\n')}`);
    },
    { auto: true },
  ],
});

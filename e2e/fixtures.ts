import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { User } from '#mocks/auth/users.ts';
import type { LoadOptions } from '#mocks/control/client.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import { violations } from './accessibility.ts';
import { type ExpectedOutput, recordUnexpectedOutput } from './console-guard.ts';
import { demoOnly } from './demo-only.ts';
import { LicensesPage } from './pages/licenses-page.ts';
import { PortalInventoryPage } from './pages/portal-page.ts';
import { RegisterDialog } from './pages/register-dialog.ts';
import { signInBrowser, signInTab } from './pages/second-user.ts';
import { contractViolationsAt, overHttp, type Server, scenarioAt, startServer } from './server.ts';
import { openScenario, type RemoteSimulator, scenarioAddress, simulatorAt, simulatorIn } from './simulator.ts';

interface TestOptions {
  /** The world the spec begins in; its time stands still until it is advanced. A spec that opens the page names it. */
  readonly scenario: ScenarioName | undefined;
  /** Who is signed in, where it is not who the scenario says. */
  readonly role: LoadOptions['role'];
  /** The product the world is about, where the scenario leaves the choice. */
  readonly product: LoadOptions['product'];
  /** Statuses the spec provokes on purpose. */
  readonly statuses: readonly number[];
  readonly networkFailures: boolean;
}

interface Fixtures {
  /** The page, open on License Usage Information in the spec's scenario. */
  readonly licenses: LicensesPage;
  /** Opens any scenario where it is seen, at the same moment; what has to be done there first is the demo's to do. */
  readonly open: (scenario: ScenarioName) => Promise<void>;
  readonly registerDialog: RegisterDialog;
  /** The portal in a tab of its own, open on the inventory. */
  readonly portal: PortalInventoryPage;
  /** The simulator's own door: acts of the outside world, and time. */
  readonly simulator: RemoteSimulator;
  /** Opens another tab of the same browser. */
  readonly openTab: () => Promise<Page>;
  /**
   * Signs somebody else in, and opens the page for them: over HTTP in a browser of their own, with the simulator in the
   * page in a tab of their own.
   */
  readonly signInSecondUser: (user: User) => Promise<LicensesPage>;
  /** Holds what is on the screen now to the rules of accessibility. */
  readonly expectAccessible: (page?: Page) => Promise<void>;
  readonly consoleGuard: undefined;
  readonly contractGuard: undefined;
}

/** The moment specs begin at (screens.md §5, Facts). */
export const pinnedNow = '2026-01-15T09:00:00.000Z';

export const test = base.extend<TestOptions & Fixtures, { readonly server: Server | undefined }>({
  scenario: [undefined, { option: true }],
  role: [undefined, { option: true }],
  product: [undefined, { option: true }],
  statuses: [[], { option: true }],
  networkFailures: [false, { option: true }],

  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
    async ({}, use) => {
      const server = overHttp ? await startServer() : undefined;
      await use(server);
      await server?.stop();
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ server, baseURL }, use) => use(server?.origin ?? baseURL),

  simulator: async ({ page, request, server }, use) => {
    await use(server ? simulatorAt(request, server.origin) : simulatorIn(page));
  },

  licenses: async ({ page, scenario, role, product, simulator }, use) => {
    if (!scenario) throw new Error("This specification names no scenario: test.use({ scenario: 'evaluation' }).");
    const licenses = new LicensesPage(page);
    const options = { now: pinnedNow, ...(role && { role }), ...(product && { product }) };
    if (overHttp) await simulator.load(scenario, options);
    await page.goto(overHttp ? '/licenses' : scenarioAddress(scenario, { ...options, path: '/licenses' }));
    await licenses.value('Registration Status').waitFor();
    await use(licenses);
  },

  open: async ({ page, request, server, simulator }, use) => {
    await use(async (scenario) => {
      if (!server) {
        await openScenario(page, scenario, { now: pinnedNow });
        return;
      }
      const { at, play } = await scenarioAt(request, server.origin, scenario);
      if (play !== undefined) demoOnly('plays');
      await simulator.load(scenario, { now: pinnedNow });
      await page.goto(at);
    });
  },

  registerDialog: async ({ page }, use) => use(new RegisterDialog(page)),

  // The world has to be there before the portal shows it, and so the page.
  portal: async ({ licenses: _page, openTab }, use) => {
    const portal = new PortalInventoryPage(await openTab());
    await portal.openInventory();
    await portal.tokens.getByRole('row').nth(1).waitFor();
    await use(portal);
  },

  openTab: async ({ context }, use) => use(() => context.newPage()),

  signInSecondUser: async ({ browser, baseURL, openTab, statuses, networkFailures, server }, use) => {
    const contexts: BrowserContext[] = [];
    const secondUserOutputs: (readonly string[])[] = [];
    await use(async (user) => {
      if (!server) return signInTab(await openTab(), user);
      const context = await browser.newContext({ baseURL: server.origin });
      contexts.push(context);
      const origin = () => new URL(baseURL ?? '').origin;
      secondUserOutputs.push(await recordUnexpectedOutput(context, origin, () => ({ statuses, networkFailures })));
      return signInBrowser(await context.newPage(), user);
    });
    for (const context of contexts) await context.close();
    if (secondUserOutputs.flat().length > 0)
      throw new Error(`A colleague’s page was not silent:\n${secondUserOutputs.flat().join('\n')}`);
  },

  expectAccessible: async ({ page }, use) => {
    await use(async (target = page) => {
      const findings = await violations(target);
      if (findings.length > 0)
        throw new Error(`${target.url()} breaks rules of accessibility:\n${findings.join('\n')}`);
    });
  },

  consoleGuard: [
    async ({ context, baseURL, statuses, networkFailures, javaScriptEnabled }, use) => {
      // What examines a page is a script itself; and that what is preloaded was for nothing is true there.
      if (!javaScriptEnabled) return use(undefined);
      const expected: ExpectedOutput = { statuses, networkFailures };
      const unexpectedOutput = await recordUnexpectedOutput(
        context,
        () => new URL(baseURL ?? '').origin,
        () => expected,
      );
      await use(undefined);
      for (const page of context.pages()) {
        if (!page.url().startsWith('http')) continue;
        // A dialog that has just been closed is still on its way out: what counts is the page at rest.
        await expect(async () => {
          expect(await violations(page), `${page.url()} breaks rules of accessibility`).toEqual([]);
        }).toPass({ timeout: 15_000 });
      }
      if (unexpectedOutput.length > 0) throw new Error(`The pages were not silent:\n${unexpectedOutput.join('\n')}`);
    },
    { auto: true },
  ],

  contractGuard: [
    async ({ request, server }, use) => {
      const before = server ? (await contractViolationsAt(request, server.origin)).length : 0;
      await use(undefined);
      const findings = server ? (await contractViolationsAt(request, server.origin)).slice(before) : [];
      if (findings.length > 0) throw new Error(`The wire departed from openapi.json:\n${findings.join('\n')}`);
    },
    { auto: true },
  ],
});

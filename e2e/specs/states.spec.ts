import { expect, type Locator, type Page } from '@playwright/test';
import { desktop } from '#e2e/audits/appearances.ts';
import { auditEachAppearance } from '#e2e/audits/for-each-appearance.ts';
import { demoOnly, withoutSimulatorBadge } from '#e2e/demo-only.ts';
import { pinnedNow, test } from '#e2e/fixtures.ts';
import { frenchSentence, frenchTitle } from '#e2e/french-texts.ts';
import { LicensesPage } from '#e2e/pages/licenses-page.ts';
import { overHttp } from '#e2e/server.ts';
import { waitingPath } from '#e2e/shared-context.ts';
import { openScenario } from '#e2e/simulator.ts';
import { expectedWorlds } from '#mocks/scenarios/expectations.ts';
import { expectedViews } from '#mocks/scenarios/expected-views.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import type { ViewName } from '#mocks/scenarios/views.ts';
import type { WorldName } from '#mocks/scenarios/world-names.ts';

// Opens each state once and checks everything that is checked of a state: what it shows and offers
// (mocks/scenarios/expectations.ts), its accessibility tree (e2e/aria-snapshots), the rules of axe, and in the
// pseudo-locale, in French and in three widths the audits of e2e/audits.
//
// After a change of a snapshot, update it and read the difference: `npm run e2e -- states --update-snapshots=all`.

/** The states with a snapshot of their accessibility tree: those that differ in structure, and one of each screen. */
const snapshots: readonly ScenarioName[] = [
  'evaluation',
  'registered',
  'registration-retrying',
  'out-of-compliance',
  'renewal-failed',
  'reservation-pending',
  'reserved',
  'reserved-universal',
  'update-unconfirmed',
  'return-unacknowledged',
  'standby',
  'federation-leader',
  'utility',
  'register',
  'reserve-confirm',
  'reserve-preview',
  'wrong-device-code',
  'update-difference',
  'update-confirmation',
  'return-code',
  'deregister',
  'transport-proxy',
  'subscription',
  'mode',
  'renew-failed',
  'portal-general',
  'portal-licenses',
  'portal-license',
  'portal-product-instances',
  'portal-alerts',
  'on-prem-synchronization',
];

/** The states that the quick test audits in every appearance; the full test audits all. */
const audited: readonly ScenarioName[] = [
  'out-of-compliance',
  'long-names',
  'register-token-refused',
  'transport-test-failed',
  'cluster-update-confirmation',
  'portal-licenses',
];

const isAudited = (name: ScenarioName) => process.env.FULL !== undefined || audited.includes(name);

const worlds = Object.keys(expectedWorlds) as WorldName[];
const views = Object.keys(expectedViews) as ViewName[];

/** Returns the first name of each kind. */
function firstOfEach<Name>(names: readonly Name[], kindOf: (name: Name) => string): readonly Name[] {
  return [...new Map(names.map((name) => [kindOf(name), name] as const).reverse()).values()];
}

/**
 * The states that the quick test opens: the first of each status of registration and of authorization, the first of
 * each dialog and page, and those that it audits. The full test opens all.
 */
const quickStates: readonly ScenarioName[] = [
  ...firstOfEach(worlds, (name) => expectedWorlds[name].registration),
  ...firstOfEach(worlds, (name) => expectedWorlds[name].authorization),
  ...firstOfEach(views, (name) => JSON.stringify(expectedViews[name].container)),
  ...audited,
];

const tagOf = (name: ScenarioName) => (quickStates.includes(name) ? '' : ' @full');

/** Compares the License page with the row of its scenario, and the items of its Actions menu. */
async function expectWorld(page: Page, name: WorldName): Promise<void> {
  const licenses = new LicensesPage(page);
  const { registration, authorization, mode, notice, statusBadge, hasRegisterButton } = expectedWorlds[name].page;
  await expect(licenses.value('Registration Status')).toHaveText(registration);
  if (authorization) await expect(licenses.value('License Authorization Status')).toHaveText(authorization);
  else await expect(licenses.value('License Authorization Status')).toHaveCount(0);
  if (mode) await expect(licenses.value('License mode')).toContainText(mode);
  if (notice) await expect(licenses.notice(notice)).toBeVisible();
  else await expect(licenses.page.locator('.notice')).toHaveCount(0);
  if (statusBadge) await expect(licenses.statusBadge).toHaveText(statusBadge);
  else await expect(licenses.statusBadge).toHaveCount(0);
  await expect(licenses.register).toBeVisible({ visible: hasRegisterButton });
}

async function expectActions(page: Page, name: WorldName): Promise<void> {
  const licenses = new LicensesPage(page);
  await licenses.actions.click();
  const { actions } = expectedWorlds[name].page;
  const destructive = actions.filter((action) => action === 'Deregister');
  const others = actions.filter((action) => action !== 'Deregister');
  const items = [...others, 'Usage (CSV)', 'License summary (JSON)', ...destructive];
  await expect(page.getByRole('menuitem')).toHaveText(items);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
}

/** Returns the dialog of a view, or its page once the heading is visible. */
async function containerOf(page: Page, { container }: (typeof expectedViews)[ViewName]): Promise<Locator> {
  if ('dialog' in container) return page.getByRole('dialog', { name: container.dialog, exact: true });
  await expect(page.getByRole('heading', { name: container.heading, exact: true, includeHidden: true })).toBeVisible();
  return page.locator('body');
}

async function expectView(page: Page, name: ViewName): Promise<void> {
  const { text, fieldValue } = expectedViews[name];
  const container = await containerOf(page, expectedViews[name]);
  await expect(container).toContainText(text, { useInnerText: true });
  if (fieldValue) await expect(container.getByRole('textbox', { name: fieldValue[0] })).toHaveValue(fieldValue[1]);
}

async function expectSnapshot(page: Page, name: ScenarioName): Promise<void> {
  await withoutSimulatorBadge(page, () =>
    expect(page.locator('body')).toMatchAriaSnapshot({ name: `${name}.aria.yml` }),
  );
}

async function expectNoFindings(page: Page, name: string): Promise<void> {
  expect((await auditEachAppearance(page, name)).join('\n')).toBe('');
}

/** Whether a scenario supports both products. */
const supportsBoth = (page: Page, name: ScenarioName) =>
  page.evaluate(
    (wanted) => window.simulator?.scenarios().find((scenario) => scenario.name === wanted)?.product === undefined,
    name,
  );

for (const name of worlds) {
  test(`${name} shows its status, notice and actions${tagOf(name)}`, async ({ page, open, expectAccessible }) => {
    await open(name);
    await expectWorld(page, name);
    if (snapshots.includes(name)) await expectSnapshot(page, name);
    await expectAccessible();
    await expectActions(page, name);
    if (!isAudited(name) || overHttp) return;
    await expectNoFindings(page, name);
    if (await supportsBoth(page, name)) {
      await page.setViewportSize(desktop);
      // The page of one product would still send requests while the other takes over.
      await page.goto(waitingPath);
      await openScenario(page, name, { now: pinnedNow, product: 'secure-workload' });
      await expectNoFindings(page, `${name} (secure-workload)`);
    }
  });
}

for (const name of views) {
  const { statuses = [], networkFailures = false, container, text } = expectedViews[name];

  test.describe(name, () => {
    test.use({ statuses, networkFailures });

    test(`the link of ${name} opens its view${tagOf(name)}`, async ({ page, open, expectAccessible }) => {
      await open(name);
      await expectView(page, name);
      if (snapshots.includes(name)) await expectSnapshot(page, name);
      await expectAccessible();
      if (isAudited(name) && !overHttp) await expectNoFindings(page, name);
    });

    test(`the link of ${name} opens its view in French @full`, async ({ page }) => {
      demoOnly('plays');
      await openScenario(page, name, { now: pinnedNow, language: 'fr' });
      await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
      const title = 'dialog' in container ? container.dialog : container.heading;
      const role = 'dialog' in container ? 'dialog' : 'heading';
      const titled = page.getByRole(role, { name: frenchTitle(title) ?? title, includeHidden: true });
      await expect(titled.first()).toBeVisible();
      const sentence = typeof text === 'string' ? frenchSentence(text) : undefined;
      const parent = 'dialog' in container ? titled : page.locator('body');
      if (sentence) await expect(parent).toContainText(sentence, { useInnerText: true });
    });
  });
}

import { expect, type Page } from '@playwright/test';
import { changeLanguage } from '#e2e/audits/for-each-appearance.ts';
import { waitForStable } from '#e2e/audits/wait-for-stable.ts';
import { demoOnly } from '#e2e/demo-only.ts';
import { pinnedNow, test } from '#e2e/fixtures.ts';
import { RegisterDialog } from '#e2e/pages/register-dialog.ts';
import { signInTab } from '#e2e/pages/second-user.ts';
import { openScenario, type RemoteSimulator, simulatorIn } from '#e2e/simulator.ts';
import { translatableNames, translate, visibleText } from '#e2e/translator.ts';
import { expectedWorlds } from '#mocks/scenarios/expectations.ts';
import { expectedViews } from '#mocks/scenarios/expected-views.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';

// Browser translation replaces texts by elements of its own; the page must still update its texts.

demoOnly('walk');
test.use({ statuses: [400, 401, 403, 404, 409, 412, 422, 429, 500, 503], networkFailures: true });
test.beforeEach(() => test.slow());

const worlds = Object.keys(expectedWorlds) as readonly (keyof typeof expectedWorlds)[];
const views = Object.keys(expectedViews) as readonly (keyof typeof expectedViews)[];

const refresh = (page: Page) => page.getByRole('button', { name: 'Refresh', exact: true });

/** Expects the page to show the same text as a newly opened, untranslated page. */
async function expectFresh(page: Page, fresh: Page, name: string): Promise<void> {
  await fresh.goto(page.url());
  await expect(async () => {
    expect(await visibleText(page), name).toBe(await visibleText(fresh));
  }).toPass();
  await expect(page.getByText('This part of the page could not be shown.')).toHaveCount(0);
  // A second page would compete for the stored world while the time advances.
  await fresh.goto('about:blank');
}

/** Expects codes, serial numbers, tokens and names on the page to be excluded from translation. */
async function expectNamesUntranslated(page: Page, simulator: RemoteSimulator, name: string): Promise<void> {
  expect(await translatableNames(page, await simulator.world.export({ secrets: true })), name).toEqual([]);
}

/** Opens each scenario, translates the page, advances the time and compares the page with a fresh one. */
async function advanceTime(page: Page, fresh: Page, names: readonly ScenarioName[]): Promise<void> {
  for (const name of names) {
    const simulator = await openScenario(page, name, { now: pinnedNow });
    await waitForStable(page);
    await expectNamesUntranslated(page, simulator, name);
    await translate(page);
    for (const time of ['13 h', '30 d', '90 d'] as const) {
      await simulator.advance(time);
      if (await refresh(page).isVisible()) await refresh(page).click();
      await expectFresh(page, fresh, `${name}, ${time} later`);
    }
  }
}

const escapeRegExp = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);

/** Opens each view, translates it, changes the language twice and closes the open dialog. */
async function openViews(page: Page, names: typeof views): Promise<void> {
  for (const name of names) {
    const simulator = await openScenario(page, name, { now: pinnedNow });
    const { text } = expectedViews[name];
    // A countdown continues, so its number may differ.
    const textPattern =
      typeof text === 'string' ? new RegExp(escapeRegExp(text).replace(/\d+/g, String.raw`\d+`)) : text;
    await expect(page.locator('body')).toContainText(textPattern, { useInnerText: true });
    await expect(page.locator('.skeleton, .MuiSkeleton-root')).toHaveCount(0);
    await waitForStable(page);
    await expectNamesUntranslated(page, simulator, name);
    await translate(page);
    for (const language of ['fr', 'en']) {
      await changeLanguage(page, language);
      await waitForStable(page);
    }
    await expect(page.locator('body')).toContainText(textPattern, { useInnerText: true });
    await simulator.advance('1 h');
    await page.keyboard.press('Escape');
    await waitForStable(page);
    await expect(page.getByText('This part of the page could not be shown.'), name).toHaveCount(0);
  }
}

const sample = ['out-of-compliance', 'portal-licenses', 'on-prem-general'] as const;

test('a translated page shows the same text as a fresh one as time passes @full', async ({ page, openTab }) =>
  advanceTime(page, await openTab(), sample));

test('a translated page shows the changes of another tab, and its dialogs keep typed text', async ({
  page,
  openTab,
}) => {
  const simulator = await openScenario(page, 'evaluation', { now: pinnedNow });
  await waitForStable(page);
  await translate(page);
  await page.getByRole('button', { name: 'Register', exact: true }).click();
  const token = page.getByRole('textbox', { name: 'Product Instance Registration Token' });
  await token.fill('typed');
  const fresh = await openTab();
  await simulator.line.cut();
  await simulator.advance('80 d');
  await expect(token).toHaveValue('typed');
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(token).toBeHidden();
  await refresh(page).click();
  await expectFresh(page, fresh, 'after 80 days');
});

test("translated pages of product and portal show another user's registration @full", async ({ page, openTab }) => {
  const simulator = await openScenario(page, 'evaluation', { now: pinnedNow });
  const [portal, fresh, secondTab] = [await openTab(), await openTab(), await openTab()];
  await portal.goto('/cssm/inventory/product-instances');
  const rows = portal.getByRole('rowheader');
  const ownRow = portal.getByRole('rowheader', { name: 'center', exact: true });
  await expect(rows.first()).toBeVisible();
  await expect(ownRow).toHaveCount(0);
  for (const each of [page, portal]) {
    await waitForStable(each);
    await translate(each);
  }

  const { page: colleague } = await signInTab(secondTab, { userName: 'Marie', role: 'admin' });
  const dialog = new RegisterDialog(colleague);
  await dialog.register((await simulator.cssm.createToken()).text);
  await simulator.advance('5 min');
  await expect(page.getByLabel('Registration Status', { exact: true })).toContainText(/^Registered/);
  await refresh(page).click();
  await expectFresh(page, fresh, 'registered');
  await expect(ownRow).toBeVisible();
  await expectFresh(portal, fresh, 'registered, in the portal');
  await expectNamesUntranslated(portal, simulatorIn(portal), 'registered, in the portal');
  await expectNamesUntranslated(page, simulator, 'registered');
});

test('names and codes of an instance detail and its Event Log are not translated', async ({ page }) => {
  const simulator = await openScenario(page, 'reserved', { now: pinnedNow, path: '/cssm/inventory/product-instances' });
  const { world, instances } = await simulator.world.export();
  const own = instances.find(({ serialNumber }) => serialNumber === world.agent.identity.serialNumber);
  const search = page.getByRole('searchbox', { name: 'Search by Name or Serial Number' });
  await search.fill(own?.serialNumber ?? '');
  await page.getByRole('link', { name: own?.name ?? '', exact: true }).click();
  await expect(page.getByText('Serial Number', { exact: true })).toBeVisible();
  await waitForStable(page);
  await expectNamesUntranslated(page, simulator, 'Overview');
  await page.getByRole('tab', { name: 'Event Log' }).last().click();
  await waitForStable(page);
  await expectNamesUntranslated(page, simulator, 'Event Log');
});

for (let from = 0; from < worlds.length; from += 8) {
  const names = worlds.slice(from, from + 8);
  test(`translated pages match fresh ones: ${names[0]} to ${names.at(-1)} @full`, async ({ page, openTab }) =>
    advanceTime(page, await openTab(), names));
}

for (let from = 0; from < views.length; from += 12) {
  const names = views.slice(from, from + 12);
  test(`translated views update: ${names[0]} to ${names.at(-1)} @full`, async ({ page }) => openViews(page, names));
}

import { expect, type Locator, type Page } from '@playwright/test';
import { desktop } from '#e2e/audits/appearances.ts';
import { demoOnly } from '#e2e/demo-only.ts';
import { pinnedNow, test } from '#e2e/fixtures.ts';
import { waitingPath } from '#e2e/shared-context.ts';
import { openScenario } from '#e2e/simulator.ts';
import { expectedWorlds } from '#mocks/scenarios/expectations.ts';
import type { WorldName } from '#mocks/scenarios/world-names.ts';

// docs/decisions/0041: the figures of usage are visible without scrolling, in every state.

/** The window sizes with the largest distance of the first usage row from the top, in CSS pixels. */
const sizes = [
  { ...desktop, limit: 460 },
  { width: 390, height: 844, limit: 1266 },
] as const;

/** The states with the longest notices, and one without a notice. */
const quickWorlds: readonly WorldName[] = [
  'registered',
  'evaluation',
  'out-of-compliance',
  'renewal-failed',
  'reservation-pending',
  'reserved-over-used',
  'update-unconfirmed',
];

/** Returns the distance of the first row of usage, or of the sentence in its place, from the top of the page. */
async function firstRowTop(page: Page): Promise<number> {
  const row = page.locator('#usage').locator('tbody tr, p').first();
  await row.waitFor();
  return row.evaluate((element) => Math.round(element.getBoundingClientRect().top + window.scrollY));
}

/** Whether a state supports both products, of which Cyber Vision is the default. */
const supportsBoth = (page: Page, world: WorldName) =>
  page.evaluate(
    (wanted) => window.simulator?.scenarios().find(({ name }) => name === wanted)?.product === undefined,
    world,
  );

/** Opens a state and returns a description of each size in which its first usage row is too low. */
async function findLowRows(page: Page, world: WorldName, product?: 'secure-workload'): Promise<readonly string[]> {
  await page.goto(waitingPath);
  await page.setViewportSize(desktop);
  await openScenario(page, world, { now: pinnedNow, ...(product && { product }) });
  const findings: string[] = [];
  for (const { limit, ...size } of sizes) {
    await page.setViewportSize(size);
    const top = await firstRowTop(page);
    if (top > limit) findings.push(`${world} ${product ?? ''} at ${size.width} pixels: ${top} > ${limit}`);
  }
  return findings;
}

test('the first usage row is near the top in states with and without a notice', async ({ page }) => {
  demoOnly('walk');
  const findings: string[] = [];
  for (const world of quickWorlds) findings.push(...(await findLowRows(page, world)));
  expect(findings).toEqual([]);
});

test('the first usage row is near the top in every state of both products @full', async ({ page }) => {
  demoOnly('walk');
  test.slow();
  const findings: string[] = [];
  for (const world of Object.keys(expectedWorlds) as WorldName[]) {
    findings.push(...(await findLowRows(page, world)));
    if (await supportsBoth(page, world)) findings.push(...(await findLowRows(page, world, 'secure-workload')));
  }
  expect(findings).toEqual([]);
});

test.describe('status at a glance', () => {
  test.use({ scenario: 'out-of-compliance' });

  test('shows both statuses and the missing license, and leads to the usage table', async ({ licenses }) => {
    await expect(licenses.strip).toContainText('Registered');
    await expect(licenses.strip).toContainText('renews in 174 days');
    await expect(licenses.strip).toContainText('Out of Compliance');
    await expect(licenses.strip).toContainText('next check in 7 hours');
    await licenses.strip.getByRole('link', { name: 'Usage 1 short' }).click();
    await expect(licenses.page.getByRole('region', { name: 'Smart License Usage' })).toBeFocused();
  });
});

test.describe('evaluation on a phone', () => {
  test.use({ scenario: 'evaluation', viewport: { width: 390, height: 844 } });

  test('Register is a bar at the end of the window that covers neither the last text nor the focus', async ({
    licenses,
    registerDialog,
  }) => {
    const { page, register } = licenses;
    const topOf = async (locator: Locator) => (await locator.boundingBox())?.y ?? Number.NaN;
    const bottomOf = async (locator: Locator) => (await topOf(locator)) + ((await locator.boundingBox())?.height ?? 0);
    await expect(register).toBeInViewport({ ratio: 1 });
    const width = (await register.boundingBox())?.width ?? 0;
    expect(width).toBeGreaterThan(350);
    // The last link of the page, reached with Tab.
    const link = licenses.status.getByRole('link', { name: 'View / Edit Transport Settings' });
    await link.focus();
    expect(await bottomOf(link)).toBeLessThanOrEqual(await topOf(register));
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    expect(await bottomOf(licenses.activity)).toBeLessThanOrEqual(await topOf(register));
    await register.click();
    await expect(registerDialog.dialog).toBeVisible();
  });

  test('a low window, as one that is zoomed, has Register in the header', async ({ licenses }) => {
    await licenses.page.setViewportSize({ width: 390, height: 400 });
    await expect(licenses.register.locator('..')).not.toHaveCSS('position', 'fixed');
  });
});

test.describe('registered on a wide screen', () => {
  test.use({ scenario: 'registered', viewport: { width: 1600, height: 900 } });

  test('Activity is beside the usage from 1600 pixels on, and below it in a narrower window', async ({ licenses }) => {
    const { activity, usage, page } = licenses;
    const boxes = async () => ({ activity: await activity.boundingBox(), usage: await usage.boundingBox() });
    const wide = await boxes();
    expect(wide.activity?.x).toBeGreaterThan((wide.usage?.x ?? 0) + (wide.usage?.width ?? 0));
    expect(wide.activity?.y).toBeLessThan(wide.usage?.y ?? 0);
    await page.setViewportSize({ width: 1599, height: 900 });
    const narrow = await boxes();
    expect(narrow.activity?.y).toBeGreaterThan((narrow.usage?.y ?? 0) + (narrow.usage?.height ?? 0));
  });
});

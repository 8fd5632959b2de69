import { expect } from '@playwright/test';
import { demoOnly } from '#e2e/demo-only.ts';
import { pinnedNow, test } from '#e2e/fixtures.ts';
import { LicensesPage } from '#e2e/pages/licenses-page.ts';
import { simulatorIn } from '#e2e/simulator.ts';

// Options in the address (screens.md §5), which the simulator in the page reads.
demoOnly('links');

test('an unknown operation in the address shows an error and keeps state and appearance', async ({ page }) => {
  await page.goto(`/licenses?scenario=registered&now=${pinnedNow}`);
  const licenses = new LicensesPage(page);
  await expect(licenses.value('Registration Status')).toContainText('Registered');

  await page.goto('/licenses?scenario=evaluation&lang=fr&fail=makeCoffee:503');
  await expect(page.getByRole('main')).toContainText('There is no operation “makeCoffee”.');

  await page.goto('/licenses');
  await expect(licenses.value('Registration Status')).toContainText('Registered');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test("an address without a path opens the scenario's own page and marks it as complete @full", async ({ page }) => {
  await page.goto(`/?scenario=reservation-authorized&now=${pinnedNow}&lang=fr&theme=dark`);

  await expect(page.locator('html')).toHaveAttribute('data-scenario', 'reservation-authorized');
  await expect(page).toHaveURL(/\/licenses$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Informations sur l’utilisation des licences');
});

test('an address sets language and theme for the following pages too', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`/licenses?scenario=registered&now=${pinnedNow}&lang=fr&theme=dark`);
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-scenario', 'registered');
  for (const address of ['/system', '/cssm/']) {
    await expect(html).toHaveAttribute('lang', 'fr');
    await expect(html).toHaveAttribute('data-theme', 'dark');
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  await page.goto('/licenses?lang=en&theme=system');

  await expect(new LicensesPage(page).value('Registration Status')).toContainText('Registered');
  await expect(html).toHaveAttribute('data-theme', 'light');
});

test('a portal view opens at its own address', async ({ page }) => {
  await page.goto(`/?scenario=portal-event-log&now=${pinnedNow}`);

  await expect(page.locator('html')).toHaveAttribute('data-scenario', 'portal-event-log');
  await expect(page).toHaveURL(/\/cssm\//);
  await expect(page.locator('#shell')).toHaveCount(0);
});

test.describe('faults in the address', () => {
  test.use({ statuses: [503] });

  test('an address adds faults and latency to the current scenario, and removes them again @full', async ({ page }) => {
    const licenses = new LicensesPage(page);
    await page.goto(`/licenses?scenario=out-of-compliance&now=${pinnedNow}&advance=1d`);
    await expect(licenses.value('License Authorization Status')).toContainText('Out of Compliance');

    await page.goto('/licenses?fail=getUsage:503&latency=20');
    await expect(page.getByRole('alert').first()).toBeVisible();
    expect(await simulatorIn(page).status()).toMatchObject({
      scenario: 'out-of-compliance',
      now: '2026-01-16T09:00:00.000Z',
      faults: { getUsage: { kind: 'status', status: 503 } },
      latency: 20,
      changed: false,
    });

    await page.goto('/licenses?fail=none&latency=0');
    await expect(page.getByRole('table')).toBeVisible();
  });
});

test('an address with a scenario drops its options, and a reload keeps the world', async ({ page }) => {
  const licenses = new LicensesPage(page);
  await page.goto(`/licenses?scenario=registered&now=${pinnedNow}`);
  await expect(licenses.value('Registration Status')).toContainText('Registered');
  await expect(page).toHaveURL(/\/licenses$/);
  await page.reload();
  await expect(licenses.value('Registration Status')).toContainText('Registered');
});

test('an unknown scenario in the address lists the known ones', async ({ page }) => {
  await page.goto('/licenses?scenario=evalution');
  await expect(page.getByRole('heading', { name: 'The simulation could not be started' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('evaluation-expired');
  await page.getByRole('button', { name: 'Open without what the address asks for' }).click();
  await expect(page.getByRole('heading', { name: 'License Usage Information' })).toBeVisible();
});

test.describe('simulator badge', () => {
  test.use({ scenario: 'evaluation' });

  test('the simulator badge names the simulated backend and the scenario', async ({ licenses }) => {
    await expect(licenses.simulatorBadge).toContainText('Simulated backend');
    await expect(licenses.simulatorBadge).toContainText('Scenario: evaluation');
  });
});

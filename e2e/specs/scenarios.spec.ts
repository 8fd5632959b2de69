import { expect } from '@playwright/test';
import { demoOnly } from '#e2e/demo-only.ts';
import { pinnedNow, test } from '#e2e/fixtures.ts';
import { LicensesPage } from '#e2e/pages/licenses-page.ts';
import { expectedWorlds } from '#mocks/scenarios/expectations.ts';
import type { WorldName } from '#mocks/scenarios/names.ts';

/** The sample for the quick test: scenarios that no other spec covers. The full test runs all. */
const readOnlyScenarios: readonly WorldName[] = [
  'registration-failed',
  'authorization-expired',
  'registration-expired',
  'reservation-not-allowed',
  'reserved-lapsed',
  'removed-in-portal',
];

for (const [scenario, { page: expectedPage }] of Object.entries(expectedWorlds)) {
  const { registration, authorization, mode, notice, statusBadge, hasRegisterButton, actions } = expectedPage;
  test.describe(scenario, () => {
    test.use({ scenario: scenario as WorldName });

    const tag = readOnlyScenarios.includes(scenario as WorldName) ? '' : ' @full';
    test(`the License page of ${scenario} shows its status, notice and actions${tag}`, async ({ licenses }) => {
      await expect(licenses.value('Registration Status')).toHaveText(registration);
      if (authorization) await expect(licenses.value('License Authorization Status')).toHaveText(authorization);
      else await expect(licenses.value('License Authorization Status')).toHaveCount(0);
      if (mode) await expect(licenses.value('License mode')).toContainText(mode);
      if (notice) await expect(licenses.notice(notice)).toBeVisible();
      else await expect(licenses.page.locator('.notice')).toHaveCount(0);
      if (statusBadge) await expect(licenses.statusBadge).toHaveText(statusBadge);
      else await expect(licenses.statusBadge).toHaveCount(0);
      await expect(licenses.register).toBeVisible({ visible: hasRegisterButton });
      await licenses.actions.click();
      await expect(licenses.page.getByRole('menuitem')).toHaveText([
        ...actions,
        'Usage (CSV)',
        'License summary (JSON)',
      ]);
    });
  });
}

test.describe('registration in progress', () => {
  test.use({ scenario: 'registering' });

  test("a held registration completes when the portal's response is released", async ({ licenses, simulator }) => {
    await simulator.advance('1 h');
    await licenses.refresh.click();
    await expect(licenses.value('Registration Status')).toContainText('Registration Pending');
    await simulator.cssm.answer();
    await expect(licenses.value('Registration Status')).toContainText('Registered');
  });
});

test.describe('scenario in the address', () => {
  test.use({ scenario: 'evaluation' });
  demoOnly('links');

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

  test('the simulator badge names the simulated backend and the scenario', async ({ licenses }) => {
    await expect(licenses.simulatorBadge).toContainText('Simulated backend');
    await expect(licenses.simulatorBadge).toContainText('Scenario: evaluation');
  });
});

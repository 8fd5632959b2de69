import { expect } from '@playwright/test';
import { demoOnly } from '#e2e/demo-only.ts';
import { expectedStates } from '#e2e/expected-states.ts';
import { pinnedNow, test } from '#e2e/fixtures.ts';
import { LicensesPage } from '#e2e/pages/licenses-page.ts';
import type { WorldName } from '#mocks/scenarios/names.ts';

/** What no errand of its own comes by, one of a kind: every test looks at these, the full one at all. */
const readOnlyScenarios: readonly WorldName[] = [
  'registration-failed',
  'authorization-expired',
  'registration-expired',
  'reservation-not-allowed',
  'reserved-lapsed',
  'removed-in-portal',
];

for (const [scenario, expected] of Object.entries(expectedStates)) {
  const { registration, authorization, mode, notice, statusBadge, hasRegisterButton, actions } = expected;
  test.describe(scenario, () => {
    test.use({ scenario: scenario as WorldName });

    const tag = readOnlyScenarios.includes(scenario as WorldName) ? '' : ' @full';
    test(`shows its status lines, its notice and what it offers${tag}`, async ({ licenses }) => {
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

test.describe('registering', () => {
  test.use({ scenario: 'registering' });

  test('waits until the portal’s answer is released', async ({ licenses, simulator }) => {
    await simulator.advance('1 h');
    await licenses.refresh.click();
    await expect(licenses.value('Registration Status')).toContainText('Registration Pending');
    await simulator.cssm.answer();
    await expect(licenses.value('Registration Status')).toContainText('Registered');
  });
});

test.describe('in the page', () => {
  test.use({ scenario: 'evaluation' });
  demoOnly('links');

  test('an address that asks for a scenario is left as one that does not, and the world stays', async ({ page }) => {
    const licenses = new LicensesPage(page);
    await page.goto(`/licenses?scenario=registered&now=${pinnedNow}`);
    await expect(licenses.value('Registration Status')).toContainText('Registered');
    await expect(page).toHaveURL(/\/licenses$/);
    await page.reload();
    await expect(licenses.value('Registration Status')).toContainText('Registered');
  });

  test('an unknown scenario lists the known ones', async ({ page }) => {
    await page.goto('/licenses?scenario=evalution');
    await expect(page.getByRole('heading', { name: 'The simulation could not be started' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('evaluation-expired');
    await page.getByRole('button', { name: 'Open without what the address asks for' }).click();
    await expect(page.getByRole('heading', { name: 'License Usage Information' })).toBeVisible();
  });

  test('the mark says that the backend is simulated, and which scenario runs', async ({ licenses }) => {
    await expect(licenses.simulatorBadge).toContainText('Simulated backend');
    await expect(licenses.simulatorBadge).toContainText('Scenario: evaluation');
  });
});

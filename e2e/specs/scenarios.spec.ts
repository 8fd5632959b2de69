import { expect } from '@playwright/test';
import { pinnedNow, test } from '#e2e/fixtures.ts';
import { LicensesPage } from '#e2e/pages/licenses-page.ts';
import type { ScenarioName } from '#mocks/scenarios/catalogue.ts';

interface Shown {
  readonly scenario: ScenarioName;
  readonly registration: RegExp;
  readonly authorization: RegExp;
  readonly notice?: string;
  readonly offersRegister: boolean;
}

/** Rows of screens.md §2.2. */
const rows: readonly Shown[] = [
  {
    scenario: 'evaluation',
    registration: /^Unregistered/,
    authorization: /^Evaluation Mode \(81 days remaining\)/,
    notice: 'You are currently running in Evaluation mode.',
    offersRegister: true,
  },
  {
    scenario: 'evaluation-expired',
    registration: /^Unregistered/,
    authorization: /^Evaluation Period Expired/,
    notice: 'The evaluation period has expired.',
    offersRegister: true,
  },
  {
    scenario: 'registering',
    registration: /^Registration Pending/,
    authorization: /^Evaluation Mode \(81 days remaining\)/,
    notice: 'Registration is under way.',
    offersRegister: false,
  },
  {
    scenario: 'registration-retrying',
    registration: /^Registration Pending.*next attempt in 9 min.*did not answer in time/,
    authorization: /^Evaluation Mode/,
    notice: 'Smart Software Manager could not be reached.',
    offersRegister: true,
  },
  {
    scenario: 'registration-failed',
    registration: /^Unregistered - Registration Failed.*invalid or has expired/,
    authorization: /^Evaluation Mode/,
    notice: 'The registration was refused.',
    offersRegister: true,
  },
  {
    scenario: 'registered',
    registration: /^Registered/,
    authorization: /^Authorized/,
    offersRegister: false,
  },
  {
    scenario: 'cssm-unreachable',
    registration: /^Unregistered/,
    authorization: /^Evaluation Mode/,
    offersRegister: true,
  },
  { scenario: 'token-expired', registration: /^Unregistered/, authorization: /^Evaluation Mode/, offersRegister: true },
  {
    scenario: 'already-registered',
    registration: /^Unregistered/,
    authorization: /^Evaluation Mode/,
    offersRegister: true,
  },
];

for (const { scenario, registration, authorization, notice, offersRegister } of rows) {
  test.describe(scenario, () => {
    test.use({ scenario });

    test('shows its status lines, its notice and what it offers', async ({ licenses }) => {
      await expect(licenses.value('Registration Status')).toHaveText(registration);
      await expect(licenses.value('License Authorization Status')).toHaveText(authorization);
      if (notice) await expect(licenses.says(notice)).toBeVisible();
      await expect(licenses.register).toBeVisible({ visible: offersRegister });
    });
  });
}

test.describe('evaluation expired', () => {
  test.use({ scenario: 'evaluation-expired' });

  test('locks every page but License, and says so on each', async ({ licenses }) => {
    await expect(licenses.chip).toHaveText('The license is Expired');
    await licenses.page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: 'System statistics' })
      .click();
    await expect(licenses.page.getByRole('heading', { level: 1, name: 'This page is locked' })).toBeVisible();
    await licenses.chip.click();
    await expect(licenses.heading).toBeVisible();
  });
});

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
  test.skip(process.env.BACKEND === 'http', 'Scenarios by address belong to the simulator in the page.');

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
  });

  test('the mark says which scenario runs, and starts it afresh', async ({ licenses, simulator }) => {
    await expect(licenses.mark).toContainText('Simulated backend');
    await expect(licenses.mark).toContainText('Scenario: evaluation');
    await simulator.advance('40 d');
    await licenses.refresh.click();
    await expect(licenses.value('License Authorization Status')).toContainText('41 days remaining');
    await licenses.mark.getByRole('button', { name: 'Reset' }).click();
    await expect(licenses.value('License Authorization Status')).toContainText('81 days remaining');
  });
});

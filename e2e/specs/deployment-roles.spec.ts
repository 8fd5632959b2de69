import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';

test.describe('standby', () => {
  test.use({ scenario: 'standby' });

  test('an address asks for what is not needed: the page says why @full', async ({ licenses, expectAccessible }) => {
    await licenses.page.goto('/licenses/register');
    await expect(licenses.page).toHaveURL(/\/licenses$/);
    await expect(
      licenses.text('This product is on standby: it needs no licenses until it becomes active.'),
    ).toBeVisible();
    await expectAccessible();
    await licenses.page.reload();
    await expect(licenses.text('it needs no licenses until it becomes active.')).toBeVisible();
  });

  test('made active, the cluster is in evaluation, and can be registered', async ({
    licenses,
    registerDialog,
    simulator,
  }) => {
    await expect(licenses.page.getByRole('table', { name: 'Total workload license usage' })).toContainText(
      'No Licenses in Use',
    );
    await simulator.activate();
    await licenses.refresh.click();
    await expect(licenses.value('License Authorization Status')).toContainText('Evaluation Mode (90 days remaining)');
    await expect(licenses.value('Deployment role')).toHaveCount(0);
    await expect(licenses.activity).toContainText('Became active');
    await registerDialog.open();
    await expect(registerDialog.dialog).toBeVisible();
  });
});

test.describe('federation-leader', () => {
  test.use({ scenario: 'federation-leader' });

  test('tells its role, and uses none whatever it counts', async ({ licenses, simulator, expectAccessible }) => {
    await expect(licenses.value('Deployment role')).toHaveText('Federation leader');
    await simulator.measure({ workloads: 1_000_000 });
    await licenses.refresh.click();
    await expect(licenses.value('License Authorization Status')).toContainText('No Licenses in Use');
    await expectAccessible();
  });
});

test.describe('federation-follower', () => {
  test.use({ scenario: 'federation-follower' });

  test('tells its role, and is short of what it counts @full', async ({ licenses, simulator }) => {
    await expect(licenses.value('Deployment role')).toHaveText('Federation follower');
    await simulator.measure({ workloads: 1_000_000 });
    await licenses.refresh.click();
    await expect(licenses.value('License Authorization Status')).toContainText('Out of Compliance');
  });
});

import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';

test.describe('standby cluster', () => {
  test.use({ scenario: 'standby' });

  test('the address of the registration explains that a standby cluster needs no licenses @full', async ({
    licenses,
    expectAccessible,
  }) => {
    await licenses.page.goto('/licenses/register');
    await expect(licenses.page).toHaveURL(/\/licenses$/);
    await expect(
      licenses.text('This product is on standby. It needs no licenses until it becomes active.'),
    ).toBeVisible();
    await expectAccessible();
    await licenses.page.reload();
    await expect(licenses.text('It needs no licenses until it becomes active.')).toBeVisible();
  });

  test('an activated standby cluster is in evaluation and can be registered @full', async ({
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

test.describe('federation leader', () => {
  test.use({ scenario: 'federation-leader' });

  test('a federation leader shows its role and uses no licenses for its workloads', async ({
    licenses,
    simulator,
    expectAccessible,
  }) => {
    await expect(licenses.value('Deployment role')).toHaveText('Federation leader');
    await simulator.measure({ workloads: 1_000_000 });
    await licenses.refresh.click();
    await expect(licenses.value('License Authorization Status')).toContainText('No Licenses in Use');
    await expectAccessible();
  });
});

test.describe('federation follower', () => {
  test.use({ scenario: 'federation-follower' });

  test('a federation follower shows its role and needs licenses for its workloads @full', async ({
    licenses,
    simulator,
  }) => {
    await expect(licenses.value('Deployment role')).toHaveText('Federation follower');
    await simulator.measure({ workloads: 1_000_000 });
    await licenses.refresh.click();
    await expect(licenses.value('License Authorization Status')).toContainText('Out of Compliance');
  });
});

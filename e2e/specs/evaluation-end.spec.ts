import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';

test.use({ scenario: 'evaluation' });

// domain.md §1.5; S4 ch. 4 "Return to evaluation mode".
test('the evaluation warns at 30, 14 and 7 days and locks every page but License at 0 days @full', async ({
  licenses,
  simulator,
  expectAccessible,
}) => {
  const { page } = licenses;
  const notice = licenses.notice('Create a registration token');
  const remaining = async (days: number) => {
    await expect(licenses.value('License Authorization Status')).toContainText(`(${days} days remaining)`);
  };
  await expect(notice).toHaveAttribute('data-severity', 'information');
  await expect(notice).toContainText('Evaluation: 81 days left');

  await simulator.advance('51 d');
  await licenses.refresh.click();
  await remaining(30);
  await expect(notice).toHaveAttribute('data-severity', 'warning');
  await expect(notice).toContainText('Evaluation ends in 30 days');
  await expect(notice).toContainText('Then all pages except License are locked.');
  await expect(licenses.statusBadge).toHaveCount(0);

  await simulator.advance('16 d');
  await licenses.refresh.click();
  await remaining(14);
  await expect(licenses.statusBadge).toHaveText('Evaluation: 14 days remaining');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'System statistics' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'System statistics' })).toBeVisible();
  await expect(licenses.statusBadge).toBeVisible();
  await expectAccessible();
  await licenses.statusBadge.click();

  await simulator.advance('7 d');
  await licenses.refresh.click();
  await remaining(7);
  await expect(notice).toHaveAttribute('data-severity', 'error');
  await expect(licenses.activity).toContainText(/Evaluation period ends soon.*3 times since/);

  await simulator.advance('7 d');
  await licenses.refresh.click();
  await expect(licenses.value('License Authorization Status')).toContainText('Evaluation Period Expired');
  await expect(licenses.statusBadge).toHaveText('The license is Expired');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'System statistics' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'This page is locked' })).toBeVisible();
  await expectAccessible();
});

test.describe('expired evaluation', () => {
  test.use({ scenario: 'evaluation-expired' });

  test('registering the product after the evaluation unlocks its pages', async ({
    licenses,
    registerDialog,
    simulator,
  }) => {
    const { page } = licenses;
    await page.goto('/system');
    await expect(page.getByRole('heading', { level: 1, name: 'This page is locked' })).toBeVisible();
    await licenses.statusBadge.click();
    const { text } = await simulator.cssm.createToken();
    await registerDialog.register(text);
    await simulator.advance('3 s');
    await expect(licenses.value('License Authorization Status')).toContainText('Authorized');
    await expect(licenses.statusBadge).toHaveCount(0);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'System statistics' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'System statistics' })).toBeVisible();
  });
});

test('the evaluation counts only while licenses are in use @full', async ({ licenses, simulator }) => {
  const status = licenses.value('License Authorization Status');
  await simulator.measure({ components: 0 });
  await simulator.advance('90 d');
  await licenses.refresh.click();
  await expect(status).toContainText('No Licenses in Use');
  await expect(status).toContainText('81 days of evaluation left. Days count only while licenses are in use.');
  await simulator.measure({ components: 5 });
  await simulator.advance('1 d');
  await licenses.refresh.click();
  await expect(status).toContainText('Evaluation Mode (80 days remaining)');
});

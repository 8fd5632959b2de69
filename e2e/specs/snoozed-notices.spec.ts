import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { LicensesPage } from '#e2e/pages/licenses-page.ts';

test.use({ scenario: 'term-ending' });

const ids = 'Cyber Vision Sensor Intrusion Detection License for IC3000';

// screens.md §2, "Notices before it happens".
test('a snoozed notice of a term comes back at the next step as an error that stays', async ({
  licenses,
  simulator,
  expectAccessible,
}) => {
  const notice = licenses.notice('Reserved licenses expire in');
  await expect(notice).toContainText('Reserved licenses expire in 10 days (Jan 25, 2026)');
  await expect(notice).toContainText(`${ids}: 1 expiring, then 1 short.`);
  await notice.getByRole('button', { name: 'Snooze until 7 days before' }).click();
  await expect(notice).toHaveCount(0);
  await expect(licenses.announcements).toContainText('Snoozed until 7 days before.');
  await expect(licenses.snoozedNotices.getByRole('listitem')).toContainText('Reserved licenses expire in 10 days');
  await expectAccessible();

  await simulator.advance('2 d');
  await licenses.refresh.click();
  await expect(licenses.snoozedNotices.getByRole('listitem')).toContainText('Reserved licenses expire in 8 days');
  await simulator.advance('1 d');
  await licenses.refresh.click();
  await expect(notice).toContainText('Reserved licenses expire in 7 days');
  await expect(notice).toHaveAttribute('data-severity', 'error');
  await expect(notice.getByRole('button', { name: /^Snooze/ })).toHaveCount(0);
  await expect(licenses.snoozedNotices).toHaveCount(0);
});

test('a snooze is undone from its result, taken back from the list, and holds in another tab', async ({
  licenses,
  context,
}) => {
  const notice = licenses.notice('Reserved licenses expire in');
  const snooze = notice.getByRole('button', { name: 'Snooze until 7 days before' });
  await snooze.click();
  await licenses.announcements.getByRole('button', { name: 'Undo' }).click();
  await expect(notice).toBeVisible();

  const other = new LicensesPage(await context.newPage());
  await other.open();
  await expect(other.notice('Reserved licenses expire in')).toBeVisible();
  await snooze.click();
  await expect(other.notice('Reserved licenses expire in')).toHaveCount(0);
  await other.snoozedNotices.getByRole('button', { name: 'Show again' }).click();
  await expect(other.announcements).toContainText('The notice is shown again.');
  await expect(other.heading).toBeFocused();
  await expect(notice).toBeVisible();
  await expect(licenses.snoozedNotices).toHaveCount(0);
});

test.describe('license near its limit', () => {
  test.use({ scenario: 'limit-in-sight' });

  test('a snoozed notice of a limit comes back when the license is fully used', async ({ licenses, simulator }) => {
    const notice = licenses.notice('1 license near its limit');
    await expect(notice).toContainText('Cisco Cyber Vision Advantage: 4 left.');
    await notice.getByRole('button', { name: 'Snooze until 100%' }).click();
    await expect(licenses.snoozedNotices.getByRole('listitem')).toContainText('Snoozed until 100% are in use.');
    await simulator.measure({ components: 50 });
    await licenses.refresh.click();
    const full = licenses.notice('1 license fully used');
    await expect(full).toContainText('Cisco Cyber Vision Advantage: 50 of 50.');
    await full.getByRole('button', { name: 'Snooze until licenses are missing' }).click();
    await expect(full).toHaveCount(0);
  });
});

test.describe('operator', () => {
  test.use({ role: 'operator' });

  test('a read-only user is told who can update the reservation, and can snooze the notice', async ({ licenses }) => {
    const notice = licenses.notice('Reserved licenses expire in');
    await expect(notice).toContainText('An Admin or Product user can update the reservation.');
    await expect(notice.getByRole('button', { name: 'Update Reservation' })).toBeDisabled();
    await notice.getByRole('button', { name: 'Snooze until 7 days before' }).click();
    await expect(licenses.snoozedNotices).toBeVisible();
  });
});

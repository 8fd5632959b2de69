import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import type { ApiFault } from '#mocks/simulator-state.ts';

/**
 * Failures of one command with the expected cause in the dialog and the link to its resolution; without a link it is
 * retried in place.
 */
const failures: readonly { fault: ApiFault; cause: string; link?: string }[] = [
  { fault: { kind: 'status', status: 401 }, cause: 'Your session has ended.', link: 'Sign in' },
  { fault: { kind: 'status', status: 403 }, cause: 'Changing licenses requires', link: 'Go to License' },
  { fault: { kind: 'status', status: 409 }, cause: 'no longer registered', link: 'Go to License' },
  { fault: { kind: 'status', status: 429 }, cause: 'Too many requests' },
  { fault: { kind: 'status', status: 500 }, cause: 'reported an internal error', link: 'System statistics' },
  { fault: { kind: 'status', status: 502 }, cause: 'returned an error' },
  { fault: { kind: 'status', status: 503 }, cause: 'is not ready' },
  { fault: { kind: 'malformed-json' }, cause: 'does not understand the product’s response' },
];

test.describe('errors of a command', () => {
  test.use({ scenario: 'registered', statuses: [401, 403, 409, 429, 500, 502, 503] });

  test('the dialog shows cause and resolution of each error, and the response to copy for support @full', async ({
    licenses,
    simulator,
    expectAccessible,
  }) => {
    await licenses.chooseAction('Renew Registration');
    const dialog = licenses.page.getByRole('dialog', { name: 'Renew Registration' });
    for (const { fault, cause, link } of failures) {
      await simulator.line.fail('renew', fault);
      await dialog.getByRole('button', { name: 'Yes' }).click();
      const alert = dialog.getByRole('alert');
      await expect(alert).toContainText(cause);
      const remedy = link ? alert.getByRole('link', { name: link }) : alert.getByRole('button', { name: 'Try again' });
      await expect(remedy).toBeVisible();
      await expect(alert.getByRole('link', { name: 'Load again' })).toHaveCount(0);
      await alert.getByText('Response details').click();
      await expect(alert).toContainText(/Request request-\d+/);
      await expect(alert.getByRole('button', { name: 'Copy' })).toBeVisible();
    }
    await expectAccessible();
    await simulator.line.heal();
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await expect(dialog.getByRole('status')).toContainText('The registration was renewed');
  });

  test('a resolution link opens the setting, and closing the setting leads to the page', async ({
    licenses,
    simulator,
  }) => {
    await simulator.line.cut('connection-refused');
    const renewalDialog = await licenses.renew('Renew Authorization');
    await renewalDialog.getByRole('alert').getByRole('link', { name: 'Transport Settings' }).click();
    const settings = licenses.page.getByRole('dialog', { name: 'Transport Settings' });
    await settings.getByRole('button', { name: 'Cancel' }).click();
    await expect(licenses.page.getByRole('dialog')).toHaveCount(0);
    await expect(licenses.page).toHaveURL(/\/licenses$/);
  });
});

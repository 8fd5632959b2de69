import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { waitForPoll } from '#e2e/simulator.ts';

test.use({ scenario: 'evaluation' });

test.describe('unreachable product', () => {
  test.use({ networkFailures: true });

  test('the status panel shows the error, and Try again loads the status @full', async ({ licenses, simulator }) => {
    await simulator.line.fail('getSummary', { kind: 'network' });
    await licenses.page.reload();
    const alert = licenses.status.getByRole('alert');
    await expect(alert).toContainText('The product isn’t responding.');
    // The page polls meanwhile; the error and the focus on its button stay.
    const retryButton = alert.getByRole('button', { name: 'Try again' });
    await retryButton.focus();
    await waitForPoll(simulator);
    await expect(retryButton).toBeFocused();
    await simulator.line.heal();
    // Uses the keyboard, because polling may succeed at this moment and remove the button before a click.
    await licenses.page.keyboard.press('Enter');
    await expect(licenses.value('Registration Status')).toContainText('Unregistered');
  });
});

test.describe('product that fails while the page is open', () => {
  test.use({ scenario: 'registered', statuses: [503] });

  test('the page shows when its data was current, and recovers with Try again', async ({ licenses, simulator }) => {
    await simulator.line.fail('*', { kind: 'status', status: 503 });
    await licenses.refresh.click();
    const alert = licenses.page.getByRole('alert').first();
    await expect(alert).toContainText(/Showing data from \d+:\d+/);
    await expect(licenses.value('Registration Status')).toContainText('Registered');
    await alert.getByRole('button', { name: 'Try again' }).focus();
    await simulator.line.heal();
    await licenses.page.keyboard.press('Enter');
    await expect(licenses.page.getByRole('alert')).toHaveCount(0);
  });
});

test.describe('product that is unavailable when the page opens', () => {
  test.use({ scenario: 'registered', statuses: [502] });

  test('the whole page loads by itself as soon as the product is available', async ({ licenses, simulator }) => {
    await simulator.line.fail('*', { kind: 'status', status: 502 });
    await licenses.page.reload();
    await expect(licenses.page.getByRole('alert')).toHaveCount(1);
    await expect(licenses.page.getByRole('alert')).toContainText('Can’t reach the product.');
    await expect(licenses.page.getByRole('button', { name: 'Retry now' })).toBeVisible();
    await simulator.line.heal();
    await expect(licenses.page.getByRole('alert')).toHaveCount(0);
    await licenses.chooseAction('Deregister');
    await expect(licenses.page.getByRole('dialog', { name: 'Confirm Deregistration' })).toBeVisible();
  });
});

test.describe('ended session', () => {
  test.use({ statuses: [401] });

  test('an ended session keeps the typed token, and Register works after the session is back', async ({
    licenses,
    registerDialog,
    simulator,
  }) => {
    const { text } = await simulator.cssm.createToken();
    await registerDialog.open();
    await simulator.line.fail('*', { kind: 'status', status: 401 });
    await registerDialog.send(text);
    await expect(registerDialog.alert).toContainText('Your session has ended.');
    await expect(registerDialog.token).toHaveValue(text);
    await expect(licenses.page.getByText('Your session has ended.').first()).toBeAttached();
    await simulator.line.heal();
    await registerDialog.submit.click();
    await registerDialog.waiting.waitFor();
    await simulator.advance('3 s');
    await expect(registerDialog.dialog).toBeHidden();
    await expect(licenses.value('Registration Status')).toContainText('Registered');
  });
});

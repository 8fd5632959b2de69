import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';

test.use({ scenario: 'evaluation' });

test.describe('the product does not answer', () => {
  test.use({ networkFailures: true });

  test('the page says so where the state would be, and trying again brings it @full', async ({
    licenses,
    simulator,
  }) => {
    await simulator.line.fail('getSummary', { kind: 'network' });
    await licenses.page.reload();
    const alert = licenses.status.getByRole('alert');
    await expect(alert).toContainText('The product did not answer.');
    // It asks again by itself meanwhile; what is said of it stays, and so does the focus.
    const again = alert.getByRole('button', { name: 'Try again' });
    await again.focus();
    await licenses.page.waitForRequest(/\/license\/summary$/);
    await expect(again).toBeFocused();
    await simulator.line.heal();
    // By its key: the page may have asked again by itself in this very moment, and have taken the button away.
    await licenses.page.keyboard.press('Enter');
    await expect(licenses.value('Registration Status')).toContainText('Unregistered');
  });
});

test.describe('the product stops answering while the page is open', () => {
  test.use({ scenario: 'registered', statuses: [503] });

  test('the page says since when it shows what was so, and goes on when the product answers', async ({
    licenses,
    simulator,
  }) => {
    await simulator.line.fail('*', { kind: 'status', status: 503 });
    await licenses.refresh.click();
    const alert = licenses.page.getByRole('alert').first();
    await expect(alert).toContainText(/This page shows what was so at \d+:\d+/);
    await expect(licenses.value('Registration Status')).toContainText('Registered');
    await alert.getByRole('button', { name: 'Try again' }).focus();
    await simulator.line.heal();
    await licenses.page.keyboard.press('Enter');
    await expect(licenses.page.getByRole('alert')).toHaveCount(0);
  });
});

test.describe('the product is away when the page is opened', () => {
  test.use({ scenario: 'registered', statuses: [502] });

  test('all of the page comes by itself once it is there', async ({ licenses, simulator }) => {
    await simulator.line.fail('*', { kind: 'status', status: 502 });
    await licenses.page.reload();
    await expect(licenses.page.getByRole('alert')).toHaveCount(3);
    await simulator.line.heal();
    await expect(licenses.page.getByRole('alert')).toHaveCount(0);
    await licenses.chooseAction('Deregister');
    await expect(licenses.page.getByRole('dialog', { name: 'Confirm Deregistration' })).toBeVisible();
  });
});

test.describe('the session ends', () => {
  test.use({ statuses: [401] });

  test('while a token is typed: the page says so, nothing typed is lost, and it goes on by itself', async ({
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

import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';

test.use({ scenario: 'registered' });

// S0 "Synchroniser les licences Smart".
test('renewing the authorization asks first, then shows its result and time @full', async ({ licenses }) => {
  await licenses.chooseAction('Renew Authorization');
  const dialog = licenses.page.getByRole('dialog', { name: 'Renew Authorization' });
  await dialog.getByRole('button', { name: 'No' }).click();
  await expect(dialog).toBeHidden();
  await expect(licenses.value('Last successful sync')).toContainText('Jan 9, 2026');

  await licenses.chooseAction('Renew Authorization');
  await dialog.getByRole('button', { name: 'Yes' }).click();
  await expect(dialog.getByRole('status')).toContainText('The authorization was renewed at 9:00:00 AM.');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(licenses.value('Last successful sync')).toContainText('Jan 15, 2026');
  await expect(licenses.value('License Authorization Status')).toContainText('next check Feb 14, 2026');
});

test('renewing the registration extends its certificate by 180 days @full', async ({ licenses }) => {
  await licenses.chooseAction('Renew Registration');
  const dialog = licenses.page.getByRole('dialog', { name: 'Renew Registration' });
  await dialog.getByRole('button', { name: 'Yes' }).click();
  await expect(dialog.getByRole('status')).toContainText('The registration was renewed');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(licenses.value('Registration Status')).toContainText('next renewal Jul 14, 2026');
  await expect(licenses.activity).toContainText('Registration renewed by admin');
});

// S4 ch. 4 "Return to evaluation mode": the countdown resumes where it stopped.
test('the evaluation resumes with its remaining days after deregistration', async ({ licenses, simulator }) => {
  await simulator.advance('60 d');
  await licenses.chooseAction('Deregister');
  const dialog = licenses.page.getByRole('dialog', { name: 'Confirm Deregistration' });
  await expect(dialog).toContainText('Evaluation Mode resumes: 81 days remaining.');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(licenses.value('Registration Status')).toContainText('Registered');

  await licenses.chooseAction('Deregister');
  await dialog.getByRole('button', { name: 'Deregister' }).click();
  await expect(licenses.value('License Authorization Status')).toContainText('Evaluation Mode (81 days remaining)');
  await simulator.advance('1 d');
  await licenses.refresh.click();
  await expect(licenses.value('License Authorization Status')).toContainText('Evaluation Mode (80 days remaining)');
});

test('a product removed in the portal is unregistered at its next contact @full', async ({ licenses, portal }) => {
  await portal.tab('Product Instances').click();
  await portal.removeInstance('center');
  await licenses.chooseAction('Renew Authorization');
  const dialog = licenses.page.getByRole('dialog', { name: 'Renew Authorization' });
  await dialog.getByRole('button', { name: 'Yes' }).click();
  const refusal = dialog.getByRole('alert').filter({ hasText: 'The authorization was not renewed.' });
  await expect(refusal).toContainText('no longer lists this product instance');
  await expect(refusal).toContainText(
    /The product is no longer registered\. It is back in Evaluation mode with \d+ days/,
  );
  await expect(dialog).not.toContainText('Your entry');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(licenses.value('Registration Status')).toContainText('Unregistered');
  await expect(licenses.register).toBeVisible();
});

test.describe('failed renewals', () => {
  test.use({ scenario: 'renewal-failed' });

  test('the page shows why both renewals failed, and manual renewals clear the notice', async ({
    licenses,
    simulator,
    expectAccessible,
  }) => {
    const notice = licenses.notice('Authorization and registration not renewed');
    await expect(notice).toContainText('Smart Software Manager did not answer in time.');
    await expect(notice.getByRole('link', { name: 'Transport Settings' })).toBeVisible();
    await notice.getByText('Response details').click();
    await expect(notice).toContainText('Communication Timeout');
    await expectAccessible();

    await simulator.line.restore();
    for (const kind of ['Renew Authorization', 'Renew Registration'] as const) {
      const dialog = await licenses.renew(kind);
      await dialog.getByRole('button', { name: 'Close' }).click();
    }
    await expect(notice).toBeHidden();
    await expect(licenses.value('Registration Status')).not.toContainText('Last attempt failed');
    await expect(licenses.value('License Authorization Status')).not.toContainText('Last attempt failed');
  });
});

test.describe('expired evaluation', () => {
  test.use({ scenario: 'evaluation-expired' });

  test('deregistering without evaluation days warns of the lock and locks the product @full', async ({
    licenses,
    registerDialog,
    simulator,
  }) => {
    const { text } = await simulator.cssm.createToken();
    await registerDialog.register(text);
    await simulator.advance('3 s');
    await expect(licenses.value('Registration Status')).toContainText(/^Registered/);
    await licenses.chooseAction('Deregister');
    const dialog = licenses.page.getByRole('dialog', { name: 'Confirm Deregistration' });
    await expect(dialog).toContainText('No evaluation days remain. Other pages lock.');
    await dialog.getByRole('button', { name: 'Deregister' }).click();
    await expect(licenses.statusBadge).toHaveText('The license is Expired');
  });
});

import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { signInBrowser } from '#e2e/pages/second-user.ts';
import { overHttp } from '#e2e/server.ts';

test.use({ scenario: 'evaluation', statuses: [401] });

// screens.md §1: the sign-in page belongs to the host product and opens in its own tab.
test('a typed token can be submitted after a sign-in in another tab', async ({
  licenses,
  registerDialog,
  simulator,
  context,
}) => {
  const { text } = await simulator.cssm.createToken();
  await registerDialog.open();
  await registerDialog.token.fill(text);
  await simulator.session.end();
  await registerDialog.submit.click();
  await expect(registerDialog.alert).toContainText('Your session has ended.');

  const newTabPromise = context.waitForEvent('page');
  await registerDialog.alert.getByRole('link', { name: 'Sign in' }).click();
  const tab = await newTabPromise;
  await tab.getByRole('button', { name: 'Sign in' }).click();
  await expect(tab.getByRole('status')).toContainText('Signed in.');
  await tab.close();

  await expect(licenses.page.getByText('Your session has ended.')).toHaveCount(1);
  await expect(registerDialog.token).toHaveValue(text);
  await registerDialog.submit.click();
  await registerDialog.waiting.waitFor();
  await simulator.advance('3 s');
  await expect(licenses.value('Registration Status')).toContainText('Registered');
});

test('a page opened without a session links to the sign-in page @full', async ({ licenses, simulator }) => {
  await simulator.session.end();
  await licenses.page.reload();
  await expect(licenses.page.getByRole('alert').getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
  await simulator.session.signIn();
  await expect(licenses.value('Registration Status')).toContainText('Unregistered');
});

test.describe('sign-out', () => {
  test.skip(!overHttp, 'Only over HTTP does each browser have its own session.');

  test('a sign-out in one tab ends the session in the other until the same user signs in again', async ({
    context,
    page,
    simulator,
  }) => {
    await simulator.load('evaluation');
    const licenses = await signInBrowser(page, { userName: 'Marie', role: 'product' });
    const tab = await context.newPage();
    await tab.goto('/sign-in');
    await expect(tab.getByText('You are signed in as Marie (Product).')).toBeVisible();
    await tab.getByRole('button', { name: 'Sign out' }).click();
    await expect(tab.getByRole('status')).toHaveText('Signed out.');
    await expect(tab.getByRole('button', { name: 'Sign out' })).toBeHidden();

    await expect(licenses.page.getByText('Your session has ended.').first()).toBeAttached();
    await signInBrowser(tab, { userName: 'Marie', role: 'product' });
    await expect(licenses.page.getByText('Your session has ended.')).toHaveCount(0);
    await expect(licenses.value('Registration Status')).toContainText('Unregistered');
  });
});

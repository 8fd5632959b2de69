import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';

test.use({ scenario: 'evaluation', statuses: [401] });

// screens.md §1: signing in is the host product's page, in a tab of its own.
test('a session ends while a token is typed: signing in in another tab is enough, and nothing is typed twice', async ({
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
  await expect(registerDialog.problem).toContainText('Your session has ended.');

  const opening = context.waitForEvent('page');
  await registerDialog.problem.getByRole('link', { name: 'Sign in' }).click();
  const tab = await opening;
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

test('a page that is opened without a session says where to sign in @full', async ({ licenses, simulator }) => {
  await simulator.session.end();
  await licenses.page.reload();
  await expect(licenses.page.getByRole('alert').getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
  await simulator.session.signIn();
  await expect(licenses.value('Registration Status')).toContainText('Unregistered');
});

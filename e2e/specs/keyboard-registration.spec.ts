import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { expectVisibleFocus, Keyboard } from '#e2e/keyboard.ts';

test.use({ scenario: 'evaluation' });

test('the product can be registered and deregistered with the keyboard only', async ({
  licenses,
  registerDialog,
  simulator,
}) => {
  const { page } = licenses;
  const keyboard = new Keyboard(page);
  const { text } = await simulator.cssm.createToken();
  await keyboard.keys('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await keyboard.keys('Enter');
  await keyboard.press(licenses.register);
  await expect(registerDialog.token).toBeFocused();
  await keyboard.keys('Escape');
  await expect(licenses.register).toBeFocused();

  await keyboard.keys('Enter');
  await expect(registerDialog.token).toBeFocused();
  await keyboard.type(registerDialog.token, text);
  // Escape does not close a dialog with typed text.
  await keyboard.keys('Escape');
  await expect(registerDialog.token).toHaveValue(text);
  await keyboard.press(registerDialog.submit);
  await registerDialog.waiting.waitFor();
  await simulator.advance('3 s');
  await expect(registerDialog.dialog).toBeHidden();
  await expect(licenses.value('Registration Status')).toContainText('Registered');
  await expect(licenses.heading).toBeFocused();

  await keyboard.choose(licenses.actions, 'Deregister');
  // The initial focus is on Cancel, so that Enter changes nothing.
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Cancel' })).toBeFocused();
  await keyboard.press(page.getByRole('dialog').getByRole('button', { name: 'Deregister' }));
  await expect(licenses.value('Registration Status')).toContainText('Unregistered');
  await expect(licenses.actions).toBeFocused();
});

test('a notice link opens the settings, and focus returns to it, with the keyboard only @full', async ({
  licenses,
}) => {
  const { page } = licenses;
  const keyboard = new Keyboard(page);
  await keyboard.press(licenses.registrationSteps);
  const transport = page.getByRole('link', { name: 'edit the Smart Call Home Transport Settings' });
  await keyboard.press(transport);
  await page.getByRole('dialog', { name: 'Transport Settings' }).waitFor();
  await keyboard.keys('Escape');
  await expect(transport).toBeFocused();
  await keyboard.press(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'System statistics' }));
  await page.getByRole('heading', { level: 1, name: 'System statistics' }).waitFor();
  await expectVisibleFocus(page);
  await keyboard.press(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'License' }));
  await licenses.heading.waitFor();
  await expectVisibleFocus(page);
});

test.describe('instance already registered', () => {
  test.use({ scenario: 'already-registered' });

  test('Force Register can be used with the keyboard only @full', async ({ licenses, registerDialog, simulator }) => {
    const keyboard = new Keyboard(licenses.page);
    const { text } = await simulator.cssm.createToken();
    await keyboard.press(licenses.register);
    await keyboard.type(registerDialog.token, text);
    await keyboard.press(registerDialog.submit);
    await registerDialog.waiting.waitFor();
    await simulator.advance('3 s');
    await registerDialog.alert.waitFor();
    await keyboard.tabBackTo(registerDialog.force);
    await keyboard.keys('Space');
    await expect(registerDialog.force).toBeChecked();
    await keyboard.press(registerDialog.submit);
    await registerDialog.waiting.waitFor();
    await simulator.advance('3 s');
    await expect(registerDialog.dialog).toBeHidden();
    await expectVisibleFocus(licenses.page);
  });
});

test.describe('registered product', () => {
  test.use({ scenario: 'registered' });

  test('renewals can be confirmed and closed with the keyboard only @full', async ({ licenses }) => {
    const { page } = licenses;
    const keyboard = new Keyboard(page);
    for (const kind of ['Renew Authorization', 'Renew Registration']) {
      await keyboard.choose(licenses.actions, kind);
      const dialog = page.getByRole('dialog', { name: kind });
      await keyboard.press(dialog.getByRole('button', { name: 'Yes' }));
      const close = dialog.getByRole('button', { name: 'Close' });
      await expect(close).toBeFocused();
      await keyboard.keys('Enter');
      await expect(dialog).toBeHidden();
      await expectVisibleFocus(page);
    }
  });

  test('the exports can be saved with the keyboard only @full', async ({ licenses }) => {
    const { page } = licenses;
    const keyboard = new Keyboard(page);
    for (const name of ['Usage (CSV)', 'License summary (JSON)']) {
      const downloadPromise = page.waitForEvent('download');
      await keyboard.choose(licenses.actions, name);
      await downloadPromise;
      await expect(licenses.actions).toBeFocused();
    }
  });

  test('language and theme can be chosen with the keyboard only @full', async ({ licenses }) => {
    const { page } = licenses;
    const keyboard = new Keyboard(page);
    await keyboard.press(licenses.userMenu);
    await keyboard.press(page.getByRole('combobox', { name: 'Theme' }), 'ArrowUp');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expectVisibleFocus(page);
    await keyboard.tabBackTo(page.getByRole('combobox', { name: 'Language' }));
    await keyboard.keys('ArrowDown');
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await expect(page.getByRole('combobox', { name: 'Langue' })).toBeFocused();
    await keyboard.keys('Escape');
    await expect(licenses.userMenu).toBeFocused();
  });
});

test.describe('failed renewal', () => {
  test.use({ scenario: 'registered' });

  test('error details can be expanded by key, and Tab stays within the dialog @full', async ({
    licenses,
    simulator,
  }) => {
    const { page } = licenses;
    const keyboard = new Keyboard(page);
    await simulator.line.cut('name-not-resolved');
    await keyboard.choose(licenses.actions, 'Renew Authorization');
    const dialog = page.getByRole('dialog', { name: 'Renew Authorization' });
    await keyboard.press(dialog.getByRole('button', { name: 'Yes' }));
    await dialog.getByRole('alert').waitFor();
    const detailsToggle = dialog.getByText('Response details');
    await keyboard.press(detailsToggle);
    await keyboard.tabTo(dialog.getByRole('button', { name: 'Copy' }));
    await keyboard.tabTo(dialog.getByRole('button', { name: 'Close' }));
    await keyboard.tabTo(detailsToggle);
    await keyboard.keys('Escape');
    await expect(dialog).toBeHidden();
    await expectVisibleFocus(page);
  });
});

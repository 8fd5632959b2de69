import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { Keyboard } from '#e2e/keyboard.ts';
import { ModeDialog, SubscriptionDialog, TransportDialog } from '#e2e/pages/settings-dialogs.ts';

test.use({ scenario: 'evaluation' });

test('the transport can be tested and changed with the keyboard only', async ({ licenses }) => {
  const { page } = licenses;
  const keyboard = new Keyboard(page);
  const transport = new TransportDialog(page);
  const edit = page.getByRole('link', { name: 'View / Edit Transport Settings' });
  await keyboard.press(edit);
  await keyboard.tabTo(transport.direct);
  await keyboard.arrowTo(transport.proxy);
  await expect(transport.proxy).toBeChecked();
  await keyboard.type(transport.host, 'proxy.example.com');
  await keyboard.type(transport.port, '8080');
  await keyboard.press(transport.test);
  await transport.verdict.waitFor();
  await expect(transport.test).toBeFocused();
  await keyboard.press(transport.save);
  await expect(transport.dialog).toBeHidden();
  await expect(edit).toBeFocused();
});

test('the subscription can be changed with the keyboard only @full', async ({ licenses }) => {
  const { page } = licenses;
  const keyboard = new Keyboard(page);
  const subscription = new SubscriptionDialog(page);
  const edit = page.getByRole('link', { name: 'View / Edit Software Subscription Licensing' });
  await keyboard.press(edit);
  await keyboard.tabTo(subscription.advantage);
  await keyboard.arrowTo(subscription.essentials, 'ArrowUp');
  await expect(subscription.essentials).toBeChecked();
  await keyboard.press(subscription.save);
  await expect(subscription.dialog).toBeHidden();
  await expect(edit).toBeFocused();
});

test.describe('Transport Gateway', () => {
  test.use({ scenario: 'evaluation-gateway' });

  test('utility mode can be activated with the keyboard only @full', async ({ licenses }) => {
    const { page } = licenses;
    const keyboard = new Keyboard(page);
    const mode = new ModeDialog(page);
    await keyboard.choose(licenses.actions, 'Change License mode');
    await keyboard.press(mode.utility, 'Space');
    await expect(mode.utility).toBeChecked();
    await keyboard.type(mode.field('Customer ID'), 'C-1');
    await keyboard.press(mode.save);
    await expect(mode.dialog).toBeHidden();
    await expect(licenses.actions).toBeFocused();
  });
});

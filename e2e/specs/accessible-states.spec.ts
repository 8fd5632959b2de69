import { expect } from '@playwright/test';
import { demoOnly } from '#e2e/demo-only.ts';
import { test } from '#e2e/fixtures.ts';
import { expectVisibleFocus, Keyboard } from '#e2e/keyboard.ts';
import { LabDrawer } from '#e2e/pages/lab-drawer.ts';
import { TransportDialog } from '#e2e/pages/settings-dialogs.ts';

// Accessibility checks of states that no link opens and that the gallery therefore does not check.
test.use({ scenario: 'registered' });

for (const theme of ['Light', 'Dark'] as const) {
  test(`open menus and a focused date break no accessibility rule in ${theme} @full`, async ({
    licenses,
    portal,
    expectAccessible,
  }) => {
    const { page } = licenses;
    await page.bringToFront();
    await page.getByRole('combobox', { name: 'Theme' }).selectOption(theme);
    const keyboard = new Keyboard(page);
    await keyboard.tabTo(licenses.value('Registration Status').getByRole('time').first());
    await expectAccessible();
    await licenses.actions.click();
    await licenses.action('Deregister').waitFor();
    await expectAccessible();

    await portal.page.bringToFront();
    await portal.page.reload();
    await portal.openInventory('Product Instances');
    await portal.instanceRow('center-2').getByRole('button', { name: 'Actions' }).click();
    await portal.page.getByRole('menuitem').first().waitFor();
    await expectAccessible(portal.page);
  });
}

test('a validation error in a dialog breaks no accessibility rule @full', async ({ licenses, expectAccessible }) => {
  const transport = new TransportDialog(licenses.page);
  await transport.open();
  await transport.chooseGateway('nowhere');
  await transport.save.click();
  await expect(transport.url).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible();
});

test('the Lab with an expanded section breaks no accessibility rule @full', async ({ licenses, expectAccessible }) => {
  demoOnly('lab');
  const lab = new LabDrawer(licenses.page);
  await lab.open('Faults');
  await lab.operation.waitFor();
  await expectAccessible();
});

test.describe('phone viewport', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the navigation drawer can be opened, used and closed with the keyboard only @full', async ({
    licenses,
    expectAccessible,
  }) => {
    const { page } = licenses;
    const keyboard = new Keyboard(page);
    const open = page.getByRole('banner').getByRole('button', { name: 'Open navigation' });
    await keyboard.press(open);
    const drawer = page.getByRole('dialog');
    await drawer.waitFor();
    await expectAccessible();
    await keyboard.tabTo(drawer.getByRole('link', { name: 'System statistics' }));
    await keyboard.keys('Escape');
    await expect(drawer).toBeHidden();
    await expect(open).toBeFocused();
  });
});

test.describe('forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('a dialog shows its focus and breaks no accessibility rule in forced colours @full', async ({
    licenses,
    expectAccessible,
  }) => {
    const { page } = licenses;
    const keyboard = new Keyboard(page);
    await keyboard.press(page.getByRole('link', { name: 'View / Edit Transport Settings' }));
    const transport = new TransportDialog(page);
    await keyboard.tabTo(transport.direct);
    await expectVisibleFocus(page);
    await expectAccessible();
  });
});

import { expect } from '@playwright/test';
import { demoOnly } from '#e2e/demo-only.ts';
import { test } from '#e2e/fixtures.ts';
import { expectVisibleFocus, Keyboard } from '#e2e/keyboard.ts';
import { LabDrawer } from '#e2e/pages/lab-drawer.ts';
import { SideBySidePage } from '#e2e/pages/side-by-side-page.ts';

test.use({ scenario: 'evaluation' });
demoOnly('lab');

test('the Lab can be opened, used and closed with the keyboard only @full', async ({ licenses }) => {
  const { page } = licenses;
  const keyboard = new Keyboard(page);
  const lab = new LabDrawer(page);
  await keyboard.tabTo(licenses.refresh);
  await lab.pressShortcut();
  await lab.drawer.waitFor();
  await expectVisibleFocus(page);
  await keyboard.press(lab.head('Clock'));
  await keyboard.press(lab.drawer.getByRole('button', { name: 'Advance 30 days' }));
  await expect(licenses.value('License Authorization Status')).toContainText('51 days remaining');
  await keyboard.keys('Escape');
  await expect(lab.drawer).toBeHidden();
  await expectVisibleFocus(page);
});

test('the arrow keys resize the side-by-side panes @full', async ({ licenses }) => {
  const sides = new SideBySidePage(licenses.page);
  await sides.open();
  const keyboard = new Keyboard(licenses.page);
  await keyboard.tabTo(sides.separator);
  const before = await sides.separator.getAttribute('aria-valuenow');
  await keyboard.keys('ArrowRight');
  await expect(sides.separator).not.toHaveAttribute('aria-valuenow', before ?? '');
  await expect(sides.separator).toBeFocused();
});

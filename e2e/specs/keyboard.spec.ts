import { expect, type Page } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';

test.use({ scenario: 'evaluation' });

/** Goes on with Tab until what is wanted has the focus, as a person would. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLTextAreaElement ? element.labels?.[0]?.textContent : element?.textContent;
      return element?.getAttribute('aria-label') ?? label?.trim();
    });
  for (let steps = 0; steps < 40; steps += 1) {
    await page.keyboard.press('Tab');
    if ((await focused()) === name) return;
  }
  throw new Error(`Tab does not lead to “${name}”.`);
}

test('an administrator registers and deregisters by keyboard alone, and the focus is never lost', async ({
  licenses,
  registerDialog,
  simulator,
}) => {
  const { page } = licenses;
  const { text } = await simulator.cssm.createToken();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, 'Register');
  await page.keyboard.press('Enter');
  await expect(registerDialog.token).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(licenses.register).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(registerDialog.token).toBeFocused();
  await page.keyboard.insertText(text);
  // What was typed is not lost to a stray Esc.
  await page.keyboard.press('Escape');
  await expect(registerDialog.token).toHaveValue(text);
  await tabTo(page, 'Register');
  await page.keyboard.press('Enter');
  await registerDialog.waiting.waitFor();
  await simulator.advance('3 s');
  await expect(registerDialog.dialog).toBeHidden();
  await expect(licenses.value('Registration Status')).toContainText('Registered');
  await expect(licenses.heading).toBeFocused();

  await tabTo(page, 'Actions');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Renew Authorization' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Deregister' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Deregister' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(licenses.value('Registration Status')).toContainText('Unregistered');
  await expect(licenses.actions).toBeFocused();
});

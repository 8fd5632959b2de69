import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';

test.use({ scenario: 'registered' });

test('French is loaded when the pointer is over the language choice, not before @full', async ({ licenses }) => {
  const { page } = licenses;
  const french = /catalogue-french/;
  const loadedFiles = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect((await loadedFiles()).filter((name) => french.test(name))).toEqual([]);
  await licenses.userMenu.click();
  const requestPromise = page.waitForRequest(french);
  await page.getByLabel('Theme').hover();
  await page.getByLabel('Language').hover();
  await requestPromise;
  await page.getByLabel('Language').selectOption('Français');
  await expect(page.getByRole('button', { name: 'Actualiser' })).toBeVisible();
});

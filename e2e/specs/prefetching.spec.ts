import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';

test.use({ scenario: 'registered' });

test('French is loaded when a hand is on the choice of language, not before @full', async ({ licenses }) => {
  const { page } = licenses;
  const french = /catalogue-french/;
  const loaded = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect((await loaded()).filter((name) => french.test(name))).toEqual([]);
  const requestPromise = page.waitForRequest(french);
  await page.getByLabel('Language').hover();
  await requestPromise;
  await page.getByLabel('Language').selectOption('Français');
  await expect(page.getByRole('button', { name: 'Actualiser' })).toBeVisible();
});

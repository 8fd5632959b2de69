import { expect, test } from '@playwright/test';
import { demoOnly } from '#e2e/demo-only.ts';
import { openScenario } from '#e2e/simulator.ts';

// The examples of mocks/README.md: Playwright's own `test`, in a few lines each.
demoOnly('links');

const now = '2026-01-15T09:00:00.000Z';

test('a scenario is opened by its name', async ({ page }) => {
  await openScenario(page, 'reserved-over-used', { now, language: 'fr', theme: 'dark' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Informations sur l’utilisation des licences');
});

test('the clock of the simulator is advanced', async ({ page }) => {
  const simulator = await openScenario(page, 'evaluation', { now });
  await simulator.advance('90 d');
  await page.reload();
  await expect(page.getByLabel('License Authorization Status', { exact: true })).toContainText('Expired');
});

test('a token is created in Smart Software Manager', async ({ page }) => {
  const simulator = await openScenario(page, 'evaluation', { now, path: '/licenses/register' });
  const { text } = await simulator.cssm.createToken({ description: 'Plant', maximumUses: 1 });
  await page.getByLabel('Product Instance Registration Token').fill(text);
});

test('the connection to Smart Software Manager is disconnected @full', async ({ page }) => {
  const simulator = await openScenario(page, 'registered', { now, path: '/licenses/renew/authorization' });
  await simulator.line.cut('certificate-not-trusted');
  await page.getByRole('button', { name: 'Yes' }).click();
  await expect(page.getByRole('dialog')).toContainText('certificate');
});

test('an operation of the product fails @full', async ({ page }) => {
  const simulator = await openScenario(page, 'registered', { now });
  await simulator.line.fail('getSummary', { kind: 'status', status: 503 });
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('503');
});

import { expect } from '@playwright/test';
import { ofTheDemoAlone } from '#e2e/demo-alone.ts';
import { test } from '#e2e/fixtures.ts';
import { PrintedPage } from '#e2e/pages/printed-page.ts';

test.use({ scenario: 'registered', timezoneId: 'Europe/Paris' });

// The page is held to the rules of the screen in the end.
test.afterEach(({ page }) => new PrintedPage(page).lookAway());

test('the licences go on one sheet of paper, black on white, with nothing to press', async ({ licenses }) => {
  const paper = new PrintedPage(licenses.page);
  await paper.theme('dark');
  expect(await paper.sheets('A4')).toBe(1);
  expect(await paper.sheets('Letter')).toBe(1);
  await paper.look();
  await expect(paper.record).toContainText('Cisco Cyber Vision');
  await expect(paper.record).toContainText(
    /Printed\s*January 15, 2026 at 10:00:\d\d AM Central European Standard Time/,
  );
  await expect(paper.record).toContainText(/As of\s*January 15, 2026 at 10:00:\d\d AM Central European Standard Time/);
  await expect(licenses.value('Registration Status')).toContainText('valid until Jan 9, 2027');
  await expect(paper.page.getByRole('table', { name: 'Smart License Usage' })).toBeVisible();
  await expect(paper.page.getByRole('region', { name: 'Activity' })).toBeVisible();
  await expect(paper.pressed).toHaveCount(0);
  await expect(paper.page.getByRole('navigation')).toHaveCount(0);
  await expect(paper.page.getByRole('banner')).toHaveCount(0);
  expect(await paper.colours()).toEqual({ text: 'rgb(0, 0, 0)', ground: 'rgb(255, 255, 255)' });
});

test.describe('a thousand licences', () => {
  test.use({ scenario: 'many-licenses' });

  test('are printed down to the last, each sheet with its heads @full', async ({ licenses }) => {
    const paper = new PrintedPage(licenses.page);
    const table = paper.page.getByRole('table', { name: 'Smart License Usage' });
    expect(await paper.sheets('A4')).toBeGreaterThan(10);
    await paper.look();
    await expect(table.getByRole('row')).toHaveCount(1001);
    await expect(table.locator('thead')).toHaveCSS('display', 'table-header-group');
    await expect(table.getByRole('row').last()).toHaveCSS('break-inside', 'avoid');
    await paper.lookAway();
    expect(await table.getByRole('row').count()).toBeLessThan(50);
  });
});

test.describe('while the product does not answer', () => {
  test.use({ scenario: 'api-stale', statuses: [503] });
  ofTheDemoAlone('plays');

  test('the paper says that it may be out of date @full', async ({ licenses }) => {
    const paper = new PrintedPage(licenses.page);
    await expect(paper.page.getByText(/^This page shows what was so at/)).toBeVisible();
    await paper.look();
    await expect(paper.record).toContainText('what it says may have changed since then');
  });
});

test('the portal’s licences are printed with their columns, without what is pressed @full', async ({ portal }) => {
  await portal.tab('Licenses').click();
  await expect(portal.page.getByRole('row', { name: /Cisco Cyber Vision Advantage/ })).toBeVisible();
  const paper = new PrintedPage(portal.page);
  await paper.look();
  await expect(paper.page.getByRole('columnheader', { name: 'Purchased' })).toBeVisible();
  await expect(paper.page.getByRole('columnheader', { name: 'Actions' })).toHaveCount(0);
  await expect(paper.page.getByText('As of 2026-Jan-15 09:00', { exact: false })).toBeVisible();
  await expect(paper.page.getByText('Simulated Smart Software Manager')).toBeVisible();
  await expect(paper.page.getByRole('button')).toHaveCount(0);
  await expect(paper.page.getByRole('navigation')).toHaveCount(0);
});

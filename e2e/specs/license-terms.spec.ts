import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { clipboardTransfer } from '#e2e/pages/code-transfer.ts';
import { PortalLicenseDialog } from '#e2e/pages/portal-license.ts';
import { PrintView } from '#e2e/pages/print-view.ts';
import { ReservationCodes } from '#e2e/pages/reservation-codes.ts';
import { ReservationTasks } from '#e2e/pages/reservation-tasks.ts';

const advantage = 'Cisco Cyber Vision Advantage';

// The end of a term is a calendar day in every time zone: in Los Angeles a UTC day ends in the afternoon.
test.use({ scenario: 'reservation-pending', timezoneId: 'America/Los_Angeles' });

test('code, portal and product show the same quantities and last days of two terms @full', async ({
  licenses,
  portal,
  simulator,
  expectAccessible,
}) => {
  const code = await new ReservationCodes(simulator).reserve(advantage, 49_157);
  const product = new ReservationTasks(licenses.page);
  const rows = [
    [`${advantage}: term 1 of 2`, '35,157', 'Never'],
    [`${advantage}: term 2 of 2`, '14,000', 'Jan 19, 2029'],
  ];

  await test.step('the authorization code', () => {
    const termMatches = code.matchAll(/<count>(\d+)<\/count>.*?<endDate>(.*?)<\/endDate>/g);
    expect(Array.from(termMatches, ([, count, endDate]) => [count, endDate])).toEqual([
      ['35157', ''],
      ['14000', '2029-Jan-19 UTC'],
    ]);
  });

  await test.step('the portal', async () => {
    await portal.tab('Licenses').click();
    await portal.licenseRow(advantage).getByRole('link', { name: 'multiple terms' }).click();
    const terms = new PortalLicenseDialog(portal.page, advantage).terms;
    await expect(terms.getByRole('row').last()).toHaveText(/14000\s*Term\s*2029-Jan-19/);
  });

  await test.step('the preview', async () => {
    await product.enterAuthorization(clipboardTransfer(licenses.page), code);
    const preview = product.reserveWizard.grants.getByRole('row');
    await expect(preview.nth(1)).toContainText(/49,157\s*multiple terms/);
    for (const [index, row] of rows.entries()) await expect(preview.nth(2 + index)).toHaveText(row.join(''));
    await expectAccessible();
    await product.reserveWizard.install.click();
  });

  const usage = licenses.usage.getByRole('row');
  await test.step('the table of use', async () => {
    await expect(usage.nth(1)).toContainText(/49,157.*31.*Authorized.*multiple terms/);
    for (const [index, row] of rows.entries()) await expect(usage.nth(2 + index)).toHaveText(row.join(''));
    await expectAccessible();
  });

  await test.step('the exported table', async () => {
    const { content } = await licenses.export('Usage (CSV)');
    const records = content.split('\r\n').filter((record) => record.includes(advantage));
    expect(records).toHaveLength(2);
    expect(records[0]).toMatch(/35157\D+31\D+0\D+"Never"$/);
    expect(records[1]).toMatch(/14000\D+"2029-01-19"$/);
  });

  await test.step('the printed record', async () => {
    const printView = new PrintView(licenses.page);
    await printView.emulatePrint();
    await expect(usage.nth(3)).toHaveText(rows[1]?.join('') ?? '');
    await printView.emulateScreen();
  });

  await test.step('the end of one term', async () => {
    await simulator.advance('1101 d');
    await licenses.refresh.click();
    await expect(usage.nth(1)).toContainText(/35,157.*Never/);
    await expect(licenses.activity).toContainText('A reserved term ended on Jan 19, 2029');
  });
});

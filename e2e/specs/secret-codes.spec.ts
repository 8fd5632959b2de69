import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { keptByPage } from '#e2e/kept-by-page.ts';
import { byClipboard } from '#e2e/pages/carrier.ts';
import { ReservationCodes } from '#e2e/pages/reservation-codes.ts';
import { ReservationErrands } from '#e2e/pages/reservation-errands.ts';

test.use({ scenario: 'update-authorized' });

test('no code of a reservation reaches an address, the storage of the page, the activity or an export', async ({
  licenses,
  simulator,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page } = licenses;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const clipboard = byClipboard(page);
  const product = new ReservationErrands(page);
  const authorizationCode = await new ReservationCodes(simulator).authorization();

  await product.enterUpdate(clipboard, authorizationCode);
  const confirmationCode = await product.confirmUpdate(clipboard);
  const returnCode = await product.makeReturnCode(clipboard);
  await product.returning.finish.click();
  await expect(licenses.register).toBeVisible();
  const exported = [await licenses.export('Usage (CSV)'), await licenses.export('License summary (JSON)')];

  const kept = await keptByPage(page);
  const everywhere = [kept, ...asked, ...exported.map(({ content }) => content)].join('\n');
  // Of the authorization code its signature, which nothing else has.
  const signature = /<signature>(.{30})/.exec(authorizationCode)?.[1] ?? '';
  for (const secret of [signature, confirmationCode, returnCode]) {
    expect(secret).not.toBe('');
    expect(everywhere).not.toContain(secret);
  }
});

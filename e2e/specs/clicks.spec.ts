import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { PortalInstances } from '#e2e/pages/portal-instances.ts';
import { PortalInventoryPage } from '#e2e/pages/portal-page.ts';
import { PortalReservation } from '#e2e/pages/portal-reservation.ts';
import { ReserveWizard, ReturnWizard, UpdateWizard } from '#e2e/pages/reservation-wizard.ts';

// The tasks of an administrator with a mouse. Each click on the product's pages or in the portal counts; changing the
// browser tab and pasting with the keyboard do not.

/** Clicks like a user with a mouse, and counts the clicks. */
class Mouse {
  count = 0;

  constructor(readonly context: BrowserContext) {}

  async click(target: Locator): Promise<void> {
    this.count += 1;
    await target.click();
  }

  /** Clicks a Copy button and waits until the text is in the clipboard. */
  async copy(button: Locator): Promise<void> {
    await this.click(button);
    await button.page().getByText('Copied').first().waitFor();
  }

  /** Clicks a link to another site and returns its new tab. */
  async openTab(link: Locator): Promise<Page> {
    const tabPromise = this.context.waitForEvent('page');
    await this.click(link);
    return tabPromise;
  }
}

/** Pastes the clipboard without clicking a field first. */
async function pasteInto(page: Page): Promise<void> {
  await page.bringToFront();
  await page.keyboard.press('ControlOrMeta+V');
}

const portalLink = (place: Locator) => place.getByRole('link', { name: 'Smart Software Manager' }).first();

test.use({ scenario: 'evaluation', freshContext: true });

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

test('registering online with a new token takes at most 6 clicks', async ({
  licenses,
  registerDialog,
  simulator,
  context,
}) => {
  const mouse = new Mouse(context);
  const portal = new PortalInventoryPage(await mouse.openTab(licenses.portalLink));
  await mouse.click(portal.newToken);
  await mouse.click(portal.createTokenButton);
  await mouse.copy(portal.tokens.getByRole('row').nth(1).getByRole('button', { name: 'Copy' }));

  await licenses.page.bringToFront();
  await mouse.click(licenses.register);
  await expect(registerDialog.token).toBeFocused();
  await pasteInto(licenses.page);
  await mouse.click(registerDialog.submit);
  await registerDialog.waiting.waitFor();
  await simulator.advance('3 s');
  await expect(licenses.value('Registration Status')).toContainText('Registered');
  expect(mouse.count).toBeLessThanOrEqual(6);
});

test('reserving, updating and returning licenses in two tabs takes at most 38 clicks', async ({
  licenses,
  registerDialog,
  context,
}) => {
  test.slow();
  const { page } = licenses;
  const mouse = new Mouse(context);
  const main = page.getByRole('main');

  const reserve = new ReserveWizard(page);
  await mouse.click(licenses.register);
  await mouse.click(registerDialog.dialog.getByRole('link', { name: 'start here' }));
  await mouse.click(reserve.confirm);
  await mouse.copy(reserve.copy);
  const licensesTab = await mouse.openTab(portalLink(reserve.dialog));
  const reservation = new PortalReservation(licensesTab);
  await mouse.click(reservation.open);
  await mouse.click(reservation.question.getByRole('button', { name: 'Proceed' }));
  await reservation.requestCode.waitFor();
  await pasteInto(licensesTab);
  await mouse.click(reservation.next);
  await mouse.click(reservation.reserve('Cisco Cyber Vision Advantage'));
  await licensesTab.keyboard.insertText('50');
  await mouse.click(reservation.next);
  await mouse.click(reservation.generate);
  await mouse.copy(reservation.copy);
  await pasteInto(page);
  await mouse.click(reserve.install);
  await expect(licenses.value('Registration Status')).toContainText('Registered - License Reservation');

  const update = new UpdateWizard(page);
  await mouse.click(main.getByRole('button', { name: 'Update Reservation' }));
  const updateTab = await mouse.openTab(portalLink(update.dialog));
  const instances = new PortalInstances(updateTab);
  await mouse.click(instances.table.getByRole('button', { name: 'Actions' }));
  await mouse.click(instances.action('Update Reserved Licenses…'));
  await mouse.click(instances.update.reserve('Cisco Cyber Vision Advantage'));
  await updateTab.keyboard.press('ControlOrMeta+A');
  await updateTab.keyboard.insertText('60');
  await mouse.click(instances.update.next);
  await mouse.click(instances.update.generate);
  await mouse.copy(instances.update.copy);
  await pasteInto(page);
  await update.changes.waitFor();
  await mouse.click(update.generate);
  await mouse.copy(update.copy);
  await updateTab.bringToFront();
  await mouse.click(instances.update.enterConfirmation);
  await pasteInto(updateTab);
  await mouse.click(instances.confirmationCodeDialog.confirm);
  await page.bringToFront();
  await mouse.click(update.next);
  await mouse.click(update.finishEntered);
  await expect(page.getByText('50 → 60')).toBeHidden();
  await expect(main.getByRole('button', { name: 'View Confirmation Code' })).toBeHidden();

  const reservationReturn = new ReturnWizard(page);
  await mouse.click(main.getByRole('button', { name: 'Return Reserved Licenses' }));
  await mouse.click(reservationReturn.generate);
  await mouse.copy(reservationReturn.copy);
  const returnTab = await mouse.openTab(portalLink(reservationReturn.dialog));
  const returned = new PortalInstances(returnTab);
  await mouse.click(returned.table.getByRole('button', { name: 'Actions' }));
  await mouse.click(returned.action('Remove…'));
  await returned.returnCodeDialog.code.waitFor();
  await pasteInto(returnTab);
  await mouse.click(returned.returnCodeDialog.confirm);
  await page.bringToFront();
  await mouse.click(reservationReturn.next);
  await mouse.click(reservationReturn.finish);
  await expect(licenses.value('Registration Status')).toHaveText(/^Unregistered/);
  await expect(main.getByRole('button', { name: 'View Return Code' })).toBeHidden();
  expect(mouse.count).toBeLessThanOrEqual(38);
});

test.describe('out of compliance', () => {
  test.use({ scenario: 'out-of-compliance' });

  test('ordering the missing license and having it checked takes at most 8 clicks', async ({ licenses, context }) => {
    const { page } = licenses;
    const mouse = new Mouse(context);
    const notice = licenses.notice('Out of compliance');
    const portal = await mouse.openTab(notice.getByRole('link', { name: 'Open in Smart Software Manager' }));
    const row = portal.getByRole('table', { name: 'Licenses' }).getByRole('row', { name: /IC3000/ });
    await mouse.click(row.getByRole('button', { name: 'Actions' }));
    await mouse.click(portal.getByRole('menuitem', { name: 'Order…' }));
    const order = portal.getByRole('dialog', { name: 'Order Licenses' });
    await mouse.click(order.getByRole('button', { name: 'Place Order' }));
    await expect(order).toBeHidden();

    await page.bringToFront();
    await mouse.click(notice.getByRole('button', { name: 'Renew Authorization' }));
    const renewal = page.getByRole('dialog', { name: 'Renew Authorization' });
    await mouse.click(renewal.getByRole('button', { name: 'Yes' }));
    await expect(renewal.getByRole('status')).toContainText('Checked. All licenses in use are covered.');
    await mouse.click(renewal.getByRole('button', { name: 'Close' }));
    await expect(licenses.value('License Authorization Status')).toContainText('Authorized');
    expect(mouse.count).toBeLessThanOrEqual(8);
  });
});

import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { expectVisibleFocus, Keyboard } from '#e2e/keyboard.ts';
import { OnPremAccountsPage, OnPremPortal } from '#e2e/pages/on-prem-portal.ts';
import { PortalAlerts } from '#e2e/pages/portal-alerts.ts';
import { PortalInstances } from '#e2e/pages/portal-instances.ts';
import type { PortalInventoryPage } from '#e2e/pages/portal-page.ts';
import { PortalRehost } from '#e2e/pages/portal-reservation.ts';
import { TransferDialog } from '#e2e/pages/portal-transfers.ts';
import { ReservationCodes } from '#e2e/pages/reservation-codes.ts';

const advantage = 'Cisco Cyber Vision Advantage';
const expiring = 'Licenses Expiring';
const serialNumber = 'VMware-420f637e3da26755-98306b53c6b2d519';

test.describe('tokens', () => {
  test.use({ scenario: 'evaluation' });

  test('a token can be created, shown and revoked in the portal with the keyboard only', async ({ portal }) => {
    const { page } = portal;
    const keyboard = new Keyboard(page);
    await keyboard.press(portal.newToken);
    await keyboard.type(portal.description, 'Plant');
    await keyboard.press(portal.createTokenButton);
    await expect(portal.createTokenDialog).toBeHidden();
    await expect(portal.newToken).toBeFocused();
    const row = portal.tokenRow('Plant');
    const show = row.getByRole('button', { name: 'Show token' });
    await keyboard.press(show);
    await portal.showTokenDialog.waitFor();
    await keyboard.keys('Escape');
    await expect(show).toBeFocused();
    const actions = row.getByRole('button', { name: 'Actions' });
    await keyboard.choose(actions, 'Revoke');
    await keyboard.press(portal.revokeTokenDialog.getByRole('button', { name: 'Revoke Token' }));
    await expect(portal.revokeTokenDialog).toBeHidden();
    await expectVisibleFocus(page);
  });

  test('another virtual account can be chosen with the keyboard only @full', async ({ portal }) => {
    const keyboard = new Keyboard(portal.page);
    const before = await portal.virtualAccount.textContent();
    await keyboard.press(portal.accounts, 'ArrowDown');
    await expect(portal.virtualAccount).not.toHaveText(before ?? '');
    await expect(portal.accounts).toBeFocused();
  });
});

test.describe('alerts', () => {
  test.use({ scenario: 'term-ended' });

  test('alerts can be hidden and shown again with the keyboard only @full', async ({ portal }) => {
    const { page } = portal;
    const keyboard = new Keyboard(page);
    const alerts = new PortalAlerts(page);
    await keyboard.press(alerts.hide);
    await expectVisibleFocus(page);
    await keyboard.press(alerts.show);
    await expectVisibleFocus(page);
  });
});

test.describe('product instances', () => {
  test.use({ scenario: 'registered' });

  test('an instance can be found and transferred to another account with the keyboard only @full', async ({
    portal,
  }) => {
    const { page } = portal;
    const keyboard = new Keyboard(page);
    const instances = new PortalInstances(page);
    await keyboard.tabTo(portal.tab('General'));
    await keyboard.arrowTo(portal.tab('Product Instances'), 'ArrowRight');
    await keyboard.keys('Enter');
    await keyboard.type(instances.search, 'center');
    const actions = portal.instanceRow('center').getByRole('button', { name: 'Actions' });
    await keyboard.choose(actions, 'Transfer…');
    const transfer = new TransferDialog(page, 'Transfer Product Instance');
    await keyboard.press(transfer.to, 'ArrowDown');
    await keyboard.press(transfer.transfer);
    await expect(transfer.dialog).toBeHidden();
    await expectVisibleFocus(page);
  });
});

test.describe('alerts and failed instances', () => {
  test.use({ scenario: 'registered' });

  test('an alert can be followed and dismissed, an instance removed, with the keyboard only @full', async ({
    portal,
    simulator,
  }) => {
    const { page } = portal;
    const keyboard = new Keyboard(page);
    const alerts = new PortalAlerts(page);
    const { licenses } = await simulator.cssm.account();
    const tag = licenses.find(({ name }) => name === advantage)?.tag ?? '';
    await simulator.cssm.buy({ tag, quantity: 40, lastsDays: 60 });
    await alerts.rows(expiring).waitFor();
    await keyboard.press(alerts.rows(expiring).getByRole('link', { name: expiring }));
    await page.getByRole('dialog', { name: advantage }).waitFor();
    await keyboard.keys('Escape');
    await expect(page.getByRole('dialog', { name: advantage })).toBeHidden();
    await expectVisibleFocus(page);
    await keyboard.choose(alerts.rows(expiring).getByRole('button', { name: 'Actions' }), 'Dismiss');
    await expect(alerts.rows(expiring)).toHaveCount(0);
    await expectVisibleFocus(page);

    await keyboard.tabTo(page.getByRole('tab', { selected: true }));
    await keyboard.arrowTo(portal.tab('Product Instances'), 'ArrowRight');
    await keyboard.keys('Enter');
    await keyboard.choose(portal.instanceRow('center').getByRole('button', { name: 'Actions' }), 'Remove…');
    await keyboard.press(portal.removeInstanceDialog.getByRole('button', { name: 'Remove Product Instance' }));
    await expect(portal.removeInstanceDialog).toBeHidden();
    await expect(portal.instanceRow('center')).toHaveCount(0);
    await expectVisibleFocus(page);
  });
});

/** Finds a product instance in the portal, by default the product's own, and chooses one of its Actions. */
async function chooseProductAction(
  keyboard: Keyboard,
  portal: PortalInventoryPage,
  action: string,
  name = serialNumber,
): Promise<PortalInstances> {
  const instances = new PortalInstances(portal.page);
  await keyboard.tabTo(portal.tab('General'));
  await keyboard.arrowTo(portal.tab('Product Instances'), 'ArrowRight');
  await keyboard.keys('Enter');
  await keyboard.type(instances.search, name);
  await instances.names.nth(1).waitFor({ state: 'detached' });
  await keyboard.choose(instances.row(name).getByRole('button', { name: 'Actions' }), action);
  return instances;
}

test.describe('reserved product', () => {
  test.use({ scenario: 'reserved' });

  test('a reservation can be updated in the portal with the keyboard only @full', async ({ portal }) => {
    const keyboard = new Keyboard(portal.page);
    const { update } = await chooseProductAction(keyboard, portal, 'Update Reserved Licenses…');
    await keyboard.type(update.reserve(advantage), '60');
    await keyboard.press(update.next);
    await keyboard.press(update.generate);
    await update.authorizationCode.waitFor();
    await keyboard.press(update.close);
    await expect(update.dialog).toBeHidden();
    await expect(new PortalInstances(portal.page).row(serialNumber)).toBeVisible();
    await expectVisibleFocus(portal.page);
  });
});

test.describe('unconfirmed update', () => {
  test.use({ scenario: 'update-unconfirmed' });

  test('an update can be confirmed in the portal with the keyboard only @full', async ({ portal, simulator }) => {
    const keyboard = new Keyboard(portal.page);
    const { confirmationCodeDialog } = await chooseProductAction(keyboard, portal, 'Enter Confirmation Code…');
    await keyboard.type(confirmationCodeDialog.code, await new ReservationCodes(simulator).stored());
    await keyboard.press(confirmationCodeDialog.confirm);
    await expect(confirmationCodeDialog.dialog).toBeHidden();
    await expectVisibleFocus(portal.page);
  });
});

test.describe('return code not yet entered', () => {
  test.use({ scenario: 'return-unacknowledged' });

  test('a return code can be entered in the portal with the keyboard only @full', async ({ portal, simulator }) => {
    const keyboard = new Keyboard(portal.page);
    const { returnCodeDialog } = await chooseProductAction(keyboard, portal, 'Remove…');
    await keyboard.type(returnCodeDialog.code, await new ReservationCodes(simulator).stored());
    await keyboard.press(returnCodeDialog.confirm);
    await expect(returnCodeDialog.dialog).toBeHidden();
    await expect(new PortalInstances(portal.page).row(serialNumber)).toHaveCount(0);
    await expectVisibleFocus(portal.page);
  });
});

test.describe('On-Prem', () => {
  test.use({ scenario: 'on-prem-overdue' });

  test('SSM On-Prem can synchronize by file with the keyboard only @full', async ({ licenses: _page, openTab }) => {
    const onPrem = new OnPremPortal(await openTab());
    await onPrem.open();
    const onPremKeyboard = new Keyboard(onPrem.page);
    await onPremKeyboard.press(onPrem.header.getByRole('link', { name: 'Admin Workspace' }));
    await onPrem.disconnected.waitFor();
    await expectVisibleFocus(onPrem.page);
    await onPremKeyboard.tabTo(onPrem.page.getByRole('radio', { checked: true }));
    await onPremKeyboard.arrowTo(onPrem.disconnected);
    await onPremKeyboard.press(onPrem.save);
    await onPrem.savedMessage.waitFor();
    const request = await onPremKeyboard.save(onPrem.downloadRequest);

    const accounts = new OnPremAccountsPage(await openTab());
    await accounts.page.goto('/cssm/on-prem-accounts');
    const accountsKeyboard = new Keyboard(accounts.page);
    await accountsKeyboard.press(accounts.fileSync.first());
    await accountsKeyboard.chooseFile(accounts.dialog.getByRole('button', { name: 'Browse' }), request);
    await accounts.page.getByText(/^Read from/).waitFor();
    await accountsKeyboard.press(accounts.dialog.getByRole('button', { name: 'Synchronize' }));
    await accounts.response.waitFor();
    const response = await accountsKeyboard.save(accounts.dialog.getByRole('button', { name: 'Save to file' }));

    await onPremKeyboard.chooseFile(onPrem.page.getByRole('button', { name: 'Browse' }), response);
    await onPrem.page.getByText(/^Read from/).waitFor();
    await onPremKeyboard.press(onPrem.upload);
    await onPrem.synchronizedMessage.waitFor();
    await expectVisibleFocus(onPrem.page);
  });
});

test.describe('replacement for a failed product', () => {
  test.use({ scenario: 'reservation-pending' });

  test('licenses of a failed product can be rehosted with the keyboard only @full', async ({ portal, simulator }) => {
    const keyboard = new Keyboard(portal.page);
    const tag = (await simulator.cssm.account()).licenses.find(({ name }) => name === advantage)?.tag ?? '';
    const { uses } = await simulator.cssm.license({ tag });
    const failedName =
      uses.find(({ reserved, count }) => reserved && count === 300)?.name ?? 'an instance with 300 reserved licenses';
    const instances = await chooseProductAction(keyboard, portal, 'Rehost Licenses from a Failed Product…', failedName);
    const rehost = new PortalRehost(portal.page);
    await keyboard.type(rehost.requestCode, 'not a code');
    await keyboard.press(rehost.next);
    // After a rejection, the focus is on the field to correct.
    await expect(rehost.requestCode).toBeFocused();
    await expectVisibleFocus(portal.page);
    await keyboard.type(rehost.requestCode, await new ReservationCodes(simulator).request());
    await keyboard.press(rehost.next);
    await expect(rehost.step('Review')).toBeFocused();
    await keyboard.press(rehost.generate);
    await rehost.authorizationCode.waitFor();
    await keyboard.save(rehost.save);
    await keyboard.press(rehost.close);
    await expect(rehost.dialog).toBeHidden();
    await expect(instances.row(failedName)).toContainText('Previous Product Return Pending');
    await expectVisibleFocus(portal.page);
  });
});

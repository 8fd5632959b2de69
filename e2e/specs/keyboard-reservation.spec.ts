import { writeFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { expectVisibleFocus, Keyboard } from '#e2e/keyboard.ts';
import { PortalReservation } from '#e2e/pages/portal-reservation.ts';
import { ReservationCodes } from '#e2e/pages/reservation-codes.ts';
import { CancelDialog, ReserveWizard, ReturnWizard, UpdateWizard } from '#e2e/pages/reservation-wizard.ts';

const advantage = 'Cisco Cyber Vision Advantage';

test.describe('not registered', () => {
  test.use({ scenario: 'evaluation' });

  test('an administrator reserves by keyboard alone, in the product and in the portal, by copy and paste', async ({
    licenses,
    portal,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const productKeyboard = new Keyboard(licenses.page);
    const portalKeyboard = new Keyboard(portal.page);
    const wizard = new ReserveWizard(licenses.page);
    await licenses.page.bringToFront();
    await productKeyboard.press(licenses.register);
    await productKeyboard.tabTo(wizard.dialog.getByRole('tab', { name: 'Smart Licenses' }));
    await productKeyboard.arrowTo(wizard.tab, 'ArrowRight');
    await productKeyboard.keys('Enter');
    await productKeyboard.press(wizard.confirm);
    await productKeyboard.press(wizard.generate);
    await wizard.requestCode.waitFor();
    await productKeyboard.copy(wizard.copy, wizard.dialog);

    const reserving = new PortalReservation(portal.page);
    await portal.page.bringToFront();
    await portalKeyboard.tabTo(portal.tab('General'));
    await portalKeyboard.arrowTo(portal.tab('Licenses'), 'ArrowRight');
    await portalKeyboard.keys('Enter');
    await portalKeyboard.press(reserving.open);
    await portalKeyboard.press(reserving.question.getByRole('button', { name: 'Proceed' }));
    await portalKeyboard.tabTo(reserving.requestCode);
    await portalKeyboard.keys('ControlOrMeta+V');
    await portalKeyboard.press(reserving.next);
    await portalKeyboard.type(reserving.reserve(advantage), '50');
    await portalKeyboard.press(reserving.next);
    await portalKeyboard.press(reserving.generate);
    await reserving.authorizationCode.waitFor();
    await portalKeyboard.copy(reserving.copy, reserving.dialog);
    await portalKeyboard.press(reserving.close);
    await expect(reserving.dialog).toBeHidden();
    await expectVisibleFocus(portal.page);

    await licenses.page.bringToFront();
    await productKeyboard.press(wizard.next);
    await productKeyboard.tabTo(wizard.authorizationCode);
    await productKeyboard.keys('ControlOrMeta+V');
    await wizard.grants.waitFor();
    await productKeyboard.press(wizard.install);
    await expect(licenses.value('Registration Status')).toContainText('Registered - License Reservation');
    await expect(licenses.heading).toBeFocused();
  });
});

test.describe('authorized in the portal', () => {
  test.use({ scenario: 'reservation-authorized' });

  test('the request code is seen again, and the authorization code comes from a file @full', async ({
    licenses,
    simulator,
  }, testInfo) => {
    const { page } = licenses;
    const keyboard = new Keyboard(page);
    const view = page.getByRole('main').getByRole('button', { name: 'View Reservation Request Code' });
    await keyboard.press(view);
    const dialog = page.getByRole('dialog', { name: 'Reservation Request Code' });
    await keyboard.press(dialog.getByRole('button', { name: 'Close' }));
    await expect(view).toBeFocused();

    const file = testInfo.outputPath('authorization.txt');
    await writeFile(file, await new ReservationCodes(simulator).authorization());
    const wizard = new ReserveWizard(page);
    await keyboard.tabBackTo(page.getByRole('main').getByRole('button', { name: 'Continue Reservation' }));
    await keyboard.keys('Enter');
    await keyboard.chooseFile(wizard.browse, file);
    await wizard.grants.waitFor();
    await keyboard.press(wizard.install);
    await expect(licenses.value('Registration Status')).toContainText('Registered - License Reservation');
    await expect(licenses.heading).toBeFocused();
  });

  test('a reservation that has a license is cancelled by keyboard alone @full', async ({ licenses, simulator }) => {
    const { page } = licenses;
    const keyboard = new Keyboard(page);
    const cancelling = new CancelDialog(page);
    await keyboard.press(page.getByRole('main').getByRole('button', { name: 'Cancel Reservation' }));
    await keyboard.type(cancelling.authorizationCode, await new ReservationCodes(simulator).authorization());
    await keyboard.press(cancelling.generate);
    await cancelling.returnCode.waitFor();
    await keyboard.save(cancelling.save);
    await keyboard.press(cancelling.finish);
    await expect(cancelling.dialog).toBeHidden();
    await expectVisibleFocus(page);
  });
});

test.describe('pending', () => {
  test.use({ scenario: 'reservation-pending' });

  test('a reservation that has none is cancelled by keyboard alone @full', async ({ licenses }) => {
    const { page } = licenses;
    const keyboard = new Keyboard(page);
    const cancelling = new CancelDialog(page);
    await keyboard.press(page.getByRole('main').getByRole('button', { name: 'Cancel Reservation' }));
    await keyboard.tabTo(cancelling.licensed);
    await keyboard.arrowTo(cancelling.unlicensed, 'ArrowRight');
    await keyboard.keys('Enter');
    await keyboard.press(cancelling.cancelRequest);
    await expect(licenses.value('Registration Status')).toContainText('Unregistered');
    await expect(licenses.heading).toBeFocused();
  });
});

test.describe('an update authorized', () => {
  test.use({ scenario: 'update-authorized' });

  test('the reservation is updated by keyboard alone, up to Code Has Been Entered @full', async ({
    licenses,
    simulator,
  }) => {
    const { page } = licenses;
    const keyboard = new Keyboard(page);
    const updating = new UpdateWizard(page);
    await keyboard.press(page.getByRole('main').getByRole('button', { name: 'Update Reservation' }));
    await keyboard.type(updating.authorizationCode, await new ReservationCodes(simulator).authorization());
    await updating.changes.waitFor();
    await keyboard.press(updating.generate);
    await updating.confirmationCode.waitFor();
    // Leaving without the code is asked about, and Esc goes back to it.
    await keyboard.press(updating.next);
    await expect(updating.backToCode).toBeFocused();
    await keyboard.keys('Escape');
    await expect(updating.question).toBeHidden();
    await keyboard.save(updating.save);
    await keyboard.press(updating.next);
    await keyboard.press(updating.finish);
    await expect(updating.dialog).toBeHidden();
    const view = page.getByRole('main').getByRole('button', { name: 'View Confirmation Code' });
    await keyboard.press(view);
    await page.getByRole('dialog').waitFor();
    await keyboard.keys('Escape');
    await expect(view).toBeFocused();
    const enteredCode = page.getByRole('main').getByRole('button', { name: 'Code Has Been Entered' });
    await keyboard.tabBackTo(enteredCode);
    await keyboard.keys('Enter');
    await expect(enteredCode).toBeHidden();
    await expect(licenses.heading).toBeFocused();
  });
});

test.describe('reserved', () => {
  test.use({ scenario: 'reserved' });

  test('the licenses are returned by keyboard alone @full', async ({ licenses }) => {
    const { page } = licenses;
    const keyboard = new Keyboard(page);
    const returning = new ReturnWizard(page);
    await keyboard.press(page.getByRole('main').getByRole('button', { name: 'Return Reserved Licenses' }));
    await keyboard.press(returning.generate);
    await returning.returnCode.waitFor();
    await keyboard.save(returning.save);
    await keyboard.press(returning.next);
    await keyboard.press(returning.finish);
    await expect(returning.dialog).toBeHidden();
    await expect(licenses.value('Registration Status')).toContainText('Unregistered');
    await expectVisibleFocus(page);
  });
});

import { writeFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { expectVisibleFocus, Keyboard } from '#e2e/keyboard.ts';
import { PortalReservation } from '#e2e/pages/portal-reservation.ts';
import { ReservationCodes } from '#e2e/pages/reservation-codes.ts';
import { CancelDialog, ReserveWizard, ReturnWizard, UpdateWizard } from '#e2e/pages/reservation-wizard.ts';

const advantage = 'Cisco Cyber Vision Advantage';

test.describe('unregistered product', () => {
  test.use({ scenario: 'evaluation' });

  test('licenses can be reserved in product and portal by copy and paste with the keyboard only', async ({
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
    await wizard.requestCode.waitFor();
    await productKeyboard.copy(wizard.copy, wizard.dialog);

    const reservation = new PortalReservation(portal.page);
    await portal.page.bringToFront();
    await portalKeyboard.tabTo(portal.tab('General'));
    await portalKeyboard.arrowTo(portal.tab('Licenses'), 'ArrowRight');
    await portalKeyboard.keys('Enter');
    await portalKeyboard.press(reservation.open);
    await portalKeyboard.press(reservation.question.getByRole('button', { name: 'Proceed' }));
    await portalKeyboard.tabTo(reservation.requestCode);
    await portalKeyboard.keys('ControlOrMeta+V');
    await portalKeyboard.press(reservation.next);
    await portalKeyboard.type(reservation.reserve(advantage), '50');
    await portalKeyboard.press(reservation.next);
    await portalKeyboard.press(reservation.generate);
    await reservation.authorizationCode.waitFor();
    await portalKeyboard.copy(reservation.copy, reservation.dialog);
    await portalKeyboard.press(reservation.close);
    await expect(reservation.dialog).toBeHidden();
    await expectVisibleFocus(portal.page);

    await licenses.page.bringToFront();
    await productKeyboard.tabTo(wizard.authorizationCode);
    await productKeyboard.keys('ControlOrMeta+V');
    await wizard.grants.waitFor();
    await productKeyboard.press(wizard.install);
    await expect(licenses.value('Registration Status')).toContainText('Registered - License Reservation');
    await expect(licenses.heading).toBeFocused();
  });
});

test.describe('reservation authorized in the portal', () => {
  test.use({ scenario: 'reservation-authorized' });

  test('the keyboard can view the request code and choose an authorization code file @full', async ({
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

  test('an authorized reservation can be cancelled with the keyboard only @full', async ({ licenses, simulator }) => {
    const { page } = licenses;
    const keyboard = new Keyboard(page);
    const cancelDialog = new CancelDialog(page);
    await keyboard.press(page.getByRole('main').getByRole('button', { name: 'Cancel Reservation' }));
    await keyboard.type(cancelDialog.authorizationCode, await new ReservationCodes(simulator).authorization());
    await keyboard.press(cancelDialog.generate);
    await cancelDialog.returnCode.waitFor();
    await keyboard.save(cancelDialog.save);
    await keyboard.press(cancelDialog.finish);
    await expect(cancelDialog.dialog).toBeHidden();
    await expectVisibleFocus(page);
  });
});

test.describe('pending reservation', () => {
  test.use({ scenario: 'reservation-pending' });

  test('an unauthorized reservation can be cancelled with the keyboard only @full', async ({ licenses }) => {
    const { page } = licenses;
    const keyboard = new Keyboard(page);
    const cancelDialog = new CancelDialog(page);
    await keyboard.press(page.getByRole('main').getByRole('button', { name: 'Cancel Reservation' }));
    await keyboard.tabTo(cancelDialog.licensed);
    await keyboard.arrowTo(cancelDialog.unlicensed, 'ArrowRight');
    await keyboard.keys('Enter');
    await keyboard.press(cancelDialog.cancelRequest);
    await expect(licenses.value('Registration Status')).toContainText('Unregistered');
    await expect(licenses.heading).toBeFocused();
  });
});

test.describe('authorized update', () => {
  test.use({ scenario: 'update-authorized' });

  test('a reservation can be updated with the keyboard only, up to Code Has Been Entered @full', async ({
    licenses,
    simulator,
  }) => {
    const { page } = licenses;
    const keyboard = new Keyboard(page);
    const updateWizard = new UpdateWizard(page);
    await keyboard.press(page.getByRole('main').getByRole('button', { name: 'Update Reservation' }).first());
    await keyboard.type(updateWizard.authorizationCode, await new ReservationCodes(simulator).authorization());
    await updateWizard.changes.waitFor();
    await keyboard.press(updateWizard.generate);
    await updateWizard.confirmationCode.waitFor();
    // Leaving without the code asks for confirmation, and Escape goes back to the code.
    await keyboard.press(updateWizard.next);
    await expect(updateWizard.backToCode).toBeFocused();
    await keyboard.keys('Escape');
    await expect(updateWizard.question).toBeHidden();
    await keyboard.save(updateWizard.save);
    await keyboard.press(updateWizard.next);
    await keyboard.press(updateWizard.finish);
    await expect(updateWizard.dialog).toBeHidden();
    const view = page.getByRole('main').getByRole('button', { name: 'View Confirmation Code' });
    await keyboard.press(view);
    await page.getByRole('dialog').waitFor();
    await keyboard.keys('Escape');
    await expect(view).toBeFocused();
    const enteredCode = page.getByRole('main').getByRole('button', { name: 'Code Has Been Entered' });
    await keyboard.press(enteredCode);
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Cancel' })).toBeFocused();
    await keyboard.press(page.getByRole('dialog').getByRole('button', { name: 'Code Has Been Entered' }));
    await expect(enteredCode).toBeHidden();
    await expect(licenses.heading).toBeFocused();
  });
});

test.describe('reserved product', () => {
  test.use({ scenario: 'reserved' });

  test('reserved licenses can be returned with the keyboard only @full', async ({ licenses }) => {
    const { page } = licenses;
    const keyboard = new Keyboard(page);
    const returnWizard = new ReturnWizard(page);
    await keyboard.press(page.getByRole('main').getByRole('button', { name: 'Return Reserved Licenses' }));
    await keyboard.press(returnWizard.generate);
    await returnWizard.returnCode.waitFor();
    await keyboard.save(returnWizard.save);
    await keyboard.press(returnWizard.next);
    await keyboard.press(returnWizard.finish);
    await expect(returnWizard.dialog).toBeHidden();
    await expect(licenses.value('Registration Status')).toContainText('Unregistered');
    await expectVisibleFocus(page);
  });
});

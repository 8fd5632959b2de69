import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { clipboardTransfer, fileTransfer, paste } from '#e2e/pages/code-transfer.ts';
import { PortalInstances } from '#e2e/pages/portal-instances.ts';
import { PortalReservation } from '#e2e/pages/portal-reservation.ts';
import { ReservationTasks } from '#e2e/pages/reservation-tasks.ts';
import { CancelDialog, ReturnWizard } from '#e2e/pages/reservation-wizard.ts';

// The procedures of S0, one test each, with the names of its chapters; guide-on-prem.spec.ts has the one through CSSM
// On-Prem. S0 names the portal's controls in English.
test.use({ scenario: 'evaluation', product: 'secure-workload' });

const workloads = 'Tetration Workload Protection';
const endpoints = 'Tetration Endpoint Visibility';
const serialNumber = 'FCH2148V0PA';

test('S0 Enregistrement des licences: portail CSSM, steps 1 to 5 and figure 1', async ({
  licenses,
  registerDialog,
  portal,
  simulator,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // Step 1: the virtual account, General, New Token; and the table of figure 1.
  await portal.openSoftwareCentral();
  await portal.smartSoftwareLicensing.click();
  await portal.switchTo('IOT Security Demos');
  await portal.tab('General').click();
  await portal.submitToken({ description: 'Cluster', days: '276' });
  await expect(portal.createTokenDialog).toBeHidden();
  await expect(portal.tokens.getByRole('columnheader')).toHaveText([
    'Token',
    'Expiration Date',
    'Uses',
    'Export-Controlled',
    'Description',
    'Created By',
    'Actions',
  ]);
  await expect(portal.tokenRow('Cluster')).toContainText('2026-Oct-18 09:00:00 (in 276 days)');
  await expect(portal.tokenRow('Cluster')).toContainText('Allowed');
  await portal.copyToken('Cluster');

  await registerDialog.open();
  await registerDialog.force.check();
  await paste(registerDialog.token);
  await registerDialog.submit.click();
  await registerDialog.waiting.waitFor();
  await simulator.advance('3 s');
  await expect(licenses.value('Registration Status')).toContainText('Registered');
  await expect(licenses.value('License Authorization Status')).toContainText('Authorized');
  await expect(licenses.page.getByRole('table', { name: 'Total workload license usage' })).toContainText(workloads);
  await expect(licenses.page.getByRole('table', { name: 'Total endpoint license usage' })).toContainText(endpoints);
});

test.describe('S0 Annulation de l’enregistrement', () => {
  test.use({ scenario: 'registered' });

  test('a deregistered cluster is unregistered, and its evaluation continues @full', async ({ licenses }) => {
    await licenses.chooseAction('Deregister');
    const dialog = licenses.page.getByRole('dialog', { name: 'Confirm Deregistration' });
    await dialog.getByRole('button', { name: 'Deregister' }).click();
    await expect(licenses.value('Registration Status')).toContainText('Unregistered');
    await expect(licenses.value('License Authorization Status')).toContainText('Evaluation Mode');
    const table = licenses.page.getByRole('table', { name: 'Total workload license usage' });
    await expect(table.getByRole('row', { name: workloads })).toContainText('Unregistered');
  });
});

test.describe('S0 Réservation de la licence', () => {
  test("figures 3 and 4: the account's licenses are listed, and specific ones reserved by file", async ({
    licenses,
    portal,
  }) => {
    const product = new ReservationTasks(licenses.page);
    const reservation = new PortalReservation(portal.page);
    const files = fileTransfer(licenses.page);
    const requestFile = await product.request(files);

    // Step 5, a to c. Figure 3 shows a newer portal, which calls Purchased “Available to Use” (domain.md §4.3).
    await portal.tab('Licenses').click();
    await expect(portal.licenseSearch).toBeVisible();
    for (const { name, cells } of [
      { name: 'Secure Workload PLR', cells: ['', 'Prepaid', '2', '0', '-', '+ 2', '-', '', 'Actions'] },
      { name: endpoints, cells: ['', 'Prepaid', '20000', '0', '-', '+ 20000', '2028-Jun-28', '', 'Actions'] },
    ]) {
      await expect(portal.licenseRow(name).getByRole('cell')).toHaveText(cells);
    }
    await reservation.start();
    await reservation.enterFile(requestFile);

    // Figure 4, and steps 5 d and e.
    await expect(reservation.steps.getByRole('listitem')).toHaveText([
      /Enter Request Code$/,
      /Select Licenses$/,
      /Review and confirm$/,
      /Authorization Code$/,
    ]);
    await expect(reservation.dialog.getByRole('radio')).toHaveCount(2);
    await expect(reservation.universal).toBeEnabled();
    await reservation.specific.check();
    await reservation.fill({ [workloads]: '500', [endpoints]: '2000' });
    await reservation.next.click();
    await expect(reservation.licenseRow(workloads).getByRole('cell')).toHaveText(['2028-Jun-28', '500']);
    await reservation.confirm();
    const authorizationFile = await reservation.saveCode();
    await reservation.close.click();
    await product.enterAuthorization(files, authorizationFile);
    await expect(product.reserveWizard.dialog).toContainText(workloads);
    await product.reserveWizard.install.click();
    await expect(licenses.value('Registration Status')).toContainText('Registered - License Reservation');
    await expect(portal.licenses.getByRole('row', { name: workloads })).toContainText('500 Reserved');
  });

  test('figure 4, Secure Workload PLR: workloads and endpoints are unlimited @full', async ({
    licenses,
    portal,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const product = new ReservationTasks(licenses.page);
    const reservation = new PortalReservation(portal.page);
    const clipboard = clipboardTransfer(licenses.page);
    const universalCode = await reservation.reserveUniversallyFor(await product.request(clipboard));
    expect(universalCode).toMatch(/^D\w{5}(-\w{2,6})+$/);
    await product.enterAuthorization(clipboard, universalCode);
    await expect(product.reserveWizard.dialog).toContainText('universal license reservation');
    await product.reserveWizard.install.click();
    await expect(licenses.value('Registration Status')).toContainText('Registered - Universal License Reservation');
    const table = licenses.page.getByRole('table', { name: 'Total workload license usage' });
    await expect(table).toContainText('Unlimited');
    await expect(licenses.page.getByRole('button', { name: 'Update Reservation' })).toHaveCount(0);
  });
});

test.describe('S0 Réservation de la licence, its note', () => {
  test.use({ scenario: 'reservation-authorized' });

  test('Continue Later: the reservation can be completed after a reload @full', async ({ licenses, portal }) => {
    const product = new ReservationTasks(licenses.page);
    const instances = new PortalInstances(portal.page);
    const files = fileTransfer(licenses.page);
    await product.press('Continue Reservation');
    await product.reserveWizard.continueLater.click();
    await licenses.page.reload();
    await instances.find(serialNumber);
    await instances.openDetail(serialNumber);
    await product.enterAuthorization(files, await instances.download());
    await product.reserveWizard.install.click();
    await expect(licenses.value('Registration Status')).toContainText('Registered - License Reservation');
  });

  test('I have a license in CSSM: the authorization code is exchanged for a return code @full', async ({
    licenses,
    portal,
  }) => {
    const product = new ReservationTasks(licenses.page);
    const instances = new PortalInstances(portal.page);
    const cancelDialog = new CancelDialog(licenses.page);
    const files = fileTransfer(licenses.page);
    await instances.find(serialNumber);
    await instances.openDetail(serialNumber);
    const authorizationFile = await instances.download();
    await instances.detail.getByRole('button', { name: 'Close' }).click();
    await product.press('Cancel Reservation');
    await files.enterCode(cancelDialog.dialog, 'Reservation Authorization Code', authorizationFile);
    await cancelDialog.generate.click();
    const returnFile = await files.readCode(cancelDialog.dialog);
    await instances.choose(serialNumber, 'Remove…');
    await files.enterCode(instances.returnCodeDialog.dialog, 'Reservation Return Code', returnFile);
    await instances.returnCodeDialog.confirm.click();
    await expect(instances.returnCodeDialog.dialog).toBeHidden();
    await expect(instances.row(serialNumber)).toHaveCount(0);
    await cancelDialog.finish.click();
    await expect(licenses.value('Registration Status')).toContainText('Unregistered');
    await expect(licenses.register).toBeVisible();
  });
});

test.describe('S0 Réservation de la licence, Cancel Reservation', () => {
  test.use({ scenario: 'reservation-pending' });

  test('I do not have a license in CSSM: only the request is cancelled @full', async ({ licenses }) => {
    const cancelDialog = new CancelDialog(licenses.page);
    await new ReservationTasks(licenses.page).press('Cancel Reservation');
    await cancelDialog.unlicensed.click();
    await cancelDialog.cancelRequest.click();
    await expect(cancelDialog.dialog).toBeHidden();
    await expect(licenses.value('Registration Status')).toContainText('Unregistered');
  });
});

test.describe('S0, a reserved cluster', () => {
  test.use({ scenario: 'reserved' });

  test('Mettre à jour la réservation: the confirmation code is not shown again after Finish @full', async ({
    licenses,
    portal,
  }) => {
    const product = new ReservationTasks(licenses.page);
    const instances = new PortalInstances(portal.page);
    const files = fileTransfer(licenses.page);
    await instances.find(serialNumber);
    // Steps 1 a to e.
    await instances.choose(serialNumber, 'Update Reserved Licenses…');
    await expect(instances.update.specific).toBeChecked();
    await instances.update.generateFor({ [workloads]: '600', [endpoints]: '2000' });
    const updateFile = await instances.update.saveCode();
    await instances.update.close.click();
    await product.enterUpdate(files, updateFile);
    await expect(product.updateWizard.dialog.getByRole('row', { name: workloads })).toContainText('600');
    await product.updateWizard.generate.click();
    const confirmationFile = await files.readCode(product.updateWizard.dialog);
    await product.updateWizard.continueLater.click();
    await product.press('Continue Update');
    await product.updateWizard.next.click();
    await instances.choose(serialNumber, 'Enter Confirmation Code…');
    await files.enterCode(instances.confirmationCodeDialog.dialog, 'Confirmation Code', confirmationFile);
    await instances.confirmationCodeDialog.confirm.click();
    await expect(instances.confirmationCodeDialog.dialog).toBeHidden();
    await product.updateWizard.finish.click();
    await expect(product.updateWizard.dialog).toBeHidden();
    await expect(licenses.notice('Enter the confirmation code to finish the update')).toBeHidden();
    await licenses.page.goto('/licenses/update/confirmation');
    await expect(licenses.page).toHaveURL(/\/update\/authorize$/);
  });

  test('Reprise de la réservation: Deregister returns the reserved licenses', async ({ licenses, portal }) => {
    const instances = new PortalInstances(portal.page);
    const returnWizard = new ReturnWizard(licenses.page);
    const files = fileTransfer(licenses.page);
    await licenses.chooseAction('Deregister');
    await returnWizard.generate.click();
    const returnFile = await files.readCode(returnWizard.dialog);
    await returnWizard.next.click();
    await instances.find(serialNumber);
    await instances.choose(serialNumber, 'Remove…');
    await files.enterCode(instances.returnCodeDialog.dialog, 'Reservation Return Code', returnFile);
    await instances.returnCodeDialog.confirm.click();
    await expect(instances.returnCodeDialog.dialog).toBeHidden();
    await expect(instances.row(serialNumber)).toHaveCount(0);
    await returnWizard.finish.click();
    await expect(licenses.value('License Authorization Status')).toContainText('Evaluation Mode');
    const table = licenses.page.getByRole('table', { name: 'Total workload license usage' });
    await expect(table.getByRole('row', { name: workloads })).toContainText('Unregistered');
  });
});

test.describe('S0 Synchroniser les licences Smart', () => {
  test.use({ scenario: 'out-of-compliance' });

  test('renewing the authorization adds purchased licenses and shows the last successful sync', async ({
    licenses,
    simulator,
  }) => {
    await expect(licenses.page.getByRole('main')).toContainText('No features are affected.');
    const missing = (await simulator.cssm.account()).licenses.find(({ balance }) => balance < 0);
    await simulator.cssm.buy({ tag: missing?.tag ?? '', quantity: 100_000 });
    await licenses.renew('Renew Authorization');
    await expect(licenses.value('License Authorization Status')).toContainText('Authorized');
    await expect(licenses.value('Last successful sync')).toContainText('Jan 15, 2026');
  });

  test('the cluster renews its authorization every 24 hours by itself @full', async ({ licenses, simulator }) => {
    const missing = (await simulator.cssm.account()).licenses.find(({ balance }) => balance < 0);
    await simulator.cssm.buy({ tag: missing?.tag ?? '', quantity: 100_000 });
    await simulator.advance('24 h');
    await licenses.refresh.click();
    await expect(licenses.value('License Authorization Status')).toContainText('Authorized');
  });
});

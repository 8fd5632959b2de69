import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { createOnPremToken } from '#e2e/on-prem-token.ts';
import { OnPremAccountsPage, OnPremPortal } from '#e2e/pages/on-prem-portal.ts';

test.use({ scenario: 'evaluation-gateway' });

const onPremAccount = 'Plant 1 (On-Prem)';

// domain.md §4.7: Disconnected; S4 ch. 2: “or manually in disconnected environments”.
test('a disconnected SSM On-Prem synchronizes by file: download, File Sync, upload @full', async ({
  licenses,
  registerDialog,
  portal,
  simulator,
  openTab,
  expectAccessible,
}) => {
  await registerDialog.register(await createOnPremToken(simulator));
  await simulator.advance('3 s');
  await expect(licenses.value('Registration Status')).toContainText('Registered');

  const onPrem = new OnPremPortal(await openTab());
  await onPrem.open();
  await onPrem.openSynchronization();
  await onPrem.disconnect();
  await expect(onPrem.synchronizeNow).toBeDisabled();
  await expect(onPrem.synchronizeNow).toHaveAccessibleDescription(/^Not while disconnected\. Synchronize by file/);
  await expectAccessible(onPrem.page);
  const request = await onPrem.download();

  await onPrem.uploadFile(request);
  await expect(onPrem.response).toHaveAccessibleDescription(/^This is a request file, which Smart Software Manager/);
  await expect(onPrem.response).toHaveValue(/^SSM On-Prem synchronization request/);
  await expectAccessible(onPrem.page);

  await portal.menuLink('On-Prem Accounts').click();
  const accounts = new OnPremAccountsPage(portal.page);
  const response = await accounts.synchronize(request);
  await expect(accounts.table.getByRole('row').nth(1)).toContainText('2026-Jan-15 09:00:03');
  await portal.page.getByRole('link', { name: onPremAccount }).click();
  await portal.tab('Product Instances').click();
  await expect(portal.instanceRow('center')).toContainText('Managed by the SSM On-Prem Plant 1');

  // The On-Prem itself is only updated by the response file.
  await expect(onPrem.status('Last Synchronized')).toHaveText('2026-Jan-13 09:00:00');
  await onPrem.uploadFile(response);
  await expect(onPrem.synchronizedMessage).toHaveText('Synchronized at 2026-Jan-15 09:00:03.');
  await expect(onPrem.status('Last Synchronized')).toHaveText('2026-Jan-15 09:00:03');
  await expect(onPrem.response).toHaveValue('');
});

test('SSM On-Prem synchronizes by its schedule @full', async ({ licenses, simulator, openTab }) => {
  await expect(licenses.value('Registration Status')).toContainText('Unregistered');
  const onPrem = new OnPremPortal(await openTab());
  await onPrem.open();
  await onPrem.openSynchronization();
  await onPrem.schedule.selectOption('Weekly');
  await onPrem.save.click();
  await onPrem.savedMessage.waitFor();
  await expect(onPrem.status('Next Synchronization')).toHaveText('2026-Jan-20 09:00:00');
  await simulator.advance('6 d');
  await expect(onPrem.status('Last Synchronized')).toHaveText('2026-Jan-20 09:00:00');
  await expect(onPrem.status('Next Synchronization')).toHaveText('2026-Jan-27 09:00:00');
});

// domain.md §2: overdue after 30 days, removed after 90.
test('SSM On-Prem is overdue after 30 days, removed after 90, restored by synchronizing @full', async ({
  licenses,
  portal,
  simulator,
  openTab,
  expectAccessible,
}) => {
  await expect(licenses.value('Registration Status')).toContainText('Unregistered');
  const onPrem = new OnPremPortal(await openTab());
  await onPrem.open();
  await onPrem.openSynchronization();
  await expect(onPrem.status('Status')).toHaveText('Synchronized');
  await portal.menuLink('On-Prem Accounts').click();
  const accounts = new OnPremAccountsPage(portal.page);

  await simulator.advance('28 d');
  await expect(onPrem.status('Status')).toHaveText('Synchronization Overdue since 2026-Feb-12');
  await expect(onPrem.notice).toContainText('Synchronize before 2026-Apr-13 09:00:00.');
  await expect(accounts.table).toContainText('Synchronization Overdue');
  await expectAccessible(onPrem.page);

  await simulator.advance('60 d');
  await expect(onPrem.status('Status')).toHaveText('Unregistered and removed');
  await expect(onPrem.notice).toContainText('Smart Software Manager has removed this SSM On-Prem.');
  await expect(accounts.table).toContainText('Unregistered and removed');
  await expectAccessible(onPrem.page);

  await onPrem.synchronizeNow.click();
  await expect(onPrem.status('Status')).toHaveText('Synchronized');
  await expect(onPrem.notice).toHaveCount(0);
  await expect(accounts.table.getByRole('row').nth(1)).toContainText('2026-Apr-13 09:00:00');
  await expect(accounts.table).not.toContainText('removed');
  await portal.page.getByRole('link', { name: onPremAccount }).click();
  await portal.tab('Product Instances').click();
  await expect(portal.instanceRow('plant-center-1')).toBeVisible();
});

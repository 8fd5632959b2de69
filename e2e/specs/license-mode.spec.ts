import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { createOnPremToken } from '#e2e/on-prem-token.ts';
import { ModeDialog, TransportDialog } from '#e2e/pages/settings-dialogs.ts';

test.use({ scenario: 'evaluation' });

// S4 ch. 4 "Set license payment mode (MSLA only)"; screens.md §3.9.
test('a missing Transport Gateway disables utility mode, and a link leads to its setting @full', async ({
  licenses,
  expectAccessible,
}) => {
  await licenses.chooseAction('Change License mode');
  const mode = new ModeDialog(licenses.page);
  await expect(mode.utility).not.toBeChecked();
  await expect(mode.save).toBeDisabled();
  await expect(mode.save).toHaveAccessibleDescription(/requires a Transport Gateway\. None is configured\./);
  await expectAccessible();
  await mode.dialog.getByRole('link', { name: 'Transport Settings' }).click();
  const transport = new TransportDialog(licenses.page);
  await transport.chooseGateway('https://ssm.example.com/SmartTransport');
  await transport.save.click();
  await expect(transport.dialog).toBeHidden();

  await licenses.chooseAction('Change License mode');
  await expect(mode.save).toBeEnabled();
});

test.describe('Transport Gateway', () => {
  test.use({ scenario: 'evaluation-gateway' });

  test('utility mode is activated with a customer, and usage reports start at registration', async ({
    licenses,
    registerDialog,
    simulator,
    expectAccessible,
  }) => {
    const { page } = licenses;
    await expect(licenses.value('License mode')).toHaveText('Pre-paid Term Subscription');
    await licenses.chooseAction('Change License mode');
    const mode = new ModeDialog(page);
    await expect(mode.dialog).toContainText('every four hours');
    await mode.utility.check();
    await mode.field('Customer ID').fill('4711');
    await mode.field('Customer name').fill(' Acme ');
    await mode.field('Customer street').fill('   ');
    await mode.field('Customer country').fill('France');
    await expectAccessible();
    await mode.field('Customer country').press('Enter');
    await expect(mode.dialog).toBeHidden();
    await expect(licenses.value('License mode')).toContainText('Post-paid Usage Subscription');
    await expect(licenses.value('License mode')).not.toContainText('next usage report');

    // The transport cannot be edited in utility mode, because usage reports need the gateway.
    await expect(page.getByRole('link', { name: 'View / Edit Transport Settings' })).toBeHidden();

    await registerDialog.register(await createOnPremToken(simulator));
    await simulator.advance('3 s');
    await expect(licenses.value('Registration Status')).toContainText('Registered');
    await expect(licenses.value('License mode')).toContainText('next usage report');
    await expect(licenses.value('License mode')).toContainText('Jan 15, 2026, 1:00 PM');
  });

  test('a customer field rejects more than 250 characters and keeps the other fields @full', async ({
    licenses,
    expectAccessible,
  }) => {
    const mode = new ModeDialog(licenses.page);
    await mode.open();
    await mode.utility.check();
    await mode.field('Customer city').fill('Lyon');
    await mode.field('Customer name').fill('x'.repeat(251));
    await mode.save.click();
    await expect(mode.alert).toHaveText('At most 250 characters. This has 251.');
    await expect(mode.field('Customer name')).toBeFocused();
    await expect(mode.field('Customer city')).toHaveValue('Lyon');
    await expectAccessible();
    await mode.field('Customer name').fill('x'.repeat(250));
    await mode.save.click();
    await expect(mode.dialog).toBeHidden();
    await expect(licenses.value('License mode')).toContainText('Post-paid Usage Subscription');
  });

  test('activation requires the Utility mode switch @full', async ({ licenses }) => {
    const mode = new ModeDialog(licenses.page);
    await mode.open();
    await mode.save.click();
    await expect(mode.alert).toHaveText('Turn on Utility mode to activate the Post-paid Usage Subscription.');
    await expect(mode.utility).toBeFocused();
  });

  test.describe('failing product', () => {
    test.use({ statuses: [503] });

    test('entered customer fields stay after a failed request and can be submitted again @full', async ({
      licenses,
      simulator,
    }) => {
      const mode = new ModeDialog(licenses.page);
      await mode.open();
      await mode.utility.check();
      await mode.field('Customer name').fill('Acme');
      await simulator.line.fail('putMode', { kind: 'status', status: 503 });
      await mode.save.click();
      await expect(mode.alert).toContainText('The product is not ready.');
      await expect(mode.field('Customer name')).toHaveValue('Acme');
      await simulator.line.heal();
      await mode.save.click();
      await expect(mode.dialog).toBeHidden();
    });
  });

  test.describe('two administrators', () => {
    test('a conflicting save shows the customer saved first and keeps the typed text @full', async ({
      licenses,
      openTab,
    }) => {
      const mode = new ModeDialog(licenses.page);
      await mode.open();
      await mode.utility.check();
      await mode.field('Customer name').fill('Later');

      const otherDialog = new ModeDialog(await openTab());
      await otherDialog.open();
      await otherDialog.utility.check();
      await otherDialog.field('Customer name').fill('Earlier');
      await otherDialog.save.click();
      await expect(otherDialog.dialog).toBeHidden();

      await expect(mode.alert).toContainText('This setting was changed: ');
      await expect(mode.alert).toContainText('Post-paid Usage Subscription; Customer name: Earlier');
      await expect(mode.field('Customer name')).toHaveValue('Later');
      await mode.save.click();
      await expect(mode.dialog).toBeHidden();
      await mode.open();
      await expect(mode.field('Customer name')).toHaveValue('Later');
    });
  });
});

test.describe('utility mode', () => {
  test.use({ scenario: 'evaluation-utility' });

  test('an unregistered product can change the customer and return to pre-paid @full', async ({
    licenses,
    expectAccessible,
  }) => {
    const { page } = licenses;
    await licenses.chooseAction('Change License mode');
    const mode = new ModeDialog(page);
    await expect(mode.utility).toBeChecked();
    await expect(mode.saveCustomer).toBeDisabled();
    await expect(mode.saveCustomer).toHaveAccessibleDescription('There are no changes to save.');
    await mode.field('Customer postal code').fill('69001');
    await mode.saveCustomer.click();
    await expect(mode.dialog).toBeHidden();

    await licenses.chooseAction('Change License mode');
    await expect(mode.field('Customer postal code')).toHaveValue('69001');
    await expectAccessible();
    await mode.utility.uncheck();
    await mode.saveCustomer.click();
    await expect(mode.alert).toContainText('select Return to Pre-paid Term Subscription');
    await mode.returnToPrePaid.click();
    await expect(mode.dialog).toBeHidden();
    await expect(licenses.value('License mode')).toHaveText('Pre-paid Term Subscription');
    await expect(page.getByRole('link', { name: 'View / Edit Transport Settings' })).toBeVisible();
  });
});

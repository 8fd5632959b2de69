import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { paste } from '#e2e/pages/code-transfer.ts';

// The procedures of S4 ch. 4 that have steps in CSSM, one test each, with the names of the guide. guide-on-prem.spec.ts
// has those through CSSM On-Prem.

const advantage = 'Cisco Cyber Vision Advantage';

test.describe('S4 ch. 4, online licensing', () => {
  test.use({ scenario: 'evaluation' });

  test('Create a token, Register the Center: the token is copied in CSSM and pasted', async ({
    licenses,
    registerDialog,
    portal,
    simulator,
    context,
    expectAccessible,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await expect(licenses.value('Registration Status')).toContainText('Unregistered');
    await expect(licenses.value('License Authorization Status')).toContainText('Evaluation Mode (81 days remaining)');

    await test.step('Create a token, steps 1 to 3: Software Central, Smart Software Licensing, Inventory', async () => {
      await portal.openSoftwareCentral();
      await expect(portal.page.getByRole('heading', { name: 'License', exact: true })).toBeVisible();
      await portal.smartSoftwareLicensing.click();
      await portal.menuLink('Inventory').click();
      await expect(portal.virtualAccount).toHaveText('Virtual Account: IOT Security Demos');
    });

    await test.step('Create a token, the figure of the tab General', async () => {
      const account = portal.page.getByRole('region', { name: 'Virtual Account', exact: true });
      await expect(account.getByRole('term')).toHaveText(['Description', 'Default Virtual Account']);
      await expect(account.getByRole('definition')).toHaveText(['Security Demos for IOTBU Products', 'No']);
      await expect(portal.tokens.getByRole('columnheader')).toHaveText([
        'Token',
        'Expiration Date',
        'Uses',
        'Export-Controlled',
        'Description',
        'Created By',
        'Actions',
      ]);
      // More uses than a new token may have; an existing token is shown all the same.
      await expect(portal.tokenRow('Cisco Cyber Vision JMA').getByRole('cell')).toHaveText([
        /^\w{18}\.\.\.$/,
        '2026-Mar-16 09:00:00 (in 60 days)',
        '0 of 200',
        'Allowed',
        'Cisco Cyber Vision JMA',
        'csd@cs.com',
        /Actions/,
      ]);
    });

    await test.step('Create a token, steps 4 to 6: New Token, three fields, Create Token', async () => {
      await portal.submitToken({ description: 'Center of the plant', days: '30', uses: '1' });
      await expect(portal.createTokenDialog).toBeHidden();
      await expect(portal.tokenRow('Center of the plant')).toContainText('2026-Feb-14 09:00:00 (in 30 days)');
      await expect(portal.tokenRow('Center of the plant')).toContainText('0 of 1');
    });

    await test.step('Create a token, step 7: the blue arrow next to the token, and Copy', async () => {
      await portal.copyToken('Center of the plant');
    });

    await test.step('Register the Center, steps 1 and 2', async () => {
      await registerDialog.open();
      await expectAccessible();
      await paste(registerDialog.token);
      await registerDialog.submit.click();
      await registerDialog.waiting.waitFor();
      await expect(licenses.value('Registration Status')).toContainText('Registration Pending');
      await expectAccessible();
      await simulator.advance('3 s');
      await expect(licenses.value('Registration Status')).toContainText('Registered');
      await expect(registerDialog.dialog).toBeHidden();
      await expect(licenses.value('License Authorization Status')).toContainText('Authorized');
      await expect(licenses.value('Smart Account')).toHaveText('InternalTestDemoAccount20.cisco.com');
      await expect(licenses.value('Virtual Account')).toHaveText('IOT Security Demos');
      await expect(licenses.value('Product Instance')).toHaveText('center');
      await expect(licenses.usage.getByRole('row', { name: advantage })).toContainText('31');
      await expect(licenses.activity).toContainText('Registered');
      await expect(licenses.register).toBeHidden();
    });

    await test.step('the registration in CSSM', async () => {
      await expect(portal.tokenRow('Center of the plant')).toContainText('1 of 1');
      await portal.tab('Product Instances').click();
      await expect(portal.instanceRow('center')).toContainText('2026-Jan-15 09:00:03');
      await portal.tab('Licenses').click();
      await expect(portal.licenseRow(advantage)).toContainText('14374 (9843 Reserved)');
    });
  });
});

test.describe('S4 ch. 4, a registered Center', () => {
  test.use({ scenario: 'registered' });

  test('Return to evaluation mode: CSSM no longer lists the Center, and its licenses are free', async ({
    licenses,
    portal,
    expectAccessible,
  }) => {
    await portal.tab('Product Instances').click();
    await expect(portal.instanceRow('center')).toBeVisible();

    await licenses.chooseAction('Deregister');
    const confirmation = licenses.page.getByRole('dialog', { name: 'Confirm Deregistration' });
    await expect(confirmation).toContainText(
      'If you deregister this Product Instance from Smart Software Licensing, it will no longer appear in Smart Software Manager and the licenses it is using will be made available for use by other products in the Virtual Account.',
    );
    await expect(confirmation).toContainText('Evaluation Mode resumes: 81 days remaining.');
    await expectAccessible();
    await confirmation.getByRole('button', { name: 'Deregister' }).click();
    await expect(confirmation).toBeHidden();
    await expect(licenses.value('Registration Status')).toContainText('Unregistered');
    await expect(licenses.value('License Authorization Status')).toContainText('Evaluation Mode (81 days remaining)');

    await expect(portal.instanceRow('center')).toBeHidden();
    await expect(portal.instances.getByRole('row').nth(1)).toBeVisible();
    await portal.tab('Event Log').click();
    await expect(portal.eventLog).toContainText('The product instance “center” was deregistered by the product.');
    await portal.tab('Licenses').click();
    await expect(portal.licenseRow(advantage)).toContainText('14343 (9843 Reserved)');
  });
});

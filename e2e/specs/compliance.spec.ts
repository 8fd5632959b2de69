import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';

test.use({ scenario: 'evaluation' });

const sensorLicense = 'Cyber Vision Sensor Intrusion Detection License for IC3000';

// S4 ch. 2 "Snort IDS licenses"; domain.md §1.1: the authorization status is the worst of all licences.
test.describe('sensor license that the account does not own', () => {
  test.use({ scenario: 'out-of-compliance' });

  test('the notice names the missing license, its shortage, its use and the next check', async ({
    licenses,
    expectAccessible,
  }) => {
    const notice = licenses.notice('Out of compliance: ');
    await expect(notice).toContainText(`${sensorLicense}: 1 short.`);
    await expect(notice).toContainText('Used by 1 sensor.');
    await expect(notice).toContainText(/at the next check \(\d+:\d+ [AP]M\)/);
    await expect(notice.getByRole('link', { name: 'Open in Smart Software Manager' })).toBeVisible();
    await expect(notice.getByRole('link', { name: sensorLicense })).toBeVisible();
    await expect(licenses.usage.getByRole('row', { name: sensorLicense })).toContainText(
      /0\s*1.*1 short.*Out of Compliance/,
    );
    await expect(licenses.usage.getByRole('row', { name: /Cyber Vision Advantage/ })).toContainText('Authorized');
    await expectAccessible();
  });

  test('the product is compliant again at its next check after a purchase, within 12 hours @full', async ({
    licenses,
    simulator,
  }) => {
    const { licenses: owned } = await simulator.cssm.account();
    const tag = owned.find(({ name }) => name === sensorLicense)?.tag ?? '';
    await simulator.cssm.buy({ tag, quantity: 5 });
    await licenses.refresh.click();
    await expect(licenses.value('License Authorization Status')).toContainText('Out of Compliance');

    await simulator.advance('12 h');
    await expect(licenses.value('License Authorization Status')).toContainText('Authorized');
    await expect(licenses.statusBadge).toHaveCount(0);
    await expect(licenses.activity).toContainText('In compliance again');
  });

  test('renewing the authorization from the notice after a purchase restores compliance', async ({
    licenses,
    simulator,
  }) => {
    const { licenses: owned } = await simulator.cssm.account();
    const tag = owned.find(({ name }) => name === sensorLicense)?.tag ?? '';
    await simulator.cssm.buy({ tag, quantity: 1 });
    await licenses.notice('Out of compliance: ').getByRole('button', { name: 'Renew Authorization' }).click();
    const dialog = licenses.page.getByRole('dialog', { name: 'Renew Authorization' });
    await dialog.getByRole('button', { name: 'Yes' }).click();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(licenses.value('License Authorization Status')).toContainText('Authorized');
    await expect(licenses.usage.getByRole('row', { name: sensorLicense })).toContainText('Authorized');
  });

  test('renewing the authorization without a purchase leaves the product out of compliance @full', async ({
    licenses,
  }) => {
    const dialog = await licenses.renew('Renew Authorization');
    await expect(dialog.getByRole('status')).toContainText('The authorization was renewed');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(licenses.value('License Authorization Status')).toContainText('Out of Compliance');
  });

  test('a sensor with Community rules needs no license @full', async ({ licenses, simulator }) => {
    await simulator.measure({ subscriberRules: false });
    await expect(licenses.value('License Authorization Status')).toContainText('Authorized');
    await expect(licenses.usage.getByRole('row', { name: sensorLicense })).toHaveCount(0);
  });
});

test.describe('ended term', () => {
  test.use({ scenario: 'term-ended' });

  test('the notice names the ended term with its quantity and its last day @full', async ({
    licenses,
    expectAccessible,
  }) => {
    const notice = licenses.notice('Out of compliance: ');
    await expect(notice).toContainText(sensorLicense);
    await expect(notice).toContainText('100 expired Jan 12, 2026.');
    await expectAccessible();
  });
});

test.describe('registered product', () => {
  test.use({ scenario: 'registered' });

  test('the product is out of compliance at its next check after a term in use has ended @full', async ({
    licenses,
    simulator,
  }) => {
    const { licenses: owned } = await simulator.cssm.account();
    const tag = owned.find(({ name }) => name === 'Cisco Cyber Vision Advantage')?.tag ?? '';
    await simulator.cssm.lapse({ tag });
    await licenses.refresh.click();
    await expect(licenses.value('License Authorization Status')).toContainText('Authorized');
    const dialog = await licenses.renew('Renew Authorization');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(licenses.value('License Authorization Status')).toContainText('Out of Compliance');
    await expect(licenses.statusBadge).toHaveText('The license is Out of compliance');
  });
});

test('a sensor license in evaluation is counted under its short name @full', async ({ licenses, simulator }) => {
  await simulator.measure({ sensors: { ic3000: 2 }, subscriberRules: true });
  const row = licenses.usage.getByRole('row', { name: 'CISCO_CYBER_VISION_IDS_IC3000' });
  await expect(row).toContainText(/2.*Evaluation Mode/);
});

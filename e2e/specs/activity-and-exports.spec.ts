import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';

test.use({ scenario: 'evaluation' });

// domain.md §5.2.
test.describe('activity list', () => {
  test.use({ scenario: 'renewal-failed' });

  test('the activity list shows entries newest first, with actor, reason and log line @full', async ({
    licenses,
    expectAccessible,
  }) => {
    const failure = licenses.activity.getByRole('listitem').filter({ hasText: 'Authorization not renewed' }).first();
    await expect(failure).toContainText('by the product');
    await expect(failure).toContainText('Smart Software Manager did not answer in time.');
    await failure.getByText('Log details').click();
    await expect(failure).toContainText(
      '%SMART_LIC-3-AUTH_RENEW_FAILED: Authorization renewal with the Cisco Smart Software Manager (CSSM) : Communication Timeout',
    );
    await expect(failure.getByRole('button', { name: 'Copy' })).toBeVisible();
    await expect(licenses.activity.getByRole('listitem').last()).toContainText('Registration requested');
    await expectAccessible();
  });
});

// S4 ch. 6.
test('the exported license summary has the format of smartagentctl @full', async ({ licenses }) => {
  const { name, content } = await licenses.export('License summary (JSON)');
  expect(name).toBe('center-license-summary-2026-01-15.json');
  expect(JSON.parse(content)).toMatchObject({
    reservationEnableFlag: false,
    postPaidUsageSubscription: false,
    registrationDetails: { registrationStatus: 'UNREGISTERED', registrationExpireTime: '1970-01-01T00:00:00Z' },
    authorizationDetails: {
      authorizationStatus: 'EVAL MODE',
      authorizationFailMessage: 'Communication not started.',
      evaluationPeriodRemaining: 81,
      inEvaluation: true,
    },
    entitlementDetails: { licenseUsage: [{ licenseUsageStatus: 'EVAL MODE', requestedCount: 31, reservedCount: 0 }] },
  });
});

test.describe('auditor role', () => {
  test.use({ scenario: 'out-of-compliance', role: 'auditor' });

  test('an auditor can export the usage as CSV although they may change nothing', async ({ licenses }) => {
    await licenses.actions.click();
    await expect(licenses.action('Deregister')).toBeDisabled();
    await licenses.page.keyboard.press('Escape');
    const { name, content } = await licenses.export('Usage (CSV)');
    expect(name).toBe('center-license-usage-2026-01-15.csv');
    const [heads, ...rows] = content.replace('\uFEFF', '').trim().split('\r\n');
    const columns = [
      'License (Version)',
      'Entitlement tag',
      'Description',
      'Reserved',
      'Entitled',
      'In Use',
      'Short',
      'Status',
      'Expires',
    ];
    expect(heads).toBe(columns.map((column) => `"${column}"`).join(','));
    expect(rows).toHaveLength(2);
    expect(rows.join('\n')).toContain('Out of Compliance');
    await expect(licenses.page.getByText(`Saved as ${name}.`)).toBeAttached();

    const semicolon = licenses.page.getByRole('menuitemradio', { name: 'CSV separator Semicolon' });
    await licenses.actions.click();
    await semicolon.click();
    await expect(semicolon).toBeChecked();
    const headsBySemicolon = `\uFEFF${columns.map((column) => `"${column}"`).join(';')}`;
    const secondExport = await licenses.exportFromMenu('Usage (CSV)');
    expect(secondExport.content.split('\r\n')[0]).toBe(headsBySemicolon);
    await licenses.page.reload();
    const thirdExport = await licenses.export('Usage (CSV)');
    expect(thirdExport.content.split('\r\n')[0]).toBe(headsBySemicolon);
  });
});

test.describe('Post-paid mode', () => {
  test.use({ scenario: 'utility' });

  test('the exported summary reports the Post-paid mode and its usage reports @full', async ({ licenses }) => {
    const { content } = await licenses.export('License summary (JSON)');
    expect(JSON.parse(content)).toMatchObject({
      postPaidUsageSubscription: true,
      registrationDetails: { registrationStatus: 'REGISTERED' },
      authorizationDetails: { authorizationStatus: 'AUTHORIZED', inUtilityMode: true },
    });
  });
});

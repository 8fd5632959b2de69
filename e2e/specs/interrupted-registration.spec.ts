import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { LicensesPage } from '#e2e/pages/licenses-page.ts';
import { PortalInventoryPage } from '#e2e/pages/portal-page.ts';
import { RegisterDialog } from '#e2e/pages/register-dialog.ts';

test.use({ scenario: 'evaluation' });

test('a page reloaded during a registration follows it to the end', async ({ licenses, registerDialog, simulator }) => {
  const { text } = await simulator.cssm.createToken();
  await registerDialog.register(text);
  await expect(licenses.value('Registration Status')).toContainText('Registration Pending');
  await licenses.page.reload();
  await expect(licenses.value('Registration Status')).toContainText('Registration Pending');
  await expect(registerDialog.dialog).toBeHidden();
  await expect(licenses.text('This product is already registered or reserved')).toBeVisible();
  await simulator.advance('3 s');
  await expect(licenses.value('Registration Status')).toContainText('Registered');
});

test('switching tabs keeps the typed token, and closing the dialog clears it @full', async ({
  licenses,
  registerDialog,
}) => {
  await registerDialog.open();
  await registerDialog.token.fill('half a token');
  await registerDialog.reservationTab.click();
  await expect(registerDialog.reservationTab).toHaveAttribute('aria-selected', 'true');
  await registerDialog.onlineTab.click();
  await expect(registerDialog.token).toHaveValue('half a token');
  await registerDialog.reservationTab.click();
  await registerDialog.cancel.click();
  await expect(licenses.page.getByRole('dialog')).toHaveCount(0);
  await registerDialog.open();
  await expect(registerDialog.token).toHaveValue('');
});

test('a registration completes after its dialog was closed early @full', async ({
  licenses,
  registerDialog,
  simulator,
}) => {
  const { text } = await simulator.cssm.createToken();
  await registerDialog.register(text);
  await registerDialog.close.click();
  await expect(licenses.text('Registration is under way.')).toBeVisible();
  await simulator.advance('3 s');
  await expect(licenses.value('Registration Status')).toContainText('Registered');
});

test.describe('two browser tabs', () => {
  test.use({ statuses: [409] });

  test('two tabs that register start one registration: one tab shows the conflict and follows @full', async ({
    licenses,
    registerDialog,
    simulator,
    openTab,
  }) => {
    const { text } = await simulator.cssm.createToken();
    const otherTab = new LicensesPage(await openTab());
    const otherDialog = new RegisterDialog(otherTab.page);
    await otherTab.open();
    await otherDialog.open();
    await otherDialog.token.fill(text);

    await registerDialog.register(text);
    await expect(licenses.value('Registration Status')).toContainText('Registration Pending');
    await otherDialog.submit.click();
    await expect(otherDialog.alert).toContainText('A registration is already under way.');
    await expect(otherDialog.token).toHaveValue(text);
    await otherDialog.cancel.click();

    await simulator.advance('3 s');
    await expect(licenses.value('Registration Status')).toContainText('Registered');
    await expect(otherTab.value('Registration Status')).toContainText('Registered');
    const { tokens } = await simulator.cssm.account();
    expect(tokens.find((token) => token.text === text)?.uses).toBe(1);
  });

  test('two tabs that create twenty tokens each at the same time create forty tokens @full', async ({
    portal,
    openTab,
    simulator,
  }) => {
    const otherTab = new PortalInventoryPage(await openTab());
    await otherTab.openInventory();
    await otherTab.tokens.getByRole('row').nth(1).waitFor();
    const before = (await simulator.cssm.account()).tokens.length;
    const createTwentyTokens = () =>
      Promise.all(Array.from({ length: 20 }, () => window.simulator?.cssm.createToken({ description: 'at once' })));
    await Promise.all([portal.page.evaluate(createTwentyTokens), otherTab.page.evaluate(createTwentyTokens)]);
    const { tokens } = await simulator.cssm.account();
    expect(tokens).toHaveLength(before + 40);
    expect(new Set(tokens.map(({ text }) => text)).size).toBe(before + 40);
  });
});

test.describe('lost response', () => {
  test.use({ networkFailures: true });

  test('Register retried after a lost response makes one registration and uses the token once', async ({
    licenses,
    registerDialog,
    simulator,
  }) => {
    const { text } = await simulator.cssm.createToken();
    await simulator.line.fail('register', { kind: 'answer-lost' });
    await registerDialog.open();
    await registerDialog.send(text);
    await expect(registerDialog.alert).toContainText('The product isn’t responding.');
    await expect(registerDialog.token).toHaveValue(text);
    await simulator.line.heal();
    await registerDialog.submit.click();
    await registerDialog.waiting.waitFor();
    await simulator.advance('3 s');
    await expect(licenses.value('Registration Status')).toContainText('Registered');
    const { tokens } = await simulator.cssm.account();
    expect(tokens.find((token) => token.text === text)?.uses).toBe(1);
  });
});

test.describe('registration in progress', () => {
  test.use({ scenario: 'registering' });

  test("a held registration completes when the portal's response is released @full", async ({
    licenses,
    simulator,
  }) => {
    await simulator.advance('1 h');
    await licenses.refresh.click();
    await expect(licenses.value('Registration Status')).toContainText('Registration Pending');
    await simulator.cssm.answer();
    await expect(licenses.value('Registration Status')).toContainText('Registered');
  });
});

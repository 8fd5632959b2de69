import { expect, type Page } from '@playwright/test';
import { type Announcement, recordAnnouncements, takeAnnouncements } from '#e2e/announcements.ts';
import { waitForStable } from '#e2e/audits/wait-for-stable.ts';
import { test } from '#e2e/fixtures.ts';
import { ReserveWizard } from '#e2e/pages/reservation-wizard.ts';
import { TransportDialog } from '#e2e/pages/settings-dialogs.ts';
import { type RemoteSimulator, refuseEventStream, waitForPoll } from '#e2e/simulator.ts';

test.use({ scenario: 'evaluation' });

const politely = (text: string): Announcement => ({ how: 'politely', text });

/**
 * Waits for an announcement, and then for a later event: a poll of the page of this simulator, or the next rendering.
 * Returns all announcements until then, so that a repeated one is included: that of a state would come with a poll, that
 * of an action with the next rendering.
 */
async function waitForAnnouncement(
  page: Page,
  text: string | RegExp,
  laterEvent: RemoteSimulator | 'next rendering',
): Promise<readonly Announcement[]> {
  const announcements: Announcement[] = [];
  await expect(async () => {
    announcements.push(...(await takeAnnouncements(page)));
    expect(announcements.map((announcement) => announcement.text).join('\n')).toMatch(text);
  }).toPass();
  if (laterEvent === 'next rendering') await waitForStable(page);
  else await waitForPoll(laterEvent);
  return [...announcements, ...(await takeAnnouncements(page))];
}

/** Reloads the page with announcement recording and discards the announcements of the load. */
async function startRecording(page: Page): Promise<void> {
  // The tests wait for polls, which a page with an event stream does not send.
  await refuseEventStream(page);
  await recordAnnouncements(page);
  await page.reload();
  await page.getByLabel('Registration Status', { exact: true }).waitFor();
  await page.locator('#announcements').waitFor({ state: 'attached' });
  await takeAnnouncements(page);
}

test('a registration announces once that it waits and once that it succeeded @full', async ({
  licenses,
  registerDialog,
  simulator,
}) => {
  const { page } = licenses;
  await startRecording(page);
  const { text } = await simulator.cssm.createToken();
  await registerDialog.register(text);
  const waiting = await waitForAnnouncement(page, /Registering with Smart Software Manager/, simulator);
  expect(waiting.at(-1)).toEqual(
    politely(
      'Registering with Smart Software Manager… Usually takes a few seconds. You can close this window; the page updates automatically.',
    ),
  );
  expect(waiting.filter((announcement) => announcement.text !== 'Working…')).toHaveLength(1);
  await simulator.advance('3 s');
  expect(await waitForAnnouncement(page, /Registered to/, simulator)).toEqual([
    politely('Registered to IOT Security Demos. View usage'),
  ]);
});

test('a refused token is announced at once, and its field refers to the reason', async ({
  licenses,
  registerDialog,
  simulator,
}) => {
  const { page } = licenses;
  await startRecording(page);
  const { text, id } = await simulator.cssm.createToken();
  await simulator.cssm.revokeToken(id);
  await registerDialog.register(text);
  await simulator.advance('3 s');
  await registerDialog.alert.waitFor();
  const announcements = (await waitForAnnouncement(page, /The registration was refused/, simulator)).filter(
    ({ how }) => how !== 'politely',
  );
  expect(announcements).toEqual([{ how: 'at once', text: expect.stringMatching(/^The registration was refused\./) }]);
  await expect(registerDialog.token).toHaveAttribute('aria-invalid', 'true');
  await expect(registerDialog.token).toHaveAccessibleDescription(/The registration was refused\./);
});

test('a missing token is announced at once @full', async ({ licenses, registerDialog }) => {
  const { page } = licenses;
  await startRecording(page);
  await registerDialog.open();
  await registerDialog.submit.click();
  expect(await waitForAnnouncement(page, /Paste a registration token first/, 'next rendering')).toEqual([
    { how: 'at once', text: 'Paste a registration token first.' },
  ]);
  await expect(registerDialog.token).toHaveAccessibleDescription('Paste a registration token first.');
});

test('a saved setting, a copied code and a new state are each announced once @full', async ({
  licenses,
  simulator,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page } = licenses;
  await startRecording(page);
  const transport = new TransportDialog(page);
  await page.getByRole('link', { name: 'View / Edit Transport Settings' }).click();
  await transport.chooseProxy('proxy.example.com', '8080');
  await transport.save.click();
  expect(await waitForAnnouncement(page, /saved/, 'next rendering')).toEqual([politely('The setting is saved.')]);

  const wizard = new ReserveWizard(page);
  await page.getByRole('main').getByRole('button', { name: 'Register', exact: true }).click();
  await wizard.tab.click();
  await wizard.confirm.click();
  await wizard.requestCode.waitFor();
  await takeAnnouncements(page);
  await wizard.copy.click();
  expect(await waitForAnnouncement(page, /Copied/, 'next rendering')).toEqual([politely('Copied')]);
  await wizard.continueLater.click();
  await expect(wizard.dialog).toBeHidden();
  // The dialog itself announced the request; the page announces the new state after it has closed.
  expect(await waitForAnnouncement(page, /License Reservation Pending/, simulator)).toHaveLength(1);

  await licenses.choosePreference('Language', 'Français');
  await page.getByRole('heading', { level: 1, name: 'Informations sur l’utilisation des licences' }).waitFor();
  expect((await takeAnnouncements(page)).filter(({ how }) => how !== 'politely')).toEqual([]);
});

test.describe('registered product', () => {
  test.use({ scenario: 'registered', statuses: [503] });

  test('a change by another administrator is announced once, an unchanged refresh is silent @full', async ({
    licenses,
    simulator,
    openTab,
  }) => {
    const { page } = licenses;
    await startRecording(page);
    await licenses.refresh.click();
    expect(await waitForAnnouncement(page, /up to date/, simulator)).toEqual([politely('The page is up to date.')]);
    const otherTab = await openTab();
    await otherTab.goto('/licenses/deregister');
    await otherTab.getByRole('dialog').getByRole('button', { name: 'Deregister' }).click();
    await expect(otherTab.getByLabel('Registration Status', { exact: true })).toContainText('Unregistered');
    await page.bringToFront();
    await expect(licenses.value('Registration Status')).toContainText('Unregistered');
    expect(await waitForAnnouncement(page, /Unregistered/, simulator)).toEqual([
      politely('Unregistered. Evaluation Mode.'),
    ]);
  });

  test('a lost connection and its recovery are announced once each @full', async ({ licenses, simulator }) => {
    const { page } = licenses;
    await startRecording(page);
    await simulator.line.fail('*', { kind: 'status', status: 503 });
    await licenses.refresh.click();
    const lost = await waitForAnnouncement(page, /Showing data from/, simulator);
    expect(lost.filter(({ text }) => text.includes('Showing data from'))).toHaveLength(1);
    expect(lost.filter(({ how }) => how === 'unheard')).toEqual([]);
    await simulator.line.heal();
    await page.getByRole('alert').first().getByRole('button', { name: 'Try again' }).click();
    expect(await waitForAnnouncement(page, /up to date/, simulator)).toEqual([politely('The page is up to date.')]);
    await expect(licenses.heading).toBeFocused();
  });

  test('a renewal announces its result once @full', async ({ licenses, simulator }) => {
    const { page } = licenses;
    await startRecording(page);
    await licenses.renew('Renew Authorization');
    const result = 'Checked. All licenses in use are covered.';
    const announcements = await waitForAnnouncement(page, result, simulator);
    expect(announcements.filter(({ how }) => how !== 'politely')).toEqual([]);
    expect(announcements.filter(({ text }) => text.includes(result))).toHaveLength(1);
  });
});

test.describe('portal', () => {
  test('a portal search announces the number of results once @full', async ({ portal }) => {
    const { page } = portal;
    await recordAnnouncements(page);
    await portal.openInventory('Product Instances');
    await page.getByRole('rowheader').first().waitFor();
    await takeAnnouncements(page);
    await portal.instanceSearch.fill('center');
    const announcements = await waitForAnnouncement(page, /\d/, 'next rendering');
    expect(announcements.every(({ how }) => how === 'politely')).toBe(true);
    expect(announcements).toHaveLength(1);
  });
});

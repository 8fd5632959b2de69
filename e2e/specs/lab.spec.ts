import { expect } from '@playwright/test';
import { demoOnly } from '#e2e/demo-only.ts';
import { pinnedNow, test } from '#e2e/fixtures.ts';
import { LabDrawer } from '#e2e/pages/lab-drawer.ts';
import { LicensesPage } from '#e2e/pages/licenses-page.ts';

demoOnly('lab');

test.describe('Lab on the License page', () => {
  test.use({ scenario: 'registered' });

  test('the Lab finds and loads a scenario with the keyboard only and stays open @full', async ({
    licenses,
    page,
    expectAccessible,
  }) => {
    const lab = new LabDrawer(page);
    await expect(licenses.simulatorBadge).toContainText('Scenario: registered');
    await lab.pressShortcut();
    await expect(lab.search).toBeFocused();
    await page.keyboard.type('trouble compliance owns');
    await expect(lab.scenarios.getByRole('option')).toHaveCount(1);
    await expectAccessible();
    await page.keyboard.press('Enter');
    await expect(licenses.value('License Authorization Status')).toContainText('Out of Compliance');
    await expect(licenses.simulatorBadge).toContainText('Scenario: out-of-compliance');
    await expect(page).toHaveURL(/\/licenses$/);
    await expect(lab.scenarios.getByRole('option', { name: 'shown now' })).toContainText('out-of-compliance');
    await lab.pressShortcut();
    await expect(lab.search).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(lab.drawer).toBeHidden();
  });

  test('Escape closes the Lab and restores the focus, and the button opens it @full', async ({ licenses, page }) => {
    const lab = new LabDrawer(page);
    await licenses.refresh.focus();
    await lab.pressShortcut();
    await expect(lab.search).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(lab.drawer).toBeHidden();
    await expect(licenses.refresh).toBeFocused();
    await lab.launcher.click();
    await expect(lab.search).toBeFocused();
    await lab.pressShortcut();
    await expect(lab.launcher).toBeFocused();
  });

  test('advancing 90 days in the Lab lists the timers that fired and updates the page', async ({
    licenses,
    page,
    expectAccessible,
  }) => {
    const lab = new LabDrawer(page);
    await lab.open('Portal & line');
    await lab.drawer.getByRole('button', { name: 'Cut the line' }).click();
    await lab.head('Clock').click();
    await lab.advance('90 days');
    await expect(lab.drawer.getByRole('status').filter({ hasText: '90 days passed.' })).toBeVisible();
    await expect(lab.fired.getByRole('listitem').first()).toContainText('Renewal of the authorization');
    await expect(lab.fired).toContainText('The authorization expires');
    await expect(lab.head('Clock')).toContainText('2026-04-15 09:00');
    await expectAccessible();
    await expect(licenses.value('License Authorization Status')).toContainText('Authorization Expired');
  });

  test.describe('injected faults', () => {
    test.use({ statuses: [503] });

    test('an operation fails until its fault is removed in the Lab @full', async ({
      licenses,
      page,
      expectAccessible,
    }) => {
      const lab = new LabDrawer(page);
      await lab.open('Faults');
      await lab.operation.selectOption('getUsage');
      await lab.fault.selectOption('503');
      await lab.makeItFail.click();
      await expect(lab.head('Faults')).toContainText('1 active');
      await lab.head('Requests').click();
      await page.reload();
      await expect(lab.drawer.getByText('Lab’s fault').first()).toBeVisible();
      await expectAccessible();
      await lab.head('Faults').click();
      await lab.activeFaults.getByRole('button', { name: 'Remove the fault of getUsage' }).click();
      await expect(lab.drawer.getByText('No faults. All operations respond normally.')).toBeVisible();
      await page.reload();
      await expect(licenses.usage.getByRole('row').nth(1)).toContainText('31');
    });
  });

  test('an exported world can be imported again after changes', async ({ licenses, page, simulator }, testInfo) => {
    const lab = new LabDrawer(page);
    await lab.open('World');
    const downloadPromise = page.waitForEvent('download');
    await lab.export.click();
    const download = await downloadPromise;
    expect(download.suggestedFilename()).toBe('world-registered-2026-01-15T0900.json');
    const file = testInfo.outputPath('world.json');
    await download.saveAs(file);
    await simulator.measure({ components: 77 });
    await simulator.advance('30 d');
    await expect(lab.head('Usage')).toContainText('77 components');
    await lab.import(file);
    await expect(lab.head('Usage')).toContainText('31 components');
    await expect(licenses.usage.getByRole('row').nth(1)).toContainText('31');
    expect(await simulator.now()).toBe(pinnedNow);
  });

  test('importing a file without a world changes nothing @full', async ({ licenses, page }) => {
    const lab = new LabDrawer(page);
    await lab.open('World');
    await lab.import({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('Not a world.') });
    await expect(lab.drawer.getByText('notes.txt holds no JSON')).toBeVisible();
    await expect(licenses.value('Registration Status')).toContainText('Registered');
  });

  test('Reset restarts the scenario @full', async ({ licenses, page, simulator }) => {
    const lab = new LabDrawer(page);
    await simulator.measure({ components: 77 });
    await lab.open('World');
    await expect(lab.head('World')).toContainText('changed');
    await lab.reset.click();
    await expect(lab.head('World')).toContainText('as it began');
    await expect(licenses.usage.getByRole('row').nth(1)).toContainText('31');
  });
});

test.describe('link to a state', () => {
  test.use({ scenario: 'evaluation', role: 'auditor', statuses: [503] });

  test('a copied link shows the same state in another browser @full', async ({ licenses, page, browser, baseURL }) => {
    const lab = new LabDrawer(page);
    await lab.open('Clock');
    await lab.advance('30 days');
    await lab.head('Faults').click();
    await lab.operation.selectOption('getActivity');
    await lab.fault.selectOption('503');
    await lab.makeItFail.click();
    await expect(lab.head('Faults')).toContainText('1 active');
    await page.evaluate(() => {
      Object.defineProperty(navigator.clipboard, 'writeText', {
        value: (text: string) => {
          document.title = text;
          return Promise.resolve();
        },
      });
    });
    await lab.copyLink.click();
    await expect(lab.drawer.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
    const link = await page.title();
    expect(link.startsWith(baseURL ?? '')).toBe(true);
    expect(link).toContain('advance=30d');
    await expect(licenses.value('License Authorization Status')).toContainText('51 days remaining');

    const context = await browser.newContext({ locale: 'fr-FR', colorScheme: 'dark' });
    const elsewhere = await context.newPage();
    await elsewhere.goto(link);
    const otherMain = elsewhere.getByRole('main');
    await expect(otherMain).toContainText('51 days remaining');
    await expect(otherMain).toContainText('503');
    await new LicensesPage(elsewhere).userMenu.click();
    await expect(elsewhere.getByRole('banner')).toContainText('Auditor');
    await expect(elsewhere.locator('html')).toHaveAttribute('data-theme', 'light');
    await expect(elsewhere).toHaveURL(/\/licenses$/);
    await context.close();
  });
});

test.describe('open dialog of the app', () => {
  test.use({ scenario: 'evaluation' });

  test('the Lab is usable over an open dialog, which keeps its typed text @full', async ({
    licenses,
    registerDialog,
    page,
    simulator,
    expectAccessible,
  }) => {
    const lab = new LabDrawer(page);
    await licenses.register.click();
    await registerDialog.token.fill('not a token yet');
    await lab.pressShortcut();
    await expect(lab.search).toBeFocused();
    await page.keyboard.type('awkward');
    await expect(lab.search).toHaveValue('awkward');
    await lab.head('Portal & line').click();
    await lab.drawer.getByRole('button', { name: 'Withhold answers' }).click();
    await expect(lab.head('Portal & line')).toContainText('answers withheld');
    expect((await simulator.status()).line).toBe('withheld');
    await expectAccessible();
    await page.keyboard.press('Escape');
    await expect(lab.drawer).toBeHidden();
    await expect(registerDialog.token).toBeFocused();
    await expect(registerDialog.token).toHaveValue('not a token yet');
  });
});

test.describe('phone viewport', () => {
  test.use({ scenario: 'evaluation', viewport: { width: 390, height: 844 } });

  test('the simulator badge covers no button on a phone, and the Lab fills the width @full', async ({
    licenses,
    registerDialog,
    page,
    expectAccessible,
  }) => {
    const lab = new LabDrawer(page);
    const badge = await licenses.simulatorBadge.boundingBox();
    expect(badge?.height).toBeLessThanOrEqual(32);
    await licenses.register.click();
    await registerDialog.token.waitFor();
    const button = await registerDialog.submit.boundingBox();
    expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThanOrEqual(badge?.y ?? 0);
    await lab.launcher.click();
    expect((await lab.drawer.boundingBox())?.width).toBe(390);
    // Another test has checked the long list of scenarios, which takes axe a long time.
    await lab.head('Clock').click();
    await expectAccessible();
    await page.keyboard.press('Escape');
    await expect(lab.launcher).toBeFocused();
  });
});

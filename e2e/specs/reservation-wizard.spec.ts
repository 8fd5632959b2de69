import { expect, type Page } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { ReservationCodes } from '#e2e/pages/reservation-codes.ts';
import { ReserveWizard, ReturnWizard, UpdateWizard } from '#e2e/pages/reservation-wizard.ts';

test.use({ scenario: 'evaluation' });

// The product also checks an incomplete code, and responds with 422.
test.use({ statuses: [422] });

/** Presses Tab until the button of this name has focus, then presses Enter. */
async function pressByKeyboard(page: Page, name: string): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
  for (let steps = 0; steps < 40; steps += 1) {
    if ((await focused()) === name) return page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to “${name}”.`);
}

test.describe('addresses of the steps', () => {
  test('Back and Forward move between the steps and keep the entered code', async ({ licenses, registerDialog }) => {
    const { page } = licenses;
    const wizard = new ReserveWizard(page);
    await registerDialog.open();
    await registerDialog.dialog.getByRole('link', { name: 'start here' }).click();
    await expect(page).toHaveURL(/\/licenses\/register\/reservation\/confirm$/);
    await expect(wizard.heading).toHaveText('Ensure Smart Account Can Use License Reservation');
    await wizard.confirm.click();
    await expect(page).toHaveURL(/\/reservation\/request$/);
    await wizard.next.click();
    await expect(page).toHaveURL(/\/reservation\/authorize$/);
    await wizard.authorizationCode.fill('half a code');

    await page.goBack();
    await expect(wizard.heading).toHaveText('Smart License Reservation');
    await expect(wizard.requestCode).toHaveValue(/^CB-ZCV-CNTR-ESXI:/);
    await page.goForward();
    await expect(wizard.authorizationCode).toHaveValue('half a code');
    await wizard.back.click();
    await expect(wizard.heading).toHaveText('Smart License Reservation');
    await page.goBack();
    await expect(wizard.heading).toHaveText('Ensure Smart Account Can Use License Reservation');
    await page.goBack();
    await expect(wizard.dialog).toBeHidden();
    await expect(page).toHaveURL(/\/licenses$/);
  });

  test('closing the wizard at a later step leads to the page at once @full', async ({ licenses, registerDialog }) => {
    const { page } = licenses;
    const wizard = new ReserveWizard(page);
    await registerDialog.open();
    await wizard.tab.click();
    await wizard.confirm.click();
    await wizard.next.click();
    await wizard.continueLater.click();
    await expect(page).toHaveURL(/\/licenses$/);
    await expect(licenses.value('Registration Status')).toContainText('License Reservation Pending');
  });

  const redirects = [
    { scenario: 'evaluation', from: 'register/reservation/authorize', to: 'register/reservation/confirm' },
    { scenario: 'reservation-pending', from: 'register/reservation/confirm', to: 'register/reservation/request' },
    { scenario: 'reserved', from: 'update/finish', to: 'update/authorize' },
    { scenario: 'reserved', from: 'return/finish', to: 'return/confirm' },
    { scenario: 'reserved', from: 'deregister', to: 'return/confirm' },
    { scenario: 'update-unconfirmed', from: 'update/authorize', to: 'update/confirmation' },
    { scenario: 'return-unacknowledged', from: 'return/confirm', to: 'return/code' },
    { scenario: 'return-unacknowledged', from: 'cancel-reservation', to: 'return/code' },
  ] as const;
  for (const [index, { scenario, from, to }] of redirects.entries()) {
    const tag = index === 0 ? '' : ' @full';
    test.describe(`redirects in ${scenario}`, () => {
      test.use({ scenario });
      test(`the address ${from} redirects to ${to}${tag} @full`, async ({ licenses: { page } }) => {
        await page.goto(`/licenses/${from}`);
        await expect(page).toHaveURL(new RegExp(`/licenses/${to}$`));
        await expect(page.getByRole('dialog')).toBeVisible();
      });
    });
  }

  test('a step that does not apply redirects to the page with an explanation @full', async ({ licenses: { page } }) => {
    for (const step of ['update/confirmation', 'return/code', 'request-code', 'cancel-reservation']) {
      await page.goto(`/licenses/${step}`);
      await expect(page).toHaveURL(/\/licenses$/);
      await expect(page.getByRole('main').getByRole('status').first()).toHaveText(/\.$/);
      await expect(page.getByRole('dialog')).toBeHidden();
    }
  });
});

test('the wizard focuses the heading of each step when used with the keyboard only @full', async ({
  licenses,
  simulator,
  expectAccessible,
}) => {
  const { page } = licenses;
  const wizard = new ReserveWizard(page);
  await pressByKeyboard(page, 'Register');
  await expect(page.getByRole('textbox', { name: 'Product Instance Registration Token' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('tab', { name: 'Smart Licenses' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(wizard.tab).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(wizard.heading).toBeFocused();
  await expectAccessible();
  await pressByKeyboard(page, 'Yes, My Smart Account is License Reservation Enabled');
  await expect(wizard.heading).toHaveText('Smart License Reservation');
  await expect(wizard.heading).toBeFocused();
  await expect(wizard.requestCode).toHaveValue(/./);
  await expectAccessible();
  await pressByKeyboard(page, 'Next');
  await expect(wizard.heading).toHaveText('Enter Reservation Authorization Code');
  await expect(wizard.heading).toBeFocused();

  const code = await new ReservationCodes(simulator).reserve('Cisco Cyber Vision Advantage', 50);
  await page.keyboard.press('Tab');
  await page.keyboard.insertText(code);
  await expect(wizard.grants).toContainText('50');
  await expectAccessible();
  // Escape does not close a dialog with typed text.
  await page.keyboard.press('Escape');
  await expect(wizard.authorizationCode).toHaveValue(code);
  await pressByKeyboard(page, 'Install Authorization Code/File');
  await expect(wizard.dialog).toBeHidden();
  await expect(licenses.value('Registration Status')).toContainText('Registered - License Reservation');
  await expect(licenses.heading).toBeFocused();
});

test('the preview of a code for too few licenses shows the shortage @full', async ({ licenses, simulator }) => {
  const wizard = new ReserveWizard(licenses.page);
  await wizard.open('request');
  await wizard.generate.click();
  await wizard.next.click();
  await wizard.authorizationCode.fill(
    await new ReservationCodes(simulator).reserve('Cisco Cyber Vision Advantage', 20),
  );
  await expect(wizard.grants).toContainText('Cisco Cyber Vision Advantage: 31 in use, 11 short');
});

test('a code can be read from a file, and a binary file is rejected and changes nothing', async ({
  licenses,
  simulator,
}) => {
  const wizard = new ReserveWizard(licenses.page);
  await wizard.open('request');
  await wizard.generate.click();
  const file = await wizard.saveCode();
  expect(file.name).toBe('reservation-request-code.txt');
  expect(file.content).toBe(await wizard.requestCode.inputValue());
  await wizard.next.click();

  const code = await new ReservationCodes(simulator).reserve('Cisco Cyber Vision Advantage', 50);
  await wizard.chooseFile('authorization-code.txt', `${code}\r\n`);
  await expect(wizard.authorizationCode).toHaveValue(code);
  await wizard.chooseFile('bundle.zip', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x00]));
  await expect(wizard.alert).toContainText('bundle.zip is not a text file.');
  await expect(wizard.authorizationCode).toHaveValue(code);
});

test.describe('failing product', () => {
  test.use({ scenario: 'reservation-authorized', networkFailures: true });

  test('an entered code stays after a network failure and can be installed again @full', async ({
    licenses,
    simulator,
  }) => {
    const wizard = new ReserveWizard(licenses.page);
    const code = await new ReservationCodes(simulator).authorization();
    await wizard.open('authorize');
    await wizard.authorizationCode.fill(code);
    await expect(wizard.grants).toBeVisible();
    await simulator.line.fail('installAuthorization', { kind: 'network' });
    await wizard.install.click();
    await expect(wizard.alert).toContainText('The product isn’t responding.');
    await expect(wizard.authorizationCode).toHaveValue(code);
    await simulator.line.heal();
    await wizard.install.click();
    await expect(wizard.dialog).toBeHidden();
    await expect(licenses.value('Registration Status')).toContainText('Registered - License Reservation');
  });
});

test.describe('unsaved return code', () => {
  test.use({ scenario: 'reserved' });

  test('leaving an unsaved code by Next, Escape, Back or Finish asks for confirmation @full', async ({
    licenses,
    expectAccessible,
  }) => {
    const { page } = licenses;
    const wizard = new ReturnWizard(page);
    await page.getByRole('button', { name: 'Return Reserved Licenses' }).click();
    await expect(wizard.dialog).toContainText('81 days remaining');
    await expectAccessible();
    await wizard.generate.click();
    await expect(wizard.heading).toHaveText('Reservation Return Code');
    await expect(wizard.heading).toBeFocused();
    await expect(wizard.returnCode).toHaveValue(/./);
    const code = await wizard.returnCode.inputValue();

    await wizard.next.click();
    await expect(wizard.backToCode).toBeFocused();
    await expectAccessible();
    await wizard.backToCode.click();
    await expect(wizard.returnCode).toHaveValue(code);
    await page.keyboard.press('Escape');
    await wizard.backToCode.click();
    await page.goBack();
    await wizard.backToCode.click();
    await expect(wizard.returnCode).toHaveValue(code);
    await expect(page).toHaveURL(/\/return\/code$/);

    await wizard.next.click();
    await wizard.leaveAnyway();
    await expect(wizard.heading).toHaveText('Remove the Instance');
    await wizard.finish.click();
    await wizard.backToCode.click();
    await wizard.back.click();
    await wizard.copy.click();
    await wizard.next.click();
    await wizard.finish.click();
    await expect(wizard.dialog).toBeHidden();
    await expect(page).toHaveURL(/\/licenses$/);
    await expect(page.getByRole('button', { name: 'View Return Code' })).toBeHidden();
  });

  test('a code copied without the clipboard API can be pasted and left without a question @full', async ({
    licenses,
    openTab,
  }) => {
    const { page } = licenses;
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    const wizard = new ReturnWizard(page);
    await wizard.open('confirm');
    await wizard.generate.click();
    await expect(wizard.returnCode).toHaveValue(/./);
    const code = await wizard.returnCode.inputValue();
    await wizard.copy.click();
    await expect(wizard.dialog.getByText('Copied')).toBeVisible();
    await wizard.continueLater.click();
    await expect(wizard.dialog).toBeHidden();

    const otherTab = await openTab();
    await otherTab.goto('/licenses/register');
    const field = otherTab.getByRole('textbox', { name: 'Product Instance Registration Token' });
    await field.focus();
    await otherTab.keyboard.press('ControlOrMeta+V');
    await expect(field).toHaveValue(code);
  });

  test('a double click on the return sends one request @full', async ({ licenses: { page } }) => {
    const wizard = new ReturnWizard(page);
    const requests: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/reservation/return')) requests.push(request.url());
    });
    await wizard.open('confirm');
    await wizard.generate.dblclick();
    await expect(wizard.returnCode).toHaveValue(/./);
    expect(requests).toHaveLength(1);
  });
});

test.describe('Finish of an update', () => {
  test.use({ scenario: 'update-unconfirmed' });

  test('the confirmation code can be viewed after Finish @full', async ({ licenses: { page } }) => {
    const wizard = new UpdateWizard(page);
    await wizard.open('confirmation');
    await wizard.copy.click();
    await wizard.next.click();
    await wizard.finish.click();
    await expect(wizard.dialog).toBeHidden();
    await expect(page.getByRole('button', { name: 'View Confirmation Code' })).toBeVisible();
  });

  test.describe('product that does not store the code', () => {
    test.use({ product: 'secure-workload' });

    test('the confirmation code of Secure Workload is gone after Finish @full', async ({ licenses: { page } }) => {
      const wizard = new UpdateWizard(page);
      await wizard.open('finish');
      await wizard.back.click();
      await wizard.copy.click();
      await wizard.next.click();
      await wizard.finish.click();
      await expect(wizard.dialog).toBeHidden();
      await page.goto('/licenses/update/confirmation');
      await expect(page).toHaveURL(/\/update\/authorize$/);
    });
  });
});

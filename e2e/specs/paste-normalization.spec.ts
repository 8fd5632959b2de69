import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { PortalReservation } from '#e2e/pages/portal-reservation.ts';
import { ReservationCodes } from '#e2e/pages/reservation-codes.ts';
import { ReserveWizard } from '#e2e/pages/reservation-wizard.ts';

const extractedNotice = 'Code extracted from this text';

/** A mail with a greeting, a sentence before each code, and a signature. */
function mailWith(...codes: readonly string[]): string {
  const parts = codes.map((code) => `This is the code of Thursday:\r\n\r\n${code}\r\n`);
  return `Bonjour Anaïs,\r\n\r\n${parts.join('\r\n')}\r\nKind regards,\r\nBob Example\r\n-- \r\nExample Industries, +49 30 1234567\r\n`;
}

/** A reply that quotes a mail in lines of 60 characters. */
function quotedReply(text: string): string {
  const lines = text.split('\n').flatMap((line) => line.match(/.{1,60}/g) ?? ['']);
  return `Thanks!\n\nOn Thu, Jan 15, 2026 at 9:00 AM Bob wrote:\n${lines.map((line) => `> ${line}`).join('\n')}`;
}

test.describe('unregistered product', () => {
  test.use({ scenario: 'evaluation' });

  test('a token inside a quoted reply registers the product @full', async ({
    licenses,
    registerDialog,
    simulator,
    expectAccessible,
  }) => {
    const { text } = await simulator.cssm.createToken();
    const reply = quotedReply(`Hello Anna,\n\nRegistration token: ${text}\n\nBob`);
    await registerDialog.open();
    await registerDialog.token.fill(reply);
    await registerDialog.dialog.getByText(extractedNotice).click();
    await expect(registerDialog.dialog.getByRole('group').filter({ hasText: extractedNotice })).toContainText(text);
    await expectAccessible();

    await registerDialog.submit.click();
    await registerDialog.waiting.waitFor();
    await expect(registerDialog.token).toHaveValue(reply);
    await simulator.advance('3 s');
    await expect(registerDialog.dialog).toBeHidden();
    await expect(licenses.value('Registration Status')).toContainText('Registered');
  });

  test('a text with two tokens is not submitted until one is chosen @full', async ({
    licenses,
    registerDialog,
    simulator,
  }) => {
    const [first, second] = [await simulator.cssm.createToken(), await simulator.cssm.createToken()];
    await registerDialog.open();
    await registerDialog.send(mailWith(first.text, second.text));
    await expect(registerDialog.alert).toHaveText('Choose a code.');
    await expect(licenses.value('Registration Status')).toContainText('Unregistered');

    await registerDialog.dialog.getByRole('radio', { name: /^Code 2: / }).check();
    await registerDialog.submit.click();
    await registerDialog.waiting.waitFor();
    await simulator.advance('3 s');
    await expect(registerDialog.dialog).toBeHidden();
    await expect(licenses.value('Registration Status')).toContainText('Registered');
  });
});

test.describe('pending reservation', () => {
  test.use({ scenario: 'reservation-pending' });

  test('codes inside mails are extracted in portal and product, and one of two is chosen', async ({
    licenses,
    portal,
    simulator,
    expectAccessible,
  }) => {
    const codes = new ReservationCodes(simulator);
    const reservation = new PortalReservation(portal.page);
    const request = mailWith(await codes.request());
    await reservation.start();
    await reservation.requestCode.fill(request);
    await expect(reservation.dialog.getByText(extractedNotice)).toBeVisible();
    await expectAccessible(portal.page);
    await reservation.next.click();
    const code = await reservation.generateFor({ 'Cisco Cyber Vision Advantage': '50' });

    const wizard = new ReserveWizard(licenses.page);
    await wizard.open('authorize');
    await wizard.chooseFile('mail.txt', Buffer.from(`\uFEFF${mailWith(code)}`, 'utf16le'));
    await expect(wizard.authorizationCode).toHaveValue(/Kind regards/);
    await expect(wizard.grants).toContainText('Cisco Cyber Vision Advantage');

    const other = await codes.forAnotherDevice();
    await wizard.authorizationCode.fill(mailWith(other.code, code));
    const choice = wizard.dialog.getByRole('radiogroup', { name: /^This text contains 2 different codes/ });
    await expect(choice.getByRole('radio')).toHaveCount(2);
    await wizard.install.click();
    await expect(wizard.alert).toHaveText('Choose a code.');
    await expect(wizard.grants).toBeHidden();
    await expectAccessible();

    await choice.getByRole('radio', { name: /^Code 2: / }).check();
    await expect(wizard.grants).toContainText('Cisco Cyber Vision Advantage');
    await wizard.install.click();
    await expect(wizard.dialog).toBeHidden();
    await expect(licenses.value('Registration Status')).toContainText('Registered - License Reservation');
  });
});

import { expect } from '@playwright/test';
import { test as base } from '#e2e/fixtures.ts';
import { clipboardTransfer } from '#e2e/pages/code-transfer.ts';
import { ReservationCodes } from '#e2e/pages/reservation-codes.ts';
import { ReservationTasks } from '#e2e/pages/reservation-tasks.ts';
import { signInBrowser } from '#e2e/pages/second-user.ts';
import { SecretLeakCheck } from '#e2e/secret-leak-check.ts';
import { overHttp } from '#e2e/server.ts';

// Uses tokens and codes in tasks that succeed and fail, then searches everything that could contain them: requests,
// console, storage, markup, saved files, and the server's output.

interface Fixtures {
  readonly leakCheck: SecretLeakCheck;
  /**
   * Adds the sources that exist at the end: page storage and exports, and the output of the simulator and its server.
   */
  readonly collectEverywhere: () => Promise<void>;
}

const test = base.extend<Fixtures>({
  leakCheck: async ({ context }, use) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await use(new SecretLeakCheck(context));
  },
  collectEverywhere: async ({ leakCheck, licenses, simulator, server, request }, use) => {
    await use(async () => {
      const { page } = licenses;
      await leakCheck.collectFrom(page);
      for (const name of ['Usage (CSV)', 'License summary (JSON)'] as const) {
        leakCheck.add(name, (await licenses.export(name)).content);
      }
      await licenses.openSystemStatistics();
      const downloadPromise = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Generate Diagnostic' }).click();
      await leakCheck.addFile(await downloadPromise);
      await leakCheck.collectFrom(page);
      leakCheck.add('the exported world', JSON.stringify(await simulator.world.export()));
      leakCheck.add('the request log', JSON.stringify(await simulator.requests()));
      leakCheck.add('the portal’s events', JSON.stringify(await simulator.cssm.events()));
      if (!server) return;
      const departures = await request.get(`${server.address}/simulator/departures`);
      leakCheck.add('the contract violations', await departures.text());
      leakCheck.add('the server output', server.output());
    });
  },
});

test.describe('tokens', () => {
  test.use({ scenario: 'evaluation', statuses: [502, 503], networkFailures: true });

  test('no token or session leaks when a registration succeeds, is refused, fails or is echoed', async ({
    leakCheck,
    licenses,
    registerDialog,
    simulator,
    collectEverywhere,
  }) => {
    const { page } = licenses;
    if (overHttp) await signInBrowser(page, { userName: 'Marie', role: 'admin' });
    const token = async () => (await simulator.cssm.createToken()).text;
    const secrets = {
      refused: await token(),
      unanswered: await token(),
      echoed: await token(),
      accepted: await token(),
    };
    const { tokens } = await simulator.cssm.account();
    await simulator.cssm.revokeToken(tokens.find(({ text }) => text === secrets.refused)?.id ?? '');

    await registerDialog.register(secrets.refused);
    await simulator.advance('3 s');
    await expect(registerDialog.alert).toContainText('The registration was refused.');

    await simulator.line.fail('register', { kind: 'status', status: 503 });
    await registerDialog.send(secrets.unanswered);
    await expect(registerDialog.alert).toContainText('503');
    await simulator.line.heal();

    // An intermediary may echo the request body. With the simulator in the page there is no intermediary.
    if (overHttp) {
      await page.route('**/license/registration', async (route) => {
        await route.fulfill({ status: 502, contentType: 'text/html', body: `<p>${route.request().postData()}</p>` });
      });
      await registerDialog.send(secrets.echoed);
      await registerDialog.alert.getByText('Response details').click();
      await expect(registerDialog.alert).toContainText('(masked)');
      await registerDialog.alert.getByRole('button', { name: 'Copy' }).click();
      await registerDialog.alert.getByText('Copied').waitFor();
      leakCheck.add('the error details', await registerDialog.alert.innerText());
      leakCheck.add('the clipboard', await page.evaluate(() => navigator.clipboard.readText()));
      await page.unroute('**/license/registration');
    }

    await registerDialog.attempt(secrets.accepted);
    await simulator.advance('3 s');
    await expect(licenses.value('Registration Status')).toContainText('Registered');
    await expect(registerDialog.dialog).toBeHidden();
    await collectEverywhere();

    // Checks the check itself: a text that is on the page is found.
    expect(leakCheck.leaks({ 'visible text': 'Smart Software Licensing Status' })).not.toEqual([]);
    const session = (await page.context().cookies()).find(({ name }) => name.startsWith('session-'))?.value;
    expect(session !== undefined).toBe(overHttp);
    expect(leakCheck.report({ ...secrets, ...(session && { session }) })).toEqual([]);
  });
});

test.describe('codes', () => {
  test.use({ scenario: 'update-authorized', statuses: [422], networkFailures: true });

  test('no reservation code leaks outside its dialog, whether it is accepted or refused', async ({
    leakCheck,
    licenses,
    simulator,
    collectEverywhere,
  }) => {
    const { page } = licenses;
    const clipboard = clipboardTransfer(page);
    const product = new ReservationTasks(page);
    const codes = new ReservationCodes(simulator);
    const authorization = await codes.authorization();
    const foreign = (await codes.forAnotherDevice()).code;

    await product.enterUpdate(clipboard, foreign);
    await product.updateWizard.generate.click();
    await expect(product.updateWizard.dialog.getByRole('alert')).toBeVisible();
    await clipboard.enterCode(product.updateWizard.dialog, 'Reservation Authorization Code', authorization);
    const confirmation = await product.confirmUpdate(clipboard);
    const returned = await product.createReturnCode(clipboard);
    await product.returnWizard.finish.click();
    await expect(licenses.register).toBeVisible();
    const request = await product.request(clipboard);
    await expect(product.reserveWizard.dialog).toBeHidden();
    await collectEverywhere();

    expect(leakCheck.report({ authorization, foreign, confirmation, returned, request })).toEqual([]);
  });
});

import { expect } from '@playwright/test';
import { SearchedPlaces } from '#e2e/canaries.ts';
import { test as base } from '#e2e/fixtures.ts';
import { byClipboard } from '#e2e/pages/carrier.ts';
import { signInBrowser } from '#e2e/pages/colleague.ts';
import { ReservationCodes } from '#e2e/pages/reservation-codes.ts';
import { ReservationErrands } from '#e2e/pages/reservation-errands.ts';
import { overHttp } from '#e2e/server.ts';

// Tokens and codes are carried through errands that succeed and that fail; then everything that is left of them is
// searched: what the page asked, wrote, kept and shows, what was saved as a file, and what the server said of it.

interface Fixtures {
  readonly places: SearchedPlaces;
  /** Adds what can be had only in the end: what the page keeps and exports, and what the simulator and its server tell. */
  readonly lookEverywhere: () => Promise<void>;
}

const test = base.extend<Fixtures>({
  places: async ({ context }, use) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await use(new SearchedPlaces(context));
  },
  lookEverywhere: async ({ places, licenses, simulator, server, request }, use) => {
    await use(async () => {
      const { page } = licenses;
      await places.look(page);
      for (const name of ['Usage (CSV)', 'License summary (JSON)'] as const) {
        places.add(name, (await licenses.export(name)).content);
      }
      await page.getByRole('button', { name: 'System statistics' }).click();
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Generate Diagnostic' }).click();
      await places.addFile(await saving);
      await places.look(page);
      places.add('the world as it is exported', JSON.stringify(await simulator.world.export()));
      places.add('the log of requests', JSON.stringify(await simulator.requests()));
      places.add('the portal’s events', JSON.stringify(await simulator.cssm.events()));
      if (!server) return;
      const departures = await request.get(`${server.origin}/simulator/departures`);
      places.add('what the wire check says', await departures.text());
      places.add('what the server printed', server.printed());
    });
  },
});

test.describe('tokens', () => {
  test.use({ scenario: 'evaluation', statuses: [502, 503], networkFailures: true });

  test('no token and no session leaves the field it was typed in, taken, refused, unanswered or answered back', async ({
    places,
    licenses,
    registerDialog,
    simulator,
    lookEverywhere,
  }) => {
    const { page } = licenses;
    if (overHttp) await signInBrowser(page, { userName: 'Marie', role: 'admin' });
    const token = async () => (await simulator.cssm.createToken()).text;
    const planted = { refused: await token(), unanswered: await token(), echoed: await token(), taken: await token() };
    const { tokens } = await simulator.cssm.account();
    await simulator.cssm.revokeToken(tokens.find(({ text }) => text === planted.refused)?.id ?? '');

    await registerDialog.register(planted.refused);
    await simulator.advance('3 s');
    await expect(registerDialog.problem).toContainText('The registration was refused.');

    await simulator.line.fail('register', { kind: 'status', status: 503 });
    await registerDialog.send(planted.unanswered);
    await expect(registerDialog.problem).toContainText('503');
    await simulator.line.heal();

    // What answers in the product's place may say what it was sent. In the page the simulator alone answers.
    if (overHttp) {
      await page.route('**/license/registration', async (route) => {
        await route.fulfill({ status: 502, contentType: 'text/html', body: `<p>${route.request().postData()}</p>` });
      });
      await registerDialog.send(planted.echoed);
      await registerDialog.problem.getByText('What was answered').click();
      await expect(registerDialog.problem).toContainText('(masked)');
      await registerDialog.problem.getByRole('button', { name: 'Copy' }).click();
      await registerDialog.problem.getByText('Copied').waitFor();
      places.add('what was answered', await registerDialog.problem.innerText());
      places.add('the clipboard', await page.evaluate(() => navigator.clipboard.readText()));
      await page.unroute('**/license/registration');
    }

    await registerDialog.attempt(planted.taken);
    await simulator.advance('3 s');
    await expect(licenses.value('Registration Status')).toContainText('Registered');
    await expect(registerDialog.dialog).toBeHidden();
    await lookEverywhere();

    // What is there to be found is found.
    expect(places.hits({ 'what is no secret': 'Smart Software Licensing Status' })).not.toEqual([]);
    const session = (await page.context().cookies()).find(({ name }) => name.startsWith('session-'))?.value;
    expect(session !== undefined).toBe(overHttp);
    expect(places.report({ ...planted, ...(session && { session }) })).toEqual([]);
  });
});

test.describe('codes', () => {
  test.use({ scenario: 'update-authorized', statuses: [422], networkFailures: true });

  test('no code of a reservation stays anywhere but in its dialog, accepted or refused', async ({
    places,
    licenses,
    simulator,
    lookEverywhere,
  }) => {
    const { page } = licenses;
    const clipboard = byClipboard(page);
    const product = new ReservationErrands(page);
    const codes = new ReservationCodes(simulator);
    const authorization = await codes.authorization();
    const foreign = (await codes.ofAnotherDevice()).code;

    await product.enterUpdate(clipboard, foreign);
    await product.updating.generate.click();
    await expect(product.updating.dialog.getByRole('alert')).toBeVisible();
    await clipboard.bring(product.updating.dialog, 'Reservation Authorization Code', authorization);
    const confirmation = await product.confirmUpdate(clipboard);
    const returned = await product.makeReturnCode(clipboard);
    await product.returning.finish.click();
    await expect(licenses.register).toBeVisible();
    const request = await product.request(clipboard);
    await expect(product.reserving.dialog).toBeHidden();
    await lookEverywhere();

    expect(places.report({ authorization, foreign, confirmation, returned, request })).toEqual([]);
  });
});

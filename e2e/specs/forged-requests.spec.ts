import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { openBelowBaseUrl } from '#e2e/base-path.ts';
import { test } from '#e2e/fixtures.ts';
import { signInBrowser } from '#e2e/pages/second-user.ts';
import { overHttp } from '#e2e/server.ts';

// The page of another site, open in the browser of a signed-in user, tries to act in the product.
// mocks/auth/same-origin.test.ts lists which header stops which request; this spec sends them from a real browser.

test.skip(!overHttp, 'The simulator in the page has no port that another site could send requests to.');
test.use({ scenario: 'evaluation', statuses: [403], networkFailures: true });

/** The locations of an attacking page. */
const attackers = [
  { location: 'another site', host: '127.0.0.1', tag: '' },
  { location: 'another port', host: 'localhost', tag: ' @full' },
] as const;

/** The address that Chromium gives to a frame whose page was blocked. */
const refusedFrame = 'chrome-error://chromewebdata/';

/** Opens a page on its own origin that sends no requests by itself. */
async function attackingPage(context: BrowserContext, host: string): Promise<{ page: Page; close: () => void }> {
  const server = createServer((_request, reply) => {
    reply.setHeader('Content-Type', 'text/html');
    reply.end('<!doctype html><title>Another page</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const page = await context.newPage();
  await page.goto(`http://${host}:${(server.address() as AddressInfo).port}/`);
  return { page, close: () => server.close() };
}

/**
 * Submits a form and returns the status of the response. Each form has its own frame: while Chromium still shows a
 * refusal in a frame, it reports no response to another form there.
 */
async function submit(page: Page, address: string, fields: Readonly<Record<string, string>>, type: string) {
  const responsePromise = page.waitForResponse(address);
  await page.evaluate(
    ([action, values, enctype]) => {
      const target = `result-${document.querySelectorAll('iframe').length}`;
      document.body.append(Object.assign(document.createElement('iframe'), { name: target }));
      const form = Object.assign(document.createElement('form'), { action, enctype, method: 'post', target });
      for (const [name, value] of Object.entries(values)) {
        form.append(Object.assign(document.createElement('input'), { name, value }));
      }
      document.body.append(form);
      form.submit();
    },
    [address, fields, type] as const,
  );
  return (await responsePromise).status();
}

/** Sends a request with fetch and ignores errors: the request is sent even if the page may not read the response. */
async function sendRequest(page: Page, address: string, init: RequestInit): Promise<void> {
  await page.evaluate(([url, options]) => fetch(url, options).catch(() => undefined), [address, init] as const);
}

for (const { location, host, tag } of attackers) {
  test(`a page at ${location} cannot change anything with forged requests${tag}`, async ({
    browser,
    server,
    simulator,
  }) => {
    const address = server?.address ?? '';
    const context = openBelowBaseUrl(await browser.newContext(), address);
    await simulator.load('evaluation', { now: '2026-01-15T09:00:00.000Z' });
    await signInBrowser(await context.newPage(), { userName: 'Marie', role: 'admin' });
    const before = JSON.stringify(await simulator.world.export({ secrets: true }));
    const { page, close } = await attackingPage(context, host);

    const urlencoded = 'application/x-www-form-urlencoded';
    expect(await submit(page, `${address}/sign-in`, { userName: 'Mallory', role: 'admin' }, urlencoded)).toBe(403);
    expect(await submit(page, `${address}/simulator/advance`, { '["90 d"]//': '' }, 'text/plain')).toBe(403);
    expect(await submit(page, `${address}/api/v1/license/reservation/request`, {}, urlencoded)).toBe(403);
    const json = { 'Content-Type': 'application/json', 'Idempotency-Key': 'planted', 'If-Match': '"1"' };
    for (const mode of ['no-cors', 'cors'] as const) {
      const headers = mode === 'cors' ? json : { 'Content-Type': 'text/plain' };
      const shared = { mode, headers, credentials: 'include' } as const;
      await sendRequest(page, `${address}/simulator/advance`, { ...shared, method: 'POST', body: '["90 d"]' });
      await sendRequest(page, `${address}/api/v1/license/reservation/request`, { ...shared, method: 'POST' });
      await sendRequest(page, `${address}/api/v1/settings/subscription`, {
        ...shared,
        method: 'POST',
        body: '{"tier":"essentials"}',
      });
    }
    const put = { method: 'PUT', headers: json, credentials: 'include', body: '{"tier":"essentials"}' } as const;
    await sendRequest(page, `${address}/api/v1/settings/subscription`, put);
    await page.evaluate(async (target) => {
      for (const path of ['/simulator/advance?["90 d"]', '/api/v1/license/registration']) {
        const image = Object.assign(new Image(), { src: target + path });
        await image.decode().catch(() => undefined);
      }
    }, address);
    await page.evaluate((target) => navigator.sendBeacon(`${target}/simulator/advance`, '["90 d"]'), address);
    // The browser does not report the response to a beacon. The server handles this later request after it.
    await sendRequest(page, `${address}/api/v1/settings/subscription`, put);

    expect(JSON.stringify(await simulator.world.export({ secrets: true }))).toBe(before);
    close();
    await context.close();
  });
}

test('the app cannot be embedded in a frame of another site', async ({ browser, server }) => {
  const context = await browser.newContext();
  const { page, close } = await attackingPage(context, '127.0.0.1');
  const address = `${server?.address}/licenses`;
  const responsePromise = page.waitForResponse(address);
  await page.evaluate((src) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src }));
  }, address);
  expect((await responsePromise).status()).toBe(403);
  // The browser shows its own error page instead.
  await expect.poll(() => page.frames().map((frame) => frame.url())).toEqual([page.url(), refusedFrame]);
  await expect(page.frameLocator('iframe').getByRole('heading', { name: 'License Usage Information' })).toBeHidden();
  close();
  await context.close();
});

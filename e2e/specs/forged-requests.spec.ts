import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { signInBrowser } from '#e2e/pages/second-user.ts';
import { overHttp } from '#e2e/server.ts';

// Another site's page, open in the browser of somebody who is signed in, tries to act in the product. What header stops
// which request is a table in mocks/auth/same-origin.test.ts; here a real browser sends them.

test.skip(!overHttp, 'The simulator in the page has no port that another page could ask.');
test.use({ scenario: 'evaluation', statuses: [403], networkFailures: true });

/** Where the page of an attacker may be. */
const attackers = [
  { path: 'another site', host: '127.0.0.1', tag: '' },
  { path: 'another port', host: 'localhost', tag: ' @full' },
] as const;

/** The address that Chromium gives to a frame whose page may not be shown there. */
const refusedFrame = 'chrome-error://chromewebdata/';

/** A page at an address of its own, which asks nothing but what the test makes it ask. */
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
 * Sends a form, and waits for what comes back. Each form has a frame of its own: while the refusal of one is still being
 * shown in a frame, Chromium reports no response to another one there.
 */
async function submit(page: Page, address: string, fields: Readonly<Record<string, string>>, type: string) {
  const answered = page.waitForResponse(address);
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
  return (await answered).status();
}

/** What a page may ask of any other by itself; whatever comes back, it has been sent. */
async function sendRequest(page: Page, address: string, init: RequestInit): Promise<void> {
  await page.evaluate(([url, options]) => fetch(url, options).catch(() => undefined), [address, init] as const);
}

for (const { path, host, tag } of attackers) {
  test(`a page at ${path} changes nothing, whatever it makes the browser send${tag}`, async ({
    browser,
    server,
    simulator,
  }) => {
    const origin = server?.origin ?? '';
    const context = await browser.newContext({ baseURL: origin });
    await simulator.load('evaluation', { now: '2026-01-15T09:00:00.000Z' });
    await signInBrowser(await context.newPage(), { userName: 'Marie', role: 'admin' });
    const before = JSON.stringify(await simulator.world.export({ secrets: true }));
    const { page, close } = await attackingPage(context, host);

    const urlencoded = 'application/x-www-form-urlencoded';
    expect(await submit(page, `${origin}/sign-in`, { userName: 'Mallory', role: 'admin' }, urlencoded)).toBe(403);
    expect(await submit(page, `${origin}/simulator/advance`, { '["90 d"]//': '' }, 'text/plain')).toBe(403);
    expect(await submit(page, `${origin}/api/v1/license/reservation/request`, {}, urlencoded)).toBe(403);
    const json = { 'Content-Type': 'application/json', 'Idempotency-Key': 'planted', 'If-Match': '"1"' };
    for (const mode of ['no-cors', 'cors'] as const) {
      const headers = mode === 'cors' ? json : { 'Content-Type': 'text/plain' };
      const shared = { mode, headers, credentials: 'include' } as const;
      await sendRequest(page, `${origin}/simulator/advance`, { ...shared, method: 'POST', body: '["90 d"]' });
      await sendRequest(page, `${origin}/api/v1/license/reservation/request`, { ...shared, method: 'POST' });
      await sendRequest(page, `${origin}/api/v1/settings/subscription`, {
        ...shared,
        method: 'POST',
        body: '{"tier":"essentials"}',
      });
    }
    const put = { method: 'PUT', headers: json, credentials: 'include', body: '{"tier":"essentials"}' } as const;
    await sendRequest(page, `${origin}/api/v1/settings/subscription`, put);
    await page.evaluate((address) => {
      for (const path of ['/simulator/advance?["90 d"]', '/api/v1/license/registration'])
        new Image().src = address + path;
    }, origin);
    await page.evaluate((address) => navigator.sendBeacon(`${address}/simulator/advance`, '["90 d"]'), origin);

    expect(JSON.stringify(await simulator.world.export({ secrets: true }))).toBe(before);
    close();
    await context.close();
  });
}

test('a page that another site shows in a frame is not there to be clicked on', async ({ browser, server }) => {
  const context = await browser.newContext();
  const { page, close } = await attackingPage(context, '127.0.0.1');
  const address = `${server?.origin}/licenses`;
  const answered = page.waitForResponse(address);
  await page.evaluate((src) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src }));
  }, address);
  expect((await answered).status()).toBe(403);
  // In place of the page the browser shows one of its own.
  await expect.poll(() => page.frames().map((frame) => frame.url())).toEqual([page.url(), refusedFrame]);
  await expect(page.frameLocator('iframe').getByRole('heading', { name: 'License Usage Information' })).toBeHidden();
  close();
  await context.close();
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';
import { openBelowBaseUrl } from '#e2e/base-path.ts';
import { recordUnexpectedOutput } from '#e2e/console-guard.ts';
import { pinnedNow, test } from '#e2e/fixtures.ts';
import { LicensesPage } from '#e2e/pages/licenses-page.ts';
import { overHttp } from '#e2e/server.ts';
import { scenarioAddress } from '#e2e/simulator.ts';

// Attacks by injected content: the content security policy stops and reports each, in the demo and the production
// build. Every other spec shows that the policy stops nothing of the app itself.

interface Attack {
  readonly name: string;
  /** The directive that stops the attack. */
  readonly directive: string;
  /** Runs the attack in the page; `foreignOrigin` is another origin. */
  readonly attempt: (foreignOrigin: string) => unknown;
}

const trustedTypes = 'require-trusted-types-for';

const attacks: readonly Attack[] = [
  {
    name: 'text as markup',
    directive: trustedTypes,
    attempt: () => {
      document.createElement('p').innerHTML = '<img src="x" onerror="window.planted = true">';
    },
  },
  {
    name: 'text as a document',
    directive: trustedTypes,
    attempt: () => new DOMParser().parseFromString('<p>', 'text/html'),
  },
  {
    name: 'text as a script',
    directive: trustedTypes,
    attempt: () => {
      document.createElement('script').text = 'window.planted = true';
    },
  },
  {
    name: 'text as a timer',
    directive: trustedTypes,
    attempt: () => setTimeout('window.planted = true'),
  },
  {
    name: 'a worker from text',
    directive: trustedTypes,
    attempt: () => new Worker(URL.createObjectURL(new Blob(['']))),
  },
  {
    name: 'an address as a script',
    directive: trustedTypes,
    attempt: (origin) => {
      document.createElement('script').src = `${origin}/planted.js`;
    },
  },
  {
    name: 'a Trusted Types policy of its own',
    directive: 'trusted-types',
    attempt: () => Reflect.get(window, 'trustedTypes').createPolicy('planted', {}),
  },
  {
    name: 'an event attribute',
    directive: trustedTypes,
    attempt: () => {
      const button = document.createElement('button');
      document.body.append(button);
      try {
        button.setAttribute('onclick', 'window.planted = true');
      } finally {
        button.click();
        button.remove();
      }
    },
  },
  {
    name: 'a module from elsewhere',
    directive: 'script-src-elem',
    attempt: (origin) => import(`${origin}/planted.js`),
  },
  { name: 'a request to elsewhere', directive: 'connect-src', attempt: (origin) => fetch(origin, { method: 'POST' }) },
  {
    name: 'a beacon to elsewhere',
    directive: 'connect-src',
    attempt: (origin) => navigator.sendBeacon(origin, 'planted'),
  },
  {
    name: 'an image from elsewhere',
    directive: 'img-src',
    attempt: (origin) => {
      new Image().src = `${origin}/planted.png`;
    },
  },
  {
    name: 'a style of its own',
    directive: 'style-src-elem',
    attempt: () => {
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      document.head.append(style);
    },
  },
  {
    name: 'a style attribute',
    directive: 'style-src-attr',
    attempt: () => document.createElement('p').setAttribute('style', 'color: red'),
  },
  {
    name: 'a frame of elsewhere',
    directive: 'frame-src',
    attempt: (origin) => {
      const frame = document.createElement('iframe');
      frame.src = origin;
      document.body.append(frame);
    },
  },
  {
    name: 'another base of all addresses',
    directive: 'base-uri',
    attempt: (origin) => {
      const base = document.createElement('base');
      base.href = origin;
      document.head.prepend(base);
    },
  },
  {
    name: 'a form to elsewhere',
    directive: 'form-action',
    attempt: (origin) => {
      const form = document.createElement('form');
      form.method = 'post';
      form.action = origin;
      document.body.append(form);
      form.submit();
    },
  },
];

/** Opens the page and returns its unexpected console output, recorded separately from the spec's own context. */
async function recordConsole(page: Page, origin: string): Promise<readonly string[]> {
  const consoleOutput = await recordUnexpectedOutput(
    page.context(),
    () => origin,
    () => ({ statuses: [], networkFailures: true }),
  );
  await page.goto(overHttp ? '/licenses' : scenarioAddress('registered', { now: pinnedNow, path: '/licenses' }));
  await new LicensesPage(page).value('Registration Status').waitFor();
  return consoleOutput;
}

/** Starts a server on a foreign origin that records every request. */
async function startForeignServer() {
  const requestedPaths: string[] = [];
  const server = createServer(({ url = '' }, reply) => {
    requestedPaths.push(url);
    reply.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, requestedPaths, close: () => server.close() };
}

test('the content security policy stops and reports every attack', async ({ browser, baseURL }) => {
  const foreignServer = await startForeignServer();
  const context = openBelowBaseUrl(await browser.newContext(), baseURL);
  const page = await context.newPage();
  const consoleOutput = await recordConsole(page, new URL(baseURL ?? '').origin);
  for (const { name, directive, attempt } of attacks) {
    await test.step(name, async () => {
      const before = consoleOutput.length;
      await page.evaluate(attempt, foreignServer.origin).catch(() => undefined);
      await expect(() => {
        const violationMessage = `the page’s policy was broken: ${directive} `;
        const matchingLines = consoleOutput.slice(before).filter((line) => line.includes(violationMessage));
        expect(matchingLines, name).toHaveLength(1);
      }).toPass();
    });
  }
  expect(await page.evaluate(() => Reflect.get(window, 'planted'))).toBeUndefined();
  expect(foreignServer.requestedPaths).toEqual([]);
  await context.close();
  foreignServer.close();
});

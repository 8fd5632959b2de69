import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';
import { recordUnexpectedOutput } from '#e2e/console-guard.ts';
import { pinnedNow, test } from '#e2e/fixtures.ts';
import { overHttp } from '#e2e/server.ts';
import { scenarioAddress } from '#e2e/simulator.ts';

// What an attacker would try who can already change the page: each is stopped by its policy and told of, in the build
// with the simulator in it and in the production build. That nothing of the app's own is stopped, every spec proves.

interface Attack {
  readonly name: string;
  /** The directive that stops it. */
  readonly directive: string;
  /** Tries it in the page; `elsewhere` is another origin. */
  readonly attempt: (elsewhere: string) => unknown;
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

/** Opens the page in a browser whose noise is this spec's alone, and answers the noise. */
async function recordConsole(page: Page, origin: string): Promise<readonly string[]> {
  const consoleOutput = await recordUnexpectedOutput(
    page.context(),
    () => origin,
    () => ({ statuses: [], networkFailures: true }),
  );
  await page.goto(overHttp ? '/licenses' : scenarioAddress('registered', { now: pinnedNow, path: '/licenses' }));
  await page.getByRole('heading', { level: 1 }).waitFor();
  return consoleOutput;
}

/** Another origin, which notes whatever reaches it. */
async function startForeignServer() {
  const reached: string[] = [];
  const server = createServer(({ url = '' }, reply) => {
    reached.push(url);
    reply.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, reached, close: () => server.close() };
}

test('whatever the policy forbids is stopped, and no spec that sees it passes', async ({ browser, baseURL }) => {
  const elsewhere = await startForeignServer();
  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const page = await context.newPage();
  const consoleOutput = await recordConsole(page, baseURL ?? '');
  for (const { name, directive, attempt } of attacks) {
    await test.step(name, async () => {
      const before = consoleOutput.length;
      await page.evaluate(attempt, elsewhere.origin).catch(() => undefined);
      await expect(() => {
        const violationMessage = `the page’s policy was broken: ${directive} `;
        const matchingLines = consoleOutput.slice(before).filter((line) => line.includes(violationMessage));
        expect(matchingLines, name).toHaveLength(1);
      }).toPass();
    });
  }
  expect(await page.evaluate(() => Reflect.get(window, 'planted'))).toBeUndefined();
  expect(elsewhere.reached).toEqual([]);
  await context.close();
  elsewhere.close();
});

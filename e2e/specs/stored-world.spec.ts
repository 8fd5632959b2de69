import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { basePath } from '#e2e/base-path.ts';
import { pinnedNow, test } from '#e2e/fixtures.ts';
import { LicensesPage } from '#e2e/pages/licenses-page.ts';
import { openScenario, simulatorIn } from '#e2e/simulator.ts';

/** The database of the demo at its place (mocks/browser/stored-world.ts). */
const databaseName = `simulator${basePath}`;

/** One hour, in ms. */
const hour = 3_600_000;

const noticeOf = (page: Page) => page.getByRole('complementary', { name: 'Notice of the simulation' });

test.use({ scenario: 'evaluation', statuses: [503] });

/** Fires the events of a page that enters and leaves the back-forward cache. */
const firePageHide = (page: Page) =>
  page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
const firePageShow = (page: Page) =>
  page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));

test('a page cached during a transaction holds no lock and completes it when restored @full', async ({
  licenses,
  simulator,
  openTab,
}) => {
  const before = Date.parse(await simulator.now());
  await licenses.page.evaluate(() => {
    // The browser caches the page while the first request of its next transaction runs.
    const { count } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.count = function (...query) {
      IDBObjectStore.prototype.count = count;
      const request = count.apply(this, query);
      window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      return request;
    };
    const root = document.documentElement;
    void window.simulator?.advance('1 h').then((now) => {
      root.dataset.advanced = now;
    });
  });

  const tab = await openTab();
  await tab.goto('/licenses');
  await new LicensesPage(tab).value('Registration Status').waitFor();
  expect(Date.parse(await simulatorIn(tab).advance('2 h'))).toBe(before + 2 * hour);
  await expect(licenses.page.locator('html')).not.toHaveAttribute('data-advanced');

  await firePageShow(licenses.page);
  await expect(licenses.page.locator('html')).toHaveAttribute(
    'data-advanced',
    new Date(before + 3 * hour).toISOString(),
  );
  expect(Date.parse(await simulatorIn(tab).now())).toBe(before + 3 * hour);
  await tab.close();
});

test('a restored page shows the world that another tab has loaded meanwhile @full', async ({ licenses, openTab }) => {
  await firePageHide(licenses.page);
  const tab = await openTab();
  await openScenario(tab, 'registered', { now: pinnedNow });
  await expect(licenses.value('Registration Status')).toContainText('Unregistered');

  await firePageShow(licenses.page);
  await expect(licenses.value('Registration Status')).toContainText('Registered');
  await expect(noticeOf(licenses.page)).toBeHidden();
  await tab.close();
});

test('a page restored after its site data was cleared restarts its scenario and says so @full', async ({
  licenses,
  openTab,
}) => {
  await firePageHide(licenses.page);
  const tab = await openTab();
  await tab.goto('/robots.txt');
  await tab.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const deleteRequest = indexedDB.deleteDatabase(name);
        deleteRequest.onsuccess = () => resolve();
        deleteRequest.onblocked = () => reject(new Error('The cached page still has an open database connection.'));
      }),
    databaseName,
  );
  const notice = noticeOf(licenses.page).getByText('The data of this site was cleared');
  await expect(notice).toBeHidden();

  await firePageShow(licenses.page);
  await expect(notice).toBeVisible();
  await licenses.refresh.click();
  await expect(licenses.value('Registration Status')).toContainText('Unregistered');
  await tab.close();
});

test.describe('stored world of another version', () => {
  /** Stores a world of this database version, from a page without the demo. */
  const store = async (page: Page, version: number) => {
    await page.goto('/robots.txt');
    await page.evaluate(
      async ([name, databaseVersion]) => {
        await new Promise<void>((resolve, reject) => {
          const openRequest = indexedDB.open(name, databaseVersion);
          openRequest.onupgradeneeded = () => {
            if (!openRequest.result.objectStoreNames.contains('world')) openRequest.result.createObjectStore('world');
            openRequest.transaction?.objectStore('world').put({ of: 'another version' }, 'other');
          };
          openRequest.onsuccess = () => {
            openRequest.result.close();
            resolve();
          };
          openRequest.onerror = () => reject(openRequest.error);
        });
      },
      [databaseName, version] as const,
    );
  };

  test('a newer stored world is kept until the user starts over @full', async ({ page }) => {
    await store(page, 999);
    await page.goto('/licenses');
    await expect(noticeOf(page)).toContainText('The stored world is from a newer version of this demo.');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('License Usage Information');
    const download = page.waitForEvent('download');
    await noticeOf(page).getByRole('button', { name: 'Save the stored world' }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toContain('another version');
    await noticeOf(page).getByRole('button', { name: 'Start over' }).click();
    await page.getByText('Unregistered').first().waitFor();
    await expect(noticeOf(page)).toBeHidden();
  });

  test('an older stored world is replaced and can be saved @full', async ({ page }) => {
    await store(page, 1);
    await page.goto('/licenses');
    await expect(noticeOf(page)).toContainText('The stored world was from an older version of this demo');
    const download = page.waitForEvent('download');
    await noticeOf(page).getByRole('button', { name: 'Save the stored world' }).click();
    expect(JSON.parse(await readFile(await (await download).path(), 'utf8'))).toEqual({
      format: 1,
      stores: { world: [{ of: 'another version' }] },
    });
    await page.goto('/licenses');
    await page.getByText('Unregistered').first().waitFor();
    await expect(noticeOf(page)).toBeHidden();
  });

  test('a restored page reports that its stored world was upgraded meanwhile @full', async ({ licenses, openTab }) => {
    await firePageHide(licenses.page);
    const tab = await openTab();
    await store(tab, 999);
    const notice = noticeOf(licenses.page).getByText('A newer version of this demo, in another tab');
    await expect(notice).toBeHidden();
    await firePageShow(licenses.page);
    await expect(notice).toBeVisible();
    await tab.close();
  });

  test('an upgrade by another tab is reported and keeps the typed text @full', async ({
    licenses,
    registerDialog,
    openTab,
  }) => {
    await registerDialog.open();
    await registerDialog.token.fill('what was typed');
    const tab = await openTab();
    await store(tab, 999);
    await expect(noticeOf(licenses.page)).toContainText('A newer version of this demo, in another tab');
    await expect(registerDialog.token).toHaveValue('what was typed');
    await tab.close();
  });
});

import { type CDPSession, expect, type Page } from '@playwright/test';
import { basePath } from '#e2e/base-path.ts';
import { test as base } from '#e2e/fixtures.ts';
import { LicensesPage } from '#e2e/pages/licenses-page.ts';

const networkPanelHint =
  'The browser’s Network panel does not show this page’s requests: the page answers them itself.';

const noticeOf = (page: Page) => page.getByRole('complementary', { name: 'Notice of the simulation' });

interface Fixtures {
  /** Types a token, runs the given interruption, and registers with the typed token. The page's clock must not have changed. */
  readonly expectSurvival: (interrupt: () => Promise<void>) => Promise<void>;
  /** A Chrome DevTools Protocol session for the page. */
  readonly devTools: CDPSession;
}

const test = base.extend<Fixtures>({
  expectSurvival: async ({ page, licenses, registerDialog, simulator }, use) => {
    await use(async (interrupt) => {
      const evaluation = await licenses.value('License Authorization Status').innerText();
      const { text } = await simulator.cssm.createToken();
      await registerDialog.open();
      await registerDialog.token.fill(text);

      await interrupt();

      await expect(licenses.value('License Authorization Status')).toHaveText(evaluation, { useInnerText: true });
      await expect(registerDialog.token).toHaveValue(text);
      await registerDialog.submit.click();
      await registerDialog.waiting.waitFor();
      await simulator.advance('3 s');
      await expect(licenses.value('Registration Status')).toContainText('Registered');
      await expect(page.getByText('This address does not exist')).toHaveCount(0);
    });
  },
  devTools: async ({ page, context }, use) => use(await context.newCDPSession(page)),
});

// This project runs Chromium with its back-forward cache and with throttling of hidden pages (playwright.config.ts).
test.use({ scenario: 'evaluation', statuses: [503] });

const stopWorkers = async (devTools: CDPSession) => {
  await devTools.send('ServiceWorker.enable');
  await devTools.send('ServiceWorker.stopAllWorkers');
};

test('a page keeps working, with its typed text, after the browser has stopped its worker', async ({
  page,
  expectSurvival,
  devTools,
}) => {
  await expectSurvival(() => stopWorkers(devTools));
  await expect(noticeOf(page)).toBeHidden();
});

test('a page restored from the back-forward cache keeps working', async ({ page, expectSurvival }) => {
  await expectSurvival(async () => {
    await page.evaluate((address) => {
      window.addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset.persisted = String(persisted);
      });
      window.location.href = address;
    }, `${basePath}/robots.txt`);
    await page.getByText('User-agent').waitFor();
    await page.evaluate(() => window.history.back());
    await expect(page.locator('html')).toHaveAttribute('data-persisted', 'true');
  });
});

test('a frozen page keeps working after its worker was stopped @full', async ({ expectSurvival, devTools }) => {
  await expectSurvival(async () => {
    await devTools.send('Page.setWebLifecycleState', { state: 'frozen' });
    await stopWorkers(devTools);
    await devTools.send('Page.setWebLifecycleState', { state: 'active' });
  });
});

test('a page keeps working after its worker was unregistered @full', async ({ page, expectSurvival, devTools }) => {
  await expectSurvival(async () => {
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.unregister());
    await stopWorkers(devTools);
  });
});

test('a page that bypasses its worker keeps working and shows the Network panel notice @full', async ({
  page,
  licenses,
  expectSurvival,
  devTools,
}) => {
  await expectSurvival(async () => {
    await devTools.send('Network.enable');
    await devTools.send('Network.setBypassServiceWorker', { bypass: true });
  });
  await expect(noticeOf(page)).toContainText(networkPanelHint);
  await devTools.send('Network.setBypassServiceWorker', { bypass: false });
  await noticeOf(page).getByRole('button', { name: 'Load again' }).click();
  await expect(licenses.value('Registration Status')).toContainText('Registered');
  await expect(noticeOf(page)).toBeHidden();
});

test.describe('worker upgrade', () => {
  // The content security policy of the page forbids any other worker.
  test.use({ bypassCSP: true });

  test('a page keeps working after its worker was replaced, and shows the notice @full', async ({
    page,
    expectSurvival,
  }) => {
    await expectSurvival(async () => {
      await page.evaluate(async (address) => {
        const replaced = new Promise((resolve) =>
          navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
        );
        await navigator.serviceWorker.register(address);
        await replaced;
      }, `${basePath}/mockServiceWorker.js?of=another-version`);
    });
    await expect(noticeOf(page)).toContainText(networkPanelHint);
  });
});

test('a page whose site data was cleared restarts its scenario, says so and keeps working @full', async ({
  page,
  licenses,
  registerDialog,
  simulator,
  devTools,
}) => {
  const evaluation = await licenses.value('License Authorization Status').innerText();
  await registerDialog.open();
  await registerDialog.token.fill('what was typed');
  await devTools.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'all' });

  await expect(noticeOf(page)).toContainText('The data of this site was cleared, and the simulated world with it.');
  await expect(registerDialog.token).toHaveValue('what was typed');
  await expect(licenses.value('License Authorization Status')).toHaveText(evaluation, { useInnerText: true });
  await registerDialog.attempt((await simulator.cssm.createToken()).text);
  await simulator.advance('3 s');
  await expect(licenses.value('Registration Status')).toContainText('Registered');
});

test('the demo without any storage keeps its state in the page and says so', async ({ page, context }) => {
  await context.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, { get: refuse });
    }
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: refuse });
  });
  await page.goto('/licenses?scenario=registered&now=2026-01-15T09:00:00.000Z');
  await expect(noticeOf(page)).toContainText('The browser stores nothing for this site');
  await expect(page.getByRole('region', { name: 'Smart Software Licensing Status' })).toContainText('Registered');
  await noticeOf(page).getByRole('button', { name: 'Close' }).first().click();
  await expect(noticeOf(page)).not.toContainText('The browser stores nothing');
  const licenses = new LicensesPage(page);
  await licenses.choosePreference('Theme', 'Dark');
  await licenses.choosePreference('Language', 'Français');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Informations');
});

import { expect, type Page } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { LicensesPage } from '#e2e/pages/licenses-page.ts';
import { SubscriptionDialog } from '#e2e/pages/settings-dialogs.ts';

// A fake clock stays in a context, so these tests do not share theirs.
test.use({ scenario: 'registered', freshContext: true });

const isStream = (url: string) => new URL(url).pathname.endsWith('/api/v1/events');

/** Counts the requests of a page for the state, from now on. */
function countReads(page: Page): () => number {
  let reads = 0;
  page.on('request', (request) => {
    if (request.url().includes('/api/v1/license/')) reads += 1;
  });
  return () => reads;
}

/** Waits until the page gets its changes from the stream: it polls no more, though its clock goes on. */
async function expectNoPolling(page: Page): Promise<void> {
  await expect(async () => {
    const reads = countReads(page);
    await page.clock.runFor(6000);
    expect(reads()).toBe(0);
  }).toPass();
}

test.describe('a backend whose stream is cut', () => {
  test.use({ networkFailures: true });

  test('the page polls while the stream cannot be opened', async ({ licenses, simulator }) => {
    const { page } = licenses;
    await page.route(
      (url) => isStream(url.href),
      (route) => route.abort(),
    );
    await page.clock.install();
    await page.reload();
    await licenses.value('Registration Status').waitFor();
    await simulator.measure({ components: 77 });
    await expect(async () => {
      await page.clock.runFor(6000);
      await expect(licenses.usage).toContainText('77', { timeout: 100 });
    }).toPass();
  });
});

test('a change by another user is shown although the page does not poll', async ({ licenses, signInSecondUser }) => {
  const { page } = licenses;
  await page.clock.install();
  await page.reload();
  await licenses.value('Registration Status').waitFor();
  await expectNoPolling(page);
  const other = new SubscriptionDialog((await signInSecondUser({ userName: 'Marie', role: 'admin' })).page);
  await other.open();
  await other.essentials.check();
  await other.save.click();
  await expect(other.dialog).toBeHidden();

  await expect(licenses.activity).toContainText('Marie');
});

test('two tabs of a browser open one stream, and both show a change at once', async ({
  licenses,
  openTab,
  simulator,
}) => {
  const streams: string[] = [];
  licenses.page.context().on('request', (request) => {
    if (isStream(request.url())) streams.push(request.url());
  });
  await licenses.page.reload();
  await expect.poll(() => streams.length).toBe(1);
  const second = new LicensesPage(await openTab());
  await second.open();
  await second.value('Registration Status').waitFor();
  await simulator.measure({ components: 78 });

  await expect(second.usage).toContainText('78');
  await expect(licenses.usage).toContainText('78');
  expect(streams.length).toBeLessThanOrEqual(2);
});

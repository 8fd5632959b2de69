import { expect, type Page } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { refuseEventStream, waitForPoll } from '#e2e/simulator.ts';

/** Records the idempotency keys of the page's requests to return the reservation, in order. */
function keysOf(page: Page): readonly (string | undefined)[] {
  const keys: (string | undefined)[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/license/reservation/return'))
      keys.push(request.headers()['idempotency-key']);
  });
  return keys;
}

/** Waits until the page has prefetched its dialogs, because a missing stylesheet would be an error of its own. */
async function waitForPrefetch(page: Page): Promise<void> {
  const isPrefetched = () =>
    page.evaluate(() => {
      // The last module of the prefetch (src/app/lazy-screens.ts); the stylesheets of all modules are requested before.
      const isLoaded = performance.getEntriesByType('resource').some(({ name }) => name.includes('/system-screen-'));
      const stylesheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
      return isLoaded && stylesheets.every(({ sheet }) => sheet !== null);
    });
  await expect.poll(isPrefetched).toBe(true);
}

test.describe('lost network', () => {
  test.use({ scenario: 'registered', networkFailures: true });

  test('an offline page shows when its data was current, and recovers with the network', async ({
    licenses,
    context,
  }) => {
    const alert = licenses.page.getByRole('alert').first();
    await waitForPrefetch(licenses.page);
    await context.setOffline(true);
    await expect(alert).toContainText(/Showing data from \d+:\d+/);
    await licenses.refresh.click();
    await expect(alert).toContainText('The product isn’t responding.');
    await expect(licenses.value('Registration Status')).toContainText('Registered');
    await context.setOffline(false);
    await expect(licenses.page.getByRole('alert')).toHaveCount(0);
  });
});

test.describe('lost network during a return', () => {
  test.use({ scenario: 'reserved', networkFailures: true });

  test('an offline return fails, is not repeated by itself, and is retried with its key', async ({
    licenses,
    context,
    simulator,
  }) => {
    const { page } = licenses;
    const keys = keysOf(page);
    await refuseEventStream(page);
    await page.goto('/licenses/return/confirm');
    const dialog = page.getByRole('dialog', { name: 'Return Reserved Licenses' });
    const generate = dialog.getByRole('button', { name: 'Generate Reservation Return Code' });
    await generate.waitFor();
    await waitForPrefetch(page);
    await context.setOffline(true);
    await generate.click();
    await expect(dialog.getByRole('alert')).toContainText('The product isn’t responding.');
    await context.setOffline(false);
    await waitForPoll(simulator);
    expect(keys).toHaveLength(1);
    await expect(licenses.value('Registration Status')).toContainText('Registered - License Reservation');
    await generate.click();
    await expect(dialog.getByRole('textbox', { name: 'Reservation Return Code' })).not.toHaveValue('');
    expect(keys).toEqual([keys[0], keys[0]]);
  });

  test('a failed return is not sent again after its dialog was left with Back', async ({
    licenses,
    context,
    simulator,
  }) => {
    const { page } = licenses;
    const keys = keysOf(page);
    await refuseEventStream(page);
    await page.reload();
    await page.getByRole('main').getByRole('button', { name: 'Return Reserved Licenses' }).click();
    const dialog = page.getByRole('dialog', { name: 'Return Reserved Licenses' });
    await waitForPrefetch(page);
    await context.setOffline(true);
    await dialog.getByRole('button', { name: 'Generate Reservation Return Code' }).click();
    await dialog.getByRole('alert').waitFor();
    await page.goBack();
    await expect(dialog).toBeHidden();
    await context.setOffline(false);
    await waitForPoll(simulator);
    expect(keys).toHaveLength(1);
    expect((await simulator.world.export()).activity.map(({ kind }) => kind)).not.toContain('reservation-returned');
    await expect(licenses.value('Registration Status')).toContainText('Registered - License Reservation');
  });
});

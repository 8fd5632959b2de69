import { expect, type Page } from '@playwright/test';
import { demoOnly, hideSimulatorBadge } from '#e2e/demo-only.ts';
import { expectedStates } from '#e2e/expected-states.ts';
import { expectedViews } from '#e2e/expected-views.ts';
import { test } from '#e2e/fixtures.ts';
import { LabDrawer } from '#e2e/pages/lab-drawer.ts';
import type { ScenarioName, WorldName } from '#mocks/scenarios/names.ts';
import type { ViewName } from '#mocks/scenarios/views.ts';

// What a screen reader finds in each state, in the order it reads it: kept beside this file, to be read like a text
// whenever it changes (`npm run e2e -- screen-reader --update-snapshots=all`, then look at the difference).

/** What `npm test` looks at: the page, and a dialog with all that dialogs have. */
const samples: readonly ScenarioName[] = ['registered', 'reserve-preview'];

/** Worlds that differ in more than words and numbers. */
const worlds: readonly WorldName[] = [
  'evaluation',
  'registered',
  'registration-retrying',
  'out-of-compliance',
  'renewal-failed',
  'reservation-pending',
  'reserved',
  'reserved-universal',
  'update-unconfirmed',
  'return-unacknowledged',
  'standby',
  'federation-leader',
  'utility',
];

/** Dialogs and screens, one of a kind. */
const views: readonly ViewName[] = [
  'register',
  'reserve-confirm',
  'reserve-preview',
  'wrong-device-code',
  'update-difference',
  'update-confirmation',
  'return-code',
  'deregister',
  'transport-proxy',
  'subscription',
  'mode',
  'renew-failed',
  'portal-general',
  'portal-licenses',
  'portal-license',
  'portal-product-instances',
  'portal-alerts',
  'on-prem-synchronization',
];

async function waitFor(page: Page, name: ScenarioName): Promise<void> {
  if (name in expectedStates) return page.getByRole('region', { name: 'Smart Software Licensing Status' }).waitFor();
  const { container } = expectedViews[name as ViewName];
  if ('dialog' in container) return page.getByRole('dialog', { name: container.dialog, exact: true }).waitFor();
  const heading = page.getByRole('heading', { name: container.heading, exact: true, includeHidden: true });
  return heading.first().waitFor({ state: 'attached' });
}

for (const name of [...worlds, ...views]) {
  const { statuses = [], networkFailures = false } = expectedViews[name as ViewName] ?? {};

  test.describe(name, () => {
    test.use({ statuses, networkFailures });

    test(`reads as it is written down${samples.includes(name) ? '' : ' @full'}`, async ({ page, open }) => {
      await hideSimulatorBadge(page);
      await open(name);
      await waitFor(page, name);
      await expect(page.locator('body')).toMatchAriaSnapshot({ name: `${name}.aria.yml` });
    });
  });
}

test('the Lab reads as it is written down @full', async ({ page, open }) => {
  demoOnly('lab');
  await open('registered');
  const lab = new LabDrawer(page);
  await lab.launcher.click();
  await lab.scenarios.getByRole('option').first().waitFor();
  await expect(lab.drawer).toMatchAriaSnapshot({ name: 'lab.aria.yml' });
});

import { expect, type Page } from '@playwright/test';
import { demoOnly, hideSimulatorBadge } from '#e2e/demo-only.ts';
import { test } from '#e2e/fixtures.ts';
import { LabDrawer } from '#e2e/pages/lab-drawer.ts';
import { expectedWorlds } from '#mocks/scenarios/expectations.ts';
import { expectedViews } from '#mocks/scenarios/expected-views.ts';
import type { ScenarioName, WorldName } from '#mocks/scenarios/names.ts';
import type { ViewName } from '#mocks/scenarios/views.ts';

// Compares the accessibility tree of each state with its snapshot in e2e/aria-snapshots. After a change, update the
// snapshots and read the difference: `npm run e2e -- screen-reader --update-snapshots=all`.

/** The sample for the quick test: the page, and a dialog with all usual parts. */
const samples: readonly ScenarioName[] = ['registered', 'reserve-preview'];

/** Scenarios that differ in structure, not only in texts and numbers. */
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

/** One view of each kind of dialog and screen. */
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
  if (name in expectedWorlds) return page.getByRole('region', { name: 'Smart Software Licensing Status' }).waitFor();
  const { container } = expectedViews[name as ViewName];
  if ('dialog' in container) return page.getByRole('dialog', { name: container.dialog, exact: true }).waitFor();
  const heading = page.getByRole('heading', { name: container.heading, exact: true, includeHidden: true });
  return heading.first().waitFor({ state: 'attached' });
}

for (const name of [...worlds, ...views]) {
  const { statuses = [], networkFailures = false } = expectedViews[name as ViewName] ?? {};

  test.describe(name, () => {
    test.use({ statuses, networkFailures });

    test(`the accessibility tree of ${name} matches its snapshot${samples.includes(name) ? '' : ' @full'}`, async ({
      page,
      open,
    }) => {
      await hideSimulatorBadge(page);
      await open(name);
      await waitFor(page, name);
      await expect(page.locator('body')).toMatchAriaSnapshot({ name: `${name}.aria.yml` });
    });
  });
}

test('the accessibility tree of the Lab matches its snapshot @full', async ({ page, open }) => {
  demoOnly('lab');
  await open('registered');
  const lab = new LabDrawer(page);
  await lab.launcher.click();
  await lab.scenarios.getByRole('option').first().waitFor();
  await expect(lab.drawer).toMatchAriaSnapshot({ name: 'lab.aria.yml' });
});

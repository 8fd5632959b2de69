import { fileURLToPath } from 'node:url';
import type {
  PlaywrightTestArgs,
  PlaywrightTestOptions,
  PlaywrightWorkerArgs,
  PlaywrightWorkerOptions,
  TestType,
} from '@playwright/test';
import { listen } from '#scripts/listen.ts';
import { staticFiles } from '#scripts/static-files.ts';
import { locateControlApi } from './control-api.ts';
import { test as base, type Fixtures, type SpecOptions, type WorkerFixtures } from './fixtures.ts';

// The entry of the package `license-usage/testing` (docs/testing.md): what the specs of this repository use, for the
// specs of other repositories.
export { expect } from '@playwright/test';
export { violations } from './accessibility.ts';
export { type Announcement, recordAnnouncements, takeAnnouncements } from './announcements.ts';
export type { ControlApiLocation } from './control-api.ts';
export { type Fixtures, pinnedNow, type SpecOptions } from './fixtures.ts';
export { expectVisibleFocus, Keyboard } from './keyboard.ts';
export { clipboardTransfer, fileTransfer } from './pages/code-transfer.ts';
export { LabDrawer } from './pages/lab-drawer.ts';
export { LicensesPage } from './pages/licenses-page.ts';
export { OnPremAccountsPage, OnPremPortal } from './pages/on-prem-portal.ts';
export { PortalAlerts } from './pages/portal-alerts.ts';
export { PortalInstances } from './pages/portal-instances.ts';
export { PortalLicenseDialog } from './pages/portal-license.ts';
export { PortalInventoryPage } from './pages/portal-page.ts';
export { PortalRehost, PortalReservation, PortalUpdate } from './pages/portal-reservation.ts';
export { TransferDialog } from './pages/portal-transfers.ts';
export { PrintView } from './pages/print-view.ts';
export { RegisterDialog } from './pages/register-dialog.ts';
export { ReservationCodes } from './pages/reservation-codes.ts';
export { CancelDialog, ReserveWizard, ReturnWizard, UpdateWizard } from './pages/reservation-wizard.ts';
export { ModeDialog, SubscriptionDialog, TransportDialog } from './pages/settings-dialogs.ts';
export { TimelinePage } from './pages/timeline-page.ts';
export { WhatIfPanel } from './pages/what-if-panel.ts';
export { SecretLeakCheck } from './secret-leak-check.ts';
export {
  type OpenOptions,
  openScenario,
  type RemoteSimulator,
  refuseEventStream,
  scenarioAddress,
  simulatorAt,
  simulatorIn,
  waitForPoll,
} from './simulator.ts';
export { waitForAnimations } from './wait-for-animations.ts';

/** The demo build inside the package, beside this file. */
const demoDirectory = fileURLToPath(new URL('./demo', import.meta.url));

/** A server of the demo. */
export interface DemoServer {
  /** e.g. `http://localhost:41234`. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves the demo build of the package on this machine; port 0 selects a free one. Rejects with a plain message if the port
 * is in use.
 */
export const serveDemo = (port = 0): Promise<DemoServer> =>
  listen(staticFiles(demoDirectory, { framedBy: 'self' }), port);

interface DemoFixture {
  /** Starts the demo once for the worker and returns its origin. */
  readonly demoOrigin: () => Promise<string>;
}

/** Playwright's `test` with the fixtures of this package. */
type Test = TestType<
  PlaywrightTestArgs & PlaywrightTestOptions & SpecOptions & Fixtures,
  PlaywrightWorkerArgs & PlaywrightWorkerOptions & WorkerFixtures & DemoFixture
>;

/**
 * Playwright's `test` for specs outside this repository. Without a `baseURL` each worker serves the demo of the package;
 * with one the specs run against that server. Each test has a browser context of its own, with the options of its
 * project.
 */
export const test: Test = base.extend<object, DemoFixture>({
  freshContext: true,
  examinesFinalPage: false,

  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
    async ({}, use) => use(undefined),
    { scope: 'worker' },
  ],

  demoOrigin: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
    async ({}, use) => {
      let demo: Promise<DemoServer> | undefined;
      await use(async () => {
        demo ??= serveDemo();
        return (await demo).origin;
      });
      await (await demo)?.close();
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ baseURL, demoOrigin }, use) => use(baseURL ?? (await demoOrigin())),

  controlApi: async ({ request, baseURL }, use) => use(await locateControlApi(request, baseURL ?? '')),
});

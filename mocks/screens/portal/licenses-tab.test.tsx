// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { PortalAccount, PortalLicense } from '#mocks/cssm/replies.ts';
import type { Simulator } from '#mocks/simulator.ts';
import { PortalProviders } from './providers.tsx';
import { createPortalQueryClient } from './queries.ts';
import { routes } from './routes.tsx';
import { startPortalTexts, type Texts } from './texts.ts';

const catalyst: PortalLicense = {
  tag: 'regid.2021-07.com.cisco.CISCO_CYBER_VISION_IDS_CAT9K,1.0_x',
  name: 'Cyber Vision Catalyst 9K IDS',
  description: 'Cyber Vision Intrusion Detection License for Catalyst 9K Series. Requires Advantage License.',
  purchased: 10,
  inUse: 1,
  reserved: 1,
  balance: 9,
};
/** In use, and never bought. */
const sensor: PortalLicense = {
  tag: 'regid.2020-11.com.cisco.CISCO_CYBER_VISION_IDS_IC3000,1.0_x',
  name: 'Cyber Vision Sensor Intrusion Detection License for IC3000',
  description:
    'Cyber Vision Sensor Intrusion Detection License for IC3000 Hardware-Sensor. Requires Advantage License.',
  purchased: 0,
  inUse: 1,
  reserved: 0,
  balance: -1,
  alert: 'insufficient-licenses',
};
const account: PortalAccount = {
  now: '2026-01-15T09:00:00.000Z',
  smartAccount: 'Industrial',
  userName: 'csd@cs.com',
  virtualAccounts: [{ id: 'demos', name: 'IOT Security Demos' }],
  id: 'demos',
  name: 'IOT Security Demos',
  description: '',
  isDefault: false,
  tokens: [],
  licenses: [catalyst, sensor],
};
const simulator = {
  cssm: { account: () => Promise.resolve(account) },
  subscribe: () => () => undefined,
} as unknown as Simulator;

let texts: Texts;
beforeAll(async () => {
  texts = await startPortalTexts();
});
afterEach(cleanup);

async function openLicenses() {
  const router = createMemoryRouter(routes, { initialEntries: ['/inventory/licenses'] });
  render(
    <PortalProviders texts={texts} simulator={simulator} queryClient={createPortalQueryClient()}>
      <RouterProvider router={router} />
    </PortalProviders>,
  );
  await screen.findByRole('rowheader', { name: sensor.name });
  return userEvent.setup();
}

/** What a license's row says, cell by cell, its name first. */
const cellsOf = (name: string) => {
  const row = screen.getByRole('rowheader', { name }).closest<HTMLElement>('[role="row"]');
  if (!row) throw new Error(`“${name}” stands in no row.`);
  return [
    name,
    ...within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ];
};

test('a license in use that was never bought is listed, short, with an alert', async () => {
  await openLicenses();

  expect(cellsOf(sensor.name)).toEqual([sensor.name, 'Prepaid', '0', '1', '-', '- 1', 'Insufficient Licenses']);
});

test('a license that is covered has a balance and no alert', async () => {
  await openLicenses();

  expect(cellsOf(catalyst.name)).toEqual([catalyst.name, 'Prepaid', '10', '1 (1 Reserved)', '-', '+ 9', '']);
});

test('a license is found by its hardware, as its description has it', async () => {
  const user = await openLicenses();
  await user.type(screen.getByRole('searchbox', { name: 'Search by License' }), 'hardware-sensor');

  expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual([sensor.name]);
});

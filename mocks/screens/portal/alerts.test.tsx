// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chooseAction, openActions, openPortal } from '#mocks/testing/open-portal.tsx';
import { type I18n, startPortalTexts } from './use-portal-texts.ts';

let texts: I18n;
beforeAll(async () => {
  texts = await startPortalTexts();
});
beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

const open = async (opening: Parameters<typeof openPortal>[0]) => ({
  user: userEvent.setup(),
  ...(await openPortal(opening)),
});

const advantage = 'Cisco Cyber Vision Advantage';
const table = () => screen.findByRole('table', { name: 'Alerts' });

/**
 * Opens an account whose Catalyst licenses have expired, one of them reserved, and whose Advantage licenses end in 60
 * days.
 */
async function openWithAlerts(address: string) {
  const page = await open({ texts, scenario: 'evaluation', address, isListed: () => false });
  const { cssm } = page.simulator;
  const { licenses } = await cssm.account();
  const tagOf = (part: string) => licenses.find(({ name }) => name.includes(part))?.tag ?? '';
  await cssm.lapse({ tag: tagOf('Catalyst 9K') });
  await cssm.buy({ tag: tagOf(advantage), quantity: 40, lastsDays: 60 });
  return page;
}

test('reports that an account has no alerts', async () => {
  await openPortal({ texts, scenario: 'evaluation', address: '/inventory/general' });
  expect(await screen.findByText('There are no alerts in this virtual account.')).toBeTruthy();
  expect(screen.getByText('0 Major')).toBeTruthy();
});

describe('Alerts of a virtual account', () => {
  test('lists alerts by severity, with the day an action is due', async () => {
    await openWithAlerts('/inventory/general');
    const alerts = within(await table());
    expect((await alerts.findAllByRole('rowheader')).map(({ textContent }) => textContent)).toEqual([
      'Insufficient LicensesCyber Vision Catalyst 9K IDS: short by 1. Buy or transfer licenses, or reduce usage.',
      'Reserved License Expired1 × Cyber Vision Catalyst 9K IDS is reserved, and its term has ended.',
      'Licenses ExpiredThe term of 10 × Cyber Vision Catalyst 9K IDS has ended.',
      'Licenses ExpiringThe term of 40 × Cisco Cyber Vision Advantage is about to end.',
    ]);
    expect(alerts.getByText('2026-Mar-15 (in 59 days)')).toBeTruthy();
    expect(screen.getByText('3 Major')).toBeTruthy();
    expect(screen.getByText('1 Minor')).toBeTruthy();
  });

  test('keeps alerts hidden by Hide Alerts after a change of the page', async () => {
    const { user } = await openWithAlerts('/inventory/general');
    await table();
    await user.click(screen.getByRole('button', { name: 'Hide Alerts' }));
    expect(screen.queryByRole('table', { name: 'Alerts' })).toBeNull();
    cleanup();
    await openWithAlerts('/inventory/licenses');
    expect(await screen.findByText('3 Major')).toBeTruthy();
    expect(screen.queryByRole('table', { name: 'Alerts' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Show Alerts' })).toBeTruthy();
  });

  test('links an alert to its license', async () => {
    const { user } = await openWithAlerts('/inventory/general');
    await user.click(within(await table()).getByRole('link', { name: 'Licenses Expiring' }));
    expect(await screen.findByRole('dialog', { name: advantage })).toBeTruthy();
  });
});

test('dismisses only alerts that allow it, and keeps the focus in the table', async () => {
  const { user } = await openWithAlerts('/inventory/general');
  expect(await openActions(user, /^Insufficient Licenses/)).toEqual(['Order…', 'View License']);
  await user.keyboard('{Escape}');
  await chooseAction(user, /^Licenses Expiring/, 'Dismiss');
  await waitFor(() => expect(screen.queryByRole('rowheader', { name: /^Licenses Expiring/ })).toBeNull());
  expect(document.activeElement?.contains(await table())).toBe(true);
  expect(document.activeElement).not.toBe(document.body);
  expect(screen.getByText('0 Minor')).toBeTruthy();
});

test.each(['/inventory/general', '/alerts'])(
  'reports no alerts on %s after the last was dismissed, and keeps the focus there',
  async (address) => {
    const { user, simulator } = await open({ texts, scenario: 'evaluation', address, isListed: () => false });
    const tag = (await simulator.cssm.account()).licenses.find(({ name }) => name === advantage)?.tag ?? '';
    await simulator.cssm.buy({ tag, quantity: 1, lastsDays: 20 });
    await chooseAction(user, /^Licenses Expiring/, 'Dismiss');
    const none = await screen.findByText(/^There are no alerts in this/);
    await waitFor(() => expect(document.activeElement?.contains(none)).toBe(true));
    expect(document.activeElement).not.toBe(document.body);
    expect(await screen.findByText('Alert dismissed.')).toBeTruthy();
  },
);

test('lists the alerts of all accounts on the page Alerts, with links to their accounts', async () => {
  const { user, simulator } = await openWithAlerts('/alerts');
  await simulator.advance('40 d');
  await user.click((await screen.findAllByRole('link', { name: 'Plant 1 (On-Prem)' }))[0] as HTMLElement);
  expect(await screen.findByRole('heading', { name: 'Virtual Account: Plant 1 (On-Prem)' })).toBeTruthy();
});

test('renders the first of many alerts, and more on demand', async () => {
  const { user, simulator } = await open({
    texts,
    scenario: 'evaluation',
    address: '/inventory/general',
    isListed: () => false,
  });
  const tag = (await simulator.cssm.account()).licenses.find(({ name }) => name === advantage)?.tag ?? '';
  for (let days = 1; days <= 60; days += 1) await simulator.cssm.buy({ tag, quantity: 1, lastsDays: days });
  expect(await screen.findByText('60 Minor')).toBeTruthy();
  expect(within(await table()).getAllByRole('rowheader')).toHaveLength(5);
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  expect(within(await table()).getAllByRole('rowheader')).toHaveLength(25);
  expect(screen.getByText('25 of 60 shown')).toBeTruthy();
});

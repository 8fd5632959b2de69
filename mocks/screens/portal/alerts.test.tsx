// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chooseAction, openActions, openPortal } from './open-portal.tsx';
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

/** An account whose Catalyst licences have ended, one of which is reserved, and whose Advantage licences end in 60 days. */
async function openWarned(address: string) {
  const opened = await open({ texts, scenario: 'evaluation', address, isListed: () => false });
  const { cssm } = opened.simulator;
  const { licenses } = await cssm.account();
  const tagOf = (part: string) => licenses.find(({ name }) => name.includes(part))?.tag ?? '';
  await cssm.lapse({ tag: tagOf('Catalyst 9K') });
  await cssm.buy({ tag: tagOf(advantage), quantity: 40, lastsDays: 60 });
  return opened;
}

test('an account without alerts says so', async () => {
  await openPortal({ texts, scenario: 'evaluation', address: '/inventory/general' });
  expect(await screen.findByText('There are no alerts in this virtual account.')).toBeTruthy();
  expect(screen.getByText('0 Major')).toBeTruthy();
});

describe('what is warned of', () => {
  test('stands under the name of the account, the most urgent first, and until when', async () => {
    await openWarned('/inventory/general');
    const alerts = within(await table());
    expect((await alerts.findAllByRole('rowheader')).map(({ textContent }) => textContent)).toEqual([
      'Insufficient Licenses1 × Cyber Vision Catalyst 9K IDS too few for what is in use. Buy or transfer licenses, or use fewer.',
      'Reserved License Expired1 × Cyber Vision Catalyst 9K IDS is reserved, and its term has ended.',
      'Licenses ExpiredThe term of 10 × Cyber Vision Catalyst 9K IDS has ended.',
      'Licenses ExpiringThe term of 40 × Cisco Cyber Vision Advantage is about to end.',
    ]);
    expect(alerts.getByText('2026-Mar-15 (in 59 days)')).toBeTruthy();
    expect(screen.getByText('3 Major')).toBeTruthy();
    expect(screen.getByText('1 Minor')).toBeTruthy();
  });

  test('is hidden by Hide Alerts, and stays so from account to account', async () => {
    const { user } = await openWarned('/inventory/general');
    await table();
    await user.click(screen.getByRole('button', { name: 'Hide Alerts' }));
    expect(screen.queryByRole('table', { name: 'Alerts' })).toBeNull();
    cleanup();
    await openWarned('/inventory/licenses');
    expect(await screen.findByText('3 Major')).toBeTruthy();
    expect(screen.queryByRole('table', { name: 'Alerts' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Show Alerts' })).toBeTruthy();
  });

  test('leads to the licence it is about', async () => {
    const { user } = await openWarned('/inventory/general');
    await user.click(within(await table()).getByRole('link', { name: 'Licenses Expiring' }));
    expect(await screen.findByRole('dialog', { name: advantage })).toBeTruthy();
  });
});

test('Dismiss is offered only of what goes by it; then the alert is gone and the focus stays with the others', async () => {
  const { user } = await openWarned('/inventory/general');
  expect(await openActions(user, /^Insufficient Licenses/)).toEqual(['View License']);
  await user.keyboard('{Escape}');
  await chooseAction(user, /^Licenses Expiring/, 'Dismiss');
  await waitFor(() => expect(screen.queryByRole('rowheader', { name: /^Licenses Expiring/ })).toBeNull());
  expect(document.activeElement?.contains(await table())).toBe(true);
  expect(document.activeElement).not.toBe(document.body);
  expect(screen.getByText('0 Minor')).toBeTruthy();
});

test.each(['/inventory/general', '/alerts'])(
  'once the last one is dismissed, %s says that there are none, and the focus stays there',
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

test('the menu Alerts has those of all accounts, each with a way to its account', async () => {
  const { user, simulator } = await openWarned('/alerts');
  await simulator.advance('40 d');
  await user.click((await screen.findAllByRole('link', { name: 'Plant 1 (On-Prem)' }))[0] as HTMLElement);
  expect(await screen.findByRole('heading', { name: 'Virtual Account: Plant 1 (On-Prem)' })).toBeTruthy();
});

test('of hundreds of alerts the first are shown, and more on demand', async () => {
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

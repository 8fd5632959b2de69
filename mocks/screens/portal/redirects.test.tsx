// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { openPortal } from '#mocks/testing/open-portal.tsx';
import { type I18n, startPortalTexts } from './use-portal-texts.ts';

let texts: I18n;
beforeAll(async () => {
  texts = await startPortalTexts();
});
afterEach(cleanup);

const tokens = 'Product Instance Registration Tokens';

test.each([
  ['Inventory', '/inventory', '/inventory/general'],
  [
    'Inventory in a virtual account',
    '/inventory?virtual-account=plant-1-on-prem',
    '/inventory/general?virtual-account=plant-1-on-prem',
  ],
  ['the inventory of SSM On-Prem', '/on-prem', '/on-prem/general'],
])('redirects %s to its first tab, also twice in one render', async (_, from, to) => {
  const { router } = await openPortal({ texts, scenario: 'on-prem-overdue', address: '/alerts' });
  const at = () => `${router.state.location.pathname}${router.state.location.search}`;
  const visited: string[] = [];
  router.subscribe(() => {
    if (at() === visited.at(-1)) return;
    visited.push(at());
    // Navigates again before the first redirect is rendered.
    if (at() === to && visited.length === 2) queueMicrotask(() => void router.navigate(from));
  });
  void router.navigate(from);
  await waitFor(() => expect(visited).toEqual([from, to, from, to]));
  const heading = await screen.findByText(tokens);
  expect(screen.getByRole('tabpanel', { name: 'General' }).contains(heading)).toBe(true);
  expect(at()).toBe(to);
});

test('Back from Inventory returns to the previous page', async () => {
  const { router } = await openPortal({ texts, scenario: 'registered', address: '/alerts' });
  void router.navigate('/inventory');
  await waitFor(() => expect(router.state.location.pathname).toBe('/inventory/general'));
  void router.navigate(-1);
  await waitFor(() => expect(router.state.location.pathname).toBe('/alerts'));
});

test.each([
  ['an entitlement tag', '/inventory/licenses?search=CISCO_CYBER_VISION_IDS_IC3000', /for IC3000$/],
  ['a serial number', '/inventory/product-instances?search=vmware-420f637e3da26755-98306b53c6b2d519', 'center'],
])('the search in an address finds only the row with %s', async (_, address, name) => {
  await openPortal({ texts, scenario: 'out-of-compliance', address, isListed: () => true });
  expect(await screen.findByRole('rowheader', { name })).toBeTruthy();
  expect(screen.getAllByRole('rowheader')).toHaveLength(1);
});

test('the product that opened the portal is first and marked, also without the search', async () => {
  const user = userEvent.setup();
  const { simulator, router } = await openPortal({
    texts,
    scenario: 'out-of-compliance',
    address: '/alerts',
    isListed: () => true,
  });
  // By name, this one would be the last of the first rows.
  const { rows } = await simulator.cssm.instances({ limit: 20 });
  const { name, serialNumber } = rows.at(-1) ?? expect.unreachable();
  void router.navigate(`/inventory/product-instances?search=${serialNumber}`);
  await screen.findByText('This product');
  await user.clear(screen.getByRole('searchbox'));
  const table = within(screen.getByRole('table', { name: 'Product Instances' }));
  await waitFor(() => expect(table.getAllByRole('rowheader')).toHaveLength(20));
  const names = table.getAllByRole('rowheader').map(({ textContent }) => textContent);
  expect(names[0]).toBe(name);
  expect(new Set(names).size).toBe(20);
  const marked = table.getAllByRole('row').filter(({ textContent }) => textContent.includes('This product'));
  expect(marked.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([name]);
});

test('no product instance is marked without a search or by a part of a serial number', async () => {
  await openPortal({ texts, scenario: 'registered', address: '/inventory/product-instances', isListed: () => true });
  await screen.findAllByRole('rowheader');
  expect(screen.queryByText('This product')).toBeNull();
  cleanup();
  const address = '/inventory/product-instances?search=VMware-420f637e';
  await openPortal({ texts, scenario: 'registered', address, isListed: () => true });
  await screen.findByRole('rowheader', { name: 'center' });
  expect(screen.queryByText('This product')).toBeNull();
});

// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { openPortal, ownName } from '#mocks/testing/open-portal.tsx';
import { type I18n, startPortalTexts } from './use-portal-texts.ts';

let texts: I18n;
beforeAll(async () => {
  texts = await startPortalTexts();
});
afterEach(cleanup);

const open = async (opening: Parameters<typeof openPortal>[0]) => ({
  user: userEvent.setup(),
  ...(await openPortal(opening)),
});

const advantage = 'Cisco Cyber Vision Advantage';
const openReserved = () => open({ texts, scenario: 'reserved', address: '/inventory/licenses' });

/** Returns the cell texts of each row of a table. */
const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    );

test('reports a license that the account does not list', async () => {
  await openPortal({ texts, scenario: 'reserved', address: '/inventory/licenses?license=none' });
  expect(await screen.findByText('This virtual account does not list this license.')).toBeTruthy();
});

test('“multiple terms” opens the list of terms', async () => {
  const { user } = await openReserved();
  await user.click(await screen.findByRole('link', { name: 'multiple terms' }));
  const dialog = within(await screen.findByRole('dialog', { name: advantage }));
  expect(rowsOf(dialog.getByRole('table', { name: 'Expiration' }))).toEqual([
    ['45000', 'Perpetual', '-'],
    ['14000', 'Term', '2029-Jan-19'],
  ]);
});

test('lists an expired term in Order History only', async () => {
  const { user, simulator } = await openReserved();
  const { licenses } = await simulator.cssm.account();
  const catalyst = licenses.find(({ name }) => name.includes('Catalyst 9K'));
  await simulator.cssm.lapse({ tag: catalyst?.tag ?? '' });
  await user.click(await screen.findByRole('link', { name: catalyst?.name ?? '' }));
  const dialog = within(await screen.findByRole('dialog', { name: catalyst?.name ?? '' }));
  expect(await dialog.findByText(/No purchase is in term/)).toBeTruthy();
  await user.click(dialog.getByRole('tab', { name: 'Order History' }));
  const [order] = rowsOf(dialog.getByRole('table', { name: 'Order History' }));
  expect(order?.[0]).toBe('10');
  expect(order?.at(-1)).toBe('Expired');
});

test('links product instances to their details and lists only the license’s events', async () => {
  const { user } = await openReserved();
  await user.click(await screen.findByRole('link', { name: advantage }));
  const dialog = within(await screen.findByRole('dialog', { name: advantage }));
  await user.click(dialog.getByRole('tab', { name: 'Event Log' }));
  expect(rowsOf(dialog.getByRole('table', { name: 'Event Log' }))[0]?.[0]).toMatch(
    /Licenses were reserved for .*: 50 × Cisco Cyber Vision Advantage\./,
  );
  await user.click(dialog.getByRole('tab', { name: 'Product Instances' }));
  expect(rowsOf(dialog.getByRole('table', { name: 'Product Instances' }))).toEqual([['CCV', '50 (Reserved)']]);
  await user.click(dialog.getByRole('link', { name: ownName }));
  expect(await screen.findByRole('dialog', { name: ownName })).toBeTruthy();
});

test('Available Actions requires exactly one selected license', async () => {
  const { user } = await openReserved();
  const essentials = 'Cisco Cyber Vision Essentials';
  const actionItems = async () => {
    await user.click(await screen.findByRole('button', { name: 'Available Actions' }));
    return screen.getAllByRole('menuitem').map((item) => [item.textContent, item.getAttribute('aria-disabled')]);
  };
  expect(await actionItems()).toEqual([['Select licenses in the table first', 'true']]);
  await user.keyboard('{Escape}');

  await user.click(screen.getByRole('checkbox', { name: `Select ${essentials}` }));
  expect(await screen.findByText('1 license is selected.')).toBeTruthy();
  expect((await actionItems()).slice(0, 2)).toEqual([
    ['View License', null],
    ['Transfer… (none left)', 'true'],
  ]);
  await user.keyboard('{Escape}');

  await user.click(screen.getByRole('checkbox', { name: `Select ${advantage}` }));
  expect(await actionItems()).toEqual([
    ['View License (select one license only)', 'true'],
    ['Transfer… (select one license only)', 'true'],
    ['Clear Selection', null],
  ]);
  await user.click(screen.getByRole('menuitem', { name: 'Clear Selection' }));
  expect(screen.getAllByRole<HTMLInputElement>('checkbox').filter(({ checked }) => checked)).toEqual([]);

  await user.click(screen.getByRole('checkbox', { name: `Select ${advantage}` }));
  await actionItems();
  await user.click(screen.getByRole('menuitem', { name: 'View License' }));
  expect(await screen.findByRole('dialog', { name: advantage })).toBeTruthy();
});

test('shows the Actions of the row in the details of a product instance', async () => {
  const { user } = await open({ texts, scenario: 'reserved', address: '/inventory/product-instances' });
  await user.click(await screen.findByRole('link', { name: ownName }));
  const dialog = within(await screen.findByRole('dialog', { name: ownName }));
  await user.click(await dialog.findByRole('button', { name: 'Actions' }));
  await user.click(screen.getByRole('menuitem', { name: 'Update Reserved Licenses…' }));
  expect(await screen.findByRole('dialog', { name: 'Update License Reservation' })).toBeTruthy();
  expect(await screen.findByText('Updating an offline license may lead to additional costs.')).toBeTruthy();
});

test.each(['SL Product Details', 'Support', 'Help'])('the link %s opens a page that is not simulated', async (name) => {
  const { user } = await openReserved();
  await user.click(await screen.findByRole('link', { name }));
  expect(await screen.findByRole('heading', { name, level: 1 })).toBeTruthy();
  expect(screen.getByText('This page is not simulated.')).toBeTruthy();
});

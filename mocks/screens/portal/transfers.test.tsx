// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { chooseAction, openActions, openPortal, ownName } from '#mocks/testing/open-portal.tsx';
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
const quantity = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Quantity' });
const to = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Transfer To' });
const button = (name: string) => screen.getByRole('button', { name });
const expectDialogClosed = (name: string) => waitFor(() => expect(screen.queryByRole('dialog', { name })).toBeNull());

describe('Transfer of licenses', () => {
  const openTransfer = async () => {
    const page = await open({ texts, scenario: 'evaluation', address: '/inventory/licenses' });
    await chooseAction(page.user, advantage, 'Transfer…');
    return page;
  };

  test('offers no transfer if no license is left', async () => {
    const { user } = await open({ texts, scenario: 'evaluation', address: '/inventory/licenses' });
    expect(await openActions(user, 'Cisco Cyber Vision Essentials')).toEqual(['View License']);
  });

  test('rejects a transfer of too many licenses or without a target, and keeps the text', async () => {
    const { user, timesCalled } = await openTransfer();
    await user.type(quantity(), '44658');
    await user.click(button('Transfer'));
    expect(screen.getByText('Enter a whole number from 1 to 44657.')).toBeTruthy();
    expect(screen.getByText('Choose the virtual account it goes to.')).toBeTruthy();
    expect(quantity().value).toBe('44658');
    expect(document.activeElement).toBe(quantity());
    await user.clear(quantity());
    await user.type(quantity(), '7');
    await user.click(button('Transfer'));
    expect(document.activeElement).toBe(to());
    expect(timesCalled('cssm.transferLicenses')).toBe(0);
  });

  test('rejects licenses that are no longer free, and shows how many are left', async () => {
    const { user, simulator } = await openTransfer();
    const { licenses, virtualAccounts } = await simulator.cssm.account();
    const tag = licenses.find(({ name }) => name === advantage)?.tag ?? '';
    await user.type(quantity(), '44000');
    await user.selectOptions(to(), 'DEFAULT (default)');
    const other = virtualAccounts.find(({ isDefault }) => isDefault)?.id ?? '';
    await simulator.cssm.transferLicenses({ tag, quantity: 40_000, to: other });
    await user.click(button('Transfer'));
    expect(await screen.findByText('Enter a whole number from 1 to 4657.')).toBeTruthy();
    expect(quantity().value).toBe('44000');
  });

  test('transfers licenses, and explains when an On-Prem receives them', async () => {
    const { user, simulator } = await openTransfer();
    await user.type(quantity(), '100');
    await user.selectOptions(to(), 'Plant 1 (On-Prem)');
    expect(await screen.findByText(/finds out at its next synchronization/)).toBeTruthy();
    await user.selectOptions(to(), 'DEFAULT (default)');
    await user.click(button('Transfer'));
    await expectDialogClosed('Transfer Licenses');
    const { licenses } = await simulator.cssm.account('default');
    expect(licenses.find(({ name }) => name === advantage)?.purchased).toBe(100);
  });
});

describe('Transfer of a product instance', () => {
  test('links an On-Prem’s instance to its On-Prem instead of offering actions', async () => {
    await openPortal({
      texts,
      scenario: 'evaluation',
      address: '/inventory/product-instances?virtual-account=plant-1-on-prem',
      isListed: ({ managedBy }) => managedBy !== undefined,
    });
    const row = (await screen.findByRole('rowheader', { name: 'plant-center-1' })).closest<HTMLElement>('[role="row"]');
    if (!row) throw new Error('The instance is in no row.');
    expect(within(row).queryByRole('button', { name: 'Actions' })).toBeNull();
    expect(within(row).getByRole('link', { name: 'Plant 1' }).getAttribute('href')).toBe('/on-prem');
  });

  test('moves an instance with its reserved licenses, but never to an On-Prem’s account', async () => {
    const { user, simulator } = await open({
      texts,
      scenario: 'reserved',
      address: '/inventory/product-instances',
    });
    await chooseAction(user, ownName, 'Transfer…');
    expect(await screen.findByText(`50 × ${advantage}`)).toBeTruthy();
    await waitFor(() =>
      expect(
        within(to())
          .getAllByRole('option')
          .map(({ textContent }) => textContent),
      ).toEqual(['Choose a virtual account', 'DEFAULT (default)']),
    );
    await user.click(button('Transfer'));
    await expectDialogClosed('Transfer Product Instance');
    const { rows } = await simulator.cssm.instances({ virtualAccountId: 'default' });
    expect(rows.map(({ name }) => name)).toEqual([ownName]);
    const { licenses } = await simulator.cssm.account('default');
    expect(licenses.find(({ name }) => name === advantage)).toMatchObject({ purchased: 50, reserved: 50 });
  });
});

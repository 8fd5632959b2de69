// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { chooseAction, openActions, openPortal, ownName } from './open-portal.tsx';
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
const gone = (name: string) => waitFor(() => expect(screen.queryByRole('dialog', { name })).toBeNull());

describe('licenses', () => {
  const openTransfer = async () => {
    const opened = await open({ texts, scenario: 'evaluation', address: '/inventory/licenses' });
    await chooseAction(opened.user, advantage, 'Transfer…');
    return opened;
  };

  test('are not offered for transfer when none is left', async () => {
    const { user } = await open({ texts, scenario: 'evaluation', address: '/inventory/licenses' });
    expect(await openActions(user, 'Cisco Cyber Vision Essentials')).toEqual(['View License']);
  });

  test('are not transferred in more than is not in use, nor nowhere: the fields say so and keep what was typed', async () => {
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

  test('that were taken into use meanwhile are refused at the field, with what is left', async () => {
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

  test('go to the other account; of an On-Prem’s it is said when it learns of them', async () => {
    const { user, simulator } = await openTransfer();
    await user.type(quantity(), '100');
    await user.selectOptions(to(), 'Plant 1 (On-Prem)');
    expect(await screen.findByText(/learns of the licenses when it synchronizes next/)).toBeTruthy();
    await user.selectOptions(to(), 'DEFAULT (default)');
    await user.click(button('Transfer'));
    await gone('Transfer Licenses');
    const { licenses } = await simulator.cssm.account('default');
    expect(licenses.find(({ name }) => name === advantage)?.purchased).toBe(100);
  });
});

describe('a product instance', () => {
  test('of an On-Prem offers nothing here, and says where', async () => {
    await openPortal({
      texts,
      scenario: 'evaluation',
      address: '/inventory/product-instances?virtual-account=plant-1-on-prem',
      isListed: ({ managedBy }) => managedBy !== undefined,
    });
    const row = (await screen.findByRole('rowheader', { name: 'plant-center-1' })).closest<HTMLElement>('[role="row"]');
    if (!row) throw new Error('The instance stands in no row.');
    expect(within(row).queryByRole('button', { name: 'Actions' })).toBeNull();
    expect(within(row).getByRole('link', { name: 'Plant 1' }).getAttribute('href')).toBe('/on-prem');
  });

  test('goes with its reserved licenses, to no account that is an On-Prem’s', async () => {
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
    await gone('Transfer Product Instance');
    const { rows } = await simulator.cssm.instances({ virtualAccountId: 'default' });
    expect(rows.map(({ name }) => name)).toEqual([ownName]);
    const { licenses } = await simulator.cssm.account('default');
    expect(licenses.find(({ name }) => name === advantage)).toMatchObject({ purchased: 50, reserved: 50 });
  });
});

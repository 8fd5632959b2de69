// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type I18n, startPortalTexts } from '#mocks/screens/portal/use-portal-texts.ts';
import { chooseAction, openActions, openPortal } from '#mocks/testing/open-portal.tsx';

let texts: I18n;
beforeAll(async () => {
  texts = await startPortalTexts();
});
afterEach(cleanup);

const open = async (address: string) => ({
  user: userEvent.setup(),
  ...(await openPortal({ texts, scenario: 'evaluation', address: `/on-prem${address}`, isListed: () => false })),
});

describe('Smart Transport Registration URL', () => {
  const dialog = async (user: ReturnType<typeof userEvent.setup>) => {
    const button = await screen.findByRole<HTMLButtonElement>('button', { name: 'Smart Transport Registration URL' });
    await waitFor(() => expect(button.disabled).toBe(false));
    await user.click(button);
    return within(screen.getByRole('dialog', { name: 'Product Registration URL' }));
  };

  test('selects the address for copying by hand if the browser refuses to copy', async () => {
    const { user } = await open('');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    document.execCommand = vi.fn(() => false);
    const urlDialog = await dialog(user);
    await user.click(urlDialog.getByRole('button', { name: 'Copy' }));
    expect(await urlDialog.findByText(/The browser did not allow copying. The address is selected/)).toBeTruthy();
    const url = urlDialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Product Registration URL' });
    expect(document.activeElement).toBe(url);
    expect(url.value.slice(url.selectionStart, url.selectionEnd)).toBe('https://ssm.example.com/SmartTransport');
  });

  test('shows the registration URL and copies it', async () => {
    const { user } = await open('');
    const writeText = vi.fn(() => Promise.resolve());
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    const urlDialog = await dialog(user);
    await user.click(urlDialog.getByRole('button', { name: 'Copy' }));
    expect(await urlDialog.findByText('Copied')).toBeTruthy();
    expect(writeText).toHaveBeenCalledExactlyOnceWith('https://ssm.example.com/SmartTransport');
  });
});

describe('New Token… of an SSM On-Prem', () => {
  const days = () => screen.getByRole('textbox', { name: 'Expire After' });

  test('rejects more than 9999 days and uses that are no number', async () => {
    const { user, timesCalled } = await open('/general');
    await user.click(await screen.findByRole('button', { name: 'New Token…' }));
    await user.clear(days());
    await user.type(days(), '10000');
    await user.type(screen.getByRole('textbox', { name: 'Max. Number of Uses' }), 'many');
    await user.click(screen.getByRole('button', { name: 'Create Token' }));
    expect(screen.getByText('Enter a whole number of days from 1 to 9999.')).toBeTruthy();
    expect(screen.getByText('Enter a whole number from 1 up, or leave it empty.')).toBeTruthy();
    expect(timesCalled('cssm.createToken')).toBe(0);
  });

  test('creates a token of the local account with 9999 days and 500 uses', async () => {
    const { user, simulator } = await open('/general');
    await user.click(await screen.findByRole('button', { name: 'New Token…' }));
    await user.clear(days());
    await user.type(days(), '9999');
    await user.type(screen.getByRole('textbox', { name: 'Max. Number of Uses' }), '500');
    await user.click(screen.getByRole('button', { name: 'Create Token' }));
    expect(await screen.findByText(/\(in 9999 days\)/)).toBeTruthy();
    expect(screen.getByText('0 of 500')).toBeTruthy();
    const { localAccountId } = await simulator.onPrem.status();
    expect((await simulator.cssm.account(localAccountId)).tokens).toHaveLength(1);
    const accounts = (await simulator.cssm.account()).virtualAccounts;
    const tokens = await Promise.all(accounts.map(async ({ id }) => (await simulator.cssm.account(id)).tokens));
    expect(tokens.flat().some(({ maximumUses }) => maximumUses === 500)).toBe(false);
  });
});

describe('Licenses of an SSM On-Prem', () => {
  test('offers no reservation or transfer of On-Prem licenses', async () => {
    const { user } = await open('/licenses');
    expect(await openActions(user, 'Cisco Cyber Vision Advantage')).toEqual(['View License']);
    expect(screen.queryByRole('button', { name: /License Reservation/ })).toBeNull();
  });

  test('links a license to the local product instances that use it', async () => {
    const { user } = await open('/licenses');
    await user.click(await screen.findByRole('link', { name: 'Cisco Cyber Vision Advantage' }));
    const detail = within(await screen.findByRole('dialog', { name: 'Cisco Cyber Vision Advantage' }));
    expect(detail.queryByText('Available to Reserve')).toBeNull();
    await user.click(detail.getByRole('tab', { name: 'Product Instances' }));
    await user.click(await detail.findByRole('link', { name: 'plant-center-1' }));
    const instance = within(await screen.findByRole('dialog', { name: 'plant-center-1' }));
    expect(await instance.findByText('VMware-42aa000000000000-0000000000000000')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Local Virtual Account: Default', hidden: true })).toBeTruthy();
  });
});

test('removes a local instance, which the portal learns at the next synchronization', async () => {
  const { user, simulator } = await open('/product-instances');
  expect(await openActions(user, 'plant-center-2')).toEqual(['Remove…']);
  await user.keyboard('{Escape}');
  await chooseAction(user, 'plant-center-2', 'Remove…');
  await user.click(screen.getByRole('button', { name: 'Remove Product Instance' }));
  await waitFor(() => expect(screen.queryByRole('rowheader', { name: 'plant-center-2' })).toBeNull());
  expect(screen.getByRole('rowheader', { name: 'plant-center-1' })).toBeTruthy();
  const { localAccountId: virtualAccountId } = await simulator.onPrem.status();
  expect((await simulator.cssm.instances({ virtualAccountId })).total).toBe(2);
  expect((await simulator.cssm.onPremAccounts())[0]?.productInstances).toBe(3);
  await simulator.onPrem.synchronize();
  expect((await simulator.cssm.onPremAccounts())[0]?.productInstances).toBe(2);
});

test('links pages that are not simulated to pages that are', async () => {
  const { user } = await open('/sl-using-policy');
  await user.click(await screen.findByRole('link', { name: 'Open Product Instances' }));
  expect(await screen.findByRole('rowheader', { name: 'plant-center-1' })).toBeTruthy();
  await user.click(screen.getByRole('link', { name: 'Reports' }));
  expect(screen.getByText('This page is not simulated.')).toBeTruthy();
  await user.click(screen.getByRole('link', { name: 'Open Inventory' }));
  expect(await screen.findByRole('tab', { name: 'General', selected: true })).toBeTruthy();
});

test('Log Out hides all pages of SSM On-Prem until the next log-in', async () => {
  sessionStorage.clear();
  const { user } = await open('/licenses');
  await user.click(await screen.findByRole('button', { name: 'Log Out' }));
  expect(await screen.findByRole('heading', { name: 'You are logged out' })).toBeTruthy();
  expect(screen.queryByRole('tab')).toBeNull();
  expect(screen.queryByText('Hello, Local Admin')).toBeNull();
  cleanup();

  await open('/product-instances');
  await user.click(await screen.findByRole('button', { name: 'Log In' }));
  expect(await screen.findByRole('button', { name: 'New Token…' })).toBeTruthy();
  expect(screen.getByText('Hello, Local Admin')).toBeTruthy();
});

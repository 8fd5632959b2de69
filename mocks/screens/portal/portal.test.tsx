// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Simulator } from '#mocks/control/client.ts';
import type { PortalAccount, PortalLicenseRow, PortalTokenRow } from '#mocks/cssm/replies.ts';
import { PortalProviders } from './providers.tsx';
import { createPortalQueryClient } from './queries.ts';
import { routes } from './routes.tsx';
import { type I18n, startPortalTexts } from './use-portal-texts.ts';

const spare: PortalTokenRow = {
  id: 'token-1',
  text: 'M2IxZjBjNTItNmYwZS00YzhiLTlkNTItMGE0%0A',
  description: 'Spare',
  createdBy: 'csd@cs.com',
  expiresAt: '2026-02-14T09:00:00.000Z',
  uses: 0,
  maximumUses: 200,
  exportControlled: true,
  status: 'active',
};
const revoked: PortalTokenRow = { ...spare, id: 'token-2', description: 'Old', text: 'T2xk', status: 'revoked' };
const catalyst: PortalLicenseRow = {
  tag: 'regid.2021-07.com.cisco.CISCO_CYBER_VISION_IDS_CAT9K,1.0_x',
  name: 'Cyber Vision Catalyst 9K IDS',
  description: 'Cyber Vision Intrusion Detection License for Catalyst 9K Series. Requires Advantage License.',
  purchased: 10,
  inUse: 1,
  reserved: 1,
  available: 9,
  balance: 9,
  alerts: [],
};
/** A license in use that was never purchased. */
const sensor: PortalLicenseRow = {
  tag: 'regid.2020-11.com.cisco.CISCO_CYBER_VISION_IDS_IC3000,1.0_x',
  name: 'Cyber Vision Sensor Intrusion Detection License for IC3000',
  description:
    'Cyber Vision Sensor Intrusion Detection License for IC3000 Hardware-Sensor. Requires Advantage License.',
  purchased: 0,
  inUse: 1,
  reserved: 0,
  available: 0,
  balance: -1,
  alerts: ['insufficient-licenses'],
};
const account: PortalAccount = {
  now: '2026-01-15T09:00:00.000Z',
  smartAccount: 'Industrial',
  userName: 'csd@cs.com',
  virtualAccounts: [{ id: 'demos', name: 'IOT Security Demos', isDefault: false }],
  id: 'demos',
  name: 'IOT Security Demos',
  description: '',
  isDefault: false,
  mayReserve: true,
  tokenLimits: { days: 365, uses: 100 },
  tokens: [spare, revoked],
  licenses: [],
};

const createToken = vi.fn();
const revokeToken = vi.fn();
const getAccount = vi.fn();
const simulator = {
  cssm: {
    account: getAccount,
    alerts: () => Promise.resolve([]),
    onPremAccounts: () => Promise.resolve([]),
    createToken,
    revokeToken,
    events: vi.fn(),
    instances: vi.fn(),
    removeInstance: vi.fn(),
  },
  subscribe: () => () => undefined,
} as unknown as Simulator;

let texts: I18n;
beforeAll(async () => {
  texts = await startPortalTexts();
});
beforeEach(() => {
  getAccount.mockReset().mockResolvedValue(account);
  createToken.mockReset().mockResolvedValue(spare);
  revokeToken.mockReset().mockResolvedValue(undefined);
});
afterEach(cleanup);

function open(address: string) {
  const router = createMemoryRouter(routes, { initialEntries: [address] });
  render(
    <PortalProviders texts={texts} simulator={simulator} queryClient={createPortalQueryClient()}>
      <RouterProvider router={router} />
    </PortalProviders>,
  );
  return userEvent.setup();
}

/** Replaces the clipboard that `userEvent` installs. */
const setClipboard = (value: Partial<Clipboard> | undefined) =>
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value });

const tokenRow = async (description: string) => {
  const cell = await screen.findByRole('cell', { name: description });
  const row = cell.closest<HTMLElement>('[role="row"]');
  if (!row) throw new Error(`“${description}” is in no row.`);
  return within(row);
};

describe('Create Registration Token', () => {
  test('reports invalid values at their fields, keeps them and sends no request', async () => {
    const user = open('/inventory');
    await user.click(await screen.findByRole('button', { name: 'New Token…' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Create Registration Token' }));
    const days = dialog.getByRole<HTMLInputElement>('textbox', { name: 'Expire After' });
    await user.clear(days);
    await user.type(days, '366');
    await user.type(dialog.getByRole('textbox', { name: 'Max. Number of Uses' }), '0');
    await user.click(dialog.getByRole('button', { name: 'Create Token' }));

    expect(days.value).toBe('366');
    expect(days.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(days);
    expect(dialog.getByText('Enter a whole number of days from 1 to 365.')).toBeTruthy();
    expect(dialog.getByText('Enter a whole number from 1 to 100, or leave it empty.')).toBeTruthy();
    expect(createToken).not.toHaveBeenCalled();
  });

  test('keeps the form when the token could not be created', async () => {
    createToken.mockRejectedValue(new Error('invalid-request'));
    const user = open('/inventory');
    await user.click(await screen.findByRole('button', { name: 'New Token…' }));
    await user.type(screen.getByRole('textbox', { name: 'Description' }), 'Center');
    await user.click(screen.getByRole('button', { name: 'Create Token' }));

    expect(await screen.findByText(/The token was not created/)).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Description' }).value).toBe('Center');
  });

  test('creates one token in the displayed account on a double-click', async () => {
    createToken.mockReturnValue(new Promise(() => undefined));
    const user = open('/inventory');
    await user.click(await screen.findByRole('button', { name: 'New Token…' }));
    await user.type(screen.getByRole('textbox', { name: 'Description' }), 'Center');
    await user.dblClick(screen.getByRole('button', { name: 'Create Token' }));

    expect(createToken.mock.calls).toEqual([
      [{ virtualAccountId: 'demos', description: 'Center', expiresAfterDays: 30, exportControlled: true }],
    ]);
  });
});

describe('Row of the token table', () => {
  test('shows and selects the whole token if the browser refuses to copy', async () => {
    document.execCommand = () => false;
    const user = open('/inventory');
    setClipboard(undefined);
    await user.click((await tokenRow('Spare')).getByRole('button', { name: 'Copy' }));

    const dialog = within(await screen.findByRole('dialog', { name: 'Registration Token' }));
    const field = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Token' });
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(spare.text);
    expect(dialog.getByText(/did not allow copying/)).toBeTruthy();
  });

  test('shows “Copied” only in the row of the copied token', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    const user = open('/inventory');
    setClipboard({ writeText });
    await user.click((await tokenRow('Spare')).getByRole('button', { name: 'Copy' }));

    expect((await (await tokenRow('Spare')).findByText('Copied')).getAttribute('role')).toBe('status');
    expect((await tokenRow('Old')).queryByText('Copied')).toBeNull();
    expect(writeText).toHaveBeenCalledWith(spare.text);
  });

  test('marks a revoked token, which can be copied but not revoked', async () => {
    const user = open('/inventory');
    const row = await tokenRow('Old');
    expect(row.getByText('Revoked')).toBeTruthy();
    await user.click(row.getByRole('button', { name: 'Actions' }));
    expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual(['Copy', 'Download']);
  });

  test('asks for confirmation before revoking a token', async () => {
    const user = open('/inventory');
    await user.click((await tokenRow('Spare')).getByRole('button', { name: 'Actions' }));
    await user.click(screen.getByRole('menuitem', { name: 'Revoke' }));
    expect(revokeToken).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Revoke Token' }));
    expect(revokeToken).toHaveBeenCalledWith('token-1');
  });
});

describe('Table of licenses', () => {
  const openLicenses = async () => {
    getAccount.mockResolvedValue({ ...account, licenses: [catalyst, sensor] });
    const user = open('/inventory/licenses');
    await screen.findByRole('rowheader', { name: sensor.name });
    return user;
  };
  /** Returns the cell texts of a license's row after its name. */
  const cellsOf = (name: string) => {
    const row = screen.getByRole('rowheader', { name }).closest<HTMLElement>('[role="row"]');
    if (!row) throw new Error(`“${name}” is in no row.`);
    return within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent);
  };

  test('lists a license in use that was never purchased, short and with an alert', async () => {
    await openLicenses();
    expect(cellsOf(sensor.name)).toEqual([
      '',
      'Prepaid',
      '0',
      '1',
      '-',
      '- 1',
      '-',
      'Insufficient Licenses',
      'Actions',
    ]);
  });

  test('shows a balance and no alert if all usage is covered', async () => {
    await openLicenses();
    expect(cellsOf(catalyst.name)).toEqual(['', 'Prepaid', '10', '1 (1 Reserved)', '-', '+ 9', '-', '', 'Actions']);
  });

  test('searches the descriptions of licenses too', async () => {
    const user = await openLicenses();
    await user.type(screen.getByRole('searchbox', { name: 'Search by License' }), 'hardware-sensor');
    expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual([sensor.name]);
  });
});

test('retries loading a page that failed to load', async () => {
  getAccount.mockRejectedValueOnce(new Error('no answer'));
  const user = open('/inventory/general');
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await tokenRow('Spare')).toBeTruthy();
});

test('keeps the virtual account of the address from tab to tab', async () => {
  const user = open('/inventory/general?virtual-account=demos');
  await user.click(await screen.findByRole('tab', { name: 'Licenses' }));
  expect(await screen.findByText(/This virtual account has no licenses/)).toBeTruthy();
  expect(new Set(getAccount.mock.calls.map(([id]) => id))).toEqual(new Set(['demos']));
});

test('reports that a menu is not simulated', async () => {
  open('/reports');
  expect(await screen.findByRole('heading', { level: 1, name: 'Reports' })).toBeTruthy();
  expect(screen.getByText('This page is not simulated.')).toBeTruthy();
});

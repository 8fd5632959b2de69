// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import { openActions, openPortal, ownName } from '#mocks/testing/open-portal.tsx';
import { type I18n, startPortalTexts } from './use-portal-texts.ts';

let texts: I18n;
beforeAll(async () => {
  texts = await startPortalTexts();
});
afterEach(cleanup);

const advantage = 'Reserve Cisco Cyber Vision Advantage';

/** Renders the portal over a new simulator. */
const open = async (scenario: ScenarioName, address: string) => ({
  user: userEvent.setup(),
  ...(await openPortal({ texts, scenario, address })),
});
type User = ReturnType<typeof userEvent.setup>;

const button = (name: string) => screen.getByRole('button', { name });
const quantity = (name: string) => screen.getByRole<HTMLInputElement>('spinbutton', { name });
const heading = (name: string) => screen.findByRole('heading', { name });
const requestField = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Reservation Request Code' });

async function openWizard(user: User) {
  await user.click(await screen.findByRole('button', { name: 'License Reservation…' }));
  await user.click(button('Proceed'));
}

async function openWizardWith(user: User, requestCode: string) {
  await openWizard(user);
  await user.click(requestField());
  await user.paste(requestCode);
  await user.click(button('Next'));
}

test('offers no reservation to an account without the permission', async () => {
  await open('reservation-not-allowed', '/inventory/licenses');
  await screen.findByRole('rowheader', { name: 'Cisco Cyber Vision Advantage' });
  expect(screen.queryByRole('button', { name: 'License Reservation…' })).toBeNull();
});

describe('Request code', () => {
  test('rejects a code of another type at its field, which keeps it and the focus', async () => {
    const { user } = await open('reservation-pending', '/inventory/licenses');
    await openWizard(user);
    await user.type(requestField(), '0a1b2c3d');
    await user.click(button('Next'));
    expect(await screen.findByText('This is a confirmation code. Enter a reservation request code.')).toBeTruthy();
    expect(requestField().value).toBe('0a1b2c3d');
    expect(document.activeElement).toBe(requestField());
    expect(requestField().getAttribute('aria-invalid')).toBe('true');
  });

  test('rejects a request code that was already answered', async () => {
    const { user, requestCode } = await open('reservation-authorized', '/inventory/licenses');
    await openWizardWith(user, requestCode);
    expect(await screen.findByText(/already and holds a reservation/)).toBeTruthy();
  });

  test('reads a request code from a file at once', async () => {
    const { user, requestCode } = await open('reservation-pending', '/inventory/licenses');
    await openWizard(user);
    const picker = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (!picker) throw new Error('The dialog has no file input.');
    await user.upload(picker, new File([`${requestCode}\r\n`], 'request.txt', { type: 'text/plain' }));
    expect(await screen.findByText('Read from request.txt.')).toBeTruthy();
    expect(requestField().value.trim()).toBe(requestCode);
  });
});

describe('Selection of licenses', () => {
  test('rejects more than available at its field, which keeps it and the focus', async () => {
    const { user, requestCode } = await open('reservation-pending', '/inventory/licenses');
    await openWizardWith(user, requestCode);
    await heading('Select Licenses');
    await user.type(quantity(advantage), '49158');
    await user.click(button('Next'));
    expect(screen.getByText('At most 49157 can be reserved.')).toBeTruthy();
    expect(quantity(advantage).value).toBe('49158');
    expect(document.activeElement).toBe(quantity(advantage));
    await user.clear(quantity(advantage));
    await user.type(quantity(advantage), 'a few');
    await user.click(button('Next'));
    expect(screen.getByText('Enter a whole number, or leave it blank for none.')).toBeTruthy();
    expect(quantity(advantage).value).toBe('a few');
  });

  test('rejects a selection without licenses; the arrow keys change quantities', async () => {
    const { user, requestCode } = await open('reservation-pending', '/inventory/licenses');
    await openWizardWith(user, requestCode);
    await heading('Select Licenses');
    await user.click(button('Next'));
    expect(screen.getByText('Enter a number for at least one license.')).toBeTruthy();
    await user.type(quantity(advantage), '{ArrowUp}{ArrowUp}{ArrowDown}');
    expect(quantity(advantage).value).toBe('1');
    expect(screen.queryByText('Enter a number for at least one license.')).toBeNull();
  });
});

test('Back keeps the input, and a double-click generates one code', async () => {
  const { user, requestCode, timesCalled, simulator } = await open('reservation-pending', '/inventory/licenses');
  await openWizardWith(user, requestCode);
  await heading('Select Licenses');
  await user.type(quantity(advantage), '50');
  await user.click(button('Next'));
  expect(document.activeElement).toBe(await heading('Review and confirm'));
  await user.click(button('Back'));
  expect(quantity(advantage).value).toBe('50');
  await user.click(button('Back'));
  expect(requestField().value).toBe(requestCode);
  await user.click(button('Next'));
  await heading('Select Licenses');
  expect(quantity(advantage).value).toBe('50');
  await user.click(button('Next'));
  await user.dblClick(button('Generate Authorization Code'));

  const code = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Authorization Code' });
  expect(code.value).toMatch(/^<specificPLR>/);
  expect(timesCalled('cssm.reserve')).toBe(1);
  const { licenses } = await simulator.cssm.account();
  expect(licenses.find(({ name }) => name === 'Cisco Cyber Vision Advantage')?.reserved).toBe(9893);
});

describe('Instance with a reservation', () => {
  test('offers an update, and its confirmation after the code was generated', async () => {
    const { user } = await open('reserved', '/inventory/product-instances');
    expect(await openActions(user, ownName)).toEqual([
      'Update Reserved Licenses…',
      'Transfer…',
      'Rehost Licenses from a Failed Product…',
      'Remove…',
    ]);
    await user.click(screen.getByRole('menuitem', { name: 'Update Reserved Licenses…' }));
    await heading('Select Licenses');
    expect(quantity(advantage).value).toBe('50');
    await user.clear(quantity(advantage));
    await user.type(quantity(advantage), '60');
    await user.click(button('Next'));
    expect(screen.getByRole('cell', { name: '50 → 60' })).toBeTruthy();
    await user.click(button('Generate Authorization Code'));
    expect(await screen.findByText('Do not close this window')).toBeTruthy();
    await user.click(button('Enter Confirmation Code'));
    const dialog = within(screen.getByRole('dialog', { name: 'Enter Confirmation Code' }));
    await user.click(dialog.getByRole('textbox', { name: 'Confirmation Code' }));
    await user.paste('01234567');
    await user.click(dialog.getByRole('button', { name: 'OK' }));
    expect(await dialog.findByText(/^This code does not confirm this update/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    await user.click(button('Close'));
    expect(await openActions(user, ownName)).toEqual([
      'Enter Confirmation Code…',
      'Transfer…',
      'Rehost Licenses from a Failed Product…',
      'Remove…',
    ]);
  });

  test('removes a reserved instance by its return code only, and keeps a wrong code', async () => {
    const { user, codes } = await open('reserved', '/inventory/product-instances');
    await openActions(user, ownName);
    await user.click(screen.getByRole('menuitem', { name: 'Remove…' }));
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Reservation Return Code' });
    await user.click(field);
    await user.paste(codes.newest);
    await user.click(button('Remove Reservation'));
    expect(await screen.findByText('This is an authorization code. Enter a reservation return code.')).toBeTruthy();
    expect(field.value).toBe(codes.newest);
  });

  test('opens the details of an instance by its name, with its events only', async () => {
    const { user } = await open('reserved', '/inventory/product-instances');
    await user.click(await screen.findByRole('link', { name: ownName }));
    const dialog = within(await screen.findByRole('dialog', { name: ownName }));
    expect(await dialog.findByRole('link', { name: 'Update reservation' })).toBeTruthy();
    expect(dialog.getByRole('button', { name: 'Download Reservation Authorization Code' })).toBeTruthy();
    await user.click(dialog.getByRole('tab', { name: 'Event Log' }));
    expect(dialog.getByRole('table', { name: 'Event Log' }).textContent).toMatch(
      /Licenses were reserved for .*: 50 × Cisco Cyber Vision Advantage\./,
    );
  });
});

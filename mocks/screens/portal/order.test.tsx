// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { chooseAction, openActions, openPortal } from '#mocks/testing/open-portal.tsx';
import { type I18n, startPortalTexts } from './use-portal-texts.ts';

let texts: I18n;
beforeAll(async () => {
  texts = await startPortalTexts();
});
beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

const shortLicense = 'Cyber Vision Sensor Intrusion Detection License for IC3000';

async function open(address = '/inventory/licenses') {
  const page = await openPortal({ texts, scenario: 'out-of-compliance', address, isListed: () => false });
  const balance = async () => {
    const { licenses } = await page.simulator.cssm.account();
    return licenses.find(({ name }) => name === shortLicense)?.balance;
  };
  return { user: userEvent.setup(), balance, ...page };
}

const dialog = async () => within(await screen.findByRole('dialog', { name: 'Order Licenses' }));

test('offers no order for a license with enough in the account', async () => {
  const { user } = await open();
  expect(await openActions(user, 'Cisco Cyber Vision Advantage')).not.toContain('Order…');
});

test.each(['', '0', '1.5', '1000001'])('refuses an order of %j licenses at the field', async (quantity) => {
  const { user, timesCalled } = await open();
  await chooseAction(user, shortLicense, 'Order…');
  const form = await dialog();
  const field = form.getByRole('textbox', { name: 'Quantity' });
  await user.clear(field);
  if (quantity !== '') await user.type(field, quantity);
  await user.click(form.getByRole('button', { name: 'Place Order' }));
  expect(form.getByText('Enter a whole number from 1 to 1,000,000.')).toBeTruthy();
  expect(document.activeElement).toBe(field);
  expect(timesCalled('cssm.buy')).toBe(0);
});

test('an order from the row of a license begins with the missing number and has the chosen term', async () => {
  const { user, balance, simulator } = await open();
  await chooseAction(user, shortLicense, 'Order…');
  const form = await dialog();
  expect(form.getByRole<HTMLInputElement>('textbox', { name: 'Quantity' }).value).toBe('1');
  await user.selectOptions(form.getByRole('combobox', { name: 'Term' }), '3 years');
  await user.click(form.getByRole('button', { name: 'Place Order' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await balance()).toBe(0);
  const { licenses } = await simulator.cssm.account();
  expect(licenses.find(({ name }) => name === shortLicense)?.expires).toBe('2029-01-13');
});

test('an order from the alert resolves it', async () => {
  const { user, balance } = await open('/alerts');
  await chooseAction(user, /^Insufficient Licenses/, 'Order…');
  await user.click((await dialog()).getByRole('button', { name: 'Place Order' }));
  await waitFor(() => expect(screen.queryByText('Insufficient Licenses')).toBeNull());
  expect(await balance()).toBe(0);
});

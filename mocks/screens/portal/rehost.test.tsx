// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import type { ProductInstance } from '#mocks/cssm/state.ts';
import { chooseAction, openActions, openPortal } from '#mocks/testing/open-portal.tsx';
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

const { name: advantage, tag: tagOfAdvantage } = catalogue.advantage;
const rehost = 'Rehost Licenses from a Failed Product…';
const button = (name: string) => screen.getByRole('button', { name });
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Reservation Request Code' });
const isOtherReserved = ({ holding, replacedBy }: ProductInstance) =>
  holding.kind === 'reserved' && replacedBy === undefined && holding.quantities[tagOfAdvantage] === 5000;

/** Opens the wizard for another product, which has 5000 licenses reserved; the simulated product has a request code. */
async function openWizard() {
  const page = await open({
    texts,
    scenario: 'reservation-pending',
    address: '/inventory/product-instances',
    isListed: isOtherReserved,
  });
  const failed = (await screen.findAllByRole('rowheader'))[0]?.textContent ?? '';
  await chooseAction(page.user, failed, rehost);
  return { ...page, failed };
}

async function enter(user: ReturnType<typeof userEvent.setup>, code: string) {
  await user.click(field());
  await user.paste(code);
  await user.click(button('Next'));
}

test('rejects a code that is no request code at its field and keeps it', async () => {
  const { user } = await openWizard();
  await enter(user, '0a1b2c3d');
  expect(await screen.findByText('This is a confirmation code. Enter a reservation request code.')).toBeTruthy();
  expect(field().value).toBe('0a1b2c3d');
  expect(document.activeElement).toBe(field());
});

test('reports a pending return if too few licenses are left to rehost', async () => {
  const { user, simulator, requestCode } = await openWizard();
  // Leaves the 9843 licenses reserved by others, and slightly fewer than the rehost needs.
  await simulator.cssm.transferLicenses({ tag: tagOfAdvantage, quantity: 44_657, to: 'default' });
  await enter(user, requestCode);
  const alert = within(await screen.findByRole('alert'));
  expect(alert.getByText('Previous Product Return Pending')).toBeTruthy();
  expect(alert.getByText(/remove it here with its return code/)).toBeTruthy();
  expect(field().value).toBe(requestCode);
});

test('reserves the same for the replacement, and marks the failed product', async () => {
  const { user, simulator, requestCode, failed, timesCalled } = await openWizard();
  await enter(user, requestCode);
  expect(await screen.findByRole('heading', { name: 'Review' })).toBe(document.activeElement);
  expect(screen.getByRole('cell', { name: '5000' })).toBeTruthy();
  await user.dblClick(button('Generate Authorization Code'));
  const code = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Authorization Code' });
  expect(code.value).toMatch(/^<specificPLR>/);
  expect(timesCalled('cssm.rehost')).toBe(1);
  await user.click(button('Close'));

  const row = (await screen.findByRole('rowheader', { name: failed })).closest<HTMLElement>('[role="row"]');
  if (!row) throw new Error('The failed product is in no row.');
  expect(await within(row).findByText('Previous Product Return Pending')).toBeTruthy();
  expect(within(row).getByRole('link', { name: /420f637e3da26755/ })).toBeTruthy();
  expect(await openActions(user, failed)).toEqual(['Update Reserved Licenses…', 'Transfer…', 'Remove…']);
  const { licenses } = await simulator.cssm.account();
  expect(licenses.find(({ name }) => name === advantage)?.reserved).toBe(14_843);
});

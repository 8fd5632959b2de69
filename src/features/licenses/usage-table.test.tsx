// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { createQueryClient } from '#src/api/query-client.ts';
import type { LicenseUsage } from '#src/contract/usage.ts';
import { changeLanguage, initI18n } from '#src/i18n/i18n.ts';
import { licenseRowPath } from '#src/paths.ts';
import { UsageTable } from './usage-table.tsx';

const license = (name: string, more: Partial<LicenseUsage> = {}): LicenseUsage => ({
  tag: `regid.2019-10.com.cisco.${name},1.0_x`,
  shortName: name,
  table: 'licenses',
  status: 'authorized',
  inUse: 10,
  entitled: 100,
  usedByOthers: 0,
  ...more,
});

const licenses: readonly LicenseUsage[] = [
  ...Array.from({ length: 12 }, (_, index) => license(`Roomy ${index + 10}`)),
  license('Short', { status: 'out-of-compliance', entitled: 8 }),
  license('Full', { usedByOthers: 81 }),
];

function show(address = '/licenses', rows = licenses) {
  const router = createMemoryRouter([{ path: '/licenses', element: <UsageTable label="Usage" licenses={rows} /> }], {
    initialEntries: [address],
  });
  render(
    <QueryClientProvider client={createQueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return router;
}

const names = () =>
  within(screen.getByRole('table'))
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);

beforeAll(() => initI18n());
afterEach(cleanup);

test('a bar is missing where only the total of the account is known', () => {
  show('/licenses', [license('Alone', { usedByOthers: undefined })]);
  expect(screen.queryByRole('img')).toBeNull();
  expect(screen.queryByText(/available in the account/)).toBeNull();
});

test('the worst licenses come first, with the missing or remaining number in words', () => {
  show();
  expect(names().slice(0, 3)).toEqual(['Short', 'Full', 'Roomy 10']);
  const [, short, full, roomy] = screen.getAllByRole('row').map(({ textContent }) => textContent);
  expect(short).toContain('2 short');
  expect(full).toContain('9 left');
  expect(roomy).toContain('90 available in the account');
  expect(screen.getByRole('img', { name: '10 of 100 in use by this product, 81 by others' })).toBeTruthy();
});

test.each(['en', 'fr'] as const)(
  'sorts the status by urgency instead of its word, in the language %s',
  async (language) => {
    await changeLanguage(language);
    show();
    const status = screen.getByRole('button', { name: language === 'en' ? 'Status' : 'État' });
    await userEvent.click(status);
    expect(names()[0]).toBe('Short');
    await userEvent.click(status);
    expect(names().at(-1)).toBe('Short');
    await changeLanguage('en');
  },
);

test('the filter finds the words of a status, and a chip the licenses near their limit', async () => {
  show();
  await userEvent.type(screen.getByRole('searchbox', { name: 'Filter' }), 'out of comp');
  expect(names()).toEqual(['Short']);
  await userEvent.click(screen.getByRole('radio', { name: 'Near limit 1' }));
  expect(screen.getByText('No license matches “out of comp”.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
  expect(names()).toHaveLength(licenses.length);
});

test('a link to the row of a license moves the focus to it, and again when it is followed again', async () => {
  const target = license('Roomy 20');
  const router = show(licenseRowPath(target.tag));
  expect(document.activeElement?.textContent).toContain('Roomy 20');
  screen.getByRole('searchbox', { name: 'Filter' }).focus();
  await userEvent.type(screen.getByRole('searchbox', { name: 'Filter' }), 'Short');
  await router.navigate(licenseRowPath(target.tag));
  expect((await screen.findByText('Roomy 20')).closest('tr')).toBe(document.activeElement);
});

test('the name of a license opens its details, and Esc returns the focus to it', async () => {
  const user = userEvent.setup();
  const terms = [
    { quantity: 5, endsOn: '2027-09-08' },
    { quantity: 3, endsOn: '2028-01-31' },
  ];
  const description = 'Covers one component of the network.';
  show('/licenses', [license('Reserved', { description, reserved: 8, entitled: undefined, inUse: 6, terms })]);
  const name = screen.getByRole('button', { name: 'Reserved' });
  await user.click(name);
  const detail = await screen.findByRole('dialog', { name: 'Reserved' });
  expect(within(detail).getByText(description)).toBeTruthy();
  const valueFor = (term: string) => within(detail).getByLabelText(term).textContent;
  expect(valueFor('Status')).toBe('Authorized');
  expect(valueFor('Reserved')).toBe('8');
  expect(valueFor('Left in the reservation')).toBe('2');
  expect(valueFor('Expires')).toBe('3 · Jan 31, 20285 · Sep 8, 2027');
  expect(valueFor('Entitlement tag')).toBe('regid.2019-10.com.cisco.Reserved,1.0_x');
  expect(within(detail).getByRole('button', { name: 'Copy' })).toBeTruthy();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(document.activeElement).toBe(name);
});

test('the details of a license leave out what the product does not know', async () => {
  const user = userEvent.setup();
  show('/licenses', [license('Unknown', { entitled: undefined, usedByOthers: undefined })]);
  await user.click(screen.getByRole('button', { name: 'Unknown' }));
  const detail = await screen.findByRole('dialog', { name: 'Unknown' });
  const terms = within(detail)
    .getAllByRole('term')
    .map(({ textContent }) => textContent);
  expect(terms).toEqual(['Status', 'In Use', 'Entitlement tag']);
});

test('the details of a short license show the missing number and the use by other products', async () => {
  const user = userEvent.setup();
  const endedTerm = { quantity: 4, endedOn: '2026-01-12' };
  show('/licenses', [
    license('Short', { status: 'out-of-compliance', entitled: 8, usedByOthers: 1, short: 3, endedTerm }),
  ]);
  await user.click(screen.getByRole('button', { name: 'Short' }));
  const detail = await screen.findByRole('dialog', { name: 'Short' });
  expect(within(detail).getByLabelText('Short', { selector: 'dd' }).textContent).toBe('3');
  expect(within(detail).getByLabelText('In use or reserved by other products').textContent).toBe('1');
  expect(within(detail).getByLabelText('Expires').textContent).toBe('4 expired Jan 12, 2026.');
  expect(within(detail).queryByText('Available in the account')).toBeNull();
});

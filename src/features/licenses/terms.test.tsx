// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ActivityEntry } from '#src/contract/activity.ts';
import type { AuthorizationPreview } from '#src/contract/reservation.ts';
import type { LicenseUsage, Usage } from '#src/contract/usage.ts';
import type { NoticeProps } from './notice-props.ts';

const originalZone = process.env.TZ;
/** Time zones, including those with the earliest and the latest date. */
const zones = ['UTC', 'Europe/Paris', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'];

const reserved: LicenseUsage = {
  tag: 'a',
  shortName: 'A',
  name: 'Advantage',
  table: 'licenses',
  inUse: 31,
  reserved: 49_157,
  terms: [{ quantity: 14_000, endsOn: '2029-01-19' }, { quantity: 35_157 }],
  status: 'authorized',
};
const short: LicenseUsage = {
  tag: 'b',
  shortName: 'B',
  table: 'licenses',
  inUse: 3,
  reserved: 0,
  terms: [],
  short: 3,
  endedTerm: { quantity: 14_000, endedOn: '2026-01-13' },
  status: 'out-of-compliance',
};
const usage: Usage = { countedAt: '2026-01-15T09:00:00.000Z', licenses: [reserved, short] };
const preview: AuthorizationPreview = {
  kind: 'specific',
  productIdentifier: 'P',
  serialNumber: 'S',
  issuedAt: '2026-01-15T09:00:00.000Z',
  licenses: [
    {
      tag: 'a',
      name: 'Advantage',
      description: '',
      held: 14_000,
      heldTerms: [{ quantity: 14_000, endsOn: '2028-01-19' }],
      granted: 14_000,
      terms: [{ quantity: 14_000, endsOn: '2029-01-19' }],
    },
  ],
};

const shortage = {
  notice: { severity: 'error' },
  summary: { authorization: { status: 'out-of-compliance', since: '2026-01-14T00:00:00.000Z' } },
  product: { noun: 'center' },
} as unknown as NoticeProps;

/** The product notices the end of a term at midnight in UTC, which is another day in Los Angeles. */
const ended: ActivityEntry = {
  id: '1',
  at: '2026-01-14T00:00:00.000Z',
  actor: { kind: 'agent' },
  kind: 'reservation-term-ended',
  result: 'observed',
  endedOn: '2026-01-13',
};

/** Loads the page's modules again in this time zone, because the date formatters are created once and cached. */
async function pageIn(zone: string, language: 'en' | 'fr' = 'en') {
  process.env.TZ = zone;
  vi.resetModules();
  vi.stubGlobal('fetch', async (address: string) =>
    Response.json(address.includes('activity') ? { entries: [ended] } : usage),
  );
  const { createQueryClient } = await import('#src/api/query-client.ts');
  const { initI18n, loadDeferredNamespaces, changeLanguage } = await import('#src/i18n/i18n.ts');
  await initI18n();
  await loadDeferredNamespaces();
  await changeLanguage(language);
  const client = createQueryClient();
  return (part: ReactNode) =>
    render(
      <MemoryRouter>
        <QueryClientProvider client={client}>{part}</QueryClientProvider>
      </MemoryRouter>,
    );
}

/** Returns the cell texts of a table's rows without the header, with plain instead of non-breaking spaces. */
function rowsOf(table: HTMLElement) {
  const [, ...rows] = within(table).getAllByRole<HTMLTableRowElement>('row');
  return rows.map((row) => Array.from(row.cells, ({ textContent }) => textContent.replace(/[\u00A0\u202F]/g, ' ')));
}

afterEach(() => {
  cleanup();
  process.env.TZ = originalZone;
});

describe.each(zones)('terms in the time zone %s', (zone) => {
  test('the usage table has a row with the last day for each term of a license', async () => {
    const show = await pageIn(zone);
    const { UsageTable } = await import('./usage-table.tsx');
    show(<UsageTable label="Usage" licenses={usage.licenses} />);
    expect(rowsOf(screen.getByRole('table'))).toEqual([
      ['B', '', '0', '3', '3 short', 'Out of Compliance', ''],
      ['Advantage', '', '49,157', '31', '', 'Authorized', 'multiple terms'],
      ['Advantage: term 1 of 2', '', '35,157', '', '', '', 'Never'],
      ['Advantage: term 2 of 2', '', '14,000', '', '', '', 'Jan 19, 2029'],
    ]);
  });

  test('the preview of a code names the parts of the response that it does not show', async () => {
    const show = await pageIn(zone);
    const { AuthorizationPreviewSection } = await import('#src/features/reservation/authorization-preview.tsx');
    show(<AuthorizationPreviewSection preview={{ ...preview, leftOut: '/licenses/1' }} isUpdate={true} />);
    expect(document.body.textContent).toContain('Not shown (unknown to this page): /licenses/1');
  });

  test('the preview of an update shows a changed last day of an unchanged quantity', async () => {
    const show = await pageIn(zone);
    const { AuthorizationPreviewSection } = await import('#src/features/reservation/authorization-preview.tsx');
    show(<AuthorizationPreviewSection preview={preview} isUpdate={true} />);
    expect(rowsOf(screen.getByRole('table'))).toEqual([
      ['Advantage', '14,000 → 14,000', 'multiple terms'],
      ['Advantage: term 1 of 2', '0 → 14,000', 'Jan 19, 2029'],
      ['Advantage: term 2 of 2', '14,000 → 0', 'Jan 19, 2028'],
    ]);
  });

  test('the notice about a shortage shows the last day of the ended term', async () => {
    const show = await pageIn(zone);
    const { ReservedShortageNotice } = await import('./compliance-notices.tsx');
    show(<ReservedShortageNotice {...shortage} />);
    expect(await screen.findByText(/14,000 expired Jan 13, 2026\./)).toBeTruthy();
  });

  test('the activity shows the last day of the ended term', async () => {
    const show = await pageIn(zone);
    const { ActivityPanel } = await import('#src/features/activity/activity-panel.tsx');
    show(<ActivityPanel />);
    expect(await screen.findByText('A reserved term ended on Jan 13, 2026')).toBeTruthy();
  });
});

describe('terms in French', () => {
  test('the usage table has a row for each term of a license', async () => {
    const show = await pageIn('America/Los_Angeles', 'fr');
    const { UsageTable } = await import('./usage-table.tsx');
    show(<UsageTable label="Utilisation" licenses={[reserved]} />);
    const heads = within(screen.getByRole('table')).getAllByRole('columnheader');
    expect(heads.at(-1)?.textContent).toBe('Expire');
    expect(rowsOf(screen.getByRole('table')).map((cells) => [cells[0], cells.at(-1)])).toEqual([
      ['Advantage', 'plusieurs périodes'],
      ['Advantage : période 1 sur 2', 'Jamais'],
      ['Advantage : période 2 sur 2', '19 janv. 2029'],
    ]);
  });

  test('the notice about a shortage shows the last day of the ended term', async () => {
    const show = await pageIn('America/Los_Angeles', 'fr');
    const { ReservedShortageNotice } = await import('./compliance-notices.tsx');
    show(<ReservedShortageNotice {...shortage} />);
    expect(await screen.findByText(/expirées le 13 janv\. 2026\./)).toBeTruthy();
  });
});

test('sorting the usage table by the last day keeps the terms below their license', async () => {
  const show = await pageIn('UTC');
  const { UsageTable } = await import('./usage-table.tsx');
  const soon: LicenseUsage = { ...reserved, tag: 'c', name: 'Soon', terms: [{ quantity: 9, endsOn: '2026-02-01' }] };
  show(<UsageTable label="Usage" licenses={[reserved, soon]} />);
  await userEvent.click(screen.getByRole('button', { name: 'Expires' }));
  expect(rowsOf(screen.getByRole('table')).map(([name]) => name)).toEqual([
    'Soon',
    'Advantage',
    'Advantage: term 1 of 2',
    'Advantage: term 2 of 2',
  ]);
});

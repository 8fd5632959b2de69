import ReportProblemOutlined from '@mui/icons-material/ReportProblemOutlined';
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PortalLicense } from '#mocks/cssm/replies.ts';
import { EmptyTable } from './empty-table.tsx';
import { balanceOf, inUseOf, matchesSearch } from './formats.ts';
import { LicenseReservation } from './license-reservation.tsx';
import { LongTable } from './long-table.tsx';
import type { Column } from './portal-table.tsx';
import { accountQuery } from './queries.ts';
import { QueryProblem } from './query-problem.tsx';
import { SearchField } from './search-field.tsx';
import { useSimulator } from './simulator-context.ts';
import { type Say, usePortalTexts } from './texts.ts';
import { useVirtualAccountId } from './virtual-account.ts';

/** Licenses: what was purchased, what is in use and what is left (domain.md §4.3). */
export function LicensesTab() {
  const { say } = usePortalTexts();
  const simulator = useSimulator();
  const account = useQuery(accountQuery(simulator, useVirtualAccountId()));
  const [search, setSearch] = useState('');
  const all = account.data?.licenses;
  const found = all?.filter(
    ({ name, description }) => matchesSearch(name, search) || matchesSearch(description, search),
  );
  return (
    <>
      <QueryProblem query={account} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4 }}>
        {account.data?.mayReserve && <LicenseReservation virtualAccountId={account.data.id} />}
        <SearchField label={say('licenses.search')} value={search} onChange={setSearch} />
      </Box>
      {found?.length === 0 ? (
        <EmptyTable>{all?.length === 0 ? say('licenses.empty') : say('licenses.noneFound', { search })}</EmptyTable>
      ) : (
        (found || account.isPending) && (
          <LongTable label={say('licenses.heading')} columns={columns(say)} rows={found} rowKey={({ tag }) => tag} />
        )
      )}
    </>
  );
}

const columns = (say: Say): Column<PortalLicense>[] => [
  { key: 'license', title: say('licenses.license'), cell: ({ name }) => name, naming: true },
  { key: 'billing', title: say('licenses.billing'), cell: () => say('licenses.prepaid'), unbroken: true },
  { key: 'purchased', title: say('licenses.purchased'), cell: ({ purchased }) => purchased, figures: true },
  { key: 'inUse', title: say('licenses.inUse'), cell: (license) => inUseOf(license, say), figures: true },
  { key: 'substitution', title: say('licenses.substitution'), cell: () => '-', figures: true },
  {
    key: 'balance',
    title: say('licenses.balance'),
    cell: (license) => (
      <Box component="span" sx={license.balance < 0 ? { color: 'error.main', fontWeight: 600 } : {}}>
        {balanceOf(license)}
      </Box>
    ),
    figures: true,
  },
  {
    key: 'alerts',
    title: say('licenses.alerts'),
    cell: ({ alerts }) =>
      alerts.includes('insufficient-licenses') && (
        <Box
          component="span"
          sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, color: 'error.main', fontWeight: 600 }}
        >
          <ReportProblemOutlined sx={{ fontSize: 20 }} />
          {say('licenses.insufficient')}
        </Box>
      ),
  },
];

import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import type { PortalOnPremAccount } from '#mocks/on-prem/replies.ts';
import { addresses } from './addresses.ts';
import { SeverityWord } from './alert-words.tsx';
import { EmptyTable } from './empty-table.tsx';
import { FileSyncDialog } from './file-sync-dialog.tsx';
import { dayAhead, dayOf, portalDate } from './formats.ts';
import { usePageTitle } from './page-title.ts';
import { type Column, PortalTable } from './portal-table.tsx';
import { accountQuery, onPremAccountsQuery } from './queries.ts';
import { QueryProblem } from './query-problem.tsx';
import { useSimulator } from './simulator-context.ts';
import { type Say, usePortalTexts } from './texts.ts';

/** The menu On-Prem Accounts: the SSM On-Prem installations of the Smart Account, and File Sync… (domain.md §4.7). */
export function OnPremAccounts() {
  const { say } = usePortalTexts();
  const simulator = useSimulator();
  const onPrems = useQuery(onPremAccountsQuery(simulator));
  const account = useQuery(accountQuery(simulator, undefined));
  const [isSynchronizing, setSynchronizing] = useState(false);
  usePageTitle(say('menu.on-prem-accounts'));
  return (
    <>
      <Typography variant="h1">{say('menu.on-prem-accounts')}</Typography>
      <Typography sx={{ mt: 2, color: 'text.secondary' }}>{say('onPrem.sentence')}</Typography>
      <Button variant="contained" sx={{ mt: 4, mb: 4 }} onClick={() => setSynchronizing(true)}>
        {say('onPrem.fileSync')}
      </Button>
      <QueryProblem query={onPrems} />
      {onPrems.data?.length === 0 ? (
        <EmptyTable>{say('onPrem.empty')}</EmptyTable>
      ) : (
        (onPrems.data || onPrems.isPending) && (
          <PortalTable
            label={say('menu.on-prem-accounts')}
            columns={columns(say, account.data?.now)}
            rows={onPrems.data}
            rowKey={({ name }) => name}
          />
        )
      )}
      {isSynchronizing && <FileSyncDialog onClose={() => setSynchronizing(false)} />}
    </>
  );
}

const urgencies = { overdue: 'minor', removed: 'major' } as const;

const columns = (say: Say, now: string | undefined): Column<PortalOnPremAccount>[] => [
  {
    key: 'name',
    title: say('onPrem.name'),
    cell: ({ name }) => (
      <Link component={RouterLink} translate="no" to={addresses.onPrem()}>
        {name}
      </Link>
    ),
    naming: true,
  },
  {
    key: 'account',
    title: say('onPrem.virtualAccount'),
    cell: ({ virtualAccountId, virtualAccount }) => (
      <Link component={RouterLink} translate="no" to={addresses.inventory(virtualAccountId)}>
        {virtualAccount}
      </Link>
    ),
  },
  {
    key: 'instances',
    title: say('onPrem.productInstances'),
    cell: ({ productInstances }) => say.figure(productInstances),
    figures: true,
  },
  {
    key: 'last',
    title: say('onPrem.lastSynchronized'),
    cell: ({ lastSynchronizedAt }) => portalDate(lastSynchronizedAt),
    unbroken: true,
  },
  {
    key: 'due',
    title: say('onPrem.due'),
    cell: ({ dueAt, status }) => (status === 'removed' ? '-' : now && dayAhead(dayOf(dueAt), now, say)),
  },
  {
    key: 'status',
    title: say('onPrem.status'),
    cell: ({ status }) =>
      status === 'synchronized' ? (
        say('onPrem.statuses.synchronized')
      ) : (
        <SeverityWord severity={urgencies[status]}>{say(`onPrem.statuses.${status}`)}</SeverityWord>
      ),
  },
];

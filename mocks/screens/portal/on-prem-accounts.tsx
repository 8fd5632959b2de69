import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import type { PortalOnPremAccount } from '#mocks/on-prem/replies.ts';
import { addresses } from './addresses.ts';
import { SeverityLabel } from './alert-labels.tsx';
import { EmptyTable } from './empty-table.tsx';
import { FileSyncDialog } from './file-sync-dialog.tsx';
import { dayAhead, dayOf, portalDate } from './formats.ts';
import { usePageTitle } from './page-title.ts';
import { type PortalColumn, PortalTable } from './portal-table.tsx';
import { accountQuery, onPremAccountsQuery } from './queries.ts';
import { QueryError } from './query-error.tsx';
import { useSimulator } from './simulator-context.ts';
import { type PortalTranslate, usePortalTexts } from './use-portal-texts.ts';

/** The page On-Prem Accounts: the SSM On-Prem installations of the Smart Account, and File Sync… (domain.md §4.7). */
export function OnPremAccounts() {
  const { t } = usePortalTexts();
  const simulator = useSimulator();
  const onPrems = useQuery(onPremAccountsQuery(simulator));
  const account = useQuery(accountQuery(simulator, undefined));
  const [isSynchronizing, setSynchronizing] = useState(false);
  usePageTitle(t('menu.on-prem-accounts'));
  return (
    <>
      <Typography variant="h1">{t('menu.on-prem-accounts')}</Typography>
      <Typography sx={{ mt: 2, color: 'text.secondary' }}>{t('onPrem.sentence')}</Typography>
      <Button variant="contained" sx={{ mt: 4, mb: 4 }} onClick={() => setSynchronizing(true)}>
        {t('onPrem.fileSync')}
      </Button>
      <QueryError query={onPrems} />
      {onPrems.data?.length === 0 ? (
        <EmptyTable>{t('onPrem.empty')}</EmptyTable>
      ) : (
        (onPrems.data || onPrems.isPending) && (
          <PortalTable
            label={t('menu.on-prem-accounts')}
            columns={columns(t, account.data?.now)}
            rows={onPrems.data}
            rowKey={({ name }) => name}
          />
        )
      )}
      {isSynchronizing && <FileSyncDialog onClose={() => setSynchronizing(false)} />}
    </>
  );
}

const severityByStatus = { overdue: 'minor', removed: 'major' } as const;

const columns = (t: PortalTranslate, now: string | undefined): PortalColumn<PortalOnPremAccount>[] => [
  {
    key: 'name',
    title: t('onPrem.name'),
    cell: ({ name }) => (
      <Link component={RouterLink} translate="no" to={addresses.onPrem()}>
        {name}
      </Link>
    ),
    rowHeader: true,
  },
  {
    key: 'account',
    title: t('onPrem.virtualAccount'),
    cell: ({ virtualAccountId, virtualAccount }) => (
      <Link component={RouterLink} translate="no" to={addresses.inventory(virtualAccountId)}>
        {virtualAccount}
      </Link>
    ),
  },
  {
    key: 'instances',
    title: t('onPrem.productInstances'),
    cell: ({ productInstances }) => t.formatNumber(productInstances),
    numeric: true,
  },
  {
    key: 'last',
    title: t('onPrem.lastSynchronized'),
    cell: ({ lastSynchronizedAt }) => portalDate(lastSynchronizedAt),
    noWrap: true,
  },
  {
    key: 'due',
    title: t('onPrem.due'),
    cell: ({ dueAt, status }) => (status === 'removed' ? '-' : now && dayAhead(dayOf(dueAt), now, t)),
  },
  {
    key: 'status',
    title: t('onPrem.status'),
    cell: ({ status }) =>
      status === 'synchronized' ? (
        t('onPrem.statuses.synchronized')
      ) : (
        <SeverityLabel severity={severityByStatus[status]}>{t(`onPrem.statuses.${status}`)}</SeverityLabel>
      ),
  },
];

import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { PortalAlert } from '#mocks/cssm/alert.ts';
import { TextWithNames } from '#src/ui/text-with-names.tsx';
import { addresses } from './addresses.ts';
import { alertAddress } from './alert-address.ts';
import { SeverityLabel } from './alert-labels.tsx';
import { dayAhead } from './formats.ts';
import type { PortalColumn } from './portal-table.tsx';
import type { PortalTranslate } from './use-portal-texts.ts';

/** id of the element that names an alert; it describes the button of its row. */
export const alertId = ({ id }: Pick<PortalAlert, 'id'>): string => `alert-${encodeURIComponent(id)}`;

/**
 * Columns Sev, Message, Source and Action Due. Alerts with a subject link to it; among alerts of several virtual
 * accounts the Source links to its account.
 */
export const alertColumns = (
  t: PortalTranslate,
  now: string | undefined,
  hasSeveralAccounts: boolean,
): PortalColumn<PortalAlert>[] => [
  {
    key: 'severity',
    title: t('alerts.severity'),
    cell: ({ severity }) => <SeverityLabel severity={severity}>{t(`alerts.severities.${severity}`)}</SeverityLabel>,
    noWrap: true,
  },
  {
    key: 'message',
    title: t('alerts.message'),
    cell: (alert) => (
      <span>
        <Link id={alertId(alert)} component={RouterLink} to={alertAddress(alert).address} sx={{ fontWeight: 600 }}>
          {t(`alerts.names.${alert.kind}`)}
        </Link>
        <br />
        <TextWithNames text={t(`alerts.messages.${alert.kind}`, alert.details)} names={Object.values(alert.details)} />
      </span>
    ),
    rowHeader: true,
  },
  {
    key: 'source',
    title: t('alerts.source'),
    cell: ({ virtualAccountId, virtualAccount }) =>
      hasSeveralAccounts ? (
        <Link component={RouterLink} translate="no" to={addresses.inventory(virtualAccountId)}>
          {virtualAccount}
        </Link>
      ) : (
        <span translate="no">{virtualAccount}</span>
      ),
  },
  {
    key: 'due',
    title: t('alerts.actionDue'),
    cell: ({ kind, dueOn }) => {
      if (dueOn !== undefined) return now && dayAhead(dueOn, now, t);
      // An informational notice requires no action.
      return kind === 'reserved-licenses-returned' ? '-' : t('alerts.now');
    },
    noWrap: true,
  },
];

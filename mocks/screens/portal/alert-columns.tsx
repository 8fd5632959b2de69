import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { PortalAlert } from '#mocks/cssm/alert.ts';
import { TextWithNames } from '#src/ui/text-with-names.tsx';
import { addresses } from './addresses.ts';
import { alertAddress } from './alert-address.ts';
import { SeverityWord } from './alert-words.tsx';
import { dayAhead } from './formats.ts';
import type { Column } from './portal-table.tsx';
import type { Say } from './texts.ts';

/** The identity of the element that names an alert, which describes the button of its row. */
export const alertId = ({ id }: Pick<PortalAlert, 'id'>): string => `alert-${encodeURIComponent(id)}`;

/**
 * Sev, Message, Source and Action Due. What is called by its kind leads to what it is about; of alerts of several virtual
 * accounts the Source leads to its account.
 */
export const alertColumns = (say: Say, now: string | undefined, isOfAll: boolean): Column<PortalAlert>[] => [
  {
    key: 'severity',
    title: say('alerts.severity'),
    cell: ({ severity }) => <SeverityWord severity={severity}>{say(`alerts.severities.${severity}`)}</SeverityWord>,
    unbroken: true,
  },
  {
    key: 'message',
    title: say('alerts.message'),
    cell: (alert) => (
      <span>
        <Link id={alertId(alert)} component={RouterLink} to={alertAddress(alert).address} sx={{ fontWeight: 600 }}>
          {say(`alerts.names.${alert.kind}`)}
        </Link>
        <br />
        <TextWithNames
          text={say(`alerts.messages.${alert.kind}`, alert.details)}
          names={Object.values(alert.details)}
        />
      </span>
    ),
    naming: true,
  },
  {
    key: 'source',
    title: say('alerts.source'),
    cell: ({ virtualAccountId, virtualAccount }) =>
      isOfAll ? (
        <Link component={RouterLink} translate="no" to={addresses.inventory(virtualAccountId)}>
          {virtualAccount}
        </Link>
      ) : (
        <span translate="no">{virtualAccount}</span>
      ),
  },
  {
    key: 'due',
    title: say('alerts.actionDue'),
    cell: ({ kind, dueOn }) => {
      if (dueOn !== undefined) return now && dayAhead(dueOn, now, say);
      // Nothing needs to be done about what is only told.
      return kind === 'reserved-licenses-returned' ? '-' : say('alerts.now');
    },
    unbroken: true,
  },
];

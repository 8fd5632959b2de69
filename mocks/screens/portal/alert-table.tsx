import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { type ReactNode, useState } from 'react';
import { Link as RouterLink, useNavigate } from 'react-router';
import type { PortalAlert } from '#mocks/cssm/alert.ts';
import { reportResult } from '#src/ui/announcer.ts';
import { TextWithNames } from '#src/ui/text-with-names.tsx';
import { addresses } from './addresses.ts';
import { alertAddress } from './alert-address.ts';
import { SeverityLabel } from './alert-labels.tsx';
import { ConfirmationCodeDialog } from './confirmation-code-dialog.tsx';
import { dayAhead } from './formats.ts';
import { LongTable } from './long-table.tsx';
import { OrderDialog } from './order-dialog.tsx';
import type { PortalColumn } from './portal-table.tsx';
import { RemoveInstanceDialog } from './remove-instance-dialog.tsx';
import { useRestoreFocus } from './restore-focus.ts';
import { type RowAction, RowActions } from './row-actions.tsx';
import { usePortalMutation } from './use-portal-mutation.ts';
import { type PortalTranslate, usePortalTexts } from './use-portal-texts.ts';

interface AlertTableProps {
  readonly alerts: readonly PortalAlert[] | undefined;
  /** The portal's present, an ISO instant; due dates are counted in days from it. */
  readonly now: string | undefined;
  /** Number of rows before Show more. */
  readonly initialCount: number;
  /** Whether the alerts belong to several virtual accounts; each Source then links to its account. */
  readonly hasSeveralAccounts?: boolean;
  /** Message without alerts; after the last one was dismissed, the focus is on the container around it. */
  readonly emptyText: ReactNode;
}

/** Table of alerts: Sev, Message, Source, Action Due, Actions (domain.md §4.6). */
export function AlertTable({ alerts, now, initialCount, hasSeveralAccounts = false, emptyText }: AlertTableProps) {
  const { t } = usePortalTexts();
  const [open, setOpen] = useState<{ readonly dialog: 'confirm' | 'order' | 'remove'; readonly alert: PortalAlert }>();
  const dismiss = usePortalMutation('dismiss-alert', ({ cssm }, id: string) => cssm.dismissAlert(id));
  // Dismissing an alert or removing its subject removes the row, with the focused button in it.
  const container = useRestoreFocus<HTMLDivElement>(open !== undefined);
  const close = () => setOpen(undefined);
  const instance = open?.alert.subject.kind === 'instance' ? open.alert.subject : undefined;

  const columns: PortalColumn<PortalAlert>[] = [
    ...alertColumns(t, now, hasSeveralAccounts),
    {
      key: 'actions',
      title: t('alerts.actions'),
      cell: (alert) => (
        <AlertActions
          alert={alert}
          describedBy={alertId(alert)}
          onConfirm={() => setOpen({ dialog: 'confirm', alert })}
          onOrder={() => setOpen({ dialog: 'order', alert })}
          onRemove={() => setOpen({ dialog: 'remove', alert })}
          onDismiss={() =>
            dismiss.mutate(alert.id, () => {
              container.current?.focus();
              reportResult(t('alerts.dismissed'));
            })
          }
        />
      ),
      noWrap: true,
    },
  ];

  return (
    <Box ref={container} tabIndex={-1} sx={{ outline: 'none' }}>
      {dismiss.isError && (
        <Alert severity="error" sx={{ mb: 3 }}>
          {t('alerts.dismissFailed')}
        </Alert>
      )}
      {alerts?.length === 0 ? (
        emptyText
      ) : (
        <LongTable
          label={t('alerts.label')}
          columns={columns}
          rows={alerts}
          rowKey={({ id }) => id}
          initialCount={initialCount}
        />
      )}
      {instance && open?.dialog === 'confirm' && (
        <ConfirmationCodeDialog udi={instance.udi} onDone={close} onClose={close} />
      )}
      {open?.dialog === 'order' && open.alert.subject.kind === 'license' && (
        <OrderDialog
          license={{
            tag: open.alert.subject.tag,
            name: String(open.alert.details.license),
            missing: Number(open.alert.details.count),
            virtualAccountId: open.alert.virtualAccountId,
          }}
          onClose={close}
        />
      )}
      {instance && open?.dialog === 'remove' && (
        <RemoveInstanceDialog
          instance={{
            udi: instance.udi,
            name: String(open.alert.details.instance ?? instance.udi),
            reserved: open.alert.kind === 'previous-product-return-pending',
          }}
          onClose={close}
        />
      )}
    </Box>
  );
}

interface AlertActionsProps {
  readonly alert: PortalAlert;
  readonly describedBy: string;
  readonly onConfirm: () => void;
  readonly onOrder: () => void;
  readonly onRemove: () => void;
  readonly onDismiss: () => void;
}

/** Alerts that are resolved by removing their product instance: it stopped reporting, or was replaced. */
const resolvedByRemoval: readonly PortalAlert['kind'][] = [
  'instance-failed-to-connect',
  'instance-failed-to-renew',
  'previous-product-return-pending',
];

/** The Actions menu of an alert. */
function AlertActions({ alert, describedBy, onConfirm, onOrder, onRemove, onDismiss }: AlertActionsProps) {
  const { t } = usePortalTexts();
  const navigate = useNavigate();
  const { address, labelKey } = alertAddress(alert);
  const actions: RowAction[] = [{ label: t(labelKey), onSelect: () => void navigate(address) }];
  if (alert.kind === 'insufficient-licenses') actions.unshift({ label: t('order.open'), onSelect: onOrder });
  if (alert.kind === 'authorization-pending') {
    actions.push({ label: t('instances.enterConfirmation'), onSelect: onConfirm });
  }
  if (resolvedByRemoval.includes(alert.kind)) actions.push({ label: t('instances.remove'), onSelect: onRemove });
  if (alert.dismissible) actions.push({ label: t('alerts.dismiss'), onSelect: onDismiss });
  return <RowActions label={t('alerts.actions')} describedBy={describedBy} actions={actions} />;
}

/** id of the element that names an alert; it describes the button of its row. */
const alertId = ({ id }: Pick<PortalAlert, 'id'>): string => `alert-${encodeURIComponent(id)}`;

/**
 * Columns Sev, Message, Source and Action Due. Alerts with a subject link to it; among alerts of several virtual
 * accounts the Source links to its account.
 */
const alertColumns = (
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

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { type ReactNode, useState } from 'react';
import type { PortalAlert } from '#mocks/cssm/alert.ts';
import { announce } from '#src/ui/announcer.ts';
import { AlertActions } from './alert-actions.tsx';
import { alertColumns, alertId } from './alert-columns.tsx';
import { ConfirmationCodeDialog } from './confirmation-code-dialog.tsx';
import { LongTable } from './long-table.tsx';
import type { PortalColumn } from './portal-table.tsx';
import { RemoveInstanceDialog } from './remove-instance-dialog.tsx';
import { useRestoreFocus } from './restore-focus.ts';
import { usePortalMutation } from './use-portal-mutation.ts';
import { usePortalTexts } from './use-portal-texts.ts';

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
  const [open, setOpen] = useState<{ readonly dialog: 'confirm' | 'remove'; readonly alert: PortalAlert }>();
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
          onRemove={() => setOpen({ dialog: 'remove', alert })}
          onDismiss={() =>
            dismiss.mutate(alert.id, () => {
              container.current?.focus();
              announce(t('alerts.dismissed'));
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

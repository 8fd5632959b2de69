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
  /** The portal's present, an instant; what is due is so many days from then. */
  readonly now: string | undefined;
  /** How many rows are shown before more are asked for. */
  readonly initialCount: number;
  /** Whether they are of several virtual accounts, to each of which its Source leads. */
  readonly isOfAll?: boolean;
  /** What is said when there are none, also once the last of them was dismissed: then the focus stays there. */
  readonly emptyText: ReactNode;
}

/** Alerts: Sev, Message, Source, Action Due, Actions (domain.md §4.6). */
export function AlertTable({ alerts, now, initialCount, isOfAll = false, emptyText }: AlertTableProps) {
  const { t } = usePortalTexts();
  const [open, setOpen] = useState<{ readonly dialog: 'confirm' | 'remove'; readonly alert: PortalAlert }>();
  const dismiss = usePortalMutation('dismiss-alert', ({ cssm }, id: string) => cssm.dismissAlert(id));
  // Its row goes, and the button that had the focus with it, whether it is dismissed or what it is about removed.
  const container = useRestoreFocus<HTMLDivElement>(open !== undefined);
  const close = () => setOpen(undefined);
  const instance = open?.alert.subject.kind === 'instance' ? open.alert.subject : undefined;

  const columns: PortalColumn<PortalAlert>[] = [
    ...alertColumns(t, now, isOfAll),
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

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { type ReactNode, useState } from 'react';
import type { PortalAlert } from '#mocks/cssm/alert.ts';
import { announce } from '#src/ui/announcer.ts';
import { AlertActions } from './alert-actions.tsx';
import { alertColumns, alertId } from './alert-columns.tsx';
import { ConfirmationCodeDialog } from './confirmation-code-dialog.tsx';
import { useErrand } from './errand.ts';
import { useKeptFocus } from './kept-focus.ts';
import { LongTable } from './long-table.tsx';
import type { Column } from './portal-table.tsx';
import { RemoveInstanceDialog } from './remove-instance-dialog.tsx';
import { usePortalTexts } from './texts.ts';

interface AlertTableProps {
  readonly alerts: readonly PortalAlert[] | undefined;
  /** The portal's present, an instant; what is due is so many days from then. */
  readonly now: string | undefined;
  /** How many rows are shown before more are asked for. */
  readonly first: number;
  /** Whether they are of several virtual accounts, to each of which its Source leads. */
  readonly isOfAll?: boolean;
  /** What is said when there are none, also once the last of them was dismissed: then the focus stays there. */
  readonly none: ReactNode;
}

/** Alerts: Sev, Message, Source, Action Due, Actions (domain.md §4.6). */
export function AlertTable({ alerts, now, first, isOfAll = false, none }: AlertTableProps) {
  const { say } = usePortalTexts();
  const [open, setOpen] = useState<{ readonly what: 'confirm' | 'remove'; readonly alert: PortalAlert }>();
  const dismiss = useErrand('dismiss-alert', ({ cssm }, id: string) => cssm.dismissAlert(id));
  // Its row goes, and the button that had the focus with it, whether it is dismissed or what it is about removed.
  const holder = useKeptFocus<HTMLDivElement>(open !== undefined);
  const close = () => setOpen(undefined);
  const instance = open?.alert.subject.kind === 'instance' ? open.alert.subject : undefined;

  const columns: Column<PortalAlert>[] = [
    ...alertColumns(say, now, isOfAll),
    {
      key: 'actions',
      title: say('alerts.actions'),
      cell: (alert) => (
        <AlertActions
          alert={alert}
          describedBy={alertId(alert)}
          onConfirm={() => setOpen({ what: 'confirm', alert })}
          onRemove={() => setOpen({ what: 'remove', alert })}
          onDismiss={() =>
            dismiss.start(alert.id, () => {
              holder.current?.focus();
              announce(say('alerts.dismissed'));
            })
          }
        />
      ),
      unbroken: true,
    },
  ];

  return (
    <Box ref={holder} tabIndex={-1} sx={{ outline: 'none' }}>
      {dismiss.failed && (
        <Alert severity="error" sx={{ mb: 3 }}>
          {say('alerts.dismissFailed')}
        </Alert>
      )}
      {alerts?.length === 0 ? (
        none
      ) : (
        <LongTable label={say('alerts.label')} columns={columns} rows={alerts} rowKey={({ id }) => id} first={first} />
      )}
      {instance && open?.what === 'confirm' && (
        <ConfirmationCodeDialog udi={instance.udi} onDone={close} onClose={close} />
      )}
      {instance && open?.what === 'remove' && (
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

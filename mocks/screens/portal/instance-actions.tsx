import { useState } from 'react';
import type { PortalInstance } from '#mocks/cssm/replies.ts';
import { ConfirmationCodeDialog } from './confirmation-code-dialog.tsx';
import { instanceNameId } from './instance-columns.tsx';
import { RehostWizard } from './rehost-wizard.tsx';
import { RemoveInstanceDialog } from './remove-instance-dialog.tsx';
import { type RowAction, RowActions } from './row-actions.tsx';
import { usePortalTexts } from './texts.ts';
import { TransferInstanceDialog } from './transfer-instance-dialog.tsx';
import { useVirtualAccountId } from './virtual-account.ts';

interface InstanceActionsProps {
  readonly instance: PortalInstance;
  /** Whether there is another virtual account it could go to. */
  readonly mayTransfer: boolean;
  readonly onUpdate: () => void;
  readonly onOpen: (open: OpenAction) => void;
  readonly look?: 'button' | undefined;
}

/** An act whose dialog is open, and on which product instance. */
export interface OpenAction {
  readonly act: 'confirm' | 'transfer' | 'rehost' | 'remove';
  readonly instance: PortalInstance;
}

/** The Actions menu of a product instance: what its reservation allows now, Transfer… and Remove… (domain.md §4.5). */
export function InstanceActions({ instance, mayTransfer, onUpdate, onOpen, look }: InstanceActionsProps) {
  const { say } = usePortalTexts();
  const { reservation, updateInTransit, replacedBy } = instance;
  const opening = (act: OpenAction['act']) => () => onOpen({ act, instance });
  const actions: RowAction[] = [];
  if (reservation === 'specific' && !updateInTransit) {
    actions.push({ label: say('instances.updateReserved'), act: onUpdate });
  }
  if (updateInTransit) actions.push({ label: say('instances.enterConfirmation'), act: opening('confirm') });
  if (mayTransfer) actions.push({ label: say('instances.transfer'), act: opening('transfer') });
  if (reservation !== undefined && replacedBy === undefined) {
    actions.push({ label: say('instances.rehost'), act: opening('rehost') });
  }
  actions.push({ label: say('instances.remove'), act: opening('remove') });
  return (
    <RowActions
      label={say('instances.actions')}
      {...(look === undefined && { describedBy: instanceNameId(instance) })}
      actions={actions}
      look={look}
    />
  );
}

/** The dialog of an act that is open. It stays as it was opened, whatever becomes of the row meanwhile. */
export function InstanceActionDialog({ open, onClose }: { open: OpenAction; onClose: () => void }) {
  const [{ act, instance }] = useState(open);
  const virtualAccountId = useVirtualAccountId();
  if (act === 'confirm') return <ConfirmationCodeDialog udi={instance.udi} onDone={onClose} onClose={onClose} />;
  if (act === 'transfer') return <TransferInstanceDialog instance={instance} onClose={onClose} />;
  if (act === 'rehost') return <RehostWizard failed={instance} onClose={onClose} />;
  return <RemoveInstanceDialog instance={instance} virtualAccountId={virtualAccountId} onClose={onClose} />;
}

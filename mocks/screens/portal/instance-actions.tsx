import { useState } from 'react';
import type { PortalInstanceRow } from '#mocks/cssm/replies.ts';
import { ConfirmationCodeDialog } from './confirmation-code-dialog.tsx';
import { instanceNameId } from './instance-columns.tsx';
import { RehostWizard } from './rehost-wizard.tsx';
import { RemoveInstanceDialog } from './remove-instance-dialog.tsx';
import { type RowAction, RowActions } from './row-actions.tsx';
import { TransferInstanceDialog } from './transfer-instance-dialog.tsx';
import { usePortalTexts } from './use-portal-texts.ts';
import { useVirtualAccountId } from './virtual-account.ts';

interface InstanceActionsProps {
  readonly instance: PortalInstanceRow;
  /** Whether the Smart Account has another virtual account. */
  readonly canTransfer: boolean;
  readonly onUpdate: () => void;
  readonly onOpen: (open: OpenAction) => void;
  readonly variant?: 'button' | undefined;
}

/** An action with an open dialog, and its product instance. */
export interface OpenAction {
  readonly kind: 'confirm' | 'transfer' | 'rehost' | 'remove';
  readonly instance: PortalInstanceRow;
}

/**
 * The Actions menu of a product instance: the actions that its reservation allows, Transfer… and Remove… (domain.md
 * §4.5).
 */
export function InstanceActions({ instance, canTransfer, onUpdate, onOpen, variant }: InstanceActionsProps) {
  const { t } = usePortalTexts();
  const { reservation, updateInTransit, replacedBy } = instance;
  const openDialog = (kind: OpenAction['kind']) => () => onOpen({ kind, instance });
  const actions: RowAction[] = [];
  if (reservation === 'specific' && !updateInTransit) {
    actions.push({ label: t('instances.updateReserved'), onSelect: onUpdate });
  }
  if (updateInTransit) actions.push({ label: t('instances.enterConfirmation'), onSelect: openDialog('confirm') });
  if (canTransfer) actions.push({ label: t('instances.transfer'), onSelect: openDialog('transfer') });
  if (reservation !== undefined && replacedBy === undefined) {
    actions.push({ label: t('instances.rehost'), onSelect: openDialog('rehost') });
  }
  actions.push({ label: t('instances.remove'), onSelect: openDialog('remove') });
  return (
    <RowActions
      label={t('instances.actions')}
      {...(variant === undefined && { describedBy: instanceNameId(instance) })}
      actions={actions}
      variant={variant}
    />
  );
}

/** The dialog of the open action. It keeps the instance from when it was opened. */
export function InstanceActionDialog({ open, onClose }: { open: OpenAction; onClose: () => void }) {
  const [{ kind, instance }] = useState(open);
  const virtualAccountId = useVirtualAccountId();
  if (kind === 'confirm') return <ConfirmationCodeDialog udi={instance.udi} onDone={onClose} onClose={onClose} />;
  if (kind === 'transfer') return <TransferInstanceDialog instance={instance} onClose={onClose} />;
  if (kind === 'rehost') return <RehostWizard failedInstance={instance} onClose={onClose} />;
  return <RemoveInstanceDialog instance={instance} virtualAccountId={virtualAccountId} onClose={onClose} />;
}

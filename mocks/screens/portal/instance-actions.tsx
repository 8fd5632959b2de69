import type { PortalInstance } from '#mocks/cssm/replies.ts';
import { type RowAction, RowActions } from './row-actions.tsx';
import { usePortalTexts } from './texts.ts';

interface InstanceActionsProps {
  readonly instance: PortalInstance;
  readonly describedBy: string;
  readonly onUpdate: () => void;
  readonly onConfirm: () => void;
  readonly onRemove: () => void;
}

/** The Actions menu of a product instance: what its reservation allows now, and Remove… (domain.md §4.5). */
export function InstanceActions({ instance, describedBy, onUpdate, onConfirm, onRemove }: InstanceActionsProps) {
  const { say } = usePortalTexts();
  const { reservation, updateInTransit } = instance;
  const actions: RowAction[] = [];
  if (reservation === 'specific' && !updateInTransit) {
    actions.push({ label: say('instances.updateReserved'), act: onUpdate });
  }
  if (updateInTransit) actions.push({ label: say('instances.enterConfirmation'), act: onConfirm });
  actions.push({ label: say('instances.remove'), act: onRemove });
  return <RowActions label={say('instances.actions')} describedBy={describedBy} actions={actions} />;
}

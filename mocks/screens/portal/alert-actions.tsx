import { useNavigate } from 'react-router';
import type { PortalAlert } from '#mocks/cssm/alert.ts';
import { alertAddress } from './alert-address.ts';
import { type RowAction, RowActions } from './row-actions.tsx';
import { usePortalTexts } from './texts.ts';

interface AlertActionsProps {
  readonly alert: PortalAlert;
  readonly describedBy: string;
  readonly onConfirm: () => void;
  readonly onRemove: () => void;
  readonly onDismiss: () => void;
}

/** What removes the product instance they are about: it was silent for too long, or another has taken its place. */
const endedByRemoving: readonly PortalAlert['kind'][] = [
  'instance-failed-to-connect',
  'instance-failed-to-renew',
  'previous-product-return-pending',
];

/** The Actions menu of an alert: what can be done about it. */
export function AlertActions({ alert, describedBy, onConfirm, onRemove, onDismiss }: AlertActionsProps) {
  const { say } = usePortalTexts();
  const navigate = useNavigate();
  const { address, called } = alertAddress(alert);
  const actions: RowAction[] = [{ label: say(called), act: () => void navigate(address) }];
  if (alert.kind === 'authorization-pending') {
    actions.push({ label: say('instances.enterConfirmation'), act: onConfirm });
  }
  if (endedByRemoving.includes(alert.kind)) actions.push({ label: say('instances.remove'), act: onRemove });
  if (alert.dismissible) actions.push({ label: say('alerts.dismiss'), act: onDismiss });
  return <RowActions label={say('alerts.actions')} describedBy={describedBy} actions={actions} />;
}

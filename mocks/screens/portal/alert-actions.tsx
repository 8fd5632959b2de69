import { useNavigate } from 'react-router';
import type { PortalAlert } from '#mocks/cssm/alert.ts';
import { alertAddress } from './alert-address.ts';
import { type RowAction, RowActions } from './row-actions.tsx';
import { usePortalTexts } from './use-portal-texts.ts';

interface AlertActionsProps {
  readonly alert: PortalAlert;
  readonly describedBy: string;
  readonly onConfirm: () => void;
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
export function AlertActions({ alert, describedBy, onConfirm, onRemove, onDismiss }: AlertActionsProps) {
  const { t } = usePortalTexts();
  const navigate = useNavigate();
  const { address, labelKey } = alertAddress(alert);
  const actions: RowAction[] = [{ label: t(labelKey), onSelect: () => void navigate(address) }];
  if (alert.kind === 'authorization-pending') {
    actions.push({ label: t('instances.enterConfirmation'), onSelect: onConfirm });
  }
  if (resolvedByRemoval.includes(alert.kind)) actions.push({ label: t('instances.remove'), onSelect: onRemove });
  if (alert.dismissible) actions.push({ label: t('alerts.dismiss'), onSelect: onDismiss });
  return <RowActions label={t('alerts.actions')} describedBy={describedBy} actions={actions} />;
}

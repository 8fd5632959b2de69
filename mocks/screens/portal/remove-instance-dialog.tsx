import type { PortalInstanceRow } from '#mocks/cssm/replies.ts';
import { reportResult } from '#src/ui/announcer.ts';
import { TextWithNames } from '#src/ui/text-with-names.tsx';
import { CodeDialog } from './code-dialog.tsx';
import { ConfirmationDialog } from './confirmation-dialog.tsx';
import { usePortalMutation } from './use-portal-mutation.ts';
import { usePortalTexts } from './use-portal-texts.ts';

interface RemoveInstanceDialogProps {
  readonly instance: Pick<PortalInstanceRow, 'udi' | 'name' | 'reserved'>;
  /** The instance's virtual account; not needed in Cisco's portal. */
  readonly virtualAccountId?: string | undefined;
  readonly onClose: () => void;
}

/** Remove… of a product instance: an online one after a confirmation, a reserved one with its return code. */
export function RemoveInstanceDialog({ instance, virtualAccountId, onClose }: RemoveInstanceDialogProps) {
  const { t } = usePortalTexts();
  const remove = usePortalMutation('remove-instance', (simulator, udi: string) =>
    simulator.cssm.removeInstance({ udi, ...(virtualAccountId !== undefined && { virtualAccountId }) }),
  );
  if (instance.reserved) return <RemoveReservationDialog instance={instance} onClose={onClose} />;
  return (
    <ConfirmationDialog
      title={t('removeInstance.title')}
      question={<TextWithNames text={t('removeInstance.question', { name: instance.name })} names={[instance.name]} />}
      consequence={t('removeInstance.consequence')}
      confirm={t('removeInstance.remove')}
      problem={t('removeInstance.failed')}
      mutation={remove}
      input={instance.udi}
      onDone={() => {
        reportResult(t('instances.removed'));
        onClose();
      }}
      onClose={onClose}
    />
  );
}

interface RemoveReservationDialogProps {
  readonly instance: Pick<PortalInstanceRow, 'udi' | 'name'>;
  readonly onClose: () => void;
}

/** Remove… of an instance with a reservation: requires the product's return code (domain.md §4.5). */
function RemoveReservationDialog({ instance: { udi, name }, onClose }: RemoveReservationDialogProps) {
  const { t } = usePortalTexts();
  return (
    <CodeDialog
      expected="return"
      title={t('removeInstance.title')}
      subject={name}
      sentences={[t('removeReservation.purpose'), t('removeReservation.consequence')]}
      label={t('removeReservation.code')}
      confirm={t('removeReservation.remove')}
      isDestructive
      command={({ cssm }, returnCode) => cssm.removeReservation({ udi, returnCode })}
      onDone={() => {
        reportResult(t('removeReservation.removed'));
        onClose();
      }}
      onClose={onClose}
    />
  );
}

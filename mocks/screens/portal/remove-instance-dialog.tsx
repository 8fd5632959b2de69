import type { PortalInstanceRow } from '#mocks/cssm/replies.ts';
import { announce } from '#src/ui/announcer.ts';
import { TextWithNames } from '#src/ui/text-with-names.tsx';
import { ConfirmationDialog } from './confirmation-dialog.tsx';
import { RemoveReservationDialog } from './remove-reservation-dialog.tsx';
import { usePortalMutation } from './use-portal-mutation.ts';
import { usePortalTexts } from './use-portal-texts.ts';

interface RemoveInstanceDialogProps {
  readonly instance: Pick<PortalInstanceRow, 'udi' | 'name' | 'reserved'>;
  /** The account it is in; of Cisco's portal it need not be told. */
  readonly virtualAccountId?: string | undefined;
  readonly onClose: () => void;
}

/** Remove… of a product instance: an online one goes once that is confirmed, a reserved one by its return code. */
export function RemoveInstanceDialog({ instance, virtualAccountId, onClose }: RemoveInstanceDialogProps) {
  const { t } = usePortalTexts();
  const remove = usePortalMutation('remove-instance', (door, udi: string) =>
    door.cssm.removeInstance({ udi, ...(virtualAccountId !== undefined && { virtualAccountId }) }),
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
        announce(t('instances.removed'));
        onClose();
      }}
      onClose={onClose}
    />
  );
}

import type { PortalInstance } from '#mocks/cssm/replies.ts';
import { announce } from '#src/ui/announcer.ts';
import { TextWithNames } from '#src/ui/text-with-names.tsx';
import { ConfirmationDialog } from './confirmation-dialog.tsx';
import { useErrand } from './errand.ts';
import { RemoveReservationDialog } from './remove-reservation-dialog.tsx';
import { usePortalTexts } from './texts.ts';

interface RemoveInstanceDialogProps {
  readonly instance: Pick<PortalInstance, 'udi' | 'name' | 'reserved'>;
  /** The account it is in; of Cisco's portal it need not be told. */
  readonly virtualAccountId?: string | undefined;
  readonly onClose: () => void;
}

/** Remove… of a product instance: an online one goes once that is confirmed, a reserved one by its return code. */
export function RemoveInstanceDialog({ instance, virtualAccountId, onClose }: RemoveInstanceDialogProps) {
  const { say } = usePortalTexts();
  const remove = useErrand('remove-instance', (door, udi: string) =>
    door.cssm.removeInstance({ udi, ...(virtualAccountId !== undefined && { virtualAccountId }) }),
  );
  if (instance.reserved) return <RemoveReservationDialog instance={instance} onClose={onClose} />;
  return (
    <ConfirmationDialog
      title={say('removeInstance.title')}
      question={
        <TextWithNames text={say('removeInstance.question', { name: instance.name })} names={[instance.name]} />
      }
      consequence={say('removeInstance.consequence')}
      confirm={say('removeInstance.remove')}
      problem={say('removeInstance.failed')}
      errand={remove}
      input={instance.udi}
      onDone={() => {
        announce(say('instances.removed'));
        onClose();
      }}
      onClose={onClose}
    />
  );
}

import type { PortalInstance } from '#mocks/cssm/replies.ts';
import { announce } from '#src/ui/announcer.ts';
import { CodeDialog } from './code-dialog.tsx';
import { usePortalTexts } from './texts.ts';

interface RemoveReservationDialogProps {
  readonly instance: Pick<PortalInstance, 'udi' | 'name'>;
  readonly onClose: () => void;
}

/** Remove… of an instance that holds a reservation: it takes the product's return code (domain.md §4.5). */
export function RemoveReservationDialog({ instance: { udi, name }, onClose }: RemoveReservationDialogProps) {
  const { say } = usePortalTexts();
  return (
    <CodeDialog
      expected="return"
      title={say('removeInstance.title')}
      subject={name}
      sentences={[say('removeReservation.purpose'), say('removeReservation.consequence')]}
      label={say('removeReservation.code')}
      confirm={say('removeReservation.remove')}
      isDestructive
      perform={({ cssm }, returnCode) => cssm.removeReservation({ udi, returnCode })}
      onDone={() => {
        announce(say('removeReservation.removed'));
        onClose();
      }}
      onClose={onClose}
    />
  );
}

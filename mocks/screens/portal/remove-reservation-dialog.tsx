import type { PortalInstanceRow } from '#mocks/cssm/replies.ts';
import { announce } from '#src/ui/announcer.ts';
import { CodeDialog } from './code-dialog.tsx';
import { usePortalTexts } from './use-portal-texts.ts';

interface RemoveReservationDialogProps {
  readonly instance: Pick<PortalInstanceRow, 'udi' | 'name'>;
  readonly onClose: () => void;
}

/** Remove… of an instance with a reservation: requires the product's return code (domain.md §4.5). */
export function RemoveReservationDialog({ instance: { udi, name }, onClose }: RemoveReservationDialogProps) {
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
        announce(t('removeReservation.removed'));
        onClose();
      }}
      onClose={onClose}
    />
  );
}

import { cancelReservationMutation } from '#src/api/reservation.ts';
import { useAbortableMutation } from '#src/api/use-abortable-mutation.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { announce } from '#src/ui/announcer.ts';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { noUnsavedChanges } from '#src/ui/wizard/unsaved-changes.tsx';
import type { WizardStepProps } from './wizard-step-props.ts';

/** The tab I do not have a license in CSSM: the request code becomes void. */
export function useCancelRequest({ onClose }: { readonly onClose: () => void }): WizardStepProps {
  const { t } = useTranslation(['reservation', 'common', 'outcomes']);
  const cancel = useAbortableMutation(cancelReservationMutation);
  const onClick = () =>
    cancel.mutateAsync(undefined, {
      onSuccess: () => {
        announce(t('outcomes:cancelReservation.done'));
        onClose();
      },
    });
  return {
    children: (
      <>
        <p>{t('cancel.unlicensed')}</p>
        <p>{t('cancel.unlicensedWarning')}</p>
      </>
    ),
    secondaryAction: { label: t('common:close'), onClick: onClose },
    backAction: undefined,
    primaryAction: { label: t('cancel.request'), onClick, isReady: true, isDangerous: true },
    busy: cancel.isPending ? t('common:working') : undefined,
    problem: cancel.error ? <ProblemAlert failure={cancel.error} /> : null,
    leaveGuard: noUnsavedChanges,
  };
}

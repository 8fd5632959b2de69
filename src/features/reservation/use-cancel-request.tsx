import { cancelReservationMutation } from '#src/api/reservation.ts';
import { useAct } from '#src/api/use-act.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { announce } from '#src/ui/announcer.ts';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { nothingToLose } from '#src/ui/wizard/leave-question.tsx';
import type { WizardView } from './wizard-view.ts';

/** I do not have a license in CSSM: the request code becomes void. */
export function useCancelRequest({ onClose }: { readonly onClose: () => void }): WizardView {
  const { t } = useTexts(['reservation', 'common', 'outcomes']);
  const cancel = useAct(cancelReservationMutation);
  const act = () =>
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
    later: { label: t('common:close'), act: onClose },
    back: undefined,
    primary: { label: t('cancel.request'), act, isReady: true, isDangerous: true },
    busy: cancel.isPending ? t('common:working') : undefined,
    problem: cancel.error ? <ProblemAlert failure={cancel.error} /> : null,
    onLeave: nothingToLose,
  };
}

import { acknowledgeReturnMutation } from '#src/api/reservation.ts';
import { useAct } from '#src/api/use-act.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { announce } from '#src/ui/announcer.ts';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import type { WizardView } from './wizard-view.ts';

interface AcknowledgeReturn extends Pick<WizardView, 'busy' | 'problem'> {
  readonly finish: () => Promise<unknown>;
}

/** Finish, wherever a return code is given up: it has been entered in the portal, and the dialog closes. */
export function useAcknowledgeReturn(onClose: () => void): AcknowledgeReturn {
  const { t } = useTexts(['common', 'outcomes']);
  const acknowledge = useAct(acknowledgeReturnMutation);
  return {
    finish: () =>
      acknowledge.mutateAsync(undefined, {
        onSuccess: () => {
          announce(t('outcomes:acknowledgeReturn.done'));
          onClose();
        },
      }),
    busy: acknowledge.isPending ? t('working') : undefined,
    problem: acknowledge.error ? <ProblemAlert failure={acknowledge.error} /> : null,
  };
}

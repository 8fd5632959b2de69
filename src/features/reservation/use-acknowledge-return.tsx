import { acknowledgeReturnMutation } from '#src/api/reservation.ts';
import { useAbortableMutation } from '#src/api/use-abortable-mutation.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { announce } from '#src/ui/announcer.ts';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import type { WizardStepProps } from './wizard-step-props.ts';

interface ReturnAcknowledgement extends Pick<WizardStepProps, 'busy' | 'problem'> {
  readonly finish: () => Promise<unknown>;
}

/** Returns the Finish action for a return code, which acknowledges the code and closes the dialog, with its progress. */
export function useAcknowledgeReturn(onClose: () => void): ReturnAcknowledgement {
  const { t } = useTranslation(['common', 'outcomes']);
  const acknowledge = useAbortableMutation(acknowledgeReturnMutation);
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

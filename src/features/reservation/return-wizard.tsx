import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { summaryQuery, usageQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import { acknowledgeReturnMutation, returnCodeQuery, returnReservationMutation } from '#src/api/reservation.ts';
import { serverNow } from '#src/api/server-clock.ts';
import { useAbortableMutation } from '#src/api/use-abortable-mutation.ts';
import { evaluationRemaining, wholeDays } from '#src/domain/expiry.ts';
import { totalReserved } from '#src/domain/usage.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { paths, type ReturnStep, returnSteps } from '#src/paths.ts';
import { reportResult } from '#src/ui/announcer.ts';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { Wizard, WizardStep } from '#src/ui/wizard/wizard.tsx';
import { CodeStep, EnterStep, useStoredCode } from './code-step.tsx';
import { useWizardNavigation, type WizardScreenProps } from './wizard-navigation.ts';

/** The wizard Return Reserved Licenses, which Deregister also opens during a reservation (screens.md §3.5). */
export function ReturnWizard({ step, onClose }: WizardScreenProps<ReturnStep>) {
  const { t } = useTranslation('reservation');
  const { goOn, goBack, replaceBy } = useWizardNavigation(paths.returnReservation);
  // After the return the product reports no reserved quantities.
  const [released] = useState(useQuery({ ...usageQuery, select: totalReserved }).data ?? 0);
  const acknowledgement = useAcknowledgeReturn(onClose, released);
  const stored = useStoredCode(returnCodeQuery, {
    kind: 'return',
    // After the acknowledgement the product has no code, so the code is not fetched again.
    isShown: step !== 'confirm' && acknowledgement.isIdle,
    isLeft: step === 'code',
  });
  return (
    <Wizard
      name={t('return.name')}
      steps={returnSteps.map((id) => ({
        id,
        name: t(`steps.return.${id}.name`),
        title: t(`steps.return.${id}.title`),
      }))}
      step={step}
    >
      {/* The confirmation cannot be undone, so Back does not lead to it again. */}
      {step === 'confirm' ? <ConfirmStep onReturned={() => replaceBy('code')} onClose={onClose} /> : null}
      {step === 'code' ? (
        <CodeStep
          stored={stored}
          retentionText={t('keptUntilFinish')}
          onNext={() => goOn('finish')}
          onClose={onClose}
        />
      ) : null}
      {step === 'finish' ? (
        <FinishStep stored={stored} acknowledgement={acknowledgement} onBack={() => goBack('code')} onClose={onClose} />
      ) : null}
    </Wizard>
  );
}

interface ConfirmStepProps {
  readonly onReturned: () => void;
  readonly onClose: () => void;
}

/** The step Confirm Return Licenses, with the consequences of the return. */
function ConfirmStep({ onReturned, onClose }: ConfirmStepProps) {
  const { t } = useTranslation(['reservation', 'common']);
  const returnReservation = useAbortableMutation(returnReservationMutation);
  return (
    <WizardStep
      secondaryAction={{ label: t('common:cancel'), onClick: onClose }}
      primaryAction={{
        label: t('return.generate'),
        onClick: () => returnReservation.mutateAsync(undefined, { onSuccess: onReturned }),
        isReady: true,
        isDangerous: true,
      }}
      busy={returnReservation.isPending ? t('common:working') : undefined}
      problem={returnReservation.error ? <ProblemAlert failure={returnReservation.error} /> : null}
    >
      <ReturnConsequences />
    </WizardStep>
  );
}

/** The consequences of a return in the product and in the portal (S4 ch. 5 "Return to evaluation mode"). */
function ReturnConsequences() {
  const { t } = useTranslation('reservation');
  const { data: product } = useQuery(productQuery);
  const { data: evaluation } = useQuery({ ...summaryQuery, select: (summary) => summary.evaluation });
  const days = evaluation ? wholeDays(evaluationRemaining(evaluation, serverNow())) : undefined;
  const isLocked = product?.capabilities.locksWhenEvaluationEnds ?? false;
  return (
    <>
      <p>{t('return.here')}</p>
      <p>{t('return.there')}</p>
      {days === undefined ? null : days > 0 ? (
        <p>{t('return.evaluation', { count: days })}</p>
      ) : (
        <p>{t(isLocked ? 'return.noEvaluationLocked' : 'return.noEvaluation')}</p>
      )}
      <p>
        <strong>{t('return.forGood')}</strong>
      </p>
    </>
  );
}

interface FinishStepProps {
  readonly stored: ReturnType<typeof useStoredCode>;
  readonly acknowledgement: ReturnAcknowledgement;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** The step Remove the Instance, with the instructions for the portal. Finish discards the code. */
function FinishStep({ stored, acknowledgement: { finish, busy, problem }, onBack, onClose }: FinishStepProps) {
  const { t } = useTranslation(['reservation', 'common']);
  return (
    <EnterStep
      stored={stored}
      primaryAction={{ label: t('common:finish'), onClick: () => stored.guard.confirmDiscard(finish), isReady: true }}
      busy={busy}
      problem={problem}
      onBack={onBack}
      onClose={onClose}
    >
      <p>{t('return.until')}</p>
      <p className="muted">{t('return.goneAfter')}</p>
    </EnterStep>
  );
}

interface ReturnAcknowledgement {
  /** Whether nothing was acknowledged yet. */
  readonly isIdle: boolean;
  readonly finish: () => Promise<unknown>;
  /** The progress text while it runs. */
  readonly busy: string | undefined;
  readonly problem: ReactNode;
}

/**
 * Returns the Finish action for a return code, which acknowledges the code and closes the dialog, with its progress. Its
 * result says how many licences were released; 0 if that is unknown.
 */
export function useAcknowledgeReturn(onClose: () => void, released = 0): ReturnAcknowledgement {
  const { t } = useTranslation(['common', 'outcomes']);
  const acknowledge = useAbortableMutation(acknowledgeReturnMutation);
  return {
    isIdle: acknowledge.isIdle,
    finish: () =>
      acknowledge.mutateAsync(undefined, {
        onSuccess: () => {
          reportResult(
            t(released ? 'outcomes:acknowledgeReturn.released' : 'outcomes:acknowledgeReturn.done', {
              count: released,
            }),
          );
          onClose();
        },
      }),
    busy: acknowledge.isPending ? t('working') : undefined,
    problem: acknowledge.error ? <ProblemAlert failure={acknowledge.error} /> : null,
  };
}

import { type UseMutationResult, useQuery } from '@tanstack/react-query';
import type { ApiError } from '#src/api/api-error.ts';
import { productQuery } from '#src/api/product.ts';
import { acknowledgeConfirmationMutation, confirmationCodeQuery } from '#src/api/reservation.ts';
import { useAbortableMutation } from '#src/api/use-abortable-mutation.ts';
import type { Product } from '#src/contract/product.ts';
import type { CodeAcknowledged } from '#src/contract/reservation.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { paths, type UpdateStep, updateSteps } from '#src/paths.ts';
import { reportResult } from '#src/ui/announcer.ts';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { Wizard } from '#src/ui/wizard/wizard.tsx';
import { AuthorizeStep } from './authorize-step.tsx';
import { CodeStep, EnterStep, useStoredCode } from './code-step.tsx';
import { useAuthorizationCheck } from './use-authorization-check.ts';
import { useWizardNavigation, type WizardScreenProps } from './wizard-navigation.ts';

const keepsConfirmationCode = ({ capabilities }: Product) => capabilities.keepsConfirmationCode;

/** The wizard Update Reservation, from the portal's new code to the confirmation code for the portal (screens.md §3.4). */
export function UpdateWizard({ step, onClose }: WizardScreenProps<UpdateStep>) {
  const { t } = useTranslation('reservation');
  const { goOn, goBack } = useWizardNavigation(paths.updateReservation);
  const { data: keepsCode } = useQuery({ ...productQuery, select: keepsConfirmationCode });
  const check = useAuthorizationCheck();
  const acknowledge = useAbortableMutation(acknowledgeConfirmationMutation);
  const stored = useStoredCode(confirmationCodeQuery, {
    kind: 'confirmation',
    // After the acknowledgement the product has no code, so the code is not fetched again.
    isShown: step !== 'authorize' && acknowledge.isIdle,
    isLeft: step === 'confirmation',
  });
  return (
    <Wizard
      name={t('update')}
      steps={updateSteps.map((id) => ({
        id,
        name: t(`steps.update.${id}.name`),
        title: t(`steps.update.${id}.title`),
      }))}
      step={step}
    >
      {step === 'authorize' ? (
        <AuthorizeStep
          purpose="update"
          check={check}
          onInstalled={({ outcome }) => (outcome === 'updated' ? goOn('confirmation') : onClose())}
          onClose={onClose}
        />
      ) : null}
      {step === 'confirmation' ? (
        <CodeStep
          stored={stored}
          retentionText={t(keepsCode ? 'confirmation.keptUntil' : 'keptUntilFinish')}
          onNext={() => goOn('finish')}
          onClose={onClose}
        />
      ) : null}
      {step === 'finish' ? (
        <FinishStep
          keepsCode={keepsCode}
          stored={stored}
          acknowledge={acknowledge}
          onBack={() => goBack('confirmation')}
          onClose={onClose}
        />
      ) : null}
    </Wizard>
  );
}

interface FinishStepProps {
  /** Whether the product keeps the code after Finish; undefined until the product is loaded. */
  readonly keepsCode: boolean | undefined;
  readonly stored: ReturnType<typeof useStoredCode>;
  readonly acknowledge: UseMutationResult<CodeAcknowledged, ApiError, undefined>;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/**
 * The step Enter the Confirmation Code. If the product keeps the code (screens.md §0), there are two ways to finish: Finish
 * keeps it for the page, and Finish, code entered deletes it. Otherwise Finish deletes it.
 */
function FinishStep({ keepsCode, stored, acknowledge, onBack, onClose }: FinishStepProps) {
  const { t } = useTranslation(['reservation', 'common', 'outcomes']);
  const finishWith = (outcome: 'finished' | 'later') => () => {
    reportResult(t(`outcomes:acknowledgeConfirmation.${outcome}`));
    onClose();
  };
  const finish = () => acknowledge.mutateAsync(undefined, { onSuccess: finishWith('finished') });
  return (
    <EnterStep
      stored={stored}
      primaryAction={{
        label: t(keepsCode ? 'confirmation.finishEntered' : 'common:finish'),
        onClick: () => stored.guard.confirmDiscard(finish),
        isReady: keepsCode !== undefined,
      }}
      alternativeAction={keepsCode ? { label: t('common:finish'), onClick: finishWith('later') } : undefined}
      busy={acknowledge.isPending ? t('common:working') : undefined}
      problem={acknowledge.error ? <ProblemAlert failure={acknowledge.error} /> : null}
      onBack={onBack}
      onClose={onClose}
    >
      <p>{t('confirmation.until')}</p>
      <p className="muted">{t(keepsCode ? 'confirmation.keptAfter' : 'confirmation.goneAfter')}</p>
    </EnterStep>
  );
}

import { useQuery } from '@tanstack/react-query';
import { productQuery } from '#src/api/product.ts';
import { acknowledgeConfirmationMutation, confirmationCodeQuery } from '#src/api/reservation.ts';
import { useAbortableMutation } from '#src/api/use-abortable-mutation.ts';
import type { Product } from '#src/contract/product.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { paths, type UpdateStep, updateSteps } from '#src/paths.ts';
import { reportResult } from '#src/ui/announcer.ts';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { Wizard, WizardStep } from '#src/ui/wizard/wizard.tsx';
import { AuthorizeStep } from './authorize-step.tsx';
import type { CodeGuard } from './code-guard.ts';
import { CodeStep, useStoredCode } from './code-step.tsx';
import { fileNames, PortalInstructions } from './stored-code.tsx';
import { useAuthorizationCheck } from './use-authorization-check.ts';
import { useWizardNavigation, type WizardScreenProps } from './wizard-navigation.ts';

const keepsConfirmationCode = ({ capabilities }: Product) => capabilities.keepsConfirmationCode;

/** The wizard Update Reservation, from the portal's new code to the confirmation code for the portal (screens.md §3.4). */
export function UpdateWizard({ step, onClose }: WizardScreenProps<UpdateStep>) {
  const { t } = useTranslation('reservation');
  const { goOn, goBack } = useWizardNavigation(paths.updateReservation);
  const { data: keepsCode } = useQuery({ ...productQuery, select: keepsConfirmationCode });
  const check = useAuthorizationCheck();
  const stored = useStoredCode(confirmationCodeQuery, { isShown: step === 'confirmation' });
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
          label={t('confirmationCode')}
          fileName={fileNames.confirmation}
          instructions="confirmation.carry"
          retentionText={t(keepsCode ? 'confirmation.keptUntil' : 'keptUntilFinish')}
          onNext={() => goOn('finish')}
          onClose={onClose}
        />
      ) : null}
      {step === 'finish' ? (
        <FinishStep
          keepsCode={keepsCode}
          codeGuard={stored.guard}
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
  readonly codeGuard: CodeGuard;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/**
 * The step Enter the Confirmation Code. Finish discards the code only if the product does not keep it; otherwise the
 * button Code Has Been Entered on the page discards it (screens.md §0).
 */
function FinishStep({ keepsCode, codeGuard, onBack, onClose }: FinishStepProps) {
  const { t } = useTranslation(['reservation', 'common', 'outcomes']);
  const acknowledge = useAbortableMutation(acknowledgeConfirmationMutation);
  const finishWith = (outcome: 'finished' | 'later') => () => {
    reportResult(t(`outcomes:acknowledgeConfirmation.${outcome}`));
    onClose();
  };
  const finish = () => acknowledge.mutateAsync(undefined, { onSuccess: finishWith('finished') });
  return (
    <WizardStep
      secondaryAction={{ label: t('continueLater'), onClick: onClose }}
      backAction={{ label: t('common:back'), onClick: onBack }}
      primaryAction={{
        label: t('common:finish'),
        onClick: keepsCode ? finishWith('later') : () => codeGuard.confirmDiscard(finish),
        isReady: keepsCode !== undefined,
      }}
      busy={acknowledge.isPending ? t('common:working') : undefined}
      problem={acknowledge.error ? <ProblemAlert failure={acknowledge.error} /> : null}
      leaveGuard={codeGuard.guard}
    >
      <PortalInstructions i18nKey="confirmation.enter" />
      <p>{t('confirmation.until')}</p>
      <p>{t(keepsCode ? 'confirmation.keptAfter' : 'confirmation.goneAfter')}</p>
    </WizardStep>
  );
}

import { useQuery } from '@tanstack/react-query';
import { productQuery } from '#src/api/product.ts';
import { acknowledgeConfirmationMutation, confirmationCodeQuery } from '#src/api/reservation.ts';
import { useAct } from '#src/api/use-act.ts';
import type { Product } from '#src/contract/product.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { paths, type UpdateStep, updateSteps } from '#src/paths.ts';
import { announce } from '#src/ui/announcer.ts';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { Wizard } from '#src/ui/wizard/wizard.tsx';
import { fileNames } from './file-names.ts';
import { PortalText } from './portal-text.tsx';
import { useAuthorizeStep } from './use-authorize-step.tsx';
import { useCodeStep } from './use-code-step.tsx';
import type { CodeGuard } from './use-leave-guard.ts';
import { useSteps } from './use-steps.ts';
import type { WizardScreenProps, WizardView } from './wizard-view.ts';

const keepsConfirmationCode = ({ capabilities }: Product) => capabilities.keepsConfirmationCode;

/** Update Reservation: from the portal's new code to the confirmation code that goes back there (screens.md §3.4). */
export function UpdateWizard({ step, onClose }: WizardScreenProps<UpdateStep>) {
  const { t } = useTexts(['reservation', 'common']);
  const { goOn, goBack } = useSteps(paths.updateReservation);
  const { data: isKept } = useQuery({ ...productQuery, select: keepsConfirmationCode });
  const authorize = useAuthorizeStep({
    errand: 'update',
    onInstalled: ({ outcome }) => (outcome === 'updated' ? goOn('confirmation') : onClose()),
    onClose,
  });
  const { view: confirmation, codeGuard } = useCodeStep({
    isShown: step === 'confirmation',
    query: confirmationCodeQuery,
    label: t('confirmationCode'),
    fileName: fileNames.confirmation,
    carry: 'confirmation.carry',
    keptUntil: t(isKept ? 'confirmation.keptUntil' : 'keptUntilFinish'),
    onNext: () => goOn('finish'),
    onClose,
  });
  const finish = useFinishStep({ isKept, codeGuard, onBack: () => goBack('confirmation'), onClose });
  const views: Readonly<Record<UpdateStep, WizardView>> = { authorize, confirmation, finish };
  return (
    <Wizard
      name={t('update')}
      steps={updateSteps.map((id) => ({
        id,
        name: t(`steps.update.${id}.name`),
        title: t(`steps.update.${id}.title`),
      }))}
      step={step}
      {...views[step]}
    />
  );
}

interface FinishStep {
  /** Whether the product keeps the code after Finish; not known before it has been asked. */
  readonly isKept: boolean | undefined;
  readonly codeGuard: CodeGuard;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/**
 * Enter the Confirmation Code. Finish gives the code up only where the product does not keep it; where it does, Code Has
 * Been Entered on the page is what gives it up (screens.md §0).
 */
function useFinishStep({ isKept, codeGuard, onBack, onClose }: FinishStep): WizardView {
  const { t } = useTexts(['reservation', 'common', 'outcomes']);
  const acknowledge = useAct(acknowledgeConfirmationMutation);
  const end = (outcome: 'finished' | 'later') => () => {
    announce(t(`outcomes:acknowledgeConfirmation.${outcome}`));
    onClose();
  };
  const finish = () => acknowledge.mutateAsync(undefined, { onSuccess: end('finished') });
  return {
    children: (
      <>
        <PortalText i18nKey="confirmation.enter" />
        <p>{t('confirmation.until')}</p>
        <p>{t(isKept ? 'confirmation.keptAfter' : 'confirmation.goneAfter')}</p>
      </>
    ),
    later: { label: t('continueLater'), act: onClose },
    back: { label: t('common:back'), act: onBack },
    primary: {
      label: t('common:finish'),
      act: isKept ? end('later') : () => codeGuard.giveUpBy(finish),
      isReady: isKept !== undefined,
    },
    busy: acknowledge.isPending ? t('common:working') : undefined,
    problem: acknowledge.error ? <ProblemAlert failure={acknowledge.error} /> : null,
    onLeave: codeGuard.guard,
  };
}

import { returnCodeQuery, returnReservationMutation } from '#src/api/reservation.ts';
import { useAbortableMutation } from '#src/api/use-abortable-mutation.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { paths, type ReturnStep, returnSteps } from '#src/paths.ts';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { noUnsavedChanges } from '#src/ui/wizard/unsaved-changes.tsx';
import { Wizard } from '#src/ui/wizard/wizard.tsx';
import { fileNames } from './file-names.ts';
import { PortalInstructions } from './portal-instructions.tsx';
import { ReturnConsequences } from './return-consequences.tsx';
import { useAcknowledgeReturn } from './use-acknowledge-return.tsx';
import { useCodeStep } from './use-code-step.tsx';
import type { CodeGuard } from './use-leave-guard.ts';
import { useWizardNavigation } from './use-wizard-navigation.ts';
import type { WizardScreenProps, WizardStepProps } from './wizard-step-props.ts';

/** The wizard Return Reserved Licenses, which Deregister also opens during a reservation (screens.md §3.5). */
export function ReturnWizard({ step, onClose }: WizardScreenProps<ReturnStep>) {
  const { t } = useTranslation(['reservation', 'common']);
  const { goOn, goBack, replaceBy } = useWizardNavigation(paths.returnReservation);
  // The confirmation cannot be undone, so Back does not lead to it again.
  const confirm = useConfirmStep({ onReturned: () => replaceBy('code'), onClose });
  const { view: code, codeGuard } = useCodeStep({
    isShown: step === 'code',
    query: returnCodeQuery,
    label: t('returnCode'),
    fileName: fileNames.return,
    instructions: 'return.carry',
    retentionText: t('keptUntilFinish'),
    onNext: () => goOn('finish'),
    onClose,
  });
  const finish = useFinishStep({ codeGuard, onBack: () => goBack('code'), onClose });
  const views: Readonly<Record<ReturnStep, WizardStepProps>> = { confirm, code, finish };
  return (
    <Wizard
      name={t('return.name')}
      steps={returnSteps.map((id) => ({
        id,
        name: t(`steps.return.${id}.name`),
        title: t(`steps.return.${id}.title`),
      }))}
      step={step}
      {...views[step]}
    />
  );
}

interface ConfirmStepOptions {
  readonly onReturned: () => void;
  readonly onClose: () => void;
}

/** The step Confirm Return Licenses, with the consequences of the return. */
function useConfirmStep({ onReturned, onClose }: ConfirmStepOptions): WizardStepProps {
  const { t } = useTranslation(['reservation', 'common']);
  const returnReservation = useAbortableMutation(returnReservationMutation);
  return {
    children: <ReturnConsequences />,
    secondaryAction: { label: t('common:cancel'), onClick: onClose },
    backAction: undefined,
    primaryAction: {
      label: t('return.generate'),
      onClick: () => returnReservation.mutateAsync(undefined, { onSuccess: onReturned }),
      isReady: true,
      isDangerous: true,
    },
    busy: returnReservation.isPending ? t('common:working') : undefined,
    problem: returnReservation.error ? <ProblemAlert failure={returnReservation.error} /> : null,
    leaveGuard: noUnsavedChanges,
  };
}

interface ReturnFinishStepOptions {
  readonly codeGuard: CodeGuard;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** The step Remove the Instance, with the instructions for the portal. Finish discards the code. */
function useFinishStep({ codeGuard, onBack, onClose }: ReturnFinishStepOptions): WizardStepProps {
  const { t } = useTranslation(['reservation', 'common']);
  const { finish, busy, problem } = useAcknowledgeReturn(onClose);
  return {
    children: (
      <>
        <PortalInstructions i18nKey="return.enter" />
        <p>{t('return.until')}</p>
        <p>{t('return.goneAfter')}</p>
      </>
    ),
    secondaryAction: { label: t('continueLater'), onClick: onClose },
    backAction: { label: t('common:back'), onClick: onBack },
    primaryAction: { label: t('common:finish'), onClick: () => codeGuard.confirmDiscard(finish), isReady: true },
    busy,
    problem,
    leaveGuard: codeGuard.guard,
  };
}

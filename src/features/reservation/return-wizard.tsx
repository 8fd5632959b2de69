import { returnCodeQuery, returnReservationMutation } from '#src/api/reservation.ts';
import { useAct } from '#src/api/use-act.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { paths, type ReturnStep, returnSteps } from '#src/paths.ts';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { nothingToLose } from '#src/ui/wizard/leave-question.tsx';
import { Wizard } from '#src/ui/wizard/wizard.tsx';
import { BeforeReturning } from './before-returning.tsx';
import { fileNames } from './file-names.ts';
import { PortalText } from './portal-text.tsx';
import { useAcknowledgeReturn } from './use-acknowledge-return.tsx';
import { useCodeStep } from './use-code-step.tsx';
import type { CodeGuard } from './use-leave-guard.ts';
import { useSteps } from './use-steps.ts';
import type { WizardScreenProps, WizardView } from './wizard-view.ts';

/** Return Reserved Licenses, which is Deregister in a reservation too (screens.md §3.5). */
export function ReturnWizard({ step, onClose }: WizardScreenProps<ReturnStep>) {
  const { t } = useTexts(['reservation', 'common']);
  const { goOn, goBack, replaceBy } = useSteps(paths.returnReservation);
  // What is confirmed cannot be undone, so Back does not lead to it again.
  const confirm = useConfirmStep({ onReturned: () => replaceBy('code'), onClose });
  const { view: code, codeGuard } = useCodeStep({
    isShown: step === 'code',
    query: returnCodeQuery,
    label: t('returnCode'),
    fileName: fileNames.return,
    carry: 'return.carry',
    keptUntil: t('keptUntilFinish'),
    onNext: () => goOn('finish'),
    onClose,
  });
  const finish = useFinishStep({ codeGuard, onBack: () => goBack('code'), onClose });
  const views: Readonly<Record<ReturnStep, WizardView>> = { confirm, code, finish };
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

interface ConfirmStep {
  readonly onReturned: () => void;
  readonly onClose: () => void;
}

/** Confirm Return Licenses: what will happen, before it cannot be undone. */
function useConfirmStep({ onReturned, onClose }: ConfirmStep): WizardView {
  const { t } = useTexts(['reservation', 'common']);
  const giveBack = useAct(returnReservationMutation);
  return {
    children: <BeforeReturning />,
    later: { label: t('common:cancel'), act: onClose },
    back: undefined,
    primary: {
      label: t('return.generate'),
      act: () => giveBack.mutateAsync(undefined, { onSuccess: onReturned }),
      isReady: true,
      isDangerous: true,
    },
    busy: giveBack.isPending ? t('common:working') : undefined,
    problem: giveBack.error ? <ProblemAlert failure={giveBack.error} /> : null,
    onLeave: nothingToLose,
  };
}

interface FinishStep {
  readonly codeGuard: CodeGuard;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** Remove the Instance: what to do in the portal; Finish gives the code up. */
function useFinishStep({ codeGuard, onBack, onClose }: FinishStep): WizardView {
  const { t } = useTexts(['reservation', 'common']);
  const { finish, busy, problem } = useAcknowledgeReturn(onClose);
  return {
    children: (
      <>
        <PortalText i18nKey="return.enter" />
        <p>{t('return.until')}</p>
        <p>{t('return.goneAfter')}</p>
      </>
    ),
    later: { label: t('continueLater'), act: onClose },
    back: { label: t('common:back'), act: onBack },
    primary: { label: t('common:finish'), act: () => codeGuard.giveUpBy(finish), isReady: true },
    busy,
    problem,
    onLeave: codeGuard.guard,
  };
}

import { useLocation } from 'react-router';
import { useTexts } from '#src/i18n/hooks.ts';
import { navigationState, paths, type ReserveStep, reserveSteps } from '#src/paths.ts';
import { announce } from '#src/ui/announcer.ts';
import { nothingToLose } from '#src/ui/wizard/leave-question.tsx';
import { Wizard } from '#src/ui/wizard/wizard.tsx';
import { BeforeReserving } from './before-reserving.tsx';
import { useAuthorizeStep } from './use-authorize-step.tsx';
import { useRegistrationTabs } from './use-registration-tabs.ts';
import { useRequestStep } from './use-request-step.tsx';
import { useSteps } from './use-steps.ts';
import type { WizardScreenProps, WizardView } from './wizard-view.ts';

/** The tab License Reservation of the registration: from the request code to the installed authorization (screens.md §3.1). */
export function ReserveWizard({ step, onClose }: WizardScreenProps<ReserveStep>) {
  const { t } = useTexts(['reservation', 'registration', 'common', 'outcomes']);
  const { byTab: isByTab = false } = navigationState(useLocation());
  const tabs = useRegistrationTabs();
  const { goOn, goBack } = useSteps(paths.reserve);
  const confirm: WizardView = {
    children: <BeforeReserving />,
    later: { label: t('common:cancel'), act: onClose },
    back: undefined,
    primary: { label: t('before.confirm'), act: () => goOn('request'), isReady: true },
    busy: undefined,
    problem: null,
    onLeave: nothingToLose,
  };
  const request = useRequestStep({ isShown: step === 'request', onNext: () => goOn('authorize'), onClose });
  const authorize = useAuthorizeStep({
    errand: 'reserve',
    onInstalled: () => {
      announce(t('outcomes:installAuthorization.done'));
      onClose();
    },
    onClose,
  });
  const views: Readonly<Record<ReserveStep, WizardView>> = {
    confirm,
    request,
    authorize: { ...authorize, back: { label: t('common:back'), act: () => goBack('request') } },
  };
  return (
    <Wizard
      name={t('registration:title')}
      steps={reserveSteps.map((id) => ({
        id,
        name: t(`steps.reserve.${id}.name`),
        title: t(`steps.reserve.${id}.title`),
      }))}
      step={step}
      tabs={tabs}
      isInstant={isByTab}
      {...views[step]}
    />
  );
}

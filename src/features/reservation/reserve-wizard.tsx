import { useLocation } from 'react-router';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { navigationState, paths, type ReserveStep, reserveSteps } from '#src/paths.ts';
import { announce } from '#src/ui/announcer.ts';
import { noUnsavedChanges } from '#src/ui/wizard/unsaved-changes.tsx';
import { Wizard } from '#src/ui/wizard/wizard.tsx';
import { ReservationPrerequisites } from './reservation-prerequisites.tsx';
import { useAuthorizeStep } from './use-authorize-step.tsx';
import { useRequestStep } from './use-request-step.tsx';
import { useReservationTabs } from './use-reservation-tabs.ts';
import { useWizardNavigation } from './use-wizard-navigation.ts';
import type { WizardScreenProps, WizardStepProps } from './wizard-step-props.ts';

/** The wizard in the tab License Reservation, from the request code to the installed authorization (screens.md §3.1). */
export function ReserveWizard({ step, onClose }: WizardScreenProps<ReserveStep>) {
  const { t } = useTranslation(['reservation', 'registration', 'common', 'outcomes']);
  const { isTabSwitch: hasSwitchedTab = false } = navigationState(useLocation());
  const tabs = useReservationTabs();
  const { goOn, goBack } = useWizardNavigation(paths.reserve);
  const confirm: WizardStepProps = {
    children: <ReservationPrerequisites />,
    secondaryAction: { label: t('common:cancel'), onClick: onClose },
    backAction: undefined,
    primaryAction: { label: t('before.confirm'), onClick: () => goOn('request'), isReady: true },
    busy: undefined,
    problem: null,
    leaveGuard: noUnsavedChanges,
  };
  const request = useRequestStep({ isShown: step === 'request', onNext: () => goOn('authorize'), onClose });
  const authorize = useAuthorizeStep({
    purpose: 'reserve',
    onInstalled: () => {
      announce(t('outcomes:installAuthorization.done'));
      onClose();
    },
    onClose,
  });
  const views: Readonly<Record<ReserveStep, WizardStepProps>> = {
    confirm,
    request,
    authorize: { ...authorize, backAction: { label: t('common:back'), onClick: () => goBack('request') } },
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
      disableTransition={hasSwitchedTab}
      {...views[step]}
    />
  );
}

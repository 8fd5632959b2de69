import { type UseMutationResult, useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from 'react-router';
import type { ApiError } from '#src/api/api-error.ts';
import { summaryQuery } from '#src/api/license.ts';
import { requestReservationMutation, reservationRequestQuery } from '#src/api/reservation.ts';
import { useAbortableMutation } from '#src/api/use-abortable-mutation.ts';
import type { ReservationRequest } from '#src/contract/reservation.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { navigationState, paths, type ReserveStep, reserveSteps, tabSwitchNavigation } from '#src/paths.ts';
import { reportResult } from '#src/ui/announcer.ts';
import { CodeInput } from '#src/ui/code-input.tsx';
import type { TabChoice } from '#src/ui/dialog-tabs.tsx';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { useViewUsage } from '#src/ui/view-usage.ts';
import { Wizard, WizardStep } from '#src/ui/wizard/wizard.tsx';
import { AuthorizeStep } from './authorize-step.tsx';
import { fileNames, PortalInstructions, StoredCode } from './stored-code.tsx';
import { type AuthorizationCheck, isPasted, useAuthorizationCheck } from './use-authorization-check.ts';
import { useLostResponse } from './use-lost-response.ts';
import { useWizardNavigation, type WizardScreenProps } from './wizard-navigation.ts';

/** The wizard in the tab License Reservation, from the request code to the installed authorization (screens.md §3.1). */
export function ReserveWizard({ step, onClose }: WizardScreenProps<ReserveStep>) {
  const { t } = useTranslation(['reservation', 'registration', 'outcomes']);
  const { isTabSwitch: hasSwitchedTab = false } = navigationState(useLocation());
  const tabs = useReservationTabs();
  const { goOn, goBack } = useWizardNavigation(paths.reserve);
  const request = useAbortableMutation(requestReservationMutation);
  const check = useAuthorizationCheck();
  const nextStep = useViewUsage();
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
    >
      {step === 'confirm' ? (
        <PrerequisitesStep request={request} onNext={() => goOn('request')} onClose={onClose} />
      ) : null}
      {step === 'request' ? (
        <RequestStep request={request} check={check} onNext={() => goOn('authorize')} onClose={onClose} />
      ) : null}
      {step === 'authorize' ? (
        <AuthorizeStep
          purpose="reserve"
          check={check}
          onBack={() => goBack('request')}
          onInstalled={() => {
            reportResult(t('outcomes:installAuthorization.done'), nextStep);
            onClose();
          }}
          onClose={onClose}
        />
      ) : null}
    </Wizard>
  );
}

/** Returns whether the last summary shows a pending reservation request. */
function useIsRequestPending(): boolean {
  const { data = false } = useQuery({
    ...summaryQuery,
    select: (summary) => summary.registration.status === 'reservation-pending',
  });
  return data;
}

/** Returns the tabs of the registration with the reservation tab selected. A pending request disables the other tab. */
function useReservationTabs(): TabChoice {
  const { t } = useTranslation(['registration', 'reservation']);
  const navigate = useNavigate();
  const location = useLocation();
  const isPending = useIsRequestPending();
  return {
    label: t('tabs.label'),
    tabs: [
      { id: 'online', label: t('tabs.online'), refusal: isPending ? t('reservation:tabRefused') : undefined },
      { id: 'reservation', label: t('tabs.reservation') },
    ],
    selected: 'reservation',
    onSelect: () => void navigate(paths.register(), tabSwitchNavigation(location)),
  };
}

interface ReserveStepProps {
  /** The request of the code. The wizard holds it, so that its response stays when the step changes. */
  readonly request: UseMutationResult<ReservationRequest, ApiError, undefined>;
  readonly onNext: () => void;
  readonly onClose: () => void;
}

/**
 * The step with the prerequisites and drawbacks of a reservation (S4 ch. 5 "Register the Center"). Confirming them also
 * generates the request code, which the next step shows.
 */
function PrerequisitesStep({ request, onNext, onClose }: ReserveStepProps) {
  const { t } = useTranslation(['reservation', 'common']);
  useLostResponse(request, useIsRequestPending(), onNext);
  return (
    <WizardStep
      secondaryAction={{ label: t('common:cancel'), onClick: onClose }}
      primaryAction={{
        label: t('before.confirm'),
        onClick: () => request.mutateAsync(undefined, { onSuccess: onNext }),
        isReady: true,
      }}
      busy={request.isPending ? t('common:working') : undefined}
      problem={request.error ? <ProblemAlert failure={request.error} /> : null}
    >
      <div className="stack">
        <p>{t('before.drawbacks')}</p>
        <ul className="notice-steps">
          <li>{t('before.movement')}</li>
          <li>{t('before.visibility')}</li>
          <li>{t('before.simplicity')}</li>
        </ul>
      </div>
      <p>{t('request.surplus')}</p>
      <p>{t('before.next')}</p>
      <details className="folded-steps">
        <summary>{t('before.permissionQuestion')}</summary>
        <p>{t('before.permission')}</p>
      </details>
    </WizardStep>
  );
}

interface RequestStepProps extends ReserveStepProps {
  /** The entered authorization code, which the next step previews and installs. */
  readonly check: AuthorizationCheck;
}

/**
 * The step Smart License Reservation (screens.md §3.1), which shows the request code. Opened without a request, it
 * generates the code. Leaving needs no confirmation: the page shows the same code again until the request is cancelled.
 */
function RequestStep({ request, check, onNext, onClose }: RequestStepProps) {
  const { t } = useTranslation(['reservation', 'common']);
  const summary = useQuery(summaryQuery);
  // The response of the mutation is newer than a summary that could not be refetched since.
  const hasNewerResponse = request.data !== undefined && summary.dataUpdatedAt < request.submittedAt;
  const isRequested = summary.data?.registration.status === 'reservation-pending' || hasNewerResponse;
  const codeQuery = useQuery({ ...reservationRequestQuery, enabled: isRequested });
  const code = (codeQuery.data ?? request.data)?.code;
  if (!isRequested)
    return (
      <WizardStep
        secondaryAction={{ label: t('common:cancel'), onClick: onClose }}
        primaryAction={{ label: t('request.generate'), onClick: () => request.mutateAsync(), isReady: true }}
        busy={request.isPending ? t('common:working') : undefined}
        problem={request.error ? <ProblemAlert failure={request.error} /> : null}
      >
        <p>{t('request.surplus')}</p>
        <p>{t('request.whatItIs')}</p>
      </WizardStep>
    );
  return (
    <WizardStep
      secondaryAction={{ label: t('continueLater'), onClick: onClose }}
      primaryAction={{ label: t('common:next'), onClick: onNext, isReady: code !== undefined }}
      hasInput
      leaveGuard={{ isDismissible: check.entered === '', confirmation: undefined }}
    >
      <StoredCode
        label={t('requestCode')}
        code={code}
        fileName={fileNames.request}
        query={codeQuery}
        onRetry={() => void codeQuery.refetch()}
      />
      <PortalInstructions i18nKey="request.carry" />
      <CodeInput
        label={t('authorizationCode')}
        help={t('request.paste')}
        value={check.entered}
        onChange={(text) => {
          check.enter(text);
          // Typed text stays in this field: the next step would take the focus from it.
          if (isPasted(text, check.entered)) onNext();
        }}
        error={undefined}
        isBusy={false}
        isSmall
      />
      <p className="muted">{t('request.same')}</p>
    </WizardStep>
  );
}

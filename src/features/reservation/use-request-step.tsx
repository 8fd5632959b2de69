import { useQuery } from '@tanstack/react-query';
import { summaryQuery } from '#src/api/license.ts';
import { requestReservationMutation, reservationRequestQuery } from '#src/api/reservation.ts';
import { useAbortableMutation } from '#src/api/use-abortable-mutation.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { noUnsavedChanges } from '#src/ui/wizard/unsaved-changes.tsx';
import { fileNames } from './file-names.ts';
import { PortalInstructions } from './portal-instructions.tsx';
import { StoredCode } from './stored-code.tsx';
import type { WizardStepProps } from './wizard-step-props.ts';

interface RequestStepOptions {
  readonly isShown: boolean;
  readonly onNext: () => void;
  readonly onClose: () => void;
}

/**
 * The step Smart License Reservation (screens.md §3.1), which generates the request code and shows it. Leaving needs no
 * confirmation: the page shows the same code again until the request is cancelled.
 */
export function useRequestStep({ isShown, onNext, onClose }: RequestStepOptions): WizardStepProps {
  const { t } = useTranslation(['reservation', 'common']);
  const summary = useQuery(summaryQuery);
  const request = useAbortableMutation(requestReservationMutation);
  // The response of the mutation is newer than a summary that could not be refetched since.
  const hasNewerResponse = request.data !== undefined && summary.dataUpdatedAt < request.submittedAt;
  const isRequested = summary.data?.registration.status === 'reservation-pending' || hasNewerResponse;
  const codeQuery = useQuery({ ...reservationRequestQuery, enabled: isShown && isRequested });
  const code = (codeQuery.data ?? request.data)?.code;
  if (!isRequested) {
    return {
      children: (
        <>
          <p>{t('request.surplus')}</p>
          <p>{t('request.whatItIs')}</p>
        </>
      ),
      secondaryAction: { label: t('common:cancel'), onClick: onClose },
      backAction: undefined,
      primaryAction: { label: t('request.generate'), onClick: () => request.mutateAsync(), isReady: true },
      busy: request.isPending ? t('common:working') : undefined,
      problem: request.error ? <ProblemAlert failure={request.error} /> : null,
      leaveGuard: noUnsavedChanges,
    };
  }
  return {
    children: (
      <>
        <StoredCode
          label={t('requestCode')}
          code={code}
          fileName={fileNames.request}
          query={codeQuery}
          onRetry={() => void codeQuery.refetch()}
        />
        <PortalInstructions i18nKey="request.carry" />
        <p className="muted">{t('request.same')}</p>
      </>
    ),
    secondaryAction: { label: t('continueLater'), onClick: onClose },
    backAction: undefined,
    primaryAction: {
      label: t('common:next'),
      onClick: onNext,
      isReady: code !== undefined,
    },
    busy: undefined,
    problem: null,
    leaveGuard: noUnsavedChanges,
  };
}

import { useQuery } from '@tanstack/react-query';
import { summaryQuery } from '#src/api/license.ts';
import { requestReservationMutation, reservationRequestQuery } from '#src/api/reservation.ts';
import { useAct } from '#src/api/use-act.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { nothingToLose } from '#src/ui/wizard/leave-question.tsx';
import { fileNames } from './file-names.ts';
import { KeptCode } from './kept-code.tsx';
import { PortalText } from './portal-text.tsx';
import type { WizardView } from './wizard-view.ts';

interface RequestStep {
  readonly isShown: boolean;
  readonly onNext: () => void;
  readonly onClose: () => void;
}

/**
 * Smart License Reservation (screens.md §3.1): makes the request code, then shows it. It can be left without asking:
 * the page shows the same code again until the request is cancelled.
 */
export function useRequestStep({ isShown, onNext, onClose }: RequestStep): WizardView {
  const { t } = useTexts(['reservation', 'common']);
  const summary = useQuery(summaryQuery);
  const request = useAct(requestReservationMutation);
  // What the mutation answered is newer than a summary that could not be asked for since.
  const isAnswered = request.data !== undefined && summary.dataUpdatedAt < request.submittedAt;
  const isRequested = summary.data?.registration.status === 'reservation-pending' || isAnswered;
  const kept = useQuery({ ...reservationRequestQuery, enabled: isShown && isRequested });
  const code = (kept.data ?? request.data)?.code;
  if (!isRequested) {
    return {
      children: (
        <>
          <p>{t('request.surplus')}</p>
          <p>{t('request.whatItIs')}</p>
        </>
      ),
      later: { label: t('common:cancel'), act: onClose },
      back: undefined,
      primary: { label: t('request.generate'), act: () => request.mutateAsync(), isReady: true },
      busy: request.isPending ? t('common:working') : undefined,
      problem: request.error ? <ProblemAlert failure={request.error} /> : null,
      onLeave: nothingToLose,
    };
  }
  return {
    children: (
      <>
        <KeptCode
          label={t('requestCode')}
          code={code}
          fileName={fileNames.request}
          asked={kept}
          onRetry={() => void kept.refetch()}
        />
        <PortalText i18nKey="request.carry" />
        <p className="muted">{t('request.same')}</p>
      </>
    ),
    later: { label: t('continueLater'), act: onClose },
    back: undefined,
    primary: {
      label: t('common:next'),
      act: onNext,
      isReady: code !== undefined,
    },
    busy: undefined,
    problem: null,
    onLeave: nothingToLose,
  };
}

import { useQuery } from '@tanstack/react-query';
import { summaryQuery } from '#src/api/license.ts';
import { acknowledgeConfirmationMutation, confirmationCodeQuery } from '#src/api/reservation.ts';
import { useAbortableMutation } from '#src/api/use-abortable-mutation.ts';
import type { Summary } from '#src/contract/summary.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { reportResult } from '#src/ui/announcer.ts';
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { useSingleFlight } from '#src/ui/use-single-flight.ts';
import { fileNames, StoredCode } from './stored-code.tsx';
import { useLostResponse } from './use-lost-response.ts';

const isCodeAcknowledged = (summary: Summary) =>
  summary.deployment !== 'standby' && summary.unacknowledged === undefined;

/**
 * The confirmation of Code Has Been Entered (screens.md §3.4). It shows the code, because the product then deletes its
 * only copy.
 */
export function AcknowledgeCodeDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['reservation', 'licenses', 'common', 'outcomes']);
  const acknowledge = useAbortableMutation(acknowledgeConfirmationMutation);
  // After the acknowledgement the product has no code, so the code is not fetched again.
  const codeQuery = useQuery({ ...confirmationCodeQuery, enabled: acknowledge.isIdle });
  const { data: isAcknowledged = false } = useQuery({ ...summaryQuery, select: isCodeAcknowledged });
  const close = () => {
    reportResult(t('outcomes:acknowledgeConfirmation.done'));
    onClose();
  };
  useLostResponse(acknowledge, isAcknowledged, close);
  const acknowledgeOnce = useSingleFlight(() => acknowledge.mutateAsync(undefined, { onSuccess: close }));
  return (
    <ConfirmDialog
      title={t('acknowledge.title')}
      confirm={t('licenses:codeHasBeenEntered')}
      cancel={t('common:cancel')}
      busy={acknowledge.isPending ? t('common:working') : undefined}
      problem={acknowledge.error ? <ProblemAlert failure={acknowledge.error} /> : null}
      isDangerous
      onConfirm={() => acknowledgeOnce(undefined)}
      onClose={onClose}
    >
      <StoredCode
        label={t('confirmationCode')}
        code={codeQuery.data?.code}
        fileName={fileNames.confirmation}
        query={codeQuery}
        onRetry={() => void codeQuery.refetch()}
      />
      <p>{t('acknowledge.text')}</p>
    </ConfirmDialog>
  );
}

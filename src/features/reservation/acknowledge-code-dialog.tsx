import { useQuery } from '@tanstack/react-query';
import { acknowledgeConfirmationMutation, confirmationCodeQuery } from '#src/api/reservation.ts';
import { useAbortableMutation } from '#src/api/use-abortable-mutation.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { reportResult } from '#src/ui/announcer.ts';
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { useSingleFlight } from '#src/ui/use-single-flight.ts';
import { fileNames, StoredCode } from './stored-code.tsx';

/**
 * The confirmation of Code Has Been Entered (screens.md §3.4). It shows the code, because the product then deletes its
 * only copy.
 */
export function AcknowledgeCodeDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['reservation', 'licenses', 'common', 'outcomes']);
  const acknowledge = useAbortableMutation(acknowledgeConfirmationMutation);
  // After the acknowledgement the product has no code, so the code is not fetched again.
  const codeQuery = useQuery({ ...confirmationCodeQuery, enabled: acknowledge.isIdle || acknowledge.isError });
  const acknowledgeOnce = useSingleFlight(() =>
    acknowledge.mutateAsync(undefined, {
      onSuccess: () => {
        reportResult(t('outcomes:acknowledgeConfirmation.done'));
        onClose();
      },
    }),
  );
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

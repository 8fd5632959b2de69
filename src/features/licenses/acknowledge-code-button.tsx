import Button from '@mui/material/Button';
import { acknowledgeConfirmationMutation } from '#src/api/acknowledgement.ts';
import { useAbortableMutation } from '#src/api/use-abortable-mutation.ts';
import { loadDeferredNamespaces } from '#src/i18n/i18n.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { announce } from '#src/ui/announcer.ts';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { useSingleFlight } from '#src/ui/use-single-flight.ts';
import { useActionAvailability } from './use-action-availability.ts';

/** Button Code Has Been Entered: the product deletes the confirmation code and the notice disappears (S4 ch. 5). */
export function AcknowledgeCodeButton() {
  const { t } = useTranslation(['licenses', 'outcomes']);
  const availability = useActionAvailability()('view-confirmation-code');
  const acknowledge = useAbortableMutation(acknowledgeConfirmationMutation);
  const acknowledgeOnce = useSingleFlight(async () => {
    await acknowledge.mutateAsync(undefined);
    await loadDeferredNamespaces();
    announce(t('outcomes:acknowledgeConfirmation.done'));
  });
  if (availability === 'hidden') return null;
  return (
    <>
      <Button
        size="small"
        variant="contained"
        disabled={availability === 'forbidden'}
        aria-disabled={acknowledge.isPending}
        onClick={() => acknowledgeOnce(undefined)}
      >
        {t('codeHasBeenEntered')}
      </Button>
      {acknowledge.error ? (
        <ProblemAlert failure={acknowledge.error} onRetry={() => acknowledgeOnce(undefined)} />
      ) : null}
    </>
  );
}

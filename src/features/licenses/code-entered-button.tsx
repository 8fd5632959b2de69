import Button from '@mui/material/Button';
import { acknowledgeConfirmationMutation } from '#src/api/reservation.ts';
import { useAct } from '#src/api/use-act.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { loadLaterTexts } from '#src/i18n/texts.ts';
import { announce } from '#src/ui/announcer.ts';
import { useOneAtATime } from '#src/ui/one-at-a-time.ts';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { useOffers } from './use-offers.ts';

/** Code Has Been Entered: the product forgets the confirmation code, and the notice goes (S4 ch. 5). */
export function CodeEnteredButton() {
  const { t } = useTexts(['licenses', 'outcomes']);
  const offer = useOffers()('view-confirmation-code');
  const acknowledge = useAct(acknowledgeConfirmationMutation);
  const act = useOneAtATime(async () => {
    await acknowledge.mutateAsync(undefined);
    await loadLaterTexts();
    announce(t('outcomes:acknowledgeConfirmation.done'));
  });
  if (offer === 'absent') return null;
  return (
    <>
      <Button
        size="small"
        variant="contained"
        disabled={offer === 'role'}
        aria-disabled={acknowledge.isPending}
        onClick={() => act(undefined)}
      >
        {t('codeHasBeenEntered')}
      </Button>
      {acknowledge.error ? <ProblemAlert failure={acknowledge.error} onRetry={() => act(undefined)} /> : null}
    </>
  );
}

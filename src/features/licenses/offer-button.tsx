import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import type { Action } from '#src/domain/actions.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { openedHere } from '#src/paths.ts';
import { useOffers } from './use-offers.ts';

/** The names of the buttons that open a dialog from a notice or the usage table (screens.md §0.1). */
type OfferText =
  | 'continueReservation'
  | 'viewRequestCode'
  | 'cancelReservation'
  | 'viewConfirmationCode'
  | 'continueUpdate'
  | 'viewReturnCode'
  | 'updateReservation'
  | 'returnReservedLicenses'
  | 'renewAuthorization'
  | 'renewRegistration';

interface OfferButtonProps {
  readonly action: Action;
  readonly text: OfferText;
  /** The address of the dialog. */
  readonly path: string;
  /** What the notice is for, where the page's header has nothing more important to offer. */
  readonly isPrimary?: boolean;
}

/** Opens a dialog if the state offers it; disabled for whoever may only read, who finds the reason in the page's header. */
export function OfferButton({ action, text, path, isPrimary = false }: OfferButtonProps) {
  const { t } = useTexts('licenses');
  const navigate = useNavigate();
  const offer = useOffers()(action);
  if (offer === 'absent') return null;
  return (
    <Button
      size="small"
      variant={isPrimary ? 'contained' : 'outlined'}
      color={isPrimary ? 'primary' : 'inherit'}
      disabled={offer === 'role'}
      onClick={() => void navigate(path, openedHere)}
    >
      {t(text)}
    </Button>
  );
}

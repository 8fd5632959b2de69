import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import type { Action } from '#src/domain/actions.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { inAppNavigation } from '#src/paths.ts';
import { useActionAvailability } from './use-action-availability.ts';

/** The names of the buttons that open a dialog from a notice or the usage table (screens.md §0.1). */
type ActionText =
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

interface ActionButtonProps {
  readonly action: Action;
  readonly text: ActionText;
  /** The address of the dialog. */
  readonly path: string;
  /** What the notice is for, where the page's header has nothing more important to offer. */
  readonly isPrimary?: boolean;
}

/** Opens a dialog if the state offers it; disabled for whoever may only read, who finds the reason in the page's header. */
export function ActionButton({ action, text, path, isPrimary = false }: ActionButtonProps) {
  const { t } = useTranslation('licenses');
  const navigate = useNavigate();
  const availability = useActionAvailability()(action);
  if (availability === 'hidden') return null;
  return (
    <Button
      size="small"
      variant={isPrimary ? 'contained' : 'outlined'}
      color={isPrimary ? 'primary' : 'inherit'}
      disabled={availability === 'forbidden'}
      onClick={() => void navigate(path, inAppNavigation)}
    >
      {t(text)}
    </Button>
  );
}

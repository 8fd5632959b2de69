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
  | 'codeHasBeenEntered'
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
  /** Whether it is the most important action, unless the page's header contains a more important one. */
  readonly isPrimary?: boolean;
}

/** Button that opens a dialog. Empty if the action is hidden; disabled for read-only roles, which the page's header names. */
export function ActionButton({ action, text, path, isPrimary = false }: ActionButtonProps) {
  const { t } = useTranslation('licenses');
  const navigate = useNavigate();
  const availability = useActionAvailability()(action);
  if (availability === 'hidden') return null;
  return (
    <Button
      size="small"
      variant={isPrimary ? 'contained' : 'outlined'}
      disabled={availability === 'forbidden'}
      onClick={() => void navigate(path, inAppNavigation)}
    >
      {t(text)}
    </Button>
  );
}

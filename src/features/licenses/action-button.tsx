import { useNavigate } from 'react-router';
import type { Product } from '#src/contract/product.ts';
import type { Action } from '#src/domain/actions.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { inAppNavigation, paths } from '#src/paths.ts';
import { Button } from '#src/ui/button.tsx';
import { PortalButton } from './portal-button.tsx';
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
  | 'renewRegistration'
  | 'checkConnection';

interface ActionButtonProps {
  readonly action: Action;
  readonly text: ActionText;
  /** The address of the dialog. */
  readonly path: string;
  /** Whether it is the most important action, unless the page's header contains a more important one. */
  readonly isPrimary?: boolean;
  /** The navigation to the dialog. The default is that of every dialog of the page. */
  readonly navigation?: typeof inAppNavigation;
}

/** Button that opens a dialog. Empty if the action is hidden; disabled for read-only roles, which the page's header names. */
export function ActionButton(props: ActionButtonProps) {
  const { action, text, path, isPrimary = false, navigation = inAppNavigation } = props;
  const { t } = useTranslation('licenses');
  const navigate = useNavigate();
  const availability = useActionAvailability()(action);
  if (availability === 'hidden') return null;
  return (
    <Button
      size="small"
      variant={isPrimary ? 'contained' : 'outlined'}
      disabled={availability === 'forbidden'}
      onClick={() => void navigate(path, navigation)}
    >
      {t(text)}
    </Button>
  );
}

const connectionCheck = { state: { ...inAppNavigation.state, isConnectionCheck: true } };

/** The button Check connection, which opens Transport Settings and tests the current setting there (screens.md §3.7). */
export function CheckConnectionButton() {
  return (
    <ActionButton
      action="edit-transport"
      text="checkConnection"
      path={paths.transport()}
      navigation={connectionCheck}
    />
  );
}

interface UpdateReservationButtonsProps {
  readonly product: Product;
  readonly isPrimary?: boolean;
}

/** The buttons for licenses that a reservation lacks: the update, and the page of the portal where it begins. */
export function UpdateReservationButtons({ product, isPrimary = false }: UpdateReservationButtonsProps) {
  return (
    <>
      <ActionButton
        action="update-reservation"
        text="updateReservation"
        path={paths.updateReservation('authorize')}
        isPrimary={isPrimary}
      />
      <PortalButton href={product.portalInstanceUrl ?? product.portalUrl} />
    </>
  );
}

import {
  type Action,
  type ActionState,
  type DenialReason,
  type GetAvailability,
  getDenialReason,
} from '#src/domain/actions.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { NoticeBox } from '#src/ui/notice.tsx';

/** Navigation state of the redirect to the page: the reason why a dialog was denied, which the page then shows. */
export interface DeniedState {
  readonly denied: DenialReason;
}

/** Returns the reason why an action is not available. No guard denies an enabled action; that case satisfies the types. */
export function findDenialReason(action: Action, state: ActionState, getAvailability: GetAvailability): DenialReason {
  const availability = getAvailability(action);
  return availability === 'enabled' ? action : getDenialReason(action, state, availability);
}

/** Returns a function that describes the reason of a denial in the current language. */
export function useDenialText(): (reason: DenialReason) => string {
  const { t } = useTranslation(['unavailableDialogs', 'licenses']);
  return (reason) => (reason === 'forbidden' ? t('licenses:refusedByRole') : t(`unavailableDialogs:${reason}`));
}

/** Notice with the reason why the dialog of an address was not opened. */
export function DeniedDialogNotice({ reason }: { readonly reason: DenialReason }) {
  return <NoticeBox severity="information" role="status" title={useDenialText()(reason)} />;
}

import type { DenialReason } from '#src/domain/actions.ts';
import { NoticeBox } from '#src/ui/notice.tsx';
import { useDenialText } from './use-denial-text.ts';

/** Notice with the reason why the dialog of an address was not opened. */
export function DeniedDialogNotice({ reason }: { readonly reason: DenialReason }) {
  return <NoticeBox severity="information" role="status" title={useDenialText()(reason)} />;
}

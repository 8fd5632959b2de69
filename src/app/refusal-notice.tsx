import type { Refusal } from '#src/domain/actions.ts';
import { NoticeBox } from '#src/ui/notice.tsx';
import { useRefusalText } from './use-refusal-text.ts';

/** Says why a dialog named by an address was not opened. */
export function RefusalNotice({ refused }: { readonly refused: Refusal }) {
  return <NoticeBox severity="information" role="status" title={useRefusalText()(refused)} />;
}

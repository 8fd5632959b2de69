import type { Refusal } from '#src/domain/actions.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { NoticeBox } from '#src/ui/notice.tsx';

/** Says why a dialog named by an address was not opened. */
export function RefusalNotice({ refused }: { readonly refused: Refusal }) {
  const { t } = useTexts(['refused', 'licenses']);
  const why = refused === 'role' ? t('licenses:refusedByRole') : t(`refused:${refused}`);
  return <NoticeBox severity="information" role="status" title={why} />;
}

import { useTexts } from '#src/i18n/hooks.ts';
import { NoticeBox } from '#src/ui/notice.tsx';
import { RemedyLink } from '#src/ui/remedy-link.tsx';

/** Why nothing can be activated yet, and where to mend it: usage reports go to a gateway only (screens.md §3.9). */
export function GatewayNeeded() {
  const { t } = useTexts('settings');
  return (
    <NoticeBox
      severity="information"
      title={t('mode.needsGateway')}
      actions={<RemedyLink code="utility-needs-gateway" />}
    />
  );
}

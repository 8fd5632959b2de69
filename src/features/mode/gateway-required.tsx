import { useTranslation } from '#src/i18n/use-translation.ts';
import { NoticeBox } from '#src/ui/notice.tsx';
import { ResolutionLink } from '#src/ui/resolution-link.tsx';

/** Notice that utility mode needs a gateway, because usage reports go only to a gateway (screens.md §3.9). */
export function GatewayRequired() {
  const { t } = useTranslation('settings');
  return (
    <NoticeBox
      severity="information"
      title={t('mode.needsGateway')}
      actions={<ResolutionLink code="utility-needs-gateway" />}
    />
  );
}

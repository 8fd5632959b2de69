import { useTranslation } from '#src/i18n/use-translation.ts';
import { NoticeBox } from '#src/ui/notice.tsx';
import { ResolutionLink } from '#src/ui/resolution-link.tsx';

/** Why nothing can be activated yet, and where to mend it: usage reports go to a gateway only (screens.md §3.9). */
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

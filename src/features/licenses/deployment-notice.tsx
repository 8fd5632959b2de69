import { useTranslation } from '#src/i18n/use-translation.ts';
import { NoticeBox } from '#src/ui/notice.tsx';
import type { NoticeProps } from './notice-props.ts';

/** Notice that a cluster needs or uses no licenses, because it is on standby or leads a federation (S0). */
export function DeploymentNotice({ notice: { kind, severity }, product }: Omit<NoticeProps, 'summary'>) {
  const { t } = useTranslation('licenses');
  const context = product.noun;
  const [title, next] =
    kind === 'standby'
      ? [t('notice.standby', { context }), t('notice.standbyNext')]
      : [t('notice.federationLeader', { context }), t('notice.federationLeaderNext')];
  return (
    <NoticeBox severity={severity} title={title}>
      <p>{next}</p>
    </NoticeBox>
  );
}

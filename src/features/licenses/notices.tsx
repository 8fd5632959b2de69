import { useQuery } from '@tanstack/react-query';
import { summaryQuery, usageQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import type { Summary } from '#src/contract/summary.ts';
import { notices } from '#src/domain/notices.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { StatusNotice } from './compliance-notices.tsx';
import { NearlyUsedNotice } from './nearly-used-notice.tsx';
import type { NoticeProps } from './notice-props.ts';
import { DeploymentNotice, EvaluationNotice, RegistrationNotice } from './registration-notices.tsx';
import { ReservationNotice } from './reservation-notice.tsx';
import { useServerNow } from './use-server-now.ts';

/** The most urgent notice; the others are collapsed behind their number (screens.md §2). */
export function Notices() {
  const { t } = useTranslation('licenses');
  const now = useServerNow(60_000);
  const { data: summary } = useQuery(summaryQuery);
  const { data: product } = useQuery(productQuery);
  const { data: usage } = useQuery(usageQuery);
  if (!summary || !product) return null;
  const [first, ...others] = notices(summary, now, usage);
  if (!first) return null;
  return (
    <>
      <NoticeByKind notice={first} summary={summary} product={product} />
      {others.length > 0 ? (
        <details className="more-notices">
          <summary>{t('notice.more', { count: others.length })}</summary>
          <div>
            {others.map((notice) => (
              <NoticeByKind key={notice.kind} notice={notice} summary={summary} product={product} />
            ))}
          </div>
        </details>
      ) : null}
    </>
  );
}

function NoticeByKind({ summary, ...others }: Omit<NoticeProps, 'summary'> & { readonly summary: Summary }) {
  // A product on standby has only this notice.
  if (summary.deployment === 'standby') return <DeploymentNotice {...others} />;
  const props: NoticeProps = { summary, ...others };
  switch (props.notice.kind) {
    case 'evaluation':
    case 'evaluation-expired':
      return <EvaluationNotice {...props} />;
    case 'registering':
    case 'retrying':
    case 'registration-failed':
    case 'left-behind':
    case 'registration-expired':
      return <RegistrationNotice {...props} />;
    case 'reservation-pending':
    case 'update-unconfirmed':
    case 'return-unacknowledged':
    case 'reservation-lapsed':
      return <ReservationNotice {...props} />;
    case 'licenses-nearly-used':
      return <NearlyUsedNotice {...props} />;
    case 'federation-leader':
      return <DeploymentNotice {...props} />;
    default:
      return <StatusNotice {...props} />;
  }
}

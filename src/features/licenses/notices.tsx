import { useQuery } from '@tanstack/react-query';
import { type ComponentType, Suspense } from 'react';
import { productQuery } from '#src/api/product.ts';
import type { Summary } from '#src/contract/summary.ts';
import type { Notice } from '#src/domain/notice.ts';
import { loadDeferredNamespaces } from '#src/i18n/i18n.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { lazyWithRetry } from '#src/ui/lazy-with-retry.tsx';
import { StatusNotice } from './compliance-notices.tsx';
import type { NoticeProps, StageNoticeProps } from './notice-props.ts';
import { DeploymentNotice, EvaluationNotice, RegistrationNotice } from './registration-notices.tsx';
import { ReservationNotice } from './reservation-notice.tsx';
import { useNotices } from './use-notices.ts';

/** Loads a notice with its texts. Most products show no such notice, so that it is not part of the first screen. */
const lazyNotice = (importNotice: () => Promise<ComponentType<StageNoticeProps>>) =>
  lazyWithRetry(async () => (await Promise.all([importNotice(), loadDeferredNamespaces()]))[0]);

const LimitNotice = lazyNotice(async () => (await import('./limit-notice.tsx')).LimitNotice);
const TermNotice = lazyNotice(async () => (await import('./term-notice.tsx')).TermNotice);

/** The most urgent notice; the others are collapsed behind their number (screens.md §2). */
export function Notices() {
  const { t } = useTranslation('licenses');
  const { shown, summary } = useNotices();
  const { data: product } = useQuery(productQuery);
  if (!summary || !product) return null;
  const [first, ...others] = shown;
  if (!first) return null;
  return (
    <>
      <NoticeByKind notice={first} summary={summary} product={product} />
      {others.length > 0 ? (
        <details className="more-notices">
          <summary>{t('notice.more', { count: others.length })}</summary>
          <div>
            {others.map((notice) => (
              <NoticeByKind key={keyOf(notice)} notice={notice} summary={summary} product={product} />
            ))}
          </div>
        </details>
      ) : null}
    </>
  );
}

/** Several notices are about limits or terms, each at its own step or of its own day. */
const keyOf = ({ kind, stage }: Notice) => `${kind} ${stage?.endsOn ?? stage?.step.at}`;

function NoticeByKind({ summary, ...others }: Omit<NoticeProps, 'summary'> & { readonly summary: Summary }) {
  // A product on standby has only this notice.
  if (summary.deployment === 'standby') return <DeploymentNotice {...others} />;
  const props: NoticeProps = { summary, ...others };
  const { stage } = props.notice;
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
    case 'limit-near':
    case 'term-ending': {
      const StageNotice = props.notice.kind === 'limit-near' ? LimitNotice : TermNotice;
      return stage ? (
        <Suspense fallback={<div className="notice upcoming-notice-space" />}>
          <StageNotice {...props} stage={stage} />
        </Suspense>
      ) : null;
    }
    case 'federation-leader':
      return <DeploymentNotice {...props} />;
    default:
      return <StatusNotice {...props} />;
  }
}

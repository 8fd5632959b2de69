import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { summaryQuery } from '#src/api/license.ts';
import { evaluationRemaining, wholeDays } from '#src/domain/expiry.ts';
import { evaluationSeverity } from '#src/domain/severity.ts';
import { statusBadge } from '#src/domain/status.ts';
import { useServerNow } from '#src/features/licenses/use-server-now.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { paths } from '#src/paths.ts';
import { SeverityIcon } from '#src/ui/status.tsx';

/** Badge in the top bar of every page for a license problem. It links to the License page. */
export function StatusBadge() {
  const { t } = useTranslation('frame');
  const now = useServerNow(60_000);
  const { data: summary } = useQuery(summaryQuery);
  const badge = summary && statusBadge(summary, now);
  if (!badge) return null;
  const count = wholeDays(evaluationRemaining(summary.evaluation, now));
  const severity = badge === 'evaluation-ending' ? evaluationSeverity(summary.evaluation, now) : 'error';
  return (
    <Link className="chip" data-severity={severity} to={paths.licenses()}>
      <SeverityIcon severity={severity} />
      {t(`chip.${badge}`, { count })}
    </Link>
  );
}

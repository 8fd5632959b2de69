import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { summaryQuery } from '#src/api/license.ts';
import { evaluationRemaining, evaluationSeverity, wholeDays } from '#src/domain/expiry.ts';
import { chip } from '#src/domain/standing.ts';
import { useBackendNow } from '#src/features/licenses/use-backend-now.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { paths } from '#src/paths.ts';
import { SeverityIcon } from '#src/ui/status.tsx';

/** Says on every page that something is wrong with the license, and leads to the page that says what. */
export function LicenseChip() {
  const { t } = useTexts('frame');
  const now = useBackendNow(60_000);
  const { data: summary } = useQuery(summaryQuery);
  const told = summary && chip(summary, now);
  if (!told) return null;
  const count = wholeDays(evaluationRemaining(summary.evaluation, now));
  const severity = told === 'evaluation-ending' ? evaluationSeverity(summary.evaluation, now) : 'error';
  return (
    <Link className="chip" data-severity={severity} to={paths.licenses()}>
      <SeverityIcon severity={severity} />
      {t(`chip.${told}`, { count })}
    </Link>
  );
}

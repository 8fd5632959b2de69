import CancelOutlinedIcon from '@mui/icons-material/CancelOutlined';
import WarningAmberIcon from '@mui/icons-material/WarningAmber';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { summaryQuery } from '#src/api/license.ts';
import { evaluationRemaining, wholeDays } from '#src/domain/expiry.ts';
import { chip } from '#src/domain/standing.ts';
import { useBackendNow } from '#src/features/licenses/use-backend-now.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { paths } from '#src/paths.ts';

/** Says on every page that something is wrong with the license, and leads to the page that says what. */
export function LicenseChip() {
  const { t } = useTexts('frame');
  const now = useBackendNow(60_000);
  const { data: summary } = useQuery(summaryQuery);
  const told = summary && chip(summary, now);
  if (!told) return null;
  const count = wholeDays(evaluationRemaining(summary.evaluation, now));
  return (
    <Link className="chip" data-severity={told === 'evaluation-ending' ? 'warning' : 'error'} to={paths.licenses()}>
      {told === 'evaluation-ending' ? (
        <WarningAmberIcon fontSize="inherit" aria-hidden="true" />
      ) : (
        <CancelOutlinedIcon fontSize="inherit" aria-hidden="true" />
      )}
      {t(`chip.${told}`, { count })}
    </Link>
  );
}

import CancelOutlinedIcon from '@mui/icons-material/CancelOutlined';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { summaryQuery } from '#src/api/license.ts';
import { chip } from '#src/domain/standing.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { paths } from '#src/paths.ts';

/** Says on every page that something is wrong with the license, and leads to the page that says what. */
export function LicenseChip() {
  const { t } = useTexts('frame');
  const { data } = useQuery({ ...summaryQuery, select: chip });
  if (!data) return null;
  return (
    <Link className="chip" to={paths.licenses()}>
      <CancelOutlinedIcon fontSize="inherit" aria-hidden="true" />
      {t(`chip.${data}`)}
    </Link>
  );
}

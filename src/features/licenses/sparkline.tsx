import { DAY_MS } from '#src/domain/expiry.ts';
import './sparkline.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { usageHistoryQuery } from '#src/api/usage-history.ts';
import type { LicenseUsage } from '#src/contract/usage.ts';
import { readablePoints } from '#src/domain/license-history.ts';
import { displayName } from '#src/domain/usage.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { licenseUsagePath } from '#src/paths.ts';

/** The size of the picture in CSS pixels, and its number of days. */
const size = { width: 90, height: 24, days: 30 } as const;

/** The use of the last 30 days as a small picture, which leads to the use over time. Absent without points. */
export function Sparkline({ license }: { readonly license: LicenseUsage }) {
  const { t } = useTranslation('licenseDetail');
  const { number } = useFormats();
  const { data: history } = useQuery(usageHistoryQuery('30'));
  const own = history?.licenses.find(({ tag }) => tag === license.tag);
  const points = own ? readablePoints(own) : [];
  if (!history || points.length === 0) return null;
  const quantities = points.map(({ inUse }) => inUse);
  const label = t('sparkline', {
    license: displayName(license),
    lowest: number(Math.min(...quantities)),
    highest: number(Math.max(...quantities)),
  });
  return (
    <Link className="sparkline" to={licenseUsagePath(license.tag)} aria-label={label} title={label}>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} width={size.width} height={size.height} aria-hidden="true">
        <path d={sparklinePath(points, Date.parse(history.to))} />
      </svg>
    </Link>
  );
}

/**
 * Steps with gaps for the days that were not counted. The picture begins at zero, so that a small change looks small. `today`
 * is in ms since 1970.
 */
function sparklinePath(points: readonly { readonly day: string; readonly inUse: number }[], today: number): string {
  const highest = Math.max(1, ...points.map(({ inUse }) => inUse));
  const y = (quantity: number) => size.height - 2 - (quantity / highest) * (size.height - 4);
  const step = size.width / size.days;
  let previous = Number.NaN;
  return points
    .map(({ day, inUse }) => {
      const index = size.days - 1 - (today - Date.parse(day)) / DAY_MS;
      const start = index === previous + 1 ? `V${y(inUse)}` : `M${index * step} ${y(inUse)}`;
      previous = index;
      return `${start}H${(index + 1) * step}`;
    })
    .join('');
}

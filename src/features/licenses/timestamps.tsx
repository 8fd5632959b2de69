import { isNearInTime, isOverdue } from '#src/domain/expiry.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { DateTime } from '#src/ui/date-time.tsx';
import { useServerNow } from './use-server-now.ts';

/** A labelled time (ISO 8601 in UTC). */
export interface Timestamp {
  readonly label: string;
  readonly at: string;
  /** The label after this time, for the end of a validity. */
  readonly pastLabel?: string;
  /** Whether the product performs a task at this time, which is overdue a minute later. */
  readonly isDue?: boolean;
}

/** Returns a function that formats the day of an instant, with the time of day if it is within 48 hours of `now` (ms). */
export function useNearFormat() {
  const { date, shortDateTime } = useFormats();
  return (at: string, now: number): string => (isNearInTime(at, now) ? shortDateTime : date)(at);
}

/** A day, with the time of day if it is within 48 hours. */
export function NearDate({ at }: { readonly at: string }) {
  const formatNear = useNearFormat();
  const now = useServerNow(60_000);
  return <DateTime at={at}>{formatNear(at, now)}</DateTime>;
}

/** The times of automatic tasks in a muted color, shown under a status. */
export function Timestamps({ timestamps }: { readonly timestamps: readonly Timestamp[] }) {
  const { t } = useTranslation('licenses');
  const now = useServerNow(10_000);
  return (
    <span className="status-times muted">
      {timestamps.map(({ label, at, pastLabel, isDue }) => (
        <span key={label}>
          {pastLabel && Date.parse(at) <= now ? pastLabel : label} <NearDate at={at} />
          {isDue && isOverdue(at, now) ? ` ${t('status.overdue')}` : null}
        </span>
      ))}
    </span>
  );
}

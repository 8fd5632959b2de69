import { useTranslation } from '#src/i18n/use-translation.ts';
import { DateTime } from '#src/ui/date-time.tsx';
import { useServerNow } from './use-server-now.ts';

/** How long, in ms, something that the product does by itself may be late before it is called due: the page asks every 5 s. */
const OVERDUE_AFTER_MS = 60_000;

/** An instant and what happens or happened then. */
export interface Timestamp {
  readonly label: string;
  readonly at: string;
  /** The label once the instant has passed, where something ends then. */
  readonly pastLabel?: string;
  /** Whether the product does something by itself then, so that it is overdue a minute later. */
  readonly isDue?: boolean;
}

/** Whether something that the product does by itself at an instant should have been done by now (ms since 1970). */
export function isOverdue(at: string, now: number): boolean {
  return Date.parse(at) + OVERDUE_AFTER_MS <= now;
}

/** The last and next times of what runs by itself, quietly under the status they belong to. */
export function Timestamps({ timestamps }: { readonly timestamps: readonly Timestamp[] }) {
  const { t } = useTranslation('licenses');
  const now = useServerNow(10_000);
  return (
    <span className="status-times muted">
      {timestamps.map(({ label, at, pastLabel, isDue }) => (
        <span key={label}>
          {pastLabel && Date.parse(at) <= now ? pastLabel : label} <DateTime at={at} as="shortDateTime" />
          {isDue && isOverdue(at, now) ? ` ${t('status.overdue')}` : null}
        </span>
      ))}
    </span>
  );
}

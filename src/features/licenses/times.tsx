import { useTexts } from '#src/i18n/hooks.ts';
import { Moment } from '#src/ui/moment.tsx';
import { useBackendNow } from './use-backend-now.ts';

/** How long, in ms, something that the product does by itself may be late before it is called due: the page asks every 5 s. */
const patience = 60_000;

/** An instant and what happens or happened then. */
export interface Time {
  readonly label: string;
  readonly at: string;
  /** The label once the instant has passed, where something ends then. */
  readonly past?: string;
  /** Whether the product does something by itself then, so that it is overdue a minute later. */
  readonly isDue?: boolean;
}

/** Whether something that the product does by itself at an instant should have been done by now (ms since 1970). */
export function isOverdue(at: string, now: number): boolean {
  return Date.parse(at) + patience <= now;
}

/** The last and next times of what runs by itself, quietly under the status they belong to. */
export function Times({ times }: { readonly times: readonly Time[] }) {
  const { t } = useTexts('licenses');
  const now = useBackendNow(10_000);
  return (
    <span className="status-times muted">
      {times.map(({ label, at, past, isDue }) => (
        <span key={label}>
          {past && Date.parse(at) <= now ? past : label} <Moment at={at} as="shortDateTime" />
          {isDue && isOverdue(at, now) ? ` ${t('status.overdue')}` : null}
        </span>
      ))}
    </span>
  );
}

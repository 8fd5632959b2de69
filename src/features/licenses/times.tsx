import { Moment } from '#src/ui/moment.tsx';
import { useBackendNow } from './use-backend-now.ts';

/** How long, in ms, something that the product does by itself may be late before it is called due: the page asks every 5 s. */
const patience = 60_000;

/** An instant and what happens or happened then. */
export interface Time {
  readonly label: string;
  readonly at: string;
  /** What is said instead once the instant has passed: at once of what ends then, and after a minute of what is due then. */
  readonly past?: { readonly label: string; readonly isDue?: boolean };
}

/** Whether something that the product does by itself at an instant should have been done by now (ms since 1970). */
export function isOverdue(at: string, now: number): boolean {
  return Date.parse(at) + patience <= now;
}

/** The last and next times of what runs by itself, quietly under the status they belong to. */
export function Times({ times }: { readonly times: readonly Time[] }) {
  const now = useBackendNow(10_000);
  const hasPassed = ({ at, past }: Time) => (past?.isDue ? isOverdue(at, now) : Date.parse(at) <= now);
  return (
    <span className="status-times muted">
      {times.map((time) => (
        <span key={time.label}>
          {time.past && hasPassed(time) ? time.past.label : time.label} <Moment at={time.at} as="shortDateTime" />
        </span>
      ))}
    </span>
  );
}

import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import type { FastForwardResult, ScheduledEvent } from '#mocks/control/client.ts';
import type { Duration } from '#mocks/duration.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { Activation } from './activation.tsx';
import { formatDuration } from './durations.ts';
import { runsOf } from './fired-runs.ts';
import { LabError } from './lab-error.tsx';
import { useLab } from './lab-providers.tsx';
import { labQueries, useStatus } from './queries.ts';
import { timeSteps } from './time-steps.ts';
import { useLabMutation } from './use-lab-mutation.ts';
import { useLabTexts } from './use-lab-texts.ts';

interface AdvanceOutcome extends FastForwardResult {
  /** In milliseconds. */
  readonly duration: number;
}

/** Shows the simulated time, advances it, and lists the events that happen. */
export function ClockSection() {
  const { t, language } = useLabTexts();
  const { exact } = useFormats();
  const { simulator } = useLab();
  const { data: status } = useStatus();
  const { data: upcoming = [] } = useQuery(labQueries.upcoming(simulator));
  const advance = useLabMutation<Duration | 'next', AdvanceOutcome>(async (control, step) => {
    const from = Date.parse(await control.now());
    const outcome = await control.fastForward(step === 'next' ? await timeUntilNext(control, from) : step);
    return { ...outcome, duration: Date.parse(outcome.now) - from };
  });
  return (
    <>
      <p>
        <span className="lab-label">{t('clock.now')}</span>{' '}
        <strong className="lab-figure">{status ? exact(status.now) : '…'}</strong>{' '}
        {status ? <span className="lab-chip">{t(status.frozen ? 'frozen' : 'runs')}</span> : null}
      </p>
      <fieldset className="lab-buttons" aria-label={t('clock.advance')}>
        <span className="lab-label" aria-hidden="true">
          {t('clock.advance')}
        </span>
        {timeSteps.map(([name, duration]) => {
          const label = t(`clock.${name}`);
          return (
            <Button
              key={name}
              aria-label={t('clock.advanceBy', { duration: label })}
              onClick={() => advance.mutate(duration)}
            >
              {label}
            </Button>
          );
        })}
        <Button disabled={upcoming.length === 0} onClick={() => advance.mutate('next')}>
          {t('clock.toNext')}
        </Button>
      </fieldset>
      {status?.deployment === 'standby' ? <Activation /> : null}
      <LabError message={advance.errorMessage} />
      <div className="lab-passed" data-empty={advance.data === undefined}>
        <p role="status">
          {advance.data ? (
            <>
              <strong>{t('clock.passed', { duration: formatDuration(advance.data.duration, language) })}</strong>{' '}
              {t('clock.count', { count: advance.data.fired.length })}
            </>
          ) : null}
        </p>
        {advance.data && advance.data.fired.length > 0 ? <FiredList fired={advance.data.fired} /> : null}
      </div>
      <h4 className="lab-heading">{t('clock.upcoming')}</h4>
      {upcoming.length === 0 || !status ? (
        <p className="muted">{t('clock.nothingDue')}</p>
      ) : (
        <DueList due={upcoming} now={status.now} />
      )}
    </>
  );
}

/** Time until the next scheduled event, in ms; 0 when one is overdue or none is scheduled. */
async function timeUntilNext(control: ReturnType<typeof useLab>['simulator'], from: number): Promise<number> {
  const [next] = await control.upcoming();
  return next ? Math.max(0, Date.parse(next.at) - from) : 0;
}

/** Lists the events that happened while time advanced, in order, each with its instant. */
function FiredList({ fired }: { readonly fired: readonly ScheduledEvent[] }) {
  const { t } = useLabTexts();
  const { exact, number } = useFormats();
  return (
    <ol className="lab-due" aria-label={t('clock.fired')}>
      {runsOf(fired).map(({ kind, count, from, until }) => (
        <li key={`${kind} ${from}`}>
          <span>
            {t(`clock.kinds.${kind}`)} {count > 1 ? <b>× {number(count)}</b> : null}
          </span>
          <span className="muted lab-figure">
            {count > 1 ? t('clock.fromTo', { from: exact(from).slice(0, 16), to: exact(until) }) : exact(from)}
          </span>
        </li>
      ))}
    </ol>
  );
}

interface DueListProps {
  readonly due: readonly ScheduledEvent[];
  /** The simulated present, an ISO instant. */
  readonly now: string;
}

/** Lists the scheduled events, soonest first: kind, instant and remaining time. */
function DueList({ due, now }: DueListProps) {
  const { t, language } = useLabTexts();
  const { exact } = useFormats();
  return (
    <ol className="lab-due" aria-label={t('clock.upcoming')}>
      {due.map(({ kind, at }) => (
        <li key={`${kind} ${at}`}>
          <span>{t(`clock.kinds.${kind}`)}</span>
          <span className="lab-figure">
            {t('clock.in', { duration: formatDuration(Date.parse(at) - Date.parse(now), language) })}
          </span>
          <span className="muted lab-figure">{exact(at)}</span>
        </li>
      ))}
    </ol>
  );
}

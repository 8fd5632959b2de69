import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import type { Duration, FastForwarded } from '#mocks/simulator.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { Activation } from './activation.tsx';
import { DueList } from './due-list.tsx';
import { inWords } from './durations.ts';
import { FiredList } from './fired-list.tsx';
import { useLab } from './lab-context.ts';
import { Problem } from './problem.tsx';
import { questions, useStatus } from './questions.ts';
import { useLabTexts } from './texts.ts';
import { timeSteps } from './time-steps.ts';
import { useAct } from './use-act.ts';

interface Passed extends FastForwarded {
  /** In milliseconds. */
  readonly duration: number;
}

/** What time it is in the world, letting it pass, and what happens as it does. */
export function ClockSection() {
  const { say, language } = useLabTexts();
  const { exact } = useFormats();
  const { simulator } = useLab();
  const { data: status } = useStatus();
  const { data: upcoming = [] } = useQuery(questions.upcoming(simulator));
  const pass = useAct<Duration | 'next', Passed>(async (door, step) => {
    const from = Date.parse(await door.now());
    const passed = await door.fastForward(step === 'next' ? await untilNext(door, from) : step);
    return { ...passed, duration: Date.parse(passed.now) - from };
  });
  return (
    <>
      <p>
        <span className="lab-label">{say('clock.now')}</span>{' '}
        <strong className="lab-figure">{status ? exact(status.now) : '…'}</strong>{' '}
        {status ? <span className="lab-chip">{say(status.frozen ? 'frozen' : 'runs')}</span> : null}
      </p>
      <fieldset className="lab-buttons" aria-label={say('clock.advance')}>
        <span className="lab-label" aria-hidden="true">
          {say('clock.advance')}
        </span>
        {timeSteps.map(([name, duration]) => {
          const words = say(`clock.${name}`);
          return (
            <Button
              key={name}
              aria-label={say('clock.advanceBy', { duration: words })}
              onClick={() => pass.start(duration)}
            >
              {words}
            </Button>
          );
        })}
        <Button disabled={upcoming.length === 0} onClick={() => pass.start('next')}>
          {say('clock.toNext')}
        </Button>
      </fieldset>
      {status?.deployment === 'standby' ? <Activation /> : null}
      <Problem message={pass.problem} />
      <div className="lab-passed" data-empty={pass.done === undefined}>
        <p role="status">
          {pass.done ? (
            <>
              <strong>{say('clock.passed', { duration: inWords(pass.done.duration, language) })}</strong>{' '}
              {say('clock.count', { count: pass.done.fired.length })}
            </>
          ) : null}
        </p>
        {pass.done && pass.done.fired.length > 0 ? <FiredList fired={pass.done.fired} /> : null}
      </div>
      <h4 className="lab-heading">{say('clock.upcoming')}</h4>
      {upcoming.length === 0 || !status ? (
        <p className="muted">{say('clock.nothingDue')}</p>
      ) : (
        <DueList due={upcoming} now={status.now} />
      )}
    </>
  );
}

/** How long until the first thing falls due, in milliseconds; what is due already happens with the next. */
async function untilNext(door: ReturnType<typeof useLab>['simulator'], from: number): Promise<number> {
  const [next] = await door.upcoming();
  return next ? Math.max(0, Date.parse(next.at) - from) : 0;
}

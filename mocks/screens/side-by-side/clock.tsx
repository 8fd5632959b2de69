import { useLabTexts } from '#mocks/screens/lab/texts.ts';
import { timeSteps } from '#mocks/screens/lab/time-steps.ts';
import { useAct } from '#mocks/screens/lab/use-act.ts';
import { useLabPageTexts } from '#mocks/screens/lab-page/texts.ts';
import { fill } from '#mocks/screens/locales/small-catalogue.ts';
import type { Duration, Status } from '#mocks/simulator.ts';
import { useFormats } from '#src/i18n/formats.ts';

/** What time it is in the world of both panes, and letting it pass. */
export function Clock({ status }: { readonly status: Status | undefined }) {
  const texts = useLabPageTexts();
  const { say } = useLabTexts();
  const { exact } = useFormats();
  const pass = useAct((simulator, step: Duration) => simulator.advance(step));
  return (
    <fieldset className="split-clock">
      <legend className="lab-label">{texts.split.advance}</legend>
      {timeSteps.map(([name, duration]) => (
        <button
          key={name}
          type="button"
          className="lab-page-button"
          aria-label={say('clock.advanceBy', { duration: say(`clock.${name}`) })}
          onClick={() => pass.start(duration)}
        >
          {say(`clock.${name}`)}
        </button>
      ))}
      <time dateTime={status?.now}>{status ? exact(status.now) : '…'}</time>
      {pass.problem === undefined ? null : <p role="alert">{fill(texts.problem, pass.problem)}</p>}
    </fieldset>
  );
}

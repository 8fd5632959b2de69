import type { SimulatorStatus } from '#mocks/control/client.ts';
import type { Duration } from '#mocks/duration.ts';
import { timeSteps } from '#mocks/screens/lab/time-steps.ts';
import { useLabMutation } from '#mocks/screens/lab/use-lab-mutation.ts';
import { useLabTexts } from '#mocks/screens/lab/use-lab-texts.ts';
import { useLabPageTexts } from '#mocks/screens/lab-page/texts.ts';
import { fill } from '#mocks/screens/locales/small-catalogue.ts';
import { useFormats } from '#src/i18n/formats.ts';

/** Shows the simulated time of both panes, and advances it. */
export function Clock({ status }: { readonly status: SimulatorStatus | undefined }) {
  const texts = useLabPageTexts();
  const { t } = useLabTexts();
  const { exact } = useFormats();
  const advance = useLabMutation((simulator, step: Duration) => simulator.advance(step));
  return (
    <fieldset className="split-clock">
      <legend className="lab-label">{texts.split.advance}</legend>
      {timeSteps.map(([name, duration]) => (
        <button
          key={name}
          type="button"
          className="lab-page-button"
          aria-label={t('clock.advanceBy', { duration: t(`clock.${name}`) })}
          onClick={() => advance.mutate(duration)}
        >
          {t(`clock.${name}`)}
        </button>
      ))}
      <time dateTime={status?.now}>{status ? exact(status.now) : '…'}</time>
      {advance.errorMessage === undefined ? null : <p role="alert">{fill(texts.problem, advance.errorMessage)}</p>}
    </fieldset>
  );
}

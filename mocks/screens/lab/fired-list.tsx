import type { ScheduledEvent } from '#mocks/control/client.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { runsOf } from './fired-runs.ts';
import { useLabTexts } from './use-lab-texts.ts';

/** Lists the events that happened while time advanced, in order, each with its instant. */
export function FiredList({ fired }: { readonly fired: readonly ScheduledEvent[] }) {
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

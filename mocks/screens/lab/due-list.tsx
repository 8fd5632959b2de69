import type { ScheduledEvent } from '#mocks/control/client.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { formatDuration } from './durations.ts';
import { useLabTexts } from './use-lab-texts.ts';

interface DueListProps {
  readonly due: readonly ScheduledEvent[];
  /** The simulated present, an ISO instant. */
  readonly now: string;
}

/** Lists the scheduled events, soonest first: kind, instant and remaining time. */
export function DueList({ due, now }: DueListProps) {
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

import type { Due } from '#mocks/simulator.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { inWords } from './durations.ts';
import { useLabTexts } from './texts.ts';

interface DueListProps {
  readonly due: readonly Due[];
  /** The world's present. */
  readonly now: string;
}

/** What falls due, soonest first: what, when, and how long until then. */
export function DueList({ due, now }: DueListProps) {
  const { say, language } = useLabTexts();
  const { exact } = useFormats();
  return (
    <ol className="lab-due" aria-label={say('clock.upcoming')}>
      {due.map(({ kind, at }) => (
        <li key={`${kind} ${at}`}>
          <span>{say(`clock.kinds.${kind}`)}</span>
          <span className="lab-figure">
            {say('clock.in', { duration: inWords(Date.parse(at) - Date.parse(now), language) })}
          </span>
          <span className="muted lab-figure">{exact(at)}</span>
        </li>
      ))}
    </ol>
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { activityQuery } from '#src/api/activity.ts';
import type { ActivityEntry } from '#src/contract/activity.ts';
import { activitySeverity } from '#src/domain/activity-severity.ts';
import { type TimelineScale, timelineScale } from '#src/domain/timeline-scale.ts';
import { timeOf, type UpcomingEvent, type UpcomingLane } from '#src/domain/upcoming-event.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { useUpcomingTexts } from './upcoming-texts.ts';
import { useUpcomingWords } from './upcoming-time.tsx';

/** The width of a letter of a label as a part of the lane's width, on the narrowest screen that has labels (1,200 pixels). */
const LETTER_WIDTH = 0.0105;

/** The position up to which the last label of a lane may reach. */
const LANE_END = 1.07;

interface TimelineChartProps {
  readonly events: readonly UpcomingEvent[];
  /** The server's time in ms since 1970. */
  readonly now: number;
}

/** The lane of a past entry; undefined for changes of settings, which the timeline leaves to the activity list. */
function laneOf({ kind }: ActivityEntry, hasCodes: boolean): UpcomingLane | undefined {
  if (kind === 'reservation-lapsed') return 'authorization';
  if (kind === 'reservation-term-ended' || kind.startsWith('utility-')) return 'licenses';
  if (/^(reservation|confirmation|return)-|^authorization-returned$/.test(kind))
    return hasCodes ? 'codes' : 'registration';
  if (/-changed$/.test(kind)) return undefined;
  return /regist|activated|removed/.test(kind) ? 'registration' : 'authorization';
}

/**
 * Past and future in lanes, with now in the middle. Hidden from assistive technology: the list below it and the activity
 * list contain the same with all details.
 */
export function TimelineChart({ events, now }: TimelineChartProps) {
  const { t } = useTranslation('timeline');
  const { data } = useInfiniteQuery(activityQuery);
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  const hasCodes = events.some(({ lane }) => lane === 'codes');
  const lanes: readonly UpcomingLane[] = [
    'registration',
    'authorization',
    'licenses',
    ...(hasCodes ? ['codes' as const] : []),
  ];
  const scale = timelineScale(now, events.map(timeOf));
  const past = entries.filter(({ at }) => scale.includes(Date.parse(at)));
  return (
    <div className="timeline" aria-hidden="true">
      <div className="timeline-lane timeline-axis">
        <span />
        <svg className="timeline-track" height="24" aria-hidden="true">
          <text className="timeline-now" x="50%" y="16">
            {t('axis')}
          </text>
          {[-1, 1].flatMap((side) =>
            scale.ticks.map(({ name, distance }) => (
              <text key={`${side} ${name}`} data-tick={name} x={percent(0.5 + (side * distance) / 2)} y="16">
                {t(`ticks.${name}`)}
              </text>
            )),
          )}
        </svg>
      </div>
      {lanes.map((lane) => (
        <div key={lane} className="timeline-lane">
          <span className="label">{t(`lanes.${lane}`)}</span>
          <svg className="timeline-track" height="36" aria-hidden="true">
            <line className="timeline-today" x1="50%" x2="50%" y2="36" />
            {past
              .filter((entry) => laneOf(entry, hasCodes) === lane)
              .map((entry) => (
                <PastMarker key={entry.id} entry={entry} scale={scale} />
              ))}
            <Markers events={events.filter((event) => event.lane === lane)} scale={scale} now={now} />
          </svg>
        </div>
      ))}
    </div>
  );
}

/** A position on a lane, 0 to 1. */
const percent = (position: number): string => `${(position * 100).toFixed(2)}%`;

function PastMarker({ entry, scale }: { readonly entry: ActivityEntry; readonly scale: TimelineScale }) {
  const { t } = useTranslation('activity');
  const { shortDateTime } = useFormats();
  return (
    <circle
      className="timeline-past"
      data-severity={activitySeverity(entry)}
      cx={percent(scale.positionOf(Date.parse(entry.at)))}
      cy="18"
      r="4"
    >
      <title>{`${t(`kinds.${entry.kind}`)} · ${shortDateTime(entry.at)}`}</title>
    </circle>
  );
}

interface MarkersProps extends TimelineChartProps {
  readonly scale: TimelineScale;
}

/** The events of a lane, each with its label where there is room for it before the next one. */
function Markers({ events, scale, now }: MarkersProps) {
  const { t } = useTranslation('timeline');
  const { number } = useFormats();
  const textsOf = useUpcomingTexts();
  const wordsOf = useUpcomingWords();
  const placed = events
    // An overdue event is due now, and so is a code that waits.
    .map((event) => ({ event, position: Math.max(0.5, scale.positionOf(timeOf(event))) }))
    .sort((left, right) => left.position - right.position);
  const labelOf = (event: UpcomingEvent): string => {
    if ('since' in event) return t('waits');
    if (event.kind === 'term-end') return t('labels.term-end', { quantity: number(event.quantity) });
    return t(`labels.${event.kind}`);
  };
  // The position up to which the lane is taken by the markers and labels before.
  let taken = 0.5;
  return placed.map(({ event, position }, index) => {
    const label = labelOf(event);
    const width = (label.length + 2) * LETTER_WIDTH;
    const isEnd = (placed[index + 1]?.position ?? LANE_END) - position >= width;
    const isStart = !isEnd && position - taken >= width;
    taken = isEnd ? position + width : position;
    return (
      <svg
        key={event.id}
        className="timeline-marker"
        data-need={event.need}
        data-severity={event.severity}
        x={percent(position)}
        y="18"
      >
        <title>{`${textsOf(event).title} · ${wordsOf(event, now).absolute}`}</title>
        {hasDiamond(event) ? <path d="M0-6 6 0 0 6-6 0Z" /> : <circle r="5" />}
        {isEnd || isStart ? (
          <text x={isStart ? -12 : 12} y="4" textAnchor={isStart ? 'end' : 'start'}>
            {label}
          </text>
        ) : null}
      </svg>
    );
  });
}

/** Whether an event is an end or needs a user; a task of the product has a circle. */
const hasDiamond = ({ need }: UpcomingEvent): boolean => need === 'after-failures' || need === 'needs-action';

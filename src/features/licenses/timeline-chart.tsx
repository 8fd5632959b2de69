import { useInfiniteQuery } from '@tanstack/react-query';
import type { CSSProperties } from 'react';
import { activityQuery } from '#src/api/activity.ts';
import type { ActivityEntry } from '#src/contract/activity.ts';
import { activitySeverity } from '#src/domain/activity-severity.ts';
import { type TimelineScale, timelineScale } from '#src/domain/timeline-scale.ts';
import { timeOf, type UpcomingEvent, type UpcomingLane } from '#src/domain/upcoming-event.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { useUpcomingTexts } from './upcoming-texts.ts';
import { useUpcomingWords } from './upcoming-time.tsx';

/** The width of a letter of a label as a part of the lane's width, on the narrowest screen that has labels. */
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
        <div className="timeline-track">
          <span className="timeline-tick timeline-now" style={at(0.5)}>
            {t('axis')}
          </span>
          {[-1, 1].flatMap((side) =>
            scale.ticks.map(({ name, distance }) => (
              <span key={`${side} ${name}`} className="timeline-tick" style={at(0.5 + (side * distance) / 2)}>
                {t(`ticks.${name}`)}
              </span>
            )),
          )}
        </div>
      </div>
      {lanes.map((lane) => (
        <div key={lane} className="timeline-lane">
          <span className="label">{t(`lanes.${lane}`)}</span>
          <div className="timeline-track">
            <span className="timeline-today" style={at(0.5)} />
            {past
              .filter((entry) => laneOf(entry, hasCodes) === lane)
              .map((entry) => (
                <PastMarker key={entry.id} entry={entry} scale={scale} />
              ))}
            <Markers events={events.filter((event) => event.lane === lane)} scale={scale} now={now} />
          </div>
        </div>
      ))}
    </div>
  );
}

/** Places an element at a position of its lane, 0 to 1. */
const at = (position: number): CSSProperties => ({ insetInlineStart: `${(position * 100).toFixed(2)}%` });

function PastMarker({ entry, scale }: { readonly entry: ActivityEntry; readonly scale: TimelineScale }) {
  const { t } = useTranslation('activity');
  const { shortDateTime } = useFormats();
  return (
    <span
      className="timeline-marker timeline-past"
      data-severity={activitySeverity(entry)}
      title={`${t(`kinds.${entry.kind}`)} · ${shortDateTime(entry.at)}`}
      style={at(scale.positionOf(Date.parse(entry.at)))}
    />
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
    // What is overdue or waits is due now.
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
      <span
        key={event.id}
        className="timeline-marker"
        data-need={event.need}
        data-severity={event.severity}
        title={`${textsOf(event).title} · ${wordsOf(event, now).absolute}`}
        style={at(position)}
      >
        {isEnd || isStart ? (
          <span className="timeline-label" data-side={isStart ? 'start' : undefined}>
            {label}
          </span>
        ) : null}
      </span>
    );
  });
}

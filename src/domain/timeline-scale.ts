import { DAY_MS } from './expiry.ts';

/** The distances from now, in days, that have the same space between them on the timeline. */
export const timelineSteps = [
  { name: 'day', days: 1 },
  { name: 'week', days: 7 },
  { name: 'month', days: 30 },
  { name: 'quarter', days: 90 },
  { name: 'year', days: 365 },
  { name: 'years', days: 5 * 365 },
] as const;

/** The distance of one step from now, on both sides. */
export interface TimelineTick {
  readonly name: (typeof timelineSteps)[number]['name'];
  /** The distance from the middle as a part of half the width: 0 to 1. */
  readonly distance: number;
}

/** The scale of a timeline with now in the middle. Near times have more space than distant ones, between the steps evenly. */
export interface TimelineScale {
  readonly ticks: readonly TimelineTick[];
  /** The position of a time (ms since 1970) from the start, 0 to 1; a later time than the last step is at the end. */
  readonly positionOf: (time: number) => number;
  /** Whether a time is within the steps. */
  readonly includes: (time: number) => boolean;
}

/** Returns a scale around `now` that reaches a year, or five years when one of `times` (ms since 1970) is later. */
export function timelineScale(now: number, times: readonly number[]): TimelineScale {
  const isLong = times.some((time) => time - now > 365 * DAY_MS);
  const steps = isLong ? timelineSteps : timelineSteps.slice(0, -1);
  const bounds = [0, ...steps.map(({ days }) => days)];
  const distanceOf = (days: number): number => {
    const next = bounds.findIndex((bound) => bound > days);
    if (next < 0) return 1;
    const from = bounds[next - 1] ?? 0;
    const to = bounds[next] ?? 1;
    return (next - 1 + (days - from) / (to - from)) / steps.length;
  };
  const daysTo = (time: number) => (time - now) / DAY_MS;
  return {
    ticks: steps.map(({ name }, index) => ({ name, distance: (index + 1) / steps.length })),
    positionOf: (time) => 0.5 + (Math.sign(daysTo(time)) * distanceOf(Math.abs(daysTo(time)))) / 2,
    includes: (time) => Math.abs(daysTo(time)) <= (bounds.at(-1) ?? 0),
  };
}

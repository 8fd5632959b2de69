import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator';

/** How long before an event the calendar reminds of it, in seconds: a week. */
const REMINDER_SECONDS = 7 * 86_400;

/** An entry of a calendar file: at an instant, or for a whole day. */
export interface CalendarEntry {
  /** Stays the same for the same event, so that adding it again replaces the older entry. */
  readonly id: string;
  /** An instant (ISO 8601 in UTC), or a calendar day (`2027-09-07`). */
  readonly start: { readonly at: string } | { readonly day: string };
  readonly title: string;
  readonly description: string;
}

/** The product and the page that a calendar file comes from. */
export interface CalendarSource {
  /** The name of the calendar. */
  readonly name: string;
  /** The host name of this installation, which is part of each identifier. */
  readonly instanceName: string;
  /** The address of the page. */
  readonly address: string;
}

/**
 * Returns entries as a calendar file (RFC 5545) with a reminder a week before each. `now` (ms since 1970) is the time of
 * the file: of two entries with the same `UID` the one with the greater `SEQUENCE`, here the minutes until then, is valid.
 */
export function calendarFile(entries: readonly CalendarEntry[], source: CalendarSource, now: number): string {
  const calendar = ical({ name: source.name, prodId: '//License Usage//Timeline//EN' });
  for (const { id, start, title, description } of entries) {
    calendar.createEvent({
      id: `${uidPart(id)}.${uidPart(source.instanceName)}@${new URL(source.address).hostname}`,
      stamp: new Date(now),
      sequence: Math.floor(now / 60_000),
      start: new Date('at' in start ? start.at : start.day),
      allDay: 'day' in start,
      summary: title,
      description: `${description}\n\n${source.address}`,
      url: source.address,
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: [{ type: ICalAlarmType.display, trigger: REMINDER_SECONDS, description: title }],
    });
  }
  return calendar.toString();
}

/** A part of a `UID`, without characters that a calendar would have to escape. */
const uidPart = (text: string) => text.replace(/[^\w.-]+/g, '-');

import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { type CalendarEntry, calendarFile } from './calendar-file.ts';

const now = Date.parse('2026-01-15T09:00:00.000Z');
const source = {
  name: 'Licenses of center',
  instanceName: 'center',
  address: 'https://center.example.com/licenses/timeline',
};
const check: CalendarEntry = {
  id: 'authorization-check',
  start: { at: '2026-02-08T16:00:00.000Z' },
  title: 'Authorization check (center)',
  description: 'The product reports its usage.\nAutomatic; nothing to do, really \\ ever.',
};
const term: CalendarEntry = {
  id: 'term-end-regid.2018,1.0_x-2026-01-25',
  start: { day: '2026-01-25' },
  title: `Fin de 15 × ${'Cisco Cyber Vision – été '.repeat(8)}😀`,
  description: 'd',
};

const parse = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

test('a calendar file has one event for each entry, which a parser reads back', () => {
  const [instant, day] = parse(calendarFile([check, term], source, now));
  expect(instant?.summary).toBe(check.title);
  expect(instant?.description).toBe(`${check.description}\n\n${source.address}`);
  expect(instant?.component.getFirstPropertyValue('url')).toBe(source.address);
  expect(day?.summary).toBe(term.title);
});

test('an instant is written in UTC and a calendar day as a whole day without a zone', () => {
  const text = calendarFile([check, term], source, now);
  expect(text).toContain('DTSTART:20260208T160000Z\r\n');
  expect(text).toContain('DTSTART;VALUE=DATE:20260125\r\n');
  const [instant, day] = parse(text);
  expect(instant?.startDate.toJSDate()).toEqual(new Date('2026-02-08T16:00:00.000Z'));
  expect(day?.startDate).toMatchObject({ isDate: true, year: 2026, month: 1, day: 25 });
});

test('each event reminds of itself a week before', () => {
  for (const { component } of parse(calendarFile([check, term], source, now))) {
    const alarm = component.getFirstSubcomponent('valarm');
    expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
    expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('-P7D');
  }
});

test('lines end with CR LF, have at most 75 bytes and begin with a space when they continue', () => {
  const lines = calendarFile([check, term], source, now).split('\r\n');
  for (const line of lines) {
    expect(line).not.toMatch(/[\r\n]/);
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(line === '' || /^(?: |[A-Z-]+[:;])/.test(line), line).toBe(true);
  }
});

test('a later file has the same UID and a greater sequence, so that it replaces the entry', () => {
  const [first] = parse(calendarFile([check], source, now));
  const later = { ...check, start: { at: '2026-03-10T16:00:00.000Z' } };
  const [second] = parse(calendarFile([later], source, now + 60_000));
  expect(second?.uid).toBe(first?.uid);
  expect(second?.sequence).toBe((first?.sequence ?? 0) + 1);
  expect(first?.uid).toBe('authorization-check.center@center.example.com');
});

test('UIDs have no characters to escape, and differ between installations', () => {
  const uidIn = (instanceName: string) => parse(calendarFile([term], { ...source, instanceName }, now))[0]?.uid;
  expect(uidIn('center')).toBe('term-end-regid.2018-1.0_x-2026-01-25.center@center.example.com');
  expect(uidIn('other')).not.toBe(uidIn('center'));
});

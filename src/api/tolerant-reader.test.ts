import { describe, expect, test } from 'vitest';
import { z } from '#src/contract/schema.ts';
import { instant } from '#src/contract/time.ts';
import { normalizeInstant, type ReadingRules, readTolerantly } from './tolerant-reader.ts';

const row = z.object({ id: z.string().check(z.minLength(1)), count: z.int(), note: z.optional(z.string()) });
const failure = z.object({ at: instant, code: z.enum(['timeout', 'denied']) });
const state = z.discriminatedUnion('status', [
  z.object({ status: z.literal('ready'), since: instant }),
  z.object({ status: z.literal('failed'), failure, owner: z.optional(z.string()) }),
]);
const closed = z.enum(['north', 'south']);
const message = z.object({
  name: z.string().check(z.maxLength(10)),
  at: instant,
  isOpen: z.boolean(),
  state,
  kind: z.enum(['small', 'large']),
  rows: z.array(row),
  failure: z.optional(failure),
  side: z.optional(closed),
});
const rules: ReadingRules = { indispensable: new Set<z.ZodMiniType>([row.shape.id, closed]), neutral: new Map() };
const at = '2026-01-09T09:00:00.000Z';
const valid = {
  name: 'one',
  at,
  isOpen: true,
  state: { status: 'ready', since: at },
  kind: 'small',
  rows: [{ id: 'a', count: 1 }],
};

const readMessage = (value: unknown, isExact = false) => readTolerantly(message, value, rules, { isExact });
const readWith = (changes: object) => readMessage({ ...valid, ...changes });

describe('unusable value', () => {
  test.each([
    ['a text', 'hello'],
    ['null', null],
    ['an array', [valid]],
    ['an object without a known member', { unexpected: true }],
    ['an empty object', {}],
  ])('an unusable value is rejected: %s', (_name, value) => {
    expect(readMessage(value)).toBeUndefined();
  });
});

describe('exact reading', () => {
  test.each([
    ['a missing member', { kind: undefined }],
    ['an unknown code', { kind: 'medium' }],
    ['an unknown variant', { state: { status: 'asleep', since: at } }],
    ['an optional member of another type', { failure: 'x' }],
    ['an odd row', { rows: [{ id: 'a' }] }],
  ])('rejects %s', (_name, changes) => {
    expect(readMessage({ ...valid, ...changes }, true)).toBeUndefined();
  });

  test('accepts null for an absent member, another form of an instant and unknown members', () => {
    const odd = { ...valid, failure: null, at: '2026-01-09T09:00:00Z', unknown: 1 };
    expect(readMessage(odd, true)).toEqual({ value: valid, leftOut: [] });
  });
});

describe('tolerant reading', () => {
  test('leaves out a row without its identity and names its place', () => {
    const rows = [{ id: 'a', count: 1 }, { count: 2 }, 'x', null, { id: 'd', count: 4 }];
    expect(readWith({ rows })).toEqual({
      value: { ...valid, rows: [rows[0], rows[4]] },
      leftOut: ['/rows/1', '/rows/2', '/rows/3'],
    });
  });

  test('keeps a row with an unknown number as NaN', () => {
    expect(readWith({ rows: [{ id: 'a', count: 'many' }] })).toEqual({
      value: { ...valid, rows: [{ id: 'a', count: Number.NaN }] },
      leftOut: ['/rows/0/count'],
    });
  });

  test('leaves out an optional member that does not fit', () => {
    expect(readWith({ failure: 'x' })).toEqual({ value: valid, leftOut: ['/failure'] });
    expect(readWith({ side: 'east' })).toEqual({ value: valid, leftOut: ['/side'] });
  });

  test('replaces a required value that does not fit by the neutral one of its type', () => {
    const odd = { name: {}, at: 'soon', isOpen: 'yes', state: 5, kind: [], rows: null };
    expect(readMessage(odd)).toEqual({
      value: { name: '', at: '', isOpen: false, state: { status: '' }, kind: '', rows: [] },
      leftOut: ['/name', '/at', '/isOpen', '/state', '/kind'],
    });
  });

  test('keeps an unknown code as it is', () => {
    expect(readWith({ kind: 'medium' })).toEqual({ value: { ...valid, kind: 'medium' }, leftOut: [] });
    expect(readWith({ kind: 7 })).toEqual({ value: { ...valid, kind: '7' }, leftOut: [] });
  });

  test('replaces the separators of text keys in an unknown code', () => {
    expect(readWith({ kind: 'urn:x.y' })?.value).toMatchObject({ kind: 'urn-x-y' });
  });

  test.each(['constructor', 'toString', '__proto__'])('takes %s for no code', (kind) => {
    expect(readWith({ kind })).toEqual({ value: { ...valid, kind: '' }, leftOut: ['/kind'] });
  });

  test('keeps the known members of an unknown variant', () => {
    const odd = { status: 'asleep', since: at, failure: { at, code: 'timeout' }, owner: 5, unknown: 1 };
    expect(readWith({ state: odd })?.value).toMatchObject({
      state: { status: 'asleep', since: at, failure: { at, code: 'timeout' }, owner: '5' },
    });
  });

  test('keeps a known variant of which a member is missing', () => {
    expect(readWith({ state: { status: 'failed' } })).toEqual({
      value: { ...valid, state: { status: 'failed', failure: { at: '', code: '' } } },
      leftOut: ['/state/failure'],
    });
  });

  test('shortens a text that is too long and writes a number as text', () => {
    expect(readWith({ name: 'one two three' })?.value).toMatchObject({ name: 'one two th' });
    expect(readWith({ name: 12 })?.value).toMatchObject({ name: '12' });
  });

  test('reads a whole number that was sent as text', () => {
    expect(readWith({ rows: [{ id: 'a', count: '12' }] })?.value).toMatchObject({ rows: [{ id: 'a', count: 12 }] });
  });

  test('chooses the variant of a union whose literal members occur in the value', () => {
    const union = z.union([z.object({ form: z.literal('a'), x: instant }), z.object({ y: instant })]);
    const read = (value: unknown) => readTolerantly(union, value, rules, { isExact: false })?.value;
    expect(read({ form: 'a', x: 'soon' })).toEqual({ form: 'a', x: '' });
    expect(read({ form: 'b', y: 'soon' })).toEqual({ y: '' });
  });

  test('leaves out the entries of a record that do not fit, without naming their keys', () => {
    const record = z.object({ versions: z.record(z.string(), z.string()) });
    const result = readTolerantly(record, { versions: { a: '1', b: {} } }, rules, { isExact: false });
    expect(result).toEqual({ value: { versions: { a: '1' } }, leftOut: ['/versions'] });
  });
});

describe('instant', () => {
  test.each([
    '',
    'soon',
    '2026-01-09',
    '2026-01-09T09:00:00',
    '2026-02-30T09:00:00Z',
    '2026-13-01T09:00:00Z',
    '2026-01-09T25:00:00Z',
    '1767949200000',
  ])('a text that is no instant is rejected: %j', (text) => {
    expect(normalizeInstant(text)).toBeUndefined();
  });

  test.each([
    ['2026-01-09T09:00:00Z', '2026-01-09T09:00:00.000Z'],
    ['2026-01-09T09:00:00.5Z', '2026-01-09T09:00:00.500Z'],
    ['2026-01-09T09:00:00.123999Z', '2026-01-09T09:00:00.123Z'],
    ['2026-01-09T09:00:00+00:00', '2026-01-09T09:00:00.000Z'],
    ['2026-01-09T09:00:00-00:00', '2026-01-09T09:00:00.000Z'],
    ['2026-01-09T01:30:00.25+05:30', '2026-01-08T20:00:00.250Z'],
    ['2026-01-09t09:00:00z', '2026-01-09T09:00:00.000Z'],
    ['2026-01-09 09:00:00Z', '2026-01-09T09:00:00.000Z'],
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
  ])('the instant %s is read as %s', (text, canonical) => {
    expect(normalizeInstant(text)).toBe(canonical);
  });
});

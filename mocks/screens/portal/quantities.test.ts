import { describe, expect, test } from 'vitest';
import type { PortalReservable } from '#mocks/cssm/reservation-offer.ts';
import { parseQuantities } from './quantities.ts';

const row = (tag: string, most: number): PortalReservable => ({
  tag,
  name: tag,
  description: '',
  purchased: most,
  available: most,
  held: 0,
  most,
});
const licenses = [row('a', 50), row('b', 1)];

describe('refused', () => {
  test.each([
    ['what is no whole number', { a: '1.5', b: 'two' }, { a: 'not-a-number', b: 'not-a-number' }],
    ['less than none', { a: '-1' }, { a: 'not-a-number' }],
    ['more than there are, the rest being right', { a: '50', b: '2' }, { b: 'too-many' }],
    ['nothing chosen', { a: '', b: '0' }, {}],
    ['nothing typed', {}, {}],
  ])('%s', (_what, typed, faults) => {
    expect(parseQuantities(licenses, typed)).toEqual({ ok: false, faults });
  });
});

test('blank is none, and what is not chosen is left out', () => {
  expect(parseQuantities(licenses, { a: ' 50 ', b: '' })).toEqual({ ok: true, quantities: { a: 50 } });
});

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

describe('Invalid quantities', () => {
  test.each([
    ['texts that are no whole numbers', { a: '1.5', b: 'two' }, { a: 'not-a-number', b: 'not-a-number' }],
    ['a negative quantity', { a: '-1' }, { a: 'not-a-number' }],
    ['more than available beside a valid quantity', { a: '50', b: '2' }, { b: 'too-many' }],
    ['only empty and zero quantities', { a: '', b: '0' }, {}],
    ['no quantities', {}, {}],
  ])('reports the errors of %s', (_description, typed, errors) => {
    expect(parseQuantities(licenses, typed)).toEqual({ ok: false, errors });
  });
});

test('parses an empty text as 0 and omits zero quantities', () => {
  expect(parseQuantities(licenses, { a: ' 50 ', b: '' })).toEqual({ ok: true, quantities: { a: 50 } });
});

// @vitest-environment happy-dom
import { beforeAll, describe, expect, test } from 'vitest';
import { balanceOf, expirationDate, inUseOf, lastContact, matchesSearch, portalDate, usesOf } from './formats.ts';
import { type PortalTranslate, portalTranslator, startPortalTexts } from './use-portal-texts.ts';

let t: PortalTranslate;
let tFrench: PortalTranslate;
beforeAll(async () => {
  const texts = await startPortalTexts();
  t = portalTranslator(texts, 'en');
  tFrench = portalTranslator(texts, 'fr');
});

const now = '2026-01-15T09:00:00.000Z';

test('formats an instant as the portal does, in UTC', () => {
  expect(portalDate('2022-08-10T09:52:17.000Z')).toBe('2022-Aug-10 09:52:17');
  expect(portalDate('2026-12-01T00:00:00.000Z')).toBe('2026-Dec-01 00:00:00');
});

describe('Expiration date of a token', () => {
  test.each([
    ['2026-02-14T09:00:00.000Z', '2026-Feb-14 09:00:00 (in 30 days)'],
    ['2026-01-16T09:00:00.000Z', '2026-Jan-16 09:00:00 (in 1 day)'],
    ['2026-01-15T09:00:01.000Z', '2026-Jan-15 09:00:01 (in 1 day)'],
    ['2026-01-16T09:00:00.001Z', '2026-Jan-16 09:00:00 (in 2 days)'],
  ])('adds the remaining days: %s', (expiresAt, text) => {
    expect(expirationDate({ expiresAt }, now, t)).toBe(text);
  });

  test.each([now, '2026-01-14T09:00:00.000Z'])('omits the remaining days after expiration: %s', (expiresAt) => {
    expect(expirationDate({ expiresAt }, now, t)).toBe(portalDate(expiresAt));
  });
});

test('formats uses with their limit, and as empty without a limit', () => {
  expect(usesOf({ uses: 0, maximumUses: 200 }, t)).toBe('0 of 200');
  expect(usesOf({ uses: 1 }, t)).toBe('');
});

test('shows reserved licenses as part of those in use', () => {
  expect(inUseOf({ inUse: 14343, reserved: 9843 }, t)).toBe('14343 (9843 Reserved)');
  expect(inUseOf({ inUse: 31, reserved: 0 }, t)).toBe('31');
});

test('signs a balance, and formats it as a dash for an unused license', () => {
  const formatted = (purchased: number, inUse: number) =>
    balanceOf({ purchased, inUse, balance: purchased - inUse }, t);
  expect([formatted(59_000, 14_343), formatted(5, 5), formatted(0, 1), formatted(0, 0)]).toEqual([
    '+ 44657',
    '0',
    '- 1',
    '-',
  ]);
});

test('formats English numbers as in the guides, and French ones as in French', () => {
  const license = { inUse: 14343, reserved: 0 };
  expect([inUseOf(license, t), inUseOf(license, tFrench)]).toEqual(['14343', '14\u202f343']);
  expect(t('shown', { shown: 20, total: 10_000 })).toBe('20 of 10000 shown');
});

test('marks the last contact of a product with reserved licenses', () => {
  const lastContactAt = '2022-08-10T09:52:17.000Z';
  expect(lastContact({ lastContactAt, reserved: true }, t)).toBe('2022-Aug-10 09:52:17 (Reserved Licenses)');
  expect(lastContact({ lastContactAt, reserved: false }, t)).toBe('2022-Aug-10 09:52:17');
});

test('ignores spaces and letter case in a search', () => {
  expect(matchesSearch('Cisco Cyber Vision Advantage', 'cybervision  ADV')).toBe(true);
  expect(matchesSearch('Cisco Cyber Vision Advantage', 'essentials')).toBe(false);
});

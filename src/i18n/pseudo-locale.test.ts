import { expect, test } from 'vitest';
import { english } from './catalogue-english.ts';
import { pseudoText, pseudoTexts } from './pseudo-locale.ts';

test.each([
  ['a placeholder', '{{count}} licenses', '{{count}}'],
  ['a placeholder with its format', 'on {{date, datetime}}', '{{date, datetime}}'],
  ['the tags of a rich text', 'Paste it, or <there>start here</there>', '<there>'],
  ['the end of one', 'Paste it, or <there>start here</there>', '</there>'],
  ['a tag that holds nothing', 'one<br/>two', '<br/>'],
  ['a text inside a text', 'see $t(common:details)', '$t(common:details)'],
  ['an entity', 'this &amp; that', '&amp;'],
])('leaves %s as it is', (_what, text, part) => {
  expect(pseudoText(text)).toContain(part);
});

test('leaves no plain letter but in those', () => {
  expect(
    pseudoText('The quick brown fox jumps over the lazy dog. PACK MY BOX WITH FIVE DOZEN LIQUOR JUGS'),
  ).not.toMatch(/[a-z]/i);
});

test('marks both ends', () => {
  expect(pseudoText('Yes')).toBe('[Ýééš]');
});

test('keeps keys, forms of plurals and areas within areas', () => {
  const texts = { days: { left_one: '{{count}} day', left_other: '{{count}} days' }, ok: 'Ok' };

  expect(pseudoTexts(texts)).toEqual({
    days: { left_one: '[{{count}} ðààý]', left_other: '[{{count}} ðààýš]' },
    ok: '[Ôôķ]',
  });
});

test('makes the catalogues two fifths longer, all in all', () => {
  const lengthOf = (texts: object): number =>
    Object.values(texts).reduce<number>(
      (sum, text) => sum + (typeof text === 'string' ? text.length : lengthOf(text)),
      0,
    );

  const growth = lengthOf(pseudoTexts(english)) / lengthOf(english);

  expect(growth).toBeGreaterThan(1.3);
  expect(growth).toBeLessThan(1.5);
});

import { expect, test } from 'vitest';
import { english } from './catalogue-english.ts';
import { pseudoText, pseudoTexts } from './pseudo-locale.ts';

test.each([
  ['a placeholder', '{{count}} licenses', '{{count}}'],
  ['a placeholder with a format', 'on {{date, datetime}}', '{{date, datetime}}'],
  ['an opening tag', 'Paste it, or <there>start here</there>', '<there>'],
  ['a closing tag', 'Paste it, or <there>start here</there>', '</there>'],
  ['an empty tag', 'one<br/>two', '<br/>'],
  ['a nested text', 'see $t(common:details)', '$t(common:details)'],
  ['an entity', 'this &amp; that', '&amp;'],
])('leaves %s unchanged', (_what, text, part) => {
  expect(pseudoText(text)).toContain(part);
});

test('accents every letter of a plain text', () => {
  expect(
    pseudoText('The quick brown fox jumps over the lazy dog. PACK MY BOX WITH FIVE DOZEN LIQUOR JUGS'),
  ).not.toMatch(/[a-z]/i);
});

test('puts the text in brackets', () => {
  expect(pseudoText('Yes')).toBe('[Ýééš]');
});

test('keeps keys, plural forms and nested objects', () => {
  const texts = { days: { left_one: '{{count}} day', left_other: '{{count}} days' }, ok: 'Ok' };

  expect(pseudoTexts(texts)).toEqual({
    days: { left_one: '[{{count}} ðààý]', left_other: '[{{count}} ðààýš]' },
    ok: '[Ôôķ]',
  });
});

test('makes the catalogue between 30 % and 50 % longer', () => {
  const lengthOf = (texts: object): number =>
    Object.values(texts).reduce<number>(
      (sum, text) => sum + (typeof text === 'string' ? text.length : lengthOf(text)),
      0,
    );

  const growth = lengthOf(pseudoTexts(english)) / lengthOf(english);

  expect(growth).toBeGreaterThan(1.3);
  expect(growth).toBeLessThan(1.5);
});

import { describe, expect, test } from 'vitest';
import { measureGrowth } from '#mocks/testing/time-complexity.ts';
import { parseXml } from './xml-parser.ts';

describe('what is not well-formed in the narrow sense', () => {
  test.each([
    ['nothing', ''],
    ['text alone', 'abc'],
    ['text before it', 'x<a></a>'],
    ['text behind it', '<a></a>x'],
    ['two elements', '<a></a><b></b>'],
    ['an element not closed', '<a><b></b>'],
    ['an element closed twice', '<a></a></a>'],
    ['elements that cross', '<a><b></a></b>'],
    ['a tag cut off', '<a></a'],
    ['a tag without a name', '<></>'],
    ['an attribute', '<a b="c"></a>'],
    ['a short form', '<a/>'],
    ['a comment', '<a><!--x--></a>'],
    ['a declaration', '<?xml version="1.0"?><a></a>'],
    ['a document type', '<!DOCTYPE a><a></a>'],
    ['a section of characters', '<a><![CDATA[x]]></a>'],
    ['text beside an element', '<a>x<b></b></a>'],
    ['text behind an element', '<a><b></b>x</a>'],
    ['a name in other letters', '<a></A>'],
    ['a name of 33 letters', `<${'a'.repeat(33)}></${'a'.repeat(33)}>`],
    ['a bracket in a text', '<a>></a>'],
  ])('%s', (_name, text) => {
    expect(parseXml(text)).toBeUndefined();
  });

  test('takes time in proportion to how many elements stand in one another', () => {
    expect(parseXml('<a>'.repeat(10_000))).toBeUndefined();
    expect(parseXml('<a>'.repeat(10_000) + '</a>'.repeat(10_000))).toBeDefined();
    expect(measureGrowth(parseXml, (depth) => '<a>'.repeat(depth) + '</a>'.repeat(depth), 5000)).toBeLessThan(4);
  });
});

test('an element tells what it holds and where its text is', () => {
  const text = '<a><b>text</b><c></c></a>';
  const element = parseXml(text);
  expect(element).toMatchObject({ name: 'a', children: [{ name: 'b' }, { name: 'c', children: [] }] });
  const [b, c] = element?.children ?? [];
  expect(text.slice(b?.start, b?.end)).toBe('text');
  expect(c?.start).toBe(c?.end);
});

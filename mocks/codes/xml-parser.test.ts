import { describe, expect, test } from 'vitest';
import { measureGrowth } from '#mocks/testing/time-complexity.ts';
import { parseXml } from './xml-parser.ts';

describe('texts that are not well-formed', () => {
  test.each([
    ['an empty text', ''],
    ['text without an element', 'abc'],
    ['text before the element', 'x<a></a>'],
    ['text after the element', '<a></a>x'],
    ['two root elements', '<a></a><b></b>'],
    ['an unclosed element', '<a><b></b>'],
    ['an element closed twice', '<a></a></a>'],
    ['crossing elements', '<a><b></a></b>'],
    ['an incomplete tag', '<a></a'],
    ['a tag without a name', '<></>'],
    ['an attribute', '<a b="c"></a>'],
    ['a self-closing tag', '<a/>'],
    ['a comment', '<a><!--x--></a>'],
    ['a declaration', '<?xml version="1.0"?><a></a>'],
    ['a document type', '<!DOCTYPE a><a></a>'],
    ['a CDATA section', '<a><![CDATA[x]]></a>'],
    ['text before a child element', '<a>x<b></b></a>'],
    ['text after a child element', '<a><b></b>x</a>'],
    ['a closing name in another letter case', '<a></A>'],
    ['a name of 33 letters', `<${'a'.repeat(33)}></${'a'.repeat(33)}>`],
    ['a bracket in a text', '<a>></a>'],
  ])('returns undefined for %s', (_name, text) => {
    expect(parseXml(text)).toBeUndefined();
  });

  test('takes time proportional to the depth of nesting', () => {
    expect(parseXml('<a>'.repeat(10_000))).toBeUndefined();
    expect(parseXml('<a>'.repeat(10_000) + '</a>'.repeat(10_000))).toBeDefined();
    expect(measureGrowth(parseXml, (depth) => '<a>'.repeat(depth) + '</a>'.repeat(depth), 5000)).toBeLessThan(4);
  });
});

test('returns the children and the text range of an element', () => {
  const text = '<a><b>text</b><c></c></a>';
  const element = parseXml(text);
  expect(element).toMatchObject({ name: 'a', children: [{ name: 'b' }, { name: 'c', children: [] }] });
  const [b, c] = element?.children ?? [];
  expect(text.slice(b?.start, b?.end)).toBe('text');
  expect(c?.start).toBe(c?.end);
});

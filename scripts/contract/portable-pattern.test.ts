import { expect, test } from 'vitest';
import { plainText } from '#src/contract/plain-text.ts';
import { document } from './document.ts';

const pattern = document().components.schemas.PlainText?.pattern ?? '';
const characters = Array.from({ length: 0x1_00_00 }, (_, code) => String.fromCharCode(code));

test.each(['', 'u'])('the published pattern of plain text allows what the contract allows (flags “%s”)', (flags) => {
  const regExp = new RegExp(pattern, flags);
  const different = characters.filter((character) => regExp.test(character) !== plainText.safeParse(character).success);
  expect(different).toEqual([]);
  expect(regExp.test('Łódź 🏭 पुणे')).toBe(true);
});

test('the published pattern of plain text has no escape that RE2 lacks and no line end', () => {
  expect(pattern).not.toMatch(/\\u/);
  expect(pattern.split(/[\u2028\u2029\n]/)).toHaveLength(1);
});

test('the document has the pattern of plain text once, and no escape that RE2 lacks', () => {
  const patterns = Array.from(JSON.stringify(document()).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g), ([, text = '']) =>
    String(JSON.parse(text)),
  );
  expect(patterns.filter((each) => each === pattern)).toHaveLength(1);
  expect(patterns.filter((each) => /\\u|\\\/|\(\?[=!<]/.test(each))).toEqual([]);
});

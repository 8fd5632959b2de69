import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrivals } from '#mocks/testing/handing-over.ts';
import { beforeHandingOver, significantText, withoutAdditions } from './handed-over.ts';

const xml =
  '<specificPLR><displayName>Cisco &amp; Cyber Vision</displayName><signature>MEUCIQ+/ab==</signature></specificPLR>';

describe('what was not added stays', () => {
  test.each([
    ['an escape of a text that is not all escaped', 'CB-ZA:B%0AC', 'CB-ZA:B%0AC'],
    ['an escape cut in two', 'abc%3', 'abc%3'],
    ['bytes that are no text', 'abc%FF', 'abc%FF'],
    ['a quote inside', 'CB-Z"A', 'CB-Z"A'],
    [
      'an equals sign at the end of a line that is followed by a longer line',
      `${'a'.repeat(80)}=\nb`,
      `${'a'.repeat(80)}=b`,
    ],
    ['an equals sign at the end of one line and none at the end of the next', 'a=\nb\nc', 'a=bc'],
    ['an equals sign that is no escape', 'a=b=\nc', 'a=b=c'],
    ['base64 with its padding at the end', 'YQ==\n', 'YQ=='],
    [
      'the bracket of a tag at the beginning of a line',
      '<specificPLR\n><flag>A</flag></specificPLR>',
      '<specificPLR><flag>A</flag></specificPLR>',
    ],
    ['brackets of tags in a row of lines', '<a\n><b\n></b\n></a\n>', '<a><b></b></a>'],
    ['a hyphen', 'a-\nb', 'a-b'],
  ])('%s', (_name, text, expected) => {
    expect(significantText(text)).toBe(expected);
  });

  test('nobody looks further than 65,536 characters into a text', () => {
    expect(significantText(`${'a'.repeat(65_536)}b`)).toBe('a'.repeat(65_536));
  });

  test.each([
    ['quotes', `${'"'.repeat(60_000)}x`],
    ['blanks', `x${' '.repeat(60_000)}x`],
    ['marks', `x\n${'>'.repeat(60_000)}`],
    ['lines of marks', '>\n'.repeat(30_000)],
    ['escapes', '%41'.repeat(20_000)],
    ['soft breaks', '=\n'.repeat(30_000)],
  ])('tens of thousands of %s cost next to nothing', (_name, text) => {
    const before = performance.now();
    beforeHandingOver(text);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe('what handing over adds is removed', () => {
  test.each([
    ['white space of every kind', ' a\tb\r\nc\u00A0d\u3000e '],
    ['what has no width', '\uFEFFa\u200Bb\u2060c\u00ADd\u200Ee'],
    ['straight quotes around', '"abcde"'],
    ['quotes as word processors set them', '“abcde”'],
    ['quotes as French sets them', '« abcde »'],
    ['a fence of back quotes', '```\nabcde\n```'],
    ['a quotation in a mail', '> abc\n> de'],
    ['a quotation of a quotation', '> > abc\r\n> > de\r\n'],
    ['a quotation selected from behind its first mark', 'abc\n> de'],
    ['a quotation with its empty lines', '>\n> abc\n>\n> de\n'],
    ['soft line breaks', 'abc=\nde'],
    ['escapes of an address', '%61%62cd%65'],
    ['a mark and quotes escaped like the rest', '%EF%BB%BF%22abc%64e%22%0D%0A'],
    ['all at once', '\uFEFF> “a%62=\r\n> c%64%65%0A”\r\n'],
  ])('%s', (_name, text) => {
    expect(significantText(text)).toBe('abcde');
  });

  test('what is made of a tag and a quotation mark is told apart', () => {
    expect(significantText('> <a\n> ><b>\n> </b\n> ></a>')).toBe('<a><b></b></a>');
  });

  test('quoted-printable padding comes back', () => {
    expect(significantText('<signature>MEUCIQ=3D=\r\n=3D</signature>')).toBe('<signature>MEUCIQ==</signature>');
  });

  test('in whatever way a text arrives', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(xml, 'CB-ZCV-CNTR-ESXI:CENTERVM-INT17047-BRUWxwm1X-68')
          .chain((code) => fc.tuple(fc.constant(code), arrivals(code))),
        ([code, text]) => {
          expect(significantText(text)).toBe(code.replace(/\s/g, ''));
        },
      ),
      { numRuns: 400 },
    );
  });
});

test('blanks inside stay for those who want the names', () => {
  expect(beforeHandingOver(' “Cyber Vision” ')).toBe('Cyber Vision');
  expect(beforeHandingOver(encodeURIComponent('<b>Cyber Vision</b>'))).toBe('<b>Cyber Vision</b>');
  expect(beforeHandingOver('%3Cb%3ECyber+Vision%3C%2Fb%3E')).toBe('<b>Cyber Vision</b>');
});

test('a token has no quotes inside either', () => {
  expect(withoutAdditions(' M2Ix"ZjBj“NTIt\n> NmYw ')).toBe('M2IxZjBjNTItNmYw');
});

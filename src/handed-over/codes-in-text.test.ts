import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { invalidTexts, longTexts } from '#e2e/invalid-input.ts';
import { writeAuthorizationCode } from '#mocks/codes/authorization-code.ts';
import { simulatedPrivateKey } from '#mocks/codes/simulated-keys.ts';
import { anyDecoration, base64Forms, layouts, surroundings, transformations } from '#mocks/testing/decorations.ts';
import { anyReplacement } from '#mocks/testing/pasted-code-arbitraries.ts';
import { runs } from '#mocks/testing/property-runs.ts';
import { sampleAuthorization } from '#mocks/testing/sample-authorization.ts';
import { measureGrowth } from '#mocks/testing/time-complexity.ts';
import type { CodeKind } from '#src/contract/reservation.ts';
import { findCodes, findExpectedCodes } from './codes-in-text.ts';

const codes = {
  'registration-token':
    'M2IxZjBjNTItNmYwZS00YzhiLTlkNTItMGE0ZjZiN2MxZDJlLTE3NjcyMjU2%0AMDAwMDB8QUFFQ0F3UUZCZ2NJQ1FvTERBME9EeEFSRWhNVUZSWVhHQmthR3h3%0AZEhoOD0%3D%0A',
  'request-code': 'CB-ZCV-CNTR-ESXI:CENTERVM-INT17047-BRUWxwm1X-68',
  'specific-authorization-code': writeAuthorizationCode(sampleAuthorization, simulatedPrivateKey),
  'universal-authorization-code': 'DADzdk-bUCHFW-QT5X1o-CSoRsD-9rJdgw-xhKaMh-aozpW2-e9VPES-yZ',
  'return-code': 'CEL7AU-RaGyRi-dGWrct-Mex5qo-hZbfKf-Pp84Vg-m3QZre-FXjAbH-59J',
  'confirmation-code': '1a2b3c4d',
} as const satisfies Record<CodeKind, string>;
const kinds = Object.keys(codes) as CodeKind[];
const dense = (text: string) => text.replace(/\s+/g, '');
/** The codes found when this kind is expected, without white space. */
const findDense = (text: string, kind: CodeKind) =>
  findExpectedCodes(text, [kind]).codes.map((code) => [code.kind, dense(code.text)]);

describe.each(Object.entries(codes) as [CodeKind, string][])('%s', (kind, code) => {
  const expected = [[kind, dense(code)]];

  test.each(Object.entries(surroundings))('finds the code in %s', (_name, decorate) => {
    expect(findDense(decorate(code), kind)).toEqual(expected);
  });

  test.each(Object.entries(transformations))('finds the code after %s', (_name, decorate) => {
    expect(findDense(decorate(code), kind)).toEqual(expected);
  });

  test.each(Object.entries(layouts))('finds the code in the layout of %s', (_name, decorate) => {
    expect(findDense(decorate(code), kind)).toEqual(expected);
  });

  test.each(kind === 'confirmation-code' ? [] : Object.entries(base64Forms))(
    'finds the code in %s',
    (_name, decorate) => {
      expect(findDense(decorate(code), kind)).toEqual(expected);
    },
  );

  test('finds no damaged code in any layout', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(layouts)), anyReplacement(code), (decorate, damaged) => {
        fc.pre(damaged.toUpperCase() !== code.toUpperCase());
        fc.pre(!damaged.startsWith(code.replace(/%0A$/, '')) || kind !== 'registration-token');
        expect(findDense(decorate(damaged), kind)).not.toContainEqual(expected[0]);
      }),
      runs(100),
    );
  });

  test('finds the code in any surroundings after any two transformations', () => {
    fc.assert(
      fc.property(anyDecoration, ({ decorate }) => {
        expect(findDense(decorate(code), kind)).toEqual(expected);
      }),
      runs(100),
    );
  });

  test('does not find a complete code, nor another one, when a character is missing', () => {
    fc.assert(
      fc.property(anyDecoration, fc.nat(code.length - 1), ({ decorate }, place) => {
        const damaged = code.slice(0, place) + code.slice(place + 1);
        // White space and the line end after a token are insignificant.
        fc.pre(dense(damaged) !== dense(code) && !code.startsWith(damaged.replace(/%[0A]$|0A$/, '')));
        // Pointed brackets around a code replace the missing bracket of an element.
        fc.pre(!code.startsWith('<') || (place > 0 && place < code.length - 1));
        expect(findDense(decorate(damaged), kind)).not.toContainEqual(expected[0]);
        if (kind !== 'request-code' && kind !== 'specific-authorization-code')
          expect(findDense(decorate(damaged), kind).filter(([each]) => each === kind)).toEqual([]);
      }),
      runs(100),
    );
  });

  test('does not find the code when a character is replaced', () => {
    fc.assert(
      fc.property(anyDecoration, anyReplacement(code), ({ decorate }, damaged) => {
        // Escapes may be in lower case, and the line end after a token is insignificant.
        fc.pre(damaged.toUpperCase() !== code.toUpperCase());
        fc.pre(!damaged.startsWith(code.replace(/%0A$/, '')) || kind !== 'registration-token');
        expect(findDense(decorate(damaged), kind)).not.toContainEqual(expected[0]);
      }),
      runs(100),
    );
  });
});

const name = sampleAuthorization.entitlements[0]?.displayName ?? '';
const [place, blank] = [name.length - 12, name.lastIndexOf(' ')];

test.each([
  ['a word', `${name.slice(0, place)}\n${name.slice(place)}`, `${name.slice(0, place)} ${name.slice(place)}`],
  ['a blank', `${name.slice(0, blank)}\r\n ${name.slice(blank + 1)}`, name],
])('reads a line break in %s of a name as a blank when lines have no fixed width', (_what, broken, read) => {
  const code = codes['specific-authorization-code'].replace(`>${name}<`, `>${broken}<`);
  expect(code).toContain(broken);
  expect(findCodes(code).codes[0]?.text).toContain(`<displayName>${read}</displayName>`);
});

test('finds a return code whose last character a mail has put on a quoted line', () => {
  // Without its last character it has the form of a universal authorization code.
  const code = 'DCztFu-MB5UqZ-BvoX7p-AxjYZ3-uJq2AC-T6PpL7-DZEmP5-ZujUR9-BtW';
  const start = code.slice(0, -1);
  const mails = [`${start}\n> W`, `> ${start}\n> W`, `>> ${start}\n>> W`, `> ${start}\n> W\n>\n> Kind regards`];
  for (const quoted of mails) expect(findDense(quoted, 'return-code')).toEqual([['return-code', code]]);
});

test('joins names that were wrapped at the same column as all lines', () => {
  const code = codes['specific-authorization-code'];
  for (let columns = 20; columns < 120; columns += 1) {
    const lines = code.match(new RegExp(`.{1,${columns}}`, 'g')) ?? [];
    expect(findCodes(lines.join('\n')).codes.map(({ text }) => text)).toEqual([code]);
    expect(findCodes(lines.map((line) => line.trimEnd()).join('\n')).codes.map(({ text }) => text)).toEqual([code]);
  }
});

test('reads self-closing elements and elements on separate lines', () => {
  const code = codes['specific-authorization-code'];
  const pretty = code.replace(/<(\w+)><\/\1>/g, '<$1/>').replace(/></g, '>\n  <');
  expect(findCodes(pretty).codes).toEqual([{ kind: 'specific-authorization-code', text: code }]);
});

test('finds two different codes of a kind when one of them is escaped', () => {
  const other = writeAuthorizationCode(
    { ...sampleAuthorization, timestamp: sampleAuthorization.timestamp + 1 },
    simulatedPrivateKey,
  );
  const escaped = other.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const text = `First:\n${codes['specific-authorization-code']}\nSecond:\n${escaped}\n`;
  expect(findCodes(text).codes.map((code) => code.text)).toEqual([codes['specific-authorization-code'], other]);
});

test('finds the code of the expected kind in a mail with one of each kind', () => {
  const text = kinds.map((kind) => `${kind.replaceAll('-', ' ')}: ${codes[kind]}`).join('\n\n');
  for (const kind of kinds) expect(findExpectedCodes(text, [kind]).codes).toEqual([{ kind, text: codes[kind] }]);
});

test('ignores dates, ids and colours that look like a confirmation code', () => {
  const text =
    'Date: 20260115\nMessage-ID: <deadbeef@example.com>\nColour #1a2b3c4e\nYour confirmation code is 1a2b3c4d.';
  expect(findExpectedCodes(text, ['confirmation-code']).codes).toEqual([
    { kind: 'confirmation-code', text: '1a2b3c4d' },
  ]);
});

test('finds a code in a Rich Text Format document', () => {
  for (const kind of kinds) {
    const text = `{\\rtf1\\ansi\\ansicpg1252\\cocoartf2709{\\fonttbl\\f0\\fswiss Helvetica;}{\\*\\expandedcolortbl;;}\n\\pard\\f0\\fs24 \\cf0 Here it is\\'85\\\n${codes[kind]}\\\n\\par Bob}`;
    expect(findExpectedCodes(text, [kind]).codes).toEqual([{ kind, text: codes[kind] }]);
  }
});

test('finds a code in a mail in base64', () => {
  for (const kind of kinds) {
    const body = btoa(
      `Hello Anna, this is the text of a mail in which there is one code.\r\n\r\n${codes[kind]}\r\n\r\nBob Example\r\n`,
    );
    const lines = (body.match(/.{1,76}/g) ?? []).join('\r\n');
    expect(findExpectedCodes(`Content-Transfer-Encoding: base64\r\n\r\n${lines}\r\n`, [kind]).codes).toEqual([
      { kind, text: codes[kind] },
    ]);
  }
});

test.each(Object.entries(invalidTexts))('finds no code in %s', (_name, text) => {
  expect(findCodes(text).codes).toEqual([]);
});

test('takes a time that grows linearly with the length of the text', () => {
  const pieces = ['</specificPLR>', '> ', '=\n', '%3C', '\\"', '<!--', 'CB-ZA:', 'AAAAAA-', '1a2b3c4d ', '" +\n'];
  const repeated = pieces.map((piece) => (length: number) => piece.repeat(length / piece.length));
  for (const make of [...repeated, ...Object.values(longTexts)])
    expect(measureGrowth(findCodes, make, 2000)).toBeLessThan(4);
});

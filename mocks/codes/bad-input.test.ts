import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { invalidNumbers, invalidTexts, invalidXml, longTexts } from '#e2e/invalid-input.ts';
import { runs, sampleOf } from '#mocks/testing/property-runs.ts';
import { measureGrowth } from '#mocks/testing/time-complexity.ts';
import { verifyAuthorizationCode } from './authorization-code.ts';
import { parseAuthorizationCode } from './authorization-code-reader.ts';
import { compactText } from './compact-text.ts';
import { verifyConfirmationCode } from './confirmation-code.ts';
import { detectCode } from './detect-code.ts';
import { readRegistrationToken } from './registration-token.ts';
import { readRequestCode } from './request-code.ts';
import { verifyReturnCode } from './return-code.ts';
import { simulatedPublicKey } from './simulated-keys.ts';
import { readSynchronizationFile } from './synchronization-file.ts';
import { verifyUniversalCode } from './universal-code.ts';
import { parseXml, type XmlElement } from './xml-parser.ts';

const device = { productIdentifier: 'CV-CNTR-ESXI', serialNumber: 'VMware-420f' };
const productInstanceId = '7f0c1e1a-0000-4000-8000-000000000000';

/** All functions that read a code, by the kind of code they expect. */
const readers: Readonly<Record<string, (text: string) => { readonly ok: boolean }>> = {
  'a registration token': readRegistrationToken,
  'a request code': readRequestCode,
  'a specific authorization code': (text) => verifyAuthorizationCode(text, simulatedPublicKey),
  'a universal authorization code': (text) => verifyUniversalCode(text, { ...device, nonce: '2xyz' }),
  'a return code': (text) => verifyReturnCode(text, { ...device, reservation: 'specific', productInstanceId }),
  'a confirmation code': (text) => verifyConfirmationCode(text, { ...device, productInstanceId, timestamp: 1 }),
  'a synchronization file': readSynchronizationFile,
  'any code': (text) => {
    detectCode(text);
    return { ok: false };
  },
};

const bad = { ...invalidTexts, ...invalidNumbers, ...invalidXml };
const longerThanAny = Object.values(longTexts).map((make) => make(100_000));

/** Random texts composed of fragments of codes and of invalid fragments. */
const anyPieces = fc
  .array(
    fc.oneof(
      fc.constantFrom('<specificPLR>', '</specificPLR>', '<authorizationCode>', '</authorizationCode>', '<a>', '</a>'),
      fc.constantFrom('<entitlements>', '<entitlement>', '</entitlement>', '<udi>', '</udi>', '<tag>', '</tag>'),
      fc.constantFrom(
        '<',
        '>',
        '</',
        '/>',
        '&amp;',
        '&',
        ';',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<!DOCTYPE a [',
        '<?',
      ),
      fc.constantFrom('CB-Z', ':', '-', 'D', 'C', '=', '=\n', '> ', '%3C', '%', '+', '"', '\uFEFF', '\u202E', '\u0000'),
      fc.constantFrom(...Object.values(bad)),
      fc.string({ unit: 'binary', maxLength: 20 }),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

describe.each(Object.entries(readers))('a reader of %s', (what, read) => {
  test.each(Object.entries(bad))('rejects invalid input: %s', (_name, text) => {
    expect(read(text).ok).toBe(false);
  });

  test('rejects very long texts in time proportional to their length', () => {
    const turn = Object.keys(readers).indexOf(what);
    for (const text of sampleOf(longerThanAny, turn)) expect(read(text).ok).toBe(false);
    for (const make of Object.values(longTexts)) expect(measureGrowth(read, make, 4000)).toBeLessThan(4);
  });

  test('rejects random texts without throwing', () => {
    fc.assert(
      fc.property(anyPieces, (text) => {
        expect(read(text).ok).toBe(false);
      }),
      runs(2000),
    );
  });
});

describe('the XML of a code', () => {
  const form = (text: string) => parseAuthorizationCode(compactText(text));

  /** Counts elements without recursion, because they may be nested deeper than the stack allows. */
  function count(element: XmlElement): number {
    const left = [element];
    let found = 0;
    for (let next = left.pop(); next; next = left.pop()) {
      found += 1;
      left.push(...next.children);
    }
    return found;
  }

  test('parses elements of any depth without overflowing the stack', () => {
    const element = parseXml('<a>'.repeat(100_000) + '</a>'.repeat(100_000));
    expect(element && count(element)).toBe(100_000);
    expect(form('<specificPLR>'.repeat(100_000))).toMatchObject({ damage: expect.any(String) });
  });

  test('rejects attributes, even a million of them', () => {
    expect(parseXml(`<a ${'b="c" '.repeat(1_000_000)}></a>`)).toBeUndefined();
  });

  test('parses exactly the elements of a text, with text ranges free of tags', () => {
    fc.assert(
      fc.property(anyPieces, (text) => {
        const element = parseXml(text);
        if (!element) return;
        expect(count(element)).toBe(text.split('</').length - 1);
        const left: XmlElement[] = [element];
        for (let next = left.pop(); next; next = left.pop()) {
          expect(next.start).toBeLessThanOrEqual(next.end);
          expect(text.slice(next.start, next.end)).not.toMatch(/[<>]/);
          left.push(...next.children);
        }
      }),
      runs(5000),
    );
  });

  test('does not expand entities', () => {
    for (const entity of ['&e;', '&#65;', '&#x41;', '&amp;amp;lt;']) {
      const element = parseXml(`<a>${entity}</a>`);
      expect(element && element.end - element.start).toBe(entity.length);
    }
  });

  test.each([
    ['unclosed elements', (length: number) => '<a>'.repeat(length / 3)],
    ['nested elements', (length: number) => '<a>'.repeat(length / 7) + '</a>'.repeat(length / 7)],
    ['adjacent elements', (length: number) => `<x>${'<a></a>'.repeat(length / 7)}</x>`],
    ['a long text', (length: number) => `<x>${'y'.repeat(length)}</x>`],
    ['brackets', (length: number) => '<'.repeat(length)],
    ['a long name', (length: number) => `<${'a'.repeat(length)}>`],
  ])('parses in time proportional to the length: %s', (_name, make) => {
    expect(measureGrowth(parseXml, make, 20_000)).toBeLessThan(4);
  });
});

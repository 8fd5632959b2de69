import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { invalidNumbers, invalidTexts, invalidXml, longTexts } from '#e2e/invalid-input.ts';
import { runs } from '#mocks/testing/property-runs.ts';
import { measureGrowth } from '#mocks/testing/time-complexity.ts';
import { plainText } from '#src/contract/plain-text.ts';
import { gatewayUrl } from '#src/contract/settings.ts';
import { previewAuthorizationCode } from './authorization-code.ts';
import { recogniseCode } from './codes.ts';
import { normalizeGatewayUrl, suggestGatewayUrl, validateGatewayUrl } from './gateway-url.ts';
import { replaceInvisible, stripInvisible } from './plain-text.ts';
import { usageCsv } from './usage-csv.ts';

const invalidValues = Object.values({ ...invalidTexts, ...invalidNumbers, ...invalidXml });
const anyText = fc.oneof(
  fc.constantFrom(...invalidValues),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('<entitlements>', '</entitlement>', '<count>', '<', '>', '%', '=\n', '>', '-', 'D', ' '))
    .map((pieces) => pieces.join('')),
);

/** The functions that parse typed or pasted text. */
const readers = { recogniseCode, previewAuthorizationCode, validateGatewayUrl, suggestGatewayUrl } as const;

describe.each(Object.entries(readers))('%s', (_name, read) => {
  test('accepts any text without throwing', () => {
    fc.assert(
      fc.property(anyText, (text) => void read(text)),
      runs(2000),
    );
  });

  test('takes a time that grows linearly with the length of the text', () => {
    for (const make of Object.values(longTexts)) expect(measureGrowth(read, make, 20_000)).toBeLessThan(4);
  });
});

test.each(Object.entries({ ...invalidTexts, ...invalidXml }))('finds no code in %s', (_name, text) => {
  expect(['empty', 'unknown', 'web-address', 'reservation-authorization-code']).toContain(recogniseCode(text).kind);
  expect(previewAuthorizationCode(text)).toEqual({});
});

test('the contract accepts exactly the texts without invisible characters', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(plainText.safeParse(stripInvisible(text)).success).toBe(true);
      expect(replaceInvisible(stripInvisible(text))).toBe(stripInvisible(text));
      expect(plainText.safeParse(text).success).toBe(stripInvisible(text) === text);
    }),
    runs(5000),
  );
});

test('the contract accepts every gateway address that the page accepts', () => {
  const addresses = fc.oneof(
    anyText,
    anyText.map((text) => `https://${text}`),
    anyText.map((text) => `https://a.example/${text}`),
  );
  fc.assert(
    fc.property(addresses, (text) => {
      if (validateGatewayUrl(text) === undefined)
        expect(gatewayUrl.safeParse(normalizeGatewayUrl(text)).success).toBe(true);
    }),
    runs(5000),
  );
});

test.each(Object.entries(invalidTexts))('exports %s to CSV as one cell that is no formula', (_name, text) => {
  const csv = usageCsv({ headers: [text], rows: [[text]] }, 'comma');
  expect(csv.split('\r\n"')).toHaveLength(2);
  expect(csv).not.toMatch(/(?:^|[,\n])\uFEFF?"?\s*[=+\-@]/);
});

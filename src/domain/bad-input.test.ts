import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { badNumbers, badTexts, badXml, longTexts } from '#e2e/bad-input.ts';
import { growth } from '#mocks/testing/growth.ts';
import { runs } from '#mocks/testing/runs.ts';
import { plainText } from '#src/contract/plain-text.ts';
import { gatewayUrl } from '#src/contract/settings.ts';
import { readAuthorizationCode } from './authorization-code.ts';
import { recogniseCode } from './codes.ts';
import { gatewayAddressOf, gatewayFault, gatewayMeant } from './gateway-address.ts';
import { withoutUnseen, withUnseenMarked } from './plain-text.ts';
import { usageCsv } from './usage-csv.ts';

const bad = Object.values({ ...badTexts, ...badNumbers, ...badXml });
const anyText = fc.oneof(
  fc.constantFrom(...bad),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('<entitlements>', '</entitlement>', '<count>', '<', '>', '%', '=\n', '>', '-', 'D', ' '))
    .map((pieces) => pieces.join('')),
);

/** What reads a text that somebody has typed or pasted. */
const readers = { recogniseCode, readAuthorizationCode, gatewayFault, gatewayMeant } as const;

describe.each(Object.entries(readers))('%s', (_name, read) => {
  test('takes any text, and never fails at it', () => {
    fc.assert(
      fc.property(anyText, (text) => void read(text)),
      runs(2000),
    );
  });

  test('takes a time that grows with the length of the text', () => {
    for (const make of Object.values(longTexts)) expect(growth(read, make, 20_000)).toBeLessThan(4);
  });
});

test.each(Object.entries({ ...badTexts, ...badXml }))('%s is no code', (_name, text) => {
  expect(['empty', 'unknown', 'web-address', 'reservation-authorization-code']).toContain(recogniseCode(text).kind);
  expect(readAuthorizationCode(text)).toEqual({});
});

test('what the page sends as plain text the contract takes, and what it takes comes back unmarked', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(plainText.safeParse(withoutUnseen(text)).success).toBe(true);
      expect(withUnseenMarked(withoutUnseen(text))).toBe(withoutUnseen(text));
      expect(plainText.safeParse(text).success).toBe(withoutUnseen(text) === text);
    }),
    runs(5000),
  );
});

test('an address that the page takes the contract takes too', () => {
  const addresses = fc.oneof(
    anyText,
    anyText.map((text) => `https://${text}`),
    anyText.map((text) => `https://a.example/${text}`),
  );
  fc.assert(
    fc.property(addresses, (text) => {
      if (gatewayFault(text) === undefined) expect(gatewayUrl.safeParse(gatewayAddressOf(text)).success).toBe(true);
    }),
    runs(5000),
  );
});

test.each(Object.entries(badTexts))('%s in a table is neither a formula nor another cell', (_name, text) => {
  const csv = usageCsv({ heads: [text], rows: [[text]] }, 'comma');
  expect(csv.split('\r\n"')).toHaveLength(2);
  expect(csv).not.toMatch(/(?:^|[,\n])\uFEFF?"?\s*[=+\-@]/);
});

import { describe, expect, test } from 'vitest';
import { verifyAuthorizationCode } from '#mocks/codes/authorization-code.ts';
import { day } from '#mocks/codes/epoch.ts';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import { simulatedPublicKey } from '#mocks/codes/simulated-keys.ts';
import { issueAuthorization } from './authorizations.ts';
import { reservable } from './availability.ts';
import { unownedLicense } from './licenses.ts';
import type { PurchasedTerm } from './state.ts';

const now = Date.UTC(2026, 0, 15, 9);
const { tag } = catalogue.advantage;
const year: PurchasedTerm = { quantity: 10, startsAt: now - 5 * day, endsAt: now + 360 * day };
const month: PurchasedTerm = { quantity: 10, startsAt: now - 5 * day, endsAt: now + 25 * day };
const forever: PurchasedTerm = { quantity: 10, startsAt: now - 900 * day };

/** The entitlements of a code for this quantity from these terms, if others have reserved some. */
function entitlements(terms: readonly PurchasedTerm[], quantity: number, reservedByOthers = 0) {
  const offered = reservable({ ...unownedLicense(tag), terms, reserved: reservedByOthers }, now);
  const issued = {
    device: { productIdentifier: 'CV-CNTR-ESXI', serialNumber: 'VMware-420f' },
    productInstanceId: '6ca07f56-145c-4ace-bdc2-40417fd49d47',
    timestamp: now,
  };
  const { authorizationCode } = issueAuthorization(issued, [offered], { [tag]: quantity }, now);
  const reading = verifyAuthorizationCode(authorizationCode, simulatedPublicKey);
  if (!reading.ok) throw new Error(reading.fault);
  return reading.code.entitlements.map(({ count, term }) => (term ? [count, term.startDate, term.endDate] : [count]));
}

describe('the terms of an issued code', () => {
  test.each([
    ['from a perpetual term', [forever], 4, 0, [[4]]],
    ['from a limited term, in whole days including the last', [year], 4, 0, [[4, '2026-01-10', '2027-01-10']]],
    [
      'from several terms, the longest first',
      [month, year, forever],
      25,
      0,
      [[10], [10, '2026-01-10', '2027-01-10'], [5, '2026-01-10', '2026-02-09']],
    ],
    ['after the quantities reserved by others', [month, forever], 5, 8, [[2], [3, '2026-01-10', '2026-02-09']]],
    ['from active terms only', [{ ...month, endsAt: now }, year], 3, 0, [[3, '2026-01-10', '2027-01-10']]],
    ['from two perpetual terms as one entitlement', [forever, { ...forever, startsAt: now }], 15, 0, [[15]]],
  ])('draws a quantity %s', (_what, terms, quantity, others, expected) => {
    expect(entitlements(terms, quantity, others)).toEqual(expected);
  });

  test('a term that ends at midnight has the day before as its last day', () => {
    const term = { ...month, endsAt: Date.UTC(2026, 1, 1) };
    expect(entitlements([term], 1)).toEqual([[1, '2026-01-10', '2026-01-31']]);
  });
});

import { expect, test } from 'vitest';
import { writeAuthorizationCode } from '#mocks/codes/authorization-code.ts';
import type { ReservedEntitlement } from '#mocks/codes/authorization-code-writer.ts';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import { productInstanceIdOf } from '#mocks/codes/product-instance.ts';
import { simulatedPrivateKey } from '#mocks/codes/simulated-keys.ts';
import { by, SimulatorHarness } from '#mocks/testing/simulator-harness.ts';
import { checkAuthorization, installAuthorization } from './reservation-commands.ts';

const { tag, name: displayName, description: tagDescription } = catalogue.advantage;
const unknownTag = 'regid.2031-01.com.cisco.NOT_YET_KNOWN,1.0_6eb07f5f-44f0-4253-aa5f-49426709a65f';

function of(count: number, endDate?: string, startDate = '2025-02-02'): ReservedEntitlement {
  return { tag, count, displayName, tagDescription, ...(endDate && { term: { startDate, endDate } }) };
}

/** Creates a code for this product as the portal would sign it now. */
function signed(harness: SimulatorHarness, ...entitlements: ReservedEntitlement[]): string {
  const { registration, identity } = harness.agent;
  const { productIdentifier, serialNumber } = identity;
  const nonce =
    registration.status === 'reserved'
      ? registration.nonce
      : registration.status === 'reservation-pending' && registration.request.nonce;
  const productInstanceId = productInstanceIdOf({ productIdentifier, serialNumber, nonce: nonce || '' });
  const code = { productIdentifier, serialNumber, productInstanceId, timestamp: harness.now, entitlements };
  return writeAuthorizationCode(code, simulatedPrivateKey);
}

const several = [of(20), of(10, '2026-02-01'), of(5, '2026-02-01', '2025-03-03'), of(7, '2026-01-14')];

function installed(): SimulatorHarness {
  const harness = new SimulatorHarness('reservation-pending');
  const code = signed(harness, ...several, { ...of(3, '2028-02-29'), tag: unknownTag, displayName: 'Not Known' });
  harness.run((view, now) => installAuthorization(view, { code, by }, now));
  return harness;
}

test('a code grants its current terms, summed by last day, the longest first', () => {
  const harness = new SimulatorHarness('reservation-pending');
  const code = signed(harness, ...several);
  expect(harness.run((view, now) => checkAuthorization(view, { code }, now)).licenses).toMatchObject([
    { held: 0, heldTerms: [], granted: 35, terms: [{ quantity: 20 }, { quantity: 15, endsOn: '2026-02-01' }] },
  ]);
});

test('a reservation shows the terms of each license, even of an unknown one', () => {
  expect(installed().licenses).toMatchObject({
    CISCO_CYBER_VISION_A: { reserved: 35, terms: [{ quantity: 20 }, { quantity: 15, endsOn: '2026-02-01' }] },
    NOT_YET_KNOWN: { name: 'Not Known', reserved: 3, terms: [{ quantity: 3, endsOn: '2028-02-29' }] },
  });
});

test('a reserved term counts to the end of its last day in UTC, and the other terms remain', () => {
  const harness = installed();
  const endOfDay = Date.UTC(2026, 1, 2);
  harness.wait(endOfDay - 1 - harness.now);
  expect(harness.licenses.CISCO_CYBER_VISION_A).toMatchObject({ inUse: 31, reserved: 35, status: 'authorized' });
  harness.wait(1);
  expect(harness.licenses.CISCO_CYBER_VISION_A).toMatchObject({
    reserved: 20,
    terms: [{ quantity: 20 }],
    short: 11,
    endedTerm: { quantity: 15, endedOn: '2026-02-01' },
    status: 'out-of-compliance',
  });
});

test('the preview of an update shows the held and the granted terms', () => {
  const harness = installed();
  harness.wait(1000);
  const code = signed(harness, of(20), of(15, '2027-02-01'));
  expect(harness.run((view, now) => checkAuthorization(view, { code }, now)).licenses).toMatchObject([
    {
      held: 35,
      heldTerms: [{ quantity: 20 }, { quantity: 15, endsOn: '2026-02-01' }],
      granted: 35,
      terms: [{ quantity: 20 }, { quantity: 15, endsOn: '2027-02-01' }],
    },
    { name: 'Not Known', held: 3, heldTerms: [{ quantity: 3, endsOn: '2028-02-29' }], granted: 0, terms: [] },
  ]);
});

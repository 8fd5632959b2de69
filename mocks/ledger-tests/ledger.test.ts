import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { DeviceResponse } from '#mocks/cssm/device-api.ts';
import type { Cssm, ProductInstance } from '#mocks/cssm/state.ts';
import { limits } from '#scripts/test/time-limits.ts';
import { type ReceivedMessage, receivedMessages, takeReceivedMessages } from './channel.ts';
import { Ledger } from './ledger.ts';
import { nextSteps } from './next-step-commands.ts';
import { onTheOnPrem } from './on-prem-commands.ts';
import { inThePortal } from './portal-commands.ts';
import { onProducts } from './product-commands.ts';
import { Products } from './products.ts';

type Quantities = Readonly<Record<string, number>>;

/** Wraps the device API, so that the ledger records every received message even if its response is lost. */
vi.mock('#mocks/cssm/device-api.ts', async (original) => {
  const real = await original<typeof import('#mocks/cssm/device-api.ts')>();
  const recordCall = <Value>(
    cssm: Cssm,
    udi: string,
    message: ReceivedMessage['message'],
    at: number,
    answer: DeviceResponse<Value>,
  ): DeviceResponse<Value> => {
    receivedMessages.push({
      // Only On-Prem's own account has the user admin.
      owner: cssm.userName === 'admin' ? 'on-prem' : 'cssm',
      udi,
      message,
      at,
      accepted: answer.ok,
    });
    return answer;
  };
  const udiOf = (existing: ProductInstance | undefined) => existing?.udi ?? '';
  return {
    ...real,
    registerInstance: ((cssm, existing, request, now) => {
      const udi = `${request.productIdentifier}:${request.serialNumber}`;
      return recordCall(
        cssm,
        udi,
        { kind: 'register', request },
        now,
        real.registerInstance(cssm, existing, request, now),
      );
    }) satisfies typeof real.registerInstance,
    reportUse: (cssm: Cssm, existing: ProductInstance | undefined, inUse: Quantities, now: number) =>
      recordCall(cssm, udiOf(existing), { kind: 'report', inUse }, now, real.reportUse(cssm, existing, inUse, now)),
    takeUtilityReport: (cssm: Cssm, existing: ProductInstance | undefined, inUse: Quantities, now: number) =>
      recordCall(
        cssm,
        udiOf(existing),
        { kind: 'utility-report', inUse },
        now,
        real.takeUtilityReport(cssm, existing, inUse, now),
      ),
    renewCertificate: (cssm: Cssm, existing: ProductInstance | undefined, now: number) =>
      recordCall(cssm, udiOf(existing), { kind: 'renew-certificate' }, now, real.renewCertificate(cssm, existing, now)),
    deregisterInstance: (cssm: Cssm, existing: ProductInstance | undefined, now: number) =>
      recordCall(cssm, udiOf(existing), { kind: 'deregister' }, now, real.deregisterInstance(cssm, existing, now)),
  };
});

/** A digest replaces signatures, which have their own tests and would take half of the time here. */
vi.mock('#mocks/codes/signature.ts', () => {
  const digest = (text: string) => new Uint8Array(createHash('sha256').update(text).digest());
  return {
    sign: digest,
    isSignatureOf: (signature: Uint8Array, text: string) => Buffer.compare(signature, digest(text)) === 0,
  };
});

/** The number of sequences: 100 with the unit tests, 10,000 with `npm run test:full`. */
const sequences = Number(process.env.SEQUENCES ?? 100);

/** The events that the sequences must reach, the rarest in every fourteenth, so that the test is meaningful. */
const requiredEvents = [
  ...['bought', 'lapsed', 'transferred', 'updated', 'confirmed', 'returned', 'rehosted', 'instanceTransferred'],
  ...['synchronized', 'cssm register', 'cssm report', 'cssm deregister', 'on-prem register', 'on-prem report'],
];

test(
  `the portal's counts equal the ledger's after any sequence of commands (${sequences} sequences)`,
  () => {
    const reached = new Map<string, number>();
    const everything = [...onProducts, ...inThePortal, ...onTheOnPrem, ...nextSteps];
    fc.assert(
      fc.property(fc.commands(everything, { maxCommands: 100, size: 'max' }), (commands) => {
        takeReceivedMessages();
        fc.modelRun(() => {
          const products = new Products();
          return { model: new Ledger(products.snapshot, reached), real: products };
        }, commands);
      }),
      { numRuns: sequences },
    );
    for (const event of requiredEvents) expect(reached.get(event), event).toBeGreaterThan(sequences / 200);
  },
  Math.max(sequences / 100, 1) * limits.test,
);

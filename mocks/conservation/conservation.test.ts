import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Answered } from '#mocks/cssm/conversations.ts';
import type { Cssm, ProductInstance } from '#mocks/cssm/state.ts';
import { nextSteps } from './errand-deeds.ts';
import { Fleet } from './fleet.ts';
import { Ledger } from './ledger.ts';
import { onTheOnPrem } from './on-prem-deeds.ts';
import { inThePortal } from './portal-deeds.ts';
import { type Arrived, arrived, taken } from './post.ts';
import { onProducts } from './product-deeds.ts';

type Quantities = Readonly<Record<string, number>>;

/** Every conversation at a portal's door is overheard: the ledger books what arrived, whatever becomes of the answer. */
vi.mock('#mocks/cssm/conversations.ts', async (original) => {
  const real = await original<typeof import('#mocks/cssm/conversations.ts')>();
  const overheard = <Value>(
    cssm: Cssm,
    udi: string,
    said: Arrived['said'],
    at: number,
    answer: Answered<Value>,
  ): Answered<Value> => {
    arrived.push({ place: cssm.userName === 'admin' ? 'on-prem' : 'cssm', udi, said, at, taken: answer.ok });
    return answer;
  };
  const of = (known: ProductInstance | undefined) => known?.udi ?? '';
  return {
    ...real,
    registerInstance: ((cssm, known, asked, now) => {
      const udi = `${asked.productIdentifier}:${asked.serialNumber}`;
      return overheard(cssm, udi, { kind: 'register', asked }, now, real.registerInstance(cssm, known, asked, now));
    }) satisfies typeof real.registerInstance,
    reportUse: (cssm: Cssm, known: ProductInstance | undefined, inUse: Quantities, now: number) =>
      overheard(cssm, of(known), { kind: 'report', inUse }, now, real.reportUse(cssm, known, inUse, now)),
    takeUtilityReport: (cssm: Cssm, known: ProductInstance | undefined, inUse: Quantities, now: number) =>
      overheard(
        cssm,
        of(known),
        { kind: 'utility-report', inUse },
        now,
        real.takeUtilityReport(cssm, known, inUse, now),
      ),
    renewCertificate: (cssm: Cssm, known: ProductInstance | undefined, now: number) =>
      overheard(cssm, of(known), { kind: 'renew-certificate' }, now, real.renewCertificate(cssm, known, now)),
    deregisterInstance: (cssm: Cssm, known: ProductInstance | undefined, now: number) =>
      overheard(cssm, of(known), { kind: 'deregister' }, now, real.deregisterInstance(cssm, known, now)),
  };
});

/** Signatures are tested beside their own code, and take half of all the time: a digest stands in for them here. */
vi.mock('#mocks/codes/signature.ts', () => {
  const digest = (text: string) => new Uint8Array(createHash('sha256').update(text).digest());
  return {
    sign: digest,
    isSignatureOf: (signature: Uint8Array, text: string) => Buffer.compare(signature, digest(text)) === 0,
  };
});

/** 250 sequences with the unit tests, 10,000 with `npm run test:full`. */
const sequences = Number(process.env.SEQUENCES ?? 250);

/** All that is to have happened many times over: sequences that get nowhere would prove nothing. */
const errands = [
  ...['bought', 'lapsed', 'transferred', 'updated', 'confirmed', 'returned', 'rehosted', 'instanceTransferred'],
  ...['synchronized', 'cssm register', 'cssm report', 'cssm deregister', 'on-prem register', 'on-prem report'],
];

test(
  `licences are neither made, lost nor counted twice, whatever is done in whatever order (${sequences} sequences)`,
  () => {
    const reached = new Map<string, number>();
    const everything = [...onProducts, ...inThePortal, ...onTheOnPrem, ...nextSteps];
    fc.assert(
      fc.property(fc.commands(everything, { maxCommands: 100, size: 'max' }), (commands) => {
        taken();
        fc.modelRun(() => {
          const fleet = new Fleet();
          return { model: new Ledger(fleet.snapshot, reached), real: fleet };
        }, commands);
      }),
      { numRuns: sequences },
    );
    for (const errand of errands) expect(reached.get(errand), errand).toBeGreaterThan(sequences / 50);
  },
  60 * 60_000,
);

import type { Moment } from '#mocks/codes/instant.ts';
import { verifyReturnCode } from '#mocks/codes/return-code.ts';
import { codeProblemOf } from './code-problems.ts';
import { countedQuantities, moveTotals } from './licenses.ts';
import { type Done, logging } from './records.ts';
import type { Cssm, Notice, ProductInstance, Reservation } from './state.ts';

/** The product's return code, for the instance that is to be removed. */
export interface ReturnEntered {
  readonly udi: string;
  readonly returnCode: string;
}

/**
 * Remove… of an instance that holds a reservation: its return code releases all that counts for it, an update in transit
 * too. Its request is never answered again, so the code works once.
 */
export function removeReserved(
  cssm: Cssm,
  known: ProductInstance | undefined,
  { returnCode }: ReturnEntered,
  now: Moment,
): Done<undefined> {
  if (!known) return { ok: false, problem: 'not-found', field: 'udi' };
  const { holding, udi, name, virtualAccountId, productIdentifier, serialNumber } = known;
  if (holding.kind !== 'reserved') return { ok: false, problem: 'not-reserved', field: 'udi' };
  const reading = verifyReturnCode(returnCode, { productIdentifier, serialNumber, ...returnedBy(holding) });
  if (!reading.ok) return { ok: false, problem: codeProblemOf(reading.fault, returnCode), field: 'returnCode' };
  const released = moveTotals(cssm, known, undefined);
  const entry = {
    virtualAccountId,
    user: cssm.userName,
    kind: 'reservation-removed',
    udi,
    tags: Object.keys(countedQuantities(holding)),
    details: { instance: name },
  } as const;
  const notice: Notice = {
    id: `returned ${holding.nonce}`,
    kind: 'reserved-licenses-returned',
    virtualAccountId,
    at: now,
    details: { instance: name },
  };
  const left = {
    ...released,
    returnedRequests: [...cssm.returnedRequests, holding.nonce],
    notices: [...cssm.notices, notice],
  };
  const logged = logging(left, [entry], now);
  return { ok: true, ...logged, instances: { put: [], removed: [udi] }, value: undefined };
}

function returnedBy({ reservation, productInstanceId, authorizationCode }: Reservation) {
  return reservation === 'specific'
    ? ({ reservation, productInstanceId } as const)
    : ({ reservation, authorizationCode } as const);
}

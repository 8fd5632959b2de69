import type { EpochMs } from '#mocks/codes/epoch.ts';
import { verifyReturnCode } from '#mocks/codes/return-code.ts';
import { codeProblemOf } from './code-problems.ts';
import { countedQuantities, moveTotals } from './licenses.ts';
import { type PortalResult, withEvents } from './portal-changes.ts';
import type { Cssm, PortalNotice, ProductInstance, Reservation } from './state.ts';

/** The return code for the removal of an instance. */
export interface ReturnCodeInput {
  readonly udi: string;
  readonly returnCode: string;
}

/**
 * Remove… for an instance with a reservation: the return code releases all its counted quantities, including an update
 * in transit. Its request is never answered again, so the code works once.
 */
export function removeReservedInstance(
  cssm: Cssm,
  existing: ProductInstance | undefined,
  { returnCode }: ReturnCodeInput,
  now: EpochMs,
): PortalResult<undefined> {
  if (!existing) return { ok: false, problem: 'not-found', field: 'udi' };
  const { holding, udi, name, virtualAccountId, productIdentifier, serialNumber } = existing;
  if (holding.kind !== 'reserved') return { ok: false, problem: 'not-reserved', field: 'udi' };
  const reading = verifyReturnCode(returnCode, { productIdentifier, serialNumber, ...returnSubjectOf(holding) });
  if (!reading.ok) return { ok: false, problem: codeProblemOf(reading.fault, returnCode), field: 'returnCode' };
  const released = moveTotals(cssm, existing, undefined);
  const entry = {
    virtualAccountId,
    user: cssm.userName,
    kind: 'reservation-removed',
    udi,
    tags: Object.keys(countedQuantities(holding)),
    details: { instance: name },
  } as const;
  const notice: PortalNotice = {
    id: `returned ${holding.nonce}`,
    kind: 'reserved-licenses-returned',
    virtualAccountId,
    at: now,
    details: { instance: name },
  };
  const next = {
    ...released,
    returnedRequests: [...cssm.returnedRequests, holding.nonce],
    notices: [...cssm.notices, notice],
  };
  const logged = withEvents(next, [entry], now);
  return { ok: true, ...logged, instances: { put: [], removed: [udi] }, value: undefined };
}

function returnSubjectOf({ reservation, productInstanceId, authorizationCode }: Reservation) {
  return reservation === 'specific'
    ? ({ reservation, productInstanceId } as const)
    : ({ reservation, authorizationCode } as const);
}

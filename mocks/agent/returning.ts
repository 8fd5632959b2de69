import { significantText } from '#mocks/codes/handed-over.ts';
import type { Moment } from '#mocks/codes/instant.ts';
import { writeReturnCode } from '#mocks/codes/return-code.ts';
import type { ActivityKind } from '#src/contract/activity.ts';
import { byUser, noting, type Taken, type Turn } from './activity.ts';
import { refusedOnStandby } from './deployment.ts';
import type { CodeCommand } from './installing.ts';
import { codeRefused, readAuthorization, reservationsOf } from './reading-authorizations.ts';
import { pendingRequest, type UserCommand } from './requesting.ts';
import type { InstalledCode, KeptCode } from './reservation.ts';
import { followed } from './standing.ts';
import type { Agent } from './state.ts';

/** Gives the reservation up, and makes the code that releases it in the portal; said again, the code is there still. */
export function returnReserved(agent: Agent, { by }: UserCommand, now: Moment): Taken {
  const { registration, kept } = agent;
  if (registration.status === 'reserved') {
    return { ok: true, ...givenBack(agent, registration.code, 'reservation', by, now) };
  }
  const isReturned = kept?.code === 'return' && kept.returns === 'reservation';
  if (isReturned) return { ok: true, agent, activity: [] };
  return refusedOnStandby(agent) ?? { ok: false, problem: 'not-reserved' };
}

/**
 * Cancels a request that the portal has answered: the authorization code is not installed, but given back. Whether its term
 * has ended does not matter. Said again with the same code, the return code is there still.
 */
export function returnUnused(agent: Agent, { code: text, by }: CodeCommand, now: Moment): Taken {
  const { kept } = agent;
  const refused = refusedOnStandby(agent);
  if (refused) return refused;
  if (significantText(text) === '') return codeRefused('code-empty', text);
  const request = pendingRequest(agent);
  if (!request) {
    const isReturned =
      kept?.code === 'return' &&
      kept.returns === 'unused-authorization' &&
      significantText(kept.authorizationCode) === significantText(text);
    return isReturned ? { ok: true, agent, activity: [] } : { ok: false, problem: 'no-reservation-pending' };
  }
  const read = readAuthorization(agent, text, request.nonce, reservationsOf(agent));
  return read.ok ? { ok: true, ...givenBack(agent, read.code, 'unused-authorization', by, now) } : read;
}

const noted = {
  reservation: 'reservation-returned',
  'unused-authorization': 'authorization-returned',
} as const satisfies Record<string, ActivityKind>;

/** Nothing is reserved here any more. A confirmation code still kept goes too: what is given back need not be confirmed. */
function givenBack(agent: Agent, code: InstalledCode, returns: keyof typeof noted, by: string, now: Moment): Turn {
  const { productIdentifier, serialNumber } = agent.identity;
  const device = { productIdentifier, serialNumber };
  const text = writeReturnCode(
    code.reservation === 'specific'
      ? { ...device, reservation: 'specific', productInstanceId: code.productInstanceId }
      : { ...device, reservation: 'universal', authorizationCode: code.text },
  );
  const kept: KeptCode = { code: 'return', text, madeAt: now, returns, authorizationCode: code.text };
  const left = followed(agent, { ...agent, registration: { status: 'unregistered', since: now }, kept }, now);
  return noting(left, [{ actor: byUser(by), kind: noted[returns], result: 'succeeded' }], now);
}

/** The code was entered in the portal, and is forgotten here. Said again nothing changes. */
export function acknowledge(agent: Agent, code: KeptCode['code'], { by }: UserCommand, now: Moment): Taken {
  const { kept, ...rest } = agent;
  if (kept?.code !== code) return refusedOnStandby(agent) ?? { ok: true, agent, activity: [] };
  const kind = code === 'return' ? 'return-acknowledged' : 'confirmation-acknowledged';
  return { ok: true, ...noting(rest, [{ actor: byUser(by), kind, result: 'succeeded' }], now) };
}

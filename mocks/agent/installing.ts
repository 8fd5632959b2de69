import { writeConfirmationCode } from '#mocks/codes/confirmation-code.ts';
import type { Moment } from '#mocks/codes/instant.ts';
import { byUser, noting, type Taken, type Turn } from './activity.ts';
import { complianceNotes } from './authorizing.ts';
import { judgeAuthorization } from './judging-authorizations.ts';
import type { InstalledCode, KeptCode, Reserved } from './reservation.ts';
import { coversUse } from './reserved-use.ts';
import { followed } from './standing.ts';
import type { Agent } from './state.ts';

/** A code that a user hands over; `by` is the user's name. */
export interface CodeCommand {
  readonly code: string;
  readonly by: string;
}

/** Installs an authorization code: a reservation begins, or a specific one is updated, which makes a confirmation code. */
export function install(agent: Agent, { code: text, by }: CodeCommand, now: Moment): Taken {
  const judged = judgeAuthorization(agent, text, now);
  if (!judged.ok) return judged;
  if (judged.does === 'has-updated') return { ok: true, agent, activity: [] };
  if (judged.does === 'answers') return { ok: true, ...begun(agent, judged.code, judged.nonce, by, now) };
  return { ok: true, ...updated(agent, judged.updated, judged.code, by, now) };
}

/** A return code of an earlier reservation was entered: the portal would not have answered the request before. */
function begun(agent: Agent, code: InstalledCode, nonce: string, by: string, now: Moment): Turn {
  const { kept: _entered, ...rest } = agent;
  const registration: Reserved = { status: 'reserved', reservedAt: now, nonce, code, termsSeenAt: now };
  const became = followed(agent, { ...rest, registration }, now);
  const note = { actor: byUser(by), kind: 'reservation-installed', result: 'succeeded' } as const;
  return noting(became, [note, ...complianceNotes(agent, became, now)], now);
}

/** A reservation that had lapsed is in force again if the update covers what is in use (S4 ch. 5). */
function updated(agent: Agent, before: Reserved, code: InstalledCode, by: string, now: Moment): Turn {
  const { lapsedAt, overUsedSince, ...rest } = before;
  const anew: Reserved = { ...rest, code, reservedAt: now, termsSeenAt: now };
  const isHealed = coversUse(agent, anew);
  const registration = isHealed
    ? anew
    : { ...anew, ...(overUsedSince !== undefined && { overUsedSince }), ...(lapsedAt !== undefined && { lapsedAt }) };
  const became = followed(agent, { ...agent, registration, ...confirming(agent, code, now) }, now);
  const note = { actor: byUser(by), kind: 'reservation-updated', result: 'succeeded' } as const;
  return noting(became, [note, ...complianceNotes(agent, became, now)], now);
}

/** It takes the place of a code for an update before: the portal has another in transit now. */
function confirming({ identity }: Agent, code: InstalledCode, now: Moment): { readonly kept?: KeptCode } {
  if (code.reservation !== 'specific') return {};
  const { productIdentifier, serialNumber } = identity;
  const { productInstanceId, timestamp } = code;
  const text = writeConfirmationCode({ productIdentifier, serialNumber, productInstanceId, timestamp });
  return { kept: { code: 'confirmation', text, madeAt: now } };
}

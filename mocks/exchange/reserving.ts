import type { Taken } from '#mocks/agent/activity.ts';
import { type CodeCommand, install } from '#mocks/agent/installing.ts';
import { judgeAuthorization } from '#mocks/agent/judging-authorizations.ts';
import { cancelRequest, makeRequest, type UserCommand } from '#mocks/agent/requesting.ts';
import type { KeptCode } from '#mocks/agent/reservation.ts';
import {
  confirmationReply,
  installationReply,
  previewReply,
  requestReply,
  returnReply,
} from '#mocks/agent/reservation-replies.ts';
import { acknowledge, returnReserved, returnUnused } from '#mocks/agent/returning.ts';
import type { Agent } from '#mocks/agent/state.ts';
import { draw } from '#mocks/codes/chance.ts';
import type { Moment } from '#mocks/codes/instant.ts';
import { noChanges, type Step, type View } from '#mocks/step.ts';
import type { World } from '#mocks/world.ts';
import type { ProblemCode } from '#src/contract/problem.ts';
import type {
  AuthorizationPreview,
  CodeAcknowledged,
  ConfirmationCode,
  Installation,
  ReservationCancelled,
  ReservationRequest,
  ReturnCode,
} from '#src/contract/reservation.ts';
import { withTurn } from './conversation.ts';

/** How many bytes of chance a request code takes. */
const requestChance = 6;

/** Generate Reservation Request Code: while a request is pending it is the same code again (domain.md §1.4). */
export function requestReservation({ world }: View, command: UserCommand, now: Moment): Step<ReservationRequest> {
  if (requestReply(world.agent)) return shown(world, requestReply, 'no-reservation-pending');
  const { bytes, seed } = draw(world.seed, requestChance);
  return answered({ ...world, seed }, makeRequest(world.agent, bytes, command, now), requestReply);
}

/** View Reservation Request Code. */
export function reservationRequest({ world }: View): Step<ReservationRequest> {
  return shown(world, requestReply, 'no-reservation-pending');
}

/** Cancel Reservation Request: the portal has not answered it. */
export function cancelReservation({ world }: View, command: UserCommand, now: Moment): Step<ReservationCancelled> {
  return answered(world, cancelRequest(world.agent, command, now), () => ({ outcome: 'cancelled' }));
}

/** Return Reservation Authorization Code: the portal has answered the request, and its code is not installed. */
export function returnAuthorization({ world }: View, command: CodeCommand, now: Moment): Step<ReturnCode> {
  return answered(world, returnUnused(world.agent, command, now), returnReply);
}

/** What a code grants, or what is wrong with it, before it is installed. */
export function checkAuthorization(
  { world }: View,
  { code }: Pick<CodeCommand, 'code'>,
  now: Moment,
): Step<AuthorizationPreview> {
  const judged = judgeAuthorization(world.agent, code, now);
  if (!judged.ok) return judged;
  return { ok: true, changes: noChanges(world), value: previewReply(world.agent, judged.code, now) };
}

/** Install Authorization Code/File; in a reservation Generate Confirmation Code. */
export function installAuthorization({ world }: View, command: CodeCommand, now: Moment): Step<Installation> {
  return answered(world, install(world.agent, command, now), installationReply);
}

/** View Confirmation Code. */
export function confirmationCode({ world }: View): Step<ConfirmationCode> {
  return shown(world, confirmationReply, 'no-code-kept');
}

/** Code Has Been Entered. */
export function acknowledgeConfirmation(view: View, command: UserCommand, now: Moment): Step<CodeAcknowledged> {
  return acknowledged(view, 'confirmation', command, now);
}

/** Generate Reservation Return Code. */
export function returnReservation({ world }: View, command: UserCommand, now: Moment): Step<ReturnCode> {
  return answered(world, returnReserved(world.agent, command, now), returnReply);
}

/** View Return Code. */
export function returnCode({ world }: View): Step<ReturnCode> {
  return shown(world, returnReply, 'no-code-kept');
}

/** Finish: the return code has been entered in the portal. */
export function acknowledgeReturn(view: View, command: UserCommand, now: Moment): Step<CodeAcknowledged> {
  return acknowledged(view, 'return', command, now);
}

function acknowledged({ world }: View, code: KeptCode['code'], command: UserCommand, now: Moment) {
  return answered(
    world,
    acknowledge(world.agent, code, command, now),
    (): CodeAcknowledged => ({ outcome: 'acknowledged' }),
  );
}

/** What a command that was taken answers; what it made is there, since it has just been made. */
function answered<Value>(world: World, taken: Taken, reply: (agent: Agent) => Value | undefined): Step<Value> {
  if (!taken.ok) return taken;
  const value = reply(taken.agent);
  if (value === undefined) throw new Error('A command has not made what it answers with.');
  return { ok: true, changes: withTurn(world, taken), value };
}

/** What is there to be shown, or that it is not there. */
function shown<Value>(world: World, reply: (agent: Agent) => Value | undefined, problem: ProblemCode): Step<Value> {
  const value = reply(world.agent);
  return value === undefined ? { ok: false, problem } : { ok: true, changes: noChanges(world), value };
}

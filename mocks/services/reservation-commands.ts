import type { AgentCommandResult } from '#mocks/agent/activity.ts';
import { validateAuthorization } from '#mocks/agent/authorization-validation.ts';
import { type CodeCommand, installCode } from '#mocks/agent/installation.ts';
import type { StoredCode } from '#mocks/agent/reservation.ts';
import {
  confirmationReply,
  installationReply,
  previewReply,
  requestReply,
  returnReply,
} from '#mocks/agent/reservation-replies.ts';
import { cancelRequest, createRequest, type UserCommand } from '#mocks/agent/reservation-request.ts';
import { acknowledge, returnReserved, returnUnused } from '#mocks/agent/reservation-return.ts';
import type { Agent } from '#mocks/agent/state.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import { drawBytes } from '#mocks/codes/seeded-random.ts';
import type { SimulatorState } from '#mocks/simulator-state.ts';
import { type CommandResult, emptyChanges, type StateView } from '#mocks/transaction.ts';
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
import { withAgentUpdate } from './portal-call.ts';

/** How many bytes of chance a request code takes. */
const requestCodeBytes = 6;

/** Generate Reservation Request Code: while a request is pending it is the same code again (domain.md §1.4). */
export function requestReservation(
  { world }: StateView,
  command: UserCommand,
  now: EpochMs,
): CommandResult<ReservationRequest> {
  if (requestReply(world.agent)) return showReply(world, requestReply, 'no-reservation-pending');
  const { bytes, seed } = drawBytes(world.seed, requestCodeBytes);
  return toResult({ ...world, seed }, createRequest(world.agent, bytes, command, now), requestReply);
}

/** View Reservation Request Code. */
export function reservationRequest({ world }: StateView): CommandResult<ReservationRequest> {
  return showReply(world, requestReply, 'no-reservation-pending');
}

/** Cancel Reservation Request: the portal has not answered it. */
export function cancelReservation(
  { world }: StateView,
  command: UserCommand,
  now: EpochMs,
): CommandResult<ReservationCancelled> {
  return toResult(world, cancelRequest(world.agent, command, now), () => ({ outcome: 'cancelled' }));
}

/** Return Reservation Authorization Code: the portal has answered the request, and its code is not installed. */
export function returnAuthorization(
  { world }: StateView,
  command: CodeCommand,
  now: EpochMs,
): CommandResult<ReturnCode> {
  return toResult(world, returnUnused(world.agent, command, now), returnReply);
}

/** What a code grants, or what is wrong with it, before it is installed. */
export function checkAuthorization(
  { world }: StateView,
  { code }: Pick<CodeCommand, 'code'>,
  now: EpochMs,
): CommandResult<AuthorizationPreview> {
  const validation = validateAuthorization(world.agent, code, now);
  if (!validation.ok) return validation;
  return { ok: true, changes: emptyChanges(world), value: previewReply(world.agent, validation.code, now) };
}

/** Install Authorization Code/File; in a reservation Generate Confirmation Code. */
export function installAuthorization(
  { world }: StateView,
  command: CodeCommand,
  now: EpochMs,
): CommandResult<Installation> {
  return toResult(world, installCode(world.agent, command, now), installationReply);
}

/** View Confirmation Code. */
export function confirmationCode({ world }: StateView): CommandResult<ConfirmationCode> {
  return showReply(world, confirmationReply, 'no-code-kept');
}

/** Code Has Been Entered. */
export function acknowledgeConfirmation(
  view: StateView,
  command: UserCommand,
  now: EpochMs,
): CommandResult<CodeAcknowledged> {
  return acknowledgeCode(view, 'confirmation', command, now);
}

/** Generate Reservation Return Code. */
export function returnReservation({ world }: StateView, command: UserCommand, now: EpochMs): CommandResult<ReturnCode> {
  return toResult(world, returnReserved(world.agent, command, now), returnReply);
}

/** View Return Code. */
export function returnCode({ world }: StateView): CommandResult<ReturnCode> {
  return showReply(world, returnReply, 'no-code-kept');
}

/** Finish: the return code has been entered in the portal. */
export function acknowledgeReturn(
  view: StateView,
  command: UserCommand,
  now: EpochMs,
): CommandResult<CodeAcknowledged> {
  return acknowledgeCode(view, 'return', command, now);
}

function acknowledgeCode({ world }: StateView, code: StoredCode['code'], command: UserCommand, now: EpochMs) {
  return toResult(
    world,
    acknowledge(world.agent, code, command, now),
    (): CodeAcknowledged => ({ outcome: 'acknowledged' }),
  );
}

/** What a command that was taken answers; what it made is there, since it has just been made. */
function toResult<Value>(
  world: SimulatorState,
  result: AgentCommandResult,
  reply: (agent: Agent) => Value | undefined,
): CommandResult<Value> {
  if (!result.ok) return result;
  const value = reply(result.agent);
  if (value === undefined) throw new Error('A command has not made what it answers with.');
  return { ok: true, changes: withAgentUpdate(world, result), value };
}

/** What is there to be shown, or that it is not there. */
function showReply<Value>(
  world: SimulatorState,
  reply: (agent: Agent) => Value | undefined,
  problem: ProblemCode,
): CommandResult<Value> {
  const value = reply(world.agent);
  return value === undefined ? { ok: false, problem } : { ok: true, changes: emptyChanges(world), value };
}

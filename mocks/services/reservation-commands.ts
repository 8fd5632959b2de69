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

/** The number of random bytes in a request code. */
const requestCodeBytes = 6;

/** Generate Reservation Request Code: returns the same code while a request is pending (domain.md §1.4). */
export function requestReservation(
  { world }: StateView,
  command: UserCommand,
  now: EpochMs,
): CommandResult<ReservationRequest> {
  if (requestReply(world.agent)) return showReply(world, requestReply);
  const { bytes, seed } = drawBytes(world.seed, requestCodeBytes);
  return toResult({ ...world, seed }, createRequest(world.agent, bytes, command, now), requestReply);
}

/** View Reservation Request Code: returns the pending request's code. */
export function reservationRequest({ world }: StateView): CommandResult<ReservationRequest> {
  return showReply(world, requestReply);
}

/** Cancel Reservation Request: cancels a request for which the portal has issued no authorization code. */
export function cancelReservation(
  { world }: StateView,
  command: UserCommand,
  now: EpochMs,
): CommandResult<ReservationCancelled> {
  return toResult(world, cancelRequest(world.agent, command, now), () => ({ outcome: 'cancelled' }));
}

/** Return Reservation Authorization Code: returns an issued authorization code that is not installed. */
export function returnAuthorization(
  { world }: StateView,
  command: CodeCommand,
  now: EpochMs,
): CommandResult<ReturnCode> {
  return toResult(world, returnUnused(world.agent, command, now), returnReply);
}

/** Validates an authorization code before its installation and returns what it grants. */
export function checkAuthorization(
  { world }: StateView,
  { code }: Pick<CodeCommand, 'code'>,
  now: EpochMs,
): CommandResult<AuthorizationPreview> {
  const validation = validateAuthorization(world.agent, code, now);
  if (!validation.ok) return validation;
  return { ok: true, changes: emptyChanges(world), value: previewReply(world.agent, validation.code, now) };
}

/** Install Authorization Code/File; for an update of a reservation, Generate Confirmation Code. */
export function installAuthorization(
  { world }: StateView,
  command: CodeCommand,
  now: EpochMs,
): CommandResult<Installation> {
  return toResult(world, installCode(world.agent, command, now), installationReply);
}

/** View Confirmation Code: returns the stored code. */
export function confirmationCode({ world }: StateView): CommandResult<ConfirmationCode> {
  return showReply(world, confirmationReply);
}

/** Code Has Been Entered: deletes the stored confirmation code. */
export function acknowledgeConfirmation(
  view: StateView,
  command: UserCommand,
  now: EpochMs,
): CommandResult<CodeAcknowledged> {
  return acknowledgeCode(view, 'confirmation', command, now);
}

/** Generate Reservation Return Code: returns the installed reservation. */
export function returnReservation({ world }: StateView, command: UserCommand, now: EpochMs): CommandResult<ReturnCode> {
  return toResult(world, returnReserved(world.agent, command, now), returnReply);
}

/** View Return Code: returns the stored code. */
export function returnCode({ world }: StateView): CommandResult<ReturnCode> {
  return showReply(world, returnReply);
}

/** Finish: deletes the stored return code, after it was entered in the portal. */
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

/** Converts the agent's result to a command result, with the reply built from the new agent. */
function toResult<Value>(
  world: SimulatorState,
  result: AgentCommandResult,
  reply: (agent: Agent) => Value | undefined,
): CommandResult<Value> {
  if (!result.ok) return result;
  const value = reply(result.agent);
  if (value === undefined) throw new Error('The command succeeded, but its reply cannot be built from the agent.');
  return { ok: true, changes: withAgentUpdate(world, result), value };
}

/** Returns a stored reply without changes, or `no-code-kept`. */
function showReply<Value>(world: SimulatorState, reply: (agent: Agent) => Value | undefined): CommandResult<Value> {
  const value = reply(world.agent);
  return value === undefined
    ? { ok: false, problem: 'no-code-kept' }
    : { ok: true, changes: emptyChanges(world), value };
}

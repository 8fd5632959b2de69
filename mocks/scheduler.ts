import type { Reason } from '#src/contract/failure-reason.ts';
import { systemActor } from './agent/activity.ts';
import { endReservedTerms, lapseReservation } from './agent/reservation-expiry.ts';
import { retryInterval } from './agent/schedule.ts';
import {
  type AgentTimer,
  endEvaluation,
  expireRegistration,
  passAuthorizationDeadline,
  timersOf,
  warnOfEvaluationEnd,
} from './agent/timers.ts';
import type { EpochMs } from './codes/epoch.ts';
import { maximumDuration } from './duration.ts';
import { onPremTimers } from './on-prem/timers.ts';
import { connectionFailure } from './services/network.ts';
import { onPremAccountOf, removeOnPrem, synchronize } from './services/on-prem-sync.ts';
import { withAgentUpdate } from './services/portal-call.ts';
import {
  answerRegistration,
  renewAuthorization,
  renewRegistration,
  reportUtility,
} from './services/product-commands.ts';
import { withUsageCounted } from './services/usage-count.ts';
import type { DueKind, SimulatedTime, SimulatorState, StateChanges } from './simulator-state.ts';
import { applyChanges, emptyChanges, mergeChanges, type StateView } from './transaction.ts';

/** Returns the wall-clock time in ms. Nothing else in the simulator reads the system clock. */
export function wallClock(): number {
  return Date.now();
}

/** How far the wall clock may be set back (ms) without the simulated time being corrected. */
const maximumStandstill = 60_000;

/**
 * Corrects the simulated time after the wall clock (ms) was set. If it was set back by more than a minute, or forward by
 * more than ten years, the simulated time continues from where it was; otherwise the same time is returned.
 */
export function correctedTime(time: SimulatedTime, wall: number): SimulatedTime {
  if (time.kind === 'frozen') return time;
  const elapsed = wall + time.offset - time.settledAt;
  const isPlausible = elapsed >= -maximumStandstill && elapsed <= maximumDuration;
  return isPlausible ? time : { ...time, offset: time.settledAt - wall };
}

/** Returns the simulated time. It never goes back, even when the wall clock is set back. */
export function currentTime(time: SimulatedTime, wall: number): EpochMs {
  return Math.max(time.kind === 'frozen' ? time.at : wall + time.offset, time.settledAt);
}

/** A timer and the simulated time at which it fired or will fire. */
export interface FiredTimer {
  readonly kind: DueKind;
  readonly at: EpochMs;
}

/** A pending timer of the product, or of the synchronization between the two portals. */
interface PendingTimer extends FiredTimer {
  readonly lastFailure?: AgentTimer['lastFailure'];
}

/** The changes made while time advanced, and the timers that fired, in order. */
export interface AdvanceResult {
  readonly changes: StateChanges;
  readonly fired: readonly FiredTimer[];
}

/** Advances the simulated time by `by` ms and fires all timers due until then. `wall` is the wall-clock time in ms. */
export function advance(view: StateView, by: number, wall: number): StateChanges {
  return fastForward(view, by, wall).changes;
}

/**
 * Like `advance`, but also returns the fired timers. Of consecutive retries that fail alike only the last one fires
 * (`fireTimeFor`).
 */
export function fastForward(view: StateView, by: number, wall: number): AdvanceResult {
  const { time } = view.world;
  const moved: SimulatedTime =
    time.kind === 'frozen' ? { ...time, at: time.at + by } : { ...time, offset: time.offset + by };
  return runTimersUntil({ ...view, world: { ...view.world, time: moved } }, currentTime(moved, wall));
}

/** Lists the pending timers, soonest first; timers due at the same time are in the order in which they fire. */
export function upcoming(world: SimulatorState): readonly FiredTimer[] {
  const timers = [...pendingTimers(world)].sort((left, right) => left.at - right.at);
  return timers.map(({ kind, at }) => ({ kind, at }));
}

/** Returns when the next pending timer is due, if there is one. Until then no timer changes the state. */
export function nextTimerAt(world: SimulatorState): EpochMs | undefined {
  return nextTimer(world)?.at;
}

/**
 * Returns the changes of all timers due until `now`, which fire in order, each at its own time. When none is due (see
 * `nextTimerAt`), only `time.settledAt` changes.
 */
export function runDueTimers(view: StateView, now: EpochMs): StateChanges {
  return runTimersUntil(view, now).changes;
}

function runTimersUntil(view: StateView, now: EpochMs): AdvanceResult {
  let changes = emptyChanges(view.world);
  const firedTimers: FiredTimer[] = [];
  for (let due = nextTimer(changes.world); due && due.at <= now; due = nextTimer(changes.world)) {
    const at = fireTimeFor(changes.world, due, now);
    const fired = withUsageCounted(changes.world, fire(applyChanges(view, changes), due.kind, at), at);
    changes = settledAt(mergeChanges(changes, fired), at);
    firedTimers.push({ kind: due.kind, at });
  }
  return { changes: settledAt(changes, Math.max(now, changes.world.time.settledAt)), fired: firedTimers };
}

function settledAt(changes: StateChanges, at: EpochMs): StateChanges {
  return { ...changes, world: { ...changes.world, time: { ...changes.world.time, settledAt: at } } };
}

function nextTimer(world: SimulatorState): PendingTimer | undefined {
  return pendingTimers(world).reduce<PendingTimer | undefined>(
    (first, timer) => (first && first.at <= timer.at ? first : timer),
    undefined,
  );
}

/** The pending timers. While responses are withheld on a working connection, no registration is answered. */
function pendingTimers(world: SimulatorState): readonly PendingTimer[] {
  const timers: readonly PendingTimer[] = [
    ...timersOf(world.agent),
    ...onPremTimers(world.onPrem, onPremAccountOf(world)),
  ];
  const isResponseHeld = world.line.state === 'withheld' && currentFailure(world)?.code === 'communication-timeout';
  return isResponseHeld ? timers.filter(({ kind }) => kind !== 'registration-answer') : timers;
}

/**
 * Returns when a timer fires. An overdue timer (for example after a withheld response) fires at `settledAt`. Of equal
 * failed retries only the last is recorded: the network does not change while time advances, so only the last retry
 * before another timer fires. A year offline takes a handful of steps instead of 35,000.
 */
function fireTimeFor(world: SimulatorState, timer: PendingTimer, now: EpochMs): EpochMs {
  const first = Math.max(timer.at, world.time.settledAt);
  if (!repeatsFailure(world, timer)) return first;
  const until = pendingTimers(world).reduce(
    (bound, candidate) => (repeatsFailure(world, candidate) ? bound : Math.min(bound, candidate.at)),
    now,
  );
  return first + Math.max(0, Math.floor((until - first) / retryInterval)) * retryInterval;
}

function repeatsFailure(world: SimulatorState, { lastFailure }: PendingTimer): boolean {
  return lastFailure !== undefined && lastFailure.reason.code === currentFailure(world)?.code;
}

function currentFailure({ agent, line }: SimulatorState): Reason | undefined {
  return connectionFailure(agent.transport, line);
}

function fire(view: StateView, kind: PendingTimer['kind'], at: EpochMs): StateChanges {
  const { agent } = view.world;
  const trigger = { actor: systemActor, at };
  const registered = agent.registration.status === 'registered' ? agent.registration : undefined;
  switch (kind) {
    case 'registration-answer':
    case 'registration-retry':
      return answerRegistration(view, at);
    case 'authorization-renewal':
      return registered ? renewAuthorization(view, registered, trigger) : emptyChanges(view.world);
    case 'certificate-renewal':
      return registered ? renewRegistration(view, registered, trigger) : emptyChanges(view.world);
    case 'utility-report':
      return registered ? reportUtility(view, registered, at) : emptyChanges(view.world);
    case 'evaluation-warning':
      return withAgentUpdate(view.world, warnOfEvaluationEnd(agent, at));
    case 'evaluation-end':
      return withAgentUpdate(view.world, endEvaluation(agent, at));
    case 'authorization-deadline':
      return withAgentUpdate(view.world, passAuthorizationDeadline(agent, at));
    case 'certificate-expiry':
      return withAgentUpdate(view.world, expireRegistration(agent, at));
    case 'reservation-term-end':
      return withAgentUpdate(view.world, endReservedTerms(agent, at));
    case 'reservation-lapse':
      return withAgentUpdate(view.world, lapseReservation(agent, at));
    case 'on-prem-synchronization': {
      const result = synchronize(view, at, view.world.onPrem.name);
      // A due timer must change the state, or it would stay due forever.
      if (!result.ok) throw new Error(`SSM On-Prem cannot synchronize: ${result.problem}`);
      return result.changes;
    }
    case 'on-prem-removal':
      return removeOnPrem(view, at);
  }
}

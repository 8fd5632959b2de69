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
import type { Duration } from './control/client.ts';
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
import type { DueKind, SimulatedTime, SimulatorState, StateChanges } from './simulator-state.ts';
import { applyChanges, emptyChanges, mergeChanges, type StateView } from './transaction.ts';

const milliseconds = { ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** The browser's or machine's own time; nothing else in the simulator reads it. */
export function wallClock(): number {
  return Date.now();
}

/** As long as this a world stands still when the wall clock is set back, in milliseconds. */
const maximumStandstill = 60_000;

/**
 * The time of a world by a wall clock that may have been set. Where it was set back, or forward by more than ten years, the
 * world does not follow it but goes on from where it was; the same time otherwise.
 */
export function correctedTime(time: SimulatedTime, wall: number): SimulatedTime {
  if (time.kind === 'frozen') return time;
  const elapsed = wall + time.offset - time.settledAt;
  const isPlausible = elapsed >= -maximumStandstill && elapsed <= maximumAdvance;
  return isPlausible ? time : { ...time, offset: time.settledAt - wall };
}

/** What time it is in the world. It never goes back, even when the wall clock is set back. */
export function currentTime(time: SimulatedTime, wall: number): EpochMs {
  return Math.max(time.kind === 'frozen' ? time.at : wall + time.offset, time.settledAt);
}

/** The longest time that passes at once: ten years, in which all that falls due is still done in a moment. */
const maximumAdvance = 3660 * milliseconds.d;

/** A length of time in milliseconds. What is none, or longer than ten years, is an error. */
export function parseDuration(duration: Duration): number {
  const [amount, unit] = typeof duration === 'number' ? [duration, 'ms'] : duration.split(' ');
  const length = Number(amount) * (milliseconds[unit as keyof typeof milliseconds] ?? Number.NaN);
  if (!Number.isFinite(length) || length < 0)
    throw new Error(`Not a length of time: ${JSON.stringify(duration)}. Say for example '15 min' or '30 d'.`);
  if (length > maximumAdvance) throw new Error(`${duration} is longer than the ten years that may pass at once.`);
  return Math.round(length);
}

/** Something that fell due: what, and at which moment. */
export interface FiredTimer {
  readonly kind: DueKind;
  readonly at: EpochMs;
}

/** What is waited for, by the product or between the two portals. */
interface PendingTimer extends FiredTimer {
  readonly lastFailure?: AgentTimer['lastFailure'];
}

/** What time that passed has changed, and what fired meanwhile, in order. */
export interface AdvanceResult {
  readonly changes: StateChanges;
  readonly fired: readonly FiredTimer[];
}

/** Lets time pass at once, with all that falls due meanwhile; `by` and the wall clock in milliseconds. */
export function advance(view: StateView, by: number, wall: number): StateChanges {
  return fastForward(view, by, wall).changes;
}

/**
 * The same, and tells what fired. Of a row of attempts that fail alike only the last is made, and told (`fireTimeFor`).
 */
export function fastForward(view: StateView, by: number, wall: number): AdvanceResult {
  const { time } = view.world;
  const moved: SimulatedTime =
    time.kind === 'frozen' ? { ...time, at: time.at + by } : { ...time, offset: time.offset + by };
  return runTimersUntil({ ...view, world: { ...view.world, time: moved } }, currentTime(moved, wall));
}

/** What falls due, soonest first. Of two at one moment the one that happens first comes first. */
export function upcoming(world: SimulatorState): readonly FiredTimer[] {
  const timers = [...pendingTimers(world)].sort((left, right) => left.at - right.at);
  return timers.map(({ kind, at }) => ({ kind, at }));
}

/** When something falls due next, if anything is waited for. Until then a settled world stays as it is. */
export function nextTimerAt(world: SimulatorState): EpochMs | undefined {
  return nextTimer(world)?.at;
}

/**
 * Lets everything happen that is due until now: in order, each at its own moment. When nothing was due, only
 * `time.settledAt` has moved (`nextTimerAt` tells beforehand).
 */
export function runDueTimers(view: StateView, now: EpochMs): StateChanges {
  return runTimersUntil(view, now).changes;
}

function runTimersUntil(view: StateView, now: EpochMs): AdvanceResult {
  let changes = emptyChanges(view.world);
  const fired: FiredTimer[] = [];
  for (let due = nextTimer(changes.world); due && due.at <= now; due = nextTimer(changes.world)) {
    const at = fireTimeFor(changes.world, due, now);
    changes = settledAt(mergeChanges(changes, fire(applyChanges(view, changes), due.kind, at)), at);
    fired.push({ kind: due.kind, at });
  }
  return { changes: settledAt(changes, Math.max(now, changes.world.time.settledAt)), fired };
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

/** What is waited for. While an answer is withheld on a way that is otherwise open, no registration is answered. */
function pendingTimers(world: SimulatorState): readonly PendingTimer[] {
  const timers: readonly PendingTimer[] = [
    ...timersOf(world.agent),
    ...onPremTimers(world.onPrem, onPremAccountOf(world)),
  ];
  const isResponseHeld = world.line.state === 'withheld' && currentFailure(world)?.code === 'communication-timeout';
  return isResponseHeld ? timers.filter(({ kind }) => kind !== 'registration-answer') : timers;
}

/**
 * The moment a timer rings; one that is overdue (its answer was withheld, say) rings now, not in the settled past. The
 * line does not change while time passes, so attempts that fail as the last one did leave no trace: of a row of them
 * only the last before something else happens is made. A year without a line is a handful of steps instead of 35,000.
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
      // What is due must happen, or it would be due for ever.
      if (!result.ok) throw new Error(`SSM On-Prem cannot synchronize: ${result.problem}`);
      return result.changes;
    }
    case 'on-prem-removal':
      return removeOnPrem(view, at);
  }
}

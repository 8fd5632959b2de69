import type { Reason } from '#src/contract/reason.ts';
import { byAgent } from './agent/activity.ts';
import { endReservedTerms, lapseReservation } from './agent/lapsing.ts';
import {
  type Timer as AgentTimer,
  endEvaluation,
  expireRegistration,
  passAuthorizationDeadline,
  timersOf,
  warnOfEvaluationEnd,
} from './agent/timers.ts';
import { retryAfter } from './agent/timing.ts';
import type { Moment } from './codes/instant.ts';
import { withTurn } from './exchange/conversation.ts';
import { answerRegistration, renewAuthorization, renewRegistration, reportUtility } from './exchange/exchange.ts';
import { connectionFailure } from './exchange/line.ts';
import { knownOf, removeOnPrem, synchronize } from './exchange/on-prem-synchronization.ts';
import { onPremTimers } from './on-prem/timers.ts';
import type { Duration } from './simulator.ts';
import { after, inOrder, noChanges, type View } from './step.ts';
import type { Changes, DueKind, World, WorldTime } from './world.ts';

const milliseconds = { ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** The browser's or machine's own time; nothing else in the simulator reads it. */
export function wallClock(): number {
  return Date.now();
}

/** As long as this a world stands still when the wall clock is set back, in milliseconds. */
const longestStandstill = 60_000;

/**
 * The time of a world by a wall clock that may have been set. Where it was set back, or forward by more than ten years, the
 * world does not follow it but goes on from where it was; the same time otherwise.
 */
export function steadied(time: WorldTime, wall: number): WorldTime {
  if (time.kind === 'frozen') return time;
  const passed = wall + time.offset - time.settledAt;
  const isFollowed = passed >= -longestStandstill && passed <= longestPassing;
  return isFollowed ? time : { ...time, offset: time.settledAt - wall };
}

/** What time it is in the world. It never goes back, even when the wall clock is set back. */
export function momentOf(time: WorldTime, wall: number): Moment {
  return Math.max(time.kind === 'frozen' ? time.at : wall + time.offset, time.settledAt);
}

/** The longest time that passes at once: ten years, in which all that falls due is still done in a moment. */
const longestPassing = 3660 * milliseconds.d;

/** A length of time in milliseconds. What is none, or longer than ten years, is an error. */
export function parseDuration(duration: Duration): number {
  const [amount, unit] = typeof duration === 'number' ? [duration, 'ms'] : duration.split(' ');
  const length = Number(amount) * (milliseconds[unit as keyof typeof milliseconds] ?? Number.NaN);
  if (!Number.isFinite(length) || length < 0)
    throw new Error(`Not a length of time: ${JSON.stringify(duration)}. Say for example '15 min' or '30 d'.`);
  if (length > longestPassing) throw new Error(`${duration} is longer than the ten years that may pass at once.`);
  return Math.round(length);
}

/** Something that fell due: what, and at which moment. */
export interface Fired {
  readonly kind: DueKind;
  readonly at: Moment;
}

/** What is waited for, by the product or between the two portals. */
interface Timer extends Fired {
  readonly lastFailure?: AgentTimer['lastFailure'];
}

/** What time that passed has changed, and what fired meanwhile, in order. */
export interface Passed {
  readonly changes: Changes;
  readonly fired: readonly Fired[];
}

/** Lets time pass at once, with all that falls due meanwhile; `by` and the wall clock in milliseconds. */
export function advance(view: View, by: number, wall: number): Changes {
  return pass(view, by, wall).changes;
}

/**
 * The same, and tells what fired. Of a row of attempts that fail alike only the last is made, and told (`momentFor`).
 */
export function pass(view: View, by: number, wall: number): Passed {
  const { time } = view.world;
  const moved: WorldTime =
    time.kind === 'frozen' ? { ...time, at: time.at + by } : { ...time, offset: time.offset + by };
  return settling({ ...view, world: { ...view.world, time: moved } }, momentOf(moved, wall));
}

/** What falls due, soonest first. Of two at one moment the one that happens first comes first. */
export function upcoming(world: World): readonly Fired[] {
  const timers = [...waitingTimers(world)].sort((one, other) => one.at - other.at);
  return timers.map(({ kind, at }) => ({ kind, at }));
}

/** When something falls due next, if anything is waited for. Until then a settled world stays as it is. */
export function nextDue(world: World): Moment | undefined {
  return firstTimer(world)?.at;
}

/**
 * Lets everything happen that is due until now: in order, each at its own moment. When nothing was due, only
 * `time.settledAt` has moved (`nextDue` tells beforehand).
 */
export function settle(view: View, now: Moment): Changes {
  return settling(view, now).changes;
}

function settling(view: View, now: Moment): Passed {
  let changes = noChanges(view.world);
  const fired: Fired[] = [];
  for (let due = firstTimer(changes.world); due && due.at <= now; due = firstTimer(changes.world)) {
    const at = momentFor(changes.world, due, now);
    changes = settledAt(inOrder(changes, fire(after(view, changes), due.kind, at)), at);
    fired.push({ kind: due.kind, at });
  }
  return { changes: settledAt(changes, Math.max(now, changes.world.time.settledAt)), fired };
}

function settledAt(changes: Changes, at: Moment): Changes {
  return { ...changes, world: { ...changes.world, time: { ...changes.world.time, settledAt: at } } };
}

function firstTimer(world: World): Timer | undefined {
  return waitingTimers(world).reduce<Timer | undefined>(
    (first, timer) => (first && first.at <= timer.at ? first : timer),
    undefined,
  );
}

/** What is waited for. While an answer is withheld on a way that is otherwise open, no registration is answered. */
function waitingTimers(world: World): readonly Timer[] {
  const timers: readonly Timer[] = [...timersOf(world.agent), ...onPremTimers(world.onPrem, knownOf(world))];
  const isWithheld = world.line.state === 'withheld' && failureOf(world)?.code === 'communication-timeout';
  return isWithheld ? timers.filter(({ kind }) => kind !== 'registration-answer') : timers;
}

/**
 * The moment a timer rings; one that is overdue (its answer was withheld, say) rings now, not in the settled past. The
 * line does not change while time passes, so attempts that fail as the last one did leave no trace: of a row of them
 * only the last before something else happens is made. A year without a line is a handful of steps instead of 35,000.
 */
function momentFor(world: World, timer: Timer, now: Moment): Moment {
  const first = Math.max(timer.at, world.time.settledAt);
  if (!failsAgain(world, timer)) return first;
  const until = waitingTimers(world).reduce(
    (bound, other) => (failsAgain(world, other) ? bound : Math.min(bound, other.at)),
    now,
  );
  return first + Math.max(0, Math.floor((until - first) / retryAfter)) * retryAfter;
}

function failsAgain(world: World, { lastFailure }: Timer): boolean {
  return lastFailure !== undefined && lastFailure.reason.code === failureOf(world)?.code;
}

function failureOf({ agent, line }: World): Reason | undefined {
  return connectionFailure(agent.transport, line);
}

function fire(view: View, kind: Timer['kind'], at: Moment): Changes {
  const { agent } = view.world;
  const occasion = { actor: byAgent, at };
  const registered = agent.registration.status === 'registered' ? agent.registration : undefined;
  switch (kind) {
    case 'registration-answer':
    case 'registration-retry':
      return answerRegistration(view, at);
    case 'authorization-renewal':
      return registered ? renewAuthorization(view, registered, occasion) : noChanges(view.world);
    case 'certificate-renewal':
      return registered ? renewRegistration(view, registered, occasion) : noChanges(view.world);
    case 'utility-report':
      return registered ? reportUtility(view, registered, at) : noChanges(view.world);
    case 'evaluation-warning':
      return withTurn(view.world, warnOfEvaluationEnd(agent, at));
    case 'evaluation-end':
      return withTurn(view.world, endEvaluation(agent, at));
    case 'authorization-deadline':
      return withTurn(view.world, passAuthorizationDeadline(agent, at));
    case 'certificate-expiry':
      return withTurn(view.world, expireRegistration(agent, at));
    case 'reservation-term-end':
      return withTurn(view.world, endReservedTerms(agent, at));
    case 'reservation-lapse':
      return withTurn(view.world, lapseReservation(agent, at));
    case 'on-prem-synchronization': {
      const synchronized = synchronize(view, at, view.world.onPrem.name);
      // What is due must happen, or it would be due for ever.
      if (!synchronized.ok) throw new Error(`SSM On-Prem cannot synchronize: ${synchronized.problem}`);
      return synchronized.changes;
    }
    case 'on-prem-removal':
      return removeOnPrem(view, at);
  }
}

import { authorizationStatusOf } from '#mocks/agent/standing.ts';
import type { Measured, ProductKind, Registered, Sensors } from '#mocks/agent/state.ts';
import { usageOf } from '#mocks/agent/usage.ts';
import { advance } from '#mocks/clock.ts';
import type { Moment } from '#mocks/codes/instant.ts';
import { accountPage } from '#mocks/cssm/replies.ts';
import { managerReached } from '#mocks/exchange/conversation.ts';
import { measure, ownUdi, register } from '#mocks/exchange/exchange.ts';
import { createToken } from '#mocks/exchange/portal.ts';
import type { ScenarioName } from '#mocks/scenarios/catalogue.ts';
import { done, viewOf, withChanges } from '#mocks/scenarios/history.ts';
import { worldOf } from '#mocks/scenarios/worlds.ts';
import type { PortalStep, View } from '#mocks/step.ts';
import type { Changes, Line, Snapshot } from '#mocks/world.ts';

/** The moment every bench begins at. */
export const start = Date.UTC(2026, 0, 15, 9);
/** Lengths of time in milliseconds. */
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
/** Who acts on a bench. */
export const by = 'admin';

/** A world in the hands of a test: what is done to it is kept. */
export class Bench {
  snapshot: Snapshot;

  constructor(name: ScenarioName, product?: ProductKind) {
    this.snapshot = worldOf(name, { now: '2026-01-15T09:00:00.000Z', ...(product && { product }) }, 0);
  }
  get agent() {
    return this.snapshot.world.agent;
  }
  get now(): Moment {
    return this.snapshot.world.time.settledAt;
  }
  get kinds() {
    return this.snapshot.activity.map(({ kind }) => kind);
  }
  get registered(): Registered {
    const { registration } = this.agent;
    if (registration.status !== 'registered') throw new Error(`Not registered: ${registration.status}`);
    return registration;
  }
  /** The product as the Smart Software Manager lists it that its way leads to. */
  get ownInstance() {
    return managerReached(viewOf(this.snapshot)).instance(ownUdi(this.agent));
  }
  get status() {
    return authorizationStatusOf(this.agent, this.now);
  }
  /** What the product shows of each licence, by its short name. */
  get licenses() {
    return Object.fromEntries(usageOf(this.agent, this.now).licenses.map((license) => [license.shortName, license]));
  }
  get inUse() {
    return accountPage(this.snapshot.world.cssm, undefined, this.now)?.licenses.find(({ purchased }) => purchased > 0)
      ?.inUse;
  }
  keep(changes: Changes) {
    this.snapshot = withChanges(this.snapshot, changes);
  }
  act<Value>(step: (view: View, now: Moment) => PortalStep<Value>): Value {
    const taken = step(viewOf(this.snapshot), this.now);
    this.keep(done(taken));
    if (!taken.ok) throw new Error(taken.problem);
    return taken.value;
  }
  wait(by: number) {
    this.keep(advance(viewOf(this.snapshot), by, 0));
  }
  /** What is counted from now on; the rest stays. */
  measure({ sensors, ...rest }: Partial<Omit<Measured, 'sensors'>> & { readonly sensors?: Partial<Sensors> }) {
    const before = this.agent.measured;
    const measured = { ...before, ...rest, sensors: { ...before.sensors, ...sensors } };
    this.keep(measure(viewOf(this.snapshot), measured, this.now));
  }
  line(line: Line) {
    this.snapshot = { ...this.snapshot, world: { ...this.snapshot.world, line } };
  }
  /** A token of this account, or of the one that the product's way leads to. */
  token(asked?: string) {
    const virtualAccountId = asked ?? managerReached(viewOf(this.snapshot)).cssm.virtualAccounts[0]?.id ?? '';
    return this.act((view, now) => createToken(view, { virtualAccountId, maximumUses: 1 }, now));
  }
  register(token: string, force = false) {
    this.act((view, now) => register(view, { token, force, by }, now));
    this.wait(3000);
  }
}

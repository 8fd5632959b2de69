import { authorizationStatusOf } from '#mocks/agent/derived-state.ts';
import type { MeasuredUsage, ProductKind, RegisteredState, SensorCounts } from '#mocks/agent/state.ts';
import { usageOf } from '#mocks/agent/usage.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import { accountPage } from '#mocks/cssm/replies.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import { expectChanges, stateViewOf, withChanges } from '#mocks/scenarios/replay.ts';
import { advance } from '#mocks/scheduler.ts';
import { createToken } from '#mocks/services/portal-account.ts';
import { reachablePortal } from '#mocks/services/portal-call.ts';
import { measure, ownUdi, register } from '#mocks/services/product-commands.ts';
import { withUsageCounted } from '#mocks/services/usage-count.ts';
import type { Network, SimulatorSnapshot, StateChanges } from '#mocks/simulator-state.ts';
import type { PortalCommandResult, StateView } from '#mocks/transaction.ts';
import { snapshotOf } from './scenario-snapshots.ts';

/** The initial simulated time of every harness. */
export const start = Date.UTC(2026, 0, 15, 9);
/** Durations in ms. */
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
/** The user of all harness commands. */
export const by = 'admin';

/** Runs commands directly on a simulator state, without store and HTTP, and holds the resulting snapshot. */
export class SimulatorHarness {
  snapshot: SimulatorSnapshot;

  constructor(name: ScenarioName, product?: ProductKind) {
    this.snapshot = snapshotOf(name, product && { product });
  }
  get agent() {
    return this.snapshot.world.agent;
  }
  get now(): EpochMs {
    return this.snapshot.world.time.settledAt;
  }
  get kinds() {
    return this.snapshot.activity.map(({ kind }) => kind);
  }
  get registered(): RegisteredState {
    const { registration } = this.agent;
    if (registration.status !== 'registered') throw new Error(`Not registered: ${registration.status}`);
    return registration;
  }
  /** The product's instance in the Smart Software Manager that its transport leads to. */
  get ownInstance() {
    return reachablePortal(stateViewOf(this.snapshot)).instance(ownUdi(this.agent));
  }
  get status() {
    return authorizationStatusOf(this.agent, this.now);
  }
  /** The product's license usage by the licenses' short names. */
  get licenses() {
    return Object.fromEntries(usageOf(this.agent, this.now).licenses.map((license) => [license.shortName, license]));
  }
  get inUse() {
    return accountPage(this.snapshot.world.cssm, undefined, this.now)?.licenses.find(({ purchased }) => purchased > 0)
      ?.inUse;
  }
  commit(changes: StateChanges) {
    this.snapshot = withChanges(this.snapshot, withUsageCounted(this.snapshot.world, changes, this.now));
  }
  run<Value>(command: (view: StateView, now: EpochMs) => PortalCommandResult<Value>): Value {
    const result = command(stateViewOf(this.snapshot), this.now);
    this.commit(expectChanges(result));
    if (!result.ok) throw new Error(result.problem);
    return result.value;
  }
  wait(by: number) {
    this.commit(advance(stateViewOf(this.snapshot), by, 0));
  }
  /** Sets measured counts; omitted ones stay unchanged. */
  measure({
    sensors,
    ...rest
  }: Partial<Omit<MeasuredUsage, 'sensors'>> & { readonly sensors?: Partial<SensorCounts> }) {
    const before = this.agent.measured;
    const measured = { ...before, ...rest, sensors: { ...before.sensors, ...sensors } };
    this.commit(measure(stateViewOf(this.snapshot), measured, this.now));
  }
  line(line: Network) {
    this.snapshot = { ...this.snapshot, world: { ...this.snapshot.world, line } };
  }
  /** Creates a token for one use in this virtual account; by default in the portal that the transport leads to. */
  token(accountId?: string) {
    const virtualAccountId = accountId ?? reachablePortal(stateViewOf(this.snapshot)).cssm.virtualAccounts[0]?.id ?? '';
    return this.run((view, now) => createToken(view, { virtualAccountId, maximumUses: 1 }, now));
  }
  register(token: string, force = false) {
    this.run((view, now) => register(view, { token, force, by }, now));
    this.wait(3000);
  }
}

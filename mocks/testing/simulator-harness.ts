import { authorizationStatusOf } from '#mocks/agent/derived-state.ts';
import type { MeasuredUsage, ProductKind, RegisteredState, SensorCounts } from '#mocks/agent/state.ts';
import { usageOf } from '#mocks/agent/usage.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import { accountPage } from '#mocks/cssm/replies.ts';
import { createScenarioSnapshot } from '#mocks/scenarios/create-snapshot.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import { expectChanges, readContextOf, withChanges } from '#mocks/scenarios/replay.ts';
import { advance } from '#mocks/scheduler.ts';
import { createToken } from '#mocks/services/portal-account.ts';
import { reachablePortal } from '#mocks/services/portal-call.ts';
import { measure, ownUdi, register } from '#mocks/services/product-commands.ts';
import type { Network, SimulatorSnapshot, StateChanges } from '#mocks/simulator-state.ts';
import type { PortalCommandResult, StateView } from '#mocks/transaction.ts';

/** The moment every bench begins at. */
export const start = Date.UTC(2026, 0, 15, 9);
/** Lengths of time in milliseconds. */
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
/** Who acts on a bench. */
export const by = 'admin';

/** A world in the hands of a test: what is done to it is kept. */
export class SimulatorHarness {
  snapshot: SimulatorSnapshot;

  constructor(name: ScenarioName, product?: ProductKind) {
    this.snapshot = createScenarioSnapshot(name, { now: '2026-01-15T09:00:00.000Z', ...(product && { product }) }, 0);
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
  /** The product as the Smart Software Manager lists it that its way leads to. */
  get ownInstance() {
    return reachablePortal(readContextOf(this.snapshot)).instance(ownUdi(this.agent));
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
  commit(changes: StateChanges) {
    this.snapshot = withChanges(this.snapshot, changes);
  }
  run<Value>(command: (view: StateView, now: EpochMs) => PortalCommandResult<Value>): Value {
    const result = command(readContextOf(this.snapshot), this.now);
    this.commit(expectChanges(result));
    if (!result.ok) throw new Error(result.problem);
    return result.value;
  }
  wait(by: number) {
    this.commit(advance(readContextOf(this.snapshot), by, 0));
  }
  /** What is counted from now on; the rest stays. */
  measure({
    sensors,
    ...rest
  }: Partial<Omit<MeasuredUsage, 'sensors'>> & { readonly sensors?: Partial<SensorCounts> }) {
    const before = this.agent.measured;
    const measured = { ...before, ...rest, sensors: { ...before.sensors, ...sensors } };
    this.commit(measure(readContextOf(this.snapshot), measured, this.now));
  }
  line(line: Network) {
    this.snapshot = { ...this.snapshot, world: { ...this.snapshot.world, line } };
  }
  /** A token of this account, or of the one that the product's way leads to. */
  token(accountId?: string) {
    const virtualAccountId =
      accountId ?? reachablePortal(readContextOf(this.snapshot)).cssm.virtualAccounts[0]?.id ?? '';
    return this.run((view, now) => createToken(view, { virtualAccountId, maximumUses: 1 }, now));
  }
  register(token: string, force = false) {
    this.run((view, now) => register(view, { token, force, by }, now));
    this.wait(3000);
  }
}

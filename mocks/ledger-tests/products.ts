import { usedLicenses } from '#mocks/agent/licenses.ts';
import type { Agent, MeasuredUsage } from '#mocks/agent/state.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { Cssm } from '#mocks/cssm/state.ts';
import { createScenarioSnapshot } from '#mocks/scenarios/create-snapshot.ts';
import { portalAt } from '#mocks/scenarios/portal.ts';
import { createProduct } from '#mocks/scenarios/products.ts';
import { stateViewOf, withChanges } from '#mocks/scenarios/replay.ts';
import { runDueTimers } from '#mocks/scheduler.ts';
import { measure, ownUdi } from '#mocks/services/product-commands.ts';
import type { Network, SimulatorSnapshot, StateChanges } from '#mocks/simulator-state.ts';
import type { PortalCommandResult, StateView } from '#mocks/transaction.ts';
import type { ReceivedMessage } from './channel.ts';

const start = Date.UTC(2026, 0, 15, 9);
const licenseLimit = 90;

function withFewLicenses(cssm: Cssm): Cssm {
  return {
    ...cssm,
    virtualAccounts: cssm.virtualAccounts.map((account) => ({
      ...account,
      licenses: account.licenses.map((license) => ({
        ...license,
        terms: license.terms.map((term) => ({ ...term, quantity: Math.min(term.quantity, licenseLimit) })),
      })),
    })),
  };
}

/** A code, and the UDI of the product it was made by or for. */
export interface CreatedCode {
  readonly text: string;
  readonly udi: string;
}

/** All codes ever created, by kind. They can be entered late, repeatedly or in the wrong place. */
export type CreatedCodes = Readonly<Record<'requests' | 'authorizations' | 'confirmations' | 'returns', CreatedCode[]>>;

/** Whether the responses to a product's messages reach it; the messages themselves always arrive. */
export type ResponseDelivery = 'arrive' | 'are-lost';

/**
 * Several products with one portal, network and time. Each product has its own agent, which replaces the simulator state's
 * agent while its command runs. Holds the resulting snapshot.
 */
export class Products {
  readonly agents: Agent[];
  readonly createdCodes: CreatedCodes = { requests: [], authorizations: [], confirmations: [], returns: [] };
  /** The texts of the On-Prem's request files and Smart Software Manager's response files. */
  readonly files = { requests: [] as string[], responses: [] as string[] };
  /** All messages received by a portal. */
  readonly deliveredMessages: ReceivedMessage[] = [];
  snapshot: SimulatorSnapshot;

  constructor() {
    const fresh = createScenarioSnapshot(
      'evaluation',
      { now: '2026-01-15T09:00:00.000Z', product: 'secure-workload' },
      0,
    );
    // The account has too few licenses for all products.
    const { cssm, onPrem, instances } = portalAt(start, { product: 'secure-workload', ownAdvantage: licenseLimit });
    const world = {
      ...fresh.world,
      cssm: withFewLicenses(cssm),
      onPrem: { ...onPrem, cssm: withFewLicenses(onPrem.cssm) },
    };
    this.snapshot = { ...fresh, world, instances, events: [], activity: [] };
    const center = createProduct('cyber-vision', { installedAt: start });
    const numbered = (serialNumber: string): Agent => ({ ...center, identity: { ...center.identity, serialNumber } });
    this.agents = [fresh.world.agent, numbered('VMware-one'), numbered('VMware-two'), numbered('VMware-three')];
  }
  get now(): EpochMs {
    return this.snapshot.world.time.settledAt;
  }
  get world() {
    return this.snapshot.world;
  }
  agent(index: number): Agent {
    const agent = this.agents[index % this.agents.length];
    if (!agent) throw new Error('There are no products.');
    return agent;
  }
  /** The licenses in use that a product would report now, by entitlement tag. */
  inUse(index: number) {
    return usedLicenses(this.agent(index));
  }
  udi(index: number): string {
    return ownUdi(this.agent(index));
  }
  /** Runs a portal command and returns its value; undefined when it is rejected. */
  portal<Value>(command: (view: StateView, now: EpochMs) => PortalCommandResult<Value>): Value | undefined {
    const result = command(stateViewOf(this.snapshot), this.now);
    if (!result.ok) return undefined;
    this.commit(result.changes);
    return result.value;
  }
  /** Runs a command on a product and returns its value; undefined when it is rejected. */
  product<Value>(
    index: number,
    command: (view: StateView, now: EpochMs) => PortalCommandResult<Value>,
    answers: ResponseDelivery = 'arrive',
  ): Value | undefined {
    const result = command(this.view(index), this.now);
    if (!result.ok) return undefined;
    this.commitFor(index, result.changes, answers);
    return result.value;
  }
  /** Sets measured counts of a product; omitted ones stay unchanged. */
  measure(index: number, change: Partial<Omit<MeasuredUsage, 'sensors'>>, answers: ResponseDelivery): void {
    const measured = { ...this.agent(index).measured, ...change };
    this.commitFor(index, measure(this.view(index), measured, this.now), answers);
  }
  line(line: Network): void {
    this.snapshot = { ...this.snapshot, world: { ...this.world, line } };
  }
  /** Advances the time of every product by `by` ms. With lost responses, the same timers fire again next time. */
  wait(by: number, answers: ResponseDelivery): void {
    const until = this.now + by;
    for (const index of this.agents.keys()) {
      const view = this.view(index);
      const { world } = view;
      const changes = runDueTimers(view, until);
      this.commitFor(index, { ...changes, world: { ...changes.world, time: world.time } }, answers);
    }
    this.snapshot = {
      ...this.snapshot,
      world: { ...this.world, time: { kind: 'frozen', at: until, settledAt: until } },
    };
  }
  commit(changes: StateChanges): void {
    this.snapshot = withChanges(this.snapshot, { ...changes, events: [], activity: [] });
  }
  private view(index: number): StateView {
    return stateViewOf({ ...this.snapshot, world: { ...this.world, agent: this.agent(index) } });
  }
  private commitFor(index: number, changes: StateChanges, answers: ResponseDelivery): void {
    if (answers === 'arrive') this.agents[index % this.agents.length] = changes.world.agent;
    this.commit(changes);
  }
}

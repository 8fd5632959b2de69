import { usedLicenses } from '#mocks/agent/licenses.ts';
import type { Agent, MeasuredUsage } from '#mocks/agent/state.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { Cssm } from '#mocks/cssm/state.ts';
import { createScenarioSnapshot } from '#mocks/scenarios/create-snapshot.ts';
import { portalAt } from '#mocks/scenarios/portal.ts';
import { createProduct } from '#mocks/scenarios/products.ts';
import { readContextOf, withChanges } from '#mocks/scenarios/replay.ts';
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
export interface InFlightCode {
  readonly text: string;
  readonly udi: string;
}

/** Every code that was ever made, by what it is entered as. They are carried by hand: late, again, or to the wrong place. */
export type InFlightCodes = Readonly<
  Record<'requests' | 'authorizations' | 'confirmations' | 'returns', InFlightCode[]>
>;

/** How a product's messages fare: heard and answered, or heard without the answer coming back. */
export type ResponseDelivery = 'arrive' | 'are-lost';

/**
 * Several products and one portal. Each product is an agent of its own that takes the place of the world's for as long as it
 * acts; portal, line and time are one. What is done is kept.
 */
export class Devices {
  readonly agents: Agent[];
  readonly inFlight: InFlightCodes = { requests: [], authorizations: [], confirmations: [], returns: [] };
  /** The On-Prem's requests and Smart Software Manager's responses, as texts of files. */
  readonly files = { requests: [] as string[], responses: [] as string[] };
  /** Messages that have arrived. */
  readonly deliveredMessages: ReceivedMessage[] = [];
  snapshot: SimulatorSnapshot;

  constructor() {
    const fresh = createScenarioSnapshot(
      'evaluation',
      { now: '2026-01-15T09:00:00.000Z', product: 'secure-workload' },
      0,
    );
    // An account of its own, with so few licences that there are not enough for everybody.
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
    if (!agent) throw new Error('A fleet has products.');
    return agent;
  }
  /** What a product uses, by entitlement tag: what it would report now. */
  inUse(index: number) {
    return usedLicenses(this.agent(index));
  }
  udi(index: number): string {
    return ownUdi(this.agent(index));
  }
  /** Takes a step in the portal; nothing when it is refused. */
  portal<Value>(command: (view: StateView, now: EpochMs) => PortalCommandResult<Value>): Value | undefined {
    const result = command(readContextOf(this.snapshot), this.now);
    if (!result.ok) return undefined;
    this.commit(result.changes);
    return result.value;
  }
  /** Takes a step on a product; nothing when it is refused. */
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
  /** What a product counts by itself; the rest stays. */
  measure(index: number, change: Partial<Omit<MeasuredUsage, 'sensors'>>, answers: ResponseDelivery): void {
    const measured = { ...this.agent(index).measured, ...change };
    this.commitFor(index, measure(this.view(index), measured, this.now), answers);
  }
  line(line: Network): void {
    this.snapshot = { ...this.snapshot, world: { ...this.world, line } };
  }
  /** Lets time pass on every product. One whose answers are lost does the same again when time passes next. */
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
    return readContextOf({ ...this.snapshot, world: { ...this.world, agent: this.agent(index) } });
  }
  private commitFor(index: number, changes: StateChanges, answers: ResponseDelivery): void {
    if (answers === 'arrive') this.agents[index % this.agents.length] = changes.world.agent;
    this.commit(changes);
  }
}

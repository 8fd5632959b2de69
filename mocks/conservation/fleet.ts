import { usedLicenses } from '#mocks/agent/licenses.ts';
import type { Agent, Measured } from '#mocks/agent/state.ts';
import { settle } from '#mocks/clock.ts';
import type { Moment } from '#mocks/codes/instant.ts';
import type { Cssm } from '#mocks/cssm/state.ts';
import { measure, ownUdi } from '#mocks/exchange/exchange.ts';
import { installedProduct } from '#mocks/scenarios/center.ts';
import { viewOf, withChanges } from '#mocks/scenarios/history.ts';
import { portalAt } from '#mocks/scenarios/portal.ts';
import { worldOf } from '#mocks/scenarios/worlds.ts';
import type { PortalStep, View } from '#mocks/step.ts';
import type { Changes, Line, Snapshot } from '#mocks/world.ts';
import type { Arrived } from './post.ts';

const start = Date.UTC(2026, 0, 15, 9);
const few = 90;

function scarce(cssm: Cssm): Cssm {
  return {
    ...cssm,
    virtualAccounts: cssm.virtualAccounts.map((account) => ({
      ...account,
      licenses: account.licenses.map((license) => ({
        ...license,
        terms: license.terms.map((term) => ({ ...term, quantity: Math.min(term.quantity, few) })),
      })),
    })),
  };
}

/** A code, and the UDI of the product it was made by or for. */
export interface Carried {
  readonly text: string;
  readonly udi: string;
}

/** Every code that was ever made, by what it is entered as. They are carried by hand: late, again, or to the wrong place. */
export type Bag = Readonly<Record<'requests' | 'authorizations' | 'confirmations' | 'returns', Carried[]>>;

/** How a product's messages fare: heard and answered, or heard without the answer coming back. */
export type Answers = 'arrive' | 'are-lost';

/**
 * Several products and one portal. Each product is an agent of its own that takes the place of the world's for as long as it
 * acts; portal, line and time are one. What is done is kept.
 */
export class Fleet {
  readonly agents: Agent[];
  readonly bag: Bag = { requests: [], authorizations: [], confirmations: [], returns: [] };
  /** The On-Prem's requests and Smart Software Manager's responses, as texts of files. */
  readonly files = { requests: [] as string[], responses: [] as string[] };
  /** Messages that have arrived. */
  readonly history: Arrived[] = [];
  snapshot: Snapshot;

  constructor() {
    const fresh = worldOf('evaluation', { now: '2026-01-15T09:00:00.000Z', product: 'secure-workload' }, 0);
    // An account of its own, with so few licences that there are not enough for everybody.
    const { cssm, onPrem, instances } = portalAt(start, { product: 'secure-workload', ownAdvantage: few });
    const world = { ...fresh.world, cssm: scarce(cssm), onPrem: { ...onPrem, cssm: scarce(onPrem.cssm) } };
    this.snapshot = { ...fresh, world, instances, events: [], activity: [] };
    const center = installedProduct('cyber-vision', { installedAt: start });
    const numbered = (serialNumber: string): Agent => ({ ...center, identity: { ...center.identity, serialNumber } });
    this.agents = [fresh.world.agent, numbered('VMware-one'), numbered('VMware-two'), numbered('VMware-three')];
  }
  get now(): Moment {
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
  portal<Value>(step: (view: View, now: Moment) => PortalStep<Value>): Value | undefined {
    const done = step(viewOf(this.snapshot), this.now);
    if (!done.ok) return undefined;
    this.keep(done.changes);
    return done.value;
  }
  /** Takes a step on a product; nothing when it is refused. */
  product<Value>(
    index: number,
    step: (view: View, now: Moment) => PortalStep<Value>,
    answers: Answers = 'arrive',
  ): Value | undefined {
    const done = step(this.view(index), this.now);
    if (!done.ok) return undefined;
    this.keepOf(index, done.changes, answers);
    return done.value;
  }
  /** What a product counts by itself; the rest stays. */
  measure(index: number, told: Partial<Omit<Measured, 'sensors'>>, answers: Answers): void {
    const measured = { ...this.agent(index).measured, ...told };
    this.keepOf(index, measure(this.view(index), measured, this.now), answers);
  }
  line(line: Line): void {
    this.snapshot = { ...this.snapshot, world: { ...this.world, line } };
  }
  /** Lets time pass on every product. One whose answers are lost does the same again when time passes next. */
  wait(by: number, answers: Answers): void {
    const until = this.now + by;
    for (const index of this.agents.keys()) {
      const view = this.view(index);
      const { world } = view;
      const changes = settle(view, until);
      this.keepOf(index, { ...changes, world: { ...changes.world, time: world.time } }, answers);
    }
    this.snapshot = {
      ...this.snapshot,
      world: { ...this.world, time: { kind: 'frozen', at: until, settledAt: until } },
    };
  }
  keep(changes: Changes): void {
    this.snapshot = withChanges(this.snapshot, { ...changes, events: [], activity: [] });
  }
  private view(index: number): View {
    return viewOf({ ...this.snapshot, world: { ...this.world, agent: this.agent(index) } });
  }
  private keepOf(index: number, changes: Changes, answers: Answers): void {
    if (answers === 'arrive') this.agents[index % this.agents.length] = changes.world.agent;
    this.keep(changes);
  }
}

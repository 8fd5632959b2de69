import { catalogue } from '#mocks/codes/license-catalogue.ts';
import { createScenarioSnapshot } from '#mocks/scenarios/create-snapshot.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import { synchronize } from '#mocks/services/on-prem-sync.ts';
import {
  buy,
  createToken,
  lapse,
  removeInstance,
  transferInstance,
  transferLicenses,
} from '#mocks/services/portal-account.ts';
import { updateReservation } from '#mocks/services/portal-reservations.ts';
import { renew } from '#mocks/services/product-commands.ts';
import type { PortalCommandResult, StateView } from '#mocks/transaction.ts';
import { median } from './statistics.ts';

/** The duration of a command, in ms. */
export interface CommandTime {
  readonly name: string;
  readonly median: number;
  readonly longest: number;
}

const rounds = 50;
const tag = catalogue.advantage.tag;

/** Measures every kind of command as a pure function of this scenario's state, without the time of a store. */
export function commandTimes(scenario: ScenarioName): readonly CommandTime[] {
  const { world, instances } = createScenarioSnapshot(scenario, { now: '2026-01-15T09:00:00.000Z' }, 0);
  const instancesByUdi = new Map(instances.map((instance) => [instance.udi, instance]));
  const view: StateView = { world, instance: (udi) => instancesByUdi.get(udi) };
  const now = world.time.settledAt;
  const online =
    instances.find(({ holding, managedBy }) => holding.kind === 'online' && managedBy === undefined)?.udi ?? '';
  const reserved = instances.find(({ holding }) => holding.kind === 'reserved')?.udi ?? '';
  const commands: Readonly<Record<string, () => PortalCommandResult<unknown>>> = {
    'New Token…': () => createToken(view, {}, now),
    'buy licences': () => buy(view, { tag, quantity: 5 }, now),
    'let licences lapse': () => lapse(view, { tag }, now),
    'transfer licences': () => transferLicenses(view, { tag, quantity: 1, to: 'default' }, now),
    'transfer a product instance': () => transferInstance(view, { udi: online, to: 'default' }, now),
    'transfer a reservation': () => transferInstance(view, { udi: reserved, to: 'default' }, now),
    'remove a product instance': () => removeInstance(view, { udi: online }, now),
    'update a reservation (signs a code)': () =>
      updateReservation(view, { udi: reserved, quantities: { [tag]: 1 } }, now),
    'renew the authorization': () => renew(view, { kind: 'authorization', by: 'admin' }, now),
    'synchronize the On-Prem': () => synchronize(view, now),
  };
  return Object.entries(commands).map(([name, command]) => {
    const times = Array.from({ length: rounds }, () => {
      const startedAt = performance.now();
      const result = command();
      const duration = performance.now() - startedAt;
      if (!result.ok) throw new Error(`${name} was refused: ${result.problem}`);
      return duration;
    });
    return { name, median: median(times), longest: Math.max(...times) };
  });
}

import type { Simulator, SimulatorStatus } from '#mocks/control/client.ts';
import type { UsageOverrides } from '#mocks/control/usage-overrides.ts';
import { parseWholeNumber } from '#mocks/screens/whole-number.ts';

type Measured = Awaited<ReturnType<Simulator['measured']>>;

/** A sensor by its type, or another number that a product counts. */
export type UsageCount = 'components' | 'workloads' | 'endpoints' | `sensors.${keyof Measured['sensors']}`;

/** What was typed for each number, as text. */
export type TypedCounts = Readonly<Record<string, string>>;

const countNames = {
  'cyber-vision': (measured) => [
    'components',
    ...Object.keys(measured.sensors).map((type) => `sensors.${type}` as UsageCount),
  ],
  'secure-workload': () => ['workloads', 'endpoints'],
} satisfies Record<SimulatorStatus['product'], (measured: Measured) => readonly string[]>;

/** The numbers that this product counts, in the order in which they are shown. */
export function countsOf(product: SimulatorStatus['product'], measured: Measured): readonly UsageCount[] {
  return countNames[product](measured) as readonly UsageCount[];
}

/** Whether the product has Snort rules to choose from. */
export const hasRules = (product: SimulatorStatus['product']): boolean => product === 'cyber-vision';

/** The present value of a number. */
export function currentCount(measured: Measured, count: UsageCount): number {
  const [name, type] = count.split('.');
  return type === undefined
    ? (measured[name as keyof Measured] as number)
    : measured.sensors[type as keyof Measured['sensors']];
}

/** What is to be told to the door, or which fields hold no whole number from 0. */
export function parseCounts(
  counts: readonly UsageCount[],
  typed: TypedCounts,
):
  | { readonly ok: true; readonly overrides: UsageOverrides }
  | { readonly ok: false; readonly invalidCounts: readonly UsageCount[] } {
  const parsed = counts.map((count) => [count, parseWholeNumber(typed[count] ?? '')] as const);
  const invalidCounts = parsed.filter(([, value]) => value === undefined).map(([count]) => count);
  if (invalidCounts.length > 0) return { ok: false, invalidCounts };
  const sensors = parsed
    .filter(([count]) => count.startsWith('sensors.'))
    .map(([count, value]) => [count.slice('sensors.'.length), value]);
  const otherCounts = parsed.filter(([count]) => !count.startsWith('sensors.'));
  const overrides = {
    ...Object.fromEntries(otherCounts),
    ...(sensors.length > 0 && { sensors: Object.fromEntries(sensors) }),
  };
  return { ok: true, overrides };
}

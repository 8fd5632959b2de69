import type { Simulator, SimulatorStatus } from '#mocks/control/client.ts';
import type { UsageOverrides } from '#mocks/control/usage-overrides.ts';
import { parseWholeNumber } from '#mocks/screens/whole-number.ts';

type Measured = Awaited<ReturnType<Simulator['measured']>>;

/** A count that can be overridden: a sensor type, or another number of the product. */
export type UsageCount = 'components' | 'workloads' | 'endpoints' | `sensors.${keyof Measured['sensors']}`;

/** Typed text of each count. */
export type TypedCounts = Readonly<Record<string, string>>;

const countNames = {
  'cyber-vision': (measured) => [
    'components',
    ...Object.keys(measured.sensors).map((type) => `sensors.${type}` as UsageCount),
  ],
  'secure-workload': () => ['workloads', 'endpoints'],
} satisfies Record<SimulatorStatus['product'], (measured: Measured) => readonly string[]>;

/** Returns the product's counts in display order. */
export function countsOf(product: SimulatorStatus['product'], measured: Measured): readonly UsageCount[] {
  return countNames[product](measured) as readonly UsageCount[];
}

/** Whether the product has a choice of Snort rules. */
export const hasRules = (product: SimulatorStatus['product']): boolean => product === 'cyber-vision';

/** Returns the current value of a count. */
export function currentCount(measured: Measured, count: UsageCount): number {
  const [name, type] = count.split('.');
  return type === undefined
    ? (measured[name as keyof Measured] as number)
    : measured.sensors[type as keyof Measured['sensors']];
}

/** Returns the overrides to apply, or the counts whose text is no whole number from 0. */
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

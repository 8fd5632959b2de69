import type { Measuring } from '#mocks/door/measuring.ts';
import { wholeNumber } from '#mocks/screens/whole-number.ts';
import type { Simulator, Status } from '#mocks/simulator.ts';

type Measured = Awaited<ReturnType<Simulator['measured']>>;

/** A sensor by its type, or another number that a product counts. */
export type Count = 'components' | 'workloads' | 'endpoints' | `sensors.${keyof Measured['sensors']}`;

/** What was typed for each number, as text. */
export type TypedCounts = Readonly<Record<string, string>>;

const counted = {
  'cyber-vision': (measured) => [
    'components',
    ...Object.keys(measured.sensors).map((type) => `sensors.${type}` as Count),
  ],
  'secure-workload': () => ['workloads', 'endpoints'],
} satisfies Record<Status['product'], (measured: Measured) => readonly string[]>;

/** The numbers that this product counts, in the order in which they are shown. */
export function countsOf(product: Status['product'], measured: Measured): readonly Count[] {
  return counted[product](measured) as readonly Count[];
}

/** Whether the product has Snort rules to choose from. */
export const hasRules = (product: Status['product']): boolean => product === 'cyber-vision';

/** The present value of a number. */
export function presentCount(measured: Measured, count: Count): number {
  const [name, type] = count.split('.');
  return type === undefined
    ? (measured[name as keyof Measured] as number)
    : measured.sensors[type as keyof Measured['sensors']];
}

/** What is to be told to the door, or which fields hold no whole number from 0. */
export function readCounts(
  counts: readonly Count[],
  typed: TypedCounts,
): { readonly ok: true; readonly told: Measuring } | { readonly ok: false; readonly faults: readonly Count[] } {
  const read = counts.map((count) => [count, wholeNumber(typed[count] ?? '')] as const);
  const faults = read.filter(([, value]) => value === undefined).map(([count]) => count);
  if (faults.length > 0) return { ok: false, faults };
  const sensors = read
    .filter(([count]) => count.startsWith('sensors.'))
    .map(([count, value]) => [count.slice('sensors.'.length), value]);
  const others = read.filter(([count]) => !count.startsWith('sensors.'));
  const told = { ...Object.fromEntries(others), ...(sensors.length > 0 && { sensors: Object.fromEntries(sensors) }) };
  return { ok: true, told };
}

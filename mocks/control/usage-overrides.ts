import type { MeasuredUsage } from '#mocks/agent/state.ts';

/** What the product counts from now on; what is left out stays as it is. */
export interface UsageOverrides {
  readonly components?: number;
  readonly sensors?: Partial<MeasuredUsage['sensors']>;
  readonly subscriberRules?: boolean;
  readonly workloads?: number;
  readonly endpoints?: number;
}

/** What is counted with what is told put in its place. What cannot be counted is an error that names what can. */
export function applyUsageOverrides(current: MeasuredUsage, overrides: UsageOverrides): MeasuredUsage {
  const { sensors = {}, ...rest } = overrides;
  const { subscriberRules, ...counts } = rest;
  assertKnownNames(overrides, current);
  assertKnownNames(sensors, current.sensors, 'sensors.');
  if (subscriberRules !== undefined && typeof subscriberRules !== 'boolean') {
    throw new Error(`subscriberRules is true or false, not ${JSON.stringify(subscriberRules)}.`);
  }
  for (const [name, count] of Object.entries({ ...counts, ...sensors })) assertCount(name, count);
  return { ...current, ...rest, sensors: { ...current.sensors, ...sensors } };
}

/** A name told wrongly would otherwise change nothing, and nobody would notice. */
function assertKnownNames(overrides: object, allowed: object, path = ''): void {
  const unknown = Object.keys(overrides).find((name) => !Object.hasOwn(allowed, name));
  if (unknown === undefined) return;
  const names = Object.keys(allowed).map((name) => path + name);
  throw new Error(`“${path}${unknown}” is not measured. What is measured: ${names.join(', ')}.`);
}

function assertCount(name: string, count: unknown): void {
  if (Number.isSafeInteger(count) && Number(count) >= 0) return;
  throw new Error(`${name} is a whole number from 0, not ${JSON.stringify(count)}.`);
}

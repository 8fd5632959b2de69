import type { MeasuredUsage } from '#mocks/agent/state.ts';

/** The measured counts to set; omitted ones stay unchanged. */
export interface UsageOverrides {
  readonly components?: number;
  readonly sensors?: Partial<MeasuredUsage['sensors']>;
  readonly subscriberRules?: boolean;
  readonly workloads?: number;
  readonly endpoints?: number;
}

/** Applies overrides to the measured usage. Throws for an invalid value or unknown name; the error lists the names. */
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

/** Throws for an unknown name, which would otherwise be ignored silently. */
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

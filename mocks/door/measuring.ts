import type { Measured } from '#mocks/agent/state.ts';

/** What the product counts from now on; what is left out stays as it is. */
export interface Measuring {
  readonly components?: number;
  readonly sensors?: Partial<Measured['sensors']>;
  readonly subscriberRules?: boolean;
  readonly workloads?: number;
  readonly endpoints?: number;
}

/** What is counted with what is told put in its place. What cannot be counted is an error that names what can. */
export function measuredAnew(current: Measured, told: Measuring): Measured {
  const { sensors = {}, ...others } = told;
  const { subscriberRules, ...counts } = others;
  refuseUnknown(told, current);
  refuseUnknown(sensors, current.sensors, 'sensors.');
  if (subscriberRules !== undefined && typeof subscriberRules !== 'boolean') {
    throw new Error(`subscriberRules is true or false, not ${JSON.stringify(subscriberRules)}.`);
  }
  for (const [name, count] of Object.entries({ ...counts, ...sensors })) refuseAllButCounts(name, count);
  return { ...current, ...others, sensors: { ...current.sensors, ...sensors } };
}

/** A name told wrongly would otherwise change nothing, and nobody would notice. */
function refuseUnknown(told: object, known: object, path = ''): void {
  const unknown = Object.keys(told).find((name) => !Object.hasOwn(known, name));
  if (unknown === undefined) return;
  const names = Object.keys(known).map((name) => path + name);
  throw new Error(`“${path}${unknown}” is not measured. What is measured: ${names.join(', ')}.`);
}

function refuseAllButCounts(name: string, count: unknown): void {
  if (Number.isSafeInteger(count) && Number(count) >= 0) return;
  throw new Error(`${name} is a whole number from 0, not ${JSON.stringify(count)}.`);
}

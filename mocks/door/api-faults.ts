import { type ApiFault, faultStatuses, maximumDelay } from '#mocks/world.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';

const plainKinds = ['network', 'answer-lost', 'malformed-json', 'wrong-shape'] as const;

/** The names of the faults as they are told to whoever got one wrong. */
const faultNames: readonly string[] = [...plainKinds, ...faultStatuses.map(String), 'slow-2000 (milliseconds)'];

/**
 * The fault of this name: a kind (`network`, `answer-lost`, `malformed-json`, `wrong-shape`), an HTTP status (`503`),
 * or a delay in milliseconds (`slow-2000`). Anything else is an error that lists the names.
 */
export function apiFaultNamed(name: string): ApiFault {
  const kind = plainKinds.find((known) => known === name);
  if (kind) return { kind };
  const status = faultStatuses.find((known) => String(known) === name);
  if (status) return { kind: 'status', status };
  const delay = /^slow-(\d{1,9})$/.exec(name)?.[1];
  if (delay !== undefined) return { kind: 'slow', milliseconds: delayOf(Number(delay)) };
  throw new Error(`There is no fault “${name}”. The faults are: ${faultNames.join(', ')}.`);
}

/** The name of a fault: `apiFaultNamed` gives it back. */
export function apiFaultName(fault: ApiFault): string {
  if (fault.kind === 'status') return String(fault.status);
  return fault.kind === 'slow' ? `slow-${fault.milliseconds}` : fault.kind;
}

/** What came from outside as the fault it is, or an error that lists the names. */
export function apiFaultOf(told: unknown): ApiFault {
  const fault = Object(told) as Partial<Record<'kind' | 'status' | 'milliseconds', unknown>>;
  if (fault.kind === 'status') return apiFaultNamed(String(fault.status));
  if (fault.kind === 'slow') return { kind: 'slow', milliseconds: delayOf(fault.milliseconds) };
  return apiFaultNamed(String(fault.kind));
}

/** The operation of this name, `*` for every one, or an error that lists them. */
export function operationNamed(name: string): OperationId | '*' {
  if (name === '*' || Object.hasOwn(operations, name)) return name as OperationId | '*';
  throw new Error(`There is no operation “${name}”. The operations are: *, ${Object.keys(operations).join(', ')}.`);
}

/** How long an answer may be held back, in milliseconds; an error when it is no whole number from 0 to 30,000. */
export function delayOf(told: unknown): number {
  if (Number.isSafeInteger(told) && Number(told) >= 0 && Number(told) <= maximumDelay) return Number(told);
  throw new Error(`A delay is a whole number of milliseconds from 0 to ${maximumDelay}, not ${JSON.stringify(told)}.`);
}

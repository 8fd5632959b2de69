import { type ApiFault, faultStatuses, maximumDelay } from '#mocks/simulator-state.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';

const plainKinds = ['network', 'answer-lost', 'malformed-json', 'wrong-shape'] as const;

/** The valid fault names, as error messages list them. */
const faultNames: readonly string[] = [...plainKinds, ...faultStatuses.map(String), 'slow-2000 (milliseconds)'];

/**
 * Parses a fault's name: a kind (`network`, `answer-lost`, `malformed-json`, `wrong-shape`), an HTTP status (`503`), or a
 * delay in ms (`slow-2000`). Throws for any other name; the error lists the valid ones.
 */
export function parseApiFaultName(name: string): ApiFault {
  const kind = plainKinds.find((candidate) => candidate === name);
  if (kind) return { kind };
  const status = faultStatuses.find((candidate) => String(candidate) === name);
  if (status) return { kind: 'status', status };
  const delay = /^slow-(\d{1,9})$/.exec(name)?.[1];
  if (delay !== undefined) return { kind: 'slow', milliseconds: parseDelay(Number(delay)) };
  throw new Error(`There is no fault “${name}”. The faults are: ${faultNames.join(', ')}.`);
}

/** Formats a fault as its name, the inverse of `parseApiFaultName`. */
export function formatApiFault(fault: ApiFault): string {
  if (fault.kind === 'status') return String(fault.status);
  return fault.kind === 'slow' ? `slow-${fault.milliseconds}` : fault.kind;
}

/** Parses an untrusted value as a fault. Throws when it is none; the error lists the valid names. */
export function parseApiFault(value: unknown): ApiFault {
  const fault = Object(value) as Partial<Record<'kind' | 'status' | 'milliseconds', unknown>>;
  if (fault.kind === 'status') return parseApiFaultName(String(fault.status));
  if (fault.kind === 'slow') return { kind: 'slow', milliseconds: parseDelay(fault.milliseconds) };
  return parseApiFaultName(String(fault.kind));
}

/** Parses an operation's name; `*` means every operation. Throws for an unknown one; the error lists the known ones. */
export function parseOperation(name: string): OperationId | '*' {
  if (name === '*' || Object.hasOwn(operations, name)) return name as OperationId | '*';
  throw new Error(`There is no operation “${name}”. The operations are: *, ${Object.keys(operations).join(', ')}.`);
}

/** Parses a response delay in ms. Throws when it is not a whole number from 0 to 30,000. */
export function parseDelay(value: unknown): number {
  if (Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= maximumDelay) return Number(value);
  throw new Error(`A delay is a whole number of milliseconds from 0 to ${maximumDelay}, not ${JSON.stringify(value)}.`);
}

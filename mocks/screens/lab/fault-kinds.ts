import { type ApiFault, faultStatuses } from '#mocks/simulator-state.ts';

/** Fault kinds without a parameter; a missing one is a type error. */
const plainKinds: Readonly<Record<Exclude<ApiFault['kind'], 'status' | 'slow'>, true>> = {
  network: true,
  'answer-lost': true,
  'malformed-json': true,
  'wrong-shape': true,
};

/** The available faults, named as in the address: kinds, statuses, and `slow`, which needs milliseconds. */
export const faultChoices: readonly FaultChoice[] = [
  ...(Object.keys(plainKinds) as (keyof typeof plainKinds)[]),
  ...faultStatuses.map((status) => `${status}` as const),
  'slow',
];
export type FaultChoice = Exclude<ApiFault['kind'], 'status'> | `${(typeof faultStatuses)[number]}`;

/** Converts a choice to a fault; `milliseconds` is used for `slow` only. */
export function faultOf(choice: FaultChoice, milliseconds: number): ApiFault {
  if (choice === 'slow') return { kind: 'slow', milliseconds };
  const status = faultStatuses.find((candidate) => String(candidate) === choice);
  return status ? { kind: 'status', status } : { kind: choice as keyof typeof plainKinds };
}

/** Converts a fault to its choice. */
export function choiceOf(fault: ApiFault): FaultChoice {
  return fault.kind === 'status' ? `${fault.status}` : fault.kind;
}

import { type ApiFault, faultStatuses } from '#mocks/simulator-state.ts';

/** The ways a request can fail that need no number; one that is forgotten does not compile. */
const plainKinds: Readonly<Record<Exclude<ApiFault['kind'], 'status' | 'slow'>, true>> = {
  network: true,
  'answer-lost': true,
  'malformed-json': true,
  'wrong-shape': true,
};

/** The faults that can be chosen, as the address names them: kinds, statuses, and `slow`, which needs milliseconds. */
export const faultChoices: readonly FaultChoice[] = [
  ...(Object.keys(plainKinds) as (keyof typeof plainKinds)[]),
  ...faultStatuses.map((status) => `${status}` as const),
  'slow',
];
export type FaultChoice = Exclude<ApiFault['kind'], 'status'> | `${(typeof faultStatuses)[number]}`;

/** The fault that was chosen; `milliseconds` holds for `slow` alone. */
export function faultOf(choice: FaultChoice, milliseconds: number): ApiFault {
  if (choice === 'slow') return { kind: 'slow', milliseconds };
  const status = faultStatuses.find((candidate) => String(candidate) === choice);
  return status ? { kind: 'status', status } : { kind: choice as keyof typeof plainKinds };
}

/** The choice that stands for a fault. */
export function choiceOf(fault: ApiFault): FaultChoice {
  return fault.kind === 'status' ? `${fault.status}` : fault.kind;
}

import type { ProblemCode } from '#src/contract/problem.ts';
import type { Cssm, CssmEvent, ProductInstance } from './state.ts';

/** A moment of simulated time in milliseconds since 1970-01-01T00:00Z. */
type Moment = number;

/** What became of the portal: its small state, and the records put, removed and appended. */
export interface Kept {
  readonly cssm: Cssm;
  readonly instances: { readonly put: readonly ProductInstance[]; readonly removed: readonly string[] };
  readonly events: readonly CssmEvent[];
}

/** What a person's act in the portal came to; after a refusal nothing has changed. */
export type Done<Value> = ({ readonly ok: true; readonly value: Value } & Kept) | Refusal;

/** Why nothing was done, and the input that stands against it. */
export interface Refusal {
  readonly ok: false;
  readonly problem: ProblemCode;
  readonly field?: string;
}

/** A line of the event log before it has its number. */
export type Entry = Pick<CssmEvent, 'virtualAccountId' | 'user' | 'kind' | 'udi' | 'details'>;

/** The portal with these lines in its event log. Their identities are their numbers, padded so that they sort. */
export function logging(cssm: Cssm, entries: readonly Entry[], at: Moment): Pick<Kept, 'cssm' | 'events'> {
  const events = entries.map((entry, index) => ({
    id: String(cssm.eventCount + index + 1).padStart(8, '0'),
    at,
    ...entry,
  }));
  return { cssm: { ...cssm, eventCount: cssm.eventCount + entries.length }, events };
}

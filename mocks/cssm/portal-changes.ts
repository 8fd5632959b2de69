import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { ProblemCode } from '#src/contract/problem.ts';
import type { Cssm, CssmEvent, ProductInstance } from './state.ts';

/** Changes to the portal: its new state, the product instances stored and removed, and the new events. */
export interface PortalChanges {
  readonly cssm: Cssm;
  readonly instances: { readonly put: readonly ProductInstance[]; readonly removed: readonly string[] };
  readonly events: readonly CssmEvent[];
}

/** Result of a user's command in the portal; a refusal changes nothing. */
export type PortalResult<Value> = ({ readonly ok: true; readonly value: Value } & PortalChanges) | PortalRefusal;

/** The reason for a refusal: a problem code of the API, or one of the portal's own. */
export type PortalProblem =
  | ProblemCode
  /** The target is the present virtual account. */
  | 'same-account'
  /** The licences do not exist or are in use. */
  | 'not-enough-licenses'
  /** The product instance or virtual account belongs to an SSM On-Prem, which must perform the command. */
  | 'managed-by-on-prem'
  /** The reserved licences were already rehosted, or none are left to replace them (domain.md §4.5). */
  | 'return-pending'
  | 'no-network'
  | 'file-empty'
  | 'file-not-recognised'
  | 'file-damaged'
  /** A request instead of a response, or the reverse. */
  | 'file-of-another-kind'
  | 'file-of-another-on-prem'
  /** A later file was already processed. */
  | 'file-superseded';

/** A refusal, with the input field that caused it. */
export interface PortalRefusal {
  readonly ok: false;
  readonly problem: PortalProblem;
  readonly field?: string;
}

/** An event before it gets its number and time. */
export type EventDraft = Pick<CssmEvent, 'virtualAccountId' | 'user' | 'kind' | 'udi' | 'tags' | 'details'>;

/** Adds events to the portal. An event's `id` is its number, padded so that ids sort in order. */
export function withEvents(
  cssm: Cssm,
  drafts: readonly EventDraft[],
  at: EpochMs,
): Pick<PortalChanges, 'cssm' | 'events'> {
  const events = drafts.map((draft, index) => ({
    id: String(cssm.eventCount + index + 1).padStart(8, '0'),
    at,
    ...draft,
  }));
  return { cssm: { ...cssm, eventCount: cssm.eventCount + drafts.length }, events };
}

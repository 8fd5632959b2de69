import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { ProblemCode } from '#src/contract/problem.ts';
import type { Cssm, CssmEvent, ProductInstance } from './state.ts';

/** What became of the portal: its small state, and the records put, removed and appended. */
export interface PortalChanges {
  readonly cssm: Cssm;
  readonly instances: { readonly put: readonly ProductInstance[]; readonly removed: readonly string[] };
  readonly events: readonly CssmEvent[];
}

/** What a person's act in the portal came to; after a refusal nothing has changed. */
export type PortalResult<Value> = ({ readonly ok: true; readonly value: Value } & PortalChanges) | PortalRefusal;

/** Why the portal does not do something: in the API's words where it has them, else in its own. */
export type PortalProblem =
  | ProblemCode
  /** It is in that virtual account already. */
  | 'same-account'
  /** What is asked for is not there, or is in use. */
  | 'not-enough-licenses'
  /** The product instance or the virtual account belongs to an SSM On-Prem: it is to be done there. */
  | 'managed-by-on-prem'
  /** The reserved licences were rehosted already, or there are none to replace them (domain.md §4.5). */
  | 'return-pending'
  | 'no-network'
  | 'file-empty'
  | 'file-not-recognised'
  | 'file-damaged'
  /** A request where a response is expected, or the other way round. */
  | 'file-of-another-kind'
  | 'file-of-another-on-prem'
  /** A later one was taken already. */
  | 'file-superseded';

/** Why nothing was done, and the input that stands against it. */
export interface PortalRefusal {
  readonly ok: false;
  readonly problem: PortalProblem;
  readonly field?: string;
}

/** A line of the event log before it has its number. */
export type EventDraft = Pick<CssmEvent, 'virtualAccountId' | 'user' | 'kind' | 'udi' | 'tags' | 'details'>;

/** The portal with these lines in its event log. Their identities are their numbers, padded so that they sort. */
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

import type { Renewal } from '#src/contract/renewals.ts';
import type { Evaluation, Summary } from '#src/contract/summary.ts';
import type { LicenseUsage, Usage } from '#src/contract/usage.ts';
import { shortLicenses } from './usage.ts';

/** The state that was read after a renewal; absent where it could not be read. */
export interface StateAfterRenewal {
  readonly summary: Summary | undefined;
  readonly usage: Usage | undefined;
}

/**
 * What became of a renewal. `done`, `refused`: no more is known than its answer. `covered`, `short`: the check that goes with
 * the renewal of an authorization found all use covered, or these licences short. `kept`: the product is still registered,
 * and what was to be renewed is valid until then. `expired`: still registered, with an authorization that expired then.
 * `lost`: the product is no longer registered and falls back on its evaluation.
 */
export type RenewalOutcome =
  | { readonly kind: 'done' | 'refused' | 'covered' }
  | { readonly kind: 'short'; readonly licenses: readonly LicenseUsage[] }
  | { readonly kind: 'kept' | 'expired'; readonly at: string }
  | { readonly kind: 'lost'; readonly evaluation: Evaluation };

/** Judges a renewal by its answer and by the state after it: what was not read is not said (domain.md §1.4, §2). */
export function renewalOutcome(renewal: Renewal, { summary, usage }: StateAfterRenewal): RenewalOutcome {
  const active = summary && summary.deployment !== 'standby' ? summary : undefined;
  if (renewal.outcome === 'succeeded') {
    const status = renewal.kind === 'authorization' ? active?.authorization.status : undefined;
    if (status === 'out-of-compliance') return { kind: 'short', licenses: usage ? shortLicenses(usage) : [] };
    return { kind: status === 'authorized' ? 'covered' : 'done' };
  }
  if (!active) return { kind: 'refused' };
  const { registration, authorization, evaluation } = active;
  if (registration.status === 'unregistered' || registration.status === 'expired') return { kind: 'lost', evaluation };
  if (registration.status !== 'registered') return { kind: 'refused' };
  if (renewal.kind === 'registration') return { kind: 'kept', at: registration.certificate.expiresAt };
  if (authorization.status === 'authorization-expired') return { kind: 'expired', at: authorization.since };
  return authorization.heartbeat ? { kind: 'kept', at: authorization.heartbeat.deadlineAt } : { kind: 'refused' };
}

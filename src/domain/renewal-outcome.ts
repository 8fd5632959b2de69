import type { Renewal } from '#src/contract/renewals.ts';
import type { Evaluation, Summary } from '#src/contract/summary.ts';
import type { LicenseUsage, Usage } from '#src/contract/usage.ts';
import { shortLicenses } from './usage.ts';

/** The state that was fetched after a renewal; undefined when that failed. */
export interface StateAfterRenewal {
  readonly summary: Summary | undefined;
  readonly usage: Usage | undefined;
}

/**
 * The outcome of a renewal.
 *
 * - `done`, `refused`: succeeded or failed, without further details.
 * - `covered`, `short`: the authorization was renewed, and all usage is covered, or these licences are short.
 * - `kept`: failed, but the product is still registered, and the old authorization or registration is valid until `at`.
 * - `expired`: failed; the product is still registered, but its authorization expired at `at`.
 * - `lost`: failed; the product is no longer registered and is in evaluation.
 */
export type RenewalOutcome =
  | { readonly kind: 'done' | 'refused' | 'covered' }
  | { readonly kind: 'short'; readonly licenses: readonly LicenseUsage[] }
  | { readonly kind: 'kept' | 'expired'; readonly at: string }
  | { readonly kind: 'lost'; readonly evaluation: Evaluation };

/** Derives the outcome of a renewal from its response and the state after it, as far as known (domain.md §1.4, §2). */
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

import { lastDayBefore } from '#mocks/codes/calendar-date.ts';
import type { LicenseUsage } from '#src/contract/usage.ts';
import { usedLicenses } from './licenses.ts';
import type { ReservedLicense, ReservedState } from './reservation.ts';
import { isActiveAfter, termsAfter } from './reservation-coverage.ts';
import type { Agent } from './state.ts';

/** The licences of the installed specific authorization code; empty without one. */
export function specificLicenses({ registration }: Agent): readonly ReservedLicense[] {
  return registration.status === 'reserved' ? licensesOf(registration) : [];
}

/**
 * The reserved quantity of one licence and its terms; if it does not cover the use, also the shortage and the term that
 * ended last.
 */
export function reservedUsageOf(
  agent: Agent,
  reserved: ReservedState,
  tag: string,
): Pick<LicenseUsage, 'reserved' | 'terms' | 'unlimited' | 'short' | 'endedTerm'> {
  if (reserved.code.reservation === 'universal') return { unlimited: true };
  const terms = termsAfter(licensesOf(reserved), tag, reserved.termsSeenAt);
  const quantity = terms.reduce((sum, term) => sum + term.quantity, 0);
  const short = (usedLicenses(agent)[tag] ?? 0) - quantity;
  if (short <= 0) return { reserved: quantity, terms };
  const ended = lastEndedTerm(reserved, tag);
  return { reserved: quantity, terms, short, ...(ended && { endedTerm: ended }) };
}

/** Licences that ended on the same day are one term. */
function lastEndedTerm(reserved: ReservedState, tag: string): LicenseUsage['endedTerm'] {
  const ended = licensesOf(reserved).filter(
    (license) => license.tag === tag && !isActiveAfter(license, reserved.termsSeenAt),
  );
  if (ended.length === 0) return undefined;
  const end = Math.max(...ended.map(({ endsAt = 0 }) => endsAt));
  const last = ended.filter(({ endsAt }) => endsAt === end);
  return { quantity: last.reduce((sum, { count }) => sum + count, 0), endedOn: lastDayBefore(end) };
}

function licensesOf({ code }: ReservedState): readonly ReservedLicense[] {
  return code.reservation === 'specific' ? code.licenses : [];
}

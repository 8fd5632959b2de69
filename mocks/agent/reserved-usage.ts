import { instantOf } from '#mocks/codes/instant.ts';
import type { LicenseUsage } from '#src/contract/usage.ts';
import { usedLicenses } from './licenses.ts';
import type { Reserved, ReservedLicense } from './reservation.ts';
import { reservedQuantities, runsAfter } from './reserved-use.ts';
import type { Agent } from './state.ts';

/** The lines of the specific authorization code that is installed, if one is. */
export function specificLicenses({ registration }: Agent): readonly ReservedLicense[] {
  return registration.status === 'reserved' ? linesOf(registration) : [];
}

/** What is reserved of one licence; where that is not enough, also what is missing and the last of its terms to end. */
export function reservedUsageOf(
  agent: Agent,
  reserved: Reserved,
  tag: string,
): Pick<LicenseUsage, 'reserved' | 'unlimited' | 'short' | 'endedTerm'> {
  if (reserved.code.reservation === 'universal') return { unlimited: true };
  const quantity = reservedQuantities(reserved)[tag] ?? 0;
  const short = (usedLicenses(agent)[tag] ?? 0) - quantity;
  if (short <= 0) return { reserved: quantity };
  const ended = lastEnded(reserved, tag);
  return { reserved: quantity, short, ...(ended && { endedTerm: ended }) };
}

function lastEnded(reserved: Reserved, tag: string): LicenseUsage['endedTerm'] {
  const ended = linesOf(reserved)
    .filter((line) => line.tag === tag && !runsAfter(line, reserved.termsSeenAt))
    .sort((one, other) => (other.endsAt ?? 0) - (one.endsAt ?? 0))[0];
  return ended?.endsAt === undefined ? undefined : { quantity: ended.count, endedAt: instantOf(ended.endsAt) };
}

function linesOf({ code }: Reserved): readonly ReservedLicense[] {
  return code.reservation === 'specific' ? code.licenses : [];
}

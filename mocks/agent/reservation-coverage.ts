import { lastDayBefore } from '#mocks/codes/calendar-date.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { LicenseTerm } from '#src/contract/reservation.ts';
import { usedLicenses } from './licenses.ts';
import { descriptionOf } from './products/products.ts';
import type { ReservedLicense, ReservedState } from './reservation.ts';
import { overUseLimit } from './schedule.ts';
import type { Agent } from './state.ts';

/**
 * The reserved quantities by entitlement tag, without terms that were observed to end. A universal reservation has no
 * quantities.
 */
export function reservedQuantities({ code, termsSeenAt }: ReservedState): Readonly<Record<string, number>> {
  if (code.reservation === 'universal') return {};
  const quantities: Record<string, number> = {};
  for (const license of code.licenses) {
    if (isActiveAfter(license, termsSeenAt)) quantities[license.tag] = (quantities[license.tag] ?? 0) + license.count;
  }
  return quantities;
}

/** The quantities of one licence after this time, grouped by the last day of their term: the longest term first. */
export function termsAfter(licenses: readonly ReservedLicense[], tag: string, at: EpochMs): LicenseTerm[] {
  const quantities = new Map<EpochMs, number>();
  for (const { tag: licenseTag, count, endsAt = Number.POSITIVE_INFINITY } of licenses) {
    if (licenseTag === tag && at < endsAt) quantities.set(endsAt, (quantities.get(endsAt) ?? 0) + count);
  }
  return Array.from(quantities)
    .sort(([left], [right]) => (left < right ? 1 : -1))
    .map(([end, quantity]) =>
      end === Number.POSITIVE_INFINITY ? { quantity } : { quantity, endsOn: lastDayBefore(end) },
    );
}

/** Whether the term of a licence continues after this time. */
export function isActiveAfter({ endsAt }: ReservedLicense, at: EpochMs): boolean {
  return endsAt === undefined || at < endsAt;
}

/** Whether a reservation covers this quantity of one licence. A universal reservation covers any quantity. */
export function isCovered(reserved: ReservedState, tag: string, count: number): boolean {
  return reserved.code.reservation === 'universal' || count <= (reservedQuantities(reserved)[tag] ?? 0);
}

/** Whether the reservation covers all licences in use. */
export function coversUse(agent: Agent, reserved: ReservedState): boolean {
  return Object.entries(usedLicenses(agent)).every(([tag, count]) => isCovered(reserved, tag, count));
}

/** The end of the next term that has not yet been observed to end; `undefined` if there is none. */
export function nextTermEnd({ code, termsSeenAt }: ReservedState): EpochMs | undefined {
  if (code.reservation === 'universal') return undefined;
  const ends = code.licenses.flatMap((license) => (isActiveAfter(license, termsSeenAt) ? (license.endsAt ?? []) : []));
  return ends.length === 0 ? undefined : Math.min(...ends);
}

/**
 * The time at which an over-used reservation lapses into evaluation; `undefined` if it is not over-used, has already
 * lapsed, or never lapses with this product (S0).
 */
export function lapsesAt(agent: Agent, { overUsedSince, lapsedAt }: ReservedState): EpochMs | undefined {
  const canLapse = overUsedSince !== undefined && lapsedAt === undefined && descriptionOf(agent).reservationLapses;
  return canLapse ? overUsedSince + overUseLimit : undefined;
}

/** Updates the start of over-use: sets, keeps or removes it. A lapsed reservation stays lapsed until it is updated. */
export function withOverUse(agent: Agent, reserved: ReservedState, at: EpochMs): ReservedState {
  const { overUsedSince = at, ...rest } = reserved;
  if (reserved.lapsedAt !== undefined) return reserved;
  return coversUse(agent, reserved) ? rest : { ...rest, overUsedSince };
}

import { lastDayBefore } from '#mocks/codes/calendar-date.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { LicenseTerm } from '#src/contract/reservation.ts';
import { usedLicenses } from './licenses.ts';
import { descriptionOf } from './products/products.ts';
import type { ReservedLicense, ReservedState } from './reservation.ts';
import { overUseLimit } from './schedule.ts';
import type { Agent } from './state.ts';

/** How many a reservation holds, by tag: those whose term has not been seen to end. A universal one has no numbers. */
export function reservedQuantities({ code, termsSeenAt }: ReservedState): Readonly<Record<string, number>> {
  if (code.reservation === 'universal') return {};
  const quantities: Record<string, number> = {};
  for (const license of code.licenses) {
    if (isActiveAfter(license, termsSeenAt)) quantities[license.tag] = (quantities[license.tag] ?? 0) + license.count;
  }
  return quantities;
}

/** What these lines of a code hold of one licence after this moment, by the last day: the longest term first. */
export function termsAfter(licenses: readonly ReservedLicense[], tag: string, at: EpochMs): LicenseTerm[] {
  const quantities = new Map<EpochMs, number>();
  for (const { tag: of, count, endsAt = Number.POSITIVE_INFINITY } of licenses) {
    if (of === tag && at < endsAt) quantities.set(endsAt, (quantities.get(endsAt) ?? 0) + count);
  }
  return Array.from(quantities)
    .sort(([left], [right]) => (left < right ? 1 : -1))
    .map(([end, quantity]) =>
      end === Number.POSITIVE_INFINITY ? { quantity } : { quantity, endsOn: lastDayBefore(end) },
    );
}

/** Whether the term of a licence goes on after this moment. */
export function isActiveAfter({ endsAt }: ReservedLicense, at: EpochMs): boolean {
  return endsAt === undefined || at < endsAt;
}

/** Whether so much of one licence is covered. A universal reservation covers any number. */
export function isCovered(reserved: ReservedState, tag: string, count: number): boolean {
  return reserved.code.reservation === 'universal' || count <= (reservedQuantities(reserved)[tag] ?? 0);
}

/** Whether the reservation covers all that is in use. */
export function coversUse(agent: Agent, reserved: ReservedState): boolean {
  return Object.entries(usedLicenses(agent)).every(([tag, count]) => isCovered(reserved, tag, count));
}

/** When the next term ends that has not been seen to end, if one does. */
export function nextTermEnd({ code, termsSeenAt }: ReservedState): EpochMs | undefined {
  if (code.reservation === 'universal') return undefined;
  const ends = code.licenses.flatMap((license) => (isActiveAfter(license, termsSeenAt) ? (license.endsAt ?? []) : []));
  return ends.length === 0 ? undefined : Math.min(...ends);
}

/** When a reservation that is over-used lapses into evaluation; nothing when it has, or its product never lets it (S0). */
export function lapsesAt(agent: Agent, { overUsedSince, lapsedAt }: ReservedState): EpochMs | undefined {
  const canLapse = overUsedSince !== undefined && lapsedAt === undefined && descriptionOf(agent).reservationLapses;
  return canLapse ? overUsedSince + overUseLimit : undefined;
}

/** The reservation with its over-use begun, gone on or ended. One that has lapsed stays so until it is updated. */
export function withOverUse(agent: Agent, reserved: ReservedState, at: EpochMs): ReservedState {
  const { overUsedSince = at, ...rest } = reserved;
  if (reserved.lapsedAt !== undefined) return reserved;
  return coversUse(agent, reserved) ? rest : { ...rest, overUsedSince };
}

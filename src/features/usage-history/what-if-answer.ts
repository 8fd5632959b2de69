import type { CalendarDate } from '#src/contract/time.ts';
import type { LicenseHistory, LicenseUsage, Usage } from '#src/contract/usage.ts';
import type { QuantityRange } from '#src/domain/forecast/outlook.ts';
import { neededLicenses, type WhatIfResult, whatIf } from '#src/domain/forecast/what-if.ts';
import { readablePoints, usageLimit } from '#src/domain/license-history.ts';
import { mergedTerms } from '#src/domain/terms.ts';
import type { CheckedAssumptions, EndingTerm } from './what-if-address.ts';

/** A licence, with its usage so far and its present state. */
export interface AskedLicense {
  readonly history: LicenseHistory;
  /** Undefined for a licence that is no longer listed. */
  readonly license: LicenseUsage | undefined;
  readonly intrusionDetection: Usage['intrusionDetection'];
  /** The current UTC day. */
  readonly today: CalendarDate;
}

/** The consequence of the assumptions. While the limit is unknown, `withoutRate` and `basisDays` are those of `inAll`. */
export interface Answer extends WhatIfResult {
  /** The quantity that this product can use now; undefined if it is unknown or unlimited. */
  readonly limit: number | undefined;
  readonly isUnlimited: boolean;
  readonly isReserved: boolean;
  /** The quantity in use now. */
  readonly inUse: number;
  /** How many licences the addition takes. */
  readonly added: number;
  /** How many licences are needed in all until the chosen day; only while the limit is unknown. */
  readonly inAll: QuantityRange | undefined;
  /** The number of days from which the rate was taken; 0 when it is unknown. */
  readonly basisDays: number;
}

/** Returns the terms of a licence that end, the longest first. */
export function endingTerms({ license }: AskedLicense): readonly EndingTerm[] {
  return mergedTerms(license?.terms ?? []).filter((term): term is EndingTerm => term.endsOn !== undefined);
}

/** Calculates the consequence of assumptions. It takes about 15 ms. */
export function answerWhatIf(asked: AskedLicense, checked: CheckedAssumptions): Answer {
  const { history, license, intrusionDetection, today } = asked;
  const { quantity, from, until, notRenewed } = checked;
  const { unit } = license ?? history;
  const points = readablePoints(history);
  const last = points.at(-1);
  const state = license ?? last;
  const limit = state && usageLimit(state);
  const isUnlimited = state?.unlimited === true;
  const added = unit ? neededLicenses(unit, quantity, intrusionDetection) : quantity;
  const changes = [
    ...(added > 0 ? [{ kind: 'addition', from, quantity: added } as const] : []),
    ...notRenewed.map((term) => ({ kind: 'term-end', ...term }) as const),
  ];
  const input = { points, limit, today, isSwitched: unit === 'sensor' || unit === 'interface' };
  const isUnknown = limit === undefined && !isUnlimited && points.length > 0;
  const result = whatIf(input, changes, until);
  // All licences in use are above a limit of 0.
  const total = isUnknown ? whatIf({ ...input, limit: 0 }, changes, until) : undefined;
  const { withoutRate, forecast } = total ?? result;
  return {
    ...result,
    withoutRate,
    basisDays: forecast.basisDays,
    limit,
    isUnlimited,
    isReserved: state?.reserved !== undefined,
    inUse: license?.inUse ?? last?.inUse ?? 0,
    added,
    inAll: total?.toBuy,
  };
}

import type { LicenseStatus, LicenseUsage, Usage } from '#src/contract/usage.ts';
import { limitStep, type Severity, type Step } from './severity.ts';

/** The quantity that covers a licence's usage: the reserved or the owned one; undefined while unregistered. */
export function coveredQuantity(license: LicenseUsage): number | undefined {
  return license.reserved ?? license.entitled;
}

/**
 * The number of missing licences; 0 when all usage is covered or nothing is known. The portal's number takes precedence,
 * since it counts the whole account and not only this product.
 */
export function shortfall(license: LicenseUsage): number {
  if (license.short !== undefined) return license.short;
  const coverage = coveredQuantity(license);
  return coverage === undefined ? 0 : Math.max(0, license.inUse - coverage);
}

/** The number of missing licences. */
export function totalShortfall(licenses: readonly LicenseUsage[]): number {
  return licenses.reduce((total, license) => total + shortfall(license), 0);
}

/** The number of licences in use; unknown quantities count as none. */
export function totalInUse({ licenses }: Usage): number {
  return licenses.reduce((total, { inUse }) => total + (inUse || 0), 0);
}

/** The number of reserved licences; 0 without a reservation of quantities. */
export function totalReserved({ licenses }: Usage): number {
  return licenses.reduce((total, { reserved = 0 }) => total + (reserved || 0), 0);
}

/** The licences that are out of compliance. */
export function shortLicenses({ licenses }: Usage): readonly LicenseUsage[] {
  return licenses.filter(({ status }) => status === 'out-of-compliance');
}

/** The capacity for a licence's usage. */
export interface UsageCapacity {
  /** The reserved quantity, or the one that the account owns. */
  readonly total: number;
  /** The quantity that the account's other products use; 0 in a reservation. */
  readonly others: number;
  /** The quantity that this product could use in addition. */
  readonly available: number;
  /** The part of the total that is in use, by this product and others; more than 1 if some are missing. */
  readonly usedShare: number;
}

/**
 * Returns the capacity for a licence's usage within the reservation or the account. Undefined if the usage is unknown, or
 * the portal has not reported the usage of other products: the account's total alone would be misleading (screens.md §2.3).
 */
export function usageCapacity(license: LicenseUsage): UsageCapacity | undefined {
  const total = coveredQuantity(license);
  const others = license.reserved === undefined ? license.usedByOthers : 0;
  if (total === undefined || others === undefined || Number.isNaN(license.inUse)) return undefined;
  const used = license.inUse + others;
  return { total, others, available: Math.max(0, total - used), usedShare: total > 0 ? used / total : Math.sign(used) };
}

/**
 * How near a licence's usage is to its limit (screens.md §2.3).
 *
 * - `short`: licences are missing.
 * - `near`: a step with a warning is reached (`limitSteps` in severity.ts).
 * - `high`: an earlier step is reached.
 * - `normal`: no step is reached, or the capacity is unknown.
 */
export type UsageLevel = 'short' | 'near' | 'high' | 'normal';

/** Returns the level of a licence's usage. */
export function usageLevel(license: LicenseUsage): UsageLevel {
  if (isShort(license)) return 'short';
  const step = usageStep(license);
  if (!step) return 'normal';
  return step.severity === 'information' ? 'high' : 'near';
}

/**
 * Returns the step that a licence's usage has reached on the way to its limit. Undefined before the first step, when the
 * capacity is unknown, when licences are missing, and for a licence that this product does not use, however full the account.
 */
export function usageStep(license: LicenseUsage): Step | undefined {
  const capacity = usageCapacity(license);
  return !capacity || license.inUse === 0 || isShort(license) ? undefined : limitStep(capacity.usedShare);
}

const isShort = (license: LicenseUsage) => license.status === 'out-of-compliance' || shortfall(license) > 0;

/** The severity of each status; that of `evaluation` depends on the days that remain (severity.ts). */
export const statusSeverities: Readonly<Record<LicenseStatus, Severity>> = {
  authorized: 'success',
  'no-licenses-in-use': 'success',
  evaluation: 'information',
  waiting: 'information',
  unregistered: 'information',
  'evaluation-expired': 'error',
  'out-of-compliance': 'error',
  'authorization-expired': 'error',
};

/**
 * Returns how urgent a licence is, as a number for sorting: the lowest is the worst. Missing licences come first, then
 * other errors, licences near their limit, then by severity.
 */
export function usageUrgency(license: LicenseUsage): number {
  const level = usageLevel(license);
  if (level === 'short') return 0;
  const severity = statusSeverities[license.status];
  if (severity === 'error') return 1;
  if (level === 'near') return 2;
  return severity === 'success' ? 4 : 3;
}

/** Returns the licences sorted for the page: the most urgent first, and those of the same urgency by name. */
export function worstFirst(licenses: readonly LicenseUsage[]): readonly LicenseUsage[] {
  return licenses
    .map((license) => ({ license, urgency: usageUrgency(license), name: displayName(license) }))
    .sort((left, right) => left.urgency - right.urgency || left.name.localeCompare(right.name))
    .map(({ license }) => license);
}

/** The name of a licence: the portal's, or else the one in the tag (domain.md §3.7). */
export function displayName({ name, shortName }: Pick<LicenseUsage, 'name' | 'shortName'>): string {
  return name ?? shortName;
}

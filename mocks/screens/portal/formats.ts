import { day } from '#mocks/codes/epoch.ts';
import type { PortalExpiry } from '#mocks/cssm/expiry.ts';
import type { PortalInstanceRow, PortalLicenseRow, PortalTokenRow } from '#mocks/cssm/replies.ts';
import type { PortalTranslate } from './use-portal-texts.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const shortTokenLength = 18;

/**
 * Formats an instant as the portal does, in UTC and in all languages alike: `2022-Aug-10 09:52:17` (domain.md §3.8).
 */
export function portalDate(instant: string): string {
  const month = months[Number(instant.slice(5, 7)) - 1];
  return `${instant.slice(0, 4)}-${month}-${instant.slice(8, 10)} ${instant.slice(11, 19)}`;
}

/** Formats a calendar day as the portal does, in all languages and time zones alike: `2025-Jul-01` (domain.md §3.8). */
export function portalDay(date: string): string {
  return portalDate(date).slice(0, 11);
}

/** Returns the calendar day of an instant in UTC. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

/** Formats the end of a license's terms: a day, `multiple terms`, or never (domain.md §4.3). */
export function expiryOf({ expires }: { readonly expires?: PortalExpiry }, t: PortalTranslate): string {
  if (expires === undefined) return t('reserve.never');
  return expires === 'multiple-terms' ? t('reserve.multipleTerms') : portalDay(expires);
}

/**
 * Formats a due day with the number of calendar days until then: `2026-Feb-14 (in 30 days)`; the number is omitted from
 * the due day on.
 */
export function dayAhead(date: string, now: string, t: PortalTranslate): string {
  const count = daysUntil(date, dayOf(now));
  return count > 0
    ? t('alerts.dueAt', { date: portalDay(date), inDays: t('tokens.inDays', { count }) })
    : portalDay(date);
}

/** Returns the days until an instant, rounded up; 0 or less once it is past. */
export function daysUntil(instant: string, now: string): number {
  return Math.ceil((Date.parse(instant) - Date.parse(now)) / day);
}

/**
 * Formats a token's expiration: `2026-Feb-14 09:00:00 (in 30 days)`. Days are rounded up, and omitted once it has
 * expired.
 */
export function expirationDate(
  { expiresAt }: Pick<PortalTokenRow, 'expiresAt'>,
  now: string,
  t: PortalTranslate,
): string {
  const count = daysUntil(expiresAt, now);
  return count > 0 ? `${portalDate(expiresAt)} (${t('tokens.inDays', { count })})` : portalDate(expiresAt);
}

/** Formats the uses of a token: `0 of 200`; empty without a limit (domain.md §4.2). */
export function usesOf(
  { uses, maximumUses }: Pick<PortalTokenRow, 'uses' | 'maximumUses'>,
  t: PortalTranslate,
): string {
  return maximumUses === undefined ? '' : t('tokens.usesOf', { uses, maximum: maximumUses });
}

/** Returns the beginning of a token, which identifies it: `NjFhZGNjMjc1MDc5Mi...`. */
export function shortToken(text: string): string {
  return `${text.slice(0, shortTokenLength)}...`;
}

/** Formats the licenses in use, including reserved ones: `14343 (9843 Reserved)` (domain.md §4.3). */
export function inUseOf({ inUse, reserved }: Pick<PortalLicenseRow, 'inUse' | 'reserved'>, t: PortalTranslate): string {
  return reserved > 0 ? t('licenses.inUseReserved', { inUse, reserved, count: reserved }) : t.formatNumber(inUse);
}

/** Formats a balance with its sign: `+ 44657`, `- 1`, `0`; `-` for a license that is neither purchased nor used. */
export function balanceOf(
  { balance, purchased, inUse }: Pick<PortalLicenseRow, 'balance' | 'purchased' | 'inUse'>,
  t: PortalTranslate,
): string {
  if (purchased === 0 && inUse === 0) return '-';
  if (balance === 0) return '0';
  return `${balance > 0 ? '+' : '-'} ${t.formatNumber(Math.abs(balance))}`;
}

/** Formats the instant of a product's last contact, or of its reservation. */
export function lastContact(
  { lastContactAt, reserved }: Pick<PortalInstanceRow, 'lastContactAt' | 'reserved'>,
  t: PortalTranslate,
): string {
  const date = portalDate(lastContactAt);
  return reserved ? t('instances.lastContactReserved', { date }) : date;
}

/** Returns whether a text contains the query, ignoring spaces and letter case. */
export function matchesSearch(text: string, search: string): boolean {
  return normalized(text).includes(normalized(search));
}

function normalized(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}

import { day } from '#mocks/codes/epoch.ts';
import type { PortalExpiry } from '#mocks/cssm/expiry.ts';
import type { PortalInstanceRow, PortalLicenseRow, PortalTokenRow } from '#mocks/cssm/replies.ts';
import type { PortalTranslate } from './use-portal-texts.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const shortTokenLength = 18;

/** An instant as the portal writes it, in UTC and alike in every language: `2022-Aug-10 09:52:17` (domain.md §3.8). */
export function portalDate(instant: string): string {
  const month = months[Number(instant.slice(5, 7)) - 1];
  return `${instant.slice(0, 4)}-${month}-${instant.slice(8, 10)} ${instant.slice(11, 19)}`;
}

/** A calendar day as the portal writes it, alike in every language and zone: `2025-Jul-01` (domain.md §3.8). */
export function portalDay(date: string): string {
  return portalDate(date).slice(0, 11);
}

/** The calendar day of an instant in UTC. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

/** When what is owned of a license ends: a day, `multiple terms`, or never (domain.md §4.3). */
export function expiryOf({ expires }: { readonly expires?: PortalExpiry }, t: PortalTranslate): string {
  if (expires === undefined) return t('reserve.never');
  return expires === 'multiple-terms' ? t('reserve.multipleTerms') : portalDay(expires);
}

/** A day that something is due, and how many days off it is by the calendar: `2026-Feb-14 (in 30 days)`; none once it has come. */
export function dayAhead(date: string, now: string, t: PortalTranslate): string {
  const count = daysUntil(date, dayOf(now));
  return count > 0
    ? t('alerts.dueAt', { date: portalDay(date), inDays: t('tokens.inDays', { count }) })
    : portalDay(date);
}

/** Whole days until an instant, rounded up; 0 or less once it is past. */
export function daysUntil(instant: string, now: string): number {
  return Math.ceil((Date.parse(instant) - Date.parse(now)) / day);
}

/** When a token expires: `2026-Feb-14 09:00:00 (in 30 days)`; days are rounded up, and none are said once it has. */
export function expirationDate(
  { expiresAt }: Pick<PortalTokenRow, 'expiresAt'>,
  now: string,
  t: PortalTranslate,
): string {
  const count = daysUntil(expiresAt, now);
  return count > 0 ? `${portalDate(expiresAt)} (${t('tokens.inDays', { count })})` : portalDate(expiresAt);
}

/** How often a token was used: `0 of 200`; nothing when there is no limit (domain.md §4.2). */
export function usesOf(
  { uses, maximumUses }: Pick<PortalTokenRow, 'uses' | 'maximumUses'>,
  t: PortalTranslate,
): string {
  return maximumUses === undefined ? '' : t('tokens.usesOf', { uses, maximum: maximumUses });
}

/** The beginning of a token, enough to tell it from others: `NjFhZGNjMjc1MDc5Mi...`. */
export function shortToken(text: string): string {
  return `${text.slice(0, shortTokenLength)}...`;
}

/** Licenses in use, those that are reserved counted in: `14343 (9843 Reserved)` (domain.md §4.3). */
export function inUseOf({ inUse, reserved }: Pick<PortalLicenseRow, 'inUse' | 'reserved'>, t: PortalTranslate): string {
  return reserved > 0 ? t('licenses.inUseReserved', { inUse, reserved, count: reserved }) : t.formatNumber(inUse);
}

/** What is left, always with its sign: `+ 44657`, `- 1`; nothing left is `0`, and `-` where nothing was bought or used. */
export function balanceOf(
  { balance, purchased, inUse }: Pick<PortalLicenseRow, 'balance' | 'purchased' | 'inUse'>,
  t: PortalTranslate,
): string {
  if (purchased === 0 && inUse === 0) return '-';
  if (balance === 0) return '0';
  return `${balance > 0 ? '+' : '-'} ${t.formatNumber(Math.abs(balance))}`;
}

/** When a product was last heard of, or when its licenses were reserved. */
export function lastContact(
  { lastContactAt, reserved }: Pick<PortalInstanceRow, 'lastContactAt' | 'reserved'>,
  t: PortalTranslate,
): string {
  const date = portalDate(lastContactAt);
  return reserved ? t('instances.lastContactReserved', { date }) : date;
}

/** Whether a text contains what is searched for; spaces and letter case do not matter. */
export function matchesSearch(text: string, search: string): boolean {
  return normalized(text).includes(normalized(search));
}

function normalized(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}

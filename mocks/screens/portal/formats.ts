import { day } from '#mocks/codes/instant.ts';
import type { PortalExpiry } from '#mocks/cssm/expiry.ts';
import type { PortalInstance, PortalLicense, PortalToken } from '#mocks/cssm/replies.ts';
import type { Say } from './texts.ts';

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
export function expiryOf({ expires }: { readonly expires?: PortalExpiry }, say: Say): string {
  if (expires === undefined) return say('reserve.never');
  return expires === 'multiple-terms' ? say('reserve.multipleTerms') : portalDay(expires);
}

/** A day that something is due, and how many days off it is by the calendar: `2026-Feb-14 (in 30 days)`; none once it has come. */
export function dayAhead(date: string, now: string, say: Say): string {
  const count = daysUntil(date, dayOf(now));
  return count > 0
    ? say('alerts.dueAt', { date: portalDay(date), inDays: say('tokens.inDays', { count }) })
    : portalDay(date);
}

/** Whole days until an instant, rounded up; 0 or less once it is past. */
export function daysUntil(instant: string, now: string): number {
  return Math.ceil((Date.parse(instant) - Date.parse(now)) / day);
}

/** When a token expires: `2026-Feb-14 09:00:00 (in 30 days)`; days are rounded up, and none are said once it has. */
export function expirationDate({ expiresAt }: Pick<PortalToken, 'expiresAt'>, now: string, say: Say): string {
  const count = daysUntil(expiresAt, now);
  return count > 0 ? `${portalDate(expiresAt)} (${say('tokens.inDays', { count })})` : portalDate(expiresAt);
}

/** How often a token was used: `0 of 200`; nothing when there is no limit (domain.md §4.2). */
export function usesOf({ uses, maximumUses }: Pick<PortalToken, 'uses' | 'maximumUses'>, say: Say): string {
  return maximumUses === undefined ? '' : say('tokens.usesOf', { uses, maximum: maximumUses });
}

/** The beginning of a token, enough to tell it from others: `NjFhZGNjMjc1MDc5Mi...`. */
export function shortToken(text: string): string {
  return `${text.slice(0, shortTokenLength)}...`;
}

/** Licenses in use, those that are reserved counted in: `14343 (9843 Reserved)` (domain.md §4.3). */
export function inUseOf({ inUse, reserved }: Pick<PortalLicense, 'inUse' | 'reserved'>, say: Say): string {
  return reserved > 0 ? say('licenses.inUseReserved', { inUse, reserved, count: reserved }) : say.figure(inUse);
}

/** What is left, always with its sign: `+ 44657`, `- 1`; nothing left is `0`, and `-` where nothing was bought or used. */
export function balanceOf(
  { balance, purchased, inUse }: Pick<PortalLicense, 'balance' | 'purchased' | 'inUse'>,
  say: Say,
): string {
  if (purchased === 0 && inUse === 0) return '-';
  if (balance === 0) return '0';
  return `${balance > 0 ? '+' : '-'} ${say.figure(Math.abs(balance))}`;
}

/** When a product was last heard of, or when its licenses were reserved. */
export function lastContact(
  { lastContactAt, reserved }: Pick<PortalInstance, 'lastContactAt' | 'reserved'>,
  say: Say,
): string {
  const date = portalDate(lastContactAt);
  return reserved ? say('instances.lastContactReserved', { date }) : date;
}

/** Whether a text contains what is searched for; spaces and letter case do not matter. */
export function matchesSearch(text: string, search: string): boolean {
  return plain(text).includes(plain(search));
}

function plain(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}

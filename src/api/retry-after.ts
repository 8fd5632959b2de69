import { serverNow } from './server-clock.ts';

/** A longer Retry-After, in seconds, is taken for a mistake and shortened to this. */
const MAX_RETRY_AFTER_S = 600;

/**
 * Parses the Retry-After header. Returns seconds from now, or undefined without a usable value. A date in it is compared
 * with the Date header of the same response, since a proxy's clock may differ from the backend's.
 */
export function parseRetryAfter(headers: Headers): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  const sentAt = Date.parse(headers.get('date') ?? '');
  const now = Number.isNaN(sentAt) ? serverNow() : sentAt;
  const seconds = /^\d+$/.test(value) ? Number(value) : Math.ceil((Date.parse(value) - now) / 1000);
  return seconds > 0 ? Math.min(seconds, MAX_RETRY_AFTER_S) : undefined;
}

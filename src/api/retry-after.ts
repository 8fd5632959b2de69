import { serverNow } from './server-clock.ts';

/** Longer than this nobody is kept waiting by what may be a slip: in seconds. */
const MAX_RETRY_AFTER_S = 600;

/**
 * How long a reply's Retry-After asks to be left alone, in seconds from now. It says a number of them, or a date, which is
 * of the clock that the reply's own Date is of: a proxy's may differ from the backend's.
 */
export function parseRetryAfter(headers: Headers): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  const sentAt = Date.parse(headers.get('date') ?? '');
  const now = Number.isNaN(sentAt) ? serverNow() : sentAt;
  const seconds = /^\d+$/.test(value) ? Number(value) : Math.ceil((Date.parse(value) - now) / 1000);
  return seconds > 0 ? Math.min(seconds, MAX_RETRY_AFTER_S) : undefined;
}

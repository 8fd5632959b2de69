import { backendNow } from './server-clock.ts';

/** Longer than this nobody is kept waiting by what may be a slip: in seconds. */
const longest = 600;

/**
 * How long a reply's Retry-After asks to be left alone, in seconds from now. It says a number of them, or a date, which is
 * of the clock that the reply's own Date is of: a proxy's may differ from the backend's.
 */
export function retryAfterOf(headers: Headers): number | undefined {
  const told = headers.get('retry-after')?.trim();
  if (!told) return undefined;
  const sentAt = Date.parse(headers.get('date') ?? '');
  const now = Number.isNaN(sentAt) ? backendNow() : sentAt;
  const seconds = /^\d+$/.test(told) ? Number(told) : Math.ceil((Date.parse(told) - now) / 1000);
  return seconds > 0 ? Math.min(seconds, longest) : undefined;
}

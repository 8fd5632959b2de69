import { backendNow } from './server-clock.ts';

/** Longer than this nobody is kept waiting by what may be a slip: in seconds. */
const longest = 600;

/** How long a reply's Retry-After asks to be left alone, in seconds from now; it says a number of them, or a date. */
export function retryAfterOf(headers: Headers): number | undefined {
  const told = headers.get('retry-after')?.trim();
  if (!told) return undefined;
  const seconds = /^\d+$/.test(told) ? Number(told) : Math.ceil((Date.parse(told) - backendNow()) / 1000);
  return seconds > 0 ? Math.min(seconds, longest) : undefined;
}

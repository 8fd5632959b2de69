import type { MiddlewareHandler } from 'hono';

/** Who may show a page in a frame: the demo itself, which shows product and portal side by side; of a product nobody. */
export type FramedBy = 'self' | 'none';

/** What the page uses of the browser beside its window: it writes to the clipboard, and reads from it when told to paste. */
const deniedFeatures = [
  'camera',
  'display-capture',
  'geolocation',
  'microphone',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/**
 * What goes with whatever is served, the page, its files and the API's answers. docs/nginx.conf sends the same, and
 * scripts/nginx.test.ts holds it to that. Referrer-Policy is not `no-referrer`: a form would then be sent with the origin
 * `null`, and be refused. Strict-Transport-Security belongs to who speaks TLS.
 */
export const commonHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': deniedFeatures.map((feature) => `${feature}=()`).join(', '),
};

/** What of the page's policy has to be a header; the rest stands in the page (scripts/vite/content-security-policy.ts). */
export const pageHeaders = (framedBy: FramedBy): Readonly<Record<string, string>> =>
  framedBy === 'self'
    ? { 'Content-Security-Policy': "frame-ancestors 'self'", 'X-Frame-Options': 'SAMEORIGIN' }
    : { 'Content-Security-Policy': "frame-ancestors 'none'", 'X-Frame-Options': 'DENY' };

/** The same of what is no page: should a browser ever take it for one, it loads nothing, and nobody keeps it. */
const defaultHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
  'Cache-Control': 'no-store',
};

/** Of the demo's worker, which passes on what the page asks. */
export const workerHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none'; connect-src 'self'",
};

/** Sends these headers with every answer that does not say otherwise itself. */
export const withHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  // No answer at all: the connection was broken on purpose.
  if (context.res.headers.has('x-hono-already-sent')) return;
  for (const [name, value] of Object.entries({ ...commonHeaders, ...defaultHeaders })) {
    if (!context.res.headers.has(name)) context.res.headers.set(name, value);
  }
};

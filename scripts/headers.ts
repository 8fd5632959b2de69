import type { MiddlewareHandler } from 'hono';

/**
 * The sites that may show a page in a frame: the demo itself, which shows product and portal side by side; none for a
 * product.
 */
export type FramedBy = 'self' | 'none';

/**
 * Browser features that the page never uses. It does use the clipboard: it writes to it, and reads it for the Paste
 * button.
 */
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
 * Headers of every response: the page, its files and the API. docs/nginx.conf sends the same, and scripts/nginx.test.ts
 * compares them. Referrer-Policy is not `no-referrer`: a form would then be sent with the origin `null` and be refused.
 * Strict-Transport-Security is left to the server that terminates TLS.
 */
export const commonHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': deniedFeatures.map((feature) => `${feature}=()`).join(', '),
};

/**
 * The part of the page's policy that must be a header; the rest is in the page
 * (scripts/vite/content-security-policy.ts).
 */
export const pageHeaders = (framedBy: FramedBy): Readonly<Record<string, string>> =>
  framedBy === 'self'
    ? { 'Content-Security-Policy': "frame-ancestors 'self'", 'X-Frame-Options': 'SAMEORIGIN' }
    : { 'Content-Security-Policy': "frame-ancestors 'none'", 'X-Frame-Options': 'DENY' };

/** The policy of every other response: if a browser treats it as a page, it loads nothing. It is not cached. */
const defaultHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
  'Cache-Control': 'no-store',
};

/** The policy of the demo's worker, which forwards the page's requests. */
export const workerHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none'; connect-src 'self'",
};

/** Adds these headers to every response that does not set them itself. */
export const withHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  // There is no response: an injected fault has broken the connection.
  if (context.res.headers.has('x-hono-already-sent')) return;
  for (const [name, value] of Object.entries({ ...commonHeaders, ...defaultHeaders })) {
    if (!context.res.headers.has(name)) context.res.headers.set(name, value);
  }
};

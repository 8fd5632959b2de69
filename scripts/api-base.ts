import { defaultApiBase } from '#src/contract/operations.ts';

/**
 * The page of the production build, told that the API is elsewhere on its origin: `/product/api/v1`. Whatever the page
 * knows of it, the `<meta>` and the preload links beside it, begins with the usual base and is filled in here. The
 * page's policy stays as it is: `connect-src 'self'` allows every path.
 */
export function withApiBase(page: string, base: string): string {
  if (!page.includes(`content="${defaultApiBase}"`)) throw new Error('index.html does not say where the API is.');
  return page.replaceAll(`="${defaultApiBase}`, `="${base}`);
}

/** A base as it was asked for, or why it cannot be one: a path of this origin, which is what page and cookies are for. */
export function parseApiBase(text: string): string {
  if (!/^(\/[\w.-]+)+$/.test(text)) throw new Error(`“${text}” is not a path such as /product/api/v1.`);
  return text;
}

import { defaultApiBase } from '#src/contract/operations.ts';

/**
 * Returns the page of the production build for another API path on the same origin, such as `/product/api/v1`. It
 * replaces the default base in the `<meta>` and in the preload links; the page has it nowhere else. The page's policy
 * stays the same: `connect-src 'self'` allows every path.
 */
export function withApiBase(page: string, base: string): string {
  if (!page.includes(`content="${defaultApiBase}"`))
    throw new Error('index.html has no meta element with the API base.');
  return page.replaceAll(`="${defaultApiBase}`, `="${base}`);
}

/**
 * Returns a valid API base unchanged. Throws if it is not a path of this origin: page and cookies need the same origin.
 */
export function parseApiBase(text: string): string {
  if (!/^(\/[\w.-]+)+$/.test(text)) throw new Error(`“${text}” is not a path such as /product/api/v1.`);
  return text;
}

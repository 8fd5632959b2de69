import { defaultApiBase, operations } from '#src/contract/operations.ts';

/** Where the preload links stand in index.html until the page is built. */
export const preloadsPlaceholder = '<!-- preloads -->';

/** What the first screen shows: all of it would otherwise be asked for when the bundle has loaded and run. */
const preloadedOperations = [
  operations.getSummary,
  operations.getProduct,
  operations.getSession,
  operations.getUsage,
  operations.getActivity,
];

const apiBaseOf = (html: string) =>
  /<meta\s[^>]*name="api-base"[^>]*content="([^"]*)"/.exec(html)?.[1] || defaultApiBase;

/**
 * The page with links that ask for the first data before the bundle has loaded. Only where a real backend answers: the
 * demo's worker ignores what is asked before its page is its client.
 */
export const withPreloads = (html: string, options: { readonly backend: boolean }): string => {
  const base = apiBaseOf(html);
  const links = preloadedOperations.map(
    ({ path }) => `<link rel="preload" as="fetch" crossorigin href="${base}${path}">`,
  );
  return html.replace(preloadsPlaceholder, options.backend ? links.join('') : '');
};

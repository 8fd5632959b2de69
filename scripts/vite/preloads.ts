import { defaultApiBase, operations } from '#src/contract/operations.ts';

/** The placeholder of the preload links in index.html. */
export const preloadsPlaceholder = '<!-- preloads -->';

/** The queries of the first screen. Without preloading they would start when the bundle has been loaded and run. */
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
 * Returns the page with links that preload the first data before the bundle has been loaded. Only for a real backend:
 * the demo's worker ignores requests from before the page is its client.
 */
export const withPreloads = (html: string, options: { readonly backend: boolean }): string => {
  const base = apiBaseOf(html);
  const links = preloadedOperations.map(
    ({ path }) => `<link rel="preload" as="fetch" crossorigin href="${base}${path}">`,
  );
  return html.replace(preloadsPlaceholder, options.backend ? links.join('') : '');
};

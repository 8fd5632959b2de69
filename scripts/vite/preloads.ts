import { operations } from '#src/contract/operations.ts';

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

/** The `<script>` and the links with which Vite loads the app, and the name of the file of each. */
const moduleTag =
  /[ \t]*<(script|link) (?:type="module"|rel="modulepreload") crossorigin (?:src|href)="\.\/([^"]+)">(?:<\/script>)?\n?/g;

/**
 * Returns a built page with links that preload the files of the app, and for a real backend the first data. The script of
 * index.html gives them their addresses, when it knows where the page is served; it runs the file of the link `#script`.
 * The demo's worker ignores requests from before the page is its client, so its page preloads no data. Throws if the page
 * loads no script of the app.
 */
export const withPreloads = (html: string, options: { readonly backend: boolean }): string => {
  const modules = [...html.matchAll(moduleTag)].map(([, tag, file]) => ({
    id: tag === 'script' ? ' id="script"' : '',
    file,
  }));
  if (!modules.some(({ id }) => id)) throw new Error('index.html loads no script of the app.');
  const queries = options.backend ? preloadedOperations : [];
  const links = [
    ...queries.map(({ path }) => `<link data-rel="preload" as="fetch" crossorigin data-query="${path}">`),
    ...modules.map(({ id, file }) => `<link data-rel="modulepreload" crossorigin data-file="${file}"${id}>`),
  ];
  return html.replace(moduleTag, '').replace(preloadsPlaceholder, links.join(''));
};

import { createHash } from 'node:crypto';

/** Where the policy stands in index.html until the page is built. It has to come before every script and style. */
export const policyPlaceholder = '<!-- content-security-policy -->';

const source = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The hashes of what stands between `<name>` and `</name>` in a page; elements that load a file have none. */
const inlineSources = (html: string, name: 'script' | 'style') =>
  [...html.matchAll(new RegExp(`<${name}(\\s[^>]*)?>(.*?)</${name}>`, 'gs'))]
    .filter(([, attributes]) => !/\ssrc\s*=/.test(attributes ?? ''))
    .map(([, , text]) => source(text ?? ''));

/** What only the demo's page may do besides: start the simulator's worker, and show product and portal side by side. */
export interface PolicyOptions {
  readonly demo: boolean;
}

/**
 * The strict policy of a finished page: nothing but its own files, and the inline scripts and styles it has at this
 * moment by their hashes. Emotion inserts its rules into an empty `<style>`, so the empty text's hash is among them.
 * No text may become markup or script anywhere (Trusted Types): the app needs no exception, and the demo the one that
 * lets its worker be registered (mocks/browser/worker-address.ts). `frame-ancestors` means nothing in a `<meta>`: servers send it
 * as a header (scripts/headers.ts).
 */
export const contentSecurityPolicy = (html: string, { demo }: PolicyOptions): string =>
  [
    ['default-src', "'none'"],
    ['script-src', "'self'", ...new Set(inlineSources(html, 'script'))],
    ['style-src', "'self'", ...new Set([...inlineSources(html, 'style'), source('')])],
    ['img-src', "'self'"],
    ['connect-src', "'self'"],
    ['worker-src', demo ? "'self'" : "'none'"],
    ['frame-src', demo ? "'self'" : "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', demo ? 'default' : "'none'"],
  ]
    .map((directive) => directive.join(' '))
    .join('; ');

/** The page with its policy in place of the placeholder. */
export const withPolicy = (html: string, options: PolicyOptions): string => {
  if (!html.includes(policyPlaceholder)) throw new Error(`index.html has no ${policyPlaceholder}`);
  if (/<[^>]+\sstyle\s*=/.test(html)) throw new Error('index.html has a style attribute, which the policy would block');
  if (/<[^>]+\son[a-z]+\s*=/.test(html))
    throw new Error('index.html has an event attribute, which the policy would block');
  return html.replace(
    policyPlaceholder,
    `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(html, options)}">`,
  );
};

import { createHash } from 'node:crypto';

/** The placeholder of the policy in index.html. It must come before every script and style. */
export const policyPlaceholder = '<!-- content-security-policy -->';

const source = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Returns the hashes of the inline `<name>` elements of a page; elements that load a file have none. */
const inlineSources = (html: string, name: 'script' | 'style') =>
  [...html.matchAll(new RegExp(`<${name}(\\s[^>]*)?>(.*?)</${name}>`, 'gs'))]
    .filter(([, attributes]) => !/\ssrc\s*=/.test(attributes ?? ''))
    .map(([, , text]) => source(text ?? ''));

/**
 * Options of the policy. The demo's page may also start the simulator's worker, and show product and portal side by
 * side in frames.
 */
export interface PolicyOptions {
  readonly demo: boolean;
}

/**
 * Returns the strict policy of a finished page: it allows only the page's own files, and its inline scripts and styles
 * by their hashes. Emotion inserts its rules into an empty `<style>`, so the hash of the empty text is included. No
 * text may become markup or script (Trusted Types): the app needs no exception, and the demo needs one to register its
 * worker (mocks/browser/worker-address.ts). `frame-ancestors` has no effect in a `<meta>`, so servers send it as a
 * header (scripts/headers.ts).
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

/**
 * Returns the page with its policy at the placeholder. Throws if the page has none, or contains attributes that the
 * policy would block.
 */
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

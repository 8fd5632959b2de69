import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, policyPlaceholder, withPolicy } from './content-security-policy.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const production = { demo: false };
const demo = { demo: true };
const page = (head: string, body = '') => `<head>${policyPlaceholder}${head}</head><body>${body}</body>`;

describe('a page that the policy would break is refused', () => {
  test('without a place for the policy', () => {
    expect(() => withPolicy('<head></head>', production)).toThrow(policyPlaceholder);
  });
  test('with a style attribute', () => {
    expect(() => withPolicy(page('', '<p style="color: red">'), production)).toThrow('style attribute');
  });
  test('with an event attribute', () => {
    expect(() => withPolicy(page('', '<p onclick="go()">'), production)).toThrow('event attribute');
  });
});

test('inline scripts and styles are allowed by their hashes, and emotion’s empty style', () => {
  const policy = contentSecurityPolicy(page('<style>p{margin:0}</style><script>go();</script>'), production);
  expect(policy).toContain(`script-src 'self' ${hashOf('go();')};`);
  expect(policy).toContain(`style-src 'self' ${hashOf('p{margin:0}')} ${hashOf('')};`);
});

test('a script of its own file has no hash', () => {
  const policy = contentSecurityPolicy(
    page('<script type="module" crossorigin src="/assets/index.js"></script>'),
    production,
  );
  expect(policy).toContain("script-src 'self';");
});

test.each([production, demo])('nothing is allowed by a wildcard, as unsafe, as data or from elsewhere', (options) => {
  expect(contentSecurityPolicy(page(''), options)).not.toMatch(/\*|unsafe|data:|blob:|https?:/);
});

test('what is not named is forbidden', () => {
  expect(contentSecurityPolicy(page(''), production)).toMatch(/^default-src 'none';/);
});

test('no text becomes markup or script; only the demo may make one exception', () => {
  expect(contentSecurityPolicy(page(''), production)).toMatch(
    /require-trusted-types-for 'script'; trusted-types 'none'$/,
  );
  expect(contentSecurityPolicy(page(''), demo)).toMatch(/require-trusted-types-for 'script'; trusted-types default$/);
});

test('only the demo has a worker and frames', () => {
  expect(contentSecurityPolicy(page(''), production)).toContain("worker-src 'none'; frame-src 'none';");
  expect(contentSecurityPolicy(page(''), demo)).toContain("worker-src 'self'; frame-src 'self';");
});

test('the policy stands where the placeholder stood, before every script', () => {
  const html = withPolicy(page('<script>go();</script>'), production);
  expect(html).not.toContain(policyPlaceholder);
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script>'));
});

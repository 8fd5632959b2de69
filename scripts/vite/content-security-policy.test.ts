import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, policyPlaceholder, withPolicy } from './content-security-policy.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const production = { demo: false };
const demo = { demo: true };
const page = (head: string, body = '') => `<head>${policyPlaceholder}${head}</head><body>${body}</body>`;

describe('pages that the policy would break', () => {
  test('rejects a page without a placeholder for the policy', () => {
    expect(() => withPolicy('<head></head>', production)).toThrow(policyPlaceholder);
  });
  test('rejects a page with a style attribute', () => {
    expect(() => withPolicy(page('', '<p style="color: red">'), production)).toThrow('style attribute');
  });
  test('rejects a page with an event attribute', () => {
    expect(() => withPolicy(page('', '<p onclick="go()">'), production)).toThrow('event attribute');
  });
});

test('allows inline scripts, styles and the empty style of emotion by their hashes', () => {
  const policy = contentSecurityPolicy(page('<style>p{margin:0}</style><script>go();</script>'), production);
  expect(policy).toContain(`script-src 'self' ${hashOf('go();')};`);
  expect(policy).toContain(`style-src 'self' ${hashOf('p{margin:0}')} ${hashOf('')};`);
});

test('adds no hash for a script that is loaded from a file', () => {
  const policy = contentSecurityPolicy(
    page('<script type="module" crossorigin src="/assets/index.js"></script>'),
    production,
  );
  expect(policy).toContain("script-src 'self';");
});

test.each([production, demo])('contains no wildcard, unsafe source, data URL or other origin', (options) => {
  expect(contentSecurityPolicy(page(''), options)).not.toMatch(/\*|unsafe|data:|blob:|https?:/);
});

test('forbids every source that is not listed', () => {
  expect(contentSecurityPolicy(page(''), production)).toMatch(/^default-src 'none';/);
});

test('requires Trusted Types, with one policy in the demo and none in production', () => {
  expect(contentSecurityPolicy(page(''), production)).toMatch(
    /require-trusted-types-for 'script'; trusted-types 'none'$/,
  );
  expect(contentSecurityPolicy(page(''), demo)).toMatch(/require-trusted-types-for 'script'; trusted-types default$/);
});

test('allows workers and frames only in the demo', () => {
  expect(contentSecurityPolicy(page(''), production)).toContain("worker-src 'none'; frame-src 'none';");
  expect(contentSecurityPolicy(page(''), demo)).toContain("worker-src 'self'; frame-src 'self';");
});

test('inserts the policy at the placeholder, before every script', () => {
  const html = withPolicy(page('<script>go();</script>'), production);
  expect(html).not.toContain(policyPlaceholder);
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script>'));
});

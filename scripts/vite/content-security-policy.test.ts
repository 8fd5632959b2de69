import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, policyPlaceholder, withPolicy } from './content-security-policy.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (head: string, body = '') => `<head>${policyPlaceholder}${head}</head><body>${body}</body>`;

describe('a page that the policy would break is refused', () => {
  test('without a place for the policy', () => {
    expect(() => withPolicy('<head></head>')).toThrow(policyPlaceholder);
  });
  test('with a style attribute', () => {
    expect(() => withPolicy(page('', '<p style="color: red">'))).toThrow('style attribute');
  });
  test('with an event attribute', () => {
    expect(() => withPolicy(page('', '<p onclick="go()">'))).toThrow('event attribute');
  });
});

test('inline scripts and styles are allowed by their hashes, and emotion’s empty style', () => {
  const policy = contentSecurityPolicy(page('<style>p{margin:0}</style><script>go();</script>'));
  expect(policy).toContain(`script-src 'self' ${hashOf('go();')};`);
  expect(policy).toContain(`style-src 'self' ${hashOf('p{margin:0}')} ${hashOf('')};`);
});

test('a script of its own file has no hash', () => {
  const policy = contentSecurityPolicy(page('<script type="module" crossorigin src="/assets/index.js"></script>'));
  expect(policy).toContain("script-src 'self';");
});

test('nothing is allowed by a wildcard, as unsafe, or from elsewhere', () => {
  expect(contentSecurityPolicy(page(''))).not.toMatch(/\*|unsafe|https?:/);
});

test('the policy stands where the placeholder stood, before every script', () => {
  const html = withPolicy(page('<script>go();</script>'));
  expect(html).not.toContain(policyPlaceholder);
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script>'));
});

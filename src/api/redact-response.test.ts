import { describe, expect, test } from 'vitest';
import { redactResponse } from './redact-response.ts';

const token = 'NjQ1YzgxYTQtYmY2OC00MzA0LWFhNjItZTU4ZGNmOTdjMjQ1LTE3NzExNTc0%0AMDAwMDB8c2VjcmV0+/c2Vjc=';
const code = '<specificPLR>\n<signature>MEUCIQDc8x4b7Vw0Q+1h2Yk3lZ/8fJtR5uPq==</signature></specificPLR>';

const quoted: Readonly<Record<string, (secret: string) => string>> = {
  'in plain text': (secret) => `refused: ${secret}`,
  'in JSON': (secret) => JSON.stringify({ detail: `The value ${secret} is wrong.` }),
  'in JSON twice': (secret) => JSON.stringify(JSON.stringify({ secret })),
  'in HTML': (secret) => `<p>${secret.replaceAll('<', '&lt;').replaceAll('+', '&#43;')}</p>`,
  'in an address': (secret) => `/api?token=${encodeURIComponent(secret)}`,
};

describe.each(Object.keys(quoted))('secret of the request, quoted %s', (form) => {
  test.each([
    ['token', token, /NjQ1YzgxYTQt|AMDAwMDB8c2VjcmV0/],
    ['code', code, /MEUCIQDc8x4b7Vw0Q|1h2Yk3lZ|8fJtR5uPq/],
  ])('masks the %s', (field, secret, parts) => {
    const response = quoted[form]?.(secret) ?? '';
    const redacted = redactResponse(response, { [field]: secret }, true);
    expect(redacted).toContain('(masked)');
    expect(redacted.replaceAll('(masked)', '')).not.toMatch(parts);
  });
});

test('masks a code or token of the product in an invalid response', () => {
  expect(redactResponse('{"code":"CN4f-\\"9a","madeAt":"soon"}', undefined, false)).toBe(
    '{"code":"(masked)","madeAt":"soon"}',
  );
  expect(redactResponse('{"token": "not who', undefined, false)).toBe('{"token": "(masked)');
});

test('leaves a response without secrets unchanged', () => {
  const problem = '{"code":"token-refused","requestId":"request-7"}';
  expect(redactResponse(problem, { token }, true)).toBe(problem);
  expect(redactResponse('<html>502 Bad Gateway</html>', { kind: 'proxy', host: 'proxy.example.com' }, true)).toBe(
    '<html>502 Bad Gateway</html>',
  );
});

test('masks a secret before the text is shortened, so that no part of it remains', () => {
  const response = `${'x '.repeat(990)}${token}`;
  expect(redactResponse(response, { token }, true)).not.toMatch(/NjQ1/);
});

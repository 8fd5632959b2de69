// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { setServedAt } from '#src/served-at.ts';
import { ApiError } from './api-error.ts';
import { request } from './http.ts';
import { serverNow } from './server-clock.ts';

/** Stubs fetch with a backend that returns the same response to every request. Returns the list of requests. */
function backendAnswers(body: string | null, init: ResponseInit = {}) {
  const requested: Request[] = [];
  vi.stubGlobal('fetch', async (address: string, options: RequestInit) => {
    requested.push(new Request(new URL(address, 'http://localhost'), { ...options, signal: null }));
    return new Response(body, init);
  });
  return requested;
}

async function failureOf(call: Promise<unknown>): Promise<ApiError> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApiError)) throw new Error(`expected an ApiError, not ${String(error)}`);
  return error;
}

const session = { userName: 'admin', role: 'admin', signInUrl: '/' };
const problem = {
  type: '/problems/registration-in-progress',
  title: 'Registration in progress',
  detail: 'A registration is in progress.',
  status: 409,
  code: 'registration-in-progress',
  requestId: 'request-7',
};

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each(['"\u202Enimda\u202C"', String.raw`"\u202enimda\u202c"`])(
  'replaces control characters for text direction in a name: %j',
  async (userName) => {
    backendAnswers(`{"userName":${userName},"role":"admin","signInUrl":"/"}`);
    expect((await request('getSession')).body.userName).toBe('\uFFFDnimda\uFFFD');
  },
);

describe('server clock', () => {
  const date = 'Thu, 15 Jan 2026 09:00:00 GMT';
  const displayed = () => new Date(serverNow()).toISOString().slice(0, 16);

  test.each([
    ['a proxy’s 502', 502],
    ['a file server’s 404', 404],
    ['a file server’s page', 200],
  ])('ignores the date of a response without a request id: %s', async (_name, status) => {
    const before = displayed();
    backendAnswers('<!doctype html>', { status, headers: { date } });
    await failureOf(request('getSession'));
    expect(displayed()).toBe(before);
  });

  test.each([200, 503])('uses the date of a response with a request id and status %i', async (status) => {
    const later = `Thu, 15 Jan 2026 1${status % 9}:00:00 GMT`;
    backendAnswers(JSON.stringify(session), { status, headers: { date: later, 'x-request-id': 'request-1' } });
    await request('getSession').catch(() => undefined);
    expect(displayed()).toBe(new Date(later).toISOString().slice(0, 16));
  });
});

describe('failures', () => {
  test.each([
    ['an empty body', '', 200, 'invalid-response'],
    ['broken JSON', '{"userName":', 200, 'invalid-response'],
    ['JSON of another shape', '{"unexpected":true}', 200, 'invalid-response'],
    [
      'a sign-in page instead of the product’s response',
      '<!doctype html><title>Sign in</title>',
      200,
      'invalid-response',
    ],
    ['a proxy’s page', '<html>502 Bad Gateway</html>', 502, 'bad-gateway'],
    ['a 401 without a problem', '', 401, 'session-ended'],
    ['a redirect that was not followed', '', 304, 'invalid-response'],
    ['an unexpected refusal', '', 418, 'refused'],
    ['an unexpected failure', '', 501, 'internal-error'],
    ['a problem with an unknown code', '{"code":"no-such-code"}', 503, 'service-unavailable'],
  ])('maps a bad response to an error code: %s', async (_name, body, status, code) => {
    backendAnswers(status === 304 ? null : body, { status, headers: { 'x-request-id': 'request-1' } });
    const error = await failureOf(request('getSession'));
    expect(error.code).toBe(code);
    expect(error.hasResponse).toBe(true);
    expect(error.requestId).toBe('request-1');
    expect(error.raw).toBe(body);
  });

  test('an ApiError has the code, errors, request id and text of the problem', async () => {
    backendAnswers(JSON.stringify({ ...problem, errors: [{ pointer: '/token', code: 'missing' }] }), { status: 409 });
    const error = await failureOf(request('register', { body: {}, idempotencyKey: 'k' }));
    expect(error).toMatchObject({
      code: 'registration-in-progress',
      status: 409,
      requestId: 'request-7',
      errors: [{ pointer: '/token', code: 'missing' }],
    });
    expect(error.raw).toContain('registration-in-progress');
  });

  test.each([
    ['no JSON', '', {}, 'unknown-response'],
    ['no request id', '{"unexpected":true}', { 'x-request-id': undefined }, 'invalid-response'],
    ['another media type', '{"unexpected":true}', { 'content-type': 'text/html' }, 'invalid-response'],
    ['the product’s headers', '{"unexpected":true}', {}, 'unknown-response'],
  ])('an unusable response with %s has the code %s', async (_name, body, changes, code) => {
    const headers = { 'x-request-id': 'request-1', 'content-type': 'application/json', ...changes };
    const present = Object.entries(headers).filter(([, value]) => value !== undefined) as [string, string][];
    backendAnswers(body, { headers: present });
    const error = await failureOf(request('deregister', { idempotencyKey: 'k' }));
    expect(error.code).toBe(code);
    expect(error.hasUnknownOutcome).toBe(true);
  });

  test.each([409, 412, 422, 428])(
    'status %i with an unknown problem means that nothing was carried out',
    async (status) => {
      const texts = { title: 'Suspended', detail: 'The account is suspended.' };
      backendAnswers(JSON.stringify({ ...problem, status, code: 'account-suspended', ...texts }), { status });
      const error = await failureOf(request('renew', { body: { kind: 'authorization' }, idempotencyKey: 'k' }));
      expect(error.code).toBe('refused');
      expect(error).toMatchObject({
        hasUnknownOutcome: false,
        detail: 'Suspended – The account is suspended.',
        requestId: 'request-7',
      });
    },
  );

  test.each([
    [
      'an update',
      () => request('putTransport', { body: { mode: 'direct' } as never, ifMatch: '"1"' }),
      'settings-changed',
    ],
    ['a read', () => request('getProduct'), 'refused'],
  ])('status 412 without a problem is a changed setting only for an update: %s', async (_name, send, code) => {
    backendAnswers('<html></html>', { status: 412 });
    expect((await failureOf(send())).code).toBe(code);
  });

  test('a problem of another type is judged by its known code', async () => {
    backendAnswers(JSON.stringify({ ...problem, type: 'about:blank', title: null, errors: null }), { status: 409 });
    const error = await failureOf(request('register', { body: {}, idempotencyKey: 'k' }));
    expect(error).toMatchObject({ code: 'registration-in-progress', detail: undefined, errors: undefined });
  });

  test('the text of an unknown problem does not contain the token that was sent', async () => {
    const token = 'NjQ1YzgxYTQtYmY2OC00MzA0';
    backendAnswers(JSON.stringify({ title: 'Refused', detail: `The token ${token} was refused.` }), { status: 400 });
    const error = await failureOf(request('register', { body: { token }, idempotencyKey: 'k' }));
    expect(error).toMatchObject({ code: 'refused', detail: 'Refused – The token (masked) was refused.' });
  });

  test('an ApiError has the code network and no response when fetch fails', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    const error = await failureOf(request('getSession'));
    expect(error).toMatchObject({ code: 'network', hasResponse: false });
  });

  test('an ApiError has the code timeout when the response takes too long', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new DOMException('too long', 'TimeoutError')));
    expect((await failureOf(request('getSession'))).code).toBe('timeout');
  });

  test('an abort by the caller is thrown unchanged', async () => {
    const controller = new AbortController();
    controller.abort(new DOMException('gone', 'AbortError'));
    vi.stubGlobal('fetch', () => Promise.reject(controller.signal.reason));
    await expect(request('getSession', { signal: controller.signal })).rejects.toBe(controller.signal.reason);
  });

  test.each([
    ['a number of seconds', '30', 30],
    ['a date', 'Thu, 15 Jan 2026 09:02:00 GMT', 120],
    ['a date in the past', 'Thu, 15 Jan 2026 08:59:00 GMT', undefined],
    ['one day, shortened to ten minutes', '86400', 600],
    ['an unreadable value', 'soon', undefined],
  ])('reads Retry-After: %s', async (_name, headerValue, seconds) => {
    vi.useFakeTimers({ now: Date.parse('2026-01-15T09:00:00.000Z'), toFake: ['Date'] });
    backendAnswers('', { status: 503, headers: { 'retry-after': headerValue, date: 'Thu, 15 Jan 2026 09:00:00 GMT' } });
    expect((await failureOf(request('getSession'))).retryAfter).toBe(seconds);
    vi.useRealTimers();
  });

  test('rejects a setting without an ETag', async () => {
    backendAnswers('{"kind":"direct"}');
    expect((await failureOf(request('getTransport'))).code).toBe('invalid-response');
  });

  test('shortens the text of a long response', async () => {
    backendAnswers('x'.repeat(10_000), { status: 502 });
    expect((await failureOf(request('getSession'))).raw).toHaveLength(2000);
  });
});

describe('request', () => {
  test('reads a response that does not fit the contract, and names the parts that it leaves out', async () => {
    backendAnswers('{"userName":"admin","role":"king","signInUrl":null,"theme":"dark"}');
    const { body } = await request('getSession');
    expect(body).toEqual({ userName: 'admin', role: 'king', signInUrl: '', leftOut: '/signInUrl' });
  });

  test('rejects a setting of which a part is unknown', async () => {
    backendAnswers('{"kind":"satellite"}', { headers: { etag: '"3"' } });
    expect((await failureOf(request('getTransport'))).code).toBe('invalid-response');
  });

  test('returns the checked body and the ETag', async () => {
    backendAnswers(JSON.stringify(session), { headers: { etag: '"3"' } });
    expect(await request('getSession')).toEqual({ body: session, etag: '"3"' });
  });

  test('sends key, ETag and body to the API base that the page configures', async () => {
    setServedAt({ apiBase: '/elsewhere/api' });
    const requested = backendAnswers('{"kind":"direct"}');
    await request('putTransport', { body: { kind: 'direct' }, ifMatch: '"2"', idempotencyKey: 'k' });
    setServedAt({ apiBase: '/api/v1' });
    const [sent] = requested;
    expect(sent?.method).toBe('PUT');
    expect(new URL(sent?.url ?? '').pathname).toBe('/elsewhere/api/settings/transport');
    expect(sent?.headers.get('if-match')).toBe('"2"');
    expect(sent?.headers.get('idempotency-key')).toBe('k');
    expect(await sent?.json()).toEqual({ kind: 'direct' });
  });

  test('omits undefined query parameters and encodes the others', async () => {
    const requested = backendAnswers('{"entries":[]}');
    await request('getActivity', { query: { pageToken: undefined } });
    await request('getActivity', { query: { pageToken: 'activity 7&' } });
    expect(requested.map(({ url }) => new URL(url).search)).toEqual(['', '?pageToken=activity+7%26']);
  });
});

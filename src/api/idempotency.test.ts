import { expect, test } from 'vitest';
import { ApiError } from './api-error.ts';
import { withIdempotencyKey } from './idempotency.ts';

const { signal } = new AbortController();

function recording(outcomes: (ApiError | 'done')[]) {
  const keys: string[] = [];
  const sendWithKey = withIdempotencyKey(async (_body: { name: string }, { idempotencyKey }) => {
    keys.push(idempotencyKey);
    const outcome = outcomes.shift();
    if (outcome instanceof ApiError) throw outcome;
    return outcome;
  });
  return { keys, sendWithKey, act: (body: { name: string }) => sendWithKey(body, signal) };
}

test('after a lost answer the same act is sent under the same key', async () => {
  const { keys, act } = recording([new ApiError({ code: 'network' }), 'done']);
  await expect(act({ name: 'a' })).rejects.toThrow('network');
  await act({ name: 'a' });
  expect(keys[1]).toBe(keys[0]);
});

test('after a lost answer another act gets a key of its own', async () => {
  const { keys, act } = recording([new ApiError({ code: 'timeout' }), 'done']);
  await expect(act({ name: 'a' })).rejects.toThrow('timeout');
  await act({ name: 'b' });
  expect(keys[1]).not.toBe(keys[0]);
});

test('once answered, refused or done, the next time is a new act', async () => {
  const refusal = new ApiError({ code: 'registration-in-progress', status: 409 });
  const { keys, act } = recording([refusal, 'done', 'done']);
  await expect(act({ name: 'a' })).rejects.toThrow('registration-in-progress');
  await act({ name: 'a' });
  await act({ name: 'a' });
  expect(new Set(keys).size).toBe(3);
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/);
});

test.each(['bad-gateway', 'service-unavailable', 'internal-error', 'invalid-response'] as const)(
  'after %s nobody knows whether it was carried out: the same act is sent under the same key',
  async (code) => {
    const { keys, act } = recording([new ApiError({ code, status: 502 }), 'done']);
    await expect(act({ name: 'a' })).rejects.toThrow(code);
    await act({ name: 'a' });
    expect(keys[1]).toBe(keys[0]);
  },
);

test('what was done meanwhile makes another intention of the same act, what was only looked at does not', async () => {
  const { keys, act } = recording([new ApiError({ code: 'network' }), new ApiError({ code: 'network' }), 'done']);
  await expect(act({ name: 'a' })).rejects.toThrow('network');
  await withIdempotencyKey(async () => 'seen', { mutationCount: false })(undefined, signal);
  await expect(act({ name: 'a' })).rejects.toThrow('network');
  expect(keys[1]).toBe(keys[0]);
  await withIdempotencyKey(async () => 'done')(undefined, signal);
  await act({ name: 'a' });
  expect(keys[2]).not.toBe(keys[0]);
});

test('an act that is not wanted any more is not sent', async () => {
  const { keys, sendWithKey } = recording(['done']);
  await expect(sendWithKey({ name: 'a' }, AbortSignal.abort())).rejects.toThrow();
  expect(keys).toEqual([]);
});

test('an act that was dropped while it was sent keeps its key for the next time', async () => {
  const leaving = new AbortController();
  const keys: string[] = [];
  const sendWithKey = withIdempotencyKey(async (_body: undefined, { idempotencyKey, signal: wanted }) => {
    keys.push(idempotencyKey);
    leaving.abort();
    wanted.throwIfAborted();
  });
  await expect(sendWithKey(undefined, leaving.signal)).rejects.toThrow();
  await sendWithKey(undefined, signal);
  expect(keys[1]).toBe(keys[0]);
});

import { expect, test } from 'vitest';
import { ApiError } from './api-error.ts';
import { withIdempotencyKey } from './idempotency.ts';

const { signal } = new AbortController();

/** A command whose calls end with the given outcomes in turn, and the idempotency keys that it was sent with. */
function createCommand(outcomes: (ApiError | 'done')[]) {
  const keys: string[] = [];
  const sendWithKey = withIdempotencyKey(async (_body: { name: string }, { idempotencyKey }) => {
    keys.push(idempotencyKey);
    const outcome = outcomes.shift();
    if (outcome instanceof ApiError) throw outcome;
    return outcome;
  });
  return { keys, sendWithKey, act: (body: { name: string }) => sendWithKey(body, signal) };
}

test('reuses the key of the same command after a lost response', async () => {
  const { keys, act } = createCommand([new ApiError({ code: 'network' }), 'done']);
  await expect(act({ name: 'a' })).rejects.toThrow('network');
  await act({ name: 'a' });
  expect(keys[1]).toBe(keys[0]);
});

test('creates a new key for a different command after a lost response', async () => {
  const { keys, act } = createCommand([new ApiError({ code: 'timeout' }), 'done']);
  await expect(act({ name: 'a' })).rejects.toThrow('timeout');
  await act({ name: 'b' });
  expect(keys[1]).not.toBe(keys[0]);
});

test('creates a new key for the same command after a response, be it success or a problem', async () => {
  const problem = new ApiError({ code: 'registration-in-progress', status: 409 });
  const { keys, act } = createCommand([problem, 'done', 'done']);
  await expect(act({ name: 'a' })).rejects.toThrow('registration-in-progress');
  await act({ name: 'a' });
  await act({ name: 'a' });
  expect(new Set(keys).size).toBe(3);
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/);
});

test.each(['bad-gateway', 'service-unavailable', 'internal-error', 'invalid-response'] as const)(
  'reuses the key after %s, since the command may have been carried out',
  async (code) => {
    const { keys, act } = createCommand([new ApiError({ code, status: 502 }), 'done']);
    await expect(act({ name: 'a' })).rejects.toThrow(code);
    await act({ name: 'a' });
    expect(keys[1]).toBe(keys[0]);
  },
);

test('creates a new key after another change', async () => {
  const { keys, act } = createCommand([new ApiError({ code: 'network' }), new ApiError({ code: 'network' }), 'done']);
  await expect(act({ name: 'a' })).rejects.toThrow('network');
  await expect(act({ name: 'a' })).rejects.toThrow('network');
  expect(keys[1]).toBe(keys[0]);
  await withIdempotencyKey(async () => 'done')(undefined, signal);
  await act({ name: 'a' });
  expect(keys[2]).not.toBe(keys[0]);
});

test('sends nothing when the signal is already aborted', async () => {
  const { keys, sendWithKey } = createCommand(['done']);
  await expect(sendWithKey({ name: 'a' }, AbortSignal.abort())).rejects.toThrow();
  expect(keys).toEqual([]);
});

test('reuses the key of a command that was aborted during its request', async () => {
  const controller = new AbortController();
  const keys: string[] = [];
  const sendWithKey = withIdempotencyKey(async (_body: undefined, { idempotencyKey, signal: requestSignal }) => {
    keys.push(idempotencyKey);
    controller.abort();
    requestSignal.throwIfAborted();
  });
  await expect(sendWithKey(undefined, controller.signal)).rejects.toThrow();
  await sendWithKey(undefined, signal);
  expect(keys[1]).toBe(keys[0]);
});

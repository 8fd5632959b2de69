import { isOutcomeUnknown } from './api-error.ts';
import type { CommandOptions } from './client.ts';

/** 128 random bits in hexadecimal; `crypto.randomUUID` is available only over `https` or on localhost. */
function createIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The number of successful commands that changed something. After another change, the same command gets a new key. */
let mutationCount = 0;

/**
 * Returns a function that sends the command with an Idempotency-Key. If the outcome is unknown or the command was aborted,
 * the next call with the same body reuses the key, so that a repeated click returns the first outcome. After any other
 * successful change the next call gets a new key. The returned function throws, and sends nothing, if the signal is
 * aborted.
 */
export function withIdempotencyKey<Body, Reply>(
  send: (body: Body, options: CommandOptions) => Promise<Reply>,
): (body: Body, signal: AbortSignal) => Promise<Reply> {
  let pending: { readonly content: string; readonly key: string; readonly startedAtCount: number } | undefined;
  return async (body, signal) => {
    signal.throwIfAborted();
    const content = JSON.stringify(body) ?? '';
    const isSame = pending?.content === content && pending.startedAtCount === mutationCount;
    const attempt =
      pending && isSame ? pending : { content, key: createIdempotencyKey(), startedAtCount: mutationCount };
    pending = attempt;
    try {
      const reply = await send(body, { idempotencyKey: attempt.key, signal });
      mutationCount += 1;
      pending = undefined;
      return reply;
    } catch (error) {
      if (!isOutcomeUnknown(error) && !signal.aborted) pending = undefined;
      throw error;
    }
  };
}

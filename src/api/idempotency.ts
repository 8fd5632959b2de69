import { isOutcomeUnknown } from './api-error.ts';
import type { CommandOptions } from './client.ts';

/** 128 random bits in hexadecimal; `crypto.randomUUID` would want a secure context. */
function createIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The number of commands that have changed something. The same command after another change is a new command. */
let mutationCount = 0;

/**
 * Adds an Idempotency-Key to a command. While its outcome is unknown, or it was aborted, the same command reuses the key,
 * so that a repeated click returns the first outcome. Any other successful command that changes something starts a new
 * key; `isChange: false` marks a command that changes nothing. Throws, and sends nothing, if the signal is aborted.
 */
export function withIdempotencyKey<Body, Reply>(
  send: (body: Body, options: CommandOptions) => Promise<Reply>,
  { isChange }: { readonly isChange: boolean } = { isChange: true },
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
      if (isChange) mutationCount += 1;
      pending = undefined;
      return reply;
    } catch (error) {
      if (!isOutcomeUnknown(error) && !signal.aborted) pending = undefined;
      throw error;
    }
  };
}

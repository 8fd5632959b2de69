import { isOutcomeUnknown } from './api-error.ts';
import type { CommandOptions } from './client.ts';

/** 128 random bits in hexadecimal; `crypto.randomUUID` would want a secure context. */
function createIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** How many acts have changed something: what was meant before one of them is not what is meant after it. */
let mutationCount = 0;

/**
 * Gives an act its Idempotency-Key. As long as nobody can tell whether it was carried out, the same act gets the same key
 * again: whoever presses the button once more after a lost answer is told what became of the first time, and nothing is
 * done twice. Once something else has been done, the same act is another intention: deregistering, whose answer was lost,
 * registering, and deregistering again. What only looks (`changes: false`) comes between without ending anything. An act
 * that is dropped while it is sent keeps its key, too; one that is dropped before is not sent and throws.
 */
export function withIdempotencyKey<Body, Reply>(
  send: (body: Body, options: CommandOptions) => Promise<Reply>,
  { mutationCount: isChange }: { readonly mutationCount: boolean } = { mutationCount: true },
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

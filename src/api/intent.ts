import { mayHaveActed } from './api-error.ts';
import type { Sending } from './client.ts';

/** 128 random bits in hexadecimal; `crypto.randomUUID` would want a secure context. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** How many acts have changed something: what was meant before one of them is not what is meant after it. */
let changes = 0;

/**
 * Gives an act its Idempotency-Key. As long as nobody can tell whether it was carried out, the same act gets the same key
 * again: whoever presses the button once more after a lost answer is told what became of the first time, and nothing is
 * done twice. Once something else has been done, the same act is another intention: deregistering, whose answer was lost,
 * registering, and deregistering again. What only looks (`changes: false`) comes between without ending anything. An act
 * that is dropped while it is sent keeps its key, too; one that is dropped before is not sent and throws.
 */
export function createIntent<Body, Reply>(
  act: (body: Body, sending: Sending) => Promise<Reply>,
  { changes: isChange }: { readonly changes: boolean } = { changes: true },
): (body: Body, signal: AbortSignal) => Promise<Reply> {
  let open: { readonly content: string; readonly key: string; readonly after: number } | undefined;
  return async (body, signal) => {
    signal.throwIfAborted();
    const content = JSON.stringify(body) ?? '';
    const isSame = open?.content === content && open.after === changes;
    const mine = open && isSame ? open : { content, key: newKey(), after: changes };
    open = mine;
    try {
      const reply = await act(body, { idempotencyKey: mine.key, signal });
      if (isChange) changes += 1;
      open = undefined;
      return reply;
    } catch (error) {
      if (!mayHaveActed(error) && !signal.aborted) open = undefined;
      throw error;
    }
  };
}

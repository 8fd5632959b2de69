import { ApiError } from './api-error.ts';

/** 128 random bits in hexadecimal; `crypto.randomUUID` would want a secure context. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Gives an act its Idempotency-Key. As long as no answer has arrived, the same act gets the same key again: whoever
 * presses the button once more after a lost answer is told what became of the first time, and nothing is done twice.
 */
export function createIntent<Body, Reply>(
  act: (body: Body, key: string) => Promise<Reply>,
): (body: Body) => Promise<Reply> {
  let open: { readonly content: string; readonly key: string } | undefined;
  return async (body) => {
    const content = JSON.stringify(body) ?? '';
    const mine = open?.content === content ? open : { content, key: newKey() };
    open = mine;
    try {
      const reply = await act(body, mine.key);
      open = undefined;
      return reply;
    } catch (error) {
      if (error instanceof ApiError && error.wasAnswered) open = undefined;
      throw error;
    }
  };
}

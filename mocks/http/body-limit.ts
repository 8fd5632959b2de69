import type { Backend } from '#mocks/backend.ts';
import { problemOf } from './problem.ts';
import { replyOf } from './reply.ts';

/** So much of what is too large is let in and dropped, in bytes; of what is larger still the connection is closed. */
const maxDiscardedBytes = 32 * 1024 * 1024;

/**
 * The answer to a request whose body is larger than any. It is given once the rest has come: who is still sending hears no
 * answer. Nothing of it was read, so it has no number of its own.
 */
export async function payloadTooLarge({ run }: Backend, rest: ReadableStream<Uint8Array> | null): Promise<Response> {
  if (rest && !rest.locked) await discard(rest.getReader());
  const requestId = 'request-too-large';
  const body = problemOf({ problem: 'request-too-large' }, requestId);
  return run((_view, now) => ({ value: replyOf({ status: body.status, body }, { requestId, now }) }));
}

async function discard(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  let discardedBytes = 0;
  while (discardedBytes <= maxDiscardedBytes) {
    const { done, value } = await reader.read();
    if (done) return;
    discardedBytes += value.length;
  }
}

import type { Backend } from '#mocks/backend.ts';
import { problemOf } from './problem.ts';
import { replyOf } from './reply.ts';

/** So much of what is too large is let in and dropped, in bytes; of what is larger still the connection is closed. */
const mostDropped = 32 * 1024 * 1024;

/**
 * The answer to a request whose body is larger than any. It is given once the rest has come: who is still sending hears no
 * answer. Nothing of it was read, so it has no number of its own.
 */
export async function tooLarge({ run }: Backend, rest: ReadableStream<Uint8Array> | null): Promise<Response> {
  if (rest && !rest.locked) await drop(rest.getReader());
  const requestId = 'request-too-large';
  const body = problemOf({ problem: 'request-too-large' }, requestId);
  return run((_view, now) => ({ value: replyOf({ status: body.status, body }, { requestId, now }) }));
}

async function drop(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  let dropped = 0;
  while (dropped <= mostDropped) {
    const { done, value } = await reader.read();
    if (done) return;
    dropped += value.length;
  }
}

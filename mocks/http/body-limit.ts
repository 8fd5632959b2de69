import type { Backend } from '#mocks/backend.ts';
import { problemOf } from './problem.ts';
import { replyOf } from './reply.ts';

/** Bytes of an oversized body that are read and discarded; beyond them the rest is left unread. */
const maxDiscardedBytes = 32 * 1024 * 1024;

/**
 * The 413 response to a request whose body is too large. It is sent after the rest of the body has been read, because a
 * client that is still sending does not read a response. The body is not parsed, so all these responses share one
 * request id.
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

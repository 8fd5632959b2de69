import { problemOf } from '#mocks/http/problem.ts';
import type { Operation } from '#src/contract/operation.ts';
import { problemsOf } from '#src/contract/operations.ts';
import { problemStatuses } from '#src/contract/problem-statuses.ts';
import { type AnswerFault, lateness, type Speaker, type Stage, secondsToWait } from './answer-faults.ts';

/** What is to happen to the answers of an operation. */
export interface Fault {
  readonly kind: AnswerFault;
  readonly stage: Stage;
  readonly speaker: Speaker;
}

/** Everything a fault needs to know of what was asked. */
interface Asked {
  readonly operation: Operation;
  /** Asks the backend, anew each time. */
  readonly ask: () => Promise<Response>;
  /** Rejects with the reason as soon as whoever asked no longer waits. */
  readonly aborted: Promise<never>;
  /** Resolves when an answer that waits for something else is to arrive. */
  readonly released: Promise<void>;
}

const refused = () => new TypeError('Failed to fetch');
const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** What a proxy says when it has no more to say than a status. */
const strangersPage = (status: number) => `<!doctype html><html><head><title>${status}</title></head></html>`;

/** Whether the operation has a problem of its own with this status. */
export function hasProblem(operation: Operation, status: number): boolean {
  return problemsOf(operation).some((code) => problemStatuses[code] === status);
}

function answerWithStatus(status: number, operation: Operation, speaker: Speaker): Response {
  const headers = new Headers(status === 429 ? { 'Retry-After': String(secondsToWait) } : {});
  const code = problemsOf(operation).find((candidate) => problemStatuses[candidate] === status);
  if (speaker === 'stranger' || !code) {
    headers.set('Content-Type', 'text/html');
    return new Response(strangersPage(status), { status, headers });
  }
  headers.set('Content-Type', 'application/problem+json');
  headers.set('X-Request-Id', 'request-faulty');
  return new Response(JSON.stringify(problemOf({ problem: code }, 'request-faulty')), { status, headers });
}

/** The same status and headers, with another body. */
function withBody({ status, headers }: Response, body: BodyInit | null): Response {
  return new Response(body, { status, headers });
}

/** A body of which a part arrives, and then no more. */
function cutShort(text: string): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text.slice(0, Math.ceil(text.length / 2))));
    },
    pull: (controller) => controller.error(new TypeError('network error')),
  });
}

/** The answer as the fault leaves it, or its failure. */
export async function faultyAnswer({ kind, stage, speaker }: Fault, asked: Asked): Promise<Response> {
  const carriedOut = stage === 'carried-out' ? await asked.ask() : undefined;
  switch (kind) {
    case 'connection-refused':
      throw refused();
    case 'timeout':
      return asked.aborted;
    case '400':
    case '401':
    case '403':
    case '404':
    case '409':
    case '412':
    case '422':
    case '429-retry-after':
    case '500':
    case '503':
      return answerWithStatus(Number.parseInt(kind, 10), asked.operation, speaker);
    case '502-html-page':
      return answerWithStatus(502, asked.operation, 'stranger');
  }
  if (!carriedOut) throw new Error(`The answer to what was not carried out cannot be “${kind}”.`);
  switch (kind) {
    case 'reset-in-mid-answer':
      return withBody(carriedOut, cutShort(await carriedOut.text()));
    case 'empty-body':
      return withBody(carriedOut, '');
    case 'broken-json':
      return withBody(carriedOut, (await carriedOut.text()).slice(0, -1));
    case 'wrong-shape':
      return withBody(carriedOut, JSON.stringify({ unexpected: true }));
    case 'late':
      await Promise.race([after(lateness), asked.aborted]);
      return carriedOut;
    case 'late-after-close':
      await Promise.race([asked.released, asked.aborted]);
      return carriedOut;
    case 'twice':
      return asked.ask();
  }
}

// @vitest-environment happy-dom
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answerFaults, lateness, secondsToWait, stagesOf } from '#mocks/faults/answer-faults.ts';
import { type Fault, hasProblem } from '#mocks/faults/faulty-answer.ts';
import { createFaultyFetch } from '#mocks/faults/faulty-fetch.ts';
import { createTally } from '#mocks/faults/tally.ts';
import { examples } from '#scripts/contract/examples.ts';
import type { Operation } from '#src/contract/operation.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';
import { problemStatuses } from '#src/contract/problem-statuses.ts';
import { ApiError } from './api-error.ts';
import { request } from './http.ts';

const ids = Object.keys(operations) as OperationId[];

/** How it may end for whoever asked: with the answer, with one of the codes of the failure, or not before it is given up. */
type Ending = 'answered' | 'given-up' | readonly string[];

/** What the contract says of a status: the problems that have it. A stranger's 4xx may be taken for any failure but success. */
function codesOf(status: number, { speaker }: Fault, operation: Operation): readonly string[] {
  const codes = Object.entries(problemStatuses).flatMap(([code, its]) => (its === status ? [code] : []));
  const isOwn = speaker === 'backend' && hasProblem(operation, status);
  return isOwn ? codes : [...codes, 'malformed-answer'];
}

function endingOf(fault: Fault, operation: Operation): Ending {
  switch (fault.kind) {
    case 'connection-refused':
    case 'reset-in-mid-answer':
      return ['network'];
    case 'timeout':
      return ['timeout'];
    case 'empty-body':
    case 'broken-json':
    case 'wrong-shape':
      return ['malformed-answer'];
    case 'late':
    case 'twice':
      return 'answered';
    case 'late-after-close':
      return 'given-up';
    default:
      return codesOf(Number.parseInt(fault.kind, 10), fault, operation);
  }
}

/** The backend of this operation: it answers the contract's own example. */
function backendOf(id: OperationId) {
  const { status, kind }: Operation = operations[id];
  const [example] = Object.values(examples[id].response);
  const headers = {
    'x-request-id': 'request-1',
    ...(kind === 'read-tagged' || kind === 'edit' ? { etag: '"1"' } : {}),
  };
  return vi.fn(async () => new Response(JSON.stringify(example), { status, headers }));
}

/** How the operation is asked for by the contract. */
function callOf(id: OperationId) {
  const { kind, request: body }: Operation = operations[id];
  const told: { readonly request?: object; readonly response: object } = examples[id];
  return {
    ...(body && told.request ? { body: Object.values(told.request)[0] } : {}),
    ...(kind === 'act' ? { idempotencyKey: 'key' } : {}),
    ...(kind === 'edit' ? { ifMatch: '"1"' } : {}),
  };
}

const cells = answerFaults.flatMap((kind) =>
  stagesOf[kind].flatMap((stage) =>
    (['backend', 'stranger'] as const)
      .filter((speaker) => speaker === 'backend' || Number.parseInt(kind, 10) > 0)
      .map((speaker): Fault => ({ kind, stage, speaker })),
  ),
);
const tally = createTally('client', ids, (_id, kind) => cells.filter((cell) => cell.kind === kind).length);

const unhandled = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  // The browser's own is of another clock than the one that is moved here.
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
    const limit = new AbortController();
    setTimeout(() => limit.abort(new DOMException('too long', 'TimeoutError')), milliseconds);
    return limit.signal;
  });
  process.on('unhandledRejection', unhandled);
});
afterEach(() => {
  process.off('unhandledRejection', unhandled);
  vi.useRealTimers();
  vi.unstubAllGlobals();
  unhandled.mockReset();
});
afterAll(tally.print);

describe.each(ids)('%s', (id) => {
  const operation: Operation = operations[id];

  test.each(cells)('$kind, $stage, in the words of the $speaker', async (fault) => {
    const backend = backendOf(id);
    const faulty = createFaultyFetch(backend);
    faulty.fail(id, fault);
    vi.stubGlobal('fetch', faulty.fetch);
    const patience = new AbortController();
    const startedAt = Date.now();
    const ended = request(id, { ...callOf(id), signal: patience.signal }).then(
      ({ body }) => ({ body, error: undefined, after: Date.now() - startedAt }),
      (error: unknown) => ({ body: undefined, error, after: Date.now() - startedAt }),
    );

    const expected = endingOf(fault, operation);
    if (expected === 'given-up') {
      const reason = new DOMException('the dialog was closed', 'AbortError');
      await vi.advanceTimersByTimeAsync(lateness);
      patience.abort(reason);
      expect((await ended).error).toBe(reason);
      faulty.heal();
    } else {
      await vi.advanceTimersByTimeAsync(30_000);
      const { body, error, after } = await ended;
      if (expected === 'answered') {
        expect(error).toBeUndefined();
        expect(operations[id].response.safeParse(body).success).toBe(true);
      } else {
        if (!(error instanceof ApiError)) throw new Error(`expected an ApiError, not ${String(error)}`);
        expect(expected).toContain(error.code);
        const status = Number.parseInt(fault.kind, 10) || undefined;
        if (status) expect(error.status).toBe(status);
        if (status && fault.speaker === 'backend' && hasProblem(operation, status) && fault.kind !== '502-html-page')
          expect(error.requestId).toBe('request-faulty');
        expect(error.retryAfter).toBe(fault.kind === '429-retry-after' ? secondsToWait : undefined);
      }
      expect(after).toBe(fault.kind === 'late' ? lateness : fault.kind === 'timeout' ? 30_000 : 0);
    }
    // Nothing is sent again that nobody has asked for.
    expect(faulty.timesAsked(id)).toBe(1);
    expect(backend).toHaveBeenCalledTimes(fault.kind === 'twice' ? 2 : fault.stage === 'carried-out' ? 1 : 0);
    await vi.runAllTimersAsync();
    expect(unhandled).not.toHaveBeenCalled();
    tally.pass(id, fault.kind);
  });
});

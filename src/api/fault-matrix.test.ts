// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFaultyFetch } from '#mocks/faults/faulty-fetch.ts';
import { type FaultInjection, hasProblem } from '#mocks/faults/faulty-response.ts';
import { createMatrixReport } from '#mocks/faults/matrix-report.ts';
import {
  phasesOf,
  responseDelayMs,
  responseFaultKinds,
  retryAfterSeconds,
} from '#mocks/faults/response-fault-kinds.ts';
import { examples } from '#scripts/contract/examples.ts';
import type { Operation } from '#src/contract/operation.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';
import { problemStatuses } from '#src/contract/problem-statuses.ts';
import { ApiError } from './api-error.ts';
import { request } from './http.ts';

const ids = Object.keys(operations) as OperationId[];

/** The outcome of a request: a response, no end until it is aborted, or an ApiError with one of these codes. */
type ExpectedOutcome = 'answered' | 'given-up' | readonly string[];

/** The error codes to expect for a status: the contract's; without a problem of the contract also the one of its class. */
function codesOf(status: number, { origin }: FaultInjection, id: OperationId): readonly string[] {
  const codes = Object.entries(problemStatuses).flatMap(([code, problemStatus]) =>
    problemStatus === status ? [code] : [],
  );
  const isOwn = origin === 'backend' && hasProblem(id, status);
  return isOwn ? codes : [...codes, status < 500 ? 'refused' : 'internal-error'];
}

function expectedOutcomeOf(fault: FaultInjection, id: OperationId): ExpectedOutcome {
  switch (fault.kind) {
    case 'connection-refused':
    case 'reset-in-mid-response':
      return ['network'];
    case 'timeout':
      return ['timeout'];
    case 'empty-body':
    case 'broken-json':
    case 'wrong-shape':
      return ['unknown-response'];
    case 'late':
    case 'twice':
      return 'answered';
    case 'late-after-close':
      return 'given-up';
    default:
      return codesOf(Number.parseInt(fault.kind, 10), fault, id);
  }
}

/** A backend that returns the contract's example for the operation. */
function backendOf(id: OperationId) {
  const { status, kind }: Operation = operations[id];
  const [example] = Object.values(examples[id].response);
  const headers = {
    'x-request-id': 'request-1',
    'content-type': 'application/json',
    ...(kind === 'query-with-etag' || kind === 'update' ? { etag: '"1"' } : {}),
  };
  return vi.fn(async () => new Response(JSON.stringify(example), { status, headers }));
}

/** Request options for the operation, from the contract's example. */
function requestOptionsOf(id: OperationId) {
  const { kind, request: body }: Operation = operations[id];
  const example: { readonly request?: object; readonly response: object } = examples[id];
  return {
    ...(body && example.request ? { body: Object.values(example.request)[0] } : {}),
    ...(kind === 'command' ? { idempotencyKey: 'key' } : {}),
    ...(kind === 'update' ? { ifMatch: '"1"' } : {}),
  };
}

const faultCases = responseFaultKinds.flatMap((kind) =>
  phasesOf[kind].flatMap((phase) =>
    (['backend', 'intermediary'] as const)
      .filter((origin) => origin === 'backend' || Number.parseInt(kind, 10) > 0)
      .map((origin): FaultInjection => ({ kind, phase, origin })),
  ),
);
const report = createMatrixReport(
  'client',
  ids,
  (_id, kind) => faultCases.filter((faultCase) => faultCase.kind === kind).length,
);

const unhandled = vi.fn();

// Loaded before the timers are faked, since loading takes real time.
beforeAll(() => import('./unexpected-response.ts'));

beforeEach(() => {
  vi.useFakeTimers();
  // The native AbortSignal.timeout does not follow fake timers.
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
afterAll(report.print);

describe.each(ids)('%s', (id) => {
  test.each(faultCases)('ends as expected after $kind ($phase) from $origin', async (fault) => {
    const backend = backendOf(id);
    const faulty = createFaultyFetch(backend);
    faulty.fail(id, fault);
    vi.stubGlobal('fetch', faulty.fetch);
    const controller = new AbortController();
    const startedAt = Date.now();
    const outcome = request(id, { ...requestOptionsOf(id), signal: controller.signal }).then(
      ({ body }) => ({ body, error: undefined, after: Date.now() - startedAt }),
      (error: unknown) => ({ body: undefined, error, after: Date.now() - startedAt }),
    );

    const expected = expectedOutcomeOf(fault, id);
    if (expected === 'given-up') {
      const reason = new DOMException('the dialog was closed', 'AbortError');
      await vi.advanceTimersByTimeAsync(responseDelayMs);
      controller.abort(reason);
      expect((await outcome).error).toBe(reason);
      faulty.heal();
    } else {
      await vi.advanceTimersByTimeAsync(30_000);
      const { body, error, after } = await outcome;
      if (expected === 'answered') {
        expect(error).toBeUndefined();
        expect(operations[id].response.safeParse(body).success).toBe(true);
      } else {
        if (!(error instanceof ApiError)) throw new Error(`expected an ApiError, not ${String(error)}`);
        expect(expected).toContain(error.code);
        const status = Number.parseInt(fault.kind, 10) || undefined;
        if (status) expect(error.status).toBe(status);
        if (status && fault.origin === 'backend' && hasProblem(id, status) && fault.kind !== '502-html-page')
          expect(error.requestId).toBe('request-faulty');
        expect(error.retryAfter).toBe(fault.kind === '429-retry-after' ? retryAfterSeconds : undefined);
      }
      expect(after).toBe(fault.kind === 'late' ? responseDelayMs : fault.kind === 'timeout' ? 30_000 : 0);
    }
    // The client does not repeat a request by itself.
    expect(faulty.requestCount(id)).toBe(1);
    expect(backend).toHaveBeenCalledTimes(fault.kind === 'twice' ? 2 : fault.phase === 'carried-out' ? 1 : 0);
    await vi.runAllTimersAsync();
    expect(unhandled).not.toHaveBeenCalled();
    report.pass(id, fault.kind);
  });
});

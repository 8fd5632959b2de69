// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { request } from '#src/api/http.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';
import { exampleNow } from './example-summaries.ts';
import { completeStates, examples } from './examples.ts';
import { commonHeaders } from './response-headers.ts';

const ids = Object.keys(operations) as OperationId[];
const codeReads: readonly OperationId[] = ['getReservationRequest', 'getConfirmationCode', 'getReturnCode'];
const stateReads = ids.filter((id) => operations[id].method === 'GET' && !codeReads.includes(id));

const responsesOf = (id: OperationId): Readonly<Record<string, unknown>> => examples[id].response;

test('every read of the state has an example of each complete state, in the same order first', () => {
  for (const id of stateReads)
    expect([id, ...Object.keys(responsesOf(id)).slice(0, 3)]).toEqual([id, ...completeStates]);
});

test('the names of all examples are words without blanks', () => {
  const names = ids.flatMap((id) => {
    const { request = {}, response } = examples[id] as { request?: object; response: object };
    return [...Object.keys(request), ...Object.keys(response)];
  });
  expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
});

describe.each(completeStates)('the examples of the state %s', (state) => {
  const summary = examples.getSummary.response[state];
  const usage = examples.getUsage.response[state];
  const { entries } = examples.getActivity.response[state];
  const { serialNumber, productIdentifier } = examples.getSystem.response[state];
  const { capabilities, instanceName } = examples.getProduct.response[state];

  test('agree on the connection, the feature package and the mode', () => {
    expect(summary.transport).toEqual(examples.getTransport.response[state]);
    expect(summary.tier).toBe(examples.getSubscription.response[state].tier);
    expect(summary.mode).toBe(examples.getMode.response[state].mode);
    expect([capabilities.tiers, capabilities.utilityMode]).toEqual([true, true]);
  });

  test('agree with the support bundle', () => {
    expect(examples.getDiagnostic.response[state]).toMatchObject({
      madeAt: exampleNow,
      system: examples.getSystem.response[state],
      summary,
      activity: entries,
    });
  });

  test('agree on the status of the usage', () => {
    const status = summary.authorization.status === 'reserved' ? 'authorized' : summary.authorization.status;
    expect(new Set(usage.licenses.map((license) => license.status))).toEqual(new Set([status]));
    expect(usage.licenses.some((license) => 'reserved' in license)).toBe(summary.registration.status === 'reserved');
  });

  test('agree on the device', () => {
    const names = [instanceName, `UDI_PID:${productIdentifier}; UDI_SN:${serialNumber};`];
    if ('productInstance' in summary.registration) expect(names).toContain(summary.registration.productInstance);
    const { code } = examples.requestReservation.response['reservation-pending'];
    expect(code).toContain(`${productIdentifier}:${serialNumber}`);
    expect(examples.installAuthorization.request.reserved.code).toContain(`P:${productIdentifier},S:${serialNumber}`);
  });

  test('agree on the instants: the activity is older than the state, and nothing ends before now', () => {
    const { registration, authorization, evaluation } = summary;
    const start =
      'registeredAt' in registration
        ? registration.registeredAt
        : 'reservedAt' in registration && registration.reservedAt;
    expect(start ? entries[0]?.at : undefined).toBe(start || undefined);
    expect([...entries].map(({ at }) => at)).toEqual(
      [...entries]
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
    expect(usage.countedAt).toBe(exampleNow);
    expect(authorization.since <= exampleNow).toBe(true);
    expect(evaluation.clock !== 'running' || evaluation.endsAt > exampleNow).toBe(true);
    expect(commonHeaders.Date.example).toBe(new Date(exampleNow).toUTCString());
  });

  test('agree on the days of evaluation that are left', () => {
    const ends = examples.getSummary.response.evaluation.evaluation;
    const { evaluation, authorization } = summary;
    if (evaluation.clock !== 'paused' || ends.clock !== 'running') return expect(evaluation).toEqual(ends);
    return expect(evaluation.remaining).toBe(Date.parse(ends.endsAt) - Date.parse(authorization.since));
  });
});

describe.each(completeStates)('the page, over the examples of the state %s', (state) => {
  afterEach(() => vi.unstubAllGlobals());

  test.each(stateReads)('reads %s completely', async (id) => {
    const example = responsesOf(id)[state];
    vi.stubGlobal('fetch', async () =>
      Response.json(example, { headers: { 'X-Request-Id': 'request-1', ETag: '"1"' } }),
    );

    expect((await request(id)).body).toEqual(example);
  });
});

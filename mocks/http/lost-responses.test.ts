import { describe, expect, test } from 'vitest';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import { createReservationClient, type ReservationClient } from '#mocks/testing/reservation-client.ts';
import type { OperationId } from '#src/contract/operations.ts';
import { replyIdOf } from './idempotency.ts';

/** An operation of the product that creates a code. */
interface CodeOperation {
  readonly code: string;
  readonly scenario: ScenarioName;
  readonly command: OperationId;
  /** The operation that returns the code again. */
  readonly query: OperationId;
  /** The request body, created once the portal has done its part. */
  readonly body?: (client: ReservationClient) => Promise<{ code: string }>;
}

const codes: readonly CodeOperation[] = [
  { code: 'the request code', scenario: 'evaluation', command: 'requestReservation', query: 'getReservationRequest' },
  {
    code: 'the confirmation code',
    scenario: 'reserved',
    command: 'installAuthorization',
    query: 'getConfirmationCode',
    body: async (client) => {
      await client.simulator.advance('1 h');
      return { code: await client.update(60) };
    },
  },
  { code: 'the return code', scenario: 'reserved', command: 'returnReservation', query: 'getReturnCode' },
  {
    code: 'the return code of what was never installed',
    scenario: 'evaluation',
    command: 'returnAuthorization',
    query: 'getReturnCode',
    body: async (client) => ({ code: await client.reserve(await client.request()) }),
  },
];

/** The code in a response body. */
function codeIn(answer: object): unknown {
  if ('confirmation' in answer) return codeIn(answer.confirmation as object);
  return 'code' in answer ? answer.code : undefined;
}

describe.each(codes)('$code after a lost response', ({ scenario, command, query, body }) => {
  /** Carries out the command and loses its response. */
  async function loseResponse() {
    const client = createReservationClient({ scenario });
    const options = body ? { body: await body(client) } : {};
    await client.simulator.line.fail(command, { kind: 'answer-lost' });
    expect((await client.send(command, { ...options, key: 'one' })).type).toBe('error');
    await client.simulator.line.heal();
    const { world } = await client.simulator.world.export({ secrets: true });
    // The code of the lost response, from the reply cache.
    const code = codeIn(world.keptReplies[replyIdOf('admin', 'one')]?.body as object);
    expect(code).toEqual(expect.stringMatching(/./));
    const entries = async () => (await client.succeed('getActivity')).body.entries.length;
    return { client, options, code, noted: await entries(), entries };
  }

  test('returns the code to a query', async () => {
    const { client, code } = await loseResponse();

    expect(codeIn((await client.succeed(query)).body)).toBe(code);
  });

  test.each([
    ['the same key', 'one'],
    ['another key', 'two'],
  ])('returns the same code for %s, without a second effect', async (_name, key) => {
    const { client, options, code, noted, entries } = await loseResponse();
    const before = (await client.succeed('getSummary')).body;
    await client.simulator.advance('10 min');

    expect(codeIn((await client.succeed(command, { ...options, key })).body)).toBe(code);

    expect(codeIn((await client.succeed(query)).body)).toBe(code);
    expect((await client.succeed('getSummary')).body).toEqual(before);
    expect(await entries()).toBe(noted);
  });

  test('returns the same code to two concurrent requests', async () => {
    const { client, options, code } = await loseResponse();

    const answers = await Promise.all([client.succeed(command, options), client.succeed(command, options)]);

    expect(answers.map(({ body: answer }) => codeIn(answer))).toEqual([code, code]);
  });

  test('creates no code when the request itself does not arrive', async () => {
    const client = createReservationClient({ scenario });
    const options = body ? { body: await body(client) } : {};
    const before = (await client.succeed('getSummary')).body;
    await client.simulator.line.fail(command, { kind: 'network' });

    expect((await client.send(command, options)).type).toBe('error');

    await client.simulator.line.heal();
    expect((await client.succeed('getSummary')).body).toEqual(before);
  });
});

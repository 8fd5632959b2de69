import { describe, expect, test } from 'vitest';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import type { OperationId } from '#src/contract/operations.ts';
import { createReservationClient, type ReservationClient } from './reservation-client.ts';

/** One of the codes a product makes, and how it comes to be made. */
interface CodeOperation {
  readonly code: string;
  readonly scenario: ScenarioName;
  readonly act: OperationId;
  /** Answers the code again. */
  readonly read: OperationId;
  /** What the act is sent, once the portal has done its part. */
  readonly body?: (client: ReservationClient) => Promise<{ code: string }>;
}

const codes: readonly CodeOperation[] = [
  { code: 'the request code', scenario: 'evaluation', act: 'requestReservation', read: 'getReservationRequest' },
  {
    code: 'the confirmation code',
    scenario: 'reserved',
    act: 'installAuthorization',
    read: 'getConfirmationCode',
    body: async (client) => {
      await client.simulator.advance('1 h');
      return { code: await client.update(60) };
    },
  },
  { code: 'the return code', scenario: 'reserved', act: 'returnReservation', read: 'getReturnCode' },
  {
    code: 'the return code of what was never installed',
    scenario: 'evaluation',
    act: 'returnAuthorization',
    read: 'getReturnCode',
    body: async (client) => ({ code: await client.reserve(await client.request()) }),
  },
];

/** The code in an answer, wherever that has it. */
function codeIn(answer: object): unknown {
  if ('confirmation' in answer) return codeIn(answer.confirmation as object);
  return 'code' in answer ? answer.code : undefined;
}

describe.each(codes)('$code, whose answer was lost,', ({ scenario, act, read, body }) => {
  /** The act is carried out, and its answer does not arrive. */
  async function lost() {
    const client = createReservationClient({ scenario });
    const options = body ? { body: await body(client) } : {};
    await client.simulator.line.fail(act, { kind: 'answer-lost' });
    expect((await client.send(act, { ...options, key: 'one' })).type).toBe('error');
    await client.simulator.line.heal();
    const { world } = await client.simulator.world.export({ secrets: true });
    // What the lost answer said: it was kept for its key.
    const code = codeIn(world.keptReplies.find(({ key }) => key === 'one')?.body as object);
    expect(code).toEqual(expect.stringMatching(/./));
    const entries = async () => (await client.succeed('getActivity')).body.entries.length;
    return { client, options, code, noted: await entries(), entries };
  }

  test('is there for whoever looks', async () => {
    const { client, code } = await lost();

    expect(codeIn((await client.succeed(read)).body)).toBe(code);
  });

  test.each([
    ['by the same key', 'one'],
    ['by another key', 'two'],
  ])('is the answer when it is asked for again %s, and nothing is done twice', async (_name, key) => {
    const { client, options, code, noted, entries } = await lost();
    const before = (await client.succeed('getSummary')).body;
    await client.simulator.advance('10 min');

    expect(codeIn((await client.succeed(act, { ...options, key })).body)).toBe(code);

    expect(codeIn((await client.succeed(read)).body)).toBe(code);
    expect((await client.succeed('getSummary')).body).toEqual(before);
    expect(await entries()).toBe(noted);
  });

  test('is asked for by two at once, and is one', async () => {
    const { client, options, code } = await lost();

    const answers = await Promise.all([client.succeed(act, options), client.succeed(act, options)]);

    expect(answers.map(({ body: answer }) => codeIn(answer))).toEqual([code, code]);
  });

  test('is refused a request that did not arrive, after which nothing was made', async () => {
    const client = createReservationClient({ scenario });
    const options = body ? { body: await body(client) } : {};
    const before = (await client.succeed('getSummary')).body;
    await client.simulator.line.fail(act, { kind: 'network' });

    expect((await client.send(act, options)).type).toBe('error');

    await client.simulator.line.heal();
    expect((await client.succeed('getSummary')).body).toEqual(before);
  });
});

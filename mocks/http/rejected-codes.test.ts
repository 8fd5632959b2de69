import { describe, expect, test } from 'vitest';
import { entitlementTags } from '#mocks/codes/entitlement-tags.ts';
import { createReservationClient, type ReservationClient } from '#mocks/testing/reservation-client.ts';
import { codeProblems } from '#src/contract/problem.ts';

/** A licence whose only term has ended. */
const ended = {
  tag: entitlementTags.advantage,
  count: 50,
  term: { startDate: '2025-01-15', endDate: '2026-01-14' },
  displayName: 'Cisco Cyber Vision Advantage',
  tagDescription: '',
};
/** The error in the member with the code, whose form is right. */
const errors = [{ pointer: '/code', code: 'not-accepted' }];

const otherSerial = 'VMware-420f1b5c2e904d77-5ad0c1f36b982e41';

/** A client with a pending reservation request. */
async function pending(): Promise<ReservationClient> {
  const client = createReservationClient();
  await client.request();
  return client;
}

/** Creates a product state and a code for each reason of rejection. */
const refused: Record<
  (typeof codeProblems)[number],
  () => Promise<{ client: ReservationClient; code: string; detectedCode?: object }>
> = {
  'code-empty': async () => ({ client: await pending(), code: ' \uFEFF\n' }),
  'code-not-recognised': async () => ({ client: await pending(), code: 'hello' }),
  'code-of-another-kind': async () => {
    const client = await pending();
    return { client, code: await client.request(), detectedCode: { kind: 'request-code' } };
  },
  'code-damaged': async () => {
    const client = await pending();
    return { client, code: (await client.authorization()).replace(/<signature>.*/, '') };
  },
  'code-not-signed': async () => {
    const client = await pending();
    const code = await client.authorization();
    return { client, code: code.replace('<count>50</count>', '<count>500</count>') };
  },
  'code-of-another-device': async () => {
    const client = await pending();
    const code = await client.authorization({ serialNumber: otherSerial });
    return {
      client,
      code,
      detectedCode: { kind: 'specific-authorization-code', device: expect.stringContaining(otherSerial) },
    };
  },
  'code-of-another-request': async () => {
    const client = await pending();
    const code = await client.authorization();
    await client.succeed('cancelReservation');
    await client.request();
    return { client, code };
  },
  'code-superseded': async () => {
    const client = await pending();
    const first = await client.reserve(await client.request());
    await client.install(first);
    await client.simulator.advance('1 h');
    await client.install(await client.update(60));
    await client.succeed('acknowledgeConfirmation');
    return { client, code: first };
  },
  'code-already-installed': async () => {
    const client = await pending();
    const code = await client.reserve(await client.request());
    await client.install(code);
    return { client, code };
  },
  'code-term-ended': async () => {
    const client = await pending();
    return { client, code: await client.authorization({ entitlements: [ended] }) };
  },
};

describe.each(codeProblems)('the problem %s', (problem) => {
  test.each(['checkAuthorization', 'installAuthorization'] as const)(
    'rejects such a code in %s and changes nothing',
    async (id) => {
      const { client, code, detectedCode } = await refused[problem]();
      const before = await client.succeed('getSummary');

      const refusal = await client.fail(id, { body: { code } });

      expect(refusal).toMatchObject({ code: problem, errors, ...(detectedCode && { detectedCode }) });
      expect((await client.succeed('getSummary')).body).toEqual(before.body);
    },
  );
});

describe('codes that cannot be returned', () => {
  test.each([
    'code-empty',
    'code-not-recognised',
    'code-of-another-kind',
    'code-damaged',
    'code-not-signed',
    'code-of-another-device',
    'code-of-another-request',
  ] as const)('rejects the return of an invalid code with %s', async (problem) => {
    const { client, code, detectedCode } = await refused[problem]();

    const refusal = await client.fail('returnAuthorization', { body: { code } });

    expect(refusal).toMatchObject({ code: problem, errors, ...(detectedCode && { detectedCode }) });
    expect((await client.succeed('getSummary')).body.registration.status).toBe('reservation-pending');
  });
});

test('accepts the return of a code whose term has ended, because the portal still holds it', async () => {
  const { client, code } = await refused['code-term-ended']();

  expect((await client.succeed('returnAuthorization', { body: { code } })).body.returns).toBe('unused-authorization');
});

describe('text with several authorization codes', () => {
  const severalCodes = 'The text holds different authorization codes: send the one that is to be used.';

  test.each(['checkAuthorization', 'installAuthorization', 'returnAuthorization'] as const)(
    'rejects text with different codes in %s and changes nothing',
    async (id) => {
      const client = await pending();
      const codes = [await client.authorization(), await client.authorization({ entitlements: [ended] })];
      const before = await client.succeed('getSummary');

      const refusal = await client.fail(id, { body: { code: `Hello,\n${codes.join('\nor\n')}\nBob` } });

      expect(refusal).toMatchObject({ code: 'code-not-recognised', detail: severalCodes, errors });
      expect((await client.succeed('getSummary')).body).toEqual(before.body);
    },
  );

  test('accepts text that holds the same code twice', async () => {
    const client = await pending();
    const code = await client.authorization();
    await client.install(`${code}\n${code}`);
    expect((await client.succeed('getSummary')).body.registration.status).toBe('reserved');
  });
});

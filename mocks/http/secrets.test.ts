import { describe, expect, test } from 'vitest';
import { normalizeInput } from '#mocks/codes/normalize-input.ts';
import { createReservationClient, type ReservationClient } from './reservation-client.ts';

/** Walks a reservation through to its end, and answers every code that was made on the way. */
async function allCodes(client: ReservationClient): Promise<Record<string, string>> {
  const request = await client.request();
  const authorization = await client.reserve(request);
  await client.install(authorization);
  await client.simulator.advance('1 h');
  const update = await client.update(60);
  await client.install(update);
  const confirmation = (await client.succeed('getConfirmationCode')).body.code;
  await client.simulator.cssm.enterConfirmationCode({ udi: await client.udi(), code: confirmation });
  const returned = (await client.succeed('returnReservation')).body.code;
  return { request, authorization, update, confirmation, returned };
}

/** What must not be found of a code: of a long one, its signature too, by which alone it could be used. */
function partsOf(code: string): string[] {
  const [, signature] = /<signature>(.*)<\/signature>/.exec(code) ?? [];
  return [normalizeInput(code), ...(signature === undefined ? [] : [signature])];
}

/** Which of the codes stand in a text, by name. */
function foundIn(text: string, codes: Readonly<Record<string, string>>): string[] {
  const written = text.replaceAll(/\\[nt"]|\s/g, '');
  return Object.keys(codes).filter((name) => partsOf(codes[name] ?? '').some((part) => written.includes(part)));
}

describe('no code of a reservation', () => {
  test('stands in the activity, the support bundle or the portal’s event log', async () => {
    const client = createReservationClient();
    const codes = await allCodes(client);

    const { entries } = (await client.succeed('getActivity')).body;
    const bundle = (await client.succeed('getDiagnostic')).body;
    const summary = (await client.succeed('getSummary')).body;
    const usage = (await client.succeed('getUsage')).body;
    const { rows: events } = await client.simulator.cssm.events();

    expect(entries.length).toBeGreaterThan(3);
    expect(events.length).toBeGreaterThan(4);
    expect(foundIn(JSON.stringify([entries, bundle, summary, usage, events]), codes)).toEqual([]);
  });

  test.each([
    ['pending', ['request']],
    ['authorized', ['request', 'authorization']],
    ['over', ['request', 'authorization', 'update', 'confirmation', 'returned']],
  ])('stands in a masked world in which it is %s', async (stage, named) => {
    const client = createReservationClient();
    const request = await client.request();
    const codes: Record<string, string> = { request };
    if (stage === 'authorized') codes.authorization = await client.reserve(request);
    if (stage === 'over') Object.assign(codes, await allCodes(client));
    expect(Object.keys(codes)).toEqual(named);

    // Else nothing could be found there for another reason.
    expect(foundIn(JSON.stringify(await client.simulator.world.export({ secrets: true })), codes)).not.toEqual([]);
    expect(foundIn(JSON.stringify(await client.simulator.world.export()), codes)).toEqual([]);
  });

  test('stands in a masked world in which somebody looks at a confirmation code', async () => {
    const client = createReservationClient({ scenario: 'reserved' });
    await client.simulator.advance('1 h');
    const update = await client.update(60);
    await client.install(update);
    const confirmation = (await client.succeed('getConfirmationCode')).body.code;

    expect(foundIn(JSON.stringify(await client.simulator.world.export()), { update, confirmation })).toEqual([]);
  });

  test('that was refused is noted anywhere', async () => {
    const client = createReservationClient({ scenario: 'reservation-pending' });
    const planted = await client.authorization({ serialNumber: 'VMware-420f1b5c2e904d77-5ad0c1f36b982e41' });
    await client.fail('installAuthorization', { body: { code: planted } });
    await client.fail('returnAuthorization', { body: { code: planted } });

    expect(foundIn(JSON.stringify(await client.simulator.world.export({ secrets: true })), { planted })).toEqual([]);
  });
});

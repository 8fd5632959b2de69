import { describe, expect, test } from 'vitest';
import { normalizeInput } from '#mocks/codes/normalize-input.ts';
import { createReservationClient, type ReservationClient } from '#mocks/testing/reservation-client.ts';

/** Walks through a whole reservation. Returns all codes that were created, by name. */
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

/** Texts that identify a code: the normalized code, and its signature if it has one. */
function partsOf(code: string): string[] {
  const [, signature] = /<signature>(.*)<\/signature>/.exec(code) ?? [];
  return [normalizeInput(code), ...(signature === undefined ? [] : [signature])];
}

/** The names of the codes that a text contains. */
function findCodes(text: string, codes: Readonly<Record<string, string>>): string[] {
  const written = text.replaceAll(/\\[nt"]|\s/g, '');
  return Object.keys(codes).filter((name) => partsOf(codes[name] ?? '').some((part) => written.includes(part)));
}

describe('codes of a reservation', () => {
  test('keeps codes out of the activity, the support bundle, the summary and the event log', async () => {
    const client = createReservationClient();
    const codes = await allCodes(client);

    const { entries } = (await client.succeed('getActivity')).body;
    const bundle = (await client.succeed('getDiagnostic')).body;
    const summary = (await client.succeed('getSummary')).body;
    const usage = (await client.succeed('getUsage')).body;
    const { rows: events } = await client.simulator.cssm.events();

    expect(entries.length).toBeGreaterThan(3);
    expect(events.length).toBeGreaterThan(4);
    expect(findCodes(JSON.stringify([entries, bundle, summary, usage, events]), codes)).toEqual([]);
  });

  test.each([
    ['pending', ['request']],
    ['authorized', ['request', 'authorization']],
    ['over', ['request', 'authorization', 'update', 'confirmation', 'returned']],
  ])('keeps codes out of a masked snapshot of a reservation that is %s', async (stage, named) => {
    const client = createReservationClient();
    const request = await client.request();
    const codes: Record<string, string> = { request };
    if (stage === 'authorized') codes.authorization = await client.reserve(request);
    if (stage === 'over') Object.assign(codes, await allCodes(client));
    expect(Object.keys(codes)).toEqual(named);

    // The unmasked snapshot contains the codes, so the search does find them.
    expect(findCodes(JSON.stringify(await client.simulator.world.export({ secrets: true })), codes)).not.toEqual([]);
    expect(findCodes(JSON.stringify(await client.simulator.world.export()), codes)).toEqual([]);
  });

  test('keeps codes out of a masked snapshot while a confirmation code is displayed', async () => {
    const client = createReservationClient({ scenario: 'reserved' });
    await client.simulator.advance('1 h');
    const update = await client.update(60);
    await client.install(update);
    const confirmation = (await client.succeed('getConfirmationCode')).body.code;

    expect(findCodes(JSON.stringify(await client.simulator.world.export()), { update, confirmation })).toEqual([]);
  });

  test('does not store a code that was refused', async () => {
    const client = createReservationClient({ scenario: 'reservation-pending' });
    const planted = await client.authorization({ serialNumber: 'VMware-420f1b5c2e904d77-5ad0c1f36b982e41' });
    await client.fail('installAuthorization', { body: { code: planted } });
    await client.fail('returnAuthorization', { body: { code: planted } });

    expect(findCodes(JSON.stringify(await client.simulator.world.export({ secrets: true })), { planted })).toEqual([]);
  });
});

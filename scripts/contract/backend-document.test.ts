import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CommandName, commandsWhen } from '#mocks/scenarios/expectation-presets.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import { createReservationClient, type ReservationClient } from '#mocks/testing/reservation-client.ts';
import { reasonCodes } from '#src/contract/failure-reason.ts';
import { operations } from '#src/contract/operations.ts';
import { problemCodes } from '#src/contract/problem.ts';

const backendDocument = readFileSync('docs/backend.md', 'utf8');

/** The expected results of the simulator by `registration.status`. A failed or expired registration allows the same as none. */
const expected = {
  unregistered: commandsWhen.unregistered,
  registering: commandsWhen.registering,
  retrying: commandsWhen.retrying,
  failed: commandsWhen.unregistered,
  registered: commandsWhen.registered,
  expired: commandsWhen.unregistered,
  'reservation-pending': commandsWhen.reservationPending,
  reserved: commandsWhen.reserved,
} as const;
type Status = keyof typeof expected;
const statuses = Object.keys(expected) as Status[];

/** The simulator's name of each operation of the table. */
const commandNames: Readonly<Record<string, CommandName>> = {
  register: 'register',
  'register by force': 'forceRegister',
  deregister: 'deregister',
  renew: 'renewAuthorization',
  requestReservation: 'requestReservation',
  cancelReservation: 'cancelReservation',
  returnAuthorization: 'returnAuthorization',
  checkAuthorization: 'checkAuthorization',
  installAuthorization: 'installAuthorization',
  returnReservation: 'returnReservation',
  putMode: 'returnToPrePaid',
};

/** A row of the table for one operation. */
interface Row {
  readonly operation: string;
  readonly statuses: readonly Status[] | 'other';
  readonly result: string;
}

const rows: readonly Row[] = (
  backendDocument.split(/^## /m).find((section) => section.includes('| next status, or problem |')) ?? ''
)
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .flatMap((line) => {
    const [, names = '', before = '', result = ''] = line.split('|').map((cell) => cell.trim());
    const codes = (cell: string) => Array.from(cell.matchAll(/`([A-Za-z-]+)`/g), ([, code]) => String(code));
    return codes(names).map((name) => ({
      operation: names.endsWith('by force') ? `${name} by force` : name,
      statuses: before === 'every other' ? ('other' as const) : (codes(before) as Status[]),
      result: result.replaceAll('`', ''),
    }));
  });

/** The result that the table has for an operation in a status. */
const resultOf = (operation: string, status: Status): string | undefined => {
  const own = rows.filter((row) => row.operation === operation);
  const found = own.filter((row) => row.statuses !== 'other' && row.statuses.includes(status));
  expect(found.length).toBeLessThan(2);
  return (found[0] ?? own.find((row) => row.statuses === 'other'))?.result;
};

describe.each(Object.entries(commandNames))('the table of states in backend.md and %s', (operation, command) => {
  test.each(statuses)('give the simulator’s result in the status %s', (status) => {
    const result = expected[status][command];
    const written = resultOf(operation, status);
    // The simulator's codes are unreadable ones: they are refused where a readable one is accepted.
    const isAccepted = result === 'accepted' || result === 'code-not-recognised';
    if (!isAccepted) expect(written?.replace(' (409)', '')).toBe(result);
    else if (operation === 'putMode') expect(written).toBeUndefined();
    else expect(statuses).toContain(written);
  });
});

const token = async ({ simulator }: ReservationClient) => (await simulator.cssm.createToken()).text;

test.each<[string, Status, ScenarioName, (client: ReservationClient) => Promise<unknown>]>([
  [
    'register',
    'unregistered',
    'evaluation',
    async (client) => client.succeed('register', { body: { token: await token(client), force: false } }),
  ],
  [
    'register by force',
    'registered',
    'registered',
    async (client) => client.succeed('register', { body: { token: await token(client), force: true } }),
  ],
  ['deregister', 'registered', 'registered', (client) => client.succeed('deregister')],
  ['renew', 'registered', 'registered', (client) => client.succeed('renew', { body: { kind: 'authorization' } })],
  ['requestReservation', 'unregistered', 'evaluation', (client) => client.succeed('requestReservation')],
  ['cancelReservation', 'reservation-pending', 'reservation-pending', (client) => client.succeed('cancelReservation')],
  [
    'returnAuthorization',
    'reservation-pending',
    'reservation-pending',
    async (client) => client.succeed('returnAuthorization', { body: { code: await client.authorization() } }),
  ],
  [
    'checkAuthorization',
    'reservation-pending',
    'reservation-pending',
    async (client) => client.succeed('checkAuthorization', { body: { code: await client.authorization() } }),
  ],
  [
    'installAuthorization',
    'reservation-pending',
    'reservation-pending',
    async (client) => client.install(await client.authorization()),
  ],
  ['installAuthorization', 'reserved', 'reserved', async (client) => client.install(await client.update(60))],
  ['returnReservation', 'reserved', 'reserved', (client) => client.succeed('returnReservation')],
])(
  'the table of states in backend.md has the next status of %s in the status %s',
  async (operation, status, scenario, act) => {
    const client = createReservationClient({ scenario });
    await act(client);

    expect((await client.succeed('getSummary')).body.registration.status).toBe(resultOf(operation, status));
  },
);

test('the codes and operations that backend.md names exist', () => {
  const written = new Set(Array.from(backendDocument.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g), ([, code]) => String(code)));
  const known = [
    ...problemCodes,
    ...reasonCodes,
    ...statuses,
    'not-required',
    'x-capability',
    'x-required-role',
    'here-only',
    'post-paid',
  ];
  expect([...written].filter((code) => !known.includes(code))).toEqual([]);
  const named = Array.from(
    backendDocument.matchAll(/`((?:get|put|acknowledge|return|check|install|request|cancel)[A-Z]\w+)`/g),
  );
  expect(named.map(([, name]) => String(name)).filter((name) => !(name in operations))).toEqual([]);
});

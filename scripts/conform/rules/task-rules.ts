import type { ApiOperation } from '#scripts/conform/api.ts';
import type { Kit } from '#scripts/conform/kit.ts';
import { type CheckedRule, NotCheckedError } from '#scripts/conform/rule.ts';
import { entriesSince, readActivity } from '#scripts/conform/state.ts';
import { changeSetting, otherValues, readSetting, withGateway } from './tag-rules.ts';
import { expectMembers, expectProblem, expectSummary, type JsonBody, readSummary, succeed, taskRule } from './task.ts';

/** The activity entry of each setting, and the member of the summary that shows it. */
const settings: Readonly<Record<string, { readonly kind: string; readonly member: string; readonly value: string }>> = {
  putTransport: { kind: 'transport-changed', member: 'transport', value: 'kind' },
  putSubscription: { kind: 'tier-changed', member: 'tier', value: 'tier' },
  putMode: { kind: 'mode-changed', member: 'mode', value: 'mode' },
};

const unregistered = ['unregistered', 'failed'];

/** Remembers a secret, and returns it. */
function keepSecret(kit: Kit, secret: unknown): string {
  const text = String(secret);
  // A text of a few characters occurs by chance.
  if (text.length >= 8) kit.secrets.add(text);
  return text;
}

/** Registers with a new token, and waits until the product is registered. */
export async function register(kit: Kit): Promise<void> {
  const token = keepSecret(kit, await kit.drive('createToken')());
  await succeed(kit, 'register', { body: { token, force: false } });
  await expectSummary(kit, { registration: { status: 'registered' } });
}

/** Requests a reservation, and reserves licences in the portal. Returns the authorization code. */
async function reserveInPortal(kit: Kit): Promise<string> {
  const reserve = kit.drive('reserve');
  const { code } = await succeed(kit, 'requestReservation');
  await expectCode(kit, 'getReservationRequest', code);
  await expectSummary(kit, { registration: { status: 'reservation-pending' } });
  return keepSecret(kit, await reserve(keepSecret(kit, code)));
}

/** Expects that a code can be read again as it was. */
async function expectCode(kit: Kit, id: string, code: unknown): Promise<void> {
  const exchange = await kit.user.send(kit.api.operation(id));
  keepSecret(kit, code);
  kit.expect(
    (exchange.json as JsonBody | undefined)?.code === code,
    exchange,
    'the same code again',
    'another response',
  );
}

/** Enters a code of the product in the portal, and acknowledges it. It is then no longer stored. */
async function acknowledge(kit: Kit, kind: 'confirmation' | 'return', code: string): Promise<void> {
  const [read, act] =
    kind === 'return' ? ['getReturnCode', 'acknowledgeReturn'] : ['getConfirmationCode', 'acknowledgeConfirmation'];
  await expectCode(kit, read, code);
  await expectSummary(kit, { unacknowledged: { code: kind } });
  await kit.drive('enterCode')(kind, code, kit.identity);
  await succeed(kit, act);
  await expectProblem(kit, read, 'no-code-kept');
  await expectSummary(kit, { unacknowledged: null });
}

/** Changes a code so that it is damaged: two characters in its middle. */
function damage(code: string): string {
  const middle = Math.floor(code.length / 2);
  return `${code.slice(0, middle)}${code[middle] === 'x' ? 'yy' : 'xx'}${code.slice(middle + 2)}`;
}

/** Changes a setting to another value and back. */
async function checkSetting(kit: Kit, operation: ApiOperation): Promise<void> {
  const setting = settings[operation.id];
  if (!setting) return;
  const before = await readSetting(kit, operation);
  const activity = await readActivity(kit);
  const { exchange, value } = await changeSetting(kit, operation, otherValues(kit, operation, before.value));
  const { summary } = await readSummary(kit);
  const added = await entriesSince(kit, activity);
  await changeSetting(kit, operation, [before.value]);
  const shown = summary[setting.member];
  const word = (value as JsonBody)[setting.value];
  const shownWord = typeof shown === 'object' ? (shown as JsonBody)[setting.value] : shown;
  kit.expect(shownWord === word, exchange, `${setting.member} in the summary: ${word}`, String(shownWord));
  const entry = added.find(({ kind }) => kind === setting.kind);
  const received = added.map(({ kind }) => kind).join(', ') || 'none';
  kit.expect(entry !== undefined, exchange, `an activity entry ${setting.kind}`, received);
  const isOwn = entry === undefined || entry.actor?.name === kit.userName;
  kit.expect(isOwn, exchange, 'an entry with the name of this user', 'another actor');
}

/** Level 3: tasks of an administrator. They begin and end with a product that is not registered. */
export const taskRules: readonly CheckedRule[] = [
  {
    name: 'task-settings',
    level: 3,
    statement: 'A changed setting is shown in the summary and recorded in the activity with the name of the user.',
    source: '#/components/schemas/ActivityKind',
    appliesTo: (operation, { isSupported }) => operation.id in settings && isSupported(operation),
    check: (kit, operation) => withGateway(kit, operation, () => checkSetting(kit, operation)),
  },
  taskRule({
    name: 'task-register',
    level: 3,
    statement: 'A registration with a token of the portal ends as registered, and the evaluation pauses.',
    operation: 'register',
    from: unregistered,
    to: { registration: { status: 'registered' }, evaluation: { clock: 'paused' }, authorization: { heartbeat: true } },
    kinds: ['registration-requested', 'registered'],
    run: async (kit) => {
      await register(kit);
      await expectProblem(kit, 'register', 'already-registered', { body: { token: 'conform', force: false } });
    },
  }),
  taskRule({
    name: 'task-renew',
    level: 3,
    statement: 'A renewal of the authorization and one of the registration succeed and are recorded.',
    operation: 'renew',
    from: ['registered'],
    to: { registration: { status: 'registered' } },
    kinds: ['authorization-renewed', 'registration-renewed'],
    run: async (kit) => {
      for (const kind of ['authorization', 'registration']) {
        const exchange = await kit.user.send(kit.api.operation('renew'), { body: { kind } });
        expectMembers(kit, exchange, exchange.json, { outcome: 'succeeded', kind });
      }
    },
  }),
  taskRule({
    name: 'task-deregister',
    level: 3,
    statement: 'A deregistration releases the product in the portal; the evaluation goes on.',
    operation: 'deregister',
    from: ['registered'],
    to: { registration: { status: 'unregistered', staleRegistration: null }, authorization: { heartbeat: null } },
    kinds: ['deregistered'],
    run: async (kit) => {
      const exchange = await kit.user.send(kit.api.operation('deregister'));
      expectMembers(kit, exchange, exchange.json, { outcome: 'released' });
      await expectProblem(kit, 'deregister', 'not-registered');
      await expectProblem(kit, 'renew', 'not-registered', { body: { kind: 'authorization' } });
    },
  }),
  taskRule({
    name: 'task-cancel-reservation',
    level: 3,
    statement: 'A request for a reservation can be cancelled, and its code is then void.',
    operation: 'cancelReservation',
    from: unregistered,
    to: { registration: { status: 'unregistered' } },
    kinds: ['reservation-requested', 'reservation-cancelled'],
    run: async (kit) => {
      const { code } = await succeed(kit, 'requestReservation');
      await expectCode(kit, 'getReservationRequest', code);
      const again = await kit.user.send(kit.api.operation('requestReservation'));
      kit.expect((again.json as JsonBody)?.code === code, again, 'the same code while it is pending', 'another code');
      await expectSummary(kit, { registration: { status: 'reservation-pending' } });
      await succeed(kit, 'cancelReservation');
      await expectProblem(kit, 'getReservationRequest', 'no-code-kept');
    },
  }),
  taskRule({
    name: 'task-return-authorization',
    level: 3,
    statement: 'An authorization code that was not installed is returned by a return code.',
    operation: 'returnAuthorization',
    from: unregistered,
    to: { registration: { status: 'unregistered' } },
    kinds: ['reservation-requested', 'authorization-returned', 'return-acknowledged'],
    run: async (kit) => {
      kit.drive('enterCode');
      const code = await reserveInPortal(kit);
      const returned = await succeed(kit, 'returnAuthorization', { body: { code } });
      await acknowledge(kit, 'return', keepSecret(kit, returned.code));
    },
  }),
  taskRule({
    name: 'task-reserve',
    level: 3,
    statement: 'An authorization code is checked without a change, installed, and refused when it is damaged.',
    operation: 'installAuthorization',
    from: unregistered,
    to: { registration: { status: 'reserved' } },
    kinds: ['reservation-requested', 'reservation-installed'],
    run: async (kit) => {
      const code = await reserveInPortal(kit);
      const damaged = await kit.user.send(kit.api.operation('installAuthorization'), { body: { code: damage(code) } });
      kit.expect(damaged.response.status === 422, damaged, '422 to a damaged code');
      await expectProblem(kit, 'installAuthorization', 'code-empty', { body: { code: '' } });
      await succeed(kit, 'checkAuthorization', { body: { code } });
      await expectSummary(kit, { registration: { status: 'reservation-pending' } });
      const exchange = await kit.user.send(kit.api.operation('installAuthorization'), { body: { code } });
      expectMembers(kit, exchange, exchange.json, { outcome: 'installed' });
      await expectProblem(kit, 'requestReservation', 'already-reserved');
    },
  }),
  taskRule({
    name: 'task-update',
    level: 3,
    statement: 'A changed quantity is installed as an update, whose confirmation code is stored until acknowledged.',
    operation: 'acknowledgeConfirmation',
    from: ['reserved'],
    to: { registration: { status: 'reserved' } },
    kinds: ['reservation-updated', 'confirmation-acknowledged'],
    run: async (kit) => {
      const { summary } = await readSummary(kit);
      if ((summary.registration as JsonBody).kind === 'universal')
        throw new NotCheckedError('a universal reservation has no update');
      kit.drive('enterCode');
      const code = keepSecret(kit, await kit.drive('update')(kit.identity));
      await succeed(kit, 'checkAuthorization', { body: { code } });
      const { outcome, confirmation } = await succeed(kit, 'installAuthorization', { body: { code } });
      if (outcome !== 'updated') throw new Error(`the outcome of the installation is ${outcome}, not updated`);
      await acknowledge(kit, 'confirmation', keepSecret(kit, (confirmation as JsonBody).code));
    },
  }),
  taskRule({
    name: 'task-return',
    level: 3,
    statement: 'A reservation is returned by a return code, which stays the same until it is acknowledged.',
    operation: 'returnReservation',
    from: ['reserved'],
    to: { registration: { status: 'unregistered' } },
    kinds: ['reservation-returned', 'return-acknowledged'],
    run: async (kit) => {
      kit.drive('enterCode');
      const { code } = await succeed(kit, 'returnReservation');
      const again = await succeed(kit, 'returnReservation');
      const { exchange } = await readSummary(kit);
      kit.expect(again.code === code, exchange, 'the same return code again', 'another code');
      await acknowledge(kit, 'return', keepSecret(kit, code));
    },
  }),
];

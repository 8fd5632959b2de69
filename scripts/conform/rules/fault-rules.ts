import { expectProblemCode, type Kit } from '#scripts/conform/kit.ts';
import { type CheckedRule, NotCheckedError } from '#scripts/conform/rule.ts';
import type { ApiUser } from '#scripts/conform/user.ts';
import { actingUser, isCommand, mayAct } from './key-rules.ts';
import { changeSetting, otherValues, readSetting } from './tag-rules.ts';
import { expectMembers, expectSummary, type JsonBody, succeed, taskRule } from './task.ts';
import { register } from './task-rules.ts';

/** Runs steps while the product cannot reach the portal. */
async function whileDisconnected(kit: Kit, steps: () => Promise<void>): Promise<void> {
  const reconnect = kit.drive('reconnect');
  await kit.drive('disconnect')();
  try {
    await steps();
  } finally {
    await reconnect();
  }
}

/** Returns another user who may only read. Throws a `NotCheckedError` if there is none. */
async function readingUser(kit: Kit): Promise<ApiUser> {
  for (const user of kit.otherUsers) if (!(await mayAct(kit, user))) return user;
  throw new NotCheckedError('there is no --second-cookie or --second-token of a user who may only read');
}

/** Level 4: faults of the network, and other users. */
export const faultRules: readonly CheckedRule[] = [
  taskRule({
    name: 'fault-register',
    level: 4,
    statement: 'A registration without a connection is accepted and retried; a second attempt replaces it.',
    operation: 'register',
    from: ['unregistered', 'failed'],
    to: { registration: { status: 'registered', lastFailure: null } },
    kinds: ['registration-requested', 'registration-attempt-failed', 'registered'],
    run: async (kit) => {
      const token = await kit.drive('createToken')();
      kit.secrets.add(token);
      await whileDisconnected(kit, async () => {
        await succeed(kit, 'register', { body: { token, force: false } });
        await expectRetry(kit);
      });
      await register(kit);
    },
  }),
  taskRule({
    name: 'fault-renew',
    level: 4,
    statement: 'A renewal without a connection is a response with its reason; the product stays registered.',
    operation: 'renew',
    from: ['registered'],
    to: { registration: { status: 'registered' } },
    kinds: ['authorization-renewal-failed', 'authorization-renewed'],
    run: async (kit) => {
      const renew = async (expected: JsonBody) => {
        const exchange = await kit.user.send(kit.api.operation('renew'), { body: { kind: 'authorization' } });
        expectMembers(kit, exchange, exchange.json, expected);
      };
      await whileDisconnected(kit, async () => {
        await renew({ outcome: 'failed', reason: { code: true } });
        await expectSummary(kit, { registration: { status: 'registered' } });
      });
      await renew({ outcome: 'succeeded' });
    },
  }),
  taskRule({
    name: 'fault-deregister',
    level: 4,
    statement: 'A deregistration without a connection ends in the product only, and the summary says so.',
    operation: 'deregister',
    from: ['registered'],
    to: { registration: { status: 'unregistered', staleRegistration: true } },
    kinds: ['deregistered-locally'],
    run: (kit) =>
      whileDisconnected(kit, async () => {
        const exchange = await kit.user.send(kit.api.operation('deregister'));
        expectMembers(kit, exchange, exchange.json, { outcome: 'here-only' });
      }),
  }),
  {
    name: 'conflict-cause',
    level: 4,
    statement: 'A change that another user has overtaken is refused, and the problem names that user’s change.',
    source: '#/components/schemas/ConflictCause',
    appliesTo: (operation, { isSupported }) =>
      ['putTransport', 'putSubscription'].includes(operation.id) && isSupported(operation),
    check: async (kit, operation) => {
      const other = await actingUser(kit);
      const { userName } = await other.read('getSession');
      const before = await readSetting(kit, operation);
      const { value } = await changeSetting({ user: other }, operation, otherValues(kit, operation, before.value));
      const exchange = await kit.user.send(operation, { body: before.value, tag: before.tag });
      await changeSetting(kit, operation, [before.value]);
      const status = kit.api.statusOf('settings-changed');
      kit.expect(
        exchange.response.status === status,
        exchange,
        `${status} settings-changed after ${Object.keys(value as object)}`,
      );
      const cause = (exchange.json as JsonBody | undefined)?.conflictCause;
      expectMembers(
        kit,
        exchange,
        { conflictCause: cause },
        { conflictCause: { by: { kind: 'user', name: userName } } },
      );
    },
  },
  {
    name: 'role-required',
    level: 4,
    statement: 'A user who may only read is refused every act with `role-not-allowed`, and no code is shown to them.',
    source: '#/components/schemas/Role',
    appliesTo: (operation, { isSupported }) => operation.roles !== undefined && isSupported(operation),
    check: async (kit, operation) => {
      const reader = await readingUser(kit);
      const [body] = operation.requestExamples;
      const exchange = await reader.send(operation, {
        ...(body !== undefined && { body }),
        ...(!isCommand(operation) && !operation.isRead && { tag: '"conform-stale"' }),
      });
      expectProblemCode(kit, exchange, 'role-not-allowed');
    },
  },
  {
    name: 'session-ended',
    level: 4,
    statement: 'After the end of a session every request of it is refused with `session-ended`.',
    source: '#/components/examples/session-ended',
    check: async (kit) => {
      const user = kit.otherUsers[0];
      if (!user) throw new NotCheckedError('there is no --second-cookie or --second-token of a user to sign out');
      const { userName } = await user.read('getSession');
      await kit.drive('endSession')(String(userName));
      for (const operation of kit.api.operations.filter(({ isStream }) => !isStream)) {
        const { method, path: target } = operation;
        const exchange = await user.sendRaw({ method, target, headers: {} });
        expectProblemCode(kit, exchange, 'session-ended');
      }
    },
  },
];

/** Waits until the registration is retried, or reports a failure. */
async function expectRetry(kit: Kit): Promise<void> {
  const failed = { registration: { lastFailure: { reason: { code: true } } } };
  for (let read = 0; read < 240; read += 1) {
    const { registration } = await kit.user.read('getSummary');
    if ((registration as JsonBody).status !== 'registering') break;
    if (kit.driver.advance) await kit.driver.advance(5000);
    else await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const exchange = await kit.user.send(kit.api.operation('getSummary'));
  expectMembers(kit, exchange, exchange.json, failed);
}

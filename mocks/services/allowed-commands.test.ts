import { describe, expect, test } from 'vitest';
import type { AgentRegistration } from '#mocks/agent/state.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import { createScenarioSnapshot } from '#mocks/scenarios/create-snapshot.ts';
import type { WorldName } from '#mocks/scenarios/names.ts';
import { stateViewOf } from '#mocks/scenarios/replay.ts';
import { by, day, SimulatorHarness, start } from '#mocks/testing/simulator-harness.ts';
import type { CommandResult, StateView } from '#mocks/transaction.ts';

import type { ProblemCode } from '#src/contract/problem.ts';
import { deregister, register, renew, setMode, setTier, setTransport, testConnection } from './product-commands.ts';

const token = createScenarioSnapshot('evaluation', {}, 0).world.cssm.virtualAccounts[0]?.tokens.at(-1)?.text ?? '';
const gateway = { kind: 'gateway', url: 'https://gateway.example.com/SmartTransport' } as const;

const commands = {
  register: (view, now) => register(view, { token, force: false, by }, now),
  'register by force': (view, now) => register(view, { token, force: true, by }, now),
  deregister: (view, now) => deregister(view, { by }, now),
  'renew authorization': (view, now) => renew(view, { kind: 'authorization', by }, now),
  'renew registration': (view, now) => renew(view, { kind: 'registration', by }, now),
  'set transport': (view, now) => setTransport(view, { transport: gateway, by }, now),
  'set tier': (view, now) => setTier(view, { tier: 'essentials', by }, now),
  'activate post-paid': (view, now) => setMode(view, { setting: { mode: 'post-paid', customer: {} }, by }, now),
  'return to pre-paid': (view, now) => setMode(view, { setting: { mode: 'pre-paid' }, by }, now),
  'test connection': (view, now) => testConnection(view, gateway, now),
} satisfies Record<string, (view: StateView, now: EpochMs) => CommandResult<unknown>>;
type Command = keyof typeof commands;

const ok = 'accepted';
const already = 'already-registered';
const busy = 'registration-in-progress';
const not = 'not-registered';
const tied = 'transport-fixed-by-utility-mode';
const needs = 'utility-needs-gateway';
const fixed = 'mode-fixed-by-registration';
const requested = 'reservation-pending';
const held = 'already-reserved';
const idle = 'standby-needs-no-license';
/** In the order of the commands above. */
type Answers = readonly [...(typeof ok | ProblemCode)[]] & { readonly length: 10 };

const unregistered: Answers = [ok, ok, not, not, not, ok, ok, needs, ok, ok];
const registered: Answers = [already, ok, ok, ok, ok, ok, ok, fixed, fixed, ok];
const pending: Answers = [requested, requested, not, not, not, ok, ok, fixed, fixed, ok];
const reserved: Answers = [held, held, not, not, not, ok, ok, fixed, fixed, ok];
const standby: Answers = [idle, idle, idle, idle, idle, idle, idle, idle, idle, idle];
const inUtility = {
  unregistered: [ok, ok, not, not, not, tied, ok, ok, ok, ok],
  registering: [busy, busy, not, not, not, tied, ok, fixed, fixed, ok],
  retrying: [ok, ok, not, not, not, tied, ok, fixed, fixed, ok],
  registered: [already, ok, ok, ok, ok, tied, ok, fixed, fixed, ok],
} as const satisfies Record<string, Answers>;

/** The state of the registration in each scenario, and the result of each command. */
const scenarios: Readonly<Record<WorldName, readonly [AgentRegistration['status'], Answers]>> = {
  evaluation: ['unregistered', unregistered],
  'evaluation-ending': ['unregistered', unregistered],
  'evaluation-expired': ['unregistered', unregistered],
  'evaluation-gateway': ['unregistered', [ok, ok, not, not, not, ok, ok, ok, ok, ok]],
  'evaluation-utility': ['unregistered', inUtility.unregistered],
  registering: ['registering', [busy, busy, not, not, not, ok, ok, fixed, fixed, ok]],
  'registration-retrying': ['retrying', [ok, ok, not, not, not, ok, ok, fixed, fixed, ok]],
  'registration-failed': ['failed', unregistered],
  registered: ['registered', registered],
  'registered-no-usage': ['registered', registered],
  'registered-after-evaluation': ['registered', registered],
  'out-of-compliance': ['registered', registered],
  'term-ended': ['registered', registered],
  'renewal-failed': ['registered', registered],
  'authorization-expired': ['registered', registered],
  'registration-expired': ['expired', unregistered],
  utility: ['registered', inUtility.registered],
  'on-prem-overdue': ['registered', registered],
  'on-prem-removed': ['registered', registered],
  'reservation-pending': ['reservation-pending', pending],
  'reservation-authorized': ['reservation-pending', pending],
  'reservation-authorized-universal': ['reservation-pending', pending],
  'reservation-not-allowed': ['unregistered', unregistered],
  reserved: ['reserved', reserved],
  'reserved-no-usage': ['reserved', reserved],
  'reserved-after-evaluation': ['reserved', reserved],
  'reserved-universal': ['reserved', reserved],
  'reserved-over-used': ['reserved', reserved],
  'reserved-term-ended': ['reserved', reserved],
  'reserved-lapsed': ['reserved', reserved],
  'update-authorized': ['reserved', reserved],
  'update-unconfirmed': ['reserved', reserved],
  'return-unacknowledged': ['unregistered', unregistered],
  'left-behind': ['unregistered', unregistered],
  'removed-in-portal': ['registered', registered],
  'cssm-unreachable': ['unregistered', unregistered],
  'proxy-denied': ['unregistered', unregistered],
  'clock-skew': ['unregistered', unregistered],
  'token-expired': ['unregistered', unregistered],
  'already-registered': ['unregistered', unregistered],
  'cancelled-on-one-side': ['unregistered', unregistered],
  'near-limit': ['registered', registered],
  'large-account': ['registered', registered],
  'many-licenses': ['registered', registered],
  'long-names': ['registered', registered],
  'empty-usage': ['unregistered', unregistered],
  standby: ['not-required', standby],
  'federation-leader': ['registered', registered],
  'federation-follower': ['registered', registered],
};

/** States that no scenario starts in. */
const others: readonly [name: string, AgentRegistration['status'], Answers, prepare: () => SimulatorHarness][] = [
  [
    'registering again',
    'registering',
    [busy, busy, not, not, not, ok, ok, fixed, fixed, ok],
    () => startRegistration('registered'),
  ],
  ['utility, registering', 'registering', inUtility.registering, () => startRegistration('evaluation-utility')],
  ['utility, registering again', 'registering', inUtility.registering, () => startRegistration('utility')],
  [
    'utility, retrying',
    'retrying',
    inUtility.retrying,
    () => {
      const harness = startRegistration('evaluation-utility');
      harness.line({ state: 'down', reason: 'connection-refused' });
      harness.wait(day);
      return harness;
    },
  ],
  [
    'utility, rejected',
    'failed',
    inUtility.unregistered,
    () => {
      const harness = new SimulatorHarness('evaluation-utility');
      harness.register(harness.token().text.replace(/^..../, 'YWJj'));
      return harness;
    },
  ],
  [
    'utility, expired authorization',
    'registered',
    inUtility.registered,
    () => {
      const harness = goOffline('utility', 100 * day);
      expect(harness.status).toBe('authorization-expired');
      return harness;
    },
  ],
  ['utility, expired registration', 'expired', inUtility.unregistered, () => goOffline('utility', 400 * day)],
];

function startRegistration(name: WorldName): SimulatorHarness {
  const harness = new SimulatorHarness(name);
  const { text } = harness.token();
  harness.run((view, now) => register(view, { token: text, force: true, by }, now));
  return harness;
}

function goOffline(name: WorldName, length: number): SimulatorHarness {
  const harness = new SimulatorHarness(name);
  harness.line({ state: 'down', reason: 'name-not-resolved' });
  harness.wait(length);
  return harness;
}

const states = [
  ...Object.entries(scenarios).map(([name, [status, answers]]) => {
    return [name, status, answers, () => new SimulatorHarness(name as WorldName)] as const;
  }),
  ...others,
];

describe.each(states)('%s', (_name, status, answers, prepare) => {
  test(`has the registration status ${status}`, () => {
    expect(prepare().agent.registration.status).toBe(status);
  });

  test.each((Object.keys(commands) as Command[]).map((command, index) => [command, answers[index]] as const))(
    'the command “%s” has the result “%s”',
    (command, answer) => {
      const harness = prepare();
      const step = commands[command](stateViewOf(harness.snapshot), harness.now);
      expect(step.ok ? ok : step.problem).toBe(answer);
    },
  );
});

test.each([
  ['', 'token-empty'],
  ['hello', 'token-not-recognised'],
  [token.slice(0, 50), 'token-damaged'],
])('register rejects the token %j with a problem of its field', (text, problem) => {
  const step = register(
    stateViewOf(new SimulatorHarness('evaluation').snapshot),
    { token: text, force: false, by },
    start,
  );
  expect(step).toEqual({ ok: false, problem, field: 'token' });
});

import { beforeAll, describe, expect, test } from 'vitest';
import type { AgentRegistration } from '#mocks/agent/state.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import {
  type CommandName,
  commandsInUtility,
  commandsWhen,
  type ExpectedCommands,
} from '#mocks/scenarios/expectation-presets.ts';
import { expectedWorlds } from '#mocks/scenarios/expectations.ts';
import { stateViewOf } from '#mocks/scenarios/replay.ts';
import { type WorldName, worldNames } from '#mocks/scenarios/world-names.ts';
import { by, day, SimulatorHarness, start } from '#mocks/testing/simulator-harness.ts';
import type { CommandResult, StateView } from '#mocks/transaction.ts';
import { deregister, register, renew, setMode, setTier, setTransport, testConnection } from './product-commands.ts';
import {
  acknowledgeConfirmation,
  acknowledgeReturn,
  cancelReservation,
  checkAuthorization,
  confirmationCode,
  installAuthorization,
  requestReservation,
  reservationRequest,
  returnAuthorization,
  returnCode,
  returnReservation,
} from './reservation-commands.ts';

const token = new SimulatorHarness('evaluation').snapshot.world.cssm.virtualAccounts[0]?.tokens.at(-1)?.text ?? '';
const gateway = { kind: 'gateway', url: 'https://gateway.example.com/SmartTransport' } as const;
/** An invalid code, which only the states that accept codes read. */
const code = 'hello';

const commands: Readonly<Record<CommandName, (view: StateView, now: EpochMs) => CommandResult<unknown>>> = {
  register: (view, now) => register(view, { token, force: false, by }, now),
  forceRegister: (view, now) => register(view, { token, force: true, by }, now),
  deregister: (view, now) => deregister(view, { by }, now),
  renewAuthorization: (view, now) => renew(view, { kind: 'authorization', by }, now),
  renewRegistration: (view, now) => renew(view, { kind: 'registration', by }, now),
  setTransport: (view, now) => setTransport(view, { transport: gateway, by }, now),
  setTier: (view, now) => setTier(view, { tier: 'essentials', by }, now),
  activatePostPaid: (view, now) => setMode(view, { setting: { mode: 'post-paid', customer: {} }, by }, now),
  returnToPrePaid: (view, now) => setMode(view, { setting: { mode: 'pre-paid' }, by }, now),
  testConnection: (view, now) => testConnection(view, gateway, now),
  requestReservation: (view, now) => requestReservation(view, { by }, now),
  showRequestCode: reservationRequest,
  cancelReservation: (view, now) => cancelReservation(view, { by }, now),
  returnAuthorization: (view, now) => returnAuthorization(view, { code, by }, now),
  checkAuthorization: (view, now) => checkAuthorization(view, { code }, now),
  installAuthorization: (view, now) => installAuthorization(view, { code, by }, now),
  showConfirmationCode: confirmationCode,
  acknowledgeConfirmation: (view, now) => acknowledgeConfirmation(view, { by }, now),
  returnReservation: (view, now) => returnReservation(view, { by }, now),
  showReturnCode: returnCode,
  acknowledgeReturn: (view, now) => acknowledgeReturn(view, { by }, now),
};

/** A state, how it comes about, and what has to hold in it. */
interface StateCase {
  readonly name: string;
  readonly registration: AgentRegistration['status'];
  readonly commands: ExpectedCommands;
  readonly prepare: () => SimulatorHarness;
}

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

/** States that no scenario starts in. */
const otherStates: readonly StateCase[] = [
  {
    name: 'registering again',
    registration: 'registering',
    commands: commandsWhen.registering,
    prepare: () => startRegistration('registered'),
  },
  {
    name: 'utility, registering',
    registration: 'registering',
    commands: commandsInUtility.registering,
    prepare: () => startRegistration('evaluation-utility'),
  },
  {
    name: 'utility, registering again',
    registration: 'registering',
    commands: commandsInUtility.registering,
    prepare: () => startRegistration('utility'),
  },
  {
    name: 'utility, retrying',
    registration: 'retrying',
    commands: commandsInUtility.retrying,
    prepare: () => {
      const harness = startRegistration('evaluation-utility');
      harness.line({ state: 'down', reason: 'connection-refused' });
      harness.wait(day);
      return harness;
    },
  },
  {
    name: 'utility, rejected',
    registration: 'failed',
    commands: commandsInUtility.unregistered,
    prepare: () => {
      const harness = new SimulatorHarness('evaluation-utility');
      harness.register(harness.token().text.replace(/^..../, 'YWJj'));
      return harness;
    },
  },
  {
    name: 'utility, expired authorization',
    registration: 'registered',
    commands: commandsInUtility.registered,
    prepare: () => {
      const harness = goOffline('utility', 100 * day);
      expect(harness.status).toBe('authorization-expired');
      return harness;
    },
  },
  {
    name: 'utility, expired registration',
    registration: 'expired',
    commands: commandsInUtility.unregistered,
    prepare: () => goOffline('utility', 400 * day),
  },
];

const states: readonly StateCase[] = [
  ...worldNames.map((name) => ({ name, ...expectedWorlds[name], prepare: () => new SimulatorHarness(name) })),
  ...otherStates,
];

describe.each(states)('$name', ({ registration, commands: expectedResults, prepare }) => {
  let harness: SimulatorHarness;
  beforeAll(() => {
    harness = prepare();
  });

  test(`has the registration status ${registration}`, () => {
    expect(harness.agent.registration.status).toBe(registration);
  });

  const names = Object.keys(commands) as CommandName[];
  test.each(names.map((command) => ({ command, result: expectedResults[command] })))(
    'the command $command has the result $result',
    ({ command, result }) => {
      const step = commands[command](stateViewOf(harness.snapshot), harness.now);
      expect(step.ok ? 'accepted' : step.problem).toBe(result);
    },
  );
});

test.each([
  ['', 'token-empty'],
  ['hello', 'token-not-recognised'],
  [token.slice(0, 50), 'token-damaged'],
])('register rejects the token %j with a problem of its field', (text, problem) => {
  const view = stateViewOf(new SimulatorHarness('evaluation').snapshot);
  const step = register(view, { token: text, force: false, by }, start);
  expect(step).toEqual({ ok: false, problem, field: 'token' });
});

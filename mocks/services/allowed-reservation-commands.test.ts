import { describe, expect, test } from 'vitest';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import { type WorldName, worldNames } from '#mocks/scenarios/names.ts';
import { stateViewOf } from '#mocks/scenarios/replay.ts';
import { by, SimulatorHarness } from '#mocks/testing/simulator-harness.ts';
import type { CommandResult, StateView } from '#mocks/transaction.ts';

import type { ProblemCode } from '#src/contract/problem.ts';
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

/** An invalid code, which only the states that accept codes read. */
const code = 'hello';

const commands = {
  request: (view, now) => requestReservation(view, { by }, now),
  'show the request': reservationRequest,
  cancel: (view, now) => cancelReservation(view, { by }, now),
  'return an authorization': (view, now) => returnAuthorization(view, { code, by }, now),
  'check an authorization': (view, now) => checkAuthorization(view, { code }, now),
  'install an authorization': (view, now) => installAuthorization(view, { code, by }, now),
  'show the confirmation code': confirmationCode,
  'acknowledge the confirmation': (view, now) => acknowledgeConfirmation(view, { by }, now),
  return: (view, now) => returnReservation(view, { by }, now),
  'show the return code': returnCode,
  'acknowledge the return': (view, now) => acknowledgeReturn(view, { by }, now),
} satisfies Record<string, (view: StateView, now: EpochMs) => CommandResult<unknown>>;
type Command = keyof typeof commands;

const ok = 'accepted';
const none = 'no-reservation-pending';
const read = 'code-not-recognised';
const kept = 'no-code-kept';
const free = 'not-reserved';
const held = 'already-reserved';
const idle = 'standby-needs-no-license';
const fixed = 'universal-not-updated';
/** In the order of the commands above. */
type Answers = readonly [...(typeof ok | ProblemCode)[]] & { readonly length: 11 };

const unregistered: Answers = [ok, none, none, none, none, none, kept, ok, free, kept, ok];
const registering: Answers = ['registration-in-progress', none, none, none, none, none, kept, ok, free, kept, ok];
const registered: Answers = ['already-registered', none, none, none, none, none, kept, ok, free, kept, ok];
const pending: Answers = [ok, ok, ok, read, read, read, kept, ok, free, kept, ok];
const reserved: Answers = [held, none, none, none, read, read, kept, ok, ok, kept, ok];

const standby: Answers = [idle, none, idle, idle, idle, idle, kept, idle, idle, kept, idle];

/** The result of each command in each scenario; omitted scenarios have those of an unregistered product. */
const scenarios: Partial<Readonly<Record<WorldName, Answers>>> = {
  registering,
  registered,
  'registered-no-usage': registered,
  'registered-after-evaluation': registered,
  'out-of-compliance': registered,
  'term-ended': registered,
  'renewal-failed': registered,
  'authorization-expired': registered,
  utility: registered,
  'on-prem-overdue': registered,
  'on-prem-removed': registered,
  'removed-in-portal': registered,
  'near-limit': registered,
  standby,
  'federation-leader': registered,
  'federation-follower': registered,
  'large-account': registered,
  'many-licenses': registered,
  'long-names': registered,
  'reservation-pending': pending,
  'reservation-authorized': pending,
  'reservation-authorized-universal': pending,
  reserved,
  'reserved-no-usage': reserved,
  'reserved-after-evaluation': reserved,
  'reserved-universal': [held, none, none, none, fixed, fixed, kept, ok, ok, kept, ok],
  'reserved-over-used': reserved,
  'reserved-term-ended': reserved,
  'reserved-lapsed': reserved,
  'update-authorized': reserved,
  'update-unconfirmed': [held, none, none, none, read, read, ok, ok, ok, kept, ok],
  'return-unacknowledged': [ok, none, none, none, none, none, kept, ok, ok, ok, ok],
};

describe.each(worldNames)('%s', (name) => {
  const answers = scenarios[name] ?? unregistered;
  const harness = new SimulatorHarness(name);

  test.each((Object.keys(commands) as Command[]).map((command, index) => [command, answers[index]] as const))(
    'the command “%s” has the result “%s”',
    (command, answer) => {
      const step = commands[command](stateViewOf(harness.snapshot), harness.now);
      expect(step.ok ? ok : step.problem).toBe(answer);
    },
  );
});

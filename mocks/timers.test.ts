import { describe, expect, test } from 'vitest';
import { register, renew } from './services/product-commands.ts';
import type { Network, SimulatorSnapshot } from './simulator-state.ts';
import { by, day, hour, minute, SimulatorHarness } from './testing/simulator-harness.ts';

const silent = { state: 'down', reason: 'communication-timeout' } as const;

/** The timers of domain.md §2 that count from a registration, and what a Center shows before and after each rings. */
const timers: readonly {
  readonly name: string;
  readonly after: number;
  readonly line?: Network;
  readonly shows: (harness: SimulatorHarness) => unknown;
  readonly before: unknown;
  readonly afterwards: unknown;
}[] = [
  {
    name: 'the authorization is renewed after 30 days',
    after: 30 * day,
    shows: ({ registered }) => registered.authorization.lastSuccessAt - registered.registeredAt,
    before: 0,
    afterwards: 30 * day,
  },
  {
    name: 'the authorization expires 90 days after five minutes before the last answer',
    after: 90 * day - 5 * minute,
    line: silent,
    shows: ({ status }) => status,
    before: 'authorized',
    afterwards: 'authorization-expired',
  },
  {
    name: 'the certificate is renewed after 180 days',
    after: 180 * day,
    shows: ({ registered }) => registered.certificate.renewedAt - registered.registeredAt,
    before: 0,
    afterwards: 180 * day,
  },
  {
    name: 'the certificate is void 365 days after five minutes before it was given',
    after: 365 * day - 5 * minute,
    line: silent,
    shows: ({ agent }) => agent.registration.status,
    before: 'registered',
    afterwards: 'expired',
  },
  {
    name: 'use that is paid for afterwards is first reported after 4 hours',
    after: 4 * hour,
    shows: ({ registered }) => registered.utility?.lastReportAt !== undefined,
    before: false,
    afterwards: true,
  },
];

describe('a timer rings at its moment, not a millisecond before:', () => {
  test.each(timers)('$name', ({ after, line = { state: 'up' }, shows, before, afterwards }) => {
    const harness = new SimulatorHarness('evaluation-utility');
    harness.register(harness.token().text);
    harness.line(line);
    harness.wait(after - 1);
    expect(shows(harness)).toBe(before);
    harness.wait(1);
    expect(shows(harness)).toBe(afterwards);
  });

  test('a registration is answered after 3 seconds', () => {
    const harness = new SimulatorHarness('evaluation');
    const { text } = harness.token();
    harness.run((view, now) => register(view, { token: text, force: false, by }, now));
    harness.wait(2999);
    expect(harness.agent.registration.status).toBe('registering');
    harness.wait(1);
    expect(harness.agent.registration.status).toBe('registered');
  });

  test('out of compliance the portal is asked again after 12 hours', () => {
    const harness = new SimulatorHarness('out-of-compliance');
    const { lastSuccessAt, nextAt } = harness.registered.authorization;
    expect(nextAt - lastSuccessAt).toBe(12 * hour);
    harness.wait(nextAt - harness.now - 1);
    expect(harness.registered.authorization.lastSuccessAt).toBe(lastSuccessAt);
    harness.wait(1);
    expect(harness.registered.authorization.lastSuccessAt).toBe(nextAt);
  });
});

describe('15 minutes after a conversation that got nowhere it is tried again:', () => {
  const retries: readonly [name: string, scenario: 'utility' | 'renewal-failed' | 'registration-retrying'][] = [
    ['registration', 'registration-retrying'],
    ['authorization', 'renewal-failed'],
    ['certificate', 'renewal-failed'],
    ['report of use', 'utility'],
  ];
  const failureOf = (description: string, { world }: SimulatorSnapshot) => {
    const { registration } = world.agent;
    if (registration.status === 'retrying') return registration.lastFailure;
    if (registration.status !== 'registered') return undefined;
    if (description === 'authorization') return registration.authorization.lastFailure;
    return description === 'certificate' ? registration.lastFailure : registration.utility?.lastFailure;
  };

  test.each(retries)('%s', (description, scenario) => {
    const harness = new SimulatorHarness(scenario);
    harness.line(silent);
    if (scenario === 'utility') harness.wait(4 * hour);
    const first = failureOf(description, harness.snapshot)?.at ?? Number.NaN;
    harness.wait(first + 15 * minute - harness.now - 1);
    expect(failureOf(description, harness.snapshot)?.at).toBe(first);
    harness.wait(1);
    expect(failureOf(description, harness.snapshot)?.at).toBe(first + 15 * minute);
    harness.line({ state: 'up' });
    harness.wait(15 * minute);
    expect(failureOf(description, harness.snapshot)).toBeUndefined();
  });
});

test('a failure by hand moves no timer', () => {
  const harness = new SimulatorHarness('registered');
  const { nextAt } = harness.registered.authorization;
  const { renewsAt } = harness.registered.certificate;
  harness.line(silent);
  for (const kind of ['authorization', 'registration'] as const) {
    harness.run((view, now) => renew(view, { kind, by }, now));
  }
  expect([harness.registered.authorization.nextAt, harness.registered.certificate.renewsAt]).toEqual([
    nextAt,
    renewsAt,
  ]);
});

describe('a Center that is being registered anew, without an answer,', () => {
  function withheld() {
    const harness = new SimulatorHarness('registered');
    harness.line({ state: 'withheld' });
    const { text } = harness.token();
    harness.run((view, now) => register(view, { token: text, force: true, by }, now));
    return harness;
  }

  test('loses its authorization when 90 days have passed', () => {
    const harness = withheld();
    harness.wait(100 * day);
    expect([harness.agent.registration.status, harness.status]).toEqual(['registering', 'authorization-expired']);
    expect(harness.kinds.at(-1)).toBe('authorization-expired');
  });

  test('loses its certificate after a year; its evaluation goes on, and so does the attempt', () => {
    const harness = withheld();
    harness.wait(366 * day);
    expect([harness.agent.registration.status, harness.status]).toEqual(['registering', 'evaluation']);
    expect(harness.kinds.at(-1)).toBe('registration-expired');
    harness.line({ state: 'up' });
    harness.wait(0);
    expect(harness.agent.registration).toMatchObject({ status: 'failed' });
  });
});

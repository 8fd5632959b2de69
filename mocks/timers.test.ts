import { describe, expect, test } from 'vitest';
import { register, renew } from './services/product-commands.ts';
import type { Network, SimulatorSnapshot } from './simulator-state.ts';
import { by, day, hour, minute, SimulatorHarness } from './testing/simulator-harness.ts';

const silent = { state: 'down', reason: 'communication-timeout' } as const;

/** The timers of domain.md §2 that start with a registration, and the Center's state before and after each fires. */
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
    name: 'the authorization expires 90 days after five minutes before the last response',
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
    name: 'the certificate expires 365 days after five minutes before it was issued',
    after: 365 * day - 5 * minute,
    line: silent,
    shows: ({ agent }) => agent.registration.status,
    before: 'registered',
    afterwards: 'expired',
  },
  {
    name: 'post-paid usage is first reported after 4 hours',
    after: 4 * hour,
    shows: ({ registered }) => registered.utility?.lastReportAt !== undefined,
    before: false,
    afterwards: true,
  },
];

describe('a timer', () => {
  test.each(timers)(
    'fires at its exact time: $name',
    ({ after, line = { state: 'up' }, shows, before, afterwards }) => {
      const harness = new SimulatorHarness('evaluation-utility');
      harness.register(harness.token().text);
      harness.line(line);
      harness.wait(after - 1);
      expect(shows(harness)).toBe(before);
      harness.wait(1);
      expect(shows(harness)).toBe(afterwards);
    },
  );

  test('completes a registration after exactly 3 seconds', () => {
    const harness = new SimulatorHarness('evaluation');
    const { text } = harness.token();
    harness.run((view, now) => register(view, { token: text, force: false, by }, now));
    harness.wait(2999);
    expect(harness.agent.registration.status).toBe('registering');
    harness.wait(1);
    expect(harness.agent.registration.status).toBe('registered');
  });

  test('renews the authorization after exactly 12 hours while out of compliance', () => {
    const harness = new SimulatorHarness('out-of-compliance');
    const { lastSuccessAt, nextAt } = harness.registered.authorization;
    expect(nextAt - lastSuccessAt).toBe(12 * hour);
    harness.wait(nextAt - harness.now - 1);
    expect(harness.registered.authorization.lastSuccessAt).toBe(lastSuccessAt);
    harness.wait(1);
    expect(harness.registered.authorization.lastSuccessAt).toBe(nextAt);
  });
});

describe('retries', () => {
  const retries: readonly [name: string, scenario: 'utility' | 'renewal-failed' | 'registration-retrying'][] = [
    ['registration', 'registration-retrying'],
    ['authorization renewal', 'renewal-failed'],
    ['certificate renewal', 'renewal-failed'],
    ['usage report', 'utility'],
  ];
  const failureOf = (description: string, { world }: SimulatorSnapshot) => {
    const { registration } = world.agent;
    if (registration.status === 'retrying') return registration.lastFailure;
    if (registration.status !== 'registered') return undefined;
    if (description === 'authorization renewal') return registration.authorization.lastFailure;
    return description === 'certificate renewal' ? registration.lastFailure : registration.utility?.lastFailure;
  };

  test.each(retries)('repeat a failed %s after 15 minutes', (description, scenario) => {
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

test('a failed renewal by a user moves no timer', () => {
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

describe('a Center whose renewed registration gets no response', () => {
  function withheld() {
    const harness = new SimulatorHarness('registered');
    harness.line({ state: 'withheld' });
    const { text } = harness.token();
    harness.run((view, now) => register(view, { token: text, force: true, by }, now));
    return harness;
  }

  test('loses its authorization after 90 days', () => {
    const harness = withheld();
    harness.wait(100 * day);
    expect([harness.agent.registration.status, harness.status]).toEqual(['registering', 'authorization-expired']);
    expect(harness.kinds.at(-1)).toBe('authorization-expired');
  });

  test('loses its certificate after a year, and continues the evaluation and the registration', () => {
    const harness = withheld();
    harness.wait(366 * day);
    expect([harness.agent.registration.status, harness.status]).toEqual(['registering', 'evaluation']);
    expect(harness.kinds.at(-1)).toBe('registration-expired');
    harness.line({ state: 'up' });
    harness.wait(0);
    expect(harness.agent.registration).toMatchObject({ status: 'failed' });
  });
});

import { describe, expect, test } from 'vitest';
import { register, renew } from './exchange/exchange.ts';
import { Bench, by, day, hour, minute } from './testing/bench.ts';
import type { Line, Snapshot } from './world.ts';

const silent = { state: 'down', reason: 'communication-timeout' } as const;

/** The timers of domain.md §2 that count from a registration, and what a Center shows before and after each rings. */
const timers: readonly {
  readonly name: string;
  readonly after: number;
  readonly line?: Line;
  readonly shows: (bench: Bench) => unknown;
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
    const bench = new Bench('evaluation-utility');
    bench.register(bench.token().text);
    bench.line(line);
    bench.wait(after - 1);
    expect(shows(bench)).toBe(before);
    bench.wait(1);
    expect(shows(bench)).toBe(afterwards);
  });

  test('a registration is answered after 3 seconds', () => {
    const bench = new Bench('evaluation');
    const { text } = bench.token();
    bench.act((view, now) => register(view, { token: text, force: false, by }, now));
    bench.wait(2999);
    expect(bench.agent.registration.status).toBe('registering');
    bench.wait(1);
    expect(bench.agent.registration.status).toBe('registered');
  });

  test('out of compliance the portal is asked again after 12 hours', () => {
    const bench = new Bench('out-of-compliance');
    const { lastSuccessAt, nextAt } = bench.registered.authorization;
    expect(nextAt - lastSuccessAt).toBe(12 * hour);
    bench.wait(nextAt - bench.now - 1);
    expect(bench.registered.authorization.lastSuccessAt).toBe(lastSuccessAt);
    bench.wait(1);
    expect(bench.registered.authorization.lastSuccessAt).toBe(nextAt);
  });
});

describe('15 minutes after a conversation that got nowhere it is tried again:', () => {
  const retries: readonly [name: string, scenario: 'utility' | 'renewal-failed' | 'registration-retrying'][] = [
    ['registration', 'registration-retrying'],
    ['authorization', 'renewal-failed'],
    ['certificate', 'renewal-failed'],
    ['report of use', 'utility'],
  ];
  const failureOf = (what: string, { world }: Snapshot) => {
    const { registration } = world.agent;
    if (registration.status === 'retrying') return registration.lastFailure;
    if (registration.status !== 'registered') return undefined;
    if (what === 'authorization') return registration.authorization.lastFailure;
    return what === 'certificate' ? registration.lastFailure : registration.utility?.lastFailure;
  };

  test.each(retries)('%s', (what, scenario) => {
    const bench = new Bench(scenario);
    bench.line(silent);
    if (scenario === 'utility') bench.wait(4 * hour);
    const first = failureOf(what, bench.snapshot)?.at ?? Number.NaN;
    bench.wait(first + 15 * minute - bench.now - 1);
    expect(failureOf(what, bench.snapshot)?.at).toBe(first);
    bench.wait(1);
    expect(failureOf(what, bench.snapshot)?.at).toBe(first + 15 * minute);
    bench.line({ state: 'up' });
    bench.wait(15 * minute);
    expect(failureOf(what, bench.snapshot)).toBeUndefined();
  });
});

test('a failure by hand moves no timer', () => {
  const bench = new Bench('registered');
  const { nextAt } = bench.registered.authorization;
  const { renewsAt } = bench.registered.certificate;
  bench.line(silent);
  for (const kind of ['authorization', 'registration'] as const) {
    bench.act((view, now) => renew(view, { kind, by }, now));
  }
  expect([bench.registered.authorization.nextAt, bench.registered.certificate.renewsAt]).toEqual([nextAt, renewsAt]);
});

describe('a Center that is being registered anew, without an answer,', () => {
  function withheld() {
    const bench = new Bench('registered');
    bench.line({ state: 'withheld' });
    const { text } = bench.token();
    bench.act((view, now) => register(view, { token: text, force: true, by }, now));
    return bench;
  }

  test('loses its authorization when 90 days have passed', () => {
    const bench = withheld();
    bench.wait(100 * day);
    expect([bench.agent.registration.status, bench.status]).toEqual(['registering', 'authorization-expired']);
    expect(bench.kinds.at(-1)).toBe('authorization-expired');
  });

  test('loses its certificate after a year; its evaluation goes on, and so does the attempt', () => {
    const bench = withheld();
    bench.wait(366 * day);
    expect([bench.agent.registration.status, bench.status]).toEqual(['registering', 'evaluation']);
    expect(bench.kinds.at(-1)).toBe('registration-expired');
    bench.line({ state: 'up' });
    bench.wait(0);
    expect(bench.agent.registration).toMatchObject({ status: 'failed' });
  });
});

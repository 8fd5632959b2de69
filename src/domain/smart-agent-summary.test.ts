import { describe, expect, test } from 'vitest';
import type { ActiveSummary, Registration } from '#src/contract/summary.ts';
import type { LicenseStatus, LicenseUsage, Usage } from '#src/contract/usage.ts';
import { smartAgentSummary } from './smart-agent-summary.ts';

const now = Date.parse('2021-01-08T12:00:00.000Z');
const day = 86_400_000;
const inDays = (count: number) => new Date(now + count * day).toISOString();
const unset = '1970-01-01T00:00:00Z';

/** The tag as in the guide, where one digit is missing. */
const advantage: LicenseUsage = {
  tag: 'regid.2019-10.com.cisco.CISCO_EXAMPLE_A,1.0_6eb07f5f-44f0-4253-aa5-49426709a65f',
  shortName: 'CISCO_EXAMPLE_A',
  name: 'Cisco Example Advantage',
  table: 'licenses',
  inUse: 105,
  status: 'evaluation',
};
const usage: Usage = { countedAt: '2021-01-08T12:00:00.000Z', licenses: [advantage] };
const evaluation: ActiveSummary = {
  tier: 'advantage',
  mode: 'pre-paid',
  transport: { kind: 'direct' },
  registration: { status: 'unregistered' },
  authorization: { status: 'evaluation', since: '2021-01-08T11:52:33.000Z' },
  evaluation: { clock: 'running', endsAt: inDays(55) },
};
const lastFailure = {
  at: '2021-01-08T11:58:00.250Z',
  reason: { code: 'communication-timeout', raw: 'Communication Timeout - Will Reattempt Automatically' },
} as const;
const heartbeat = { lastSuccessAt: '2020-12-16T10:25:00.000Z', nextAt: inDays(7), deadlineAt: inDays(67) };
const registration: Extract<Registration, { status: 'registered' }> = {
  status: 'registered',
  registeredAt: '2020-12-16T10:25:00.123Z',
  smartAccount: 'account',
  virtualAccount: 'virtual',
  productInstance: 'center',
  exportControlled: 'allowed',
  certificate: {
    renewedAt: '2020-12-16T10:25:00.123Z',
    renewsAt: '2021-06-14T10:25:00.123Z',
    expiresAt: '2021-12-16T10:20:00.123Z',
  },
};
const registered: ActiveSummary = {
  ...evaluation,
  registration,
  authorization: { status: 'authorized', since: '2020-12-16T10:25:00.000Z', heartbeat },
  evaluation: { clock: 'paused', remaining: 54 * day + 1 },
};

const registrationIn = (changed: Registration) =>
  smartAgentSummary({ ...evaluation, registration: changed }, usage, now).registrationDetails;
const authorizationIn = (changed: Partial<ActiveSummary>) =>
  smartAgentSummary({ ...registered, ...changed }, usage, now).authorizationDetails;

test('prints the sample of the guide exactly (S4 ch. 6)', () => {
  expect(JSON.stringify(smartAgentSummary(evaluation, usage, now))).toBe(
    '{"reservationEnableFlag":false,"postPaidUsageSubscription":false,"registrationDetails":{"registrationExpireTime":"1970-01-01T00:00:00Z","registrationFailed":false,"registrationLastRenewTime":"1970-01-01T00:00:00Z","registrationNextRenewTime":"1970-01-01T00:00:00Z","registrationStatus":"UNREGISTERED","reservationStartTime":"1970-01-01T00:00:00Z"},"authorizationDetails":{"authorizationExpired":false,"authorizationExpiredAtTime":"1970-01-01T00:00:00Z","authorizationFailMessage":"Communication not started.","authorizationFailed":false,"authorizationLastTime":"2021-01-08T11:52:33Z","authorizationNextTime":"1970-01-01T00:00:00Z","authorizationStatus":"EVAL MODE","outOfComplianceStartTime":"1970-01-01T00:00:00Z","evaluationExpiredAtTime":"1970-01-01T00:00:00Z","evaluationPeriodRemaining":55,"inEvaluation":true,"inUtilityMode":false,"reservationType":"SmartAgentReservationTypeNone"},"entitlementDetails":{"licenseUsage":[{"licenseUsageStatus":"EVAL MODE","requestedCount":105,"reservedCount":0,"entitlementTag":"regid.2019-10.com.cisco.CISCO_EXAMPLE_A,1.0_6eb07f5f-44f0-4253-aa5-49426709a65f"}]}}',
  );
});

describe('registration', () => {
  const noCertificate = {
    registrationExpireTime: unset,
    registrationLastRenewTime: unset,
    registrationNextRenewTime: unset,
    reservationStartTime: unset,
  };
  const startedAt = '2021-01-08T11:57:57.000Z';

  test.each<[string, Registration, boolean]>([
    ['REGISTERING', { status: 'registering', startedAt }, false],
    ['REGISTERING', { status: 'retrying', startedAt, lastFailure, nextAttemptAt: inDays(1) }, true],
    ['UNREGISTERED - REGISTRATION FAILED', { status: 'failed', lastFailure }, true],
  ])('prints %s without a certificate: %j', (registrationStatus, state, registrationFailed) => {
    expect(registrationIn(state)).toEqual({ ...noCertificate, registrationStatus, registrationFailed });
  });

  test('prints the times of the certificate of a registered product', () => {
    expect(registrationIn(registration)).toEqual({
      registrationExpireTime: '2021-12-16T10:20:00Z',
      registrationFailed: false,
      registrationLastRenewTime: '2020-12-16T10:25:00Z',
      registrationNextRenewTime: '2021-06-14T10:25:00Z',
      registrationStatus: 'REGISTERED',
      reservationStartTime: unset,
    });
  });

  test('prints a registered product whose last renewal failed', () => {
    expect(registrationIn({ ...registration, lastFailure })).toMatchObject({
      registrationFailed: true,
      registrationStatus: 'REGISTERED',
    });
  });

  test('prints the expiry of an expired registration', () => {
    expect(registrationIn({ status: 'expired', expiredAt: '2021-01-01T00:00:00.000Z' })).toEqual({
      ...noCertificate,
      registrationExpireTime: '2021-01-01T00:00:00Z',
      registrationStatus: 'UNREGISTERED - REGISTRATION EXPIRED',
      registrationFailed: true,
    });
  });
});

describe('authorization', () => {
  test('prints the heartbeat times of an authorization in compliance', () => {
    expect(authorizationIn({})).toEqual({
      authorizationExpired: false,
      authorizationExpiredAtTime: '2021-03-16T12:00:00Z',
      authorizationFailMessage: '',
      authorizationFailed: false,
      authorizationLastTime: '2020-12-16T10:25:00Z',
      authorizationNextTime: '2021-01-15T12:00:00Z',
      authorizationStatus: 'AUTHORIZED',
      outOfComplianceStartTime: unset,
      evaluationExpiredAtTime: unset,
      evaluationPeriodRemaining: 55,
      inEvaluation: false,
      inUtilityMode: false,
      reservationType: 'SmartAgentReservationTypeNone',
    });
  });

  test('prints the time and error text of a failed heartbeat', () => {
    expect(
      authorizationIn({ authorization: { ...registered.authorization, heartbeat: { ...heartbeat, lastFailure } } }),
    ).toMatchObject({
      authorizationFailed: true,
      authorizationFailMessage: 'Communication Timeout - Will Reattempt Automatically',
      authorizationLastTime: '2021-01-08T11:58:00Z',
      authorizationStatus: 'AUTHORIZED',
    });
  });

  test('prints the time of the last heartbeat when it is later than the status change', () => {
    const renewed = { ...heartbeat, lastSuccessAt: '2021-01-07T08:00:00.000Z' };
    expect(
      authorizationIn({ authorization: { ...registered.authorization, heartbeat: renewed } }).authorizationLastTime,
    ).toBe('2021-01-07T08:00:00Z');
  });

  test('prints the start of being out of compliance', () => {
    const since = '2021-01-05T06:00:00.000Z';
    expect(authorizationIn({ authorization: { status: 'out-of-compliance', since, heartbeat } })).toMatchObject({
      authorizationStatus: 'OUT OF COMPLIANCE',
      outOfComplianceStartTime: '2021-01-05T06:00:00Z',
    });
  });

  test('prints the expiry of an expired authorization', () => {
    const past = { ...heartbeat, deadlineAt: '2021-01-06T10:20:00.000Z' };
    const authorization = { status: 'authorization-expired', since: past.deadlineAt, heartbeat: past } as const;
    expect(authorizationIn({ authorization })).toMatchObject({
      authorizationStatus: 'AUTHORIZATION EXPIRED',
      authorizationExpired: true,
      authorizationExpiredAtTime: '2021-01-06T10:20:00Z',
      outOfComplianceStartTime: unset,
    });
  });

  test('prints no evaluation while nothing is in use', () => {
    const authorization = { status: 'no-licenses-in-use', since: '2021-01-02T00:00:00.000Z' } as const;
    expect(authorizationIn({ registration: { status: 'unregistered' }, authorization })).toMatchObject({
      authorizationStatus: 'No Licenses in Use',
      authorizationFailMessage: 'Communication not started.',
      evaluationPeriodRemaining: 55,
      inEvaluation: false,
    });
  });
});

describe('evaluation', () => {
  const daysOf = (changed: ActiveSummary['evaluation'], at = now) =>
    smartAgentSummary({ ...evaluation, evaluation: changed }, usage, at).authorizationDetails.evaluationPeriodRemaining;

  test('prints the remaining days rounded up, which are constant while paused', () => {
    const running = { clock: 'running', endsAt: inDays(55) } as const;
    expect(daysOf(running, now + 1)).toBe(55);
    expect(daysOf(running, now + day)).toBe(54);
    expect(daysOf({ clock: 'paused', remaining: 3 * day }, now + 40 * day)).toBe(3);
  });

  test('prints the expiry of an expired evaluation', () => {
    const expiredAt = '2021-01-03T09:30:00.000Z';
    const ended: ActiveSummary = {
      ...evaluation,
      authorization: { status: 'evaluation-expired', since: expiredAt },
      evaluation: { clock: 'expired', expiredAt },
    };
    expect(smartAgentSummary(ended, usage, now).authorizationDetails).toMatchObject({
      authorizationStatus: 'EVAL EXPIRED',
      evaluationExpiredAtTime: '2021-01-03T09:30:00Z',
      evaluationPeriodRemaining: 0,
      inEvaluation: false,
    });
  });
});

test('prints post-paid from the choice on, and utility mode only while usage is reported', () => {
  const chosen = smartAgentSummary({ ...evaluation, mode: 'post-paid' }, usage, now);
  expect([chosen.postPaidUsageSubscription, chosen.authorizationDetails.inUtilityMode]).toEqual([true, false]);

  const utility = { nextReportAt: inDays(1) };
  const reporting = smartAgentSummary({ ...registered, mode: 'post-paid', utility }, usage, now);
  expect([reporting.postPaidUsageSubscription, reporting.authorizationDetails.inUtilityMode]).toEqual([true, true]);
});

test('prints a product without license mode as not post-paid', () => {
  const { mode: _none, ...plain } = evaluation;
  expect(smartAgentSummary(plain, usage, now).postPaidUsageSubscription).toBe(false);
});

test.each<[LicenseStatus, string]>([
  ['no-licenses-in-use', 'No Licenses in Use'],
  ['evaluation', 'EVAL MODE'],
  ['evaluation-expired', 'EVAL EXPIRED'],
  ['authorized', 'AUTHORIZED'],
  ['out-of-compliance', 'OUT OF COMPLIANCE'],
  ['authorization-expired', 'AUTHORIZATION EXPIRED'],
  ['waiting', 'WAITING'],
  ['unregistered', 'UNREGISTERED'],
])('prints the licence status %s as %s', (status, licenseUsageStatus) => {
  const licenses: LicenseUsage[] = [advantage, { ...advantage, tag: 'other', inUse: 3, reserved: 2, status }];
  expect(smartAgentSummary(registered, { ...usage, licenses }, now).entitlementDetails.licenseUsage[1]).toEqual({
    licenseUsageStatus,
    requestedCount: 3,
    reservedCount: 2,
    entitlementTag: 'other',
  });
});

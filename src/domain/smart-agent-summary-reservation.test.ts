import { describe, expect, test } from 'vitest';
import type { ActiveSummary, Registration } from '#src/contract/summary.ts';
import type { Usage } from '#src/contract/usage.ts';
import { smartAgentSummary } from './smart-agent-summary.ts';

const now = Date.parse('2021-01-08T12:00:00.000Z');
const day = 86_400_000;
const inDays = (count: number) => new Date(now + count * day).toISOString();
const unset = '1970-01-01T00:00:00Z';

const advantage = {
  tag: 'regid.2019-10.com.cisco.CISCO_EXAMPLE_A,1.0_6eb07f5f-44f0-4253-aa5f-49426709a65f',
  shortName: 'CISCO_EXAMPLE_A',
  table: 'licenses',
  inUse: 105,
  status: 'evaluation',
} as const;
const usage: Usage = { countedAt: '2021-01-08T12:00:00.000Z', licenses: [advantage] };
const evaluation: ActiveSummary = {
  tier: 'advantage',
  mode: 'pre-paid',
  transport: { kind: 'direct' },
  registration: { status: 'unregistered' },
  authorization: { status: 'evaluation', since: '2021-01-08T11:52:33.000Z' },
  evaluation: { clock: 'running', endsAt: inDays(55) },
};
const reservedAt = '2020-12-20T14:30:00.500Z';
const reserved: Extract<Registration, { status: 'reserved' }> = {
  status: 'reserved',
  kind: 'specific',
  reservedAt,
  productInstance: 'UDI_PID:CV-CNTR-ESXI; UDI_SN:VMware-420f637e3da26755-98306b53c6b2d519;',
};
const covered: ActiveSummary = {
  ...evaluation,
  registration: reserved,
  authorization: { status: 'reserved', since: reservedAt },
  evaluation: { clock: 'paused', remaining: 54 * day + 1 },
};
const summaryWith = (changes: Partial<ActiveSummary>) => smartAgentSummary({ ...covered, ...changes }, usage, now);

describe('reservation', () => {
  test('prints a pending reservation as in progress, with running evaluation', () => {
    const pending: Registration = { status: 'reservation-pending', requestedAt: '2021-01-07T10:00:00.000Z' };
    const requested = smartAgentSummary({ ...evaluation, registration: pending }, usage, now);

    expect(requested.reservationEnableFlag).toBe(true);
    expect(requested.registrationDetails).toMatchObject({
      registrationFailed: false,
      registrationStatus: 'RESERVATION IN PROGRESS',
      reservationStartTime: unset,
    });
    expect(requested.authorizationDetails).toMatchObject({
      authorizationStatus: 'EVAL MODE',
      evaluationPeriodRemaining: 55,
      inEvaluation: true,
      reservationType: 'SmartAgentReservationTypeNone',
    });
  });

  test('prints a specific reservation without certificate and communication times', () => {
    const { reservationEnableFlag, registrationDetails, authorizationDetails } = summaryWith({});

    expect(reservationEnableFlag).toBe(true);
    expect(registrationDetails).toEqual({
      registrationExpireTime: unset,
      registrationFailed: false,
      registrationLastRenewTime: unset,
      registrationNextRenewTime: unset,
      registrationStatus: 'REGISTERED - SPECIFIC LICENSE RESERVATION',
      reservationStartTime: '2020-12-20T14:30:00Z',
    });
    expect(authorizationDetails).toEqual({
      authorizationExpired: false,
      authorizationExpiredAtTime: unset,
      authorizationFailMessage: 'Communication not started.',
      authorizationFailed: false,
      authorizationLastTime: '2020-12-20T14:30:00Z',
      authorizationNextTime: unset,
      authorizationStatus: 'AUTHORIZED - RESERVED',
      outOfComplianceStartTime: unset,
      evaluationExpiredAtTime: unset,
      evaluationPeriodRemaining: 55,
      inEvaluation: false,
      inUtilityMode: false,
      reservationType: 'SmartAgentReservationTypeSpecific',
    });
  });

  test('prints a universal reservation as universal', () => {
    const universal = summaryWith({ registration: { ...reserved, kind: 'universal' } });

    expect(universal.registrationDetails.registrationStatus).toBe('REGISTERED - UNIVERSAL LICENSE RESERVATION');
    expect(universal.authorizationDetails).toMatchObject({
      authorizationStatus: 'AUTHORIZED - RESERVED',
      reservationType: 'SmartAgentReservationTypeUniversal',
    });
  });

  test('prints the start of being out of compliance', () => {
    const since = '2021-01-05T06:00:00.000Z';
    const overUsed = summaryWith({ authorization: { status: 'out-of-compliance', since, lapsesAt: inDays(87) } });

    expect(overUsed.authorizationDetails).toMatchObject({
      authorizationStatus: 'NOT AUTHORIZED - RESERVED',
      outOfComplianceStartTime: '2021-01-05T06:00:00Z',
      authorizationExpiredAtTime: unset,
    });
  });

  test('prints a lapsed reservation as reserved, with running evaluation', () => {
    const lapsed = summaryWith({
      registration: { ...reserved, lapsedAt: '2021-01-08T00:00:00.000Z' },
      authorization: { status: 'evaluation', since: '2021-01-08T00:00:00.000Z' },
      evaluation: { clock: 'running', endsAt: inDays(54) },
    });

    expect(lapsed.registrationDetails.registrationStatus).toBe('REGISTERED - SPECIFIC LICENSE RESERVATION');
    expect(lapsed.authorizationDetails).toMatchObject({
      authorizationStatus: 'EVAL MODE',
      inEvaluation: true,
      evaluationPeriodRemaining: 54,
      outOfComplianceStartTime: unset,
      reservationType: 'SmartAgentReservationTypeSpecific',
    });
  });

  test('prints no licences in use when nothing is in use', () => {
    const idle = summaryWith({ authorization: { status: 'no-licenses-in-use', since: reservedAt } });

    expect(idle.authorizationDetails.authorizationStatus).toBe('No Licenses in Use');
  });

  test('prints a returned reservation as unregistered, even with an unacknowledged return code', () => {
    const returned = smartAgentSummary(
      { ...evaluation, unacknowledged: { code: 'return', madeAt: '2021-01-08T11:52:33.000Z' } },
      usage,
      now,
    );

    expect(returned).toEqual(smartAgentSummary(evaluation, usage, now));
  });

  test('prints the reserved quantity of each licence', () => {
    const licenses = [
      { ...advantage, reserved: 150, status: 'authorized' },
      { ...advantage, tag: 'other', inUse: 1, reserved: 0, status: 'out-of-compliance' },
    ] as const;
    const { entitlementDetails } = smartAgentSummary(covered, { ...usage, licenses: [...licenses] }, now);

    expect(entitlementDetails.licenseUsage).toEqual([
      { licenseUsageStatus: 'AUTHORIZED', requestedCount: 105, reservedCount: 150, entitlementTag: advantage.tag },
      { licenseUsageStatus: 'OUT OF COMPLIANCE', requestedCount: 1, reservedCount: 0, entitlementTag: 'other' },
    ]);
  });
});

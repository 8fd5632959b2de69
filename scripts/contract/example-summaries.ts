import type { ActiveSummary, StandbySummary } from '#src/contract/summary.ts';

/** The instant of the examples of the states `evaluation`, `registered` and `reserved`. */
export const exampleNow = '2026-01-20T09:00:00.000Z';

/** An attempt that did not reach the portal. */
export const failure = {
  at: '2026-01-20T08:50:03.000Z',
  reason: { code: 'communication-timeout', raw: 'Communication send error: connection timed out' },
} as const;

/** Not registered, 80 days before the evaluation ends. */
export const evaluation: ActiveSummary = {
  tier: 'advantage',
  mode: 'pre-paid',
  transport: { kind: 'direct' },
  registration: { status: 'unregistered', since: '2026-01-10T08:55:00.000Z' },
  authorization: { status: 'evaluation', since: '2026-01-10T09:00:00.000Z' },
  evaluation: { clock: 'running', endsAt: '2026-04-10T09:00:00.000Z' },
};

/** Registered online, everything covered. */
export const registered: ActiveSummary = {
  tier: 'advantage',
  mode: 'pre-paid',
  transport: { kind: 'direct' },
  registration: {
    status: 'registered',
    registeredAt: '2026-01-12T08:30:00.000Z',
    smartAccount: 'Example Industries',
    virtualAccount: 'Plant 1',
    productInstance: 'center',
    exportControlled: 'allowed',
    certificate: {
      renewedAt: '2026-01-12T08:30:00.000Z',
      renewsAt: '2026-07-11T08:30:00.000Z',
      expiresAt: '2027-01-12T08:25:00.000Z',
    },
  },
  authorization: {
    status: 'authorized',
    since: '2026-01-12T08:30:00.000Z',
    heartbeat: {
      lastSuccessAt: '2026-01-12T08:30:00.000Z',
      nextAt: '2026-02-11T08:30:00.000Z',
      deadlineAt: '2026-04-12T08:25:00.000Z',
    },
  },
  evaluation: { clock: 'paused', remaining: 7_605_000_000 },
};

/** Registering; the first attempt did not reach the portal. */
export const retrying: ActiveSummary = {
  ...evaluation,
  registration: {
    status: 'retrying',
    startedAt: '2026-01-20T08:50:00.000Z',
    lastFailure: failure,
    nextAttemptAt: '2026-01-20T09:05:03.000Z',
  },
};

/** Registered in utility mode, with usage billed afterwards. */
export const utility: ActiveSummary = {
  ...registered,
  mode: 'post-paid',
  transport: { kind: 'gateway', url: 'https://gateway.example.com/SmartTransport' },
  utility: { lastReportAt: '2026-01-20T08:30:00.000Z', nextReportAt: '2026-01-20T12:30:00.000Z' },
};

/** Standing by for another cluster, with all of its evaluation left. */
export const standby: StandbySummary = {
  transport: { kind: 'direct' },
  deployment: 'standby',
  registration: { status: 'not-required' },
  evaluation: { clock: 'paused', remaining: 7_776_000_000 },
};

const { tier: _tier, mode: _mode, ...withoutTiers } = registered;

/** Leading a federation: registered, without licences in use although it counts usage. */
export const federationLeader: ActiveSummary = {
  ...withoutTiers,
  deployment: 'federation-leader',
  authorization: { ...registered.authorization, status: 'no-licenses-in-use' },
};

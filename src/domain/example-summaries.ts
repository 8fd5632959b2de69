import type { ActiveSummary, StandbySummary } from '#src/contract/summary.ts';

/** The instant of the examples. */
export const at = '2026-01-15T09:00:00.000Z';
/** The same in ms since 1970. */
export const now = Date.parse(at);
/** The instant a number of days after `at`. */
export const daysLater = (count: number) => new Date(now + count * 86_400_000).toISOString();

/** An attempt that failed at `at`. */
export const failure = { at, reason: { code: 'communication-timeout', raw: 'timed out' } } as const;

/** An unregistered product with 81 days of evaluation left. */
export const evaluation: ActiveSummary = {
  tier: 'advantage',
  mode: 'pre-paid',
  transport: { kind: 'direct' },
  registration: { status: 'unregistered' },
  authorization: { status: 'evaluation', since: at },
  evaluation: { clock: 'running', endsAt: daysLater(81) },
};

export const heartbeat = { lastSuccessAt: at, nextAt: daysLater(30), deadlineAt: daysLater(90) };

/** A registered product in compliance. */
export const registered: ActiveSummary = {
  ...evaluation,
  registration: {
    status: 'registered',
    registeredAt: at,
    smartAccount: 'account',
    virtualAccount: 'virtual',
    productInstance: 'center',
    exportControlled: 'allowed',
    certificate: { renewedAt: at, renewsAt: daysLater(180), expiresAt: daysLater(365) },
  },
  authorization: { status: 'authorized', since: at, heartbeat },
  evaluation: { clock: 'paused', remaining: 81 * 86_400_000 },
};

/** An unregistered product whose evaluation has ended. */
export const expired: ActiveSummary = {
  ...evaluation,
  authorization: { status: 'evaluation-expired', since: at },
  evaluation: { clock: 'expired', expiredAt: at },
};

/** A cluster on standby. */
export const standby: StandbySummary = {
  deployment: 'standby',
  registration: { status: 'not-required' },
  evaluation: { clock: 'paused', remaining: 90 * 86_400_000 },
};

import { expect, test } from 'vitest';
import type { StandbySummary } from '#src/contract/summary.ts';
import { smartAgentSummary } from './smart-agent-summary.ts';

test('prints a product on standby as unregistered and without usage', () => {
  const standby: StandbySummary = {
    deployment: 'standby',
    registration: { status: 'not-required' },
    evaluation: { clock: 'paused', remaining: 90 * 86_400_000 },
  };
  const { registrationDetails, authorizationDetails } = smartAgentSummary(
    standby,
    { countedAt: '2026-01-15T09:00:00.000Z', licenses: [] },
    Date.UTC(2026, 0, 15, 9),
  );
  expect(registrationDetails.registrationStatus).toBe('UNREGISTERED');
  expect(authorizationDetails).toMatchObject({
    authorizationStatus: 'No Licenses in Use',
    authorizationLastTime: '1970-01-01T00:00:00Z',
    inEvaluation: false,
    evaluationPeriodRemaining: 90,
  });
});

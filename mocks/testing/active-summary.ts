import type { ActiveSummary, Summary } from '#src/contract/summary.ts';

/** The summary of a product that needs licences; one on standby is not what the test is about, and fails it. */
export function requireActiveSummary(summary: Summary): ActiveSummary {
  if (summary.deployment === 'standby') throw new Error('The product is on standby.');
  return summary;
}

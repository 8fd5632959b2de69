import type { ActiveSummary, Summary } from '#src/contract/summary.ts';

/** Returns the summary as that of an active product. Throws when the product is on standby. */
export function requireActiveSummary(summary: Summary): ActiveSummary {
  if (summary.deployment === 'standby') throw new Error('The product is on standby.');
  return summary;
}

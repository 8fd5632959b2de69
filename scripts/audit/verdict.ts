/** What `npm audit --json` wrote: of all packages, of those that are shipped, and beside it to stderr. */
interface AuditOutput {
  readonly all: string;
  readonly shipped: string;
  readonly errorOutput: string;
}

interface AuditVerdict {
  readonly passed: boolean;
  /** One line. It begins with “not asked” where the registry gave no answer. */
  readonly sentence: string;
}

interface Counts {
  readonly high: number;
  readonly critical: number;
}

/** Whether the packages may be used. Where the registry gave no answer they pass, and the sentence says that nobody knows. */
export function auditVerdict({ all, shipped, errorOutput }: AuditOutput): AuditVerdict {
  const [allCounts, shippedCounts] = [parseCounts(all), parseCounts(shipped)];
  if (!allCounts || !shippedCounts) {
    const reason = /audit (\d{3} .*?)(?: - |$)/m.exec(errorOutput)?.[1] ?? 'it gave no answer that could be read';
    return {
      passed: true,
      sentence: `not asked: the registry knows of no audit (${reason}); nothing is known of the packages.`,
    };
  }
  const passed = shippedCounts.high + shippedCounts.critical + allCounts.critical === 0;
  return {
    passed,
    sentence: `known to be unsafe: ${shippedCounts.high} high and ${shippedCounts.critical} critical of what is shipped, ${allCounts.high} and ${allCounts.critical} of all.`,
  };
}

function parseCounts(json: string): Counts | undefined {
  try {
    const { high, critical } = JSON.parse(json).metadata.vulnerabilities;
    return typeof high === 'number' && typeof critical === 'number' ? { high, critical } : undefined;
  } catch {
    return undefined;
  }
}

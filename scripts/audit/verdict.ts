/** The output of `npm audit --json`: for all packages, for the shipped ones, and on stderr. */
interface AuditOutput {
  readonly all: string;
  readonly shipped: string;
  readonly errorOutput: string;
}

interface AuditVerdict {
  readonly passed: boolean;
  /** One line. It begins with “not checked” if the registry did not answer. */
  readonly sentence: string;
}

interface Counts {
  readonly high: number;
  readonly critical: number;
}

/**
 * Decides whether the packages pass. Without an answer of the registry they pass, and the sentence says that they were
 * not checked.
 */
export function auditVerdict({ all, shipped, errorOutput }: AuditOutput): AuditVerdict {
  const [allCounts, shippedCounts] = [parseCounts(all), parseCounts(shipped)];
  if (!allCounts || !shippedCounts) {
    const reason = /audit (\d{3} .*?)(?: - |$)/m.exec(errorOutput)?.[1] ?? 'its answer is not readable';
    return {
      passed: true,
      sentence: `not checked: the registry provided no audit (${reason}).`,
    };
  }
  const passed = shippedCounts.high + shippedCounts.critical + allCounts.critical === 0;
  return {
    passed,
    sentence: `known vulnerabilities: ${shippedCounts.high} high and ${shippedCounts.critical} critical in shipped packages, ${allCounts.high} high and ${allCounts.critical} critical in all packages.`,
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

/** What `npm audit --json` wrote: of all packages, of those that are shipped, and beside it to stderr. */
interface Audited {
  readonly all: string;
  readonly shipped: string;
  readonly said: string;
}

interface Verdict {
  readonly passed: boolean;
  /** One line. It begins with “not asked” where the registry gave no answer. */
  readonly sentence: string;
}

interface Counts {
  readonly high: number;
  readonly critical: number;
}

/** Whether the packages may be used. Where the registry gave no answer they pass, and the sentence says that nobody knows. */
export function verdictOf({ all, shipped, said }: Audited): Verdict {
  const [every, ours] = [countsOf(all), countsOf(shipped)];
  if (!every || !ours) {
    const why = /audit (\d{3} .*?)(?: - |$)/m.exec(said)?.[1] ?? 'it gave no answer that could be read';
    return {
      passed: true,
      sentence: `not asked: the registry knows of no audit (${why}); nothing is known of the packages.`,
    };
  }
  const passed = ours.high + ours.critical + every.critical === 0;
  return {
    passed,
    sentence: `known to be unsafe: ${ours.high} high and ${ours.critical} critical of what is shipped, ${every.high} and ${every.critical} of all.`,
  };
}

function countsOf(json: string): Counts | undefined {
  try {
    const { high, critical } = JSON.parse(json).metadata.vulnerabilities;
    return typeof high === 'number' && typeof critical === 'number' ? { high, critical } : undefined;
  } catch {
    return undefined;
  }
}

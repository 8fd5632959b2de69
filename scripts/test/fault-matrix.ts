import { type PlaywrightSuite, specsIn } from './test-report.ts';

/** The title of a fault case, such as `register × timeout @full`. */
const caseTitle = /^(\w+) × ([\w-]+)(?: @full)?$/;

/** Returns the letter of a column; fault names are too long for column heads. */
const letterOf = (column: number) => String.fromCodePoint('a'.charCodeAt(0) + column);

/**
 * Returns the fault matrix as a text: a row for each operation, a column for each fault, and the number of passed
 * cases. Undefined if no case ran.
 */
export function faultMatrix(report: PlaywrightSuite): string | undefined {
  const results = new Map<string, boolean>();
  const operations = new Set<string>();
  const faults = new Set<string>();
  for (const { title, ok } of specsIn(report)) {
    const [, operation, fault] = caseTitle.exec(title) ?? [];
    if (!operation || !fault) continue;
    results.set(`${operation} ${fault}`, ok);
    operations.add(operation);
    faults.add(fault);
  }
  if (results.size === 0) return undefined;
  const width = Math.max(...[...operations].map(({ length }) => length));
  const columns = [...faults];
  const symbolOf = (operation: string, fault: string) => {
    const ok = results.get(`${operation} ${fault}`);
    return ok === undefined ? '·' : ok ? '✓' : '✗';
  };
  const row = (head: string, symbols: readonly string[]) => `${head.padEnd(width)}  ${symbols.join(' ')}`;
  const passed = [...results.values()].filter(Boolean).length;
  return [
    'fault matrix, browser',
    row(
      '',
      columns.map((_fault, column) => letterOf(column)),
    ),
    ...[...operations].map((operation) =>
      row(
        operation,
        columns.map((fault) => symbolOf(operation, fault)),
      ),
    ),
    ...columns.map((fault, column) => `${letterOf(column)} ${fault}`),
    `${passed} of ${results.size} cases passed`,
  ].join('\n');
}

import { type Failure, levels, type Result, type Rule } from './rule.ts';

/** The most failures of one result that are printed. */
const maxFailures = 5;

const isFailed = ({ failures }: Result) => failures.length > 0;
const isPassed = ({ failures, notChecked }: Result) => failures.length === 0 && notChecked === undefined;

/** The numbers of results. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly notChecked: number;
}

/** Counts results. */
export function totalsOf(results: readonly Result[]): Totals {
  const passed = results.filter(isPassed).length;
  const failed = results.filter(isFailed).length;
  return { passed, failed, notChecked: results.length - passed - failed };
}

const describeFailure = ({ request, expected, received }: Failure) =>
  `${request}: expected ${expected}; received ${received}`;

/** Returns one line for each rule: level, name, statement and source. */
export function ruleLines(rules: readonly Rule[]): readonly string[] {
  const rows = rules.map(({ level, name, statement, source }) => [String(level), name, statement, source]);
  return alignColumns([['level', 'rule', 'statement', 'source'], ...rows]);
}

/** Returns one line for each failure, at most five for each result. */
export function failureLines(results: readonly Result[]): readonly string[] {
  return results.filter(isFailed).flatMap(({ rule, failures }) => {
    const rest = failures.length - maxFailures;
    const lines = failures.slice(0, maxFailures).map((failure) => `FAILED ${rule}: ${describeFailure(failure)}`);
    return rest > 0 ? [...lines, `FAILED ${rule}: ${rest} more like these`] : lines;
  });
}

/** Returns one line for each rule and reason for which it was not checked. */
export function notCheckedLines(results: readonly Result[]): readonly string[] {
  const operationsByLine = new Map<string, string[]>();
  for (const { rule, operation, notChecked } of results) {
    if (notChecked === undefined) continue;
    const line = `NOT CHECKED ${rule}: ${notChecked}`;
    operationsByLine.set(line, [...(operationsByLine.get(line) ?? []), ...(operation ? [operation] : [])]);
  }
  return [...operationsByLine].map(([line, operations]) =>
    operations.length === 0 ? line : `${line} (${operations.join(', ')})`,
  );
}

/** Returns the table of operations and levels: how many checks passed, and how many did not. */
export function tableLines(results: readonly Result[]): readonly string[] {
  const shownLevels = [...levels.keys()].filter((level) => results.some((result) => result.level === level));
  const names = [...new Set(results.map(({ operation }) => operation))].sort((a, b) =>
    rowOrder(a).localeCompare(rowOrder(b)),
  );
  const rows = names.map((name) => [
    name ?? 'no single operation',
    ...shownLevels.map((level) => cellOf(results.filter((row) => row.operation === name && row.level === level))),
  ]);
  const header = ['', ...shownLevels.map((level) => `${level} ${levels[level]}`)];
  return alignColumns([header, ...rows]);
}

/** Sorts by path, then by method; what belongs to no operation comes last. */
const rowOrder = (name: string | undefined) => (name === undefined ? '~' : name.split(' ').toReversed().join(' '));

function cellOf(results: readonly Result[]): string {
  const { passed, failed } = totalsOf(results);
  if (failed > 0) return `${failed} of ${passed + failed} FAILED`;
  if (passed > 0) return `${passed} passed`;
  return results.length > 0 ? 'not checked' : '';
}

function alignColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]?.map((_cell, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** Returns the last line: `N passed, N failed`, and how many were not checked. */
export function totalLine({ passed, failed, notChecked }: Totals): string {
  const rest = notChecked > 0 ? `, ${notChecked} not checked` : '';
  return `${passed} passed, ${failed} failed${rest}`;
}

const escapeXml = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 allows none of these characters.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '?');

/** Returns the results as JUnit XML: one suite for each level, one test case for each rule and operation. */
export function junitXml(results: readonly Result[]): string {
  const suites = [...levels.entries()].map(([level, name]) => {
    const cases = results.filter((result) => result.level === level);
    const { failed, notChecked } = totalsOf(cases);
    const counts = `tests="${cases.length}" failures="${failed}" skipped="${notChecked}"`;
    return [`<testsuite name="${level} ${name}" ${counts}>`, ...cases.map(testCaseXml), '</testsuite>'].join('\n');
  });
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites name="conform">', ...suites, '</testsuites>', ''].join(
    '\n',
  );
}

function testCaseXml({ rule, operation, level, failures, notChecked }: Result): string {
  const attributes = `classname="level-${level}.${rule}" name="${escapeXml(operation ?? 'API')}"`;
  const children = [
    ...failures.map((failure) => `<failure message="${escapeXml(describeFailure(failure))}"/>`),
    ...(notChecked === undefined ? [] : [`<skipped message="${escapeXml(notChecked)}"/>`]),
  ];
  return children.length === 0
    ? `<testcase ${attributes}/>`
    : `<testcase ${attributes}>${children.join('')}</testcase>`;
}

import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import {
  evaluationDuration,
  overUseLimit,
  retryInterval,
  synchronizationInterval,
  utilityReportInterval,
} from '#mocks/agent/schedule.ts';
import { createEmptyPortal } from '#mocks/cssm/empty-account.ts';
import { syncRemovalAfter, syncWarningAfter } from '#mocks/cssm/on-prem-accounts.ts';
import { reasonCodes } from '#src/contract/failure-reason.ts';
import { problemCodes } from '#src/contract/problem.ts';
import { authorizationStatus, registration, standbySummary } from '#src/contract/summary.ts';

const document = await readFile('docs/domain.md', 'utf8');
/** Returns the text of a section up to the next heading. */
const section = (number: string) => document.split(/^#+ /m).find((text) => text.startsWith(`§${number} `)) ?? '';
/** Returns the cells of each row of the section's first table, without its head. */
const rows = (number: string) =>
  section(number)
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) => line.split('|').map((cell) => cell.trim()));
const codesIn = (text = '') => [...text.matchAll(/`([a-z-]+)`/g)].map(([, code]) => String(code));

/** Returns the durations in a text, in ms. */
const durations = (text: string) => {
  const units = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;
  return [...text.matchAll(/(\d+) (minute|hour|day)s?\b/g)].map(
    ([, count, unit]) => Number(count) * units[unit as keyof typeof units],
  );
};

test('domain.md §1.2 lists every registration status of the contract, and no other', () => {
  const listed = new Set(rows('1.2').flatMap(([, status]) => codesIn(status).slice(0, 1)));
  const statuses = [...registration.def.options, standbySummary.shape.registration].flatMap(
    (option) => option.shape.status.def.values,
  );

  expect([...listed].sort()).toEqual([...statuses].sort());
});

test('domain.md §1.3 lists every authorization status of the contract, and no other', () => {
  const listed = new Set(rows('1.3').flatMap(([, status]) => codesIn(status)));

  expect([...listed].sort()).toEqual(Object.keys(authorizationStatus.def.entries).sort());
});

test('domain.md §5.3 names problem and reason codes of the contract only', () => {
  const named = rows('5.3').flatMap(([, , , codes]) => codesIn(codes));

  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((code) => ![...problemCodes, ...reasonCodes].some((known) => known === code))).toEqual([]);
});

test.each([
  ['Evaluation', [evaluationDuration]],
  ['Retry after a failed registration or contact', [retryInterval]],
  ['Out of compliance in a reservation', [overUseLimit]],
  ['Secure Workload synchronization', [synchronizationInterval]],
  ['Utility usage report (MSLA)', [utilityReportInterval]],
  ['SSM On-Prem not synchronized', [syncWarningAfter, syncRemovalAfter]],
])('domain.md §2 has the durations that the simulator uses: %s', (timer, expected) => {
  const [, , value = ''] = rows('2').find(([, name]) => name === timer) ?? [];

  expect(durations(value).slice(0, expected.length)).toEqual(expected);
});

test('domain.md §4.2 has the limits of tokens that the simulator uses', () => {
  const { tokenLimits } = createEmptyPortal({ smartAccount: '', userName: '', virtualAccounts: [] });

  expect(section('4.2')).toContain(
    `CSSM allows 1–${tokenLimits.days} days, 30 by default, and 1–${tokenLimits.uses} uses`,
  );
});

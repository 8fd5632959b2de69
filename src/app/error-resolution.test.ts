import { describe, expect, test } from 'vitest';
import { reasonCodes } from '#src/contract/failure-reason.ts';
import { problemCodes } from '#src/contract/problem.ts';
import { type FailureCode, resolutionTargets } from '#src/domain/error-resolution.ts';
import { english } from '#src/i18n/catalogue-english.ts';
import { french } from '#src/i18n/catalogue-french.ts';

const codes = Object.keys(resolutionTargets) as FailureCode[];

/** The text of a failure in a catalogue, from the same place as in `useProblemTexts`. */
function textOf(problems: typeof english.problems, code: FailureCode): { cause: string; remedy: string } | undefined {
  const area: Readonly<Record<string, { cause: string; remedy: string }>> = code.startsWith('reason:')
    ? problems.reasons
    : problems.codes;
  return area[code.replace('reason:', '')];
}

test('the resolution table has every problem code, every failure reason and every network error', () => {
  const all = [
    ...problemCodes,
    'network',
    'timeout',
    'refused',
    'unknown-response',
    'invalid-response',
    ...reasonCodes.map((code) => `reason:${code}`),
  ];
  expect([...codes].sort()).toEqual(all.sort());
});

describe.each([
  ['English', english.problems],
  ['French', french.problems],
] as const)('in %s', (_language, problems) => {
  test.each(codes)('failure %s has a cause, a remedy and a name for its resolution target', (code) => {
    const text = textOf(problems, code);
    expect(text?.cause).toMatch(/\S.*\.$/);
    expect(text?.remedy).toMatch(/\S.*\.$/);
    expect(text?.cause).not.toBe(text?.remedy);
    expect(problems.places[resolutionTargets[code]]).toBeTruthy();
  });
});

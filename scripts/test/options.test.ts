import { expect, test } from 'vitest';
import { testOptions } from './options.ts';
import { stageNames, stagesOf } from './stages.ts';

const namesOf = (...parameters: readonly string[]) => stagesOf(testOptions(parameters)).map(({ name }) => name);

test('rejects an unknown stage, and lists the known ones', () => {
  expect(() => testOptions(['--only', 'unit,e2'])).toThrow(
    'There is no stage “e2”. The stages are: lint, types, knip, audit, unit, build, build:demo, build:server, built, e2e, http, path, http-path, engines, load.',
  );
});

test.each([
  [['--only', ''], 'There is no stage “”.'],
  [['--onli', 'unit'], '--onli'],
  [['unit'], "Unexpected argument 'unit'"],
  [['--stress', '--processes', '0'], '--processes 0 is not a number of processes.'],
  [['--stress', '--processes', 'many'], '--processes many is not a number of processes.'],
  [['--processes', '4'], '--processes needs --stress.'],
])('rejects the parameters %j', (parameters, message) => {
  expect(() => testOptions(parameters)).toThrow(message);
});

test('starts two busy processes for each core, or the given number', () => {
  expect(testOptions([], 2).busyProcesses).toBe(0);
  expect(testOptions(['--stress'], 2).busyProcesses).toBe(4);
  expect(testOptions(['--stress', '--processes', '7'], 2).busyProcesses).toBe(7);
});

test('runs all stages but the longest ones, and those in the full test too', () => {
  expect(namesOf()).toEqual(stageNames.filter((name) => name !== 'engines' && name !== 'load'));
  expect(namesOf('--full')).toEqual(stageNames);
});

test('runs the selected stages in their order, after the builds that they need', () => {
  expect(namesOf('--only', 'e2e,unit')).toEqual(['unit', 'build:demo', 'e2e']);
  expect(namesOf('--only', 'http', '--only', 'lint')).toEqual(['lint', 'build', 'build:demo', 'build:server', 'http']);
  expect(namesOf('--only', 'engines')).toEqual(['build:demo', 'engines']);
});

test('a selected stage is the same as in a complete run', () => {
  for (const full of [false, true]) {
    const all = stagesOf({ full, only: undefined });
    for (const { name, command, environment } of all) {
      const selected = stagesOf({ full, only: [name] }).at(-1);
      expect(selected).toMatchObject({ name, command, ...(environment && { environment }) });
    }
  }
});

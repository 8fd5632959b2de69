// @vitest-environment happy-dom
import { beforeAll, expect, test } from 'vitest';
import { writeSynchronizationFile } from '#mocks/codes/synchronization-file.ts';
import { fileProblem } from './file-problem.ts';
import { responseProblem } from './on-prem/response-problem.ts';
import { type Say, sayIn, startPortalTexts } from './texts.ts';

let say: Say;
beforeAll(async () => {
  say = sayIn(await startPortalTexts(), 'en');
});

const requestCode = 'CB-ZCV-CNTR-ESXI:VMware-420f637e3da26755-98306b53c6b2d519-AXRBw6WNa-58';

test('a code entered as a file is called by its name, with what belongs there instead', () => {
  const refusal = { problem: 'file-not-recognised' } as const;
  expect(fileProblem(refusal, requestCode, say)).toBe(
    'This is a reservation request code, not a synchronization file. Enter the request file that the SSM On-Prem made.',
  );
  expect(responseProblem(refusal, requestCode, say)).toBe(
    'This is a reservation request code, not a synchronization file. Upload the response file that Smart Software Manager gave.',
  );
});

test('what has no name is no synchronization file, and a file is told by what is wrong with it', () => {
  expect(fileProblem({ problem: 'file-not-recognised' }, 'hello', say)).toMatch(
    /^This is not a synchronization file\./,
  );
  expect(fileProblem({ problem: 'file-damaged' }, requestCode, say)).toMatch(/^This file was changed or cut/);
  expect(responseProblem({ problem: 'unknown' }, requestCode, say)).toMatch(/^The file was not taken/);
});

test('a file whose head was cut is not taken for a token', () => {
  const whole = writeSynchronizationFile('request', {
    onPrem: 'Plant 1',
    sequence: 1,
    madeAt: 0,
    instances: [],
  } as never);
  expect(fileProblem({ problem: 'file-not-recognised' }, whole.slice(40), say)).toMatch(
    /^This is not a synchronization/,
  );
});

// @vitest-environment happy-dom
import { beforeAll, expect, test } from 'vitest';
import { writeSynchronizationFile } from '#mocks/codes/synchronization-file.ts';
import { fileErrorText } from './file-error-text.ts';
import { responseErrorText } from './on-prem/response-error-text.ts';
import { type PortalTranslate, portalTranslator, startPortalTexts } from './use-portal-texts.ts';

let t: PortalTranslate;
beforeAll(async () => {
  t = portalTranslator(await startPortalTexts(), 'en');
});

const requestCode = 'CB-ZCV-CNTR-ESXI:VMware-420f637e3da26755-98306b53c6b2d519-AXRBw6WNa-58';

test('names the type of a code entered as a file, with the expected input', () => {
  const refusal = { problem: 'file-not-recognised' } as const;
  expect(fileErrorText(refusal, requestCode, t)).toBe(
    'This is a reservation request code, not a synchronization file. Enter the request file that the SSM On-Prem made.',
  );
  expect(responseErrorText(refusal, requestCode, t)).toBe(
    'This is a reservation request code, not a synchronization file. Upload the response file that Smart Software Manager gave.',
  );
});

test('reports unknown text and damaged files without naming a code type', () => {
  expect(fileErrorText({ problem: 'file-not-recognised' }, 'hello', t)).toMatch(
    /^This is not a synchronization file\./,
  );
  expect(fileErrorText({ problem: 'file-damaged' }, requestCode, t)).toMatch(/^This file was changed or cut/);
  expect(responseErrorText({ problem: 'unknown' }, requestCode, t)).toMatch(/^The file was not taken/);
});

test('does not take a file without its beginning for a token', () => {
  const whole = writeSynchronizationFile('request', {
    onPrem: 'Plant 1',
    sequence: 1,
    madeAt: 0,
    instances: [],
  } as never);
  expect(fileErrorText({ problem: 'file-not-recognised' }, whole.slice(40), t)).toMatch(
    /^This is not a synchronization/,
  );
});

import { expect, test } from 'vitest';
import { parseRefusal } from './refusal.ts';

test.each([
  ['code-damaged: requestCode', { problem: 'code-damaged', field: 'requestCode' }],
  ['not-reserved', { problem: 'not-reserved' }],
  [
    'invalid-request: quantities.regid.2019-10.com.cisco.A,1.0_6',
    {
      problem: 'invalid-request',
      field: 'quantities.regid.2019-10.com.cisco.A,1.0_6',
    },
  ],
  ['There is no product instance “P:1”.', { problem: 'unknown' }],
  ['Failed to fetch', { problem: 'unknown' }],
])('parses the error message “%s”', (message, refusal) => {
  expect(parseRefusal(new Error(message))).toEqual(refusal);
});

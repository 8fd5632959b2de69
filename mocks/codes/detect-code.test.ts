import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPastedForm } from '#mocks/testing/pasted-code-arbitraries.ts';
import { writeConfirmationCode } from './confirmation-code.ts';
import { type CodeDetection, detectCode } from './detect-code.ts';
import { writeRequestCode } from './request-code.ts';
import { writeReturnCode } from './return-code.ts';
import { writeUniversalCode } from './universal-code.ts';

const device = { productIdentifier: 'CV-CNTR-ESXI', serialNumber: 'VMware-420f637e3da26755-98306b53c6b2d519' };
/** The end of an authorization code as printed in the guide, with two misprints corrected (domain.md §3.3). */
const endOfCode =
  '<endDate>2023-Apr-03 UTC</endDate><licenseType>TERM</licenseType></entitlement></entitlements></authorizationCode><signature>MEYCIQDt</signature><udi>P:CV-CNTR-ESXI,S:VMware-420f637e3da26755-98306b53c6b2d519</udi></specificPLR>';
const token =
  'M2IxZjBjNTItNmYwZS00YzhiLTlkNTItMGE0ZjZiN2MxZDJlLTE3NjcyMjU2%0AMDAwMDB8QUFFQ0F3UUZCZ2NJQ1FvTERBME9EeEFSRWhNVUZSWVhHQmthR3h3%0AZEhoOD0%3D%0A';

describe('texts without a code', () => {
  test.each([
    ['', 'empty'],
    [' \uFEFF\n""', 'empty'],
    ['hello', 'unknown'],
    ['https://software.cisco.com/', 'unknown'],
    ['Cyber-Vision', 'unknown'],
    ['Dear-colleague', 'unknown'],
    ['C9300-24UX', 'unknown'],
    ['<note></note>', 'unknown'],
    ['3b1f0c52-6f0e-4c8b-9d52-0a4f6b7c1d2e', 'unknown'],
    ['DEADBEEF', 'unknown'],
    ['deadbeef0', 'unknown'],
  ])('detects %j as %s', (text, kind) => {
    expect(detectCode(text)).toEqual({ kind });
  });
});

describe('published codes', () => {
  test.each<[string, CodeDetection]>([
    [
      'CB-ZCV-CNTR-ESXI:CENTERVM-INT17047-BRUWxwm1X-68',
      {
        kind: 'request-code',
        reservation: 'specific',
        device: { productIdentifier: 'CV-CNTR-ESXI', serialNumber: 'CENTERVM-INT17047' },
      },
    ],
    ['CB-ZCV-CNTR-ESXI-CENTERVM-INT17047-BRUWxwm1X-68', { kind: 'request-code', reservation: 'specific' }],
    [
      'CB-ZC9300-24UX:FCW2134L0RN-AK9A6sMTr-86',
      {
        kind: 'request-code',
        reservation: 'specific',
        device: { productIdentifier: 'C9300-24UX', serialNumber: 'FCW2134L0RN' },
      },
    ],
    [
      'CE-ZC9300-48P-4X:XDC240312LB5-A6rZG7jGd-75',
      {
        kind: 'request-code',
        reservation: 'specific',
        device: { productIdentifier: 'C9300-48P-4X', serialNumber: 'XDC240312LB5' },
      },
    ],
    [
      'DC-ZCSF-220:FVH3011AHB3-AkARi7gUQ-02',
      {
        kind: 'request-code',
        reservation: 'universal',
        device: { productIdentifier: 'CSF-220', serialNumber: 'FVH3011AHB3' },
      },
    ],
    [endOfCode, { kind: 'specific-authorization-code', device }],
    [
      endOfCode.replaceAll('udi>', 'uid>').replace('CV-CNTR-ESXI,S', 'CV:CNTR-ESXIS'),
      { kind: 'specific-authorization-code' },
    ],
    [
      '<specificPLR><authorizationCode><udi>P:UCM, S:cc920,U:e53fc968-0253-4d61-a355-ba908a6cc920</udi></specificPLR>',
      { kind: 'specific-authorization-code', device: { productIdentifier: 'UCM', serialNumber: 'cc920' } },
    ],
    ['DADzdk-bUCHFW-QT5X1o-CSoRsD-9rJdgw-xhKaMh-aozpW2-e9VPES-yZ', { kind: 'universal-authorization-code' }],
    ['ABC123-ABC123-ABC123-ABC123-ABC123-ABC123', { kind: 'universal-authorization-code' }],
    ['CEL7AU-RaGyRi-dGWrct-Mex5qo-hZbfKf-Pp84Vg-m3QZre-FXjAbH-59J', { kind: 'return-code', reservation: 'specific' }],
    [token, { kind: 'registration-token' }],
    [decodeURIComponent(token), { kind: 'registration-token' }],
    [token.slice(0, 50), { kind: 'registration-token' }],
  ])('detects the type of %s', (text, detection) => {
    expect(detectCode(text)).toEqual(detection);
  });
});

describe('codes written by the simulator', () => {
  const sixBytes = fc.uint8Array({ minLength: 6, maxLength: 6 });
  const timestamps = fc.integer({ min: 1_000_000_000_000, max: 4_000_000_000_000 });
  const codes = fc
    .tuple(sixBytes, timestamps, fc.uuid({ version: 4 }))
    .chain(([randomBytes, timestamp, productInstanceId]) => {
      const nonce = writeRequestCode({ ...device, reservation: 'universal' }, randomBytes).slice(-12, -3);
      const universal = writeUniversalCode({ ...device, nonce }, timestamp);
      return fc.constantFrom<[string, CodeDetection]>(
        [
          writeRequestCode({ ...device, reservation: 'specific' }, randomBytes),
          { kind: 'request-code', reservation: 'specific', device },
        ],
        [
          writeRequestCode({ ...device, reservation: 'universal' }, randomBytes),
          { kind: 'request-code', reservation: 'universal', device },
        ],
        [universal, { kind: 'universal-authorization-code' }],
        [writeConfirmationCode({ ...device, productInstanceId, timestamp }), { kind: 'confirmation-code' }],
        [
          writeReturnCode({ ...device, reservation: 'specific', productInstanceId }),
          { kind: 'return-code', reservation: 'specific' },
        ],
        [
          writeReturnCode({ ...device, reservation: 'universal', authorizationCode: universal }),
          { kind: 'return-code', reservation: 'universal' },
        ],
      );
    });

  test('detects a code in any pasted form', () => {
    const pastedCodes = codes.chain(([code, detection]) => fc.tuple(anyPastedForm(code), fc.constant(detection)));
    fc.assert(
      fc.property(pastedCodes, ([text, detection]) => {
        expect(detectCode(text)).toEqual(detection);
      }),
      { numRuns: 200 },
    );
  });

  test('distinguishes truncated universal authorization codes from return codes', () => {
    fc.assert(
      fc.property(codes, fc.integer({ min: 28, max: 48 }), ([code, detection], length) => {
        const { kind } = detection;
        fc.pre(kind === 'universal-authorization-code' || kind === 'return-code');
        expect(detectCode(code.slice(0, length).replace(/-$/, ''))).toEqual(detection);
      }),
      { numRuns: 200 },
    );
  });
});

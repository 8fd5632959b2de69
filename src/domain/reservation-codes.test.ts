import { describe, expect, test } from 'vitest';
import { recogniseReservationCode } from './reservation-codes.ts';

const kind = 'reservation-authorization-code';
const center = { productIdentifier: 'CV-CNTR-ESXI', serialNumber: 'VMware-420f637e3da26755-98306b53c6b2d519' };
const advantage =
  '<entitlement><tag>x</tag><count>50</count><startDate></startDate><endDate></endDate><licenseType>PERPETUAL</licenseType><displayName>Cisco Example Advantage</displayName></entitlement>';
const intrusionDetection =
  '<entitlement><tag>y</tag><count>1</count><startDate>2022-Apr-04 UTC</startDate><endDate>2023-Apr-03 UTC</endDate><licenseType>TERM</licenseType><displayName>IDS &lt;IC3000&gt; &amp; more</displayName></entitlement>';
const code = `<specificPLR><authorizationCode><entitlements>${advantage}${intrusionDetection}</entitlements></authorizationCode><signature>MEUC</signature><udi>P:CV-CNTR-ESXI,S:VMware-420f637e3da26755-98306b53c6b2d519</udi></specificPLR>`;

describe('other text', () => {
  test.each([
    '',
    'hello',
    'Dear-colleague',
    'C9300-24UX',
    'DEADBEEF',
    'deadbeef0',
    '3b1f0c52-6f0e-4c8b-9d52-0a4f6b7c1d2e',
    'DEADBEEF-6F0E-4C8B-9D52-0A4F6B7C1D2E',
    'M2IxZjBjNTItNmYwZS00YzhiLTlkNTItMGE0ZjZiN2MxZDJl',
    '<note></note>',
  ])('detects no code in %j', (text) => {
    expect(recogniseReservationCode(text)).toBeUndefined();
  });
});

describe('published samples', () => {
  test.each([
    ['CB-ZCV-CNTR-ESXI:CENTERVM-INT17047-BRUWxwm1X-68', 'specific', 'CV-CNTR-ESXI', 'CENTERVM-INT17047'],
    ['CB-ZC9300-24UX:FCW2134L0RN-AK9A6sMTr-86', 'specific', 'C9300-24UX', 'FCW2134L0RN'],
    ['CE-ZC9300-48P-4X:XDC240312LB5-A6rZG7jGd-75', 'specific', 'C9300-48P-4X', 'XDC240312LB5'],
    ['DC-ZCSF-220:FVH3011AHB3-AkARi7gUQ-02', 'universal', 'CSF-220', 'FVH3011AHB3'],
  ])('detects the request code %s', (text, reservation, productIdentifier, serialNumber) => {
    const device = { productIdentifier, serialNumber };
    expect(recogniseReservationCode(text)).toEqual({ kind: 'reservation-request-code', reservation, device });
  });

  test.each([
    [
      'a request code without its colon',
      'CB-ZCV-CNTR-ESXI-CENTERVM-INT17047-BRUWxwm1X-68',
      'reservation-request-code',
      'specific',
    ],
    ['a universal code', 'DADzdk-bUCHFW-QT5X1o-CSoRsD-9rJdgw-xhKaMh-aozpW2-e9VPES-yZ', kind, 'universal'],
    ['a universal code of six groups', 'ABC123-ABC123-ABC123-ABC123-ABC123-ABC123', kind, 'universal'],
    [
      'a return code',
      'CEL7AU-RaGyRi-dGWrct-Mex5qo-hZbfKf-Pp84Vg-m3QZre-FXjAbH-59J',
      'reservation-return-code',
      'specific',
    ],
    [
      'a universal return code',
      'DEL7AU-RaGyRi-dGWrct-Mex5qo-hZbfKf-Pp84Vg-m3QZre-FXjAbH-59J',
      'reservation-return-code',
      'universal',
    ],
    ['a return code that is cut off', 'CEL7AU-RaGyRi-dGWrct-Mex5', 'reservation-return-code', 'specific'],
  ])('detects the kind of %s', (_name, text, expected, reservation) => {
    expect(recogniseReservationCode(text)).toEqual({ kind: expected, reservation });
  });

  test('detects a confirmation code of eight hexadecimal digits', () => {
    expect(recogniseReservationCode('0badc0de')).toEqual({ kind: 'reservation-confirmation-code' });
  });
});

describe('specific authorization code', () => {
  test('reads the device and the licences', () => {
    const licenses = [
      { name: 'Cisco Example Advantage', count: 50 },
      { name: 'IDS <IC3000> & more', count: 1, endDate: '2023-04-03' },
    ];
    expect(recogniseReservationCode(code)).toEqual({ kind, reservation: 'specific', device: center, licenses });
  });

  test('reads the rest of a code whose beginning is missing', () => {
    expect(recogniseReservationCode(code.slice(code.indexOf('<count>')))).toEqual({
      kind,
      reservation: 'specific',
      device: center,
    });
  });

  test.each([
    [
      'with the device misprinted as in the guide',
      code.replaceAll('udi>', 'uid>').replace('CV-CNTR-ESXI,S', 'CV:CNTR-ESXIS'),
    ],
    ['without its last element', code.replace(/<udi>.*/, '')],
  ])('reads the licences of a code %s', (_name, text) => {
    const recognised = recogniseReservationCode(text);
    expect(recognised).toMatchObject({ kind, licenses: [{ count: 50 }, { count: 1 }] });
    expect(recognised?.device).toBeUndefined();
  });

  test.each([
    ['an invalid count', code.replace('<count>50<', '<count>many<')],
    ['a licence without a name', code.replace('Cisco Example Advantage', '')],
    ['more than 8,192 characters', code.replace('MEUC', 'M'.repeat(8192))],
  ])('reads no licences from a code with %s', (_name, text) => {
    expect(recogniseReservationCode(text)?.licenses).toBeUndefined();
  });

  test('reads the device of a product that has a UUID', () => {
    const text = '<specificPLR><udi>P:UCM, S:cc920,U:e53fc968-0253-4d61-a355-ba908a6cc920</udi></specificPLR>';
    expect(recogniseReservationCode(text)?.device).toEqual({ productIdentifier: 'UCM', serialNumber: 'cc920' });
  });
});

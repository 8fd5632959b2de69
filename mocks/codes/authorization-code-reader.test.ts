import { describe, expect, test } from 'vitest';
import { sampleAuthorization } from '#mocks/testing/sample-authorization.ts';
import { verifyAuthorizationCode, writeAuthorizationCode } from './authorization-code.ts';
import { entitlementTags } from './entitlement-tags.ts';
import { simulatedPrivateKey, simulatedPublicKey } from './simulated-keys.ts';

const code = writeAuthorizationCode(sampleAuthorization, simulatedPrivateKey);
const read = (text: string) => verifyAuthorizationCode(text, simulatedPublicKey);

describe('verification of invalid specific authorization codes', () => {
  test.each([
    ['', 'empty'],
    [' \uFEFF\n', 'empty'],
    ['hello', 'other-kind'],
    ['<note><to>you</to></note>', 'other-kind'],
    ['CB-ZCV-CNTR-ESXI:CENTERVM-INT17047-BRUWxwm1X-68', 'other-kind'],
    ['DADzdk-bUCHFW-QT5X1o-CSoRsD-9rJdgw-xhKaMh-aozpW2-e9VPES-yZ', 'other-kind'],
  ])('rejects %j as %s', (text, fault) => {
    expect(read(text)).toEqual({ ok: false, fault });
  });

  test.each([
    ['that is cut off', code.slice(0, -1)],
    ['without its beginning', code.slice(code.indexOf('<endDate>'))],
    ['with an attribute', code.replace('<flag>', '<flag a="b">')],
    ['with another root element', code.replaceAll('specificPLR', 'universalPLR')],
    ['with crossing tags', code.replace('</flag><version>', '<version></flag>')],
  ])('rejects a code %s as not XML', (_name, text) => {
    expect(read(text)).toEqual({ ok: false, fault: 'damaged', damage: 'not-xml', element: 'specificPLR' });
  });

  const entitlementPattern = /<entitlement>.*?<\/entitlement>/;
  test.each([
    ['without its signature', code.replace(/<signature>.*<\/signature>/, ''), 'specificPLR'],
    ['with its parts exchanged', code.replace(/(<signature>.*<\/signature>)(<udi>.*<\/udi>)/, '$2$1'), 'specificPLR'],
    ['longer than 8,192 characters', code.replace(entitlementPattern, (text) => text.repeat(20)), 'specificPLR'],
    ['with an unexpected element', code.replace('<flag>', '<more></more><flag>'), 'authorizationCode'],
    ['with a duplicate element', code.replace('<version>C</version>', '$&$&'), 'authorizationCode'],
    [
      'without entitlements',
      code.replace(/<entitlements>.*<\/entitlements>/, '<entitlements></entitlements>'),
      'entitlements',
    ],
    ['with another element among the entitlements', code.replace('<entitlement>', '<flag>A</flag>$&'), 'entitlements'],
    ['with an entitlement that lacks its count', code.replace('<count>50</count>', ''), 'entitlement'],
    ['with an element in a text field', code.replace('<flag>A</flag>', '<flag><b></b></flag>'), 'flag'],
    ['with an element in an empty field', code.replace('<startDate>', '<startDate><b></b>'), 'startDate'],
  ])('rejects a code %s as wrongly structured', (_name, text, element) => {
    expect(read(text)).toEqual({ ok: false, fault: 'damaged', damage: 'structure', element });
  });

  test('rejects a code with 33 entitlements', () => {
    const short = '<entitlement><tag>x</tag></entitlement>';
    const text = code.replace(/(<entitlements>).*(<\/entitlements>)/, `$1${short.repeat(33)}$2`);
    expect(read(text)).toEqual({ ok: false, fault: 'damaged', damage: 'structure', element: 'entitlements' });
  });

  test.each([
    ['flag', 'A', 'B'],
    ['version', 'C', ''],
    ['piid', sampleAuthorization.productInstanceId, sampleAuthorization.productInstanceId.toUpperCase()],
    ['piid', sampleAuthorization.productInstanceId, '6ca07f56-145c-1ace-bdc2-40417fd49d47'],
    ['timestamp', String(sampleAuthorization.timestamp), '0000000000000'],
    ['timestamp', String(sampleAuthorization.timestamp), '1e12'],
    ['tag', entitlementTags.advantage, 'advantage'],
    ['count', '50', '0'],
    ['count', '50', '050'],
    ['count', '50', '-5'],
    ['count', '50', '5,0'],
    ['count', '50', '1000000000'],
    ['startDate', '2025-Apr-04 UTC', '2025-Apr-31 UTC'],
    ['startDate', '2025-Apr-04 UTC', ''],
    ['endDate', '2026-Apr-03 UTC', '2026-04-03'],
    ['endDate', '2026-Apr-03 UTC', '2025-Apr-03 UTC'],
    ['licenseType', 'TERM', 'DEMO'],
    ['licenseType', 'TERM', 'PERPETUAL'],
    ['displayName', 'Cisco Cyber Vision Advantage', ''],
    ['displayName', 'Cisco Cyber Vision Advantage', 'a'.repeat(257)],
    ['displayName', 'Cisco Cyber Vision Advantage', 'Café'],
    ['displayName', 'Cisco Cyber Vision Advantage', 'a & b'],
    ['displayName', 'Cisco Cyber Vision Advantage', '"Advantage"'],
    ['displayName', 'Cisco Cyber Vision Advantage', '&#65;dvantage'],
    ['displayName', 'Cisco Cyber Vision Advantage', '&advantage;'],
    [
      'tagDescription',
      'For IC3000 &lt;Hardware-Sensor&gt; &amp; &quot;others&quot;. Requires Advantage License.',
      'It’s',
    ],
    ['subscriptionID', 'Sub-1234567', 'Sub:1234567'],
    ['signature', code.replace(/.*<signature>(.*)<\/signature>.*/, '$1'), 'MEUC='],
    ['signature', code.replace(/.*<signature>(.*)<\/signature>.*/, '$1'), 'AB=='],
    [
      'udi',
      `P:CV-CNTR-ESXI,S:${sampleAuthorization.serialNumber}`,
      `P:CV:CNTR-ESXIS:${sampleAuthorization.serialNumber}`,
    ],
    [
      'udi',
      `P:CV-CNTR-ESXI,S:${sampleAuthorization.serialNumber}`,
      `P:CV-CNTR-ESXI,S:${sampleAuthorization.serialNumber},U:1`,
    ],
  ])('rejects a code with its %s changed from %s to %j', (element, before, after) => {
    const text = code.replace(`<${element}>${before}</${element}>`, `<${element}>${after}</${element}>`);
    expect(text).not.toBe(code);
    expect(read(text)).toEqual({ ok: false, fault: 'damaged', damage: 'field', element });
  });

  test('refuses to write a code that could not be read back', () => {
    const [first] = sampleAuthorization.entitlements;
    if (!first) throw new Error('The sample has no entitlement.');
    expect(() => writeAuthorizationCode({ ...sampleAuthorization, entitlements: [] }, simulatedPrivateKey)).toThrow(
      RangeError,
    );
    expect(() => writeAuthorizationCode({ ...sampleAuthorization, timestamp: 1 }, simulatedPrivateKey)).toThrow(
      'field of timestamp',
    );
    expect(() =>
      writeAuthorizationCode({ ...sampleAuthorization, entitlements: [{ ...first, count: 0 }] }, simulatedPrivateKey),
    ).toThrow('count');
  });
});

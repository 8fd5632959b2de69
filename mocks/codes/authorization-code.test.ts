import { createPublicKey, verify } from 'node:crypto';
import { p256 } from '@noble/curves/nist.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPastedForm, anyReplacement, replacementsAt } from '#mocks/testing/pasted-code-arbitraries.ts';
import { runs } from '#mocks/testing/property-runs.ts';
import { sampleAuthorization } from '#mocks/testing/sample-authorization.ts';
import { verifyAuthorizationCode, writeAuthorizationCode } from './authorization-code.ts';
import { parseAuthorizationCode } from './authorization-code-reader.ts';
import { type AuthorizationCode, signedParts } from './authorization-code-writer.ts';
import { encodeBytes } from './base64.ts';
import { compactText } from './compact-text.ts';
import { entitlementTags } from './entitlement-tags.ts';
import { sign } from './signature.ts';
import { simulatedPrivateKey, simulatedPublicKey } from './simulated-keys.ts';

const code = writeAuthorizationCode(sampleAuthorization, simulatedPrivateKey);
const read = (text: string) => verifyAuthorizationCode(text, simulatedPublicKey);

const days = fc.integer({ min: 0, max: 40_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
const words = (longest: number) =>
  fc.string({ unit: 'grapheme-ascii', maxLength: longest }).map((text) => text.trim().replace(/\s+/g, ' '));
const entitlements = fc.record(
  {
    tag: fc.constantFrom(...Object.values(entitlementTags)),
    count: fc.integer({ min: 1, max: 999_999_999 }),
    displayName: words(40).map((text) => `L${text}`),
    tagDescription: words(80),
    term: fc
      .tuple(days, days)
      .map((both) => both.toSorted())
      .map(([startDate = '', endDate = '']) => ({ startDate, endDate })),
    subscriptionId: fc.stringMatching(/^[A-Za-z0-9._-]{1,20}$/),
  },
  { requiredKeys: ['tag', 'count', 'displayName', 'tagDescription'], noNullPrototype: true },
);
const grants: fc.Arbitrary<AuthorizationCode> = fc.record(
  {
    productIdentifier: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/),
    serialNumber: fc.stringMatching(/^[A-Za-z0-9-]{1,40}$/),
    uuid: fc.uuid(),
    productInstanceId: fc.uuid({ version: 4 }),
    timestamp: fc.integer({ min: 1_000_000_000_000, max: 9_999_999_999_999 }),
    entitlements: fc.array(entitlements, { minLength: 1, maxLength: 6 }),
  },
  {
    requiredKeys: ['productIdentifier', 'serialNumber', 'productInstanceId', 'timestamp', 'entitlements'],
    noNullPrototype: true,
  },
);

describe('invalid signatures', () => {
  const signedBy = (signature: string) =>
    code.replace(/<signature>.*<\/signature>/, `<signature>${signature}</signature>`);
  const [, signature = ''] = /<signature>(.*)<\/signature>/.exec(code) ?? [];
  const bytes = Uint8Array.from(atob(signature), (letter) => letter.charCodeAt(0));
  /** The same numbers in another encoding: the first one has a leading zero, which DER does not allow. */
  const padded = ([, length = 0, , first = 0, ...rest]: Uint8Array) =>
    Uint8Array.of(0x30, length + 1, 2, first + 1, 0, ...rest);

  test.each([
    ['by another key', encodeBytes(sign('x', p256.utils.randomSecretKey(new Uint8Array(48).fill(1))))],
    ['of another text', encodeBytes(sign('x', simulatedPrivateKey))],
    ['followed by another byte', encodeBytes(Uint8Array.of(...bytes, 0))],
    ['with a superfluous leading zero', encodeBytes(padded(bytes))],
    ['with its length in two bytes', encodeBytes(Uint8Array.of(0x30, 0x81, ...bytes.subarray(1)))],
    ['of two zeros', encodeBytes(Uint8Array.of(0x30, 6, 2, 1, 0, 2, 1, 0))],
    ['without the structure of DER', 'AAAA'],
  ])('rejects a signature %s', (_name, other) => {
    expect(read(signedBy(other))).toEqual({ ok: false, fault: 'not-issued-here' });
  });

  test('rejects the published samples: the guide’s without misprints, and a call manager’s', () => {
    const head =
      '<specificPLR><authorizationCode><flag>A</flag><version>C</version><piid>6ca07f56-145c-4ace-bdc2-40417fd49d47</piid><timestamp>1552292522579</timestamp><entitlements><entitlement>';
    const guide = `${head}<tag>${entitlementTags.intrusionDetectionIc3000}</tag><count>1</count><startDate>2022-Apr-04 UTC</startDate><endDate>2023-Apr-03 UTC</endDate><licenseType>TERM</licenseType><displayName>Cyber Vision Sensor Intrusion Detection License for IC3000</displayName><tagDescription>Cyber Vision Sensor Intrusion Detection License for IC3000 Hardware-Sensor. Requires Advantage License.</tagDescription><subscriptionID></subscriptionID></entitlement></entitlements></authorizationCode><signature>MEYCIQDtkRZPOnh+zmeQnZVeOWiOPa2OkI3r5cZ7dgCXqfbb7wIhAL2TzROMYlv65eMJmII8A9mcVAE7hdsUbxU/1AMuloNa</signature><udi>P:CV-CNTR-ESXI,S:VMware-420f637e3da26755-98306b53c6b2d519</udi></specificPLR>`;
    const callManager = `${head}<tag>regid.2017-02.com.cisco.UCM_CUWL,12.0_cc59375a-1cd8-4b36-8366-6f4d2abba965</tag><count>5</count><startDate></startDate><endDate></endDate><licenseType>PERPETUAL</licenseType><displayName>UC Manager CUWL License (12.X)</displayName><tagDescription>UC Manager CUWL License (12.X)</tagDescription><subscriptionID></subscriptionID></entitlement></entitlements></authorizationCode><signature>MEYCIQChzdzDxXMoQZ7WofeNaOP2DYaEP3bxaxea1o5U027VYgIhAKDBRmIZhoQvmphYR1DJAmxaOAjLIcGWcBPF5ERCIxYc</signature><udi>P:UCM, S:cc920,U:e53fc968-0253-4d61-a355-ba908a6cc920</udi></specificPLR>`;
    expect(read(guide)).toEqual({ ok: false, fault: 'not-issued-here' });
    expect(read(callManager)).toEqual({ ok: false, fault: 'not-issued-here' });
  });
});

describe('a code with one replaced character', () => {
  /**
   * The signed text and the signature. If only one of them changes, only a broken signature algorithm could accept the
   * code.
   */
  const essence = (text: string) => {
    const form = parseAuthorizationCode(compactText(text));
    if ('damage' in form) return undefined;
    const { authorizationCode, udi } = signedParts(form.code);
    return { signed: (authorizationCode + udi).replace(/\s/g, ''), signature: encodeBytes(form.signature) };
  };
  const genuine = essence(code);

  test('a replacement breaks the syntax or changes either the signed text or the signature', () => {
    const texts = Array.from(code, (_, place) =>
      replacementsAt(code, place).filter((_text, choice) => choice % 32 === place % 32),
    );
    const passing = texts.flat().filter((text) => {
      const changed = essence(text);
      return changed && (changed.signed !== genuine?.signed) === (changed.signature !== genuine?.signature);
    });
    expect(texts.flat().length).toBeGreaterThan(2 * code.length);
    expect(passing).toEqual([]);
  });

  test('rejects a code with any character replaced', () => {
    fc.assert(
      fc.property(anyReplacement(code), (text) => !read(text).ok),
      runs(60),
    );
  });

  test('rejects a code with any character of its signature replaced', () => {
    const start = code.indexOf('<signature>') + '<signature>'.length;
    const places = fc.integer({ min: start, max: code.indexOf('</signature>') - 1 });
    const texts = places.chain((place) => fc.constantFrom(...replacementsAt(code, place)));
    fc.assert(
      fc.property(texts, (text) => !read(text).ok),
      runs(60),
    );
  });
});

describe('a specific authorization code', () => {
  test('writes one line in the published structure', () => {
    expect(code).toMatch(
      /^<specificPLR><authorizationCode><flag>A<\/flag><version>C<\/version><piid>6ca07f56-145c-4ace-bdc2-40417fd49d47<\/piid><timestamp>1768467600000<\/timestamp><entitlements><entitlement><tag>regid\.2019-10\.com\.cisco\.CISCO_CYBER_VISION_A,1\.0_[-0-9a-f]{36}<\/tag><count>50<\/count><startDate><\/startDate><endDate><\/endDate><licenseType>PERPETUAL<\/licenseType><displayName>Cisco Cyber Vision Advantage<\/displayName>/,
    );
    expect(code).toContain(
      '<startDate>2025-Apr-04 UTC</startDate><endDate>2026-Apr-03 UTC</endDate><licenseType>TERM</licenseType>',
    );
    expect(code).toMatch(
      /<\/authorizationCode><signature>ME[A-Za-z0-9+/]+=*<\/signature><udi>P:CV-CNTR-ESXI,S:VMware-420f637e3da26755-98306b53c6b2d519<\/udi><\/specificPLR>$/,
    );
    expect(writeAuthorizationCode(sampleAuthorization, simulatedPrivateKey)).toBe(code);
  });

  test('signs with the private key of the built-in public key', () => {
    expect(p256.getPublicKey(simulatedPrivateKey)).toEqual(simulatedPublicKey);
  });

  test('writes signatures that Node’s own ECDSA verifies over the text without white space', () => {
    const [, signed = '', signature = '', udi = ''] =
      /^<specificPLR>(.*)<signature>(.*)<\/signature>(.*)<\/specificPLR>$/.exec(code) ?? [];
    const { x, y } = p256.Point.fromBytes(simulatedPublicKey).toAffine();
    const coordinate = (value: bigint) =>
      Buffer.from(value.toString(16).padStart(64, '0'), 'hex').toString('base64url');
    const key = createPublicKey({
      key: { kty: 'EC', crv: 'P-256', x: coordinate(x), y: coordinate(y) },
      format: 'jwk',
    });
    const text = (signed + udi).replace(/\s/g, '');
    expect(verify('sha256', Buffer.from(text), key, Buffer.from(signature, 'base64'))).toBe(true);
    expect(verify('sha256', Buffer.from(`${text} `), key, Buffer.from(signature, 'base64'))).toBe(false);
  });

  test('reads the granted licences back, including the blanks in names', () => {
    expect(read(code)).toEqual({ ok: true, code: sampleAuthorization, canonical: code });
  });

  test('collapses white space in names to single blanks', () => {
    const [first] = sampleAuthorization.entitlements;
    if (!first) throw new Error('The sample has no entitlement.');
    const spaced = { ...sampleAuthorization, entitlements: [{ ...first, displayName: ' Cyber \n Vision\t' }] };
    expect(read(writeAuthorizationCode(spaced, simulatedPrivateKey))).toMatchObject({
      code: { entitlements: [{ displayName: 'Cyber Vision' }] },
    });
  });

  test('reads a code with line breaks within a tag, a name and an entity', () => {
    const broken = code
      .replace('<count>', '<co\nunt>')
      .replace('<displayName>', '<displayName> ')
      .replace('</displayName>', ' </displayName>')
      .replace('Sensor Intrusion', 'Sensor\r\nIntrusion')
      .replace('&amp;', '&a\nmp;');
    expect(read(broken)).toEqual({ ok: true, code: sampleAuthorization, canonical: code });
  });

  test('reads back any written code', () => {
    fc.assert(
      fc.property(grants, (grant) => {
        const text = writeAuthorizationCode(grant, simulatedPrivateKey);
        expect(read(text)).toEqual({ ok: true, code: grant, canonical: text });
      }),
      runs(40),
    );
  });

  test('accepts a code in any pasted form', () => {
    fc.assert(
      fc.property(anyPastedForm(code), (text) => read(text).ok),
      runs(60),
    );
  });

  test('accepts every entitlement tag known to product and portal', () => {
    for (const tag of Object.values(entitlementTags)) {
      const all = { ...sampleAuthorization, entitlements: [{ tag, count: 1, displayName: 'x', tagDescription: '' }] };
      expect(read(writeAuthorizationCode(all, simulatedPrivateKey)).ok).toBe(true);
    }
  });
});

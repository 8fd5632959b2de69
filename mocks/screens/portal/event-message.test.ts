// @vitest-environment happy-dom
import { beforeAll, expect, test } from 'vitest';
import { eventMessage } from './event-message.ts';
import { type PortalTranslate, portalTranslator, startPortalTexts } from './use-portal-texts.ts';

let t: PortalTranslate;
beforeAll(async () => {
  t = portalTranslator(await startPortalTexts(), 'en');
});

test('formats an event from its kind and details', () => {
  expect(eventMessage({ kind: 'instance-registered', details: { instance: 'center' } }, t)).toBe(
    'The product instance “center” was registered.',
  );
});

test('names license and quantity of expired licenses', () => {
  const details = { license: 'Cyber Vision Catalyst 9K IDS', quantity: 10 };
  expect(eventMessage({ kind: 'licenses-expired', details }, t)).toBe('10 × Cyber Vision Catalyst 9K IDS expired.');
});

test('omits the quotes for a token without description', () => {
  expect(eventMessage({ kind: 'token-revoked', details: { description: 'Lyon' } }, t)).toContain('“Lyon”');
  expect(eventMessage({ kind: 'token-revoked', details: { description: '' } }, t)).not.toContain('“');
});

test('returns an event kind without a text as it is', () => {
  expect(eventMessage({ kind: 'license-reserved', details: {} }, t)).toBe('license-reserved');
});

// @vitest-environment happy-dom
import { beforeAll, expect, test } from 'vitest';
import { eventMessage } from './event-message.ts';
import { type PortalTranslate, portalTranslator, startPortalTexts } from './use-portal-texts.ts';

let t: PortalTranslate;
beforeAll(async () => {
  t = portalTranslator(await startPortalTexts(), 'en');
});

test('a line of the event log is told from its code and details', () => {
  expect(eventMessage({ kind: 'instance-registered', details: { instance: 'center' } }, t)).toBe(
    'The product instance “center” was registered.',
  );
});

test('the end of a term says of which license, and of how many', () => {
  const details = { license: 'Cyber Vision Catalyst 9K IDS', quantity: 10 };
  expect(eventMessage({ kind: 'licenses-expired', details }, t)).toBe('10 × Cyber Vision Catalyst 9K IDS expired.');
});

test('a token without description is told without quotes round nothing', () => {
  expect(eventMessage({ kind: 'token-revoked', details: { description: 'Lyon' } }, t)).toContain('“Lyon”');
  expect(eventMessage({ kind: 'token-revoked', details: { description: '' } }, t)).not.toContain('“');
});

test('a kind that has no text yet is shown by its code rather than not at all', () => {
  expect(eventMessage({ kind: 'license-reserved', details: {} }, t)).toBe('license-reserved');
});

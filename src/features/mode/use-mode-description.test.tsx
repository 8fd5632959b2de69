// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import type { ModeSetting } from '#src/contract/mode.ts';
import { changeLanguage, initI18n, loadDeferredNamespaces } from '#src/i18n/i18n.ts';
import { useModeDescription } from './use-mode-description.ts';

const wordsFor = (setting: ModeSetting) => renderHook(() => useModeDescription()).result.current(setting);
const forAcme: ModeSetting = { mode: 'post-paid', customer: { country: 'France', name: 'Acme {{next}} $t(saved)' } };

beforeAll(async () => {
  await initI18n();
  await loadDeferredNamespaces();
});

test('a mode is said with what is known of the customer, in the order of the fields and just as it was typed', async () => {
  await changeLanguage('en');
  expect(wordsFor({ mode: 'pre-paid' })).toBe('Pre-paid Term Subscription');
  expect(wordsFor({ mode: 'post-paid', customer: {} })).toBe('Post-paid Usage Subscription');
  expect(wordsFor(forAcme)).toBe(
    'Post-paid Usage Subscription; Customer name: Acme {{next}} $t(saved); Customer country: France',
  );
});

test('in French with a narrow space before colon and semicolon', async () => {
  await changeLanguage('fr');
  expect(wordsFor(forAcme)).toBe(
    'Abonnement à l’usage postpayé\u202F; Nom du client\u202F: Acme {{next}} $t(saved)\u202F; Pays du client\u202F: France',
  );
});

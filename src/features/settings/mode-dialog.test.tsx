// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import type { ModeSetting } from '#src/contract/mode.ts';
import { changeLanguage, initI18n, loadDeferredNamespaces } from '#src/i18n/i18n.ts';
import { useModeDescription } from './mode-dialog.tsx';

const describeSetting = (setting: ModeSetting) => renderHook(() => useModeDescription()).result.current(setting);
const forAcme: ModeSetting = { mode: 'post-paid', customer: { country: 'France', name: 'Acme {{next}} $t(saved)' } };

beforeAll(async () => {
  await initI18n();
  await loadDeferredNamespaces();
});

test('describes a mode with the verbatim customer data in the order of the fields', async () => {
  await changeLanguage('en');
  expect(describeSetting({ mode: 'pre-paid' })).toBe('Pre-paid Term Subscription');
  expect(describeSetting({ mode: 'post-paid', customer: {} })).toBe('Post-paid Usage Subscription');
  expect(describeSetting(forAcme)).toBe(
    'Post-paid Usage Subscription; Customer name: Acme {{next}} $t(saved); Customer country: France',
  );
});

test('describes a mode in French with narrow spaces before colon and semicolon', async () => {
  await changeLanguage('fr');
  expect(describeSetting(forAcme)).toBe(
    'Abonnement à l’usage postpayé\u202F; Nom du client\u202F: Acme {{next}} $t(saved)\u202F; Pays du client\u202F: France',
  );
});

// @vitest-environment happy-dom
import { render } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { ConcurrentChange } from '#src/i18n/change-messages.ts';
import { changeLanguage, initI18n, loadDeferredNamespaces } from '#src/i18n/i18n.ts';
import { ChangeMessage } from './change-message.tsx';
import { SettingNotice } from './setting-dialog.tsx';

const change: ConcurrentChange = {
  by: { kind: 'user', name: 'Marie Curie' },
  at: '2026-01-15T09:00:00.000Z',
  kind: 'transport-changed',
};

beforeAll(async () => {
  await initI18n();
  await loadDeferredNamespaces();
});
afterEach(() => changeLanguage('en'));

const notice = (by: ConcurrentChange | undefined) => (
  <SettingNotice
    change={{ before: 'Direct', now: 'Proxy' }}
    by={by}
    hasInput={false}
    onAcceptCurrent={() => undefined}
  />
);
/** The texts that are protected from browser translation. */
const untranslated = () => [...document.querySelectorAll('[translate="no"]')].map(({ textContent }) => textContent);

test.each([
  ['a sentence about a change', 'en', <ChangeMessage key="sentence" change={change} />],
  ['a sentence about a change', 'fr', <ChangeMessage key="sentence" change={change} />],
  ['the notice of a changed setting', 'en', notice(change)],
  ['the notice of a changed setting', 'fr', notice(change)],
] as const)(
  'protects the user’s name from translation in %s, in the language %s',
  async (_component, language, part) => {
    await changeLanguage(language);
    const { container } = render(part);
    expect(untranslated()).toEqual(['Marie Curie']);
    expect(container.querySelector('p')?.textContent).toContain('Marie Curie');
  },
);

test.each([
  ['is not known', undefined],
  ['is the product', { ...change, by: { kind: 'agent' } } as const],
])('allows translation of the whole notice of a changed setting if its author %s', (_author, by) => {
  render(notice(by));
  expect(untranslated()).toEqual([]);
});

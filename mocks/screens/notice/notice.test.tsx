// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createPageConditions, type PageCondition } from '#mocks/browser/conditions.ts';
import { mountNotice } from './notice.ts';

afterEach(() => {
  document.documentElement.lang = 'en';
});

/** Mounts the notice, adds the conditions, and returns the conditions and the banner. */
function show(...present: readonly PageCondition[]) {
  const conditions = createPageConditions();
  mountNotice(conditions);
  for (const condition of present) conditions.add(condition);
  const banner = document.querySelector<HTMLElement>('.simulation-notice');
  if (!banner) throw new Error('The notice is not mounted.');
  return { conditions, banner };
}

/** Each condition that ends only with a reload, with the beginning of its English and French sentence. */
const sentences: readonly (readonly [PageCondition, string, string])[] = [
  [
    'worker-not-started',
    'The service worker of this demo has not started within 5 seconds.',
    'Le service worker de cette démo n’a pas démarré en 5 secondes.',
  ],
  [
    'requests-not-shown',
    'The browser’s Network panel does not show this page’s requests',
    'Le panneau Réseau du navigateur n’affiche pas les requêtes de cette page',
  ],
  ['nothing-stored', 'The browser stores nothing for this site', 'Le navigateur n’enregistre rien pour ce site'],
  [
    'stored-world-locked',
    'Another tab of this browser, open or just closed, has locked the stored world.',
    'Un autre onglet de ce navigateur, ouvert ou tout juste fermé, a verrouillé le monde enregistré.',
  ],
  [
    'stored-world-unreachable',
    'This page can no longer open the stored world',
    'Cette page ne peut plus ouvrir le monde enregistré',
  ],
];

describe.each(sentences)('the notice of %s', (condition, english, french) => {
  test.each([
    ['English', 'en', english, 'Load again'],
    ['French', 'fr', french, 'Recharger'],
  ])('explains the condition in %s and reloads the page', (_name, language, sentence, button) => {
    document.documentElement.lang = language;
    const reload = vi.spyOn(window.location, 'reload').mockImplementation(() => undefined);
    const { banner } = show(condition);
    expect(banner.lang).toBe(language);
    expect(within(banner).getAllByRole('status')).toHaveLength(1);
    expect(within(banner).getByRole('status').textContent?.startsWith(sentence)).toBe(true);
    fireEvent.click(within(banner).getByRole('button', { name: button }));
    expect(reload).toHaveBeenCalledOnce();
  });
});

test('hides the notice when no condition is present or it was closed', () => {
  const { conditions, banner } = show();
  expect(banner.hidden).toBe(true);
  conditions.add('worker-not-started');
  expect(banner.hidden).toBe(false);
  conditions.remove('worker-not-started');
  expect(banner.hidden).toBe(true);
  conditions.add('stored-world-locked');
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(banner.hidden).toBe(true);
});

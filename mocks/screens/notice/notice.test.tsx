// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createPageConditions, type PageCondition } from '#mocks/browser/conditions.ts';
import { mountNotice } from './notice.ts';

afterEach(() => {
  document.documentElement.lang = 'en';
});

/** Mounts the notice of a page in these conditions and returns its strip. */
function show(...present: readonly PageCondition[]) {
  const conditions = createPageConditions();
  mountNotice(conditions);
  for (const condition of present) conditions.add(condition);
  const strip = document.querySelector<HTMLElement>('.simulation-notice');
  if (!strip) throw new Error('There is no notice.');
  return { conditions, strip };
}

/** Each condition that only a reload can end, with its beginning in English and in French. */
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
  ])('says in %s what is so, and loads the page again', (_name, language, sentence, button) => {
    document.documentElement.lang = language;
    const reload = vi.spyOn(window.location, 'reload').mockImplementation(() => undefined);
    const { strip } = show(condition);
    expect(strip.lang).toBe(language);
    expect(within(strip).getAllByRole('status')).toHaveLength(1);
    expect(within(strip).getByRole('status').textContent?.startsWith(sentence)).toBe(true);
    fireEvent.click(within(strip).getByRole('button', { name: button }));
    expect(reload).toHaveBeenCalledOnce();
  });
});

test('the notice is hidden without a condition, when its condition has ended, and when it was closed', () => {
  const { conditions, strip } = show();
  expect(strip.hidden).toBe(true);
  conditions.add('worker-not-started');
  expect(strip.hidden).toBe(false);
  conditions.remove('worker-not-started');
  expect(strip.hidden).toBe(true);
  conditions.add('stored-world-locked');
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(strip.hidden).toBe(true);
});

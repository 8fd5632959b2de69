import type { PageCondition, PageConditions } from '#mocks/browser/conditions.ts';
import { deleteStoredWorld, readUnusedWorld } from '#mocks/browser/stored-world.ts';
import english from '#mocks/screens/locales/en/notice.json';
import french from '#mocks/screens/locales/fr/notice.json';
import { createIsolatedRoot } from '#mocks/screens/simulator-badge/isolated-root.ts';
import { saveFile } from '#src/ui/save-file.ts';
import './notice.css';

type NoticeAction = 'load-again' | 'start-over' | 'save';

/** Actions offered for each condition. */
const actionsFor: Readonly<Record<PageCondition, readonly NoticeAction[]>> = {
  'requests-not-shown': ['load-again'],
  'worker-not-started': ['load-again'],
  'nothing-stored': ['load-again'],
  'stored-world-locked': ['load-again'],
  'stored-world-unreachable': ['load-again'],
  'newer-world-stored': ['start-over', 'save'],
  'older-world-replaced': ['save'],
  'page-outdated': ['load-again'],
  'stored-world-cleared': [],
};

const handlers: Readonly<Record<NoticeAction, () => void>> = {
  'load-again': () => window.location.reload(),
  'start-over': () => void deleteStoredWorld().then(() => window.location.reload()),
  save: () => void readUnusedWorld().then((stored) => saveFile('stored-world.json', JSON.stringify(stored))),
};

/** Language of the notice: that of the page if it has a catalogue, otherwise English. */
const language = () => (document.documentElement.lang === 'fr' ? 'fr' : 'en');
const texts = () => ({ en: english, fr: french })[language()];

/**
 * Shows a banner at the lower edge with one sentence and the possible actions for each unusual condition of the demo.
 * It does not depend on the app, which may have failed to start; it follows the document's language.
 */
export function mountNotice(conditions: PageConditions): void {
  const banner = document.createElement('aside');
  banner.className = 'simulation-notice';
  const closed = new Set<PageCondition>();
  const render = () => {
    const present = conditions.all().filter((condition) => !closed.has(condition));
    banner.hidden = present.length === 0;
    banner.lang = language();
    banner.setAttribute('aria-label', texts().label);
    banner.replaceChildren(
      ...present.map((condition) =>
        createRow(condition, () => {
          closed.add(condition);
          render();
        }),
      ),
    );
    document.documentElement.style.setProperty('--notice-height', `${banner.offsetHeight}px`);
  };
  createIsolatedRoot().append(banner);
  conditions.subscribe(render);
  new MutationObserver(render).observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
  window.addEventListener('resize', () =>
    document.documentElement.style.setProperty('--notice-height', `${banner.offsetHeight}px`),
  );
  render();
}

function createRow(condition: PageCondition, close: () => void): HTMLElement {
  const row = document.createElement('div');
  row.className = 'simulation-notice-line';
  const sentence = document.createElement('p');
  sentence.role = 'status';
  sentence.textContent = texts()[condition];
  const actions = actionsFor[condition].map((action) => button(texts()[action], handlers[action]));
  row.append(sentence, ...actions, button(texts().close, close));
  return row;
}

function button(text: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.addEventListener('click', onClick);
  return element;
}

/** Replaces the page by the reason why it could not start, with the possible actions. */
export function showStartupError(root: HTMLElement, error: unknown): void {
  document.querySelector('#shell')?.remove();
  const title = document.createElement('h1');
  title.className = 'page-title';
  title.textContent = texts().failed;
  const message = document.createElement('p');
  message.textContent = error instanceof Error ? error.message : String(error);
  const actions = document.createElement('p');
  actions.className = 'simulation-failure-actions';
  // The usual cause is the query of the address; without a query, it is the stored simulator state.
  const { search, pathname } = window.location;
  actions.append(
    button(texts()['load-again'], handlers['load-again']),
    search === ''
      ? button(texts()['start-over'], handlers['start-over'])
      : button(texts()['open-plainly'], () => window.location.assign(pathname)),
  );
  const page = document.createElement('main');
  page.className = 'page';
  page.append(title, message, actions);
  root.replaceChildren(page);
}

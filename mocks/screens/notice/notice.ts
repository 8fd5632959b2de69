import type { Condition, Conditions } from '#mocks/browser/conditions.ts';
import { deleteStoredWorld, unusedWorld } from '#mocks/browser/stored-world.ts';
import english from '#mocks/screens/locales/en/notice.json';
import french from '#mocks/screens/locales/fr/notice.json';
import { shieldedPlace } from '#mocks/screens/mark/shielded.ts';
import { saveFile } from '#src/ui/save-file.ts';
import './notice.css';

type Action = 'load-again' | 'start-over' | 'save';

/** What can be done about each condition. */
const actionsFor: Readonly<Record<Condition, readonly Action[]>> = {
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

const perform: Readonly<Record<Action, () => void>> = {
  'load-again': () => window.location.reload(),
  'start-over': () => void deleteStoredWorld().then(() => window.location.reload()),
  save: () => void unusedWorld().then((stored) => saveFile('stored-world.json', JSON.stringify(stored))),
};

/** The language of the notice: that of the page, where there are texts in it. */
const language = () => (document.documentElement.lang === 'fr' ? 'fr' : 'en');
const texts = () => ({ en: english, fr: french })[language()];

/**
 * Says in a strip at the lower edge what is not as usual in this page of the demo, one sentence for each condition, with
 * what can be done about it. Made without the app, which may not have started; it follows the language of the document.
 */
export function mountNotice(conditions: Conditions): void {
  const strip = document.createElement('aside');
  strip.className = 'simulation-notice';
  const closed = new Set<Condition>();
  const draw = () => {
    const present = conditions.all().filter((condition) => !closed.has(condition));
    strip.hidden = present.length === 0;
    strip.lang = language();
    strip.setAttribute('aria-label', texts().label);
    strip.replaceChildren(
      ...present.map((condition) =>
        lineOf(condition, () => {
          closed.add(condition);
          draw();
        }),
      ),
    );
    document.documentElement.style.setProperty('--notice-height', `${strip.offsetHeight}px`);
  };
  shieldedPlace().append(strip);
  conditions.subscribe(draw);
  new MutationObserver(draw).observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
  window.addEventListener('resize', () =>
    document.documentElement.style.setProperty('--notice-height', `${strip.offsetHeight}px`),
  );
  draw();
}

function lineOf(condition: Condition, close: () => void): HTMLElement {
  const line = document.createElement('div');
  line.className = 'simulation-notice-line';
  const sentence = document.createElement('p');
  sentence.role = 'status';
  sentence.textContent = texts()[condition];
  const actions = actionsFor[condition].map((action) => button(texts()[action], perform[action]));
  line.append(sentence, ...actions, button(texts().close, close));
  return line;
}

function button(text: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.addEventListener('click', act);
  return element;
}

/** Says in the place of the page why it could not be started, with what can be done about it. */
export function showFailedStart(root: HTMLElement, error: unknown): void {
  document.querySelector('#shell')?.remove();
  const title = document.createElement('h1');
  title.className = 'page-title';
  title.textContent = texts().failed;
  const message = document.createElement('p');
  message.textContent = error instanceof Error ? error.message : String(error);
  const actions = document.createElement('p');
  actions.className = 'simulation-failure-actions';
  // The usual cause is what the address asks for; without such, it is the stored world.
  const { search, pathname } = window.location;
  actions.append(
    button(texts()['load-again'], perform['load-again']),
    search === ''
      ? button(texts()['start-over'], perform['start-over'])
      : button(texts()['open-plainly'], () => window.location.assign(pathname)),
  );
  const page = document.createElement('main');
  page.className = 'page';
  page.append(title, message, actions);
  root.replaceChildren(page);
}

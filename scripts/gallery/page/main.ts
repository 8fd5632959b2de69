import { type Choices, showsCard, showsPicture } from './choices.ts';
import { startEnlarging } from './enlarging.ts';

const element = <Type extends HTMLElement>(selector: string): Type => {
  const found = document.querySelector<Type>(selector);
  if (!found) throw new Error(`The report has no ${selector}.`);
  return found;
};

const form = element<HTMLFormElement>('#filters');
const count = element('#count');
const nothing = element('#nothing');
const sections = [...document.querySelectorAll<HTMLElement>('section[data-group]')];

function chosen(): Choices {
  const told = new FormData(form);
  const text = (name: string) => String(told.get(name) ?? '');
  return {
    search: text('search').trim(),
    group: text('group'),
    product: text('product'),
    language: text('language'),
    theme: text('theme'),
    width: text('width'),
    trouble: told.has('trouble'),
    gap: told.has('gap'),
  };
}

/** Shows what fits the choices, and says how much that is. */
function apply(): void {
  const choices = chosen();
  let states = 0;
  let pictures = 0;
  for (const section of sections) {
    let shown = 0;
    for (const card of section.querySelectorAll<HTMLElement>('article')) {
      const { text = '', product = '', trouble, gap } = card.dataset;
      const facts = {
        text,
        product,
        group: section.dataset.group ?? '',
        trouble: trouble !== undefined,
        gap: gap !== undefined,
      };
      card.hidden = !showsCard(choices, facts);
      if (card.hidden) continue;
      shown += 1;
      for (const figure of card.querySelectorAll<HTMLElement>('figure')) {
        const { language = '', theme = '', width = '' } = figure.dataset;
        figure.hidden = !showsPicture(choices, { language, theme, width });
        if (!figure.hidden) pictures += 1;
      }
    }
    section.hidden = shown === 0;
    states += shown;
  }
  count.textContent = `${states} states, ${pictures} pictures`;
  nothing.hidden = states > 0;
}

form.addEventListener('input', apply);
form.addEventListener('submit', (event) => event.preventDefault());
startEnlarging(element);
apply();

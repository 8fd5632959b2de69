import { type GalleryFilter, isCardVisible, isPictureVisible } from './filter.ts';
import { initLightbox } from './lightbox.ts';

const element = <Type extends HTMLElement>(selector: string): Type => {
  const match = document.querySelector<Type>(selector);
  if (!match) throw new Error(`The report has no ${selector}.`);
  return match;
};

const form = element<HTMLFormElement>('#filters');
const count = element('#count');
const emptyMessage = element('#nothing');
const sections = [...document.querySelectorAll<HTMLElement>('section[data-group]')];

function readFilter(): GalleryFilter {
  const formData = new FormData(form);
  const text = (name: string) => String(formData.get(name) ?? '');
  return {
    search: text('search').trim(),
    group: text('group'),
    product: text('product'),
    language: text('language'),
    theme: text('theme'),
    width: text('width'),
    trouble: formData.has('trouble'),
    gap: formData.has('gap'),
  };
}

/** Shows the states and pictures that match the filter, with their numbers. */
function apply(): void {
  const filter = readFilter();
  let states = 0;
  let pictures = 0;
  for (const section of sections) {
    let visibleCount = 0;
    for (const card of section.querySelectorAll<HTMLElement>('article')) {
      const { text = '', product = '', trouble, gap } = card.dataset;
      const cardData = {
        text,
        product,
        group: section.dataset.group ?? '',
        trouble: trouble !== undefined,
        gap: gap !== undefined,
      };
      card.hidden = !isCardVisible(filter, cardData);
      if (card.hidden) continue;
      visibleCount += 1;
      for (const figure of card.querySelectorAll<HTMLElement>('figure')) {
        const { language = '', theme = '', width = '' } = figure.dataset;
        figure.hidden = !isPictureVisible(filter, { language, theme, width });
        if (!figure.hidden) pictures += 1;
      }
    }
    section.hidden = visibleCount === 0;
    states += visibleCount;
  }
  count.textContent = `${states} states, ${pictures} pictures`;
  emptyMessage.hidden = states > 0;
}

form.addEventListener('input', apply);
form.addEventListener('submit', (event) => event.preventDefault());
initLightbox(element);
apply();

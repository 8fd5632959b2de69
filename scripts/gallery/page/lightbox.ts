type FindElement = <Type extends HTMLElement>(selector: string) => Type;

/** Returns the visible pictures in the page's order. */
const visibleFigures = () =>
  [...document.querySelectorAll<HTMLElement>('figure')].filter((figure) => figure.checkVisibility());

/** Opens a picture in a large view on click, with buttons and arrow keys for the others. */
export function initLightbox(find: FindElement): void {
  const dialog = find<HTMLDialogElement>('#enlarged');
  const image = find<HTMLImageElement>('#enlarged-image');
  const title = find('#enlarged-title');
  const variant = find('#enlarged-variant');
  const position = find('#enlarged-place');
  const live = find<HTMLAnchorElement>('#enlarged-live');
  const violations = find('#enlarged-judgement');
  let pictures: readonly HTMLElement[] = [];
  let currentIndex = 0;

  const show = (index: number) => {
    const figure = pictures[index];
    const small = figure?.querySelector('img');
    const link = figure?.querySelector('a');
    if (!figure || !small || !link) return;
    currentIndex = index;
    image.src = small.src;
    image.width = figure.dataset.width === '390' ? 390 : 1280;
    image.alt = link.ariaLabel ?? '';
    title.textContent = figure.closest('article')?.dataset.name ?? '';
    variant.textContent = link.textContent;
    position.textContent = `${index + 1} / ${pictures.length}`;
    live.href = link.href;
    violations.replaceChildren(...[...figure.querySelectorAll('.good, .bad')].map((node) => node.cloneNode(true)));
    for (const details of violations.querySelectorAll('details')) details.open = true;
  };
  const step = (by: number) => show((currentIndex + by + pictures.length) % pictures.length);

  document.querySelector('main')?.addEventListener('click', ({ target }) => {
    const figure = target instanceof Element ? target.closest('figure button')?.closest('figure') : undefined;
    if (!(figure instanceof HTMLElement)) return;
    pictures = visibleFigures();
    show(pictures.indexOf(figure));
    dialog.showModal();
  });
  find('#previous').addEventListener('click', () => step(-1));
  find('#next').addEventListener('click', () => step(1));
  find('#close').addEventListener('click', () => dialog.close());
  dialog.addEventListener('keydown', (event) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    step(by);
  });
  // Closing moves the focus to the last picture.
  dialog.addEventListener('close', () => {
    const button = pictures[currentIndex]?.querySelector('button');
    button?.scrollIntoView({ block: 'nearest' });
    button?.focus();
  });
}

/** How long a message stays where a reader finds it, in ms; later it would only be in the way. */
const stay = 10_000;
/** How long a region has to be there before readers hear of what comes into it, in ms. */
const settling = 100;
/** What is said within so many ms belongs to the same moment. */
const moment = 1000;

const regionId = 'announcements';
/** What is going to be said by the way; the same is not said twice. */
const waiting = new Set<string>();
let lastToldAt = Number.NEGATIVE_INFINITY;

/** The one polite live region of the page. */
export function liveRegion(): HTMLElement {
  const present = document.getElementById(regionId);
  if (present) return present;
  const region = document.createElement('div');
  region.id = regionId;
  region.className = 'visually-hidden';
  region.setAttribute('aria-live', 'polite');
  // An open dialog hides every other child of the body from screen readers: what is said meanwhile has to be heard.
  new MutationObserver(() => region.removeAttribute('aria-hidden')).observe(region, {
    attributeFilter: ['aria-hidden'],
  });
  document.body.append(region);
  return region;
}

function add(message: string): void {
  const region = liveRegion();
  setTimeout(() => {
    const line = document.createElement('p');
    line.textContent = message;
    region.append(line);
    setTimeout(() => line.remove(), stay);
  }, settling);
}

/** Says something, and each time anew. */
export function tell(message: string): void {
  lastToldAt = performance.now();
  add(message);
}

/** Says what the page came to by itself, unless an errand has its own word for the same moment. */
export function tellByTheWay(message: string): void {
  if (waiting.has(message)) return;
  waiting.add(message);
  const from = performance.now() - moment;
  setTimeout(() => {
    waiting.delete(message);
    if (lastToldAt < from) add(message);
  }, moment / 2);
}

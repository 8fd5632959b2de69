import './live-region.css';

/** Time in ms after which a message is removed from the live region. A visible one stays while the pointer is on it. */
const MESSAGE_TTL_MS = 10_000;
/** Time in ms for which a region must exist before screen readers announce its changes. */
const REGION_READY_MS = 100;
/** Time in ms within which an announced user action replaces the announcement of a background change. */
const COALESCE_MS = 1000;

const regionId = 'announcements';
/** Background messages that wait to be announced, each only once. */
const pendingMessages = new Set<string>();
let lastAnnouncedAt = Number.NEGATIVE_INFINITY;

/** Returns the page's polite live region and creates it if necessary. It also shows the results of actions. */
export function liveRegion(): HTMLElement {
  const existing = document.getElementById(regionId);
  if (existing) return existing;
  const region = document.createElement('div');
  region.id = regionId;
  region.className = 'announcements';
  region.setAttribute('aria-live', 'polite');
  // An open dialog hides every other child of the body from screen readers; the live region must stay exposed.
  new MutationObserver(() => region.removeAttribute('aria-hidden')).observe(region, {
    attributeFilter: ['aria-hidden'],
  });
  document.body.append(region);
  return region;
}

function appendMessage(message: string, isVisible: boolean): void {
  const region = liveRegion();
  setTimeout(() => {
    const paragraph = document.createElement('p');
    paragraph.textContent = message;
    paragraph.className = isVisible ? 'toast' : 'visually-hidden';
    // One result is visible at a time. The earlier one stays readable for screen readers.
    if (isVisible) for (const earlier of region.querySelectorAll('.toast')) earlier.className = 'visually-hidden';
    region.append(paragraph);
    removeLater(paragraph);
  }, REGION_READY_MS);
}

/** Removes a message after its time, which starts again when the pointer leaves it. */
function removeLater(paragraph: HTMLElement): void {
  const start = () => setTimeout(() => paragraph.remove(), MESSAGE_TTL_MS);
  let timer = start();
  paragraph.addEventListener('pointerenter', () => clearTimeout(timer));
  paragraph.addEventListener('pointerleave', () => {
    timer = start();
  });
}

/** Announces a message, also if it repeats an earlier one. */
export function announceNow(message: string, { isVisible = false } = {}): void {
  lastAnnouncedAt = performance.now();
  appendMessage(message, isVisible);
}

/** Announces a background change unless a user action announced something within `COALESCE_MS`. */
export function announceWhenIdle(message: string): void {
  if (pendingMessages.has(message)) return;
  pendingMessages.add(message);
  const quietSince = performance.now() - COALESCE_MS;
  setTimeout(() => {
    pendingMessages.delete(message);
    if (lastAnnouncedAt < quietSince) appendMessage(message, false);
  }, COALESCE_MS / 2);
}

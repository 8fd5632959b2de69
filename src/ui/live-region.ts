/** How long a message stays where a reader finds it, in ms; later it would only be in the way. */
const MESSAGE_TTL_MS = 10_000;
/** How long a region has to be there before readers hear of what comes into it, in ms. */
const REGION_READY_MS = 100;
/** What is said within so many ms belongs to the same moment. */
const COALESCE_MS = 1000;

const regionId = 'announcements';
/** What is going to be said by the way; the same is not said twice. */
const pendingMessages = new Set<string>();
let lastAnnouncedAt = Number.NEGATIVE_INFINITY;

/** The one polite live region of the page. */
export function liveRegion(): HTMLElement {
  const existing = document.getElementById(regionId);
  if (existing) return existing;
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

function appendMessage(message: string): void {
  const region = liveRegion();
  setTimeout(() => {
    const paragraph = document.createElement('p');
    paragraph.textContent = message;
    region.append(paragraph);
    setTimeout(() => paragraph.remove(), MESSAGE_TTL_MS);
  }, REGION_READY_MS);
}

/** Says something, and each time anew. */
export function announceNow(message: string): void {
  lastAnnouncedAt = performance.now();
  appendMessage(message);
}

/** Says what the page came to by itself, unless an errand has its own word for the same moment. */
export function announceWhenIdle(message: string): void {
  if (pendingMessages.has(message)) return;
  pendingMessages.add(message);
  const quietSince = performance.now() - COALESCE_MS;
  setTimeout(() => {
    pendingMessages.delete(message);
    if (lastAnnouncedAt < quietSince) appendMessage(message);
  }, COALESCE_MS / 2);
}

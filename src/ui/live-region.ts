import './live-region.css';

/** Time in ms after which a message is removed from the live region. A visible one stays while it has the pointer or the focus. */
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

function appendMessage(message: string, { isVisible = false, nextStep }: MessageOptions): void {
  const region = liveRegion();
  setTimeout(() => {
    const paragraph = document.createElement('p');
    paragraph.textContent = message;
    paragraph.className = isVisible ? 'toast' : 'visually-hidden';
    // One result is visible at a time. The earlier one stays readable for screen readers.
    if (isVisible) for (const earlier of region.querySelectorAll('.toast')) hide(earlier);
    if (nextStep)
      paragraph.append(
        ' ',
        createButton(nextStep, () => paragraph.remove()),
      );
    region.append(paragraph);
    removeLater(paragraph);
  }, REGION_READY_MS);
}

function hide(toast: Element): void {
  toast.className = 'visually-hidden';
  toast.querySelector('button')?.remove();
}

function createButton({ label, onClick }: NextStep, onPressed: () => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', () => {
    onPressed();
    onClick();
  });
  return button;
}

/** Removes a message after its time, which starts again when the pointer and the focus have left it. */
function removeLater(paragraph: HTMLElement): void {
  const start = () => setTimeout(() => paragraph.remove(), MESSAGE_TTL_MS);
  let timer = start();
  for (const name of ['pointerenter', 'focusin']) paragraph.addEventListener(name, () => clearTimeout(timer));
  for (const name of ['pointerleave', 'focusout']) {
    paragraph.addEventListener(name, () => {
      clearTimeout(timer);
      timer = start();
    });
  }
}

/** The next step after a user's action, a button beside its result. */
export interface NextStep {
  readonly label: string;
  readonly onClick: () => void;
}

interface MessageOptions {
  readonly isVisible?: boolean;
  readonly nextStep?: NextStep | undefined;
}

/** Announces a message, also if it repeats an earlier one. */
export function announceNow(message: string, options: MessageOptions = {}): void {
  lastAnnouncedAt = performance.now();
  appendMessage(message, options);
}

/** Announces a background change unless a user action announced something within `COALESCE_MS`. */
export function announceWhenIdle(message: string): void {
  if (pendingMessages.has(message)) return;
  pendingMessages.add(message);
  const quietSince = performance.now() - COALESCE_MS;
  setTimeout(() => {
    pendingMessages.delete(message);
    if (lastAnnouncedAt < quietSince) appendMessage(message, {});
  }, COALESCE_MS / 2);
}

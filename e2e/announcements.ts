import type { Page } from '@playwright/test';

/** Something a screen reader says by itself: in its turn, or at once in the middle of whatever it reads. */
export interface Announcement {
  readonly how: 'politely' | 'at once' | 'unheard';
  readonly text: string;
}

declare global {
  interface Window {
    announcements: Announcement[];
  }
}

/**
 * Notes what a screen reader says by itself from the next visit on: what comes into a live region that is there, and each
 * new alert. What no reader would hear is noted as unheard: a status that comes with its text, and a region that is hidden.
 */
export async function recordAnnouncements(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.announcements = [];
    const live = '[role="alert"], [role="status"], output, [aria-live]';
    const liveness = (region: Element) =>
      region.getAttribute('aria-live') ?? (region.getAttribute('role') === 'alert' ? 'assertive' : 'polite');
    const textOf = (node: Node) =>
      ((node instanceof HTMLElement ? node.innerText : node.textContent) ?? '').replace(/\s+/g, ' ').trim();
    const observer = new MutationObserver((changes) => {
      // What is said of each region: all of it when it is new or a whole, else only what was added.
      const changedNodes = new Map<Element, Set<Node>>();
      const newRegions = new Set<Element>();
      const addNode = (region: Element | null, node: Node) => {
        if (!region || liveness(region) === 'off') return;
        changedNodes.set(region, (changedNodes.get(region) ?? new Set()).add(node));
      };
      for (const { type, target, addedNodes } of changes) {
        const container = target instanceof Element ? target : target.parentElement;
        if (type === 'characterData') addNode(container?.closest(live) ?? null, target);
        for (const added of addedNodes) {
          addNode(container?.closest(live) ?? null, added);
          if (!(added instanceof Element)) continue;
          const regions = [...added.querySelectorAll(live), ...(added.matches(live) ? [added] : [])];
          for (const region of regions) {
            newRegions.add(region);
            addNode(region, region);
          }
        }
      }
      for (const [region, nodes] of changedNodes) {
        const outer = region.parentElement?.closest(live);
        if (!region.isConnected || (outer && newRegions.has(outer))) continue;
        const isWhole = region.hasAttribute('role') || region.tagName === 'OUTPUT' || newRegions.has(region);
        const text = isWhole ? textOf(region) : [...nodes].map(textOf).join(' ').trim();
        if (text === '' || !region.checkVisibility()) continue;
        const isPolite = liveness(region) === 'polite';
        const isSilent = region.closest('[aria-hidden="true"]') !== null || (isPolite && newRegions.has(region));
        window.announcements.push({ how: isSilent ? 'unheard' : isPolite ? 'politely' : 'at once', text });
      }
    });
    observer.observe(document, { childList: true, subtree: true, characterData: true });
  });
}

/** What has been said since the last time this was asked. */
export function takeAnnouncements(page: Page): Promise<readonly Announcement[]> {
  return page.evaluate(() => window.announcements.splice(0));
}

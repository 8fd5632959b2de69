import type { Page } from '@playwright/test';

/** A live region message as a screen reader announces it: politely, at once (assertive), or never (unheard). */
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
 * Records screen reader announcements from the next navigation on: text added to an existing live region, and each new
 * alert. Text that no screen reader would announce is recorded as `unheard`: a status inserted together with its text,
 * and a hidden region.
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
      // A new or atomic region is announced whole; any other region only announces the added nodes.
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
        // What changes within a closed `details` is announced by no reader.
        const isVisible = [...nodes].some((node) =>
          (node instanceof Element ? node : node.parentElement)?.checkVisibility(),
        );
        if (!isVisible) continue;
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

/** Returns the announcements recorded since the last call, and clears them. */
export function takeAnnouncements(page: Page): Promise<readonly Announcement[]> {
  return page.evaluate(() => window.announcements.splice(0));
}

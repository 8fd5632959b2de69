import type { Audit } from './audit.ts';

/**
 * Reports interactive elements smaller than 24 × 24 CSS pixels (WCAG 2.5.8), except links within a sentence and targets
 * with enough space around them: a circle of 24 pixels that touches no other target.
 */
export const smallTargets: Audit = (page) =>
  page.evaluate(() => {
    const minimum = 24;
    const interactiveSelector =
      'a[href], button, input, select, textarea, summary, [role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="menuitemradio"], [role="separator"][tabindex], [role="option"]';
    const layers = document.querySelectorAll('[role="dialog"], [role="alertdialog"], [role="menu"]');
    const top = [...layers].at(-1) ?? document.body;
    const isInSentence = (element: Element) => {
      if (getComputedStyle(element).display !== 'inline') return false;
      const siblings = [...(element.parentElement?.childNodes ?? [])];
      return siblings.some((node) => node !== element && node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    };
    const targets = [...top.querySelectorAll<HTMLElement>(interactiveSelector)]
      .filter((element) => {
        if (
          !element.checkVisibility({ checkVisibilityCSS: true }) ||
          element.closest('.skip-link:not(:focus), [inert]')
        ) {
          return false;
        }
        const { width, height } = element.getBoundingClientRect();
        return width > 1 && height > 1;
      })
      .map((element) => ({ element, box: element.getBoundingClientRect() }));
    // A sticky element overlaps scrolled content, so the two are not adjacent targets.
    const isSticky = (element: Element): boolean =>
      ['fixed', 'sticky'].includes(getComputedStyle(element).position) ||
      (element.parentElement !== null && isSticky(element.parentElement));
    const isSmall = ({ width, height }: DOMRect) => width < minimum - 0.5 || height < minimum - 0.5;
    const centerOf = (box: DOMRect) => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
    const distance = (from: { x: number; y: number }, box: DOMRect) =>
      Math.hypot(
        Math.max(box.left - from.x, 0, from.x - box.right),
        Math.max(box.top - from.y, 0, from.y - box.bottom),
      );
    return targets
      .filter(({ element, box }) => isSmall(box) && !isInSentence(element))
      .filter(({ element, box }) =>
        targets.some(({ element: other, box: otherBox }) => {
          if (other === element || other.contains(element) || element.contains(other)) return false;
          if (isSticky(other) !== isSticky(element)) return false;
          const center = centerOf(box);
          const otherCenter = centerOf(otherBox);
          if (distance(center, otherBox) < minimum / 2) return true;
          return isSmall(otherBox) && Math.hypot(center.x - otherCenter.x, center.y - otherCenter.y) < minimum;
        }),
      )
      .map(({ element, box }) => {
        const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
        return `${Math.round(box.width)} × ${Math.round(box.height)}: ${element.tagName.toLowerCase()}.${element.className} “${name.trim().slice(0, 40)}”`;
      });
  });

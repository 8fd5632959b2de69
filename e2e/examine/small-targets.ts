import type { Examination } from './examination.ts';

/**
 * What can be pressed and is smaller than 24 × 24 CSS pixels (WCAG 2.5.8), but for links within a sentence and what has
 * room round it: a circle of 24 pixels that touches no other target.
 */
export const smallTargets: Examination = (page) =>
  page.evaluate(() => {
    const least = 24;
    const pressed =
      'a[href], button, input, select, textarea, summary, [role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="menuitemradio"], [role="separator"][tabindex], [role="option"]';
    const layers = document.querySelectorAll('[role="dialog"], [role="alertdialog"], [role="menu"]');
    const top = [...layers].at(-1) ?? document.body;
    const isInSentence = (element: Element) => {
      if (getComputedStyle(element).display !== 'inline') return false;
      const around = [...(element.parentElement?.childNodes ?? [])];
      return around.some((node) => node !== element && node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    };
    const targets = [...top.querySelectorAll<HTMLElement>(pressed)]
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
    // What clings to the window lies over whatever is scrolled under it: the two are not beside one another.
    const clings = (element: Element): boolean =>
      ['fixed', 'sticky'].includes(getComputedStyle(element).position) ||
      (element.parentElement !== null && clings(element.parentElement));
    const isSmall = ({ width, height }: DOMRect) => width < least - 0.5 || height < least - 0.5;
    const middle = (box: DOMRect) => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
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
          if (clings(other) !== clings(element)) return false;
          const here = middle(box);
          const there = middle(otherBox);
          if (distance(here, otherBox) < least / 2) return true;
          return isSmall(otherBox) && Math.hypot(here.x - there.x, here.y - there.y) < least;
        }),
      )
      .map(({ element, box }) => {
        const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
        return `${Math.round(box.width)} × ${Math.round(box.height)}: ${element.tagName.toLowerCase()}.${element.className} “${name.trim().slice(0, 40)}”`;
      });
  });

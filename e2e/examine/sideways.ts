import type { Page } from '@playwright/test';

/**
 * What does not fit into the width of the window as it is now (WCAG 1.4.10): the document or a part of it that scrolls
 * sideways, what stands beyond an edge, and text that is cut off without an ellipsis.
 */
export async function sideways(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const tolerance = 1;
    const width = document.documentElement.clientWidth;
    const nameOf = (element: Element) => {
      const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
      const classes = [...element.classList].map((each) => `.${each}`).join('');
      return `${element.tagName.toLowerCase()}${classes} “${name.trim().slice(0, 40)}”`;
    };
    // Out of sight, for screen readers alone.
    const hidden = (element: Element) =>
      !element.checkVisibility({ checkVisibilityCSS: true, opacityProperty: true }) ||
      element.closest('.visually-hidden, .skip-link, [inert]') !== null ||
      [element, element.parentElement].some((each) => each && getComputedStyle(each).clipPath !== 'none');
    const found: string[] = [];
    if (document.documentElement.scrollWidth > width) {
      found.push(`the page is ${document.documentElement.scrollWidth} wide in a window of ${width}`);
    }
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      if (element.closest('svg')?.contains(element) && element.tagName !== 'svg') continue;
      const box = element.getBoundingClientRect();
      if (box.width < 2 || box.height < 2 || hidden(element)) continue;
      const style = getComputedStyle(element);
      const isWider = element.scrollWidth > element.clientWidth + tolerance;
      if (isWider && style.display !== 'inline') {
        if (['auto', 'scroll'].includes(style.overflowX)) found.push(`scrolls sideways: ${nameOf(element)}`);
        // A field scrolls what is typed into it, as fields do; an ellipsis says that there is more.
        else if (
          ['hidden', 'clip'].includes(style.overflowX) &&
          style.textOverflow !== 'ellipsis' &&
          element.textContent?.trim() &&
          !element.matches('input, textarea, select')
        ) {
          found.push(`is cut off: ${nameOf(element)}`);
        }
      }
      // What an ellipsis ends is cut off knowingly: its beginning is there, and what follows is told elsewhere.
      if (element.parentElement && getComputedStyle(element.parentElement).textOverflow === 'ellipsis') continue;
      const isLeaf = element.childElementCount === 0 || element.matches('button, a, input, select, textarea');
      if (isLeaf && (box.right > width + tolerance || box.left < -tolerance)) {
        found.push(`stands beyond the edge: ${nameOf(element)}`);
      }
    }
    return [...new Set(found)];
  });
}

import type { Page } from '@playwright/test';

/** Texts that lie over one another, and text that the box it stands in cuts off below. */
export async function overlapping(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    // What floats lies over the page on purpose: the topmost layer alone is looked at.
    const layers = document.querySelectorAll('[role="dialog"], [role="alertdialog"], [role="menu"]');
    const top = [...layers].at(-1) ?? document.body;
    const clings = (element: Element): boolean =>
      ['fixed', 'sticky'].includes(getComputedStyle(element).position) ||
      (element.parentElement !== null && element !== top && clings(element.parentElement));
    const seen = (element: Element) =>
      element.checkVisibility({ checkVisibilityCSS: true, opacityProperty: true }) &&
      element.closest('.visually-hidden, .skip-link, select, legend') === null &&
      [element, element.parentElement].every((each) => !each || getComputedStyle(each).clipPath === 'none');

    /** What of a box its surroundings let through: what was scrolled away lies over nothing. */
    const shown = (box: DOMRect, of: Element): DOMRect => {
      let { left, top: upper, right, bottom } = box;
      for (let around: Element | null = of; around && around !== document.body; around = around.parentElement) {
        if (getComputedStyle(around).overflow === 'visible') continue;
        const edge = around.getBoundingClientRect();
        left = Math.max(left, edge.left);
        upper = Math.max(upper, edge.top);
        right = Math.min(right, edge.right);
        bottom = Math.min(bottom, edge.bottom);
      }
      return new DOMRect(left, upper, Math.max(0, right - left), Math.max(0, bottom - upper));
    };

    interface Line {
      readonly text: string;
      readonly of: Element;
      readonly box: DOMRect;
    }
    const lines: Line[] = [];
    const found: string[] = [];
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const of = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!of || text === '' || !seen(of) || clings(of)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const whole of range.getClientRects()) {
        const box = shown(whole, of);
        if (box.width > 1 && box.height > 1) lines.push({ text, of, box });
      }
    }
    lines.sort((one, other) => one.box.top - other.box.top);
    // A face is higher than its letters: lines that stand close touch by a little.
    const close = 5;
    for (const [place, one] of lines.entries()) {
      for (let next = place + 1; next < lines.length; next += 1) {
        const other = lines[next] as Line;
        if (other.box.top > one.box.bottom - close) break;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (one.of !== other.of && across > 3 && down > close) {
          found.push(`“${one.text.slice(0, 40)}” and “${other.text.slice(0, 40)}” lie over one another`);
        }
      }
    }
    for (const element of top.querySelectorAll<HTMLElement>('*')) {
      const { overflowY } = getComputedStyle(element);
      if (!['hidden', 'clip'].includes(overflowY) || !seen(element) || element.matches('textarea, input')) continue;
      if (element.clientHeight > 1 && element.scrollHeight > element.clientHeight + 2 && element.textContent?.trim()) {
        found.push(`is cut off below: ${element.tagName.toLowerCase()} “${element.textContent.trim().slice(0, 40)}”`);
      }
    }
    return [...new Set(found)];
  });
}

import type { Audit } from './audit.ts';

/**
 * Reports texts that are clipped by an ancestor, stick out of it or overlap other text, and elements that scroll
 * sideways (WCAG 1.4.10). While a dialog or menu is open, only its content is checked.
 */
export const textOverflow: Audit = (page) => page.evaluate(findTextOverflow);

/** Runs in the page, so it cannot use anything outside its body. */
function findTextOverflow(): readonly string[] {
  /** Tolerance for rounding, in CSS pixels. */
  const tolerance = 1.5;
  const findings = new Set<string>();
  const root = document.documentElement;
  if (root.scrollWidth > window.innerWidth + tolerance)
    findings.add(`sideways: the page is ${root.scrollWidth} wide in a window of ${window.innerWidth}`);

  const open = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"], [role="menu"], dialog[open]')];
  const top = open.filter((element) => element.checkVisibility()).at(-1) ?? document.body;

  for (const element of [top, ...top.querySelectorAll('*')]) {
    const { overflowX } = getComputedStyle(element);
    const isOver = element.scrollWidth > element.clientWidth + tolerance && element.clientWidth > 1;
    if (isOver && /auto|scroll/.test(overflowX) && element.checkVisibility())
      findings.add(`sideways: ${element.tagName.toLowerCase()} ${element.className} scrolls`);
  }

  for (const element of top.querySelectorAll<HTMLElement>('*')) {
    // Input fields scroll their content by design.
    if (element.matches('input, textarea, select') || !element.checkVisibility({ visibilityProperty: true })) continue;
    const isWider = element.scrollWidth > element.clientWidth + tolerance && element.clientWidth > 1;
    if (isWider && /auto|scroll/.test(getComputedStyle(element).overflowX))
      findings.add(`scrolls sideways: ${element.tagName.toLowerCase()}.${element.className}`);
  }

  interface TextLine {
    readonly node: Text;
    readonly rect: DOMRect;
    /** The fixed or sticky ancestor, if there is one. */
    readonly layer: Element | null;
  }
  const lines: TextLine[] = [];
  const excerpt = (node: Text) => `“${node.data.trim().replace(/\s+/g, ' ').slice(0, 60)}”`;
  const describeElement = (element: Element) => {
    const kind = element
      .getAttribute('class')
      ?.split(' ')
      .find((name) => !/^(Mui|css-)/.test(name));
    return element.tagName.toLowerCase() + (kind ? `.${kind}` : '');
  };

  /** Records the ancestors that clip the text or that it sticks out of. */
  const checkText = (node: Text, rects: readonly DOMRect[], parent: Element) => {
    let layer: Element | null = null;
    let isScrolled = false;
    const problems: string[] = [];
    for (let at: Element | null = parent; at && at !== root; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.position === 'fixed' || style.position === 'sticky') layer ??= at;
      const box = at.getBoundingClientRect();
      // Visually hidden text, for screen readers only.
      if (box.width <= 1 || box.height <= 1) return;
      if (isScrolled || style.display === 'inline' || style.display === 'contents') continue;
      const scrolls = /auto|scroll/;
      if (scrolls.test(style.overflowX) || scrolls.test(style.overflowY)) {
        isScrolled = true;
        continue;
      }
      // An ellipsis is allowed where the full text is available as a title.
      if (style.textOverflow === 'ellipsis' && at.closest('[title], .top-bar-name')) return;
      const clipsX = style.overflowX !== 'visible';
      const clipsY = style.overflowY !== 'visible';
      for (const rect of rects) {
        const outX = rect.right > box.right + tolerance || rect.left < box.left - tolerance;
        const outY = rect.bottom > box.bottom + rect.height / 4 || rect.top < box.top - rect.height / 4;
        if ((clipsX && outX) || (clipsY && outY)) problems.push(`clipped by ${describeElement(at)}: ${excerpt(node)}`);
        else if (outX && at === parent) problems.push(`sticks out of ${describeElement(at)}: ${excerpt(node)}`);
      }
      if (style.position === 'fixed') break;
    }
    for (const each of problems) findings.add(each);
    if (isScrolled || problems.length > 0) return;
    if (rects.some(({ right, left }) => right > window.innerWidth + tolerance || left < -tolerance))
      findings.add(`out of the window: ${excerpt(node)}`);
    for (const rect of rects) lines.push({ node, rect, layer });
  };

  const texts = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    const parent = node.parentElement;
    if (!parent || !node.data.trim() || parent.closest('script, style, option, svg')) continue;
    if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    range.selectNodeContents(node);
    checkText(
      node,
      [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0),
      parent,
    );
  }

  lines.sort((line, other) => line.rect.top - other.rect.top);
  for (const [index, { node, rect, layer }] of lines.entries()) {
    // Glyphs do not fill the height of their line box.
    const inset = rect.height / 4;
    for (let next = index + 1; next < lines.length; next += 1) {
      const other = lines[next];
      if (!other || other.rect.top > rect.bottom - inset) break;
      if (other.node === node || other.layer !== layer) continue;
      const overlapHeight = Math.min(rect.bottom - inset, other.rect.bottom) - (other.rect.top + other.rect.height / 4);
      const overlapWidth = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left);
      if (overlapHeight > tolerance && overlapWidth > tolerance)
        findings.add(`overlapping: ${excerpt(node)} and ${excerpt(other.node)}`);
    }
  }
  return [...findings];
}

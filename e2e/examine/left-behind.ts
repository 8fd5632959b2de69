import type { Examination } from './examination.ts';

/**
 * Texts that stayed in the pseudo-locale on a page that was changed to another language without being loaded anew: they
 * were kept as sentences, where what they say should have been.
 */
export const leftBehind: Examination = (page) => page.evaluate(leftBehindHere);

/** Runs in the page, and so holds all it needs. */
function leftBehindHere(): readonly string[] {
  /** Letters of the pseudo-locale that no French word has. */
  const letters = /[ƀƒĝĥķļɱñŕšţṽŵẋýž]{2}|\b[šţñŕļɱ]|[šţñŕļɱ]\]/;
  const found = new Set<string>();
  const look = (text: string | null, where: string) => {
    if (text && letters.test(text)) found.add(`left behind in ${where}: “${text.trim().slice(0, 160)}”`);
  };
  look(document.title, 'the document title');
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { parentElement, textContent } = texts.currentNode;
    // What was announced before was announced in the language it was said in.
    if (!parentElement?.closest('script, style, option, .visually-hidden[aria-live]'))
      look(textContent, parentElement?.tagName.toLowerCase() ?? '');
  }
  for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt']) {
    for (const element of document.querySelectorAll(`[${name}]`)) look(element.getAttribute(name), name);
  }
  return [...found];
}

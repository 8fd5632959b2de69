import type { Audit } from './audit.ts';

/**
 * Texts that stayed in the pseudo-locale on a page that was changed to another language without being loaded anew: they
 * were kept as sentences, where what they say should have been.
 */
export const staleTranslations: Audit = (page) => page.evaluate(findStaleTranslations);

/** Runs in the page, and so holds all it needs. */
function findStaleTranslations(): readonly string[] {
  /** Letters of the pseudo-locale that no French word has. */
  const letters = /[ƀƒĝĥķļɱñŕšţṽŵẋýž]{2}|\b[šţñŕļɱ]|[šţñŕļɱ]\]/;
  const findings = new Set<string>();
  const checkText = (text: string | null, location: string) => {
    if (text && letters.test(text)) findings.add(`left behind in ${location}: “${text.trim().slice(0, 160)}”`);
  };
  checkText(document.title, 'the document title');
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { parentElement, textContent } = texts.currentNode;
    // What was announced before was announced in the language it was said in.
    if (!parentElement?.closest('script, style, option, .visually-hidden[aria-live]'))
      checkText(textContent, parentElement?.tagName.toLowerCase() ?? '');
  }
  for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt']) {
    for (const element of document.querySelectorAll(`[${name}]`)) checkText(element.getAttribute(name), name);
  }
  return [...findings];
}

import type { Audit } from './audit.ts';

/**
 * Reports texts that are still in the pseudo-locale after the page changed its language without a reload. Such a text
 * was stored already translated, instead of being translated when it is rendered.
 */
export const staleTranslations: Audit = (page) => page.evaluate(findStaleTranslations);

/** Runs in the page, so it cannot use anything outside its body. */
function findStaleTranslations(): readonly string[] {
  /** Letters of the pseudo-locale that no French word has. */
  const letters = /[ƀƒĝĥķļɱñŕšţṽŵẋýž]{2}|\b[šţñŕļɱ]|[šţñŕļɱ]\]/;
  const findings = new Set<string>();
  const checkText = (text: string | null, location: string) => {
    if (text && letters.test(text)) findings.add(`stale translation in ${location}: “${text.trim().slice(0, 160)}”`);
  };
  checkText(document.title, 'the document title');
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { parentElement, textContent } = texts.currentNode;
    // An earlier announcement stays in the language in which it was made.
    if (!parentElement?.closest('script, style, option, .visually-hidden[aria-live]'))
      checkText(textContent, parentElement?.tagName.toLowerCase() ?? '');
  }
  for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt']) {
    for (const element of document.querySelectorAll(`[${name}]`)) checkText(element.getAttribute(name), name);
  }
  return [...findings];
}

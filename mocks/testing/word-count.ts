/** The visible words of an element, and their number. */
export interface WordCount {
  readonly count: number;
  readonly text: string;
}

/** Parts without running text: controls, folded parts, and texts for screen readers only. */
const excluded = 'button, summary, svg, .notice-actions, .visually-hidden, details:not([open]) > :not(summary)';

/** Data whose length the catalogues do not decide: a name counts as one word. */
const names = '.license-name, [translate="no"]';

/**
 * Counts the words of an element as users see them. A word is text between spaces with a letter or a digit in it, so French
 * punctuation, which has spaces of its own, does not count.
 */
export function countWords(element: Element): WordCount {
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(excluded)) part.remove();
  for (const name of copy.querySelectorAll(names)) name.textContent = (name.textContent ?? '').replace(/\s/g, '_');
  // Adjacent blocks have no space between them.
  for (const block of copy.querySelectorAll('p, li, h2, h3, div')) block.append(' ');
  // In French, spaces separate the thousands.
  const text = (copy.textContent ?? '')
    .replace(/(?<=\d)[\u00a0\u202f](?=\d)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return { count: text.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length, text };
}

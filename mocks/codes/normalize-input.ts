import type { ExtractedCode } from '#src/handed-over/code-shapes.ts';
import { findExpectedCodes } from '#src/handed-over/codes-in-text.ts';

/** A kind of code (domain.md §3). */
export type CodeType = ExtractedCode['kind'];

/**
 * The code in a text that was handed over, as it was issued; '' for none at all. Of several codes the first of the expected
 * kinds counts. Where none is whole it is what is left of one, or the text itself: the caller finds that it is damaged.
 */
export function extractCode(text: string, ...expected: readonly CodeType[]): string {
  const { codes, remainder } = findExpectedCodes(text, expected);
  return codes[0]?.text ?? remainder;
}

/** Whether a text holds several different codes of these kinds. The same code twice is one. */
export function holdsSeveralCodes(text: string, ...expected: readonly CodeType[]): boolean {
  return findExpectedCodes(text, expected).codes.filter(({ kind }) => expected.includes(kind)).length > 1;
}

/** What counts of a code that was handed over: all but its white space. This is what is checked and signed. */
export function normalizeInput(text: string, ...expected: readonly CodeType[]): string {
  return extractCode(text, ...expected).replace(/\s+/g, '');
}

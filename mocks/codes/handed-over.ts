import type { FoundCode } from '#src/handed-over/code-shapes.ts';
import { codesMeant } from '#src/handed-over/codes-in-text.ts';

/** A kind of code (domain.md §3). */
export type CodeKind = FoundCode['kind'];

/**
 * The code in a text that was handed over, as it was issued; '' for none at all. Of several codes the first of the expected
 * kinds counts. Where none is whole it is what is left of one, or the text itself: the caller finds that it is damaged.
 */
export function codeHandedOver(text: string, ...expected: readonly CodeKind[]): string {
  const { codes, remainder } = codesMeant(text, expected);
  return codes[0]?.text ?? remainder;
}

/** Whether a text holds several different codes of these kinds. The same code twice is one. */
export function holdsSeveralCodes(text: string, ...expected: readonly CodeKind[]): boolean {
  return codesMeant(text, expected).codes.filter(({ kind }) => expected.includes(kind)).length > 1;
}

/** What counts of a code that was handed over: all but its white space. This is what is checked and signed. */
export function significantText(text: string, ...expected: readonly CodeKind[]): string {
  return codeHandedOver(text, ...expected).replace(/\s+/g, '');
}

import type { ExtractedCode } from '#src/handed-over/code-shapes.ts';
import { findExpectedCodes } from '#src/handed-over/codes-in-text.ts';

/** A type of code (domain.md §3). */
export type CodeType = ExtractedCode['kind'];

/**
 * Extracts a code from a text as it was issued; returns '' if the text is empty. Among several codes the first of an
 * expected type is returned. Without a complete code the result is a fragment or the text itself, which the caller then
 * rejects as damaged.
 */
export function extractCode(text: string, ...expected: readonly CodeType[]): string {
  const { codes, remainder } = findExpectedCodes(text, expected);
  return codes[0]?.text ?? remainder;
}

/** Whether a text contains several different codes of these types. Duplicates count once. */
export function holdsSeveralCodes(text: string, ...expected: readonly CodeType[]): boolean {
  return findExpectedCodes(text, expected).codes.filter(({ kind }) => expected.includes(kind)).length > 1;
}

/** Extracts a code and removes its white space; the result is verified and signed. */
export function normalizeInput(text: string, ...expected: readonly CodeType[]): string {
  return extractCode(text, ...expected).replace(/\s+/g, '');
}

import type { CodeKind } from '#src/contract/reservation.ts';
import { findCodeFragment } from './code-fragment.ts';
import { type ExtractedCode, findConfirmationCodes, findDistinctiveCodes } from './code-shapes.ts';
import { denseText, normalizeText, stripQuotes } from './normalize-text.ts';
import { unwrappings, withoutQuotedPrintable } from './unwrappings.ts';

/** What a text that was pasted, typed or read from a file holds. */
export interface CodesInText {
  /** The different codes that stand whole in it, in their order. */
  readonly codes: readonly ExtractedCode[];
  /** Where there is none, what is left of one, or else the text without white space and quotes around it; '' for nothing. */
  readonly remainder: string;
}

/** How many readings of one text are tried, and how many characters they have together. */
const MAX_READINGS = 160;
const MAX_CHARACTERS = 600_000;

/** A text with some things undone. */
interface Reading {
  readonly text: string;
  /** Escapes of quoted-printable text were undone. A request code has none: what looks like one is a lost character. */
  readonly isUnescaped: boolean;
}

/**
 * Finds the codes in a text, whatever stands around them and whatever mail, chat, word processors, shells and programs have
 * done to them: it is read as it is, and with each thing undone that may have been done to it, in any order.
 */
export function findCodes(text: string): CodesInText {
  const codes = new Map<string, ExtractedCode>();
  let weak: readonly ExtractedCode[] = [];
  const first = normalizeText(text);
  const readings: Reading[] = [{ text: first, isUnescaped: false }];
  const seen = new Set([first]);
  let characters = 0;
  let fragment: string | undefined;
  for (let turn = 0; turn < readings.length && characters < MAX_CHARACTERS; turn += 1) {
    const { text: reading, isUnescaped } = readings[turn] as Reading;
    characters += reading.length + 100;
    const dense = denseText(reading);
    const matches = findDistinctiveCodes(dense).filter(({ kind }) => !isUnescaped || kind !== 'request-code');
    // What was found is not looked at again, however the rest is read.
    const rest = matches.length > 0 ? withoutPlaces(reading, dense.positions, matches) : reading;
    // Around a code that is whole nothing is taken for another that was a piece of it before.
    if (weak.length === 0 || (matches.length > 0 && codes.size === 0)) weak = findConfirmationCodes(rest);
    for (const { kind, text: code } of matches) {
      // The reading in which the least was undone has a name's blanks as they were.
      const identity = identityOf({ kind, text: code });
      if (!codes.has(identity)) codes.set(identity, { kind, text: code });
    }
    if (codes.size === 0) fragment ??= findCodeFragment(dense);
    for (const unwrap of unwrappings) {
      const unwrapped = readings.length < MAX_READINGS ? unwrap(rest) : undefined;
      if (unwrapped === undefined) continue;
      const next = normalizeText(unwrapped);
      if (seen.has(next)) continue;
      seen.add(next);
      readings.push({ text: next, isUnescaped: isUnescaped || unwrap === withoutQuotedPrintable });
    }
  }
  const isComplete = codes.size > 0;
  for (const code of weak) if (!codes.has(code.text)) codes.set(code.text, code);
  const remainder = isComplete ? '' : (fragment ?? (codes.size > 0 ? '' : stripQuotes(first).replace(/\s+/g, '')));
  return { codes: [...codes.values()], remainder };
}

/**
 * What tells a code from others: not its white space, and in XML the signature, which is another for each code. So a code that
 * is read in two ways is one.
 */
function identityOf({ kind, text }: ExtractedCode): string {
  const [signature] = kind === 'specific-authorization-code' ? (/<signature>.+<\/signature>/.exec(text) ?? []) : [];
  return signature ?? text.replace(/\s+/g, '');
}

/** A text without what stands at some places of it. */
function withoutPlaces(
  text: string,
  places: Uint32Array,
  matches: readonly { readonly start: number; readonly end: number }[],
): string {
  const pieces: string[] = [];
  let end = 0;
  for (const { start, end: next } of [...matches].sort((left, right) => left.start - right.start)) {
    const from = places[start] ?? 0;
    if (from < end) continue;
    pieces.push(text.slice(end, from));
    end = (places[next - 1] ?? 0) + 1;
  }
  return [...pieces, text.slice(end)].join('\n');
}

/** The codes of a text that can be meant where these kinds are expected: of the others only if there is none of them. */
export function findExpectedCodes(text: string, expected: readonly CodeKind[]): CodesInText {
  const { codes, remainder } = findCodes(text);
  const expectedCodes = codes.filter(({ kind }) => expected.includes(kind));
  if (expectedCodes.length > 0) return { codes: expectedCodes, remainder };
  const strong = codes.filter(({ kind }) => kind !== 'confirmation-code');
  // Beside a piece of a code, what looks like a confirmation code belongs to that piece.
  return { codes: strong.length > 0 || remainder !== '' ? strong : codes, remainder };
}

/** Whether a text is nothing but this code, white space and quotes around it aside. */
export function isExactlyCode(text: string, code: string): boolean {
  return stripQuotes(normalizeText(text)).replace(/\s+/g, '') === code.replace(/\s+/g, '');
}

import type { CodeKind } from '#src/contract/reservation.ts';
import { findCodeFragment } from './code-fragment.ts';
import { type ExtractedCode, findConfirmationCodes, findDistinctiveCodes } from './code-shapes.ts';
import { denseText, normalizeText, stripQuotes } from './normalize-text.ts';
import { unwrappings, withoutQuotedPrintable } from './unwrappings.ts';

/** The codes in a text that was pasted, typed or read from a file. */
export interface CodesInText {
  /** The complete codes without duplicates, in their order in the text. */
  readonly codes: readonly ExtractedCode[];
  /**
   * What to show if no complete code was found: a fragment of one, or else the text without white space and enclosing
   * quotes; '' if one was found.
   */
  readonly remainder: string;
}

/** Limits for one text: the number of readings that are tried, and their total length in characters. */
const MAX_READINGS = 160;
const MAX_CHARACTERS = 600_000;

/** A text after zero or more unwrappings. */
interface Reading {
  readonly text: string;
  /** Quoted-printable escapes were decoded. Request codes found in it are ignored: they may have lost a character. */
  readonly isUnescaped: boolean;
}

/**
 * Finds the codes in a text, including codes that mail, chat, word processors, shells and programs have wrapped, quoted or
 * escaped. It searches the text itself and the results of all applicable unwrappings, in any order.
 */
export function findCodes(text: string): CodesInText {
  const codes = new Map<string, ExtractedCode>();
  let confirmationCodes: readonly ExtractedCode[] = [];
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
    // The codes found are removed, so that further readings search only the rest.
    const rest = matches.length > 0 ? withoutPlaces(reading, dense.positions, matches) : reading;
    // After the first complete code, confirmation codes are searched again: the earlier ones may be pieces of it.
    if (confirmationCodes.length === 0 || (matches.length > 0 && codes.size === 0))
      confirmationCodes = findConfirmationCodes(rest);
    for (const { kind, text: code } of matches) {
      // The first reading takes precedence: a text that was unwrapped less still has the spaces in names.
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
  for (const code of confirmationCodes) if (!codes.has(code.text)) codes.set(code.text, code);
  const remainder = isComplete ? '' : (fragment ?? (codes.size > 0 ? '' : stripQuotes(first).replace(/\s+/g, '')));
  return { codes: [...codes.values()], remainder };
}

/**
 * Returns a key that is the same for two readings of a code: the text without white space, or the signature of an XML
 * code, which is unique. Its plus signs may have been read as blanks.
 */
function identityOf({ kind, text }: ExtractedCode): string {
  const [signature] = kind === 'specific-authorization-code' ? (/<signature>.+<\/signature>/.exec(text) ?? []) : [];
  return signature?.replaceAll('+', '') ?? text.replace(/\s+/g, '');
}

/** Replaces the matches in a text by line feeds. */
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

/** Finds the codes of the expected kinds in a text; if there is none, the codes of other kinds. */
export function findExpectedCodes(text: string, expected: readonly CodeKind[]): CodesInText {
  const { codes, remainder } = findCodes(text);
  const expectedCodes = codes.filter(({ kind }) => expected.includes(kind));
  if (expectedCodes.length > 0) return { codes: expectedCodes, remainder };
  const otherCodes = codes.filter(({ kind }) => kind !== 'confirmation-code');
  // Next to a fragment of a code, an apparent confirmation code is a part of that fragment.
  return { codes: otherCodes.length > 0 || remainder !== '' ? otherCodes : codes, remainder };
}

/** Whether a text contains only this code, apart from white space and enclosing quotes. */
export function isExactlyCode(text: string, code: string): boolean {
  return stripQuotes(normalizeText(text)).replace(/\s+/g, '') === code.replace(/\s+/g, '');
}

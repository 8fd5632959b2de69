import type { CodeKind } from '#src/contract/reservation.ts';
import { type DenseText, denseText, hasGapBefore, sourceBetween } from './normalize-text.ts';
import { normalizeXml } from './normalize-xml.ts';

/** A code that stands whole in a text, by its shape alone. Only product and portal can tell whether it is valid. */
export interface ExtractedCode {
  readonly kind: CodeKind;
  /** The code as it was issued. */
  readonly text: string;
}

/** A code and where it stands in the dense text. */
export interface LocatedCode extends ExtractedCode {
  readonly start: number;
  readonly end: number;
}

/** All kinds whose shape hardly occurs by chance. */
export function findDistinctiveCodes(dense: DenseText): readonly LocatedCode[] {
  return [
    ...findAuthorizationCodes(dense),
    ...findTokens(dense),
    ...findRequestCodes(dense),
    ...findGroupedCodes(dense),
  ];
}

const opening = '<specificPLR>';
const closing = '</specificPLR>';

/** Specific authorization codes: one element of XML each (domain.md §3.3). */
function* findAuthorizationCodes(dense: DenseText): Generator<LocatedCode> {
  // Elements without text may have been written anew in short.
  const text = dense.text;
  for (let start = text.indexOf(opening); start >= 0; ) {
    const next = text.indexOf(opening, start + opening.length);
    const end = text.indexOf(closing, start) + closing.length;
    if (end < closing.length) return;
    if (next < 0 || end <= next) {
      const code = normalizeXml(sourceBetween(dense, start, end));
      if (code !== undefined) yield { kind: 'specific-authorization-code', text: code, start, end };
    }
    start = next;
  }
}

/** What a token says in base64: a UUID, when it ends, and a secret of 32 bytes (domain.md §3.1). */
const plainToken = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}-\d{13}\|[A-Za-z0-9+/]{43}=$/i;
const tokenLength = 128;
const tokenLine = 60;

/** Registration tokens. Their last character is the only `=` in them. */
function findTokens(dense: DenseText): readonly LocatedCode[] {
  const { text } = dense;
  const starts = new Set<number>();
  const ends = new Set<number>();
  for (let last = text.indexOf('='); last >= 0; last = text.indexOf('=', last + 1)) {
    const start = last + 1 - tokenLength;
    if (start >= 0 && isToken(text.slice(start, last + 1))) {
      starts.add(start);
      ends.add(last + 1);
    }
  }
  return [...starts].flatMap((start) => {
    const end = start + tokenLength;
    const isDelimited =
      (ends.has(start) || isDelimitedAt(dense, start, start - 1, /[A-Za-z0-9+/]/)) &&
      (starts.has(end) || isDelimitedAt(dense, end, end, /[A-Za-z0-9+/=]/));
    return isDelimited
      ? [{ kind: 'registration-token' as const, text: formatToken(text.slice(start, end)), start, end }]
      : [];
  });
}

function isToken(base64: string): boolean {
  return /^[A-Za-z0-9+/]+=$/.test(base64) && plainToken.test(atob(base64));
}

/** As the portal writes it: lines of base64, url-encoded. */
function formatToken(base64: string): string {
  const lines = base64.match(new RegExp(`.{1,${tokenLine}}`, 'g')) ?? [];
  return encodeURIComponent(lines.map((line) => `${line}\n`).join(''));
}

const requestBeginning = /[CD][A-Z0-9]-Z/g;
const requestNames = /[A-Za-z0-9][A-Za-z0-9-]{0,127}:[A-Za-z0-9-]{1,160}/y;
/** A nonce and a check: as in all that were published, or else as a real product's parser takes them (domain.md §3.2). */
const requestEnds = [/-[9AB][A-Za-z0-9]{8}-\d\d/y, /-[A-Za-z0-9]{9}-[A-Za-z0-9]{2}/y];

/** Request codes. */
function* findRequestCodes(dense: DenseText): Generator<LocatedCode> {
  const { text } = dense;
  let lastEnd = -1;
  for (const { index: start } of text.matchAll(requestBeginning)) {
    if (start < lastEnd || (start !== lastEnd && !isDelimitedBefore(dense, start))) continue;
    requestNames.lastIndex = start + 4;
    const names = requestNames.exec(text);
    const end = names ? endOfRequest(dense, names.index + names[0].indexOf(':'), requestNames.lastIndex) : undefined;
    if (end === undefined) continue;
    lastEnd = end;
    yield { kind: 'request-code', text: text.slice(start, end), start, end };
  }
}

function endOfRequest(dense: DenseText, from: number, to: number): number | undefined {
  const { text } = dense;
  for (const form of requestEnds) {
    for (let hyphen = text.indexOf('-', from + 2); hyphen >= 0 && hyphen < to; hyphen = text.indexOf('-', hyphen + 1)) {
      form.lastIndex = hyphen;
      if (!form.test(text)) continue;
      const end = form.lastIndex;
      if (isDelimitedAfter(dense, end) || /^[CD][A-Z0-9]-Z/.test(text.slice(end, end + 4))) return end;
    }
  }
  return undefined;
}

/** Eight groups of six and one of three or two, or six groups of six: return codes and universal authorization codes. */
const groupedForms = [
  /[A-Za-z0-9]{6}(?:-[A-Za-z0-9]{6}){7}-[A-Za-z0-9]{3}/y,
  /[A-Za-z0-9]{6}(?:-[A-Za-z0-9]{6}){7}-[A-Za-z0-9]{2}/y,
  /[A-Za-z0-9]{6}(?:-[A-Za-z0-9]{6}){5}/y,
];

/** Codes of groups of letters and digits (domain.md §3.4, §3.5). */
function* findGroupedCodes(dense: DenseText): Generator<LocatedCode> {
  const { text } = dense;
  let lastEnd = -1;
  // The first hyphen of a code follows its sixth character.
  for (let hyphen = text.indexOf('-'); hyphen >= 0; hyphen = text.indexOf('-', hyphen + 1)) {
    const start = hyphen - 6;
    if (start < 0 || start < lastEnd || (start !== lastEnd && !isDelimitedBefore(dense, start))) continue;
    for (const form of groupedForms) {
      form.lastIndex = start;
      if (!form.test(text)) continue;
      const end = form.lastIndex;
      const code = text.slice(start, end);
      const kind = kindOfGroups(code, hasGapBefore(dense, end - 1));
      if (!kind || !(isDelimitedAfter(dense, end) || text.startsWith(code, end))) continue;
      // Six groups of six are also the beginning of a longer code that has lost something.
      if (
        code.length === 41 &&
        /^[^A-Za-z0-9]{0,3}[A-Za-z0-9]{0,6}-/.test(text.slice(end, end + 10)) &&
        !text.startsWith(code, end)
      )
        continue;
      lastEnd = end;
      yield { kind, text: code, start, end };
      break;
    }
  }
}

/**
 * A return code begins with C or D and has 51 characters, a universal authorization code with D and 50, or it has 36. Where a
 * word follows the 50 characters behind a blank, its first letter may look like the 51st: the second character tells then,
 * which comes from what is the same in all codes of a kind.
 */
function kindOfGroups(code: string, hasGapBeforeLast: boolean): CodeKind | undefined {
  if (code.length === 59) {
    const isUniversalAndMore = hasGapBeforeLast && /^D[9A]/.test(code);
    return /^[CD]/.test(code) && !isUniversalAndMore ? 'return-code' : undefined;
  }
  if (code.length === 58) return code.startsWith('D') ? 'universal-authorization-code' : undefined;
  return code.startsWith('C') ? undefined : 'universal-authorization-code';
}

const confirmationForm = /(?<![A-Za-z0-9#@%&.-]|[A-Za-z0-9]_)([0-9a-f]{8})\1?(?![A-Za-z0-9@-]|_[A-Za-z0-9])/g;
/** The same, broken by the end of a line. */
const brokenConfirmation = /(?<![A-Za-z0-9#@%&.-]|[A-Za-z0-9]_)([0-9a-f]\n?){7}[0-9a-f](?![A-Za-z0-9@-]|_[A-Za-z0-9])/g;

/**
 * Confirmation codes: eight hexadecimal digits, which other things have too. Those that a text calls so are taken for them
 * first, then those of letters and digits both, which no date is.
 */
export function findConfirmationCodes(source: string): readonly ExtractedCode[] {
  const compactText = denseText(source).text;
  if (/^["'`(<[]*[0-9a-f]{8}[\])>"'`.,;]*$/.test(compactText))
    return [toConfirmationCode(compactText.replace(/[^0-9a-f]/g, ''))];
  const unbrokenMatches = Array.from(source.matchAll(confirmationForm));
  const matches = unbrokenMatches.length > 0 ? unbrokenMatches : Array.from(source.matchAll(brokenConfirmation));
  const labelled = matches.filter(({ index }) =>
    /\b(?:codes?|confirmation)\b[\s\S]{0,40}$/i.test(source.slice(Math.max(0, index - 60), index)),
  );
  const mixed = matches.filter(([text]) => /\d/.test(text) && /[a-f]/.test(text));
  const likely = [labelled, mixed, matches].find(({ length }) => length > 0) ?? [];
  return likely.map(([text]) => toConfirmationCode(text.replace(/\n/g, '').slice(0, 8)));
}

function toConfirmationCode(text: string): ExtractedCode {
  return { kind: 'confirmation-code', text };
}

/** Whether the character at `neighbour` is no part of the code that begins or ends at `border`. */
function isDelimitedAt(dense: DenseText, border: number, neighbour: number, parts: RegExp): boolean {
  return hasGapBefore(dense, border) || !parts.test(dense.text.charAt(neighbour));
}

/** Whether a code of letters, digits and hyphens may begin here. A hyphen before it belongs to it, unless it is a bullet point. */
function isDelimitedBefore(dense: DenseText, start: number): boolean {
  const before = dense.text.charAt(start - 1);
  if (before !== '-') return isDelimitedAt(dense, start, start - 1, /[A-Za-z0-9]/);
  const position = dense.positions[start] ?? 0;
  return /(?:^|\n)[ >|*]{0,8}- $/.test(
    `${position <= 16 ? '\n' : ''}${dense.source.slice(Math.max(0, position - 16), position)}`,
  );
}

/** Whether a code of letters, digits and hyphens may end before this place. */
function isDelimitedAfter(dense: DenseText, end: number): boolean {
  const after = dense.text.charAt(end);
  if (after === '-')
    return (
      hasGapBefore(dense, end) && /^- /.test(dense.source.slice(dense.positions[end], (dense.positions[end] ?? 0) + 2))
    );
  return isDelimitedAt(dense, end, end, /[A-Za-z0-9]/);
}

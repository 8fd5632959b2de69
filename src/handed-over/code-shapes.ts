import type { CodeKind } from '#src/contract/reservation.ts';
import { type DenseText, denseText, hasGapBefore, sourceBetween } from './normalize-text.ts';
import { normalizeXml } from './normalize-xml.ts';

/** A complete code in a text, detected by its syntax alone. Only product and portal can validate it. */
export interface ExtractedCode {
  readonly kind: CodeKind;
  /** The code as it was issued. */
  readonly text: string;
}

/** A code with its start and end in the dense text. */
export interface LocatedCode extends ExtractedCode {
  readonly start: number;
  readonly end: number;
}

/** Finds the codes of all kinds whose syntax hardly occurs by chance. */
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

/** Finds specific authorization codes: one XML element each (domain.md §3.3). */
function* findAuthorizationCodes(dense: DenseText): Generator<LocatedCode> {
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

/** A decoded token: a UUID, the expiry in ms since 1970, and a secret of 32 bytes in base64 (domain.md §3.1). */
const plainToken = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}-\d{13}\|[A-Za-z0-9+/]{43}=$/i;
const tokenLength = 128;
const tokenLine = 60;

/** Finds registration tokens. Their last character is the only `=` in them. */
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
      (ends.has(start) || isDelimitedAt(dense, start, start - 1, /[A-Za-z0-9+]/)) &&
      (starts.has(end) || isDelimitedAt(dense, end, end, /[A-Za-z0-9+=]/));
    return isDelimited
      ? [{ kind: 'registration-token' as const, text: formatToken(text.slice(start, end)), start, end }]
      : [];
  });
}

function isToken(base64: string): boolean {
  return /^[A-Za-z0-9+/]+=$/.test(base64) && plainToken.test(atob(base64));
}

/** Formats a token as the portal issues it: lines of base64, url-encoded. */
function formatToken(base64: string): string {
  const lines = base64.match(new RegExp(`.{1,${tokenLine}}`, 'g')) ?? [];
  return encodeURIComponent(lines.map((line) => `${line}\n`).join(''));
}

const requestBeginning = /[CD][A-Z0-9]-Z/g;
const requestNames = /[A-Za-z0-9][A-Za-z0-9-]{0,127}:[A-Za-z0-9-]{1,160}/y;
/** Nonce and checksum: as in all published codes, or else as a real product's parser accepts them (domain.md §3.2). */
const requestEnds = [/-[9AB][A-Za-z0-9]{8}-\d\d/y, /-[A-Za-z0-9]{9}-[A-Za-z0-9]{2}/y];

/** Finds request codes. */
function* findRequestCodes(dense: DenseText): Generator<LocatedCode> {
  const { text } = dense;
  let lastEnd = -1;
  for (const { index: start } of text.matchAll(requestBeginning)) {
    if (start < lastEnd || (start !== lastEnd && !isDelimitedBefore(dense, start))) continue;
    requestNames.lastIndex = start + 4;
    const names = requestNames.exec(text);
    const end = names ? endOfRequest(dense, names.index + names[0].indexOf(':'), requestNames.lastIndex) : undefined;
    // Hyphens at a line break are marks of a comment or a page, not parts of the serial number.
    if (end === undefined || /\n *--|-- *\n/.test(sourceBetween(dense, start, end))) continue;
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

/** Eight groups of six characters and one of three or two, or six groups of six: return and universal authorization codes. */
const groupedForms = [
  /[A-Za-z0-9]{6}(?:-[A-Za-z0-9]{6}){7}-[A-Za-z0-9]{3}/y,
  /[A-Za-z0-9]{6}(?:-[A-Za-z0-9]{6}){7}-[A-Za-z0-9]{2}/y,
  /[A-Za-z0-9]{6}(?:-[A-Za-z0-9]{6}){5}/y,
];

/** Finds codes that consist of groups of letters and digits (domain.md §3.4, §3.5). */
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
      // Six groups of six may also be the beginning of a longer, damaged code.
      if (
        code.length === 41 &&
        /^[^A-Za-z0-9]{0,3}[A-Za-z0-9]{0,6}-/.test(text.slice(end, end + 10)) &&
        !text.startsWith(code, end)
      )
        continue;
      // A return code whose last character follows the quote mark of a mail. The second character of a universal code is
      // a 9 or an A.
      const quoted = code.length === 58 && !/^D[9A]/.test(code) && /^>+[A-Za-z0-9]/.exec(text.slice(end, end + 8));
      if (quoted && isDelimitedAfter(dense, end + quoted[0].length)) continue;
      lastEnd = end;
      yield { kind, text: code, start, end };
      break;
    }
  }
}

/**
 * The kind of a grouped code. Without hyphens a return code has 51 characters and begins with C or D; a universal
 * authorization code has 50 and begins with D, or it has 36. If a word follows the 50 characters after a blank, its first
 * letter may look like the 51st; then the second character decides, which is typical of each kind.
 */
function kindOfGroups(code: string, hasGapBeforeLast: boolean): CodeKind | undefined {
  if (code.length === 59) {
    const isUniversalCodeFollowedByWord = hasGapBeforeLast && /^D[9A]/.test(code);
    return /^[CD]/.test(code) && !isUniversalCodeFollowedByWord ? 'return-code' : undefined;
  }
  if (code.length === 58) return code.startsWith('D') ? 'universal-authorization-code' : undefined;
  return code.startsWith('C') ? undefined : 'universal-authorization-code';
}

const confirmationForm = /(?<![A-Za-z0-9#@%&.-]|[A-Za-z0-9]_)([0-9a-f]{8})\1?(?![A-Za-z0-9@-]|_[A-Za-z0-9])/g;
/** The same with line breaks in it. */
const brokenConfirmation = /(?<![A-Za-z0-9#@%&.-]|[A-Za-z0-9]_)([0-9a-f]\n?){7}[0-9a-f](?![A-Za-z0-9@-]|_[A-Za-z0-9])/g;

/**
 * Finds confirmation codes: eight hexadecimal digits, which occur in other texts too. Those after a label ("code",
 * "confirmation") take precedence, then those with both letters and digits, which cannot be dates.
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

/** Whether the character at `neighbour` does not belong to the code that begins or ends at `border`. */
function isDelimitedAt(dense: DenseText, border: number, neighbour: number, parts: RegExp): boolean {
  return hasGapBefore(dense, border) || !parts.test(dense.text.charAt(neighbour));
}

/** Whether a code of letters, digits and hyphens may begin at `start`. */
function isDelimitedBefore(dense: DenseText, start: number): boolean {
  const hyphen = start - 1;
  if (dense.text.charAt(hyphen) !== '-') return isDelimitedAt(dense, start, hyphen, /[A-Za-z0-9]/);
  return isDelimitedAt(dense, start, start, /./) && isDelimitedAt(dense, hyphen, hyphen - 1, /[A-Za-z0-9]/);
}

/**
 * Whether a code of letters, digits and hyphens may end before `end`. A hyphen beside it is a part of it, unless it is
 * apart from the code and from other letters: a bullet, a dash between words, or a drawn line.
 */
function isDelimitedAfter(dense: DenseText, end: number): boolean {
  if (dense.text.charAt(end) !== '-') return isDelimitedAt(dense, end, end, /[A-Za-z0-9]/);
  return isDelimitedAt(dense, end, end, /./) && isDelimitedAt(dense, end + 1, end + 1, /[A-Za-z0-9]/);
}

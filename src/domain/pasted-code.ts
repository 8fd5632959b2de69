/** What has no width. */
const unseen = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
/** Straight and typeset quotes, and white space. */
const aroundCode = /["'`\u00AB\u00BB\u2018-\u201F\u2039\u203A\s]/;
/** Nothing bare that an address would escape: then a plus sign is a blank. */
const addressText = /^(?:[\w.~!*()+-]|%[0-9a-f]{2})+$/i;

/**
 * A code as it was issued, whatever mail, addresses and word processors have made of it. Codes in XML keep their names'
 * blanks, the others have no white space at all. What is inside a code is not touched: whether it is whole is the agent's
 * to say.
 */
export function codeAsIssued(pasted: string): string {
  const text = withoutQuotes(joinedLines(withoutMarks(withoutQuotes(pasted.replace(unseen, '')))));
  const dense = text.replace(/\s+/g, '');
  const code = dense.includes('%') && addressText.test(dense) ? withoutQuotes(addressDecoded(dense)) : text;
  return code.includes('<') ? withTightTags(code) : code.replace(/\s+/g, '');
}

function withoutQuotes(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && aroundCode.test(text.charAt(start))) start += 1;
  while (start < end && aroundCode.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Without the marks of a quoted message: each is a `>` more than tags need, the same number in every line that has any. */
function withoutMarks(text: string): string {
  const lines = text.split(/\r\n?|\n/);
  const marked = lines.filter((line) => line.trimStart().startsWith('>'));
  const depth = (text.split('>').length - text.split('<').length) / marked.length;
  if (!Number.isInteger(depth) || depth < 1 || depth > 9) return text;
  const marks = new RegExp(`^(?:[ \\t]?>[ \\t]?){${depth}}`);
  return lines.map((line) => line.replace(marks, '')).join('\n');
}

/** Lines that quoted-printable mail has broken (RFC 2045 §6.7): all but the last end in `=`, and every other `=` is an escape. */
function joinedLines(text: string): string {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
  const last = lines.pop() ?? '';
  const isBroken = lines.length > 0 && lines.every((line) => line.length <= 76 && line.endsWith('='));
  const joined = lines.map((line) => line.slice(0, -1)).join('') + last;
  if (!isBroken || /=(?![0-9A-F]{2})/.test(joined)) return text;
  return joined.replace(/=([0-9A-F]{2})/g, (_escape, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function addressDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' ')).replace(unseen, '');
  } catch {
    return text;
  }
}

/** No white space in tags or beside them, single blanks in between: line breaks there come from wrapping. */
function withTightTags(code: string): string {
  const pieces = code.split(/(<[^<>]*>)/);
  return pieces
    .map((piece) => (piece.startsWith('<') ? piece.replace(/\s+/g, '') : piece.trim().replace(/\s+/g, ' ')))
    .join('');
}

import { normalizeText } from '#src/handed-over/normalize-text.ts';
import { unwrappings } from '#src/handed-over/unwrappings.ts';
import { decodeBytes, encodeBytes } from './base64.ts';
import { toIso } from './epoch.ts';
import { computeMac } from './mac.ts';
import { toHex } from './seeded-random.ts';

/**
 * The files that are transferred by hand between an offline SSM On-Prem and Smart Software Manager (domain.md §4.7).
 * Their format is INVENTED: a title, four header lines for the reader, and a JSON message in base64.
 */
export type SynchronizationFileKind = 'request' | 'response';

/** The common part of a file's message, which is JSON. The rest depends on the kind of file. */
export interface SynchronizationMessage {
  /** Name of the On-Prem that sent the request. */
  readonly onPrem: string;
  /** Counted from 1 by the On-Prem; a response has the number of its request. */
  readonly sequence: number;
  /** In ms since 1970-01-01T00:00Z. */
  readonly madeAt: number;
}

/** The reason for rejecting a file: it is empty, of another kind, or altered. */
export type SynchronizationFileFault = 'empty' | 'not-recognised' | 'damaged';

/**
 * The message of a file, or the reason for its rejection. The digest proves that the message is unaltered, so it has
 * the form of its kind.
 */
export type SynchronizationFileReading =
  | { readonly ok: true; readonly kind: SynchronizationFileKind; readonly message: SynchronizationMessage }
  | { readonly ok: false; readonly fault: SynchronizationFileFault };

const titles: Readonly<Record<SynchronizationFileKind, string>> = {
  request: 'SSM On-Prem synchronization request',
  response: 'SSM On-Prem synchronization response',
};
const kinds = ['request', 'response'] as const;
const lineLength = 76;

/** Writes a synchronization file. */
export function writeSynchronizationFile(kind: SynchronizationFileKind, message: SynchronizationMessage): string {
  const content = encodeBytes(new TextEncoder().encode(JSON.stringify(message)));
  const header = headerOf(message);
  return [
    titles[kind],
    ...header,
    `Digest: ${digestOf(kind, header, content)}`,
    '',
    ...(content.match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? []),
    '',
  ].join('\n');
}

/** Maximum number of variants of a text to try. */
const maxReadings = 40;

/**
 * Reads a file as it is, and then after undoing changes by mail, word processors and other programs, as for codes
 * (docs/decisions/0029).
 */
export function readSynchronizationFile(text: string): SynchronizationFileReading {
  let result = readLines(text);
  if (result.ok) return result;
  const readings = [normalizeText(text)];
  for (const reading of readings) {
    const next = readLines(reading);
    if (next.ok) return next;
    if (result.fault === 'not-recognised') result = next;
    for (const unwrap of unwrappings) {
      const unwrapped = normalizeText(unwrap(reading) ?? reading);
      if (readings.length < maxReadings && !readings.includes(unwrapped)) readings.push(unwrapped);
    }
  }
  return result;
}

/** Reads a file line by line. Line endings, spaces around a line and blank lines around the file do not matter. */
function readLines(text: string): SynchronizationFileReading {
  const lines = text
    .trim()
    .split(/\r\n?|\n/)
    .map((line) => line.trim());
  const [title = '', onPrem = '', number = '', madeLine = '', digest = '', ...body] = lines;
  if (title === '') return { ok: false, fault: 'empty' };
  const kind = kinds.find((each) => titles[each] === title);
  if (!kind) return { ok: false, fault: 'not-recognised' };
  const content = body.join('');
  const isWhole = digest === `Digest: ${digestOf(kind, [onPrem, number, madeLine], content)}`;
  const bytes = isWhole ? decodeBytes(content) : undefined;
  if (!bytes) return { ok: false, fault: 'damaged' };
  return { ok: true, kind, message: JSON.parse(new TextDecoder().decode(bytes)) as SynchronizationMessage };
}

/** The header lines, by which people recognise a file. */
function headerOf({ onPrem, sequence, madeAt }: SynchronizationMessage): string[] {
  // On one line, in the form in which it is read back.
  const name = onPrem.replace(/[\s\u0085]+/g, ' ').trim();
  return [`On-Prem: ${name}`.trim(), `Number: ${sequence}`, `Made: ${toIso(madeAt)}`];
}

function digestOf(kind: SynchronizationFileKind, header: readonly string[], content: string): string {
  // Other programs may replace a dash or a blank in the name.
  const plainHead = header.map((line) => normalizeText(line).trim());
  return toHex(computeMac('synchronization file', [kind, ...plainHead, content], 32));
}

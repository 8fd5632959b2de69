import { normalizeText } from '#src/handed-over/normalize-text.ts';
import { unwrappings } from '#src/handed-over/unwrappings.ts';
import { decodeBytes, encodeBytes } from './base64.ts';
import { toIso } from './epoch.ts';
import { computeMac } from './mac.ts';
import { toHex } from './seeded-random.ts';

/**
 * The files that are carried between an SSM On-Prem without a network and Smart Software Manager (domain.md §4.7). Their form
 * is INVENTED: a first line that says what it is, four lines for people, and what is told as JSON in base64.
 */
export type SynchronizationFileKind = 'request' | 'response';

/** What a file tells. Beyond this only its reader knows what is in it; all of it is JSON. */
export interface SynchronizationMessage {
  /** The name of the On-Prem that asks, or that is answered. */
  readonly onPrem: string;
  /** Counted from 1 by the On-Prem; an answer has that of its request. */
  readonly sequence: number;
  /** In milliseconds since 1970-01-01T00:00Z. */
  readonly madeAt: number;
}

/** What is wrong with a file: nothing is in it, it is none of these, or not all of it is as it was written. */
export type SynchronizationFileFault = 'empty' | 'not-recognised' | 'damaged';

/** What a file tells, or why it tells nothing. What is sealed is as it was written, so its message has its kind's form. */
export type SynchronizationFileReading =
  | { readonly ok: true; readonly kind: SynchronizationFileKind; readonly message: SynchronizationMessage }
  | { readonly ok: false; readonly fault: SynchronizationFileFault };

const titles: Readonly<Record<SynchronizationFileKind, string>> = {
  request: 'SSM On-Prem synchronization request',
  response: 'SSM On-Prem synchronization response',
};
const kinds = ['request', 'response'] as const;
const lineLength = 76;

/** Writes a file. */
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

/** How many readings of one text are tried. */
const mostReadings = 40;

/**
 * Reads a file as it is, and then with what mail, word processors and programs may have done to it undone, as codes are read
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
      if (readings.length < mostReadings && !readings.includes(unwrapped)) readings.push(unwrapped);
    }
  }
  return result;
}

/** Reads a file by its lines. Line ends, spaces round a line and blank lines round the whole do not matter. */
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

/** The lines that tell people which file they have in hand. */
function headerOf({ onPrem, sequence, madeAt }: SynchronizationMessage): string[] {
  // In one line, and as it will be read.
  const name = onPrem.replace(/[\s\u0085]+/g, ' ').trim();
  return [`On-Prem: ${name}`.trim(), `Number: ${sequence}`, `Made: ${toIso(madeAt)}`];
}

function digestOf(kind: SynchronizationFileKind, header: readonly string[], content: string): string {
  // A dash or a blank of the name may come back as another.
  const plainHead = header.map((line) => normalizeText(line).trim());
  return toHex(computeMac('synchronization file', [kind, ...plainHead, content], 32));
}

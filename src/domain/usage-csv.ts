/** One cell: a text, a number, or nothing where nothing is known. A day is a text in ISO 8601, which every language reads. */
export type CsvCell = string | number | undefined;

/** A table as it is exported. Its texts come translated. */
export interface CsvTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** What can stand between two cells. */
const separators = { comma: ',', semicolon: ';' } as const;
export type CsvSeparator = keyof typeof separators;
export const csvSeparators: readonly CsvSeparator[] = ['comma', 'semicolon'];

/**
 * The separator that spreadsheets expect where a language is spoken: a semicolon where the comma is the decimal mark, as in
 * French, and otherwise a comma. `locale` is a BCP 47 tag.
 */
export function defaultSeparator(locale: string): CsvSeparator {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? 'semicolon' : 'comma';
}

/**
 * The beginning of a text that a spreadsheet would take for a formula: one of the signs, plain or full-width, or a tab or
 * line break, also after white space, which spreadsheets trim.
 */
const formulaAtStart = /^(?=[\s"]*[=+\-@＝＋－＠\t\r\n])/;

/**
 * The same after a separator or a line break in a text. A spreadsheet that expects another separator than the file's takes
 * no notice of quotes inside a line, and begins a cell there.
 */
const formulaInside = /([,;\t\r\n])(?=[\s"]*[=+\-@＝＋－＠])/g;

/** Without it Excel reads the file in the machine's own code page, and spoils every accent. */
const byteOrderMark = '\uFEFF';

/**
 * A table as CSV (RFC 4180). Texts are quoted, whatever is in them and whatever the separator is; where one would begin a
 * formula, an apostrophe makes it text. Numbers stay numbers: thousands are not parted, and the decimal mark is a point
 * beside commas and a comma beside semicolons, as in the languages that use either.
 */
export function usageCsv({ headers, rows }: CsvTable, separator: CsvSeparator): string {
  const decimalMark = separator === 'comma' ? '.' : ',';
  const formatCell = (cell: CsvCell) => {
    if (typeof cell !== 'string') return cell === undefined ? '' : String(cell).replace('.', decimalMark);
    const escaped = cell.replace(formulaInside, "$1'").replace(formulaAtStart, "'");
    return `"${escaped.replaceAll('"', '""')}"`;
  };
  const lines = [headers, ...rows].map((cells) => `${cells.map(formatCell).join(separators[separator])}\r\n`);
  return byteOrderMark + lines.join('');
}

/** A cell: a text, a number, or undefined or `NaN` for an empty one. A day is a text in ISO 8601, for readers of every language. */
export type CsvCell = string | number | undefined;

/** A table to export. Its texts are already translated. */
export interface CsvTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** The separators between cells. */
const separators = { comma: ',', semicolon: ';' } as const;
export type CsvSeparator = keyof typeof separators;
export const csvSeparators: readonly CsvSeparator[] = ['comma', 'semicolon'];

/**
 * Returns the separator that spreadsheets expect in a language: a semicolon if the comma is the decimal mark, as in
 * French, otherwise a comma. `locale` is a BCP 47 tag.
 */
export function defaultSeparator(locale: string): CsvSeparator {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? 'semicolon' : 'comma';
}

/**
 * The beginning of a text that a spreadsheet would interpret as a formula: an operator, ASCII or full-width, or a tab or
 * line break, also after white space, which spreadsheets trim.
 */
const formulaAtStart = /^(?=[\s"]*[=+\-@＝＋－＠\t\r\n])/;

/**
 * The same after a separator or a line break in a text. A spreadsheet that expects another separator than the file's
 * ignores the quotes and begins a cell there.
 */
const formulaInside = /([,;\t\r\n])(?=[\s"]*[=+\-@＝＋－＠])/g;

/** Without it Excel reads the file in the system's code page, which garbles accented letters. */
const byteOrderMark = '\uFEFF';

/**
 * Converts a table to CSV (RFC 4180). All texts are quoted, and an apostrophe is inserted where a formula would begin.
 * Numbers have no thousands separator; the decimal mark is a point with the comma as separator, otherwise a comma.
 */
export function usageCsv({ headers, rows }: CsvTable, separator: CsvSeparator): string {
  const decimalMark = separator === 'comma' ? '.' : ',';
  const formatCell = (cell: CsvCell) => {
    if (typeof cell !== 'string')
      return cell === undefined || Number.isNaN(cell) ? '' : String(cell).replace('.', decimalMark);
    const escaped = cell.replace(formulaInside, "$1'").replace(formulaAtStart, "'");
    return `"${escaped.replaceAll('"', '""')}"`;
  };
  const lines = [headers, ...rows].map((cells) => `${cells.map(formatCell).join(separators[separator])}\r\n`);
  return byteOrderMark + lines.join('');
}

/** One cell: a text, a number, or nothing where nothing is known. */
export type CsvCell = string | number | undefined;

/** A table as it is exported. Its texts come translated: what is said is not known here. */
export interface CsvTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/**
 * A text that a spreadsheet would take for a formula: it begins with one of the signs, plain or full-width, or with a
 * tab or line break, also after white space, which spreadsheets trim.
 */
const formula = /^\s*[=+\-@＝＋－＠\t\r\n]/;

/** Without it Excel reads the file in the machine's own code page, and spoils every accent. */
const byteOrderMark = '\uFEFF';

/**
 * The table as CSV (RFC 4180) that opens in a spreadsheet as it is. Texts are quoted; one that would be a formula gets an
 * apostrophe in front, so that it is shown and never run. Numbers stay numbers.
 */
export function usageCsv({ heads, rows }: CsvTable): string {
  const lines = [heads, ...rows].map((cells) => `${cells.map(written).join(',')}\r\n`);
  return byteOrderMark + lines.join('');
}

function written(cell: CsvCell): string {
  if (typeof cell !== 'string') return cell === undefined ? '' : String(cell);
  const harmless = formula.test(cell) ? `'${cell}` : cell;
  return `"${harmless.replaceAll('"', '""')}"`;
}

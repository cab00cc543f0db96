/**
 * Excel takes text that begins so for a formula, whatever the quotes around it; the apostrophe makes it text. What begins
 * with apostrophes before such a sign gets one more, so that taking one away gives back every text as it was.
 */
const FORMULA_START = /^'*[=+\-@\t\r]/;
/** UTF-8 without it is taken for the code page of the system. */
export const BOM = '\uFEFF';
/** What Excel set to Vietnamese takes for the end of a cell. */
export const SEPARATOR = ';';

export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(SEPARATOR)}\r\n`;
}

/** A cell that no program takes for a formula. */
export function csvCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return /["\r\n;,]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A whole table of a size that fits in memory: UTF-8 with BOM, the headings in the first line. */
export function csvTable(lines: readonly (readonly (string | number)[])[]): Uint8Array {
  return new Uint8Array(Buffer.from(BOM + lines.map(csvLine).join(''), 'utf8'));
}

import { setImmediate } from 'node:timers/promises';
import type { PersonTable, WrittenList } from './personListToXlsx';

/** Excel takes text that begins so for a formula, whatever the quotes around it; the apostrophe makes it text. */
const FORMULA_START = /^[=+\-@\t\r]/;
const BOM = '\uFEFF';
/** What Excel set to Vietnamese takes for the end of a cell. */
const SEPARATOR = ';';

/** The list as text for other programs: UTF-8 with BOM, a line per person, the headings first. */
export async function personListToCsv({ columns, slices }: PersonTable): Promise<WrittenList> {
  const parts = [BOM + csvLine(columns.map(({ heading }) => heading))];
  let rows = 0;
  for (const slice of slices) {
    parts.push(...slice.map(csvLine));
    rows += slice.length;
    await setImmediate();
  }
  return { bytes: new Uint8Array(Buffer.from(parts.join(''), 'utf8')), rows };
}

function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(SEPARATOR)}\r\n`;
}

/** A cell that no program takes for a formula. */
export function csvCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return /["\r\n;,]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

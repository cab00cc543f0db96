import { setImmediate } from 'node:timers/promises';
import { BOM, csvLine } from './csv';
import type { PersonTable, WrittenList } from './personListToXlsx';

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

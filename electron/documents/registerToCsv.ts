import { csvTable } from './csv';
import type { RegisterLine } from './prepareRegister';
import type { RegisterForms } from './registers';

type Columns = NonNullable<RegisterForms['registers'][keyof RegisterForms['registers']]>['columns'];

/** A register for other programs: the columns of the decree, a line per number. */
export function registerToCsv(columns: Columns, lines: readonly RegisterLine[]): Uint8Array {
  return csvTable([
    columns.map(({ header }) => header),
    ...lines.map((line) => columns.map(({ key }) => line[key] ?? '')),
  ]);
}

import { type IsoDay, partsOf } from '../domain/calendar';
import { registerWords } from '../text/registerWords';
import { csvTable } from './csv';
import type { RegisterBook } from './prepareRegister';
import type { RegisterForms } from './registers';

type Columns = NonNullable<RegisterForms['registers'][keyof RegisterForms['registers']]>['columns'];

/**
 * A register for other programs: the columns of the decree, a line per number. Over several years the same number stands
 * there more than once, so the year comes first.
 */
export function registerToCsv(columns: Columns, books: readonly Pick<RegisterBook, 'from' | 'lines'>[]): Uint8Array {
  const yearOf = (from: IsoDay) => (books.length > 1 ? [String(partsOf(from).year)] : []);
  return csvTable([
    [...(books.length > 1 ? [registerWords.year] : []), ...columns.map(({ header }) => header)],
    ...books.flatMap(({ from, lines }) =>
      lines.map((line) => [...yearOf(from), ...columns.map(({ key }) => line[key] ?? '')]),
    ),
  ]);
}

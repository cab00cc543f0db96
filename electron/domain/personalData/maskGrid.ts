import { foldForSearch } from '../vietnamese';
import { maskAddress, maskName, maskPhonesIn } from './masking';
import { looksLikeName } from './maskText';

/** A cell of a sheet that is shown as it is. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const NAMES =
  /\bho (?:va )?(?:chu lot|dem|ten)|\bten (?:chu ho|nguoi|cong dan|chu the)|\bchu ho\b|\bnguoi (?:khai|dai dien)/;
const ADDRESSES = /\bdia chi|\bnoi (?:o|cu tru|thuong tru|tam tru)|\bthuong tru|\btam tru|\bcho o\b/;
/** A heading is short; a longer text names many things. */
const LONGEST_HEADING = 60;

/**
 * What of the texts of a sheet may be shown: columns under a heading for names or addresses in part, phones wherever they
 * stand, and what is written as a person's name in a row that holds a phone.
 * @param known names that are no person's, folded: units are called after people
 */
export function maskGrid<T extends GridCell>(cells: readonly T[], known: ReadonlySet<string>): readonly T[] {
  const heads = { names: headsOf(cells, NAMES), addresses: headsOf(cells, ADDRESSES) };
  const withPhone = new Set(cells.flatMap(({ row, text }) => (maskPhonesIn(text) === text ? [] : row)));
  return cells.map((cell) => {
    const { row, column, text } = cell;
    if (!/\p{L}|\d{3}/u.test(text) || known.has(foldForSearch(text))) return cell;
    if (isBelow(heads.names, cell) && !/\d/.test(text)) return { ...cell, text: maskName(text) };
    if (isBelow(heads.addresses, { row, column })) return { ...cell, text: maskAddress(text) };
    if (withPhone.has(row) && looksLikeName(text)) return { ...cell, text: maskName(text) };
    return { ...cell, text: maskPhonesIn(text) };
  });
}

/** Row of the heading by column. */
function headsOf(cells: readonly GridCell[], pattern: RegExp): ReadonlyMap<number, number> {
  const heads = new Map<number, number>();
  for (const { row, column, text } of cells)
    if (!heads.has(column) && text.length <= LONGEST_HEADING && pattern.test(foldForSearch(text)))
      heads.set(column, row);
  return heads;
}

function isBelow(heads: ReadonlyMap<number, number>, { row, column }: Pick<GridCell, 'row' | 'column'>): boolean {
  const head = heads.get(column);
  return head !== undefined && row > head;
}

import type { FormDefinition, FormField } from '../../domain/form';
import { normalisePhone } from '../../domain/phone';
import type { PersonRow } from '../../domain/submission';
import { foldedPhrase, tidy } from '../../domain/vietnamese';

const SEPARATOR = /\t|;|\s\|\s/;

/**
 * People of a list that was typed or pasted: one a line, columns in the order of the form between tabs or semicolons; the
 * number in front may be left out, and a line of headings is no person.
 */
export function pastedPersons(text: string, { columns }: Pick<FormDefinition, 'columns'>): readonly PersonRow[] {
  const named = columns.filter(({ type }) => type !== 'ordinal');
  const headings = new Set(columns.flatMap(({ label, labelVariants }) => [label, ...labelVariants].map(foldedPhrase)));
  return text
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line) => line.split(SEPARATOR).map(tidy))
    .map((cells) => withoutOrdinal(cells, named.length))
    .filter((cells) => cells.some((cell) => cell !== '') && !cells.every((cell) => isHeading(cell, headings)))
    .map((cells, at) => personOf(cells, named, at));
}

function isHeading(cell: string, headings: ReadonlySet<string>): boolean {
  return cell === '' || headings.has(foldedPhrase(cell));
}

/** "1", "1." in front, where there are more cells than columns or it can be no name. */
function withoutOrdinal(cells: readonly string[], columns: number): readonly string[] {
  const [first = ''] = cells;
  const isNumber = /^\d{1,6}[.)]?$/.test(first) || foldedPhrase(first) === 'stt';
  return isNumber && (cells.length > columns || cells.length > 1) ? cells.slice(1) : cells;
}

function personOf(cells: readonly string[], columns: readonly FormField[], at: number): PersonRow {
  const of = (type: FormField['type']) => {
    const place = columns.findIndex((column) => column.type === type);
    return place === -1 ? '' : (cells[place] ?? '');
  };
  const extras = columns.flatMap(({ key, type }, place) => {
    const value = cells[place] ?? '';
    return type === 'personName' || type === 'address' || type === 'phone' || value === '' ? [] : [[key, value]];
  });
  const rawPhone = of('phone');
  return {
    ordinal: at + 1,
    fullName: of('personName'),
    address: of('address') || null,
    phone: rawPhone === '' ? null : (normalisePhone(rawPhone)?.phone ?? null),
    rawPhone: rawPhone || null,
    sourceRow: at + 1,
    ...(extras.length > 0 && { extras: Object.fromEntries(extras) }),
  };
}

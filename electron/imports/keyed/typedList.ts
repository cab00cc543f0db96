import type { FormDefinition, FormField } from '../../domain/form';
import type { Issue } from '../../domain/issue';
import { packPersons } from '../../domain/packedPersons';
import type { PersonList, PersonRow } from '../../domain/submission';
import { foldedPhrase, tidy } from '../../domain/vietnamese';
import { importMessages as say } from '../../text/importMessages';
import { issueAt } from '../issues';
import { siftDuplicates } from '../report/duplicates';
import { hasLetter, IncompleteRows, judgePhone } from '../report/personValues';
import { RowIssues } from '../report/rowIssues';

export interface TypedList {
  /** Each person once. */
  readonly persons: PersonList;
  /** Each names the line of the list, counted as it was pasted. */
  readonly issues: readonly Issue[];
}

const SEPARATOR = /\t|;|\s\|\s/;

interface Line {
  /** Counted from 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/**
 * People of a list that was typed or pasted: one a line, columns in the order of the form between tabs or semicolons; the
 * number in front may be left out, and a line of headings is no person. Judged as a list in a spreadsheet is.
 */
export function readTypedList(text: string, { columns }: Pick<FormDefinition, 'columns'>): TypedList {
  const named = columns.filter(({ type }) => type !== 'ordinal');
  const issues = new RowIssues(null);
  const incomplete = new IncompleteRows();
  const persons: PersonRow[] = [];
  for (const line of linesOf(text, columns, named.length)) {
    const person = personOf(line, named, persons.length + 1, issues);
    if (person === null) {
      const message = say.rowWithoutName({ line: line.row });
      issues.add('row-without-name', () => [issueAt('warning', 'row-without-name', message, { row: line.row })]);
      continue;
    }
    incomplete.look(person);
    persons.push(person);
  }
  const placeOf = (type: FormField['type']) => {
    const place = named.findIndex((column) => column.type === type);
    return place === -1 ? null : place + 1;
  };
  const cells = { sheet: null, nameColumn: placeOf('personName') ?? 1, phoneColumn: placeOf('phone') };
  const sifted = siftDuplicates(packPersons(persons), cells);
  const blanks = incomplete.issues(null, { phone: cells.phoneColumn, address: placeOf('address') });
  return { persons: sifted.persons.toList(), issues: [...issues.finish(), ...blanks, ...sifted.issues] };
}

function linesOf(text: string, columns: readonly FormField[], width: number): readonly Line[] {
  const headings = new Set(columns.flatMap(({ label, labelVariants }) => [label, ...labelVariants].map(foldedPhrase)));
  return text
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line, at) => ({ row: at + 1, cells: withoutOrdinal(line.split(SEPARATOR).map(tidy), width) }))
    .filter(({ cells }) => cells.some((cell) => cell !== '') && !cells.every((cell) => isHeading(cell, headings)));
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

/** null: nobody is named. */
function personOf(
  { row, cells }: Line,
  columns: readonly FormField[],
  ordinal: number,
  issues: RowIssues,
): PersonRow | null {
  const of = (type: FormField['type']) => {
    const place = columns.findIndex((column) => column.type === type);
    return place === -1 ? '' : (cells[place] ?? '');
  };
  const fullName = of('personName');
  if (!hasLetter(fullName)) return null;
  const extras = columns.flatMap(({ key, type }, place) => {
    const value = cells[place] ?? '';
    return type === 'personName' || type === 'address' || type === 'phone' || value === '' ? [] : [[key, value]];
  });
  const rawPhone = of('phone');
  return {
    ordinal,
    fullName,
    address: of('address') || null,
    phone: judgePhone(rawPhone, rawPhone, { sheet: null, row, column: null }, issues),
    rawPhone: rawPhone || null,
    sourceRow: row,
    ...(extras.length > 0 && { extras: Object.fromEntries(extras) }),
  };
}

import type { FormDefinition, FormField } from '../../domain/form';
import type { Issue } from '../../domain/issue';
import { packPersons } from '../../domain/packedPersons';
import type { PersonList, PersonRow } from '../../domain/submission';
import { foldedPhrase } from '../../domain/vietnamese';
import { importMessages as say } from '../../text/importMessages';
import { keyedMessages } from '../../text/keyedMessages';
import { parseCount } from '../counts';
import { issueAt } from '../issues';
import { siftDuplicates } from '../report/duplicates';
import { hasLetter, IncompleteRows, judgePhone } from '../report/personValues';
import { RowIssues } from '../report/rowIssues';
import { totalLabel } from '../tables/rowWords';
import { type TypedLine, typedLines } from './typedLines';

export interface TypedList {
  /** Each person once. */
  readonly persons: PersonList;
  /** Each names the line of the list, counted as it was pasted. */
  readonly issues: readonly Issue[];
}

/** "Không phát sinh", "không có ai": nobody, written where the names would stand. */
const NOBODY = /^khong(?: co| phat sinh)(?: ai| nguoi nao| gi| moi| them| so lieu| truong hop nao)*$/;

/**
 * People of a list that was typed or pasted: one a line (`typedLines`). Lines of totals are held to the list and are
 * nobody, as is a line that says that there is nobody. Judged as a list in a spreadsheet is.
 */
export function readTypedList(text: string, { columns }: Pick<FormDefinition, 'columns'>): TypedList {
  const named = columns.filter(({ type }) => type !== 'ordinal');
  const issues = new RowIssues(null);
  const incomplete = new IncompleteRows();
  const persons: PersonRow[] = [];
  const { people, remarks } = sortOut(typedLines(text, columns));
  for (const line of people) {
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
  const said = remarks.flatMap((line) => remarkIssues(line, persons.length));
  return { persons: sifted.persons.toList(), issues: [...said, ...issues.finish(), ...blanks, ...sifted.issues] };
}

/** Lines about people, and lines about the list. */
function sortOut(lines: readonly TypedLine[]) {
  const isRemark = ({ text }: TypedLine) => isNobody(text) || isTotal(text);
  return { people: lines.filter((line) => !isRemark(line)), remarks: lines.filter(isRemark) };
}

function isNobody(text: string): boolean {
  return NOBODY.test(foldedPhrase(text.replace(/[.!]+$/, '')));
}

function isTotal(text: string): boolean {
  const label = totalLabel(text);
  return label === 'certain' || (label === 'likely' && /\d/.test(text));
}

function remarkIssues({ row, text }: TypedLine, counted: number): readonly Issue[] {
  if (isNobody(text)) return [issueAt('warning', 'nobody-in-list', keyedMessages.nobodyInList(row, text), { row })];
  const stated = parseCount(/\d[\d.]*/.exec(text)?.[0] ?? '');
  if (stated.kind !== 'number' || stated.value === counted) return [];
  return [
    issueAt('warning', 'stated-count-differs', say.countDiffers({ line: row }, text, stated.value, counted), { row }),
  ];
}

/** null: nobody is named. */
function personOf(
  { row, cells }: TypedLine,
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

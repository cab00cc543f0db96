import type { Issue } from '../../domain/issue';
import { type PackedPersons, packPersons } from '../../domain/packedPersons';
import { isSameName, personNameKey } from '../../domain/personName';
import type { PersonRow } from '../../domain/submission';
import { importMessages as say } from '../../text/importMessages';
import { issueAt } from '../issues';
import { namedRow, placeOfRow } from '../rowPlace';
import { PhoneIndex } from './phoneIndex';
import { RowIssues } from './rowIssues';

export interface Sifted {
  /** Each person once. */
  readonly persons: PackedPersons;
  readonly duplicates: number;
  readonly issues: readonly Issue[];
}

/** Where the name and the phone of a row stand. */
export interface PersonCells {
  /** null: the list was typed in. */
  readonly sheet: string | null;
  readonly nameColumn: number;
  readonly phoneColumn: number | null;
}

/**
 * The same person twice in one list counts once; the same phone under two names (a family) counts twice. Both are said,
 * and named with the earlier row.
 */
export function siftDuplicates(persons: PackedPersons, cells: PersonCells): Sifted {
  const issues = new RowIssues(cells.sheet);
  const phones = new PhoneIndex(persons.length);
  const byPerson = new Map<string, PersonRow[]>(); // only of phones that come twice: few need their names folded
  const repeated = new Set<number>();
  for (let place = 0; place < persons.length; place += 1) {
    const earlier = phones.firstOrAdd(persons.columns, place);
    const first = earlier < 0 ? undefined : persons.at(earlier);
    const person = earlier < 0 ? undefined : persons.at(place);
    if (first === undefined || person === undefined) continue;
    if (!byPerson.has(personKey(first))) byPerson.set(personKey(first), [first]);
    const alike = byPerson.get(personKey(person)) ?? [];
    const same = alike.find(({ fullName }) => isSameName(fullName, person.fullName));
    if (same !== undefined) {
      issues.add('person', () => [duplicatePerson(person, same, cells)]);
      repeated.add(place);
      continue;
    }
    issues.add('phone', () => [duplicatePhone(person, first, cells)]);
    byPerson.set(personKey(person), [...alike, person]);
  }
  return { persons: without(persons, repeated), duplicates: repeated.size, issues: issues.finish() };
}

function without(persons: PackedPersons, places: ReadonlySet<number>): PackedPersons {
  if (places.size === 0) return persons;
  let place = 0;
  return packPersons(persons.filter(() => !places.has(place++)));
}

/** Only for people with a phone: two of one hamlet without any may share a name. */
function personKey({ fullName, phone }: PersonRow): string {
  return `${personNameKey(fullName)}/${phone}`;
}

function duplicatePerson(person: PersonRow, first: PersonRow, { sheet, nameColumn }: PersonCells): Issue {
  const place = { sheet, row: person.sourceRow, column: nameColumn };
  const message = say.duplicatePerson(namedRow(place), person.fullName, first.sourceRow);
  return issueAt('warning', 'duplicate-person', message, placeOfRow(place), { raw: person.fullName });
}

function duplicatePhone(person: PersonRow, first: PersonRow, { sheet, phoneColumn }: PersonCells): Issue {
  const place = { sheet, row: person.sourceRow, column: phoneColumn };
  const message = say.duplicatePhone(namedRow(place), person.phone ?? '', first.fullName, first.sourceRow);
  return issueAt('warning', 'duplicate-phone', message, placeOfRow(place), {
    raw: person.rawPhone ?? undefined,
    understood: person.phone ?? undefined,
  });
}

import type { Issue } from '../../domain/issue';
import type { PersonRow } from '../../domain/submission';
import { foldForSearch } from '../../domain/vietnamese';
import { importMessages as say } from '../../text/importMessages';
import { address } from '../grid';
import { issueAt } from '../issues';

export interface Sifted {
  /** Each person once. */
  readonly persons: readonly PersonRow[];
  readonly duplicates: number;
  readonly issues: readonly Issue[];
}

/** Where the name and the phone of a row stand. */
export interface PersonCells {
  readonly sheet: string;
  readonly nameColumn: number;
  readonly phoneColumn: number | null;
}

/**
 * The same person twice in one list counts once; the same phone under two names (a family) counts twice. Both are said,
 * and named with the earlier row.
 */
export function siftDuplicates(persons: readonly PersonRow[], cells: PersonCells): Sifted {
  const kept: PersonRow[] = [];
  const issues: Issue[] = [];
  const byPerson = new Map<string, PersonRow>();
  const byPhone = new Map<string, PersonRow>();
  for (const person of persons) {
    const key = personKey(person);
    const same = byPerson.get(key);
    const samePhone = person.phone === null ? undefined : byPhone.get(person.phone);
    if (same !== undefined) {
      issues.push(duplicatePerson(person, same, cells));
      continue;
    }
    if (samePhone !== undefined) issues.push(duplicatePhone(person, samePhone, cells));
    kept.push(person);
    byPerson.set(key, person);
    if (person.phone !== null && samePhone === undefined) byPhone.set(person.phone, person);
  }
  return { persons: kept, duplicates: persons.length - kept.length, issues };
}

/** Without a phone nobody is taken for somebody else: two people of one hamlet may share a name. */
function personKey({ fullName, phone, sourceRow }: PersonRow): string {
  return phone === null ? `row ${sourceRow}` : `${foldForSearch(fullName)}/${phone}`;
}

function duplicatePerson(person: PersonRow, first: PersonRow, { sheet, nameColumn }: PersonCells): Issue {
  const place = { sheet, row: person.sourceRow, column: nameColumn };
  const named = { sheet, cell: address(person.sourceRow, nameColumn) };
  return issueAt('warning', 'duplicate-person', say.duplicatePerson(named, person.fullName, first.sourceRow), place, {
    raw: person.fullName,
  });
}

function duplicatePhone(person: PersonRow, first: PersonRow, { sheet, phoneColumn }: PersonCells): Issue {
  const place = { sheet, row: person.sourceRow, column: phoneColumn ?? undefined };
  const named = { sheet, cell: address(person.sourceRow, phoneColumn ?? 1) };
  const message = say.duplicatePhone(named, person.phone ?? '', first.fullName, first.sourceRow);
  return issueAt('warning', 'duplicate-phone', message, place, {
    raw: person.rawPhone ?? undefined,
    understood: person.phone ?? undefined,
  });
}

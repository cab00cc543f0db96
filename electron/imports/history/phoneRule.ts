import { shownPhone } from '../../domain/destruction/personMark';
import type { Issue } from '../../domain/issue';
import { comparePeriods } from '../../domain/period';
import type { PersonList, PersonRow } from '../../domain/submission';
import { importMessages as say } from '../../text/importMessages';
import { issueAt } from '../issues';

import type { CheckedReport, PhoneListing, ReportHistory } from './reportHistory';

/** What of a report is held against other lists. */
type ListedReport = Pick<CheckedReport, 'form' | 'persons' | 'unitId' | 'period' | 'list'>;

/** Phones that stand on another unit's list, or on another day's list of the same unit. */
export function listedElsewhere(
  report: ListedReport,
  history: Pick<ReportHistory, 'phoneListings' | 'likeness'>,
): readonly Issue[] {
  const { phoneKey } = history.likeness(report.form.id);
  const listings = history
    .phoneListings(report.form.id, phonesOf(report.persons))
    .filter(({ unitId, period }) => unitId !== report.unitId || period !== report.period);
  if (listings.length === 0) return [];
  const first = new Map<string, PhoneListing>();
  for (const listing of listings) {
    const known = first.get(listing.phone);
    if (known === undefined || comparePeriods(listing.period, known.period) < 0) first.set(listing.phone, listing);
  }
  const lists = new Map<string, ListedPhone[]>();
  for (const person of report.persons) {
    const listing = person.phone === null ? undefined : first.get(phoneKey(person.phone));
    if (listing === undefined) continue;
    const list = `${listing.unitId}/${listing.period}`;
    lists.set(list, [...(lists.get(list) ?? []), { person, listing }]);
  }
  return [...lists.values()].flatMap((same) =>
    same.length > MOST_NAMED
      ? [copiedList(report, same)]
      : same.map(({ person, listing }) => phoneIssue(report, person, listing)),
  );
}

/** The phones of a list, which is gone through only by who has something to compare them with. */
function phonesOf(persons: PersonList): Iterable<string> {
  return {
    *[Symbol.iterator]() {
      for (const { phone } of persons) if (phone !== null) yield phone;
    },
  };
}

/** Phones shared with one other list that are named one by one; more of them are one list copied from another. */
const MOST_NAMED = 3;

interface ListedPhone {
  readonly person: PersonRow;
  readonly listing: PhoneListing;
}

function copiedList(report: ListedReport, same: readonly ListedPhone[]): Issue {
  const sheet = report.list?.sheet ?? null;
  const [first] = same;
  if (first === undefined) throw new RangeError('no phones');
  const { listing, person } = first;
  const rows = same.map((one) => one.person.sourceRow);
  const isSameUnit = listing.unitId === report.unitId;
  const message = say.phonesListedElsewhere(sheet, rows, report.persons.length, { ...listing, isSameUnit });
  return issueAt('warning', 'phone-listed-elsewhere', message, {
    ...(sheet !== null && { sheet }),
    row: person.sourceRow,
  });
}

function phoneIssue(report: ListedReport, person: PersonRow, listing: PhoneListing): Issue {
  const field = report.form.columns.find(({ type }) => type === 'phone');
  const letter = field === undefined ? undefined : report.list?.letters[field.key];
  const sheet = report.list?.sheet;
  const cell = letter === undefined ? undefined : `${letter}${person.sourceRow}`;
  const message = say.phoneListedElsewhere(
    sheet === undefined ? { line: person.sourceRow } : { sheet, cell: cell ?? '' },
    { phone: shownPhone(person.phone), ordinal: person.ordinal, fullName: person.fullName },
    { ...listing, isSameUnit: listing.unitId === report.unitId },
  );
  const issue = issueAt(
    'warning',
    'phone-listed-elsewhere',
    message,
    { ...(sheet !== undefined && { sheet }), row: person.sourceRow },
    {
      raw: person.rawPhone ?? undefined,
      understood: shownPhone(person.phone) ?? undefined,
    },
  );
  return { ...issue, ...(cell !== undefined && { cell }) };
}

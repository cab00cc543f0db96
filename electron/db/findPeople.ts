import { setImmediate } from 'node:timers/promises';
import { partsOfMark } from '../domain/destruction/personMark';
import { bareName, isAskedFor } from '../domain/destruction/writtenNames';
import { personNameKey } from '../domain/personName';
import type { ReadDb } from './database';
import { phoneKey } from './insertPhones';
import { REPORT_COLUMNS, type ReportOfRow } from './reportOfRow';

/** A row of a list that may be the person who is looked for. */
export interface FoundRow extends ReportOfRow {
  readonly list: number;
  readonly ordinal: number;
  readonly fullName: string;
  readonly address: string | null;
  readonly phone: string | null;
}

const ROWS = `SELECT submission.id AS submissionId, person.list, person.ordinal, person.full_name AS fullName,
    person.address, person.phone, ${REPORT_COLUMNS}
  FROM person JOIN submission ON submission.person_list = person.list
  JOIN obligation ON obligation.id = submission.obligation_id
  JOIN batch_file AS file ON file.id = submission.file_id`;
const ORDER =
  'ORDER BY obligation.directive_id, obligation.form_id, obligation.period, obligation.unit_id, version, person.ordinal';

/** Rows of one report by their numbers. */
export function rowsOfReport(db: ReadDb, submissionId: string, ordinals: readonly number[]): readonly FoundRow[] {
  return db.all<FoundRow & object>(
    `${ROWS} WHERE submission.id = :id AND person.ordinal IN (SELECT value FROM json_each(:ordinals)) ${ORDER}`,
    { ':id': submissionId, ':ordinals': JSON.stringify(ordinals) },
  );
}

/** Rows read between two pauses: some twenty milliseconds. */
const PAGE = 8192;

export interface SoughtPeople {
  readonly name: string | null;
  /** As it is kept. */
  readonly phone: string | null;
  /** What the person would have left on lists that were counted and not kept. */
  readonly marks: readonly SoughtMark[];
}

/** Of the lists of one form of one directive. */
export interface SoughtMark {
  readonly directiveId: string;
  readonly formId: string;
  readonly phone: string | null;
  /** Of the name; null: it is sought by phone only. */
  readonly key: string | null;
}

/**
 * Rows over all lists, of every version, with that phone, or with that name in whatever capitals and marks; with both when
 * both are given. In one go: for whoever is within a transaction.
 */
export function findPeople(db: ReadDb, sought: SoughtPeople): readonly FoundRow[] {
  const finding = pagesOfFinding(db, sought);
  for (;;) {
    const { done, value } = finding.next();
    if (done) return value;
  }
}

/** The same with a pause after each page of people, so that whoever asks meanwhile is answered. */
export async function findPeopleInPages(db: ReadDb, sought: SoughtPeople): Promise<readonly FoundRow[]> {
  const finding = pagesOfFinding(db, sought);
  for (;;) {
    const { done, value } = finding.next();
    if (done) return value;
    await setImmediate();
  }
}

/** No index knows names without their marks, so whoever is sought by name alone is looked for on every row. */
function* pagesOfFinding(db: ReadDb, { name, phone, marks }: SoughtPeople): Generator<void, readonly FoundRow[]> {
  const key = name === null ? null : personNameKey(bareName(name));
  if (phone !== null) {
    const kept = withPhone(db, phone).filter((row) => key === null || isAskedFor(row.fullName, key));
    return [...kept, ...marks.flatMap((mark) => countedWithPhone(db, mark))];
  }
  if (key === null) return [];
  const keys = new Set(marks.map((mark) => mark.key));
  const isSought = (fullName: string) => {
    const parts = partsOfMark(fullName);
    return parts === null ? isAskedFor(fullName, key) : keys.has(parts[0]);
  };
  const named = new Map<number, number[]>();
  for (let after: Place | null = { list: Number.MIN_SAFE_INTEGER, ordinal: 0 }; after !== null; ) {
    after = readPage(db, after, (fullName, { list, ordinal }) => {
      if (isSought(fullName)) named.set(list, [...(named.get(list) ?? []), ordinal]);
    });
    if (after !== null) yield;
  }
  return [...named].flatMap(([list, ordinals]) =>
    db.all<FoundRow & object>(
      `${ROWS} WHERE person.list = :list AND person.ordinal IN (SELECT value FROM json_each(:ordinals)) ${ORDER}`,
      { ':list': list, ':ordinals': JSON.stringify(ordinals) },
    ),
  );
}

/** A mark is of its own lists only: on others it is noise that may look the same. */
function countedWithPhone(db: ReadDb, { directiveId, formId, phone, key }: SoughtMark): readonly FoundRow[] {
  if (phone === null) return [];
  return withPhone(db, phone).filter(
    (row) =>
      row.directiveId === directiveId &&
      row.formId === formId &&
      (key === null || partsOfMark(row.fullName)?.[0] === key),
  );
}

interface Place {
  readonly list: number;
  readonly ordinal: number;
}

/** @returns the last place read; null: there are no more people */
function readPage(db: ReadDb, { list, ordinal }: Place, look: (fullName: string, place: Place) => void): Place | null {
  let last: Place | null = null;
  let read = 0;
  db.each(
    `SELECT list, ordinal, full_name FROM person WHERE (list, ordinal) > (:list, :ordinal)
      ORDER BY list, ordinal LIMIT ${PAGE}`,
    { ':list': list, ':ordinal': ordinal },
    ([ofList, at, fullName]) => {
      last = { list: Number(ofList), ordinal: Number(at) };
      read += 1;
      look(String(fullName), last);
    },
  );
  return read < PAGE ? null : last;
}

function withPhone(db: ReadDb, phone: string): readonly FoundRow[] {
  return db.all<FoundRow & object>(
    `${ROWS} WHERE person.phone = :phone AND EXISTS (SELECT 1 FROM person_phone AS place
       WHERE place.phone_key = :key AND place.list = person.list AND place.ordinal = person.ordinal)
     AND person.list IN (SELECT list FROM person_phone WHERE phone_key = :key) ${ORDER}`,
    { ':phone': phone, ':key': phoneKey(phone) },
  );
}

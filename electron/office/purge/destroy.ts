import { createHmac, randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { findClerkName } from '../../db/clerks';
import type { ReadDb, WriteDb } from '../../db/database';
import {
  destroyFileWords,
  destroyReportText,
  destroyReportWords,
  dropKeyedDrafts,
  forgetKeptFile,
  listKeptFilesOf,
  replacePersonList,
} from '../../db/destroyRows';
import { insertDestruction, noteDestroyedFiles } from '../../db/destructions';
import { formerRowsOf } from '../../db/personCorrections';
import { removePersonLists, type StagedLists, stagePersonLists } from '../../db/personLists';
import { listPersonsOf } from '../../db/submissions';
import { stayingRows, sweptPerson, sweptPersonRows } from '../../db/sweptPersons';
import { dropLearntNames, papersNaming, type SweptRow, sweptRows } from '../../db/sweptTexts';
import type { WritableStore } from '../../db/writableStore';
import type { Change } from '../../domain/changes';
import { destroyedPerson } from '../../domain/destruction/destroyedPerson';
import {
  type DestroyedList,
  type DestructionKind,
  fieldsDestroyed,
  notesDestroyed,
} from '../../domain/destruction/destruction';
import { isCountedName, isDestroyedName } from '../../domain/destruction/personMark';
import { type SweptPerson, TextSweep } from '../../domain/destruction/textSweep';
import { AppFailure } from '../../domain/failure';
import { groupBy } from '../../domain/groupBy';
import { packPersons } from '../../domain/packedPersons';
import type { PersonList, PersonRow } from '../../domain/submission';
import { destructionText } from '../../text/destructionText';
import type { OfficeEnvironment } from '../environment';
import { type Clerk, recordChanges } from '../recordChanges';
import { officialNames } from './officialNames';

/** Who destroys, and what a new record is called. */
export type Destroyer = Clerk & Pick<OfficeEnvironment, 'newId'>;

/** A report some or all of whose people are to go. */
export interface TargetReport {
  readonly submissionId: string;
  /** null: nobody is on its list. */
  readonly list: number | null;
  /** Whose row goes; absent: everybody's, with the words of the report. */
  readonly isGoing?: (person: Pick<PersonRow, 'ordinal'>) => boolean;
}

/** What is to be destroyed, read anew whenever something was written meanwhile. */
export interface Targets {
  readonly reports: readonly TargetReport[];
  /** Texts of reports outside any list that are the person's alone: they go whole. */
  readonly fields?: readonly { readonly submissionId: string; readonly key: string }[];
  /** Others that name the person, which is taken out of them. */
  readonly swept?: number;
  /** Files whose originals and pictures go; of whole lists their remarks on rows and messages, too. */
  readonly fileIds: readonly string[];
  /** Directives whose kept packages go; of whole lists their drafts, too. */
  readonly directiveIds: readonly string[];
  readonly told: readonly DestroyedList[];
  /** People in fields of these reports: other texts that name them are cleaned as of those on lists. */
  readonly outsideLists?: readonly SweptPerson[];
}

export interface DestroyOrder {
  readonly kind: DestructionKind;
  readonly reason: string;
  readonly takesBackups: boolean;
  /** Who was looked for, where a list has only marks of that person; absent: whole lists go. */
  readonly sought?: { readonly name: string; readonly phone: string };
  targets(db: ReadDb): Targets;
  readonly change: (gone: { readonly people: number; readonly fields: number; readonly notes: number }) => Change;
}

/** What the transaction did. */
export interface Destroyed {
  readonly id: string;
  /** Lists nothing refers to any more. */
  readonly lists: readonly number[];
}

/** Tries before somebody who keeps writing is asked to stop. */
const TRIES = 3;
/** People between two pauses: some thirty milliseconds. */
const SLICE = 4000;

/**
 * Takes people out of the tables: in one transaction, so that it is done or not, whatever happens. Files follow it, see
 * `finishDestruction`. Numbers stay as they were: every row keeps its place, and marks under a key that nobody keeps say
 * where the same person stood.
 * @returns id of the destruction, and lists nothing refers to any more
 * @throws AppFailure `invalid` when there is nobody to destroy, `conflict` when others keep writing
 */
export async function destroyInTables(
  store: WritableStore,
  environment: Destroyer,
  order: DestroyOrder,
): Promise<Destroyed> {
  const key = randomBytes(32);
  const hash = (text: string) => createHmac('sha256', key).update(text).digest('hex');
  try {
    for (let left = TRIES; left > 0; left -= 1) {
      const done = await tryOnce(store, environment, order, hash);
      if (done !== null) return done;
    }
  } finally {
    key.fill(0);
  }
  throw new AppFailure('conflict', destructionText.othersWrite);
}

interface NewList {
  readonly target: TargetReport;
  readonly persons: PersonList;
}

async function tryOnce(
  store: WritableStore,
  environment: Destroyer,
  order: DestroyOrder,
  hash: (text: string) => string,
): Promise<Destroyed | null> {
  const targets = order.targets(store.read);
  const before = JSON.stringify(targets);
  const sweep = new TextSweep([], officialNames(store.read));
  const { name = '', phone = '' } = order.sought ?? {};
  sweep.add({ fullName: name, phone: null, rawPhone: phone });
  for (const person of targets.outsideLists ?? []) sweep.add(person);
  let people = 0;
  const left: { readonly target: TargetReport; readonly rows: readonly PersonRow[] }[] = [];
  for (const target of targets.reports) {
    if (target.list === null) continue;
    const { rows, gone } = await withoutThem(store.read, target, hash, sweep);
    people += gone;
    left.push({ target, rows });
  }
  // once the sweep knows everybody who goes: what rows of others say of them
  const lists: NewList[] = [];
  for (const { target, rows } of left) lists.push({ target, persons: packPersons(await withoutMentions(rows, sweep)) });
  const fields = (targets.fields?.length ?? 0) + (targets.swept ?? 0);
  const isElsewhere = order.kind === 'person'; // whoever is on no list may be named in a message
  if (people + fields === 0 && targets.reports.length === 0 && !isElsewhere)
    throw new AppFailure('invalid', destructionText.nobody);
  const staged = await stagePersonLists(
    store,
    lists.map(({ persons }) => persons),
  );
  const id = environment.newId();
  try {
    const replaced = new Set(lists.flatMap(({ target }) => target.list ?? []));
    const swept = await sweptSlowly(store, sweep, replaced);
    const isDone = await store.write((db) => {
      if (JSON.stringify(order.targets(db)) !== before) return false;
      const rows =
        swept.sequence === store.sequence
          ? swept.rows
          : [...allSwept(db, sweep, replaced)].filter((row) => row !== null);
      write(db, { id, environment, order, targets, lists, staged, people, sweep, rows });
      return true;
    });
    if (isDone) return { id, lists: lists.flatMap(({ target }) => target.list ?? []) };
    await staged.discard();
    return null;
  } catch (error) {
    await staged.discard();
    throw error;
  }
}

async function withoutThem(
  db: ReadDb,
  { submissionId, list, isGoing = () => true }: TargetReport,
  hash: (text: string) => string,
  sweep: TextSweep,
): Promise<{ readonly rows: readonly PersonRow[]; readonly gone: number }> {
  const rows: PersonRow[] = [];
  let gone = 0;
  const former = groupBy(list === null ? [] : formerRowsOf(db, list), ({ ordinal }) => ordinal);
  for (const person of listPersonsOf(db, submissionId)) {
    const isCounted = isCountedName(person.fullName);
    const goes = (isCounted || !isDestroyedName(person.fullName)) && isGoing(person);
    if (goes) {
      if (!isCounted) addToSweep(sweep, person);
      for (const before of former.get(person.ordinal) ?? []) sweep.add({ ...person, ...before });
      gone += 1;
    }
    rows.push(goes ? destroyedPerson(person, hash) : person);
    if (rows.length % SLICE === 0) await setImmediate();
  }
  await setImmediate();
  return { rows, gone };
}

/** With long numbers of columns the form has of its own: an identity card may stand in a file's name too. */
function addToSweep(sweep: TextSweep, person: PersonRow): void {
  sweep.add(person);
  for (const value of Object.values(person.extras ?? {}))
    sweep.add({ fullName: '', phone: null, rawPhone: String(value) });
}

/** The rows, without what somebody's own row says of those who go: "nhà ông …". */
async function withoutMentions(rows: readonly PersonRow[], sweep: TextSweep): Promise<readonly PersonRow[]> {
  const swept: PersonRow[] = [];
  for (const row of rows) {
    swept.push(sweptPerson(row, sweep) ?? row);
    if (swept.length % SLICE === 0) await setImmediate();
  }
  return swept;
}

/** Texts looked at between two pauses. */
const TEXTS = 2000;

function* allSwept(db: ReadDb, sweep: TextSweep, replaced: ReadonlySet<number>): Generator<SweptRow | null> {
  yield* sweptRows(db, sweep);
  yield* sweptPersonRows(db, sweep, replaced);
}

async function sweptSlowly(
  store: WritableStore,
  sweep: TextSweep,
  replaced: ReadonlySet<number>,
): Promise<{ readonly sequence: number; readonly rows: readonly SweptRow[] }> {
  const { sequence } = store;
  const rows: SweptRow[] = [];
  let seen = 0;
  for (const row of allSwept(store.read, sweep, replaced)) {
    if (row !== null) rows.push(row);
    seen += 1;
    if (seen % TEXTS === 0) await setImmediate();
  }
  return { sequence, rows };
}

interface Writing {
  readonly id: string;
  readonly environment: Destroyer;
  readonly order: DestroyOrder;
  readonly targets: Targets;
  readonly lists: readonly NewList[];
  readonly staged: StagedLists;
  readonly people: number;
  readonly sweep: TextSweep;
  readonly rows: readonly SweptRow[];
}

function write(db: WriteDb, { id, environment, order, targets, lists, staged, people, sweep, rows }: Writing): void {
  const { account, clock } = environment;
  const reason = sweep.without(order.reason) ?? order.reason; // it must not name whom it takes out
  const files = listKeptFilesOf(db, targets.fileIds, targets.directiveIds);
  const papers = [
    ...papersNaming(db, sweep).map(({ kind, label }) => destructionText.naming(kind, label)),
    ...(order.kind === 'person' ? stayingWords(db, sweep, targets) : []),
  ];
  insertDestruction(db, {
    id,
    kind: order.kind,
    destroyedAt: clock(),
    account,
    authorName: findClerkName(db, account),
    reason,
    lists: targets.told,
    people,
    files: files.length,
    texts: rows.length,
    state: 'cleaning',
    takesBackups: order.takesBackups,
    remains: { backups: [], setAside: [], exports: [], papers },
  });
  noteDestroyedFiles(db, id, files);
  for (const { target, persons } of lists)
    replacePersonList(db, target.submissionId, persons, staged.numberOf(db, persons));
  for (const { sql, params } of rows) db.run(sql, params);
  // behind the sweep, which wrote into a note what it had left of it: who is on no list stood there still
  for (const { submissionId, isGoing } of targets.reports)
    if (isGoing === undefined) destroyReportWords(db, submissionId, id);
  for (const { submissionId, key } of targets.fields ?? []) destroyReportText(db, submissionId, key);
  if (order.kind !== 'person') {
    for (const fileId of targets.fileIds) destroyFileWords(db, fileId, destructionText.issueGone);
    for (const directiveId of targets.directiveIds) dropKeyedDrafts(db, directiveId);
  }
  for (const sha256 of files) forgetKeptFile(db, sha256);
  dropLearntNames(db, sweep);
  const went = { lists: targets.told };
  const gone = { people, fields: fieldsDestroyed(went), notes: notesDestroyed(went) };
  recordChanges(db, environment, [order.change(gone)], reason);
}

/** What stays on rows of others: a phone they share, a street of that name. */
function stayingWords(db: ReadDb, sweep: TextSweep, targets: Targets): readonly string[] {
  const going = new Map(targets.reports.map(({ list, isGoing = () => true }) => [list, isGoing]));
  const { addresses, phones } = stayingRows(db, sweep, ({ list, ordinal }) => going.get(list)?.({ ordinal }) ?? false);
  return [
    ...(phones === 0 ? [] : [destructionText.sharedPhone(phones)]),
    ...(addresses === 0 ? [] : [destructionText.otherRows(addresses)]),
  ];
}

/** Removes what the transaction left without a report, and makes sure of it. @throws AppFailure when the disk refuses */
export async function dropLists(store: WritableStore, lists: readonly number[]): Promise<void> {
  await removePersonLists(store, lists);
  const left = store.read.find('SELECT 1 FROM person WHERE list IN (SELECT value FROM json_each(:lists))', {
    ':lists': JSON.stringify(lists),
  });
  if (left !== null) throw new AppFailure('unexpected', destructionText.notCleaned.other);
}

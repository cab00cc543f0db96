import type { ReadDb } from '../../db/database';
import { type FoundRow, findPeople, findPeopleInPages, type SoughtPeople } from '../../db/findPeople';
import { findOffice } from '../../db/office';
import { listPartFiles } from '../../db/personRows';
import type { ReportOfRow } from '../../db/reportOfRow';
import { listRetentionRules } from '../../db/retentionRules';
import type { Store } from '../../db/store';
import { personListToXlsx } from '../../documents/fileWriters';
import type { DestroyedList, Destruction } from '../../domain/destruction/destruction';
import { withoutMarks } from '../../domain/destruction/personMark';
import { AppFailure } from '../../domain/failure';
import { groupBy } from '../../domain/groupBy';
import { spanOf } from '../../domain/period';
import { normalisePhone } from '../../domain/phone';
import { tidy } from '../../domain/vietnamese';
import type { FoundData, FoundField, FoundPerson, Input, PersonSought } from '../../ipc/contract';
import { subjects } from '../../text/changeSubjects';
import { countedText } from '../../text/countedText';
import { destructionText, personDestroyed } from '../../text/destructionText';
import { periodName } from '../../text/periodText';
import { personalDataText } from '../../text/personalDataText';
import { soughtMarks } from '../counted/soughtMarks';
import { listUnreadableGroups } from '../counted/unreadableMarks';
import type { OfficeEnvironment } from '../environment';
import { keepAccess, type NotedAccess } from '../persons/noteAccess';
import { destroyInTables, dropLists, type Targets } from './destroy';
import { type BackupsToRenew, finishDestruction } from './finishDestruction';
import { type FormWords, formWords } from './formWords';
import { mentionsOf } from './mentions';
import { type OwnCell, ownCellsOf, toldCells } from './ownColumns';
import { fieldsNaming, type NamingField } from './ownFields';
import { requirePurgeWord } from './purgeWord';
import { afterRowsGone, requireRoom } from './roomToDestroy';

/** @throws AppFailure `invalid` when neither name nor phone is said */
export function readSought({ name, phone }: PersonSought, dataFolder: string): SoughtPeople {
  const [asName, asPhone] = [tidy(name), tidy(phone)];
  if (asName === '' && asPhone === '') throw new AppFailure('invalid', destructionText.sought);
  const read = asPhone === '' ? null : normalisePhone(asPhone);
  if (asPhone !== '' && read === null) throw new AppFailure('invalid', destructionText.badPhone(asPhone));
  const sought = { name: asName === '' ? null : asName, phone: read?.phone ?? null };
  return { ...sought, marks: soughtMarks(dataFolder, sought) };
}

/** A row with where it is kept, which no window needs. */
export interface ListedPerson extends Omit<FoundPerson, 'others'> {
  readonly list: number;
  readonly cells: readonly OwnCell[];
}

export interface ListedData {
  readonly rows: readonly ListedPerson[];
  readonly fields: readonly FoundField[];
}

/**
 * The rows with their words; who looked is noted, never for whom.
 * @param action null: whoever asks notes what comes of it
 * @throws AppFailure `readOnly` where it cannot be noted
 */
export async function findPerson(
  store: Store,
  environment: OfficeEnvironment,
  sought: PersonSought,
  action: 'reveal' | 'exportFull' | null = 'reveal',
): Promise<ListedData> {
  if (environment.isReadingOnly) throw new AppFailure('readOnly', personalDataText.readOnly);
  const rows = await findPeopleInPages(store.read, readSought(sought, environment.dataFolder));
  const fields = fieldsNaming(store.read, sought);
  const persons = rows.length + fields.length;
  if (action === 'exportFull') await noteHanded(store, environment, persons);
  if (action === 'reveal') await keepAccess(store, environment, [ofOnePerson(action, persons)]);
  const words = formWords(store.read);
  return {
    rows: rows.map(({ directiveId, unitId, formVersion, fileId: _, ...row }) => ({
      ...withoutMarks(row),
      cells: ownCellsOf(store.read, row, words.definition(row.formId, formVersion)),
      directiveName: words.directive(directiveId),
      formLabel: words.form(row.formId),
      unitName: words.unit(unitId),
    })),
    fields: fields.map((field) => toldField(field, words)),
  };
}

/** What was found of the person leaves the office; of nothing nothing is noted. */
export async function noteHanded(store: Store, environment: OfficeEnvironment, persons: number): Promise<void> {
  if (persons > 0) await keepAccess(store, environment, [ofOnePerson('exportFull', persons)]);
}

function ofOnePerson(action: 'reveal' | 'exportFull', persons: number): NotedAccess {
  const subjectLabel = action === 'reveal' ? destructionText.soughtLabel : destructionText.handedLabel;
  return { subjectId: 'people', subjectLabel, action, reason: 'request', persons };
}

function toldField({ directiveId, unitId, fileId: _, formVersion: __, field, ...row }: NamingField, words: FormWords) {
  return {
    ...row,
    label: field.label,
    directiveName: words.directive(directiveId),
    formLabel: words.form(row.formId),
    unitName: words.unit(unitId),
  };
}

/** The same for the window, which needs no place of it. */
export async function foundData(
  store: Store,
  environment: OfficeEnvironment,
  sought: PersonSought,
): Promise<FoundData> {
  const { rows, fields } = await findPerson(store, environment, sought);
  return {
    rows: rows.map(({ list: _, cells, ...row }) => ({
      ...row,
      others: cells.map(({ field: { key, label }, value }) => ({ key, label, value: String(value) })),
    })),
    fields,
    mentions: await mentionsOf(store, sought, rows),
    untold: untoldOf(store.read, environment.dataFolder),
  };
}

/** On which lists nobody can be looked for, because the key of their marks is gone; null: on none. */
export function untoldOf(db: ReadDb, dataFolder: string): string | null {
  const words = formWords(db);
  const untold = listUnreadableGroups(db, dataFolder).map(
    ({ directiveId, formId }) => `${words.form(formId)} (${words.directive(directiveId)})`,
  );
  return untold.length === 0 ? null : countedText.cannotTell(untold.join('; '));
}

/** Nobody was found: nowhere, or nowhere where it can be told. */
export function nobodyFound(db: ReadDb, dataFolder: string): AppFailure {
  return new AppFailure('notFound', untoldOf(db, dataFolder) ?? destructionText.noPerson);
}

/** All there is about the person as a workbook, to be handed to that person. @throws AppFailure `notFound` */
export async function exportPerson(store: Store, environment: OfficeEnvironment, sought: PersonSought) {
  const { rows, fields } = await findPerson(store, environment, sought, 'exportFull');
  if (rows.length + fields.length === 0) throw nobodyFound(store.read, environment.dataFolder);
  const listed = rows.map((row) => [
    ...[row.directiveName, row.formLabel, row.unitName, periodName(row.period), row.version, row.ordinal],
    ...[row.fullName, row.address ?? '', row.phone ?? '', toldCells(row.cells).join('; '), row.fileName],
  ]);
  const named = fields.map((row) => [
    ...[row.directiveName, row.formLabel, row.unitName, periodName(row.period), row.version, ''],
    ...['', '', '', `${row.label}: ${row.value}`, row.fileName],
  ]);
  return personListToXlsx({
    issuer: findOffice(store.read)?.name ?? '',
    title: destructionText.oneTitle,
    footer: destructionText.oneFooter,
    columns: destructionText.oneColumns.map((heading, at) => ({ heading, isNumber: at === 4 || at === 5 })),
    slices: [[...listed, ...named]],
  });
}

/**
 * Destroys one person's rows on every list and fields of reports, and what texts say of that person. Reports keep their counts.
 * @throws AppFailure `notFound`, `conflict` when the rows are not those that were seen, or a list is held
 */
export async function destroyPerson(
  desk: { readonly store: Store; readonly environment: OfficeEnvironment; readonly backups: BackupsToRenew },
  { rows, word, reason, takesBackups, ...sought }: Input<'people.destroy'>,
): Promise<Destruction> {
  const { store, environment } = desk;
  requirePurgeWord(word);
  const found = await findPeopleInPages(store.read, readSought(sought, environment.dataFolder));
  const named = fieldsNaming(store.read, sought);
  if (found.length + named.length === 0 && (await mentionsOf(store, sought)).length === 0)
    throw nobodyFound(store.read, environment.dataFolder);
  if (found.length + named.length !== rows) throw new AppFailure('conflict', destructionText.changedSince);
  refuseHeld(store.read, [...found, ...named]);
  requireRoom(environment.dataFolder);
  const done = await destroyInTables(store, environment, {
    kind: 'person',
    reason,
    takesBackups,
    sought,
    targets: (db) => targetsOf(db, sought, environment.dataFolder),
    change: ({ people, fields: gone }) => personDestroyed(subjects.office(destructionText.soughtLabel), people, gone),
  });
  return afterRowsGone(async () => {
    await dropLists(store, done.lists);
    return finishDestruction(desk, done.id);
  });
}

function refuseHeld(db: ReadDb, found: readonly Pick<FoundRow, 'directiveId' | 'formId'>[]): void {
  for (const { hold, directiveId, formId } of listRetentionRules(db))
    if (hold !== null && found.some((row) => row.directiveId === directiveId && row.formId === formId))
      throw new AppFailure('conflict', destructionText.held(hold.reason));
}

function targetsOf(db: ReadDb, sought: PersonSought, dataFolder: string): Targets {
  return placeTargets(db, findPeople(db, readSought(sought, dataFolder)), fieldsNaming(db, sought));
}

/** Rows of lists, and fields of reports that are theirs or name them. */
export function placeTargets(
  db: ReadDb,
  found: readonly FoundRow[],
  fields: readonly Pick<NamingField, 'submissionId' | 'key' | 'isOwn' | keyof ReportOfRow>[],
): Targets {
  const bySubmission = groupBy(found, ({ submissionId }) => submissionId);
  const reports = [...bySubmission].map(([submissionId, rows]) => {
    const ordinals = new Set(rows.map(({ ordinal }) => ordinal));
    return {
      submissionId,
      list: rows[0]?.list ?? null,
      isGoing: ({ ordinal }: { readonly ordinal: number }) => ordinals.has(ordinal),
    };
  });
  const own = fields.filter(({ isOwn }) => isOwn);
  const touched = [...found, ...fields];
  const groups = groupBy(touched, ({ directiveId, formId }) => `${directiveId}/${formId}`);
  const words = formWords(db);
  return {
    reports,
    fields: own.map(({ submissionId, key }) => ({ submissionId, key })),
    swept: fields.length - own.length,
    fileIds: filesOf(db, [...new Set(touched.map(({ submissionId }) => submissionId))]),
    directiveIds: [...new Set(touched.map(({ directiveId }) => directiveId))],
    told: [...groups.values()].map((rows) => toldOf(words, rows)),
  };
}

/** Files the lists are made of: their own, and those of the versions they supplement. */
function filesOf(db: ReadDb, submissionIds: readonly string[]): readonly string[] {
  const own = db.all<{ id: string }>(
    'SELECT file_id AS id FROM submission WHERE id IN (SELECT value FROM json_each(:ids)) ORDER BY file_id',
    { ':ids': JSON.stringify(submissionIds) },
  );
  return [...new Set(own.flatMap(({ id }) => [id, ...listPartFiles(db, id)]))];
}

function toldOf(words: FormWords, places: readonly (FoundRow | ReportOfRow)[]): DestroyedList {
  const [first] = places;
  const rows = places.filter((place) => 'list' in place);
  const fields = places.length - rows.length;
  const periods = places.map(({ period }) => period).sort();
  const [earliest, latest] = [periods[0], periods.at(-1)];
  return {
    directive: words.directive(first?.directiveId ?? ''),
    form: words.form(first?.formId ?? ''),
    lists: new Set(rows.map(({ list }) => list)).size,
    people: rows.length,
    ...(fields === 0 ? {} : { fields }),
    from: earliest === undefined ? null : (spanOf(earliest)?.from ?? null),
    to: latest === undefined ? null : (spanOf(latest)?.to ?? null),
  };
}

import type { ReadDb } from '../../db/database';
import { findDirective } from '../../db/directives';
import { type FoundRow, findPeople, findPeopleInPages, type SoughtPeople } from '../../db/findPeople';
import { listForms } from '../../db/forms';
import { findOffice } from '../../db/office';
import { listPartFiles } from '../../db/personRows';
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
import type { FoundPerson, Input, PersonSought } from '../../ipc/contract';
import { subjects } from '../../text/changeSubjects';
import { countedText } from '../../text/countedText';
import { destructionText, personDestroyed } from '../../text/destructionText';
import { periodName } from '../../text/periodText';
import { personalDataText } from '../../text/personalDataText';
import { soughtMarks } from '../counted/soughtMarks';
import { listUnreadableGroups } from '../counted/unreadableMarks';
import type { OfficeEnvironment } from '../environment';
import { keepAccess } from '../persons/noteAccess';
import { registryLabels } from '../unitLabels';
import { destroyInTables, dropLists, type Targets } from './destroy';
import { fieldsNaming } from './fieldsNaming';
import { type BackupsToRenew, finishDestruction } from './finishDestruction';
import { othersOf } from './personSheet';
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
export interface ListedPerson extends FoundPerson {
  readonly list: number;
  readonly formId: string;
}

/** The rows with their words; who looked is noted, never for whom. @throws AppFailure `readOnly` where it cannot be noted */
export async function findPerson(
  store: Store,
  environment: OfficeEnvironment,
  sought: PersonSought,
  action: 'reveal' | 'exportFull' = 'reveal',
): Promise<readonly ListedPerson[]> {
  if (environment.isReadingOnly) throw new AppFailure('readOnly', personalDataText.readOnly);
  const rows = await findPeopleInPages(store.read, readSought(sought, environment.dataFolder));
  const subjectLabel = action === 'reveal' ? destructionText.soughtLabel : destructionText.handedLabel;
  const noted = { subjectId: 'people', subjectLabel, action, reason: 'request', persons: rows.length } as const;
  if (action === 'reveal' || rows.length > 0) await keepAccess(store, environment, [noted]);
  const words = wordsOf(store.read);
  return rows.map(({ directiveId, unitId, ...row }) => ({
    ...withoutMarks(row),
    directiveName: words.directive(directiveId),
    formLabel: words.form(row.formId),
    unitName: words.unit(unitId),
  }));
}

/** Where else the person may stand: lists on which nobody can be looked for, fields of reports; null: nowhere. */
export function untoldOf(db: ReadDb, dataFolder: string, sought: PersonSought): string | null {
  const words = wordsOf(db);
  const untold = listUnreadableGroups(db, dataFolder).map(
    ({ directiveId, formId }) => `${words.form(formId)} (${words.directive(directiveId)})`,
  );
  const inFields = fieldsNaming(db, sought);
  const said = [
    ...(untold.length === 0 ? [] : [countedText.cannotTell(untold.join('; '))]),
    ...(inFields === null ? [] : [inFields]),
  ];
  return said.length === 0 ? null : said.join(' ');
}

/** Nobody was found: nowhere, or nowhere where it can be told. */
export function nobodyFound(db: ReadDb, dataFolder: string, sought: PersonSought): AppFailure {
  return new AppFailure('notFound', untoldOf(db, dataFolder, sought) ?? destructionText.noPerson);
}

function wordsOf(db: ReadDb) {
  const forms = new Map(listForms(db).map(({ id, label }) => [id, label]));
  const units = registryLabels(db);
  return {
    directive: (id: string) => findDirective(db, id)?.shortName ?? id,
    form: (id: string) => forms.get(id) ?? id,
    unit: (id: string) => units.get(id) ?? id,
  };
}

/** All there is about the person as a workbook, to be handed to that person. @throws AppFailure `notFound` */
export async function exportPerson(store: Store, environment: OfficeEnvironment, sought: PersonSought) {
  const found = await findPerson(store, environment, sought, 'exportFull');
  if (found.length === 0) throw nobodyFound(store.read, environment.dataFolder, sought);
  const cells = found.map((row) => [
    row.directiveName,
    row.formLabel,
    row.unitName,
    periodName(row.period),
    row.version,
    row.ordinal,
    row.fullName,
    row.address ?? '',
    row.phone ?? '',
    othersOf(store.read, row).join('; '),
    row.fileName,
  ]);
  return personListToXlsx({
    issuer: findOffice(store.read)?.name ?? '',
    title: destructionText.oneTitle,
    footer: destructionText.oneFooter,
    columns: destructionText.oneColumns.map((heading, at) => ({ heading, isNumber: at === 4 || at === 5 })),
    slices: [cells],
  });
}

/**
 * Destroys one person's rows on every list, and what texts say of that person. Reports keep their counts.
 * @throws AppFailure `notFound`, `conflict` when the rows are not those that were seen, or a list is held
 */
export async function destroyPerson(
  desk: { readonly store: Store; readonly environment: OfficeEnvironment; readonly backups: BackupsToRenew },
  { rows, word, reason, takesBackups, ...sought }: Input<'people.destroy'>,
): Promise<Destruction> {
  const { store, environment } = desk;
  requirePurgeWord(word);
  const found = await findPeopleInPages(store.read, readSought(sought, environment.dataFolder));
  if (found.length === 0) throw nobodyFound(store.read, environment.dataFolder, sought);
  if (found.length !== rows) throw new AppFailure('conflict', destructionText.changedSince);
  refuseHeld(store.read, found);
  requireRoom(environment.dataFolder);
  const done = await destroyInTables(store, environment, {
    kind: 'person',
    reason,
    takesBackups,
    sought,
    targets: (db) => targetsOf(db, sought, environment.dataFolder),
    change: ({ people }) => personDestroyed(subjects.office(destructionText.soughtLabel), people),
  });
  return afterRowsGone(async () => {
    await dropLists(store, done.lists);
    return finishDestruction(desk, done.id);
  });
}

function refuseHeld(db: ReadDb, found: readonly FoundRow[]): void {
  for (const { hold, directiveId, formId } of listRetentionRules(db))
    if (hold !== null && found.some((row) => row.directiveId === directiveId && row.formId === formId))
      throw new AppFailure('conflict', destructionText.held(hold.reason));
}

function targetsOf(db: ReadDb, sought: PersonSought, dataFolder: string): Targets {
  const found = findPeople(db, readSought(sought, dataFolder));
  const bySubmission = groupBy(found, ({ submissionId }) => submissionId);
  const reports = [...bySubmission].map(([submissionId, rows]) => {
    const ordinals = new Set(rows.map(({ ordinal }) => ordinal));
    return {
      submissionId,
      list: rows[0]?.list ?? null,
      isGoing: ({ ordinal }: { readonly ordinal: number }) => ordinals.has(ordinal),
    };
  });
  return {
    reports,
    fileIds: filesOf(db, [...bySubmission.keys()]),
    directiveIds: [...new Set(found.map(({ directiveId }) => directiveId))],
    told: [...groupBy(found, ({ directiveId, formId }) => `${directiveId}/${formId}`).values()].map((rows) =>
      toldOf(db, rows),
    ),
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

function toldOf(db: ReadDb, rows: readonly FoundRow[]): DestroyedList {
  const [first] = rows;
  const words = wordsOf(db);
  const periods = rows.map(({ period }) => period).sort();
  const [earliest, latest] = [periods[0], periods.at(-1)];
  return {
    directive: words.directive(first?.directiveId ?? ''),
    form: words.form(first?.formId ?? ''),
    lists: new Set(rows.map(({ list }) => list)).size,
    people: rows.length,
    from: earliest === undefined ? null : (spanOf(earliest)?.from ?? null),
    to: latest === undefined ? null : (spanOf(latest)?.to ?? null),
  };
}

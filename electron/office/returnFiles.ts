import type { ReadDb } from '../db/database';
import { listForms } from '../db/forms';
import { findOffice } from '../db/office';
import { returnWorkbook } from '../documents/fileWriters';
import type { ReturnedFile } from '../documents/returns/returnWorkbook';
import type { LocalTime } from '../domain/calendar';
import { AppFailure } from '../domain/failure';
import { asksForPeople } from '../domain/form';
import type { Issue } from '../domain/issue';
import type { PreviewFile, RenderedFile } from '../ipc/contract';
import { periodName } from '../text/periodText';
import { returnText } from '../text/returnSheet';
import type { ImportSession } from './importSession';
import type { FileReader } from './reading/fileReader';

/** Files of one import, as they were judged, with where their bytes lie. */
export interface Judged {
  readonly session: ImportSession;
  readonly files: readonly PreviewFile[];
}

export interface ReturnSources {
  readonly db: ReadDb;
  readonly reader: FileReader;
}

/** What a unit has to look at; notes are repairs that need no answer. */
function toTell(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(({ severity }) => severity !== 'note');
}

export function isToReturn({ state, issues }: PreviewFile): boolean {
  return state !== 'skipped' && toTell(issues).length > 0;
}

/**
 * The workbooks that go back to the units.
 * @param indexes the files wanted; null: all that have something wrong
 * @param isTogether all in one workbook, else one each
 * @throws AppFailure `invalid` when there is nothing to send back
 */
export async function renderReturns(
  { db, reader }: ReturnSources,
  judged: Judged,
  indexes: readonly number[] | null,
  isTogether: boolean,
  now: LocalTime,
): Promise<readonly RenderedFile[]> {
  const wanted = wantedOf(judged, indexes);
  const labels = new Map(listForms(db).map(({ id, label }) => [id, label]));
  const officeName = findOffice(db)?.name ?? '';
  const holdsPeople = peopleIn(db);
  const returned = await Promise.all(wanted.map((file) => returnedFile(reader, judged.session, file, labels)));
  const render = async (
    files: readonly ReturnedFile[],
    fileName: string,
    isPersonal: boolean,
  ): Promise<RenderedFile> => ({
    fileName: nameOf(fileName, isPersonal),
    bytes: await returnWorkbook({ officeName, madeAt: now, files, isPersonal }),
  });
  if (isTogether) return [await render(returned, returnText.allName(now), wanted.some(holdsPeople))];
  const rendered: RenderedFile[] = [];
  for (const [at, file] of returned.entries()) {
    const isPersonal = wanted[at] === undefined || holdsPeople(wanted[at]);
    rendered.push(await render([file], returnText.oneName(file.fileName), isPersonal));
  }
  return rendered;
}

/**
 * What they are called, one for each file, before any of them is made.
 * @throws AppFailure `invalid` when there is nothing to send back
 */
export function returnNames(db: ReadDb, judged: Judged, indexes: readonly number[] | null): readonly string[] {
  const holdsPeople = peopleIn(db);
  return wantedOf(judged, indexes).map((file) => nameOf(returnText.oneName(file.fileName), holdsPeople(file)));
}

function wantedOf({ files }: Judged, indexes: readonly number[] | null): readonly PreviewFile[] {
  const wanted = files.filter((file) => isToReturn(file) && (indexes === null || indexes.includes(file.index)));
  if (wanted.length === 0) throw new AppFailure('invalid', returnText.nothing);
  return wanted;
}

function peopleIn(db: ReadDb): (file: PreviewFile) => boolean {
  const forms = new Map(listForms(db).map((form) => [form.id, form]));
  return ({ formId }) => {
    const form = forms.get(formId ?? '');
    return form === undefined || asksForPeople(form); // of a file nobody could read nobody knows
  };
}

function nameOf(fileName: string, isPersonal: boolean): string {
  return isPersonal ? returnText.personal(fileName) : fileName;
}

async function returnedFile(
  reader: FileReader,
  session: ImportSession,
  file: PreviewFile,
  labels: ReadonlyMap<string, string>,
): Promise<ReturnedFile> {
  const issues = toTell(file.issues);
  return {
    fileName: file.fileName,
    unitName: file.unitName,
    report: reportWords(file, labels),
    isRefused: file.state === 'refused' || file.state === 'needs-assignment',
    issues,
    sheets: await sheetsOf(reader, session, file, issues),
  };
}

function reportWords({ formId, period }: PreviewFile, labels: ReadonlyMap<string, string>): string | null {
  if (formId === null) return null;
  const label = labels.get(formId) ?? formId;
  return period === null || period === 'once' ? label : `${label}, ${periodName(period)}`;
}

/** Read again: sixty workbooks are not kept in memory; a file that changed since is not what was judged. */
async function sheetsOf(
  reader: FileReader,
  session: ImportSession,
  { index, sha256 }: PreviewFile,
  issues: readonly Issue[],
) {
  const file = session.files[index]?.file;
  if (file === undefined) return [];
  const { path, fileName, folder } = file;
  const asked = await reader.ask({ path, fileName, folder }, 'copies', issues);
  return 'answer' in asked && asked.sha256 === sha256 ? asked.answer : [];
}

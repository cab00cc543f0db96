import type { ReadDb } from '../db/database';
import { listForms } from '../db/forms';
import { findOffice } from '../db/office';
import type { ReturnedFile } from '../documents/returns/returnWorkbook';
import { returnWorkbook } from '../documents/returns/returnWorkbook';
import type { LocalTime } from '../domain/calendar';
import { AppFailure } from '../domain/failure';
import type { Issue } from '../domain/issue';
import { readWorkbook } from '../imports/readWorkbook';
import type { PreviewFile, RenderedFile } from '../ipc/contract';
import { dayText } from '../text/moment';
import { returnText } from '../text/returnSheet';
import { readFileBytes } from './collectFiles';
import { copySheets } from './copySheets';
import type { ImportSession } from './importSession';

/** Files of one import, as they were judged, with where their bytes lie. */
export interface Judged {
  readonly session: ImportSession;
  readonly files: readonly PreviewFile[];
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
  db: ReadDb,
  judged: Judged,
  indexes: readonly number[] | null,
  isTogether: boolean,
  now: LocalTime,
): Promise<readonly RenderedFile[]> {
  const wanted = judged.files.filter((file) => isToReturn(file) && (indexes === null || indexes.includes(file.index)));
  if (wanted.length === 0) throw new AppFailure('invalid', returnText.nothing);
  const labels = new Map(listForms(db).map(({ id, label }) => [id, label]));
  const officeName = findOffice(db)?.name ?? '';
  const returned = await Promise.all(wanted.map((file) => returnedFile(judged.session, file, labels)));
  const render = async (files: readonly ReturnedFile[], fileName: string): Promise<RenderedFile> => ({
    fileName,
    bytes: await returnWorkbook({ officeName, madeAt: now, files }),
  });
  if (isTogether) return [await render(returned, returnText.allName(now))];
  const rendered: RenderedFile[] = [];
  for (const file of returned) rendered.push(await render([file], returnText.oneName(file.fileName)));
  return rendered;
}

async function returnedFile(
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
    sheets: await sheetsOf(session, file, issues),
  };
}

function reportWords({ formId, period }: PreviewFile, labels: ReadonlyMap<string, string>): string | null {
  if (formId === null) return null;
  const label = labels.get(formId) ?? formId;
  return period === null || period === 'once' ? label : `${label}, ngày ${dayText(period)}`;
}

/** Read again: sixty workbooks are not kept in memory; a file that changed since is not what was judged. */
async function sheetsOf(session: ImportSession, { index, fileName, sha256 }: PreviewFile, issues: readonly Issue[]) {
  const path = session.files[index]?.file.path;
  if (path === undefined) return [];
  const read = await readFileBytes(path);
  if ('unreadable' in read || read.sha256 !== sha256) return [];
  const result = readWorkbook(read.bytes, fileName);
  return result.ok ? copySheets(result.workbook, issues) : [];
}

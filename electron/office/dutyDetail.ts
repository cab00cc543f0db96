import { existsSync } from 'node:fs';
import { attachmentPath, readAttachment } from '../db/attachmentStore';
import type { ReadDb } from '../db/database';
import { findReportFile, listDutyVersions } from '../db/dutyVersions';
import { listPackageReportsOf } from '../db/packages';
import { AppFailure } from '../domain/failure';
import type { DutyDetail, RenderedFile } from '../ipc/contract';
import { officeMessages } from '../text/officeMessages';
import { packageLines } from '../text/packageText';
import { getDirective } from './readCampaign';

/** Everything that came for one duty; an original is kept where its very bytes lie in the data folder. */
export function readDuty(
  db: ReadDb,
  dataFolder: string,
  { directiveId, scheduleId, obligationId }: Record<'directiveId' | 'scheduleId' | 'obligationId', string>,
): DutyDetail {
  const schedule = getDirective(db, directiveId).schedules.find(({ id }) => id === scheduleId);
  const packages = new Map(listPackageReportsOf(db, obligationId).map((one) => [one.submissionId, one]));
  return {
    receiver: schedule?.receiver ?? '',
    askedChannel: schedule?.channel ?? null,
    versions: listDutyVersions(db, obligationId).map((version) => ({
      ...version,
      isKept: existsSync(attachmentPath(dataFolder, version.sha256)),
      packageLines: packageLines(packages.get(version.submissionId) ?? null),
    })),
  };
}

/** @throws AppFailure `notFound` when the file was never kept or is no longer what it was */
export function readOriginal(db: ReadDb, dataFolder: string, fileId: string): RenderedFile {
  const file = findReportFile(db, fileId);
  const bytes = file === null ? null : readAttachment(dataFolder, file.sha256);
  if (file === null || bytes === null)
    throw new AppFailure('notFound', officeMessages.noOriginal(file?.fileName ?? ''));
  return { fileName: file.fileName, bytes };
}

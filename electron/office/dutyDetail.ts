import { hasAttachment, readAttachment } from '../db/attachmentStore';
import type { ReadDb } from '../db/database';
import { findDuty } from '../db/duties';
import { findReportFile, listDutyVersions } from '../db/dutyVersions';
import { listFormVersions } from '../db/forms';
import { listPackageReportsOf } from '../db/packages';
import { AppFailure } from '../domain/failure';
import type { FormDefinition } from '../domain/form';
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
  const labels = fieldsOf(db, obligationId);
  const packages = new Map(listPackageReportsOf(db, obligationId).map((one) => [one.submissionId, one]));
  return {
    receiver: schedule?.receiver ?? '',
    askedChannel: schedule?.channel ?? null,
    versions: listDutyVersions(db, obligationId).map((version) => ({
      ...version,
      isKept: hasAttachment(dataFolder, version.sha256),
      packageLines: packageLines(packages.get(version.submissionId) ?? null, labels),
    })),
  };
}

/** Of every version of the form that the duty asks for: figures keep the labels they came under. */
function fieldsOf(db: ReadDb, obligationId: string): FormDefinition['fields'] {
  const formId = findDuty(db, obligationId)?.formId;
  const fields = listFormVersions(db).flatMap((form) => (form.id === formId ? form.fields : []));
  return [...new Map(fields.map((field) => [field.key, field])).values()];
}

/** @throws AppFailure `notFound` when the file was never kept or is no longer what it was */
export function readOriginal(db: ReadDb, dataFolder: string, fileId: string): RenderedFile {
  const file = findReportFile(db, fileId);
  const bytes = file === null ? null : readAttachment(dataFolder, file.sha256);
  if (file === null || bytes === null)
    throw new AppFailure('notFound', officeMessages.noOriginal(file?.fileName ?? ''));
  return { fileName: file.fileName, bytes };
}

import type { ReadDb } from '../../db/database';
import { findReportPlace } from '../../db/formPurposes';
import { listForms } from '../../db/forms';
import { AppFailure } from '../../domain/failure';
import { subjects } from '../../text/changeSubjects';
import { officeMessages } from '../../text/officeMessages';
import { owingLabels } from '../unitLabels';
import type { NotedAccess } from './noteAccess';

/** How a report is called in the log of access. @throws AppFailure `notFound` */
export function accessToReport(db: ReadDb, submissionId: string): Pick<NotedAccess, 'subjectId' | 'subjectLabel'> {
  const place = findReportPlace(db, submissionId);
  if (place === null) throw new AppFailure('notFound', officeMessages.noPersonList);
  const { formId, unitId, directiveId, period } = place;
  const formLabel = listForms(db).find(({ id }) => id === formId)?.label ?? formId;
  const unitName = owingLabels(db, directiveId).get(unitId) ?? unitId;
  return { subjectId: submissionId, subjectLabel: subjects.report(submissionId, formLabel, unitName, period).label };
}

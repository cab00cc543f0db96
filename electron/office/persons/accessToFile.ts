import type { ReadDb } from '../../db/database';
import { findHeldFile } from '../../db/formPurposes';
import { listForms } from '../../db/forms';
import { asksForPeople } from '../../domain/form';
import type { AccessAction } from '../../domain/personalData/access';
import { subjects } from '../../text/changeSubjects';
import { owingLabels } from '../unitLabels';
import type { NotedAccess } from './noteAccess';

/** What there is to note of a unit's file that is shown as it came; nothing when its form asks for nobody's data. */
export function accessToFile(db: ReadDb, fileId: string, action: AccessAction): readonly NotedAccess[] {
  const file = findHeldFile(db, fileId);
  const form = listForms(db).find(({ id }) => id === file?.formId);
  if (file === null || form === undefined || !asksForPeople(form)) return [];
  const unitName = file.unitId === null ? '' : (owingLabels(db, file.directiveId).get(file.unitId) ?? file.unitId);
  const { label } = subjects.report(fileId, form.label, unitName, file.period ?? 'once');
  return [{ action, subjectId: fileId, subjectLabel: label, reason: null, persons: file.persons }];
}

import type { ReadDb } from '../../db/database';
import { listForms } from '../../db/forms';
import { asksForPeople } from '../../domain/form';
import { subjects } from '../../text/changeSubjects';
import { isToReturn, type Judged } from '../returnFiles';
import type { NotedAccess } from './noteAccess';

/** What there is to note of files that go back to the units as they came, with what is wrong marked in them. */
export function accessToReturns(
  db: ReadDb,
  { files }: Judged,
  indexes: readonly number[] | null,
): readonly NotedAccess[] {
  const forms = new Map(
    listForms(db)
      .filter(asksForPeople)
      .map((form) => [form.id, form]),
  );
  return files.flatMap((file): readonly NotedAccess[] => {
    const form = forms.get(file.formId ?? '');
    if (form === undefined || !isToReturn(file) || (indexes !== null && !indexes.includes(file.index))) return [];
    const { label } = subjects.report(file.sha256, form.label, file.unitName ?? '', file.period ?? 'once');
    return [
      { action: 'returnFull', subjectId: file.sha256, subjectLabel: label, reason: null, persons: file.rows.accepted },
    ];
  });
}

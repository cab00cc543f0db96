import { basename } from 'node:path';
import type { ReadDb } from '../db/database';
import { listFormVersions } from '../db/forms';
import { listUnits } from '../db/units';
import { AppFailure } from '../domain/failure';
import type { FormDefinition } from '../domain/form';
import { type FormProposal, proposedForm } from '../domain/formProposal';
import type { Issue } from '../domain/issue';
import { groundOf, sensitiveKindOf } from '../domain/personalData/sensitive';
import type { ReportReading } from '../imports/readReport';
import type { FormTrial } from '../ipc/contract';
import { sensitiveText } from '../text/sensitiveText';
import { checkForm } from './campaignFile';
import type { FileReader } from './reading/fileReader';

/** Rows of a table that show the clerk how it is read; the others are counted. */
const ROWS_SHOWN = 5;

/**
 * The sample read by the form that is being described from it, before anything is kept. Whose report it is and for which
 * day is not asked: it is a sample.
 * @throws AppFailure `invalid` when the form cannot work or the file is none to read
 */
export async function tryForm(
  db: ReadDb,
  reader: FileReader,
  path: string,
  proposal: FormProposal,
): Promise<FormTrial> {
  const versions = listFormVersions(db).filter(({ id }) => id === proposal.baseFormId);
  const form = proposedForm(proposal, versions, []);
  checkForm(form);
  const units = listUnits(db);
  const fileName = basename(path).normalize('NFC');
  const anyUnit = form.shape === 'table' ? undefined : units[0]?.id;
  const assignment = { formId: form.id, period: 'once', unitId: anyUnit } as const;
  const context = { forms: [form], units, schedules: [] };
  const { content } = await reader.readReport({ path, fileName, folder: '' }, context, assignment);
  if (content.kind === 'refused') throw new AppFailure('invalid', content.issue.message);
  if (content.kind === 'receiptList') return { count: 0, figures: [], rows: [], issues: content.receipts.issues };
  const trial = trialOf(form, content.reading, new Map(units.map(({ id, name }) => [id, name])));
  return { ...trial, issues: [...sensitiveFields(form), ...trial.issues] };
}

function trialOf(form: FormDefinition, reading: ReportReading, names: ReadonlyMap<string, string>): FormTrial {
  const { parts, content, figures, issues } = reading;
  const lines = content === null ? 0 : 1;
  const count = form.shape === 'fields' ? lines : form.shape === 'list' ? reading.rows.accepted : (parts?.length ?? 0);
  return {
    count,
    figures: figures.map(({ label, cell, raw, understood }) => ({ label, cell, raw, understood })),
    rows: (parts ?? []).slice(0, ROWS_SHOWN).map((part) => ({
      name: names.get(part.unitId) ?? '',
      values: part.figures.map(({ understood }) => understood),
    })),
    issues,
  };
}

/** Fields that say more of people than a list should without need. */
function sensitiveFields({ shape, columns, fields }: FormDefinition): readonly Issue[] {
  const ofPeople = shape === 'table' ? [] : shape === 'list' ? columns : fields.filter(({ type }) => type !== 'count');
  return ofPeople.flatMap(({ label }): readonly Issue[] => {
    const kind = sensitiveKindOf(label);
    if (kind === null) return [];
    const message = sensitiveText.field(label, kind, groundOf(kind));
    return [{ severity: 'warning', code: 'sensitive-field', message }];
  });
}

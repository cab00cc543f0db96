import type { ReadDb } from '../db/database';
import { listFormVersions } from '../db/forms';
import { listOwedObligations } from '../db/obligations';
import { findOffice } from '../db/office';
import { findPreviousFigure } from '../db/submissions';
import { listUnits } from '../db/units';
import { blankWorkbook } from '../documents/fileWriters';
import type { PaperKit } from '../documents/paperKit';
import { dayOf, partsOf } from '../domain/calendar';
import { AppFailure } from '../domain/failure';
import { type FormDefinition, versionFor } from '../domain/form';
import { spanOf } from '../domain/period';
import type { PeriodKey } from '../domain/submission';
import type { Unit } from '../domain/unit';
import type { BlankRequest, RenderedFile } from '../ipc/contract';
import { blankText } from '../text/blankText';
import { officeMessages } from '../text/officeMessages';
import { getDirective } from './readCampaign';

/**
 * Workbooks to fill in, one per unit that owes the form in the period, in the order of the registry.
 * @param thisYear written where the paper leaves its year blank
 * @throws AppFailure `notFound` for a unit or form that is not there, `invalid` when nobody owes the form in the period
 */
export async function renderBlanks(
  db: ReadDb,
  request: BlankRequest,
  kit: PaperKit,
  thisYear: number,
): Promise<readonly RenderedFile[]> {
  const { directiveId, formId, period } = request;
  const office = findOffice(db);
  if (office === null) throw new AppFailure('invalid', officeMessages.noOffice);
  const form = versionFor(
    listFormVersions(db).filter(({ id }) => id === formId),
    period,
  );
  if (form === null) throw new AppFailure('notFound', officeMessages.noForm(formId));
  const year = yearOwed(db, request) ?? getDirective(db, directiveId).issuedYear ?? thisYear;
  const files: RenderedFile[] = [];
  for (const unit of unitsOwing(db, request, form)) {
    const key = { directiveId, formId, version: form.version, unitId: unit.id, period };
    const previous = previousTotals(db, directiveId, form, unit, period);
    const bytes = await blankWorkbook({ office, form, unit, key, year, previous }, kit);
    files.push({ fileName: blankText.fileName(form.label, unit.name, period), bytes });
  }
  return files;
}

function unitsOwing(db: ReadDb, { directiveId, period, unitIds }: BlankRequest, form: FormDefinition): readonly Unit[] {
  const owing = new Set(
    listOwedObligations(db, directiveId)
      .filter((duty) => duty.formId === form.id && duty.period === period)
      .map(({ unitId }) => unitId),
  );
  const units = listUnits(db);
  if (unitIds === null) {
    if (owing.size === 0) throw new AppFailure('invalid', blankText.noDuties(form.label));
    return units.filter(({ id }) => owing.has(id));
  }
  return unitIds.map((unitId) => {
    const unit = units.find(({ id }) => id === unitId);
    if (unit === undefined) throw new AppFailure('notFound', officeMessages.noUnit(unitId));
    if (!owing.has(unitId)) throw new AppFailure('invalid', blankText.noDuty(unit.name, form.label, period));
    return unit;
  });
}

/** The year of the period, else of the day a report owed once is due: a letter of December asks for reports of January. */
function yearOwed(db: ReadDb, { directiveId, formId, period }: BlankRequest): number | null {
  const span = spanOf(period);
  if (span !== null) return partsOf(span.to).year;
  const due = listOwedObligations(db, directiveId).find((duty) => duty.formId === formId && duty.dueAt !== null)?.dueAt;
  return due == null ? null : partsOf(dayOf(due)).year;
}

/** Running totals of the last report before the period. */
function previousTotals(
  db: ReadDb,
  directiveId: string,
  form: FormDefinition,
  unit: Unit,
  period: PeriodKey,
): Readonly<Record<string, number>> {
  const totals = form.rules.flatMap((rule) => (rule.kind === 'runningTotal' ? [rule.total] : []));
  return Object.fromEntries(
    totals.flatMap((fieldKey) => {
      const found = findPreviousFigure(db, { directiveId, unitId: unit.id, formId: form.id, fieldKey }, period);
      return found === null ? [] : [[fieldKey, found.value]];
    }),
  );
}

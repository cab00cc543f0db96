import { basename } from 'node:path';
import type { ReadDb, WriteDb } from '../db/database';
import { listForms } from '../db/forms';
import { findCountBatch, insertCountBatch, listCountBatches, markCountsUndone } from '../db/outsideCounts';
import type { Store } from '../db/store';
import { listUnits } from '../db/units';
import { dayOf, type LocalTime } from '../domain/calendar';
import { AppFailure } from '../domain/failure';
import type { FormDefinition, FormField } from '../domain/form';
import { type CountBatch, type CountedFigure, USUAL_TOLERANCE_PERCENT } from '../domain/outsideCount';
import type { OutsideCountList } from '../imports/outsideCounts';
import type { CoreHandlers, CountsPreview, Input } from '../ipc/contract';
import { countsTaken, countsUndone } from '../text/changeEvents';
import { subjects } from '../text/changeSubjects';
import { countMessages as say } from '../text/countMessages';
import { askWorkbook } from './askWorkbook';
import type { OfficeEnvironment } from './environment';
import { getDirective } from './readCampaign';
import type { FileReader } from './reading/fileReader';
import { recordChanges } from './recordChanges';
import { registryLabels } from './unitLabels';

type CountHandlers = Pick<CoreHandlers, Extract<keyof CoreHandlers, `counts.${string}`>>;
type Pointed = Input<'counts.read'>;

/** Counts that other bodies give: read, taken, listed, taken back. */
export function countHandlers(store: Store, environment: OfficeEnvironment): CountHandlers {
  return {
    'counts.figures': ({ directiveId }) => ({
      tolerancePercent: USUAL_TOLERANCE_PERCENT,
      figures: countableFigures(store.read, directiveId).map(({ form, field }) => ({
        formId: form.id,
        fieldKey: field.key,
        label: `${form.label}: ${field.label}`,
      })),
    }),
    'counts.read': async (pointed) =>
      previewOf(store.read, await readList(environment.reader, store.read, pointed, null)),
    'counts.take': async ({ asOf, source, tolerancePercent, ...pointed }) => {
      if (source.trim() === '') throw new AppFailure('invalid', say.needsSource);
      const list = await readList(environment.reader, store.read, pointed, asOf);
      const { directiveId, formId, fieldKey, path } = pointed;
      const fileName = fileNameOf(path);
      if (list.rows.length === 0)
        throw new AppFailure('invalid', list.issues[0]?.message ?? say.nothingToTake(fileName));
      const batchId = environment.newId();
      const figure = { directiveId, formId, fieldKey };
      const said = { asOf, source: source.trim(), tolerancePercent, fileName, importedAt: environment.clock() };
      await store.write((db) => {
        insertCountBatch(db, { id: batchId, ...figure, ...said }, list.rows);
        const batch = getBatch(db, batchId);
        recordChanges(db, environment, [countsTaken(subjectOf(db, batch), batch)]);
      });
      return { batchId, ...previewOf(store.read, list) };
    },
    'counts.list': ({ directiveId }) => listCountBatches(store.read, directiveId),
    'counts.undo': async ({ batchId }) => {
      const batch = getBatch(store.read, batchId);
      if (batch.undoneAt !== null) throw new AppFailure('conflict', say.undone);
      await store.write((db: WriteDb) => {
        markCountsUndone(db, batchId, environment.clock());
        recordChanges(db, environment, [countsUndone(subjectOf(db, batch), batch)]);
      });
      return { batchId, units: batch.units };
    },
  };
}

interface Countable {
  readonly form: FormDefinition;
  readonly field: FormField;
}

/** Every number that the forms of the directive ask for. */
function countableFigures(db: ReadDb, directiveId: string): readonly Countable[] {
  const owed = new Set(getDirective(db, directiveId).schedules.map(({ formId }) => formId));
  return listForms(db)
    .filter(({ id }) => owed.has(id))
    .flatMap((form) => form.fields.filter(({ type }) => type === 'count').map((field) => ({ form, field })));
}

async function readList(
  reader: FileReader,
  db: ReadDb,
  pointed: Pointed,
  asOf: LocalTime | null,
): Promise<OutsideCountList> {
  const { path, directiveId, column } = pointed;
  const fileName = fileNameOf(path);
  const { form, field } = figureOf(db, directiveId, pointed);
  const list = await askWorkbook(reader, path, 'counts', {
    fileName,
    form,
    field,
    column,
    units: listUnits(db),
    schedules: getDirective(db, directiveId).schedules,
    day: asOf === null ? null : dayOf(asOf),
  });
  if (list === null) throw new AppFailure('invalid', say.noTable(fileName));
  return list;
}

function figureOf(db: ReadDb, directiveId: string, { formId, fieldKey }: CountedFigure): Countable {
  const all = countableFigures(db, directiveId);
  const found = all.find(({ form, field }) => form.id === formId && field.key === fieldKey);
  const known = all.map(({ form, field }) => `${form.id}.${field.key}`);
  if (found === undefined) throw new AppFailure('notFound', say.noField(formId, fieldKey, known));
  return found;
}

function previewOf(db: ReadDb, { sheet, columns, column, rows, issues }: OutsideCountList): CountsPreview {
  const names = registryLabels(db);
  const named = rows.map((row) => ({ ...row, unitName: names.get(row.unitId) ?? row.unitId }));
  return { sheet, columns, column, rows: named, issues };
}

function getBatch(db: ReadDb, id: string): CountBatch {
  const batch = findCountBatch(db, id);
  if (batch === null) throw new AppFailure('notFound', say.noBatch(id));
  return batch;
}

function subjectOf(db: ReadDb, { id, directiveId, formId, fieldKey, asOf }: CountBatch) {
  const field = listForms(db)
    .find((form) => form.id === formId)
    ?.fields.find(({ key }) => key === fieldKey);
  return subjects.counts(id, field?.label ?? fieldKey, asOf, getDirective(db, directiveId).shortName);
}

function fileNameOf(path: string): string {
  return basename(path).normalize('NFC');
}

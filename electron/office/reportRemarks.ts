import type { ReadDb } from '../db/database';
import { listForms } from '../db/forms';
import { findRemark, removeRemark, saveRemark } from '../db/reportRemarks';
import type { Store } from '../db/store';
import { listGroups, listUnits } from '../db/units';
import { namesInSentence } from '../documents/parts/unitNames';
import type { LocalTime } from '../domain/calendar';
import type { Compilation } from '../domain/compilation';
import type { Indicator } from '../domain/directive';
import { AppFailure } from '../domain/failure';
import type { FormDefinition } from '../domain/form';
import type { FiguresGround } from '../domain/officePaper';
import { changedRemarks, remarkParagraphs, remarkPeriod } from '../domain/remark';
import { nfc } from '../domain/vietnamese';
import type { CoreHandlers, Input, Output } from '../ipc/contract';
import { subjects } from '../text/changeSubjects';
import { momentText } from '../text/moment';
import { periodSuffix } from '../text/periodText';
import { remarkMessages } from '../text/remarkMessages';
import { type DraftedRemark, draftRemarks } from '../text/remarkText';
import { getDirective, readCompilation } from './readCampaign';
import { type Clerk, recordChanges } from './recordChanges';

type RemarkHandlers = Pick<CoreHandlers, 'remarks.get' | 'remarks.save'>;

/** Remarks on the figures: drafted from them, kept as the clerk words them, printed in the report of that period. */
export function remarkHandlers(store: Store, clerk: Clerk): RemarkHandlers {
  return {
    'remarks.get': ({ directiveId, at, cut }) =>
      getRemarks(store.read, directiveId, readCompilation(store.read, directiveId, at, cut)),
    'remarks.save': (input) => saveRemarks(store, clerk, input),
  };
}

function draftsOf(db: ReadDb, compilation: Compilation): readonly DraftedRemark[] {
  const units = listUnits(db);
  const forms = listForms(db);
  const labels = new Map(forms.map(({ id, label }) => [id, label]));
  const groups = new Map(units.map((unit) => [unit.id, unit.groups]));
  const { indicators } = getDirective(db, compilation.directiveId);
  return draftRemarks(compilation, {
    nameOf: namesInSentence(units),
    dutyOf: ({ formId, period }) => `${labels.get(formId) ?? formId}${periodSuffix(period)}`,
    isRunningTotal: ({ indicatorId }) => countsRunningTotal(indicators, indicatorId, forms),
    groups: listGroups(db),
    groupsOf: (unitId) => groups.get(unitId) ?? [],
  });
}

/** Whether the rate counts what a rule of its form says only grows. */
function countsRunningTotal(
  indicators: readonly Indicator[],
  indicatorId: string,
  forms: readonly FormDefinition[],
): boolean {
  const source = indicators.find(({ id }) => id === indicatorId)?.numerator;
  if (source?.kind !== 'field') return false;
  const { formId, fieldKey } = source;
  return forms.some(
    ({ id, rules }) => id === formId && rules.some((rule) => rule.kind === 'runningTotal' && rule.total === fieldKey),
  );
}

function getRemarks(db: ReadDb, directiveId: string, compilation: Compilation): Output<'remarks.get'> {
  const period = remarkPeriod(compilation);
  const drafts = draftsOf(db, compilation);
  const kept = findRemark(db, { directiveId, period });
  const now = new Map(drafts.map(({ key, text }) => [key, text]));
  return {
    hasPeriod: period !== '',
    drafts,
    kept: kept?.text ?? null,
    changed: kept === null ? [] : changedRemarks(kept, now),
  };
}

/** Whether the report of that hour would print paragraphs that were kept when its figures were others; in sentences. */
export function remarkWarnings(
  db: ReadDb,
  { directiveId, at, cut, snapshotId }: FiguresGround & { readonly directiveId: string; readonly at: LocalTime },
): readonly string[] {
  if (snapshotId !== undefined) return []; // it prints the remarks that were frozen with its figures
  const { kept, changed } = getRemarks(db, directiveId, readCompilation(db, directiveId, at, cut));
  return kept === null || changed.length === 0 ? [] : [remarkMessages.otherFigures(changed.length, momentText(at))];
}

/** @throws AppFailure `invalid` while no period is due: there is no report to keep it for */
async function saveRemarks(store: Store, clerk: Clerk, input: Input<'remarks.save'>): Promise<Output<'remarks.save'>> {
  const { directiveId, at, cut } = input;
  const { shortName } = getDirective(store.read, directiveId);
  const compilation = readCompilation(store.read, directiveId, at, cut);
  const place = { directiveId, period: remarkPeriod(compilation) };
  if (place.period === '') throw new AppFailure('invalid', remarkMessages.noPeriod);
  const text = remarkParagraphs(nfc(input.text)).join('\n');
  const drafted = Object.fromEntries(draftsOf(store.read, compilation).map((draft) => [draft.key, draft.text]));
  await store.write((db) => {
    const before = findRemark(db, place)?.text ?? null;
    if (text === '') removeRemark(db, place);
    else saveRemark(db, place, { text, drafted });
    if (before === (text || null)) return;
    const subject = subjects.directive(directiveId, shortName);
    const field = `remark/${place.period}`;
    recordChanges(db, clerk, [
      { subject, field, fieldLabel: remarkMessages.field, oldValue: before, newValue: text || null },
    ]);
  });
  return { kept: text };
}

/** Paragraphs the clerk keeps for the report of these figures. */
export function keptParagraphs(db: ReadDb, directiveId: string, compilation: Compilation): readonly string[] {
  const kept = findRemark(db, { directiveId, period: remarkPeriod(compilation) });
  return kept === null ? [] : remarkParagraphs(kept.text);
}

import { createHash } from 'node:crypto';
import { findClerkName } from '../db/clerks';
import type { ReadDb } from '../db/database';
import { listForms } from '../db/forms';
import { fromJson, toJson } from '../db/json';
import type { Store } from '../db/store';
import { findSnapshot, insertSnapshot, listSnapshots } from '../db/summarySnapshots';
import { listUnits } from '../db/units';
import type { Compilation } from '../domain/compilation';
import { compile } from '../domain/compile';
import { AppFailure } from '../domain/failure';
import type { PeriodKey } from '../domain/period';
import type { TotalsQuestion } from '../domain/summary/dataHour';
import { differenceOf } from '../domain/summary/difference';
import type { SnapshotContent, SnapshotHead } from '../domain/summary/snapshot';
import { nfc } from '../domain/vietnamese';
import type { CoreHandlers, Input, Output } from '../ipc/contract';
import { subjects } from '../text/changeSubjects';
import { officeMessages } from '../text/officeMessages';
import { periodName } from '../text/periodText';
import { differenceLines, moveText, snapshotText, totalLine } from '../text/snapshotText';
import type { OfficeEnvironment } from './environment';
import { getDirective, totalsInput } from './readCampaign';
import { levelsOf } from './readLevels';
import { recordChanges } from './recordChanges';
import { keptParagraphs } from './reportRemarks';
import { papersBySnapshot } from './snapshotPapers';
import { shownTrace, traceAll } from './traceFigures';

type SnapshotHandlers = Pick<CoreHandlers, Extract<keyof CoreHandlers, `snapshots.${string}`>>;

/** Summaries frozen with everything that went into them, and what moved between them. */
export function snapshotHandlers(store: Store, environment: OfficeEnvironment): SnapshotHandlers {
  return {
    'snapshots.list': ({ directiveId }) => {
      const heads = listSnapshots(store.read, directiveId);
      if (heads.length === 0) return [];
      const papers = papersBySnapshot(store.read);
      return heads.map((head) => ({ ...head, papers: papers.get(head.id) ?? [] }));
    },
    'snapshots.get': ({ snapshotId }) => {
      const { head, content } = getSnapshot(store.read, snapshotId);
      return { ...head, compilation: content.compilation, choices: content.choices, traces: content.traces };
    },
    'snapshots.trace': (input) => traceFrozen(store.read, environment.dataFolder, input),
    'snapshots.freeze': (input) => freeze(store, environment, input),
    'snapshots.compare': (input) => compare(store.read, input),
  };
}

/** The summary as it would be frozen now. */
function contentNow(db: ReadDb, question: TotalsQuestion, periodOf?: ReadonlyMap<string, PeriodKey>): SnapshotContent {
  const input = { ...totalsInput(db, question), periodOf };
  const compilation = compile(input);
  const rows = new Set(compilation.indicators.flatMap(({ units }) => units.map(({ unitId }) => unitId)));
  const periods = new Set(compilation.indicators.map(({ indicatorId, period }) => `${indicatorId} ${period}`));
  const formIds = new Set(compilation.indicators.map(({ formId }) => formId));
  return {
    format: 1,
    compilation,
    choices: (input.choices ?? []).filter(({ indicatorId, period }) => periods.has(`${indicatorId} ${period}`)),
    traces: Object.fromEntries(traceAll(db, input, compilation)),
    directive: input.directive,
    forms: listForms(db).filter(({ id }) => formIds.has(id)),
    units: listUnits(db).filter(({ id }) => rows.has(id)),
    levels: levelsOf(db, compilation),
    remarks: keptParagraphs(db, question.directiveId, compilation),
  };
}

/** @throws AppFailure `invalid` when nothing is due yet or what it replaces is of another period, `conflict` when that was made anew already */
async function freeze(
  store: Store,
  environment: OfficeEnvironment,
  { replacesId, reason, ...question }: Input<'snapshots.freeze'>,
): Promise<SnapshotHead> {
  const { directiveId, asOf } = question;
  const { shortName } = getDirective(store.read, directiveId);
  return store.write((db) => {
    const made = contentNow(db, question);
    if (made.compilation.indicators.length === 0) throw new AppFailure('invalid', snapshotText.nothing);
    const content = toJson(made);
    const place = placeOf(listSnapshots(db, directiveId), replacesId ?? null);
    if (replacesId !== undefined) checkSamePeriod(getSnapshot(db, replacesId), made.compilation);
    const head: SnapshotHead = {
      id: environment.newId(),
      directiveId,
      ...place,
      replacesId: replacesId ?? null,
      asOf,
      period: question.period ?? null,
      dataHour: question.dataHour ?? null,
      frozenAt: environment.clock(),
      frozenBy: findClerkName(db, environment.account) ?? environment.account,
      reason: nfc(reason).trim(),
      sha256: hashOf(content),
    };
    insertSnapshot(db, head, content);
    const subject = subjects.directive(directiveId, shortName);
    const newValue = snapshotText.frozen(head);
    const change = { subject, field: `snapshot/${head.id}`, fieldLabel: snapshotText.field, oldValue: null, newValue };
    recordChanges(db, environment, [change], head.reason === '' ? null : head.reason);
    return head;
  });
}

function placeOf(known: readonly SnapshotHead[], replacesId: string | null) {
  if (replacesId === null) return { number: Math.max(0, ...known.map(({ number }) => number)) + 1, version: 1 };
  const replaced = known.find(({ id }) => id === replacesId);
  if (replaced === undefined) throw new AppFailure('notFound', snapshotText.noSnapshot(replacesId));
  if (known.some((one) => one.replacesId === replacesId))
    throw new AppFailure('conflict', snapshotText.notNewest(replaced));
  return { number: replaced.number, version: replaced.version + 1 };
}

/** A version says what became of the same figures; those of another day are another summary. @throws AppFailure `invalid` */
function checkSamePeriod({ head, content }: ReturnType<typeof getSnapshot>, { indicators }: Compilation): void {
  const periods = new Map(indicators.map(({ indicatorId, period }) => [indicatorId, period]));
  for (const { indicatorId, period } of content.compilation.indicators) {
    const now = periods.get(indicatorId) ?? period;
    if (now !== period)
      throw new AppFailure('invalid', snapshotText.otherPeriod(head, periodName(period), periodName(now)));
  }
}

/** @throws AppFailure `notFound`; `damaged` when the content is no longer what was frozen */
export function getSnapshot(
  db: ReadDb,
  id: string,
): { readonly head: SnapshotHead; readonly content: SnapshotContent } {
  const found = findSnapshot(db, id);
  if (found === null) throw new AppFailure('notFound', snapshotText.noSnapshot(id));
  const { content, ...head } = found;
  if (hashOf(content) !== head.sha256) throw new AppFailure('damaged', snapshotText.changed(head));
  return { head, content: fromJson<SnapshotContent>(content) };
}

/** @throws AppFailure as `getSnapshot`; `notFound` when the unit is not among those of the rate */
function traceFrozen(
  db: ReadDb,
  dataFolder: string,
  { snapshotId, indicatorId, unitId }: Input<'snapshots.trace'>,
): Output<'snapshots.trace'> {
  const { content } = getSnapshot(db, snapshotId);
  const indicator = content.compilation.indicators.find((one) => one.indicatorId === indicatorId);
  const row = indicator?.units.find((one) => one.unitId === unitId);
  const trace = content.traces[indicatorId]?.find((one) => one.unitId === unitId);
  if (indicator === undefined || row === undefined || trace === undefined)
    throw new AppFailure('notFound', officeMessages.noUnit(unitId));
  return shownTrace(db, dataFolder, { trace, row, indicator });
}

/** What was frozen, for a paper of that directive. @throws AppFailure as `getSnapshot`; `invalid` when it is another's */
export function snapshotOf(db: ReadDb, directiveId: string, id: string): ReturnType<typeof getSnapshot> {
  const found = getSnapshot(db, id);
  if (found.head.directiveId !== directiveId) throw new AppFailure('invalid', snapshotText.ofOther);
  return found;
}

export function frozenCompilation(db: ReadDb, directiveId: string, id: string): Compilation {
  return snapshotOf(db, directiveId, id).content.compilation;
}

function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** With another summary, or with what would be frozen at an hour now. */
function compare(db: ReadDb, { beforeId, after }: Input<'snapshots.compare'>): Output<'snapshots.compare'> {
  const before = getSnapshot(db, beforeId);
  const { directiveId } = before.head;
  const later = after.kind === 'snapshot' ? getSnapshot(db, after.snapshotId) : null;
  if (later !== null && later.head.directiveId !== directiveId)
    throw new AppFailure('invalid', snapshotText.otherDirective);
  const periods = new Map(
    before.content.compilation.indicators.map(({ indicatorId, period }) => [indicatorId, period]),
  );
  const question: TotalsQuestion = { directiveId, ...(after.kind === 'now' ? after : { asOf: before.head.asOf }) };
  const isOfOnePeriod = after.kind !== 'now' || after.period === undefined; // what moved in the frozen figures, not what the next day brought
  const content = later?.content ?? contentNow(db, question, isOfOnePeriod ? periods : undefined);
  const differences = differenceOf(before.content, content);
  return {
    beforeName: snapshotText.frozen(before.head),
    afterName: later === null ? snapshotText.now(content.compilation.asOf) : snapshotText.frozen(later.head),
    lines: differenceLines(differences),
    indicators: differences.map((difference) => ({
      ...difference,
      total: totalLine(difference),
      moves: difference.moves.map((move) => ({ ...move, message: moveText(move, difference.measure) })),
    })),
  };
}

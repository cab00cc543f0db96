import { hasAttachment } from '../../db/attachmentStore';
import type { ReadDb } from '../../db/database';
import { findListPlace } from '../../db/figurePlaces';
import { listMeasures } from '../../db/measures';
import { type CompileInput, newPersonsOf } from '../../domain/compileUnits';
import { AppFailure } from '../../domain/failure';
import { type Known, type KnownReport, reportsKnownAt } from '../../domain/knownReports';
import type { Obligation } from '../../domain/obligation';
import { ENTRY, type PivotFacts, type PivotField } from '../../domain/pivot/facts';
import { reportsByHour } from '../../domain/summary/dataHour';
import type { TracedFigure } from '../../domain/summary/figureTrace';
import { reportedHalves } from '../../domain/summary/origins';
import { contextOf } from '../../domain/unitContext';
import type { AskedCampaign, TracedHalf, TracedReport } from '../../ipc/contract';
import { questionMessages, questionText } from '../../text/questionText';
import { totalsInput } from '../readCampaign';
import { figureTracer, type Tracer } from '../traceFigures';

interface TraceGround {
  readonly db: ReadDb;
  readonly facts: PivotFacts;
  readonly input: CompileInput;
  readonly arrived: Known;
  readonly known: Known;
  readonly trace: Tracer;
}

/**
 * Where what a report says of a field comes from: the file, and the cell where there is one; of a unit that others stand for,
 * theirs. @throws AppFailure `notFound`
 */
export function traceReport(
  db: ReadDb,
  dataFolder: string,
  facts: PivotFacts,
  { dutyId, fieldId, ...campaign }: AskedCampaign & { readonly dutyId: string; readonly fieldId: string },
): TracedReport {
  const input = totalsInput(db, campaign);
  const arrived = reportsKnownAt(input.reports, input.asOf);
  const known = reportsByHour(arrived, input.dataHour);
  const ground = { db, facts, input, arrived, known, trace: figureTracer(db, input) };
  const duty = input.obligations.find(({ id }) => id === dutyId);
  const field = facts.fields.find(({ id }) => id === fieldId);
  if (duty === undefined || field === undefined) throw new AppFailure('notFound', questionMessages.noCell);
  const merged = mergedDuties(duty, field, ground);
  const parts = (merged.length === 0 ? [duty] : merged).map((one) => ({
    unitName: merged.length === 0 ? null : nameOf(one, ground),
    halves: halvesOf(one, field, ground),
  }));
  const fileIds = parts.flatMap(({ halves }) => halves.flatMap(({ figure }) => keptFile(figure, dataFolder)));
  return {
    unitName: nameOf(duty, ground),
    period: duty.period,
    isOfCells: field.kind !== 'state',
    parts,
    keptFileIds: [...new Set(fileIds)],
    measureLabels: Object.fromEntries(listMeasures(db).map(({ key, label }) => [key, label])),
  };
}

/** Duties of the units whose reports are the figure of this one. */
function mergedDuties(
  { id }: Obligation,
  field: PivotField,
  { facts, input, known }: TraceGround,
): readonly Obligation[] {
  const column = facts.columns.get(field.id);
  const place = facts.dutyIds.indexOf(id);
  const own = column?.duties.indexOf(place) ?? -1;
  if (column?.absorbedBy == null || column.entries[own] !== ENTRY.number || known.has(id)) return [];
  const ids = new Set<string>();
  for (let at = 0; at < column.duties.length; at += 1)
    if (column.absorbedBy[at] === place) ids.add(facts.dutyIds[column.duties[at] ?? -1] ?? '');
  return input.obligations.filter((duty) => ids.has(duty.id));
}

function nameOf({ unitId }: Obligation, { facts }: TraceGround): string {
  return facts.units.find(({ id }) => id === unitId)?.name ?? unitId;
}

function keptFile(figure: TracedFigure | null, dataFolder: string): readonly string[] {
  if (figure?.source.kind !== 'report') return [];
  const { fileId, sha256 } = figure.source;
  return hasAttachment(dataFolder, sha256) ? [fileId] : [];
}

function halvesOf(duty: Obligation, field: PivotField, ground: TraceGround): readonly TracedHalf[] {
  if (field.rate !== null) return rateHalves(duty, field.rate.indicatorId, ground);
  return [{ label: questionText.fieldName(field, ground.facts), figure: figureOf(duty, field, ground) }];
}

function rateHalves(
  { unitId, period }: Obligation,
  indicatorId: string,
  { input, arrived, trace }: TraceGround,
): readonly TracedHalf[] {
  const indicator = input.directive.indicators.find(({ id }) => id === indicatorId);
  const unit = input.units.find(({ id }) => id === unitId);
  if (indicator === undefined || unit === undefined) return [];
  const { numerator, denominator } = reportedHalves(unit, period, contextOf(indicator, input, arrived));
  return [
    { label: indicator.numeratorLabel, figure: trace(numerator) },
    { label: indicator.denominatorLabel, figure: trace(denominator) },
  ];
}

function figureOf(duty: Obligation, field: PivotField, ground: TraceGround): TracedFigure | null {
  const { facts, input, known, arrived, trace } = ground;
  if (field.kind === 'state') {
    const first = arrived.get(duty.id)?.[0];
    const minutes = Math.max(0, facts.lateMinutes[facts.dutyIds.indexOf(duty.id)] ?? 0);
    return first === undefined ? null : trace(wholeReport(first, field.id === 'state:lateMinutes' ? minutes : 1));
  }
  const report = known.get(duty.id)?.at(-1);
  if (report === undefined) return null;
  if (field.id.startsWith('persons:')) {
    const found = trace(wholeReport(report, newPersonsOf(report, { input, known }) ?? 0));
    return found && withListPlace(found, ground.db);
  }
  const fieldKey = field.id.slice(field.id.indexOf('/') + 1);
  const figure = report.figures[fieldKey];
  if (figure?.kind === 'number') return trace({ kind: 'report', report, fieldKey, value: figure.value });
  if (!report.isNil) return null;
  if (field.kind === 'flow') return trace(wholeReport(report, 0));
  if (field.kind === 'average') return null;
  const before = carriedBy(duty, ground);
  const carried = before?.figures[fieldKey];
  return before && carried?.kind === 'number'
    ? trace({ kind: 'report', report: before, fieldKey, value: carried.value })
    : null;
}

/** The report before, which one of nothing stands on. */
function carriedBy({ unitId, formId, period }: Obligation, { input, known }: TraceGround): KnownReport | null {
  const earlier = input.obligations.filter(
    (one) => one.unitId === unitId && one.formId === formId && one.period < period && known.has(one.id),
  );
  const newest = earlier.toSorted((one, other) => (one.period < other.period ? 1 : -1))[0];
  return newest === undefined ? null : (known.get(newest.id)?.at(-1) ?? null);
}

function wholeReport(report: KnownReport, value: number) {
  return { kind: 'report', report, fieldKey: '', value } as const;
}

function withListPlace(figure: TracedFigure, db: ReadDb): TracedFigure {
  if (figure.source.kind !== 'report') return figure;
  return { ...figure, source: { ...figure.source, place: findListPlace(db, figure.source.submissionId) } };
}

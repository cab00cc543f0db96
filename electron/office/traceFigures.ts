import { hasAttachment } from '../db/attachmentStore';
import type { ReadDb } from '../db/database';
import { findReportFile } from '../db/dutyVersions';
import { findFigurePlace } from '../db/figurePlaces';
import { listMeasures } from '../db/measures';
import type { Store } from '../db/store';
import type { Compilation, CompiledIndicator, CompiledUnit } from '../domain/compilation';
import { compile } from '../domain/compile';
import type { CompileInput } from '../domain/compileUnits';
import { AppFailure } from '../domain/failure';
import { reportsKnownAt } from '../domain/knownReports';
import type { PeriodKey } from '../domain/period';
import { maskFileName } from '../domain/personalData/maskFileName';
import type { TracedFigure, UnitTrace } from '../domain/summary/figureTrace';
import { originsOf, type TotalOrigin, type UnitOrigins } from '../domain/summary/origins';
import { contextOf } from '../domain/unitContext';
import type { CoreHandlers, Input, ShownTrace } from '../ipc/contract';
import { officeMessages } from '../text/officeMessages';
import { askWorkbook } from './askWorkbook';
import type { OfficeEnvironment } from './environment';
import { reportsOfCampaign } from './facts/campaignFacts';
import { keptToRead } from './keptToRead';
import { totalsInput } from './readCampaign';

type TraceHandlers = Pick<CoreHandlers, 'compilation.trace' | 'compilation.cell'>;

/** From a figure of a total down to the cell of the unit's file. */
export function traceHandlers(store: Store, { dataFolder, reader }: OfficeEnvironment): TraceHandlers {
  return {
    'compilation.trace': (question) => traceUnit(store.read, dataFolder, question),
    'compilation.cell': async ({ fileId, sheet, cell }) => {
      const file = findReportFile(store.read, fileId);
      if (file === null || !hasAttachment(dataFolder, file.sha256))
        throw new AppFailure('notFound', officeMessages.noOriginal(file?.fileName ?? ''));
      const kept = keptToRead(dataFolder, file);
      const around = await askWorkbook(reader, kept.path, 'around', { sheet, cell }, file.fileName, kept.unsealed);
      return { fileName: file.fileName, ...around };
    },
  };
}

/**
 * Every figure of every rate of a compilation, by id of the rate.
 * @param unitId of this unit only; left out: of all
 */
export function traceAll(
  db: ReadDb,
  input: CompileInput,
  { indicators }: Compilation,
  unitId?: string,
): ReadonlyMap<string, readonly UnitTrace[]> {
  const known = reportsKnownAt(input.reports, input.asOf);
  const tracer = figureTracer(db, input);
  return new Map(
    indicators.flatMap((compiled) => {
      const indicator = input.directive.indicators.find(({ id }) => id === compiled.indicatorId);
      if (indicator === undefined) return [];
      const rows = compiled.units.filter((row) => unitId === undefined || row.unitId === unitId);
      const origins = originsOf({ ...compiled, units: rows }, contextOf(indicator, input, known));
      return [[compiled.indicatorId, origins.map((one) => traceOf(one, tracer))] as const];
    }),
  );
}

/** @throws AppFailure `notFound` when the unit is not among those of the rate */
function traceUnit(db: ReadDb, dataFolder: string, question: Input<'compilation.trace'>): ShownTrace {
  const { indicatorId, unitId } = question;
  const input = totalsInput(db, question);
  const compilation = compile(input);
  const indicator = compilation.indicators.find((one) => one.indicatorId === indicatorId);
  const own = { ...compilation, indicators: indicator === undefined ? [] : [indicator] };
  const [trace] = traceAll(db, input, own, unitId).get(indicatorId) ?? [];
  const row = indicator?.units.find((one) => one.unitId === unitId);
  if (trace === undefined || row === undefined || indicator === undefined)
    throw new AppFailure('notFound', officeMessages.noUnit(unitId));
  return shownTrace(db, dataFolder, { trace, row, indicator });
}

interface TracedRow {
  readonly trace: UnitTrace;
  readonly row: CompiledUnit;
  readonly indicator: CompiledIndicator;
}

/** With the words around it, and which of its files can be opened. */
export function shownTrace(db: ReadDb, dataFolder: string, { trace, row, indicator }: TracedRow): ShownTrace {
  const labels = new Map(listMeasures(db).map(({ key, label }) => [key, label]));
  const figures = [trace, ...(trace.parts ?? [])].flatMap(({ numerator, denominator }) => [numerator, denominator]);
  const kept = figures.flatMap((figure) =>
    figure?.source.kind === 'report' && hasAttachment(dataFolder, figure.source.sha256) ? [figure.source.fileId] : [],
  );
  return {
    ...trace,
    unitName: row.unitName,
    partNames: Object.fromEntries(
      [...(row.parts?.parts ?? []), ...(row.choice?.formers?.parts ?? [])].map(({ id, name }) => [id, name]),
    ),
    period: indicator.period,
    numeratorLabel: indicator.numeratorLabel,
    denominatorLabel: indicator.denominatorLabel,
    keptFileIds: [...new Set(kept)],
    measureLabels: Object.fromEntries(labels),
  };
}

function traceOf({ unitId, numerator, denominator, parts }: UnitOrigins, tracer: Tracer): UnitTrace {
  const own = { unitId, numerator: tracer(numerator), denominator: tracer(denominator) };
  return parts === undefined ? own : { ...own, parts: parts.map((part) => traceOf(part, tracer)) };
}

export type Tracer = (origin: TotalOrigin | null) => TracedFigure | null;

export function figureTracer(db: ReadDb, { directive, obligations }: CompileInput): Tracer {
  const periods = periodsOf(obligations);
  const reports = reportsOfCampaign(db, directive.id);
  const hashes = new Map<string, string>();
  const hashOf = (fileId: string) => {
    const known = hashes.get(fileId) ?? findReportFile(db, fileId)?.sha256 ?? '';
    hashes.set(fileId, known);
    return known;
  };
  return (origin) => {
    if (origin === null) return null;
    if (origin.kind === 'zero') return { value: 0, source: { kind: 'zero' } };
    if (origin.kind === 'baseline') {
      const { measureKey, asOf, source } = origin.baseline;
      return { value: origin.value, source: { kind: 'baseline', measureKey, asOf, source } };
    }
    const { obligationId, version: ofVersion } = origin.report;
    const head = reports.all(obligationId).find((one) => one.version === ofVersion);
    const period = periods.get(obligationId);
    if (head === undefined || period === undefined) throw new Error('a report of a total is not in the store');
    const { fieldKey } = origin;
    const { id: submissionId, version, fileId, fileName, arrivedAt, dataAsOf, channel } = head;
    const place = findFigurePlace(db, submissionId, fieldKey);
    const of = {
      submissionId,
      period,
      version,
      fileId,
      fileName: maskFileName(fileName),
      sha256: hashOf(fileId),
      fieldKey,
    };
    return { value: origin.value, source: { kind: 'report', ...of, arrivedAt, dataAsOf, channel, place } };
  };
}

const periodsById = new WeakMap<CompileInput['obligations'], ReadonlyMap<string, PeriodKey>>();

function periodsOf(obligations: CompileInput['obligations']): ReadonlyMap<string, PeriodKey> {
  const known = periodsById.get(obligations) ?? new Map(obligations.map(({ id, period }) => [id, period]));
  periodsById.set(obligations, known);
  return known;
}

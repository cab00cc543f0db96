import type { IsoDay } from '../../domain/calendar';
import { sumOf } from '../../domain/decimals';
import { isSummed } from '../../domain/figureMeasure';
import type { FormDefinition } from '../../domain/form';
import type { Issue } from '../../domain/issue';
import type { PeriodKey, ReportContent } from '../../domain/submission';
import { mostDecimals } from '../../domain/totalDecimals';
import type { Unit } from '../../domain/unit';
import { tidy } from '../../domain/vietnamese';
import { formMessages as say } from '../../text/formMessages';
import { importMessages } from '../../text/importMessages';
import { address, usedRows } from '../grid';
import { issueAt } from '../issues';
import { matchUnit, type UnitProposal } from '../matchUnit';
import { recordAt, recordPositions } from '../tables/records';
import type { TableColumn } from '../tables/types';
import { BannerDistricts } from './bannerDistricts';
import { type BodyRead, NO_ROWS } from './bodyRead';
import { brokenRules } from './brokenRules';
import type { ColumnRivals } from './columnRivals';
import { answerCell, type CompiledSight, unitColumnOf } from './compiledTable';
import { readDataAsOf } from './dataAsOf';
import type { PlaceAnswers, PlaceChoice } from './placeChoice';
import type { ReadFigure } from './readCount';
import { untwin } from './rowTwins';
import { type UnitValues, unitValues } from './unitValues';

/** The report of one unit in a compiled table. */
export interface ReportPart {
  readonly unitId: string;
  /** Absent: the period of the file. */
  readonly period?: PeriodKey;
  /** Sheet row, 1-based. */
  readonly row: number;
  readonly content: ReportContent;
  readonly figures: readonly ReadFigure[];
}

export interface TableContext {
  readonly form: FormDefinition;
  readonly fileName: string;
  readonly near: IsoDay | null;
  /** Units of the registry on the day of the report. */
  readonly units: readonly Unit[];
  /** The whole registry, to tell namesakes apart by their district. */
  readonly registry: readonly Unit[];
  /** Groups that owe the form; empty: nobody is asked about. */
  readonly groups: ReadonlySet<string>;
  /** What the clerk has said of units that stand on several rows. */
  readonly places: PlaceAnswers | undefined;
}

/** A name of a row that is no unit of the registry for sure. */
export interface RowStranger {
  readonly name: string;
  /** Sheet rows, 1-based. */
  readonly rows: readonly number[];
  /** Units it may be, best first. */
  readonly proposals: readonly UnitProposal[];
}

export interface TableRead extends BodyRead {
  readonly parts: readonly ReportPart[];
  /** Names of rows that were left out because their unit is not plain, each once. */
  readonly strangers: readonly RowStranger[];
  /** Units on several rows. */
  readonly choices: readonly PlaceChoice[];
}

export interface RowRead {
  readonly row: number;
  readonly unit: Unit | null;
  readonly part: ReportPart | null;
  readonly issues: readonly Issue[];
  readonly stranger?: RowStranger;
}

/**
 * A compiled table: one report per row. A row whose unit is not plain, or whose figures can not be taken, is left out and
 * said; totals, sections and notes are no rows of it. A unit without any figure has not reported, which is not a zero.
 * @param open figures that several columns claim; while one is open, no row can be judged
 */
export function readTable(sight: CompiledSight, context: TableContext, open: readonly ColumnRivals[] = []): TableRead {
  const { table } = sight;
  const sheet = table.sheet.name;
  const missing = [...openColumns(sheet, open), ...missingColumns(sight, context.form, open)];
  const positions = missing.length > 0 ? [] : recordPositions(table); // without its column no row can be judged
  const banners = new BannerDistricts(table, context.registry);
  const rows = positions.map((position) => readRow(sight, position, context, banners));
  const column = unitColumnOf(table, sight.match, context.form)?.column ?? table.area.left;
  const { form, places: answers } = context;
  const { rows: once, choices } = untwin(rows, { sheet, column, form, answers });
  const dataAsOf = readDataAsOf(table.sheet, rowsBeside(sight), context.near);
  const parts = once.flatMap(({ part }) =>
    part === null ? [] : [{ ...part, content: { ...part.content, dataAsOf } }],
  );
  const nothing =
    parts.length > 0 || missing.length > 0 || choices.length > 0
      ? []
      : [issueAt('error', 'table-empty', say.tableEmpty(context.fileName, sheet, context.form.label), { sheet })];
  const [first] = parts;
  return {
    content: null,
    parts,
    choices,
    strangers: strangersOf(rows),
    rows: { ...NO_ROWS, read: rows.length, accepted: parts.length, rejected: rows.length - parts.length },
    figures: first === undefined ? [] : parts.length === 1 ? first.figures : sumsOf(parts, context.form),
    list: null,
    issues: [
      ...missing,
      ...nothing,
      ...withoutRows(context.form, parts, sheet),
      ...once.flatMap(({ issues }) => issues),
    ],
  };
}

function strangersOf(rows: readonly RowRead[]): readonly RowStranger[] {
  const byName = new Map<string, RowStranger>();
  for (const { stranger } of rows) {
    if (stranger === undefined) continue;
    const known = byName.get(stranger.name);
    byName.set(stranger.name, { ...stranger, rows: [...(known?.rows ?? []), ...stranger.rows] });
  }
  return [...byName.values()];
}

function rowsBeside({ table }: CompiledSight): readonly number[] {
  const records = new Set(table.rows.filter(({ kind }) => kind === 'record').map(({ row }) => row));
  return Array.from(usedRows(table.sheet)).filter((row) => !records.has(row));
}

/** Nobody can tell from a total who was added since yesterday. */
function withoutRows({ shape, label }: FormDefinition, parts: readonly unknown[], sheet: string): readonly Issue[] {
  if (shape !== 'list' || parts.length === 0) return [];
  return [issueAt('warning', 'counts-without-rows', say.countsWithoutRows(sheet, label), { sheet })];
}

function openColumns(sheet: string, open: readonly ColumnRivals[]): readonly Issue[] {
  return open.map(({ field, columns }) => {
    const names = columns.map(({ letter, path }) => ({ letter, heading: path.join(' › ') }));
    return issueAt('error', 'column-ambiguous', say.columnAmbiguous(sheet, field.label, names), { sheet });
  });
}

function missingColumns(
  { table, match }: CompiledSight,
  form: FormDefinition,
  open: readonly ColumnRivals[],
): readonly Issue[] {
  const sheet = table.sheet.name;
  const isOpen = (key: string) => open.some(({ field }) => field.key === key);
  return form.fields
    .filter(({ key, type, required }) => required && type === 'count' && !match.byKey.has(key) && !isOpen(key))
    .map(({ label }) => issueAt('error', 'column-missing', importMessages.columnMissing(sheet, label), { sheet }));
}

function readRow(sight: CompiledSight, position: number, context: TableContext, banners: BannerDistricts): RowRead {
  const { table } = sight;
  const { row } = recordAt(table, position);
  const column = unitColumnOf(table, sight.match, context.form);
  const sender = unitOfRow(sight, position, column, context, banners);
  const values = valuesOfRow(sight, row, context.form);
  if (!values.isGiven) {
    const place = { sheet: table.sheet.name, row, column: column?.column ?? table.area.left };
    const named = { sheet: place.sheet, cell: address(row, place.column) };
    const note = sender.unit && issueAt('note', 'unit-row-blank', say.rowBlank(named, sender.unit.name), place);
    return { row, unit: null, part: null, issues: note === null ? [] : [note] };
  }
  const broken = brokenRules(table.sheet.name, context.form.rules, values.answers);
  const issues = [...sender.issues, ...[...values.issues, ...broken].map((issue) => ofRow(issue, row))];
  const isTaken = sender.unit !== null && ![...values.issues, ...broken].some(({ severity }) => severity === 'error');
  const part = isTaken && sender.unit !== null ? { unitId: sender.unit.id, row, ...values.report } : null;
  return { row, unit: sender.unit, part, issues, ...(sender.stranger && { stranger: sender.stranger }) };
}

/** What stops a row does not stop the others: the file is taken, the row is not, and that is said. */
function ofRow(issue: Issue, row: number): Issue {
  if (issue.severity !== 'error') return { ...issue, row };
  return { ...issue, severity: 'warning', row, message: say.rowRefused(issue.message) };
}

interface RowSender {
  readonly unit: Unit | null;
  readonly issues: readonly Issue[];
  readonly stranger?: RowStranger;
}

function unitOfRow(
  { table }: CompiledSight,
  position: number,
  column: TableColumn | null,
  { units, registry, groups, form }: TableContext,
  banners: BannerDistricts,
): RowSender {
  const { row, values } = recordAt(table, position);
  const place = { sheet: table.sheet.name, row, column: column?.column ?? table.area.left };
  const named = { sheet: place.sheet, cell: address(row, place.column) };
  const raw = column === null ? '' : tidy(String(values[column.letter] ?? ''));
  const refuse = (code: string, message: string) => ({
    unit: null,
    issues: [issueAt('warning', code, message, place, { raw })],
  });
  if (raw === '') return refuse('row-unit-blank', say.rowUnitBlank(named));
  const clues = { content: [raw], letterhead: [raw], fileName: '', folder: '', near: banners.over(position) };
  const match = matchUnit(clues, units, registry);
  const unit = units.find(({ id }) => id === match.unitId) ?? null;
  if (unit === null) {
    const message = say.rowUnitUnknown(named, raw, match.proposals[0]?.unitName ?? null);
    return {
      ...refuse('row-unit-unknown', message),
      stranger: { name: raw, rows: [row], proposals: match.proposals },
    };
  }
  const denying = banners.denying(position, unit);
  if (denying !== null) return refuse('row-unit-elsewhere', say.rowUnitElsewhere(named, raw, denying, unit.name));
  const owes = groups.size === 0 || unit.groups.some((group) => groups.has(group));
  return owes ? { unit, issues: [] } : refuse('row-not-owing', say.rowNotOwing(named, unit.name, form.label));
}

function valuesOfRow({ table, match }: CompiledSight, row: number, form: FormDefinition): UnitValues {
  const { sheet } = table;
  return unitValues(sheet.name, form, (field) => {
    const column = match.byKey.get(field.key)?.column;
    if (column === undefined) return null;
    return { row, column, cell: answerCell(table, row, column) };
  });
}

/** What all rows taken come to, for the preview. An average is added up nowhere: what it lies between is told instead. */
export function sumsOf(parts: readonly ReportPart[], form: FormDefinition): readonly ReadFigure[] {
  return form.fields
    .filter((field) => field.type === 'count')
    .map((field) => {
      const figures = parts.map(({ content }) => content.figures[field.key]);
      const values = figures.flatMap((figure) => (figure?.kind === 'number' ? figure.value : []));
      const understood = isSummed(field)
        ? importMessages.understoodSum(sumOf(values), parts.length, mostDecimals(values))
        : rangeOf(values);
      return { key: field.key, label: field.label, cell: null, raw: null, understood };
    });
}

function rangeOf(values: readonly number[]): string {
  if (values.length === 0) return importMessages.understoodBlank;
  const ascending = values.toSorted((one, other) => one - other);
  return importMessages.understoodAverage(values.length, ascending[0] ?? 0, ascending.at(-1) ?? 0);
}

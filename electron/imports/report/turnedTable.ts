import type { FormDefinition } from '../../domain/form';
import type { Issue } from '../../domain/issue';
import type { Unit } from '../../domain/unit';
import { formMessages as say } from '../../text/formMessages';
import { cellAddress, type SheetCell, shownCells } from '../cells';
import { cellAt, mergeAt, type Sheet } from '../grid';
import { issueAt } from '../issues';
import { matchUnit, type UnitProposal } from '../matchUnit';
import { totalLabel } from '../tables/rowWords';
import { NO_ROWS } from './bodyRead';
import { brokenRules } from './brokenRules';
import type { FoundField } from './findFields';
import { type ReportPart, type RowStranger, sumsOf, type TableContext, type TableRead } from './readTable';
import { unitValues } from './unitValues';

/** A column of a turned table with the name over it. */
interface UnitColumn {
  readonly head: SheetCell;
  readonly unit: Unit | null;
  readonly proposals: readonly UnitProposal[];
}

/** Rows over the first label that may hold the names of the units. */
const HEAD_ROWS = 4;
/** One column headed by a unit may be the form of that unit. */
const LEAST_UNITS = 2;

/** A table with the units across and the figures down; null when its labels have no row of units over them. */
export function readTurnedTable(
  sheet: Sheet,
  fields: ReadonlyMap<string, FoundField>,
  context: TableContext,
): TableRead | null {
  const columns = unitColumns(sheet, [...fields.values()], context);
  if (columns === null) return null;
  const repeated = repeatedUnits(columns);
  const reads = columns.map((column) => readColumn(sheet, fields, column, repeated, context));
  const parts = reads.flatMap(({ part }) => part ?? []);
  const [first] = parts;
  return {
    content: null,
    parts,
    strangers: columns.flatMap(strangerOf),
    choices: [],
    rows: { ...NO_ROWS, read: reads.length, accepted: parts.length, rejected: reads.length - parts.length },
    figures: first === undefined ? [] : parts.length === 1 ? first.figures : sumsOf(parts, context.form),
    list: null,
    issues: [
      ...missingLines(sheet.name, context.form, fields),
      ...(parts.length > 0
        ? []
        : [
            issueAt('error', 'table-empty', say.tableEmpty(context.fileName, sheet.name, context.form.label), {
              sheet: sheet.name,
            }),
          ]),
      ...reads.flatMap(({ issues }) => issues),
    ],
  };
}

/** The row over the labels that names the most units; a column of sums is none of them. */
function unitColumns(
  sheet: Sheet,
  found: readonly FoundField[],
  { units, registry }: TableContext,
): readonly UnitColumn[] | null {
  const labels = found.map(({ label }) => label);
  const top = Math.min(...labels.map(({ row }) => row));
  const right = Math.max(...labels.map((label) => label.right));
  const rows = Array.from({ length: HEAD_ROWS }, (_, above) => top - 1 - above).filter((row) => row > 0);
  const heads = rows.map((row) =>
    shownCells(sheet, row)
      .filter(({ column, cell, text }) => column > right && cell.kind === 'text' && totalLabel(text) === null)
      .map((head): UnitColumn => {
        const match = matchUnit(
          { content: [head.text], letterhead: [head.text], fileName: '', folder: '' },
          units,
          registry,
        );
        const unit = units.find(({ id }) => id === match.unitId) ?? null;
        return { head, unit, proposals: match.proposals };
      }),
  );
  const named = (columns: readonly UnitColumn[]) => new Set(columns.flatMap(({ unit }) => unit ?? [])).size;
  const best = heads.toSorted((one, other) => named(other) - named(one))[0] ?? [];
  return named(best) < LEAST_UNITS ? null : best;
}

function repeatedUnits(columns: readonly UnitColumn[]): ReadonlySet<Unit> {
  const units = columns.flatMap(({ unit }) => unit ?? []);
  return new Set(units.filter((unit, at) => units.indexOf(unit) !== at));
}

function strangerOf({ head, unit, proposals }: UnitColumn): readonly RowStranger[] {
  return unit === null ? [{ name: head.text, rows: [head.row], proposals }] : [];
}

interface ColumnRead {
  readonly part: ReportPart | null;
  readonly issues: readonly Issue[];
}

function readColumn(
  sheet: Sheet,
  fields: ReadonlyMap<string, FoundField>,
  { head, unit, proposals }: UnitColumn,
  repeated: ReadonlySet<Unit>,
  { form, groups }: TableContext,
): ColumnRead {
  const named = { sheet: sheet.name, cell: cellAddress(head) };
  const refuse = (code: string, message: string): ColumnRead => ({
    part: null,
    issues: [
      issueAt('warning', code, message, { sheet: sheet.name, row: head.row, column: head.column }, { raw: head.text }),
    ],
  });
  if (unit === null)
    return refuse('column-unit-unknown', say.columnUnitUnknown(named, head.text, proposals[0]?.unitName ?? null));
  if (repeated.has(unit)) return refuse('column-unit-twice', say.columnUnitTwice(named, unit.name));
  if (groups.size > 0 && !unit.groups.some((group) => groups.has(group)))
    return refuse('row-not-owing', say.rowNotOwing(named, unit.name, form.label));
  const values = unitValues(sheet.name, form, ({ key }) => {
    const row = fields.get(key)?.label.row;
    if (row === undefined) return null;
    const merge = mergeAt(sheet, row, head.column);
    const isCovered = merge !== null && merge.left !== head.column; // a figure over several units is nobody's own
    return { row, column: head.column, cell: isCovered ? undefined : cellAt(sheet, merge?.top ?? row, head.column) };
  });
  if (!values.isGiven) return refuse('unit-row-blank', say.rowBlank(named, unit.name));
  const broken = brokenRules(sheet.name, form.rules, values.answers);
  const own = [...values.issues, ...broken];
  const isTaken = !own.some(({ severity }) => severity === 'error');
  return {
    part: isTaken ? { unitId: unit.id, row: head.row, ...values.report } : null,
    issues: own.map((issue) =>
      issue.severity === 'error' ? { ...issue, severity: 'warning', message: say.columnRefused(issue.message) } : issue,
    ),
  };
}

function missingLines(
  sheet: string,
  { fields }: FormDefinition,
  found: ReadonlyMap<string, FoundField>,
): readonly Issue[] {
  return fields
    .filter(({ key, type, required }) => required && type === 'count' && !found.has(key))
    .map(({ label }) => issueAt('error', 'line-missing', say.lineMissing(sheet, label), { sheet }));
}

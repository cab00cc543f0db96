import { dayOf } from '../../domain/calendar';
import type { CompiledIndicator, CompiledUnit } from '../../domain/compilation';
import { decimalsOf } from '../../domain/decimals';
import { formatCount } from '../../domain/numbers';
import { stands, type TemplateColumn } from '../../domain/template/paperTemplate';
import { decimalsOfTotals } from '../../domain/totalDecimals';
import { fillText, phrase } from '../fillTemplate';
import type { Layout } from '../layout';
import type { Cell, Orientation, Row, Table } from '../model';
import { clockText, dayAndMonth } from '../officialText';
import type { Template } from '../templates';
import { countCell, EMPTY, percentCell } from './figureCells';
import { fitColumns } from './fitColumns';
import { currentStanding } from './targetWords';

export interface UnitTable {
  readonly table: Table;
  /** Landscape when the columns do not fit upright (Phụ lục I, I.2). */
  readonly orientation: Orientation;
}

/**
 * The units of one indicator, one row each, and their total. A unit without a report has empty cells and says so; its
 * figures are never zero, and the total is that of the units that reported.
 * @param hasNewPersons whether the form lists persons, so that new ones can be counted
 */
export function unitTable(
  indicator: CompiledIndicator,
  hasNewPersons: boolean,
  template: Template,
  layout: Layout,
): UnitTable {
  const columns = shownColumns(indicator, template, hasNewPersons);
  const headers = columns.map((column) => headerText(column, indicator));
  const { widths, orientation, size } = fitColumns(columns, headers, indicator.units, { template, layout });
  const rows = indicator.units.map((unit, index) => unitRow(unit, index + 1, columns, { indicator, template }));
  return {
    orientation,
    table: {
      kind: 'table',
      size,
      columns: columns.map(({ align, minimumMm }, index) => ({
        header: headers[index] ?? '',
        widthMm: widths[index] ?? minimumMm,
        align,
      })),
      rows: [...rows, totalRow(columns, { indicator, template })],
    },
  };
}

function headerText(column: TemplateColumn, indicator: CompiledIndicator): string {
  return fillText(column.header, {
    numeratorLabel: indicator.numeratorLabel,
    denominatorLabel: indicator.denominatorLabel,
    required: currentStanding(indicator)?.requiredPrinted ?? '',
    measure: indicator.measure,
  });
}

function shownColumns(
  indicator: CompiledIndicator,
  template: Template,
  hasNewPersons: boolean,
): readonly TemplateColumn[] {
  const conditions: Readonly<Record<string, boolean>> = {
    hasNewPersons,
    hasTarget: currentStanding(indicator) !== undefined,
  };
  return template.columns.filter((column) => stands(column, conditions));
}

interface TableContext {
  readonly indicator: CompiledIndicator;
  readonly template: Template;
}

function unitRow(unit: CompiledUnit, ordinal: number, columns: readonly TemplateColumn[], context: TableContext): Row {
  const values: Readonly<Record<string, Cell>> = {
    ordinal: countCell(ordinal),
    unit: { text: unit.unitName },
    denominator: countCell(unit.denominator),
    numerator: countCell(unit.numerator),
    newPersons: countCell(unit.newPersons),
    percent: percentCell(unit.percentScaled, context.indicator.decimals),
    target: shortfallCell(unit.shortfall, context.template),
    receivedAt: receivedCell(unit, context.template),
    late: countCell(unit.lateMinutes),
    note: { text: noteText(unit, context.template) },
  };
  return { kind: 'body', cells: columns.map((column) => values[column.key] ?? EMPTY) };
}

function totalRow(columns: readonly TemplateColumn[], context: TableContext): Row {
  const { indicator, template } = context;
  const decimals = decimalsOfTotals(indicator.units);
  const values: Readonly<Record<string, Cell>> = {
    denominator: countCell(indicator.denominator, decimals.denominator),
    numerator: countCell(indicator.numerator, decimals.numerator),
    newPersons: countCell(indicator.newPersons),
    percent: percentCell(indicator.percentScaled, indicator.decimals),
    target: shortfallCell(currentStanding(indicator)?.shortfall ?? null, template),
  };
  const label: Cell = { text: phrase(template, 'total'), align: 'center' };
  const run = columns.findIndex((column) => !isLabel(column));
  const span = run < 0 ? columns.length : run;
  const rest = columns.slice(span).map((column) => values[column.key] ?? EMPTY);
  if (span > 0) return { kind: 'total', cells: [{ ...label, columnSpan: span }, ...rest] };
  const home = columns.findIndex((column) => column.key === 'unit'); // an office may begin its table with a figure
  return { kind: 'total', cells: rest.map((cell, index) => (index === home ? label : cell)) };
}

/** Columns at the left that the name of the total may take. */
function isLabel({ key }: TemplateColumn): boolean {
  return key === 'ordinal' || key === 'unit';
}

function shortfallCell(shortfall: number | null, template: Template): Cell {
  if (shortfall === null) return EMPTY;
  if (shortfall === 0) return { text: phrase(template, 'met') };
  return {
    text: phrase(template, 'short', { shortfall: formatCount(shortfall) }),
    number: { value: -shortfall, format: 'count', decimals: decimalsOf(shortfall) },
  };
}

function receivedCell({ receivedAt }: CompiledUnit, template: Template): Cell {
  if (receivedAt === null) return EMPTY;
  return {
    text: phrase(template, 'receivedAt', { clock: clockText(receivedAt), dayMonth: dayAndMonth(dayOf(receivedAt)) }),
  };
}

function noteText(unit: CompiledUnit, template: Template): string {
  if (unit.note !== '') return unit.note;
  return unit.state === 'missing' ? phrase(template, 'noReport') : '';
}

import type { CompiledUnit } from '../../domain/compilation';
import type { TemplateColumn } from '../../domain/template/paperTemplate';
import { measureOf } from '../fillTemplate';
import { type Layout, textWidthMm } from '../layout';
import type { Orientation, Table } from '../model';
import type { Template } from '../templates';

export interface ColumnFit {
  /** Millimetres, one per column; together the width of the text block. */
  readonly widths: readonly number[];
  readonly orientation: Orientation;
  readonly size: Table['size'];
}

/**
 * Widths for a table of units: many columns take the small letters; what does not fit upright goes landscape, in normal
 * letters again when there is room; what is left over goes to names and remarks, first so that they take two lines each,
 * then one. Widths of text are estimated from its length, because a paper is prepared without asking any font.
 */
export function fitColumns(
  columns: readonly TemplateColumn[],
  headers: readonly string[],
  units: readonly CompiledUnit[],
  { template, layout }: { readonly template: Template; readonly layout: Layout },
): ColumnFit {
  const wanted = columns.map((column) => wantedWidth(column, units, template));
  const least = columns.map((column, index) => leastWidth(column, headers[index] ?? '', wanted[index] ?? 0, template));
  const uprightSize = columns.length >= measureOf(template, 'smallFromColumns') ? 'small' : 'normal';
  const fits = (orientation: Orientation, size: Table['size']) =>
    sum(least) * letterScale(size, layout) <= textWidthMm(layout, orientation);
  const orientation = fits('portrait', uprightSize) ? 'portrait' : 'landscape';
  const size = orientation === 'portrait' ? uprightSize : fits('landscape', 'normal') ? 'normal' : 'small';
  const scaled = (values: readonly number[]) => values.map((value) => value * letterScale(size, layout));
  return {
    widths: spread(columns, scaled(least), scaled(wanted), textWidthMm(layout, orientation)),
    orientation,
    size,
  };
}

function letterScale(size: Table['size'], { sizePt }: Layout): number {
  return size === 'small' ? sizePt.tableSmall / sizePt.table : 1;
}

/** Width of the longest name or remark on one line; 0 for columns of figures. */
function wantedWidth(column: TemplateColumn, units: readonly CompiledUnit[], template: Template): number {
  const texts = column.key === 'unit' ? units.map((unit) => unit.unitName) : units.map((unit) => unit.note);
  if (column.key !== 'unit' && column.key !== 'note') return 0;
  return lineWidth(Math.max(0, ...texts.map((text) => text.length)), 'letterMm', template);
}

/** No word of the heading is ever broken, and the heading takes no more lines than the template allows. */
function leastWidth(column: TemplateColumn, header: string, wanted: number, template: Template): number {
  const longestWord = Math.max(0, ...header.split(/\s+/).map((word) => word.length));
  const name = column.key === 'unit' ? wanted / measureOf(template, 'nameLines') : 0;
  return Math.max(
    column.minimumMm,
    Math.min(name, measureOf(template, 'nameMaximumMm')),
    lineWidth(longestWord, 'boldLetterMm', template),
    lineWidth(header.length / measureOf(template, 'headerLines'), 'letterMm', template),
  );
}

function lineWidth(letters: number, letterKey: 'letterMm' | 'boldLetterMm', template: Template): number {
  return letters * measureOf(template, letterKey) + measureOf(template, 'cellPaddingMm');
}

function spread(
  columns: readonly TemplateColumn[],
  least: readonly number[],
  wanted: readonly number[],
  width: number,
): readonly number[] {
  const needed = sum(least);
  if (needed > width) return least.map((one) => (one * width) / needed);
  const widths = [...least];
  let spare = width - needed;
  const grow = (key: string, lines: number) => {
    const index = columns.findIndex((column) => column.key === key);
    const extra = Math.min(spare, Math.max(0, (wanted[index] ?? 0) / lines - (widths[index] ?? 0)));
    if (index >= 0) widths[index] = (widths[index] ?? 0) + extra;
    spare -= extra;
  };
  for (const lines of [2, 1]) for (const key of ['unit', 'note']) grow(key, lines);
  return widths.map((one, index) => (index === widths.length - 1 ? one + spare : one));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

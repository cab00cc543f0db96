import type { FormDefinition, FormField, LineTable } from '../../domain/form';
import { blankText } from '../../text/blankText';
import { fillText, measureOf, phrase } from '../fillTemplate';
import { type Layout, textWidthMm } from '../layout';
import type { Align, Block, Cell, Column, FormHeader, FormLine, HeadRow, Row, Table, TitleBlock } from '../model';
import type { Template } from '../templates';

/** What may be printed on a blank form beforehand. */
export interface FormPrefill {
  /** null: the name is a dotted line. */
  readonly unitName: string | null;
  /** null: left to be written in. */
  readonly year: number | null;
  /** Day the report is for, printed under the title; absent: left to be filled in, where the form asks for it. */
  readonly periodLine?: string | undefined;
  /** Rows to fill in; as the template says when absent. */
  readonly rows?: number | undefined;
}

/** Slots of a form's template: head, title, fields or table, and the place of the signature. */
export function formSlots(
  form: FormDefinition,
  prefill: FormPrefill,
  template: Template,
  layout: Layout,
): Readonly<Record<string, readonly Block[]>> {
  return {
    header: [formHeader(form, prefill, template, layout)],
    title: [formTitle(form, prefill, layout)],
    body: form.shape === 'fields' ? fieldBlocks(form, template, layout) : [rowTable(form, prefill, template, layout)],
    signature: [{ kind: 'formSignature', instruction: layout.wording.signAndSeal }],
  };
}

function formHeader(form: FormDefinition, prefill: FormPrefill, template: Template, { wording }: Layout): FormHeader {
  return {
    kind: 'formHeader',
    label: form.isLabelPrinted ? `(${form.label})` : null,
    leftLines: leftLines(form, prefill, measureOf(template, 'headerDots')),
    nationalTitle: wording.formNationalTitle,
    nationalMotto: wording.nationalMotto,
    placeDateLine: fillText(wording.formPlaceDate, { year: yearText(prefill.year) }),
  };
}

/**
 * Printed lines, then as many dotted lines as the template says, whatever the definition ends with. A known unit takes
 * the place of its blank: the first dotted line, or the words that stand for a name when one dotted line is all there is.
 */
function leftLines(form: FormDefinition, { unitName }: FormPrefill, dotLines: number): readonly FormLine[] {
  const own = form.headerLines.filter((line) => !isDots(line));
  const printed = own.length === 0 ? [blankText.sender] : own;
  const dots: readonly FormLine[] = Array.from({ length: dotLines }, () => ({ kind: 'dots' }) as const);
  const text = (line: string): FormLine => ({ kind: 'text', text: line.toLocaleUpperCase('vi') });
  if (unitName === null) return [...printed.map(text), ...dots];
  if (dotLines > 1) return [...printed.map(text), text(unitName), ...dots.slice(1)];
  return [...printed.slice(0, -1).map(text), text(unitName), ...dots];
}

function isDots(line: string): boolean {
  return /^[.…\s]+$/.test(line);
}

function yearText(year: number | null): string {
  return year === null ? '.....' : String(year);
}

function formTitle(form: FormDefinition, { year, periodLine }: FormPrefill, { wording }: Layout): TitleBlock {
  const [typeName = '', ...abstract] = form.titleLines;
  const blank = form.hasPeriodLine ? [fillText(wording.formPeriod, { year: yearText(year) })] : [];
  const period = periodLine === undefined ? blank : [periodLine];
  return { kind: 'titleBlock', typeName, abstractLines: [...abstract, ...period], hasRule: false };
}

/** Line by line, or in the table of the file the form was defined from. */
function fieldBlocks(form: FormDefinition, template: Template, layout: Layout): readonly Block[] {
  return form.lineTable === undefined
    ? fieldLines(form, template)
    : [lineTable(form, form.lineTable, template, layout)];
}

interface LineColumn {
  readonly header: string;
  readonly width: number;
  readonly align: Align;
  readonly textOf: (field: FormField, at: number) => string;
}

/** "STT | Nội dung | ĐVT | Số lượng", a row for each line. */
function lineTable({ fields }: FormDefinition, heads: LineTable, template: Template, layout: Layout): Table {
  const columns = lineColumns(heads, template);
  const scale = textWidthMm(layout, 'portrait') / columns.reduce((sum, { width }) => sum + width, 0);
  return {
    kind: 'table',
    size: 'normal',
    columns: columns.map(({ header, width, align }) => ({ header, widthMm: width * scale, align })),
    rows: fields.map((field, at) => ({
      kind: 'body',
      cells: columns.map(({ textOf }) => ({ text: textOf(field, at) })),
    })),
  };
}

function lineColumns({ ordinal, label, measure, answer, note }: LineTable, template: Template): readonly LineColumn[] {
  const width = (name: string) => measureOf(template, `${name}Mm`);
  const numbers: readonly LineColumn[] =
    ordinal === null
      ? []
      : [{ header: ordinal, width: width('ordinal'), align: 'center', textOf: (_, at) => String(at + 1) }];
  const measures: readonly LineColumn[] =
    measure === undefined
      ? []
      : [{ header: measure, width: width('ordinal') * 2, align: 'center', textOf: (field) => field.measure ?? '' }];
  return [
    ...numbers,
    { header: label, width: width('unit') * 2, align: 'left', textOf: (field) => field.label },
    ...measures,
    { header: answer, width: width('count'), align: 'center', textOf: () => '' },
    ...(note === undefined ? [] : [{ header: note, width: width('count'), align: 'left', textOf: () => '' } as const]),
  ];
}

function fieldLines(form: FormDefinition, template: Template): readonly Block[] {
  return form.fields.map((field) => ({
    kind: 'fillLine',
    label: phrase(template, field.type === 'image' ? 'imageField' : 'field', { label: field.label }),
    value: null,
    hasDots: field.type !== 'image',
  }));
}

/** The columns of a person, then one merged cell for each figure of the whole report; in a table of units a cell per row. */
function rowTable(form: FormDefinition, prefill: FormPrefill, template: Template, layout: Layout): Table {
  const fields = [...form.columns, ...form.fields];
  const rowCount = prefill.rows ?? measureOf(template, 'blankRows');
  const isShared = form.shape === 'list';
  const blank: Cell = { text: '' };
  const rows: readonly Row[] = Array.from({ length: rowCount }, (_, index) => ({
    kind: 'body',
    cells: [
      ...form.columns.map(() => blank),
      ...(isShared ? sharedCells(form, index, rowCount) : form.fields.map(() => blank)),
    ],
  }));
  const columns = formColumns(fields, template, layout);
  const headRows = headRowsOver(fields.map(pathOf));
  return { kind: 'table', size: 'normal', columns, rows, ...(headRows.length > 1 && { headRows }) };
}

/** Headings over a column as the file had them, unless the field is called something else by now. */
function pathOf({ label, headings }: FormField): readonly string[] {
  return headings !== undefined && headings.join(' ') === label ? headings : [label];
}

/** A row for each level; a heading over several columns spans them, one with none below reaches down. */
function headRowsOver(paths: readonly (readonly string[])[]): readonly HeadRow[] {
  const depth = Math.max(...paths.map(({ length }) => length));
  return Array.from({ length: depth }, (_, level): HeadRow => {
    const cells = paths.flatMap((path, at): readonly Cell[] => {
      const text = path[level];
      if (text === undefined || isUnder(paths[at - 1], path, level)) return [];
      const next = paths.slice(at + 1).findIndex((other) => !isUnder(path, other, level));
      const columnSpan = next < 0 ? paths.length - at : next + 1;
      const rowSpan = path.length === level + 1 ? depth - level : 1;
      return [{ text, ...(columnSpan > 1 && { columnSpan }), ...(rowSpan > 1 && { rowSpan }) }];
    });
    return { kind: 'heading', cells };
  });
}

/** Whether the second column stands under the same heading of the level as the one before it. */
function isUnder(before: readonly string[] | undefined, path: readonly string[], level: number): boolean {
  if (before === undefined || before.length <= level + 1 || path.length <= level + 1) return false;
  return path.slice(0, level + 1).every((heading, at) => heading === before[at]);
}

function sharedCells(form: FormDefinition, index: number, rowCount: number): readonly Cell[] {
  return index === 0 ? form.fields.map(() => ({ text: '', rowSpan: rowCount })) : [];
}

function formColumns(fields: readonly FormField[], template: Template, layout: Layout): readonly Column[] {
  const widths = fields.map((field) => measureOf(template, `${field.type}Mm`));
  const scale = textWidthMm(layout, 'portrait') / widths.reduce((sum, width) => sum + width, 0);
  return fields.map((field, index) => ({
    header: field.label,
    widthMm: (widths[index] ?? 0) * scale,
    align: ALIGNS[field.type],
  }));
}

const ALIGNS: Readonly<Record<FormField['type'], Align>> = {
  ordinal: 'center',
  personName: 'left',
  address: 'left',
  unit: 'left',
  text: 'left',
  image: 'left',
  phone: 'center',
  count: 'center',
};

import type { Cell, DataValidation, Worksheet } from 'exceljs';
import { isFieldRule, keysOf } from '../../domain/fieldRules';
import { isAmount } from '../../domain/figureMeasure';
import type { FieldType, FormDefinition, FormField } from '../../domain/form';
import type { Unit } from '../../domain/unit';
import { blankText } from '../../text/blankText';
import { writeText } from '../xlsx/look';
import type { SheetPlaces } from '../xlsx/sheet';

export interface InputContext {
  readonly form: FormDefinition;
  readonly unit: Unit;
  readonly previous: Readonly<Record<string, number>>;
}

/** Largest count anybody reports; a phone typed into the wrong cell is above it. */
const MOST = 99_999_999;
/** Money in đồng of a whole commune. */
const MOST_AMOUNT = 9_999_999_999_999;

/** Unlocks the cells to fill in, checks what is typed there and says what is asked; everything else stays locked. */
export function openForInput(places: SheetPlaces, context: InputContext): void {
  const { sheet, headingRow: firstHeading, lastHeadingRow: headingRow, fillRows, lastRow } = places;
  openPlaceAndDate(sheet, firstHeading ?? fillRows[0] ?? 1);
  const { form } = context;
  if (form.shape === 'fields') {
    const rows = form.lineTable === undefined || headingRow === null ? fillRows : rowsUnder(headingRow, form);
    form.fields.forEach((field, index) => {
      const row = rows[index];
      if (row === undefined) return;
      const cell = sheet.getCell(row, answerColumn(form));
      open(cell, field);
      check(sheet, cell, cell, field, context);
      if (form.lineTable?.note !== undefined) unlock(sheet.getCell(row, answerColumn(form) + 1));
    });
    markBroken(sheet, form, rows[0] ?? 1, rows.at(-1) ?? 1, (key) => {
      const row = rows[form.fields.findIndex((field) => field.key === key)];
      return row === undefined ? null : sheet.getCell(row, answerColumn(form)).$col$row;
    });
    return;
  }
  if (headingRow !== null) openTable(sheet, headingRow, lastTableRow(sheet, headingRow, lastRow), context);
  if (form.shape === 'list' && firstHeading !== null) openNil(sheet, firstHeading, form);
}

function rowsUnder(headingRow: number, { fields }: FormDefinition): readonly number[] {
  return fields.map((_, index) => headingRow + 1 + index);
}

/** Behind its label, or the last column of its table but the one for remarks. */
function answerColumn({ lineTable }: FormDefinition): number {
  if (lineTable === undefined) return 2;
  return 2 + (lineTable.ordinal === null ? 0 : 1) + (lineTable.measure === undefined ? 0 : 1);
}

/** "....., ngày … tháng … năm 2021" is completed by the unit. */
function openPlaceAndDate(sheet: Worksheet, bodyRow: number): void {
  for (let row = 1; row < bodyRow; row += 1)
    sheet.getRow(row).eachCell((cell) => {
      if (typeof cell.value === 'string' && /^[.…]{3,}/.test(cell.value)) unlock(cell);
    });
}

/** The table ends where its borders end. */
function lastTableRow(sheet: Worksheet, headingRow: number, lastRow: number): number {
  let row = headingRow;
  while (row < lastRow && sheet.getCell(row + 1, 1).border?.left !== undefined) row += 1;
  return row;
}

function openTable(sheet: Worksheet, headingRow: number, last: number, context: InputContext): void {
  const { form, unit } = context;
  const fields = [...form.columns, ...form.fields];
  for (let row = headingRow + 1; row <= last; row += 1)
    fields.forEach((field, index) => {
      const cell = sheet.getCell(row, index + 1);
      if (field.type === 'ordinal') cell.value = row - headingRow;
      else if (field.type === 'unit') writeText(cell, unit.name);
      else open(cell, field);
    });
  fields.forEach((field, index) => {
    check(sheet, sheet.getCell(headingRow + 1, index + 1), sheet.getCell(last, index + 1), field, context);
  });
  markBroken(sheet, form, headingRow + 1, last, (key) => {
    const column = fields.findIndex((field) => field.key === key) + 1;
    return column === 0 ? null : `$${sheet.getColumn(column).letter}${headingRow + 1}`;
  });
}

/** Red where figures break a rule of the form, as they are typed. @param placeOf its cell, or in a table that of the first row */
function markBroken(
  sheet: Worksheet,
  { rules }: FormDefinition,
  top: number,
  bottom: number,
  placeOf: (key: string) => string | null,
): void {
  rules.filter(isFieldRule).forEach((rule, at) => {
    const cells = keysOf(rule).flatMap((key) => placeOf(key) ?? []);
    const [first, ...others] = cells;
    if (first === undefined || cells.length < keysOf(rule).length) return;
    const isOfRows = !/^\$[A-Z]+\$/.test(first);
    const [, letter] = /^\$([A-Z]+)/.exec(first) ?? [];
    const own = first.replaceAll('$', '');
    const all = `COUNT(${cells.join(',')})=${cells.length}`;
    const isBroken = rule.kind === 'atMost' ? `${first}>${others[0]}` : `ROUND(SUM(${others.join(',')})-${first},4)<>0`;
    sheet.addConditionalFormatting({
      ref: isOfRows ? `${letter}${top}:${letter}${bottom}` : own,
      rules: [{ type: 'expression', priority: at + 1, formulae: [`AND(${all},${isBroken})`], style: BROKEN }],
    });
  });
}

const BROKEN = {
  fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } },
  font: { color: { argb: 'FF9C0006' } },
} as const;

/** A list says "nothing to report" by a mark chosen from a list of one. */
function openNil(sheet: Worksheet, headingRow: number, form: FormDefinition): void {
  const row = headingRow - 2;
  const last = form.columns.length + form.fields.length;
  const look = sheet.getCell(row, 1).font;
  sheet.unMergeCells(row, 1, row, last);
  for (let column = 1; column <= last; column += 1) sheet.getCell(row, column).value = null;
  const [label, mark] = [sheet.getCell(row, 2), sheet.getCell(row, 4)];
  writeText(label, blankText.nil);
  label.font = look;
  mark.font = { ...look, bold: true };
  mark.alignment = { horizontal: 'center' };
  const line = { style: 'thin' } as const;
  mark.border = { top: line, bottom: line, left: line, right: line };
  unlock(mark);
  mark.dataValidation = {
    type: 'list',
    allowBlank: true,
    formulae: [`"${blankText.nilMark}"`],
    showErrorMessage: true,
  };
}

function open(cell: Cell, field: FormField): void {
  unlock(cell);
  if (field.type === 'phone') cell.numFmt = '@'; // a leading zero typed stays
  if (field.type === 'count') cell.numFmt = numberLook(field.decimals);
}

/** Money in đồng has more digits than any count. */
function mostOf(field: FormField): number {
  return isAmount(field) ? MOST_AMOUNT : MOST;
}

/** As many places as are asked for: a code that drops them leaves a bare comma behind whole numbers. */
function numberLook(decimals = 0): string {
  return decimals === 0 ? '#,##0' : '#,##0.' + '0'.repeat(decimals);
}

/** exceljs has it, its types do not; a rule per cell it joins to ranges that overlap. */
interface RangeRules {
  readonly dataValidations: { add(range: string, rule: DataValidation): void };
}

function check(sheet: Worksheet, first: Cell, last: Cell, field: FormField, { form, previous }: InputContext): void {
  const before = previous[field.key] ?? null;
  const rule =
    field.decimals === undefined
      ? CHECKS[field.type]?.(before, { most: mostOf(field), hasList: form.shape === 'list' })
      : amountCheck(field.decimals);
  if (rule === undefined) return;
  const prompt = [rule.prompt, ...ruleWords(field, form)].join(' ');
  const range = first.address === last.address ? first.address : `${first.address}:${last.address}`;
  (sheet as Worksheet & RangeRules).dataValidations.add(range, {
    ...rule,
    ...(prompt.length <= MOST_OF_PROMPT && { prompt }),
  });
}

/** Excel mends, with a warning, a workbook that has a longer one. */
const MOST_OF_PROMPT = 255;

/** What the rules ask of the figure. */
function ruleWords({ key }: FormField, { rules, fields, columns }: FormDefinition): readonly string[] {
  const label = (of: string) => [...fields, ...columns].find((field) => field.key === of)?.label ?? of;
  return rules.filter(isFieldRule).flatMap((rule) => {
    if (keysOf(rule)[0] !== key) return [];
    return rule.kind === 'atMost'
      ? [blankText.atMost(label(rule.right))]
      : [blankText.sumOf(rule.parts.map((part) => label(part)))];
  });
}

function unlock(cell: Cell): void {
  cell.protection = { locked: false };
}

/** A number with a comma typed where the dot is the decimal sign becomes text, and is stopped here. */
function amountCheck(decimals: number): DataValidation {
  return {
    type: 'decimal',
    operator: 'between',
    formulae: [0, MOST_AMOUNT],
    allowBlank: true,
    showInputMessage: true,
    promptTitle: blankText.amountTitle,
    prompt: blankText.amountPrompt(decimals),
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: blankText.amountTitle,
    error: blankText.amountError(MOST_AMOUNT),
  };
}

interface CountLimits {
  readonly most: number;
  /** A running total goes on by the people of the list beside it. */
  readonly hasList: boolean;
}

const CHECKS: Readonly<Partial<Record<FieldType, (previous: number | null, of: CountLimits) => DataValidation>>> = {
  count: (previous, { most, hasList }) => ({
    type: 'whole',
    operator: 'between',
    formulae: [previous ?? 0, most],
    allowBlank: true,
    showInputMessage: true,
    promptTitle: blankText.countTitle,
    prompt: previous === null ? blankText.countPrompt : blankText.totalPrompt(previous, hasList),
    showErrorMessage: true,
    errorStyle: previous === null ? 'stop' : 'warning',
    errorTitle: blankText.countTitle,
    error: previous === null ? blankText.countError(most) : blankText.totalError(previous),
  }),
  phone: () => ({
    type: 'textLength',
    operator: 'between',
    formulae: [9, 15],
    allowBlank: true,
    showInputMessage: true,
    promptTitle: blankText.phoneTitle,
    prompt: blankText.phonePrompt,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: blankText.phoneTitle,
    error: blankText.phoneError,
  }),
};

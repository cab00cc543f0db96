import { formatCount, formatScaled } from '../domain/numbers';
import type { CheckedCell, FilledCell, FilledSum } from '../domain/upper/form';
import type { CellPlace } from '../domain/upper/point';
import type { PointValue } from '../domain/upper/pointValue';
import type { Workbook } from '../imports/grid';
import { START, XmlScanner } from '../imports/xml/xmlScanner';
import { cellContent } from './cellContent';
import { anchorOf, checkCell, placeOf, rowsOf } from './checkCells';
import { type CellWrite, fillSheet } from './fillSheet';
import { openTemplate, type TemplateSheet, type TemplateWorkbook } from './openTemplate';
import { replaceParts } from './replaceParts';
import { type FormulaCell, formulaCells, staleFormulas } from './staleFormulas';
import { type FilledNumbers, filledKey, filledSums } from './sums';
import { withoutAuthors } from './withoutAuthors';

/** One cell that is to be filled. */
export interface FillRequest extends CellPlace {
  /** null: left empty. */
  readonly value: PointValue | null;
}

export interface FilledWorkbook {
  readonly bytes: Uint8Array;
  readonly extension: 'xlsx' | 'xlsm';
  /** In the order asked for. */
  readonly cells: readonly FilledCell[];
  readonly sums: readonly FilledSum[];
  /** Formulas whose kept results were taken out, for the program that opens the file to work out. */
  readonly stale: number;
  readonly isSigned: boolean;
}

/**
 * The form with values in some cells, and without the names of who made it in its properties; everything else stays as it
 * is, byte for byte. A cell that holds a formula, or a
 * name that Excel itself needs, is never written.
 * @throws RefusalError for a file that is no form of Excel
 */
export function fillTemplate(bytes: Buffer, workbook: Workbook, requests: readonly FillRequest[]): FilledWorkbook {
  const template = openTemplate(bytes, workbook, rowsOf(workbook, requests));
  const checked = requests.map((request) => ({ request, checked: checkCell(workbook, template, request) }));
  const cells = checked.map((one) => filledCell(template, one.checked, one.request.value));
  const written = cells.filter(({ cell }) => cell.fault === null);
  const formulas = template.sheets.flatMap(({ name, index }) => formulaCells(name, index.formulas, template.names));
  const rawName = new Map(template.sheets.map(({ shownName, name }) => [shownName, name]));
  const changed = written.map(({ cell, write }) => ({
    sheet: rawName.get(cell.sheet) ?? cell.sheet,
    top: write.row,
    left: write.column,
    bottom: write.row,
    right: write.column,
  }));
  const stale = staleFormulas(formulas, changed);
  const numbers: FilledNumbers = new Map(
    written.map(({ cell, write: { content } }) => [
      filledKey(rawName.get(cell.sheet) ?? cell.sheet, cell.cell),
      content.kind === 'number' ? Number(content.digits) : null,
    ]),
  );
  const shownName = new Map(template.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet.shownName]));
  return {
    bytes: assembled(template, written, stale),
    extension: template.extension,
    cells: cells.map(({ cell }) => cell),
    sums: filledSums(workbook, (name) => shownName.get(name.toLowerCase()) ?? name, formulas, numbers),
    stale: stale.length,
    isSigned: template.isSigned,
  };
}

/** What the cells are, without filling any. */
export function checkCells(bytes: Buffer, workbook: Workbook, places: readonly CellPlace[]): readonly CheckedCell[] {
  const template = openTemplate(bytes, workbook, rowsOf(workbook, places));
  return places.map((place) => checkCell(workbook, template, anchorOf(workbook, place)));
}

interface Written {
  readonly cell: FilledCell;
  readonly write: CellWrite;
}

function filledCell(template: TemplateWorkbook, checked: CheckedCell, value: PointValue | null): Written {
  const format = { isPercent: checked.isPercent, isDate: checked.isDate, isElapsed: false };
  const { content, note } = cellContent(value, format, template.date1904);
  return { cell: { ...checked, written: shown(value), note }, write: { ...placeOf(checked.cell), content } };
}

function shown(value: PointValue | null): string {
  if (value === null) return '';
  if (value.kind === 'count') return formatCount(value.value);
  return value.kind === 'rate' ? `${formatScaled(value.scaled, value.decimals)}%` : value.text;
}

function assembled(template: TemplateWorkbook, written: readonly Written[], stale: readonly FormulaCell[]): Buffer {
  const parts = new Map<string, Buffer>();
  for (const sheet of template.sheets) {
    const writes = written.filter(({ cell }) => cell.sheet === sheet.shownName).map(({ write }) => write);
    const own = stale.filter((formula) => formula.sheet === sheet.name).map(({ cell }) => cell);
    const { bytes, isChanged } = fillSheet(sheet.index, unique(writes), own);
    if (isChanged) parts.set(sheet.part, asBefore(template, sheet, bytes));
  }
  if (stale.length > 0) parts.set(template.workbookPart, withFullCalculation(template));
  for (const name of template.archive.names()) {
    const part = [...parts.keys()].find((one) => one.toLowerCase() === name.toLowerCase()) ?? name;
    const cleaned = withoutAuthors(part, () => parts.get(part) ?? template.archive.read(name));
    if (cleaned !== null) parts.set(part, cleaned);
  }
  return parts.size === 0 ? template.bytes : replaceParts(template.bytes, parts);
}

/** Two points at one merged area: the later one counts. */
function unique(writes: readonly CellWrite[]): readonly CellWrite[] {
  return [...new Map(writes.map((write) => [`${write.row} ${write.column}`, write])).values()];
}

const BYTE_ORDER_MARK = Buffer.of(0xef, 0xbb, 0xbf);
const DECLARATION = /^<\?xml[^>]*\?>/;

/** With the mark the part began with; a part in another encoding becomes one in UTF-8 and says so. */
function asBefore({ archive }: TemplateWorkbook, { part, index }: TemplateSheet, bytes: Buffer): Buffer {
  const before = archive.read(part);
  if (before.subarray(0, 3).equals(BYTE_ORDER_MARK)) return Buffer.concat([BYTE_ORDER_MARK, bytes]);
  if (before.length === index.bytes.length) return bytes;
  return Buffer.from(bytes.toString('utf8').replace(DECLARATION, '<?xml version="1.0" encoding="UTF-8"?>'));
}

/** Elements of a workbook that stand in front of its calculation settings. */
const BEFORE_CALCULATION = new Set(['sheets', 'functionGroups', 'externalReferences', 'definedNames']);

/** Excel works everything out when it opens the file. */
function withFullCalculation({ archive, workbookPart }: TemplateWorkbook): Buffer {
  const content = archive.read(workbookPart);
  const scanner = new XmlScanner(content, workbookPart);
  const { bytes } = scanner;
  const hasMark = content.length === bytes.length + 3;
  let place = -1;
  let prefix = '';
  for (let token = scanner.next(); token; token = scanner.next()) {
    if (token !== START) continue;
    const tag = bytes.lastIndexOf(0x3c, scanner.nameStart);
    const name = bytes.toString('latin1', scanner.nameStart, scanner.nameEnd);
    if (name === 'calcPr') {
      const text = bytes.toString('utf8', tag, scanner.reached);
      const plain = text.replace(/\sfullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/, '');
      return spliced(bytes, tag, scanner.reached, plain.replace(/\s*(\/?>)$/, ' fullCalcOnLoad="1"$1'), hasMark);
    }
    if (scanner.depth > 2 || !BEFORE_CALCULATION.has(name)) continue;
    prefix = bytes.toString('latin1', tag + 1, scanner.nameStart);
    scanner.skipElement();
    place = scanner.reached;
  }
  return place < 0 ? content : spliced(bytes, place, place, `<${prefix}calcPr fullCalcOnLoad="1"/>`, hasMark);
}

function spliced(bytes: Buffer, start: number, end: number, text: string, hasMark: boolean): Buffer {
  const head = hasMark ? [BYTE_ORDER_MARK] : [];
  return Buffer.concat([...head, bytes.subarray(0, start), Buffer.from(text, 'utf8'), bytes.subarray(end)]);
}

import { address } from '../imports/grid';
import { damaged } from '../imports/refusal';
import { parseArea } from '../imports/xlsx/cellReference';
import type { CellSpan, RowSpan, SheetIndex, Span } from './sheetIndex';
import { columnStyle } from './styleOfPlace';

/** What a cell is to hold, in the words of the file. */
export type CellContent =
  | { readonly kind: 'blank' }
  /** `digits` as XML has numbers: "12", "0.476". */
  | { readonly kind: 'number'; readonly digits: string }
  | { readonly kind: 'text'; readonly text: string };

export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

interface Edit extends Span {
  readonly text: string;
}

/**
 * The sheet with other content in some cells; every other byte stays. A cell or row that is missing is made, in the style
 * of its row or column; what widens the sheet widens its stated dimension.
 * @param stale formulas whose kept results are no longer true: the results go, the formulas stay
 */
export function fillSheet(
  index: SheetIndex,
  writes: readonly CellWrite[],
  stale: readonly CellSpan[],
): { readonly bytes: Buffer; readonly isChanged: boolean } {
  const edits = [
    ...cellEdits(index, writes),
    ...stale.flatMap(({ value }) => (value === null ? [] : [{ ...value, text: '' }])),
  ];
  return { bytes: applied(index.bytes, edits), isChanged: edits.length > 0 };
}

function cellEdits(index: SheetIndex, writes: readonly CellWrite[]): readonly Edit[] {
  const rows = index.rowAt;
  if (rows.size < index.rows.length) damaged('row-twice');
  const byRow = new Map<number, CellWrite[]>();
  for (const write of writes) byRow.set(write.row, [...(byRow.get(write.row) ?? []), write]);
  const made: CellWrite[] = [];
  const newRows: { readonly number: number; readonly cells: string }[] = [];
  const edits: Edit[] = [];
  for (const [number, inRow] of [...byRow].toSorted(([left], [right]) => left - right)) {
    const row = rows.get(number);
    const sorted = inRow.toSorted((left, right) => left.column - right.column);
    const missing = sorted.filter(
      ({ column, content }) => content.kind !== 'blank' && row?.cells.some((cell) => cell.column === column) !== true,
    );
    made.push(...missing);
    if (row === undefined) {
      const cells = missing.map((write) => newCell(index, null, write)).join('');
      if (cells !== '') newRows.push({ number, cells });
    } else edits.push(...replaced(index, row, sorted), ...inserted(index, row, missing));
  }
  return [...edits, ...insertedRows(index, newRows), ...widened(index, made)];
}

function replaced(index: SheetIndex, row: RowSpan, writes: readonly CellWrite[]): readonly Edit[] {
  return writes.flatMap((write) => {
    const [cell, again] = row.cells.filter(({ column }) => column === write.column);
    if (again !== undefined) damaged('cell-twice', { cell: address(write.row, write.column) });
    return cell === undefined
      ? []
      : [{ start: cell.start, end: cell.end, text: rewritten(index, cell, write.content) }];
  });
}

const OF_THE_VALUE = /\s(?:t|vm|cm)\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** Its own tag with all it says of style and place. */
function rewritten({ bytes }: SheetIndex, cell: CellSpan, content: CellContent): string {
  const tag = bytes.toString('utf8', cell.start, cell.tagEnd);
  const [, name = 'c', attributes = ''] = /^<([^\s/>]+)(.*?)\s*\/?>$/s.exec(tag) ?? [];
  return element(name, attributes.replace(OF_THE_VALUE, ''), content);
}

function element(name: string, attributes: string, content: CellContent): string {
  const prefix = name.slice(0, -1);
  switch (content.kind) {
    case 'blank':
      return `<${name}${attributes}/>`;
    case 'number':
      return `<${name}${attributes}><${prefix}v>${content.digits}</${prefix}v></${name}>`;
    case 'text': {
      const text = `<${prefix}is><${prefix}t xml:space="preserve">${escaped(content.text)}</${prefix}t></${prefix}is>`;
      return `<${name}${attributes} t="inlineStr">${text}</${name}>`;
    }
  }
}

/** Excel reads `_x000D_` as a sign; a text that has such words itself is written so that it stays what it is. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
const NOT_IN_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write them
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function escaped(text: string): string {
  return text
    .replace(NOT_IN_XML, '')
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function newCell(index: SheetIndex, row: RowSpan | null, { row: number, column, content }: CellWrite): string {
  const style = row?.style ?? columnStyle(index, column) ?? 0;
  const attributes = ` r="${address(number, column)}"${style === 0 ? '' : ` s="${style}"`}`;
  return element(`${index.prefix}c`, attributes, content);
}

/** A gap is only ever in front of a cell that says where it stands, so none that does not is pushed on. */
function inserted(index: SheetIndex, row: RowSpan, missing: readonly CellWrite[]): readonly Edit[] {
  if (missing.length === 0) return [];
  const texts = missing.map((write) => newCell(index, row, write));
  const { spans, tagEnd, contentEnd } = row;
  if (row.isSelfClosing) return [...opened(index, row, texts.join(''), 'row'), ...wideSpans(index, spans, missing)];
  const edits = missing.map(({ column }, at) => {
    const next = row.cells.find((cell) => cell.column > column);
    const place = next?.start ?? Math.max(contentEnd, tagEnd);
    return { start: place, end: place, text: texts[at] ?? '' };
  });
  return [...edits, ...wideSpans(index, spans, missing)];
}

/** `<row …/>` with something in it. */
function opened(
  index: SheetIndex,
  { tagEnd }: { readonly tagEnd: number },
  text: string,
  name: string,
): readonly Edit[] {
  const end = `</${index.prefix}${name}>`;
  return [{ start: tagEnd - 2, end: tagEnd, text: `>${text}${end}` }];
}

function wideSpans({ bytes }: SheetIndex, spans: Span | null, made: readonly CellWrite[]): readonly Edit[] {
  const [, first, last] =
    spans === null ? [] : (/^(\d+):(\d+)$/.exec(bytes.toString('latin1', spans.start, spans.end)) ?? []);
  if (spans === null || first === undefined || last === undefined) return [];
  const columns = made.map(({ column }) => column);
  const wide = `${Math.min(Number(first), ...columns)}:${Math.max(Number(last), ...columns)}`;
  return wide === `${first}:${last}` ? [] : [{ ...spans, text: wide }];
}

function insertedRows(
  index: SheetIndex,
  rows: readonly { readonly number: number; readonly cells: string }[],
): readonly Edit[] {
  if (rows.length === 0) return [];
  const { data, prefix } = index;
  const textOf = ({ number, cells }: { readonly number: number; readonly cells: string }) =>
    `<${prefix}row r="${number}">${cells}</${prefix}row>`;
  if (data.isSelfClosing) return opened(index, data, rows.map(textOf).join(''), 'sheetData');
  return rows.map((row) => {
    const place = index.rows.find(({ number }) => number > row.number)?.start ?? data.contentEnd;
    return { start: place, end: place, text: textOf(row) };
  });
}

function widened({ bytes, dimension }: SheetIndex, made: readonly CellWrite[]): readonly Edit[] {
  const area = dimension === null ? null : parseArea(bytes.toString('latin1', dimension.start, dimension.end));
  if (dimension === null || area === null || made.length === 0) return [];
  const rows = made.map(({ row }) => row);
  const columns = made.map(({ column }) => column);
  const first = address(Math.min(area.top, ...rows), Math.min(area.left, ...columns));
  const last = address(Math.max(area.bottom, ...rows), Math.max(area.right, ...columns));
  const isSame = first === address(area.top, area.left) && last === address(area.bottom, area.right);
  return isSame ? [] : [{ ...dimension, text: first === last ? first : `${first}:${last}` }];
}

/** @param edits that do not overlap; what is put in at one place goes in the order given, in front of what is replaced there */
function applied(bytes: Buffer, edits: readonly Edit[]): Buffer {
  const pieces: Buffer[] = [];
  let at = 0;
  for (const { start, end, text } of edits.toSorted(
    (left, right) => left.start - right.start || left.end - right.end,
  )) {
    if (start < at) throw new Error(`edits overlap at ${start}`);
    pieces.push(bytes.subarray(at, start), Buffer.from(text, 'utf8'));
    at = end;
  }
  return Buffer.concat([...pieces, bytes.subarray(at)]);
}

import {
  BorderStyle,
  HeightRule,
  LeaderType,
  Paragraph,
  Table,
  type TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { IncomingStamp, StampPlace } from '../model';
import { lineWidthsMm } from '../wrapText';
import { bareCell } from './bareTable';
import type { DocxContext } from './context';
import { headerColumns } from './letterhead';
import { styleId } from './styles';
import { line } from './text';
import { eighthPoints, halfPoints, mmToTwips, twipsToMm } from './units';

const MM_PER_POINT = 25.4 / 72;
const ROWS_BELOW_OWNER = 4;

/** The stamp "ĐẾN" as a table of its exact size, in the middle of the letterhead's left column. */
export function stampTable(block: IncomingStamp, context: DocxContext): Table {
  const { stamp } = context.layout;
  const left = mmToTwips(stamp.columnLeftMm);
  const width = mmToTwips(stamp.widthMm);
  const right = width - left;
  const edge = { style: BorderStyle.SINGLE, size: eighthPoints(stamp.borderPt), color: '000000' };
  const ownerSize = ownerSizePt(block.owner, context);
  const ownerHeight = ownerHeightTwips(block.owner, ownerSize, context);
  const height = Math.floor((mmToTwips(stamp.heightMm) - ownerHeight) / ROWS_BELOW_OWNER);
  const wide = (content: Paragraph) => cell([content], width, { columnSpan: 2 });
  const mark = line('stampMark', block.mark, { keepNext: true });
  const covered = line('stampMark', '', { keepNext: true });
  const padding = mmToTwips(stamp.paddingMm);
  return new Table({
    rows: [
      row([wide(owner(block.owner, ownerSize))], ownerHeight),
      row([merged(mark, left, 'RESTART'), cell([place(block.number, right, context)], right)], height),
      row([merged(covered, left, 'CONTINUE'), cell([place(block.day, right, context)], right)], height),
      row([wide(place(block.forwarded, width, context))], height),
      row([wide(place(block.file, width, context))], height),
    ],
    columnWidths: [left, right],
    width: { size: width, type: WidthType.DXA },
    indent: { size: Math.round((headerColumns(context).left - width) / 2), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: edge, insideVertical: edge },
    margins: { top: 0, bottom: 0, left: padding, right: padding },
  });
}

function owner(text: string, sizePt: number): Paragraph {
  return new Paragraph({
    style: styleId('stampOwner'),
    keepNext: true,
    children: [new TextRun({ text, size: halfPoints(sizePt) })],
  });
}

function ownerLines(text: string, sizePt: number, { layout: { stamp }, fonts }: DocxContext): number {
  return lineWidthsMm(text, 'bold', sizePt, stamp.widthMm - 2 * stamp.paddingMm, fonts).length;
}

/** Smaller letters for a name that does not fit on one line. */
function ownerSizePt(text: string, context: DocxContext): number {
  const { stampOwner, stampLineNarrow } = context.layout.sizePt;
  return ownerLines(text, stampOwner, context) > 1 ? stampLineNarrow : stampOwner;
}

/** A fifth of the stamp, or what the name of the office needs. */
function ownerHeightTwips(text: string, sizePt: number, context: DocxContext): number {
  const { stamp, font } = context.layout;
  const needed = ownerLines(text, sizePt, context) * sizePt * font.lineHeightEm * MM_PER_POINT;
  return mmToTwips(Math.max(stamp.heightMm / (ROWS_BELOW_OWNER + 1), needed));
}

function row(cells: readonly TableCell[], height: number): TableRow {
  return new TableRow({ children: [...cells], cantSplit: true, height: { value: height, rule: HeightRule.EXACT } });
}

function cell(content: readonly Paragraph[], width: number, extras: Parameters<typeof bareCell>[2] = {}): TableCell {
  return bareCell(content, width, { verticalAlign: VerticalAlignTable.CENTER, ...extras });
}

function merged(content: Paragraph, width: number, how: 'RESTART' | 'CONTINUE'): TableCell {
  return cell([content], width, { verticalMerge: VerticalMergeType[how], margins: { left: 0, right: 0 } });
}

/** A label with its value, in smaller letters where it does not fit; without a value up to the edge in dots. */
function place({ label, value }: StampPlace, widthTwips: number, { layout, fonts }: DocxContext): Paragraph {
  const { stampLine, stampLineNarrow } = layout.sizePt;
  const inner = widthTwips - 2 * mmToTwips(layout.stamp.paddingMm);
  const text = value === null ? `${label} ` : `${label} ${value}`;
  const fits = fonts.widthMm(text, 'regular', stampLine) <= twipsToMm(inner);
  const size = fits ? {} : { size: halfPoints(stampLineNarrow) };
  return new Paragraph({
    style: styleId('stampLine'),
    keepNext: true,
    ...(value === null ? { tabStops: [{ type: TabStopType.RIGHT, position: inner, leader: LeaderType.DOT }] } : {}),
    children: [new TextRun({ text, ...size }), ...(value === null ? [new TextRun({ children: ['\t'], ...size })] : [])],
  });
}

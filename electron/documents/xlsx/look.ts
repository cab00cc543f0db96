import type { Alignment, Borders, Cell, Font, Worksheet } from 'exceljs';
import type { FontFace, FontMetrics } from '../fontMetrics';
import type { Layout } from '../layout';
import { lineWidthsMm } from '../wrapText';

/** How cells look: Times New Roman, thin borders, text that stays text. */
export interface CellLook {
  readonly sizePt: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align: 'left' | 'center' | 'right';
  readonly hasBorder?: boolean;
}

const THIN = { style: 'thin', color: { argb: 'FF000000' } } as const;
const BOX: Partial<Borders> = { top: THIN, bottom: THIN, left: THIN, right: THIN };
/** Format "text": Excel takes a value like "=1+1" or "0905…" as written, also when the cell is edited later. */
const TEXT_FORMAT = '@';

export function dress(cell: Cell, look: CellLook, layout: Layout): void {
  const font: Partial<Font> = { name: layout.font.name, size: look.sizePt };
  if (look.bold) font.bold = true;
  if (look.italic) font.italic = true;
  const alignment: Partial<Alignment> = { horizontal: look.align, vertical: 'middle', wrapText: true };
  cell.font = font;
  cell.alignment = alignment;
  if (look.hasBorder) cell.border = BOX;
}

/** Puts text in a cell as text, whatever it begins with; an empty text leaves the cell empty. */
export function writeText(cell: Cell, text: string): void {
  cell.numFmt = TEXT_FORMAT;
  if (text !== '') cell.value = text.normalize('NFC');
}

/** Joins the cells of a range; a single cell stays as it is. Columns and rows count from 1. */
export function join(sheet: Worksheet, top: number, left: number, bottom: number, right: number): void {
  if (top !== bottom || left !== right) sheet.mergeCells(top, left, bottom, right);
}

/** Excel's column width (digits of the default font, 7 pixels each, 5 of padding) for a width in millimetres. */
export function columnWidth(mm: number): number {
  return Math.max(2, ((mm * 96) / 25.4 - 5) / 7);
}

export function mmToInches(mm: number): number {
  return mm / 25.4;
}

export function mmToPoints(mm: number): number {
  return (mm * 72) / 25.4;
}

/** What Excel keeps free at both sides of a cell's text, in millimetres. */
const CELL_PADDING_MM = 2.5;

/** Row height in points that a wrapped text needs in a column. */
export function textHeightPt(
  text: string,
  face: FontFace,
  sizePt: number,
  widthMm: number,
  fonts: FontMetrics,
): number {
  const count = Math.max(1, lineWidthsMm(text, face, sizePt, widthMm - CELL_PADDING_MM, fonts).length);
  return count * sizePt * 1.25 + 3;
}

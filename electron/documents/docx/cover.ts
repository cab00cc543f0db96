import {
  BorderStyle,
  HeightRule,
  type Paragraph,
  Table,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { RegisterCover } from '../model';
import { bareCell } from './bareTable';
import type { DocxContext } from './context';
import { line } from './text';
import { eighthPoints, mmToTwips, textTwips } from './units';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** A frame of three parts of fixed height: agency, title, what the book holds. */
export function coverTable(block: RegisterCover, { layout, orientation }: DocxContext): Table {
  const { cover } = layout;
  const width = textTwips(layout, orientation);
  const edge = { style: BorderStyle.SINGLE, size: eighthPoints(cover.borderPt), color: '000000' };
  const part = (paragraphs: readonly Paragraph[], heightMm: number) =>
    new TableRow({
      children: [bareCell([...paragraphs], width, { verticalAlign: VerticalAlignTable.CENTER })],
      cantSplit: true,
      height: { value: mmToTwips(heightMm), rule: HeightRule.EXACT },
    });
  return new Table({
    rows: [
      part(
        [
          ...block.parentLines.map((text) => line('parent', text)),
          ...block.issuerLines.map((text) => line('issuer', text)),
        ],
        cover.issuerMm,
      ),
      part([line('registerTitle', block.title)], cover.titleMm),
      part(
        block.lines.map((text) => line('registerLine', text)),
        cover.linesMm,
      ),
    ],
    columnWidths: [width],
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: NONE, insideVertical: NONE },
  });
}

import {
  type AlignmentType,
  BorderStyle,
  HeightRule,
  type Paragraph,
  Table,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { bareCell } from './bareTable';
import { eighthPoints, mmToTwips } from './units';

interface BoxLook {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly borderPt: number;
  /** "E3000F" */
  readonly colour: string;
  readonly alignment: (typeof AlignmentType)['LEFT' | 'RIGHT'];
}

/** A box of exact size around one paragraph, standing in the middle of its height. */
export function boxTable(content: Paragraph, look: BoxLook): Table {
  const width = mmToTwips(look.widthMm);
  const edge = { style: BorderStyle.SINGLE, size: eighthPoints(look.borderPt), color: look.colour };
  const cell = bareCell([content], width, { verticalAlign: VerticalAlignTable.CENTER });
  return new Table({
    rows: [
      new TableRow({
        children: [cell],
        cantSplit: true,
        height: { value: mmToTwips(look.heightMm), rule: HeightRule.EXACT },
      }),
    ],
    columnWidths: [width],
    width: { size: width, type: WidthType.DXA },
    alignment: look.alignment,
    layout: TableLayoutType.FIXED,
    borders: { top: edge, bottom: edge, left: edge, right: edge },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
  });
}

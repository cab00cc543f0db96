import { Paragraph, type Table, type TableCell } from 'docx';
import type { FormHeader, FormLine, Letterhead } from '../model';
import { longestLineMm } from '../wrapText';
import { bareCell, bareRow, bareTable } from './bareTable';
import { textRuns } from './blanks';
import type { DocxChild, DocxContext } from './context';
import { styleId } from './styles';
import { dotsParagraph, line, ruleParagraph } from './text';
import { halfPoints, mmToTwips, ptToTwips, splitColumns, twipsToMm } from './units';

export interface Columns {
  readonly left: number;
  readonly right: number;
  readonly padding: number;
}

/** Ô 1–5b as a table of two rows, so that number and date stand on one line. */
export function letterheadTable(block: Letterhead, context: DocxContext): Table {
  const columns = headerColumns(context);
  const { layout } = context;
  const before = ptToTwips(layout.header.rowGapPt);
  const numberCell = [
    line('number', block.numberLine, { spacing: { before } }),
    ...(block.subject === null
      ? []
      : [line('letterSubject', block.subject, { spacing: { before: ptToTwips(layout.header.subjectBeforePt) } })]),
  ];
  const rows = [
    bareRow([bareCell(issuerLines(block, columns, context), columns.left), nationCell(block, columns, context)]),
    bareRow([bareCell(numberCell, columns.left), placeDateCell(block.placeDateLine, columns, context)]),
  ];
  return bareTable(rows, [columns.left, columns.right], columns.padding);
}

/** Head of a form: its label at the right edge, then lines to fill in beside the national title. */
export function formHeaderChildren(block: FormHeader, context: DocxContext): readonly DocxChild[] {
  const columns = headerColumns(context);
  const rows = [
    bareRow([
      bareCell(
        block.leftLines.map((formLine) => leftLine(formLine, columns, context)),
        columns.left,
      ),
      nationCell(block, columns, context),
    ]),
    bareRow([bareCell([line('number', '')], columns.left), placeDateCell(block.placeDateLine, columns, context)]),
  ];
  const table = bareTable(rows, [columns.left, columns.right], columns.padding);
  return block.label === null ? [table] : [line('formLabel', block.label), table];
}

export function headerColumns({ layout, orientation }: DocxContext): Columns {
  const [right, left] = splitColumns(layout.header.columnRightMm, layout, orientation);
  return { left, right, padding: mmToTwips(layout.header.cellPaddingMm) };
}

export function issuerLines(
  block: Pick<Letterhead, 'parentLines' | 'issuerLines'>,
  { left, padding }: Columns,
  { layout, fonts }: DocxContext,
  keep: { readonly keepNext?: true } = {},
): readonly Paragraph[] {
  const inner = left - 2 * padding;
  const longest = longestLineMm(block.issuerLines, 'bold', layout.sizePt.issuer, twipsToMm(inner), fonts);
  return [
    ...block.parentLines.map((text) => line('parent', text, keep)),
    ...block.issuerLines.map((text) => line('issuer', text, keep)),
    ruleParagraph(mmToTwips(longest * layout.rule.issuerRatio), inner, layout),
  ];
}

function nationCell(
  block: Pick<Letterhead, 'nationalTitle' | 'nationalMotto'>,
  { right, padding }: Columns,
  { layout, fonts }: DocxContext,
): TableCell {
  const motto = fonts.widthMm(block.nationalMotto, 'bold', layout.sizePt.nationalMotto);
  const length = mmToTwips(motto * layout.rule.mottoRatio);
  const rule = ruleParagraph(length, right - 2 * padding, layout);
  return bareCell(
    [line('nationalTitle', block.nationalTitle), line('nationalMotto', block.nationalMotto), rule],
    right,
  );
}

/** 14 pt, or 13 over the whole column when the line would not fit at 14 (Phụ lục I, II.4.c). */
export function placeDateCell(text: string, { right, padding }: Columns, { layout, fonts }: DocxContext): TableCell {
  const { placeDate, placeDateNarrow } = layout.sizePt;
  const inner = twipsToMm(right - 2 * padding);
  const isNarrow = fonts.widthMm(text, 'italic', placeDate) > inner;
  const narrow = { indent: { left: -padding, right: -padding } }; // the whole column
  const paragraph = new Paragraph({
    style: styleId('placeDate'),
    spacing: { before: ptToTwips(layout.header.rowGapPt) },
    ...(isNarrow ? narrow : {}),
    children: textRuns(text, isNarrow ? { size: halfPoints(placeDateNarrow) } : {}),
  });
  return bareCell([paragraph], right);
}

function leftLine(formLine: FormLine, { left, padding }: Columns, { layout }: DocxContext): Paragraph {
  if (formLine.kind === 'text') return line('issuer', formLine.text);
  return dotsParagraph('parent', mmToTwips(layout.form.dotsMm), left - 2 * padding);
}

import type { CopyBlock } from '../model';
import { bareCell, bareRow, bareTable } from './bareTable';
import { closingTable } from './closing';
import type { DocxChild, DocxContext } from './context';
import { headerColumns, issuerLines, placeDateCell } from './letterhead';
import { line, ruleParagraph, spacer, tinyParagraph } from './text';
import { ptToTwips, textTwips } from './units';

/** A rule across the page, then the head of the copy and its signature; all of it stays together. */
export function copyChildren(block: CopyBlock, context: DocxContext): readonly DocxChild[] {
  const { layout, orientation, beforePt } = context;
  const across = textTwips(layout, orientation);
  return [
    spacer(beforePt),
    ruleParagraph(across, across, layout),
    spacer(layout.copy.gapPt),
    copyHead(block, context),
    tinyParagraph(),
    closingTable(block.closing, { ...context, beforePt: layout.signature.beforePt }),
  ];
}

function copyHead(block: CopyBlock, context: DocxContext) {
  const { layout } = context;
  const columns = headerColumns(context);
  const before = { spacing: { before: ptToTwips(layout.header.rowGapPt) }, keepNext: true };
  const rows = [
    bareRow([
      bareCell(issuerLines(block, columns, context, { keepNext: true }), columns.left),
      bareCell([line('copyForm', block.form, { keepNext: true })], columns.right),
    ]),
    bareRow([
      bareCell([line('number', block.numberLine, before)], columns.left),
      placeDateCell(block.placeDateLine, columns, context),
    ]),
  ];
  return bareTable(rows, [columns.left, columns.right], columns.padding);
}

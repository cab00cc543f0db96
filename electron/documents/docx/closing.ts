import { AlignmentType, Paragraph, type Table, VerticalMergeType } from 'docx';
import { pictureWords } from '../../text/pictureWords';
import type { Closing, FormSignature } from '../model';
import { type PicturePlace, signaturePlaces } from '../pictures';
import { recipientsApart } from '../recipientsApart';
import { bareCell, bareRow, bareTable } from './bareTable';
import type { DocxContext } from './context';
import { floatingPicture } from './pictures';
import { styleId } from './styles';
import { dotsParagraph, line } from './text';
import { mmToTwips, ptToTwips, splitColumns, twipsToMm } from './units';

/**
 * Ô 9b at the left, 7a–7c at the right: authority, a row of exact height for the signature, name. The left cell is merged
 * over the three rows, and every paragraph but those of the last row keeps with the next, so the block is never parted;
 * LibreOffice looks at the first cell of each row, also where that is covered by a merged one.
 */
export function closingTable(block: Closing, context: DocxContext): Table {
  const before = ptToTwips(context.beforePt);
  const { beside, below } = recipientsApart(block);
  const [label, ...items] = beside.length === 0 ? [''] : [block.recipientsLabel, ...beside];
  const code = block.drafterCode === null ? [] : [block.drafterCode];
  const left = [
    line('recipientsLabel', label ?? '', { spacing: { before }, keepNext: true }),
    ...items.map((text) => line('recipientsItem', text, { keepNext: true })),
    ...(below.length > 0 ? [] : code.map((text) => line('drafterCode', text, { keepNext: true }))),
  ];
  const authority = block.authorityLines.length === 0 ? [''] : block.authorityLines;
  const right = authority.map((text, index) =>
    line('authority', text, { keepNext: true, ...(index === 0 ? { spacing: { before } } : {}) }),
  );
  const others = block.otherTitleLines.map((text) => line('otherTitle', text));
  const rest =
    below.length === 0
      ? []
      : [...below.map((text) => line('recipientsItem', text)), ...code.map((text) => line('drafterCode', text))];
  const name = [...others, line('signerName', block.signerName)];
  return signatureTable(left, right, name, context, room(block, context), rest);
}

/** The empty room for the signature; pictures hang in it and take none of it. */
function room({ signature }: Closing, { layout, orientation }: DocxContext): Paragraph {
  if (signature === null) return line('authority', '', { keepNext: true });
  const places = signaturePlaces(signature, layout);
  const [, column] = splitColumns(layout.signature.columnLeftMm, layout, orientation);
  const inColumn = (place: PicturePlace | null) =>
    place === null ? null : { ...place, leftMm: twipsToMm(column) / 2 + place.leftMm };
  return new Paragraph({
    style: styleId('authority'),
    alignment: AlignmentType.LEFT,
    keepNext: true,
    children: [
      ...floatingPicture(signature.signature, inColumn(places.signature), pictureWords.signature),
      ...floatingPicture(signature.seal, inColumn(places.seal), pictureWords.seal),
    ],
  });
}

/** Place of the signature on a form: a dotted line for the position, the instruction, a dotted line for the name. */
export function formSignatureTable(block: FormSignature, context: DocxContext): Table {
  const { layout, orientation } = context;
  const [, columnRight] = splitColumns(layout.signature.columnLeftMm, layout, orientation);
  const length = mmToTwips(layout.form.signatureDotsMm);
  const before = { spacing: { before: ptToTwips(context.beforePt) }, keepNext: true };
  const position = dotsParagraph('parent', length, columnRight, before);
  const instruction = line('placeDate', block.instruction, { keepNext: true });
  const name = dotsParagraph('parent', length, columnRight);
  return signatureTable([line('parent', '', before)], [position, instruction], [name], context);
}

function signatureTable(
  left: readonly Paragraph[],
  right: readonly Paragraph[],
  name: readonly Paragraph[],
  { layout, orientation }: DocxContext,
  place: Paragraph = line('authority', '', { keepNext: true }),
  below: readonly Paragraph[] = [],
): Table {
  const [leftWidth, rightWidth] = splitColumns(layout.signature.columnLeftMm, layout, orientation);
  const gap = { value: mmToTwips(layout.signature.gapMm), rule: 'exact' } as const;
  const covered = (keepNext: boolean) =>
    bareCell([line('recipientsItem', '', { keepNext })], leftWidth, { verticalMerge: VerticalMergeType.CONTINUE });
  const rows = [
    bareRow([bareCell(left, leftWidth, { verticalMerge: VerticalMergeType.RESTART }), bareCell(right, rightWidth)]),
    bareRow([covered(true), bareCell([place], rightWidth)], gap),
    bareRow([covered(false), bareCell(name, rightWidth)]),
    ...below.map((one) => bareRow([bareCell([one], leftWidth), bareCell([line('recipientsItem', '')], rightWidth)])),
  ];
  return bareTable(rows, [leftWidth, rightWidth], 0);
}

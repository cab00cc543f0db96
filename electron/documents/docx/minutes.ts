import type { JointSigner, MinutesClosing } from '../model';
import { bareCell, bareRow, bareTable } from './bareTable';
import type { DocxChild, DocxContext } from './context';
import { line } from './text';
import { mmToTwips, ptToTwips, textTwips } from './units';

/** Secretary and chair side by side in a table that is never parted, and the recipients below it. */
export function minutesChildren(block: MinutesClosing, context: DocxContext): readonly DocxChild[] {
  const { layout } = context;
  const width = Math.floor(textTwips(layout, context.orientation) / 2);
  const signers = [block.left, block.right];
  const row = (cellOf: (signer: JointSigner) => ReturnType<typeof line>[], height?: { value: number; rule: 'exact' }) =>
    bareRow(
      signers.map((signer) => bareCell(cellOf(signer), width)),
      height,
    );
  const before = ptToTwips(context.beforePt);
  const titles = row(({ titleLines }) =>
    titleLines.map((text, index) =>
      line('authority', text, { keepNext: true, ...(index === 0 ? { spacing: { before } } : {}) }),
    ),
  );
  const gap = row(() => [line('authority', '', { keepNext: true })], {
    value: mmToTwips(layout.signature.gapMm),
    rule: 'exact',
  });
  const names = row(({ name }) => [line('signerName', name, { keepNext: true })]);
  const recipients = block.recipientLines.length === 0 ? [] : [block.recipientsLabel, ...block.recipientLines];
  return [
    bareTable([titles, gap, names], [width, width], 0),
    ...recipients.map((text, index) =>
      line(index === 0 ? 'recipientsLabel' : 'recipientsItem', text, {
        keepNext: index < recipients.length - 1,
        ...(index === 0 ? { spacing: { before: ptToTwips(layout.signature.beforePt) } } : {}),
      }),
    ),
  ];
}

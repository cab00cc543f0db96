import { AlignmentType, BorderStyle, Paragraph, TextRun } from 'docx';
import type { FontMetrics } from '../fontMetrics';
import { type Layout, urgencyWidthMm } from '../layout';
import type { PageMarks, Section } from '../model';
import { boxTable } from './boxes';
import type { DocxChild, DocxContext } from './context';
import { styleId } from './styles';
import { line, spacer, tinyParagraph } from './text';
import { eighthPoints, ptToTwips } from './units';

/** Ô 10b, under the letterhead at the left edge of the text. */
export function urgencyChildren({ urgency }: PageMarks, { layout }: DocxContext): readonly DocxChild[] {
  if (urgency === null) return [];
  const { heightMm, borderPt, beforePt } = layout.mark;
  const colour = layout.mark.colour.slice(1);
  const words = new Paragraph({
    style: styleId('mark'),
    keepNext: true,
    children: [new TextRun({ text: layout.wording.urgency[urgency], color: colour })],
  });
  const box = { widthMm: urgencyWidthMm(urgency, layout), heightMm, borderPt, colour, alignment: AlignmentType.LEFT };
  return [spacer(beforePt), boxTable(words, box)];
}

/** What stands on the first page of a section besides its text; null: nothing. */
export function marksOf({ blocks }: Section): PageMarks | null {
  return blocks.find((block) => block.kind === 'letterhead') ?? null;
}

/** Ô 11, in the top margin of the first page at the right edge of the text. */
export function circulationChildren(
  { circulation }: PageMarks,
  { layout, fonts }: { readonly layout: Layout; readonly fonts: FontMetrics },
): readonly DocxChild[] {
  if (circulation === null) return [];
  const { heightMm, borderPt, paddingMm } = layout.mark;
  const widthMm = fonts.widthMm(circulation, 'bold', layout.sizePt.mark) + 2 * paddingMm;
  const box = { widthMm, heightMm, borderPt, colour: '000000', alignment: AlignmentType.RIGHT };
  return [boxTable(line('mark', circulation), box), tinyParagraph()];
}

/** Ô 13, at the foot of the first page under a rule across the text. */
export function addressLineChildren({ addressLine }: PageMarks, layout: Layout): readonly DocxChild[] {
  if (addressLine === null) return [];
  const [first = '', ...more] = addressLine.split('\n');
  const top = {
    style: BorderStyle.SINGLE,
    size: eighthPoints(layout.rule.thicknessPt),
    space: Math.round(layout.addressLine.gapPt),
    color: '000000',
  };
  return [
    new Paragraph({
      style: styleId('addressLine'),
      spacing: { before: ptToTwips(layout.addressLine.beforePt) },
      border: { top },
      children: [new TextRun(first), ...more.map((text) => new TextRun({ text, break: 1 }))],
    }),
  ];
}

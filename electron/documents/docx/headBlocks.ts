import { Paragraph, TextRun } from 'docx';
import type { FontFace } from '../fontMetrics';
import { textWidthMm } from '../layout';
import type { Addressees, AnnexHead, TitleBlock } from '../model';
import { longestLineMm } from '../wrapText';
import type { DocxContext } from './context';
import { styleId } from './styles';
import { line, ruleParagraph } from './text';
import { mmToTwips, ptToTwips, textTwips } from './units';

function rule(
  texts: readonly string[],
  face: FontFace,
  sizePt: number,
  ratio: number,
  context: DocxContext,
): Paragraph {
  const { layout, fonts, orientation } = context;
  const longest = longestLineMm(texts, face, sizePt, textWidthMm(layout, orientation), fonts);
  return ruleParagraph(mmToTwips(longest * ratio), textTwips(layout, orientation), layout);
}

/** Ô 5a. */
export function titleParagraphs(block: TitleBlock, context: DocxContext): readonly Paragraph[] {
  const { sizePt, rule: rules } = context.layout;
  return [
    line('typeName', block.typeName, { spacing: { before: ptToTwips(context.beforePt) } }),
    ...block.abstractLines.map((text) => line('abstract', text)),
    ...(block.hasRule ? [rule(block.abstractLines, 'bold', sizePt.abstract, rules.abstractRatio, context)] : []),
  ];
}

/** Label, title, reference and short rule of an annex (Phụ lục I, III.1). */
export function annexParagraphs(block: AnnexHead, context: DocxContext): readonly Paragraph[] {
  const { sizePt, rule: rules } = context.layout;
  return [
    line('annexLabel', block.label, { spacing: { before: ptToTwips(context.beforePt) } }),
    ...block.titleLines.map((text) => line('annexTitle', text)),
    line('annexReference', block.reference),
    rule(block.titleLines, 'bold', sizePt.annexTitle, rules.annexRatio, context),
  ];
}

/**
 * Ô 9a. One addressee is centred, and set at the left with a hanging indent when it needs two lines; more of them have
 * their dashes under the colon of the label (Phụ lục I, II.9.d).
 */
export function addresseeParagraphs(block: Addressees, context: DocxContext): readonly Paragraph[] {
  const { layout, fonts } = context;
  const size = layout.sizePt.addressees;
  const before = ptToTwips(context.beforePt);
  const labelMm = layout.addressees.labelMm;
  if (block.names.length <= 1) {
    const text = [block.label, ...block.names].join(' ');
    const isLong = fonts.widthMm(text, 'regular', size) > textWidthMm(layout, context.orientation);
    const hanging = mmToTwips(fonts.widthMm(`${block.label} `, 'regular', size));
    const indent = { left: mmToTwips(labelMm) + hanging, hanging };
    const extras = isLong ? { indent } : { alignment: 'center' as const };
    return [line('addressees', text, { spacing: { before }, ...extras })];
  }
  const wordMm = fonts.widthMm(block.label.replace(/:$/, ''), 'regular', size);
  const hanging = mmToTwips(layout.addressees.hangingMm);
  const indent = { left: mmToTwips(labelMm + wordMm) + hanging, hanging };
  return [
    line('addressees', block.label, { spacing: { before }, indent: { left: mmToTwips(labelMm) } }),
    ...block.names.map((name, index) => {
      const mayPart = index >= 1 && index < block.names.length - 2 ? { keepNext: false } : {}; // two names on each side
      return new Paragraph({ style: styleId('addresseeItem'), indent, ...mayPart, children: [new TextRun(name)] });
    }),
  ];
}

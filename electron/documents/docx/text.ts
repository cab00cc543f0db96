import { BorderStyle, type IParagraphOptions, LineRuleType, Paragraph, type ParagraphChild } from 'docx';
import type { Layout, StyleKey } from '../layout';
import type { Run } from '../model';
import { raisedRuns } from '../raisedRuns';
import { textRuns } from './blanks';
import { styleId } from './styles';
import { eighthPoints, ptToTwips } from './units';

/** Direct formatting of one paragraph over its style. */
export type ParagraphExtras = Omit<IParagraphOptions, 'children' | 'style' | 'text'>;

/** A paragraph of one plain text in the style of its role. */
export function line(key: StyleKey, text: string, extras: ParagraphExtras = {}): Paragraph {
  return new Paragraph({ ...extras, style: styleId(key), children: raisedRuns(text).flatMap(runsOf) });
}

/** A run of the model with its blanks as places to fill in. */
export function runsOf(run: Run): readonly ParagraphChild[] {
  return textRuns(run.text, runLook(run));
}

export function runLook(run: Run) {
  return {
    ...(run.bold ? { bold: true } : {}),
    ...(run.italic ? { italics: true } : {}),
    ...(run.superscript ? { superScript: true } : {}),
  };
}

/**
 * A rule: an empty paragraph with a border below, as long as asked because of its equal indents. Never underscores and
 * never underlined text.
 * @param lengthTwips length of the rule
 * @param innerTwips width of the column it is centred in
 */
export function ruleParagraph(lengthTwips: number, innerTwips: number, layout: Layout): Paragraph {
  const indent = Math.max(0, Math.round((innerTwips - lengthTwips) / 2));
  return new Paragraph({
    style: styleId('rule'),
    indent: { left: indent, right: indent },
    spacing: { before: 0, after: 0, line: ptToTwips(layout.rule.gapPt), lineRule: LineRuleType.EXACT },
    border: {
      bottom: { style: BorderStyle.SINGLE, size: eighthPoints(layout.rule.thicknessPt), space: 0, color: '000000' },
    },
    keepNext: true,
  });
}

/** A dotted place to write on: an ordinary line with a dotted border below. */
export function dotsParagraph(
  key: StyleKey,
  lengthTwips: number,
  innerTwips: number,
  extras: ParagraphExtras = {},
): Paragraph {
  const indent = Math.max(0, Math.round((innerTwips - lengthTwips) / 2));
  const dots = { style: BorderStyle.DOTTED, size: 6, space: 0, color: '000000' } as const;
  return new Paragraph({
    ...extras,
    style: styleId(key),
    indent: { left: indent, right: indent },
    border: { bottom: dots, between: dots }, // without `between` Word draws one line for several such places
  });
}

/** A paragraph of no height, for places where Word insists on having one. */
export function tinyParagraph(): Paragraph {
  return new Paragraph({
    style: styleId('rule'),
    keepNext: true,
    spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
  });
}

/** Empty room of a given height that stays with what follows it. */
export function spacer(heightPt: number): Paragraph {
  return new Paragraph({
    style: styleId('rule'),
    keepNext: true,
    spacing: { before: 0, after: 0, line: Math.max(20, ptToTwips(heightPt)), lineRule: LineRuleType.EXACT },
  });
}

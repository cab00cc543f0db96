import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { Layout, StyleKey } from '../layout';
import { halfPoints, mmToTwips, ptToTwips } from './units';

/** Id of the paragraph style of a role; its name in Word is data of the layout. */
export function styleId(key: StyleKey): string {
  return `DonDoc${key.slice(0, 1).toUpperCase()}${key.slice(1)}`;
}

interface Look {
  readonly sizePt: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  /** Body text: 1.15 lines and justified; everything else is set single. */
  readonly isBody?: boolean;
  readonly hasIndent?: boolean;
  readonly keepNext?: boolean;
  readonly outlineLevel?: number;
}

const { CENTER, LEFT, RIGHT, JUSTIFIED } = AlignmentType;

/** Real paragraph styles, one per part of the paper, all in Times New Roman (Phụ lục I, I.4). */
export function documentStyles(layout: Layout): IStylesOptions {
  const { name } = layout.font;
  const font = { ascii: name, hAnsi: name, cs: name, eastAsia: name };
  return {
    default: {
      document: {
        run: { font, size: halfPoints(layout.sizePt.body), language: { value: 'vi-VN', eastAsia: 'vi-VN' } },
        paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
    },
    paragraphStyles: Object.entries(looks(layout)).map(([key, look]) => paragraphStyle(key as StyleKey, look, layout)), // keys of `looks`
  };
}

function looks({ sizePt }: Layout): Readonly<Record<StyleKey, Look>> {
  const heading: Look = {
    sizePt: sizePt.body,
    bold: true,
    isBody: true,
    hasIndent: true,
    keepNext: true,
  };
  const centred: Look = { ...heading, hasIndent: false, alignment: CENTER };
  const title: Look = { sizePt: sizePt.typeName, bold: true, alignment: CENTER, keepNext: true };
  return {
    nationalTitle: { sizePt: sizePt.nationalTitle, bold: true, alignment: CENTER },
    nationalMotto: { sizePt: sizePt.nationalMotto, bold: true, alignment: CENTER },
    parent: { sizePt: sizePt.parent, alignment: CENTER },
    issuer: { sizePt: sizePt.issuer, bold: true, alignment: CENTER },
    number: { sizePt: sizePt.number, alignment: CENTER },
    placeDate: { sizePt: sizePt.placeDate, italics: true, alignment: CENTER },
    letterSubject: { sizePt: sizePt.letterSubject, alignment: CENTER },
    typeName: { ...title, outlineLevel: 0 },
    abstract: { ...title, sizePt: sizePt.abstract },
    addressees: { sizePt: sizePt.addressees, keepNext: true },
    addresseeItem: { sizePt: sizePt.addressees, keepNext: true },
    basis: { sizePt: sizePt.basis, italics: true, isBody: true, hasIndent: true },
    body: { sizePt: sizePt.body, isBody: true, hasIndent: true },
    headingPart: centred,
    headingChapter: centred,
    headingSection: centred,
    headingSubsection: centred,
    headingRoman: heading,
    headingArticle: heading,
    headingClause: heading,
    headingPoint: { sizePt: sizePt.body, isBody: true, hasIndent: true },
    listItem: { sizePt: sizePt.body, isBody: true, hasIndent: true },
    recipientsLabel: { sizePt: sizePt.recipientsLabel, bold: true, italics: true },
    recipientsItem: { sizePt: sizePt.recipientsItem },
    authority: { sizePt: sizePt.authority, bold: true, alignment: CENTER },
    otherTitle: { sizePt: sizePt.authority, bold: true, alignment: CENTER },
    signerName: { sizePt: sizePt.signerName, bold: true, alignment: CENTER },
    drafterCode: { sizePt: sizePt.drafterCode, alignment: RIGHT },
    mark: { sizePt: sizePt.mark, bold: true, alignment: CENTER },
    addressLine: { sizePt: sizePt.addressLine, alignment: CENTER },
    stampOwner: { sizePt: sizePt.stampOwner, bold: true, alignment: CENTER },
    stampMark: { sizePt: sizePt.stampMark, bold: true, alignment: CENTER },
    stampLine: { sizePt: sizePt.stampLine },
    copyForm: { sizePt: sizePt.copyForm, bold: true, alignment: CENTER },
    caption: { sizePt: sizePt.body, italics: true, alignment: CENTER },
    annexLabel: { sizePt: sizePt.annexLabel, bold: true, alignment: CENTER, keepNext: true, outlineLevel: 0 },
    annexTitle: { sizePt: sizePt.annexTitle, bold: true, alignment: CENTER, keepNext: true },
    annexReference: { sizePt: sizePt.annexReference, italics: true, alignment: CENTER, keepNext: true },
    tableHead: { sizePt: sizePt.table, bold: true, alignment: CENTER },
    tableCell: { sizePt: sizePt.table },
    formLabel: { sizePt: sizePt.formLabel, alignment: RIGHT },
    pageNumber: { sizePt: sizePt.pageNumber, alignment: CENTER },
    rule: { sizePt: 1 },
    registerTitle: { sizePt: sizePt.registerTitle, bold: true, alignment: CENTER, outlineLevel: 0 },
    registerLine: { sizePt: sizePt.body, isBody: true, alignment: CENTER },
  };
}

function paragraphStyle(key: StyleKey, look: Look, layout: Layout): IParagraphStyleOptions {
  const { paragraph, line, wordStyles } = layout;
  const spacing = look.isBody
    ? { before: ptToTwips(paragraph.beforePt), after: ptToTwips(paragraph.afterPt), line: Math.round(240 * line.body) }
    : { before: 0, after: 0, line: Math.round(240 * line.single) };
  return {
    id: styleId(key),
    name: wordStyles[key],
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: halfPoints(look.sizePt), bold: look.bold ?? false, italics: look.italics ?? false },
    paragraph: {
      alignment: look.alignment ?? (look.isBody ? JUSTIFIED : LEFT),
      spacing: { ...spacing, lineRule: LineRuleType.AUTO },
      ...(look.hasIndent ? { indent: { firstLine: mmToTwips(paragraph.indentMm) } } : {}),
      ...(look.keepNext ? { keepNext: true, keepLines: true } : {}),
      ...(look.isBody ? { widowControl: true } : {}),
      ...(look.outlineLevel === undefined ? {} : { outlineLevel: look.outlineLevel }),
    },
  };
}

import type { Layout } from '../../electron/documents/layout';
import type { OfficialDocument } from '../../electron/documents/model';
import type { RuleId } from '../../electron/text/rulerText';
import {
  blocks,
  bodyWords,
  type ChangeDocument,
  type ChangeXml,
  letters,
  movedToRow,
  paragraphs,
  token,
} from './changes';
import { letter, report } from './papers';

/** One thing wrong with a paper, and the one rule that has to say so. */
export interface Fault {
  readonly rule: RuleId;
  readonly of: OfficialDocument;
  /** Wrong in the description, or in the measures: on every kind of file. */
  readonly document?: ChangeDocument;
  readonly layout?: (layout: Layout) => Layout;
  /** Wrong in one kind of file only. */
  readonly xml?: ChangeXml;
  readonly header?: ChangeXml;
  readonly css?: string;
  readonly html?: ChangeXml;
}

const LEFT = '<w:jc w:val="left"/>';
const NOT_BOLD = '<w:b w:val="0"/>';
const BOLD = '<w:b/>';
const ITALIC = '<w:i/>';
const NOT_ITALIC = '<w:i w:val="0"/>';
const BORDER = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>';

const letterhead = (change: object) => blocks('letterhead', (block) => ({ ...block, ...change }));
const closing = (change: object) => blocks('closing', (block) => ({ ...block, ...change }));
const annexHead = (change: object) => blocks('annexHead', (block) => ({ ...block, ...change }));

const PAGE: readonly Fault[] = [
  {
    rule: 'page.size',
    of: letter,
    layout: (layout) => token('page.heightMm', 279)(token('page.widthMm', 216)(layout)),
  },
  {
    rule: 'page.orientation',
    of: letter,
    document: (paper) => ({
      ...paper,
      sections: paper.sections.map((section) => ({ ...section, orientation: 'landscape' })),
    }),
  },
  { rule: 'page.marginTop', of: letter, layout: token('page.marginTopMm', 15) },
  { rule: 'page.marginBottom', of: letter, layout: token('page.marginBottomMm', 5) },
  { rule: 'page.marginLeft', of: letter, layout: token('page.marginLeftMm', 25) },
  { rule: 'page.marginRight', of: letter, layout: token('page.marginRightMm', 10) },
  { rule: 'page.font', of: letter, xml: letters('recipientsItem', '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>') },
  { rule: 'page.font', of: letter, css: '.recipient { font-family: "DejaVu Sans"; }' },
  { rule: 'page.colour', of: letter, xml: letters('recipientsItem', '<w:color w:val="0563C1"/>') },
  { rule: 'page.colour', of: letter, css: '.recipient { color: #0563c1; }' },
  {
    rule: 'page.unicode',
    of: letter,
    document: bodyWords((text) => text.replace('Đề nghị các đơn vị thực hiện', '§Ò nghÞ c¸c ®¬n vÞ thùc hiÖn')),
  },
];

const PAGE_NUMBER: readonly Fault[] = [
  { rule: 'pageNumber.first', of: letter, xml: (xml) => xml.replaceAll(/<w:titlePg[^>]*\/>/g, '') },
  { rule: 'pageNumber.next', of: letter, header: (xml) => xml.replaceAll('PAGE', 'DATE') },
  { rule: 'pageNumber.next', of: letter, css: '.page-number { visibility: hidden; }' },
  { rule: 'pageNumber.place', of: letter, header: paragraphs('pageNumber', '<w:jc w:val="right"/>') },
  { rule: 'pageNumber.place', of: letter, css: '.page-number { text-align: right; }' },
  { rule: 'pageNumber.size', of: letter, layout: token('sizePt.pageNumber', 11) },
  { rule: 'pageNumber.face', of: letter, header: letters('pageNumber', ITALIC) },
  { rule: 'pageNumber.face', of: letter, css: '.page-number { font-style: italic; }' },
  {
    rule: 'pageNumber.annex',
    of: report,
    document: (paper) => ({
      ...paper,
      sections: paper.sections.map((section) => ({ ...section, restartsPageNumbers: false })),
    }),
  },
];

const HEAD: readonly Fault[] = [
  {
    rule: 'nationalTitle.wording',
    of: letter,
    document: letterhead({ nationalTitle: 'Cộng hòa xã hội chủ nghĩa Việt Nam' }),
  },
  { rule: 'nationalTitle.size', of: letter, layout: token('sizePt.nationalTitle', 11) },
  { rule: 'nationalTitle.face', of: letter, xml: letters('nationalTitle', NOT_BOLD) },
  { rule: 'nationalTitle.face', of: letter, css: '.nation { font-weight: normal; }' },
  { rule: 'motto.wording', of: letter, document: letterhead({ nationalMotto: 'Độc lập – Tự do – Hạnh phúc' }) },
  { rule: 'motto.size', of: letter, layout: token('sizePt.nationalMotto', 12) },
  {
    rule: 'motto.face',
    of: letter,
    xml: (xml) => xml.replace('phúc</w:t>', `</w:t></w:r><w:r><w:rPr>${ITALIC}</w:rPr><w:t>phúc</w:t>`),
  },
  { rule: 'motto.face', of: letter, css: '.motto { font-style: italic; }' },
  { rule: 'motto.centred', of: letter, xml: paragraphs('nationalMotto', LEFT) },
  { rule: 'motto.centred', of: letter, css: '.motto, .motto + .rule { position: relative; left: 6mm; }' },
  { rule: 'motto.rule', of: letter, layout: token('rule.mottoRatio', 0.6) },
  { rule: 'motto.rule', of: letter, css: '.motto { text-decoration: underline; } .motto + .rule { display: none; }' },
  { rule: 'motto.rule', of: letter, xml: letters('nationalMotto', '<w:u w:val="single"/>') },
  { rule: 'parent.size', of: letter, layout: token('sizePt.parent', 11) },
  { rule: 'parent.face', of: letter, xml: letters('parent', ITALIC) },
  { rule: 'parent.face', of: letter, css: '.parent { font-style: italic; }' },
  { rule: 'issuer.wording', of: letter, document: letterhead({ parentLines: [], issuerLines: [] }) },
  { rule: 'issuer.size', of: letter, layout: token('sizePt.issuer', 11) },
  { rule: 'issuer.face', of: letter, xml: letters('issuer', ITALIC) },
  { rule: 'issuer.face', of: letter, document: letterhead({ issuerLines: ['Phòng Văn hóa - Xã hội'] }) },
  { rule: 'issuer.centred', of: letter, xml: paragraphs('parent', LEFT) },
  { rule: 'issuer.centred', of: letter, css: '.parent { position: relative; left: -5mm; }' },
  { rule: 'issuer.level', of: letter, css: '.parent { position: relative; top: 2mm; }' },
  { rule: 'issuer.rule', of: letter, layout: token('rule.issuerRatio', 0.9) },
  { rule: 'number.wording', of: letter, document: letterhead({ numberLine: 'Số: 05 / VHXH - TH' }) },
  { rule: 'number.leadingZero', of: letter, document: letterhead({ numberLine: 'Số: 5/VHXH-TH' }) },
  { rule: 'number.type', of: letter, document: letterhead({ numberLine: 'Số: 05/CV-VHXH' }) },
  { rule: 'number.type', of: report, document: letterhead({ numberLine: 'Số: 03/TB-VHXH' }) },
  { rule: 'number.size', of: letter, layout: token('sizePt.number', 12) },
  { rule: 'number.face', of: letter, xml: letters('number', BOLD) },
  { rule: 'number.face', of: letter, css: '.number { font-weight: bold; }' },
  { rule: 'number.centred', of: report, xml: paragraphs('number', LEFT) },
  { rule: 'number.centred', of: report, css: '.number { text-align: left; }' },
  {
    rule: 'placeDate.wording',
    of: letter,
    document: letterhead({ placeDateLine: 'Bình An, ngày 5 tháng 2 năm 2026' }),
  },
  {
    rule: 'placeDate.size',
    of: letter,
    layout: (layout) => token('sizePt.placeDateNarrow', 12)(token('sizePt.placeDate', 12)(layout)),
  },
  { rule: 'placeDate.face', of: letter, xml: letters('placeDate', NOT_ITALIC) },
  { rule: 'placeDate.face', of: letter, css: '.place-date { font-style: normal; }' },
  { rule: 'placeDate.level', of: letter, xml: movedToRow('placeDate', -1) },
  { rule: 'placeDate.centred', of: letter, xml: paragraphs('placeDate', LEFT) },
  { rule: 'placeDate.centred', of: letter, css: '.place-date { position: relative; left: -5mm; }' },
  { rule: 'placeDate.level', of: letter, css: '.place-date { position: relative; top: 4mm; }' },
  {
    rule: 'subject.wording',
    of: letter,
    document: blocks('letterhead', (block) => ({ ...block, subject: 'Về việc rà soát số liệu' })),
  },
  { rule: 'subject.size', of: letter, layout: token('sizePt.letterSubject', 11) },
  { rule: 'subject.face', of: letter, xml: letters('letterSubject', BOLD) },
  { rule: 'subject.face', of: letter, css: '.letter-subject { font-weight: bold; }' },
  { rule: 'subject.centred', of: letter, xml: paragraphs('letterSubject', LEFT) },
  { rule: 'subject.centred', of: letter, css: '.letter-subject { position: relative; left: 3mm; }' },
  { rule: 'subject.gap', of: letter, layout: token('header.subjectBeforePt', 12) },
  { rule: 'subject.noRule', of: letter, xml: paragraphs('letterSubject', BORDER) },
  { rule: 'subject.noRule', of: letter, css: '.letter-subject { border-bottom: 0.75pt solid #000; }' },
];

/** A mark of urgency as paper of the office carries it, which our own papers do not have yet. */
const inWord =
  (settings: string): ChangeXml =>
  (xml) =>
    xml.replace(
      '</w:tbl>',
      `</w:tbl><w:p><w:r><w:rPr>${settings}<w:color w:val="E3000F"/></w:rPr><w:t>KHẨN</w:t></w:r></w:p>`,
    );
const onPage =
  (style: string): ChangeXml =>
  (page) =>
    page.replace(
      '<div class="addressees"',
      `<p style="width: 20mm; height: 8mm; line-height: 7mm; border: 1pt solid #e3000f; color: #e3000f; font-weight: bold; font-size: 13pt; text-align: center; ${style}" data-flow="whole">KHẨN</p>$&`,
    );

/** The mark itself breaks nothing. */
export const MARKED = { xml: inWord('<w:b/><w:sz w:val="26"/>'), html: onPage('') };

const MARKS: readonly Fault[] = [
  { rule: 'marks.size', of: letter, xml: inWord('<w:b/><w:sz w:val="36"/>') },
  { rule: 'marks.size', of: letter, html: onPage('font-size: 11pt'), css: '' },
  { rule: 'marks.face', of: letter, xml: inWord('<w:sz w:val="26"/>') },
  { rule: 'marks.face', of: letter, html: onPage('font-weight: normal'), css: '' },
  { rule: 'marks.box', of: letter, html: onPage('width: 30mm'), css: '' },
  { rule: 'marks.box', of: letter, html: onPage('border: none'), css: '' },
];

const CONTENT: readonly Fault[] = [
  { rule: 'typeName.size', of: report, layout: token('sizePt.typeName', 16) },
  { rule: 'typeName.face', of: report, xml: letters('typeName', NOT_BOLD) },
  { rule: 'typeName.face', of: report, css: '.type-name { font-weight: normal; }' },
  { rule: 'typeName.centred', of: report, xml: paragraphs('typeName', LEFT) },
  { rule: 'typeName.centred', of: report, css: '.type-name { position: relative; left: 20mm; }' },
  { rule: 'abstract.size', of: report, layout: token('sizePt.abstract', 12) },
  { rule: 'abstract.face', of: report, xml: letters('abstract', ITALIC) },
  {
    rule: 'abstract.face',
    of: report,
    document: blocks('titleBlock', (block) => ({ ...block, abstractLines: ['KẾT QUẢ RÀ SOÁT SỐ LIỆU NĂM 2026'] })),
  },
  { rule: 'abstract.face', of: report, css: '.abstract { font-style: italic; }' },
  { rule: 'abstract.centred', of: report, css: '.abstract, .abstract + .rule { position: relative; left: 5.6mm; }' },
  { rule: 'abstract.rule', of: report, layout: token('rule.abstractRatio', 0.9) },
  { rule: 'addressees.needed', of: letter, document: blocks('addressees', () => null) },
  {
    rule: 'addressees.punctuation',
    of: letter,
    document: blocks('addressees', (block) => ({
      ...block,
      names: block.names.map((name) => name.replace(/[.;]$/, ';')),
    })),
  },
  { rule: 'addressees.size', of: letter, layout: token('sizePt.addressees', 12) },
  { rule: 'addressees.face', of: letter, xml: letters('addresseeItem', BOLD) },
  { rule: 'addressees.face', of: letter, css: '.addressee { font-weight: bold; }' },
  {
    rule: 'addressees.dashes',
    of: letter,
    xml: (xml) => xml.replace(/<w:pStyle w:val="DonDocAddresseeItem"\/>/, '$&<w:ind w:left="2000" w:hanging="170"/>'),
  },
  { rule: 'addressees.dashes', of: letter, css: '.addressee:last-child { position: relative; left: 5mm; }' },
  { rule: 'bases.size', of: report, layout: token('sizePt.basis', 12) },
  { rule: 'bases.face', of: report, xml: letters('basis', NOT_ITALIC) },
  { rule: 'bases.face', of: report, css: '.basis { font-style: normal; }' },
  {
    rule: 'bases.punctuation',
    of: report,
    document: blocks('bases', (block) => ({ ...block, lines: block.lines.map((line) => line.replace(/\.$/, ',')) })),
  },
];

const BODY: readonly Fault[] = [
  { rule: 'body.size', of: letter, layout: token('sizePt.body', 12) },
  {
    rule: 'body.upright',
    of: letter,
    document: blocks('paragraph', (block) => ({ ...block, runs: block.runs.map((run) => ({ ...run, italic: true })) })),
  },
  { rule: 'body.justified', of: letter, xml: paragraphs('body', LEFT) },
  { rule: 'body.justified', of: letter, css: '.body, .split { text-align: left; text-align-last: left; }' },
  { rule: 'body.indent', of: letter, layout: token('paragraph.indentMm', 5) },
  { rule: 'body.indent', of: letter, layout: token('paragraph.indentMm', 0) },
  { rule: 'body.gap', of: letter, layout: token('paragraph.beforePt', 0) },
  { rule: 'body.line', of: letter, layout: token('line.body', 1.8) },
  {
    rule: 'body.roman',
    of: report,
    document: blocks('heading', (block) =>
      block.level === 'roman' ? { ...block, lines: ['I. Tình hình chung'] } : block,
    ),
  },
  { rule: 'body.articles', of: report, xml: letters('headingArticle', NOT_BOLD) },
  { rule: 'body.articles', of: report, css: '.heading.article { font-weight: normal; }' },
  {
    rule: 'body.points',
    of: report,
    document: bodyWords((text) => text.replace(/^đ\) /, 'e) ').replace(/^e\) Thực/, 'f) Thực')),
  },
  {
    rule: 'body.references',
    of: report,
    document: bodyWords((text) => text.replace('theo văn bản', 'theo điều 5 Quy chế')),
  },
  { rule: 'body.endMark', of: letter, document: bodyWords((text) => text.replace('./.', '.')) },
];

const CLOSING: readonly Fault[] = [
  { rule: 'recipients.label', of: letter, document: closing({ recipientsLabel: 'Nơi nhận' }) },
  { rule: 'recipients.labelSize', of: letter, layout: token('sizePt.recipientsLabel', 13) },
  { rule: 'recipients.labelFace', of: letter, xml: letters('recipientsLabel', NOT_ITALIC) },
  { rule: 'recipients.labelFace', of: letter, css: '.recipients-label { font-style: normal; }' },
  { rule: 'recipients.place', of: letter, xml: paragraphs('recipientsLabel', '<w:ind w:left="500"/>') },
  { rule: 'recipients.place', of: letter, css: '.recipients-label { padding-left: 8mm; }' },
  { rule: 'recipients.itemSize', of: letter, layout: token('sizePt.recipientsItem', 12) },
  { rule: 'recipients.itemFace', of: letter, xml: letters('recipientsItem', ITALIC) },
  { rule: 'recipients.itemFace', of: letter, css: '.recipient { font-style: italic; }' },
  {
    rule: 'recipients.punctuation',
    of: letter,
    document: closing({ recipientLines: ['- Như trên;', '- Chủ tịch UBND phường (b/c)', '- Lưu: VT, VHXH.'] }),
  },
  {
    rule: 'recipients.asAbove',
    of: letter,
    document: closing({ recipientLines: ['- Chủ tịch UBND phường;', '- Lưu: VT, VHXH.'] }),
  },
  { rule: 'recipients.archive', of: letter, document: closing({ recipientLines: ['- Như trên;', '- Lưu VHXH'] }) },
  { rule: 'authority.size', of: letter, layout: token('sizePt.authority', 12) },
  { rule: 'authority.face', of: letter, xml: letters('authority', NOT_BOLD) },
  { rule: 'authority.face', of: letter, css: '.authority { font-weight: normal; }' },
  { rule: 'authority.wording', of: letter, document: closing({ authorityLines: ['PHÓ TRƯỞNG PHÒNG'] }) },
  { rule: 'authority.level', of: letter, css: '.authority { position: relative; top: 5mm; }' },
  {
    rule: 'authority.level',
    of: letter,
    document: closing({ authorityLines: ['TRƯỞNG PHÒNG'] }),
    xml: movedToRow('authority', 1),
  },
  { rule: 'signer.size', of: letter, layout: token('sizePt.signerName', 12) },
  { rule: 'signer.face', of: letter, xml: letters('signerName', NOT_BOLD) },
  { rule: 'signer.face', of: letter, css: '.signer { font-weight: normal; }' },
  { rule: 'signer.title', of: letter, document: closing({ signerName: 'ThS. Nguyễn Thị Bình An' }) },
  { rule: 'signer.centred', of: letter, xml: paragraphs('signerName', LEFT) },
  { rule: 'signer.centred', of: letter, css: '.signer { position: relative; left: 5mm; }' },
  {
    rule: 'closing.together',
    of: letter,
    css: '.gap { height: 180mm; }',
    html: (page) => page.replaceAll('data-tail="2"', 'data-tail="0"'),
  },
];

const ANNEX: readonly Fault[] = [
  {
    rule: 'annex.label',
    of: report,
    document: blocks('annexHead', (block) => ({ ...block, label: block.label.replace('II', '2') })),
  },
  { rule: 'annex.labelSize', of: report, layout: token('sizePt.annexLabel', 13) },
  { rule: 'annex.labelFace', of: report, xml: letters('annexLabel', NOT_BOLD) },
  { rule: 'annex.labelFace', of: report, css: '.annex-label { font-weight: normal; }' },
  { rule: 'annex.labelCentred', of: report, xml: paragraphs('annexLabel', LEFT) },
  { rule: 'annex.labelCentred', of: report, css: '.annex-label { position: relative; left: 30mm; }' },
  { rule: 'annex.titleSize', of: report, layout: token('sizePt.annexTitle', 12) },
  { rule: 'annex.title', of: report, document: annexHead({ titleLines: ['Tổng hợp số liệu của các khu phố'] }) },
  { rule: 'annex.titleCentred', of: report, xml: paragraphs('annexTitle', LEFT) },
  { rule: 'annex.titleCentred', of: report, css: '.annex-title { position: relative; left: 30mm; }' },
  { rule: 'annex.reference', of: report, document: annexHead({ reference: '' }) },
  { rule: 'annex.referenceSize', of: report, layout: token('sizePt.annexReference', 11) },
  { rule: 'annex.referenceFace', of: report, xml: letters('annexReference', NOT_ITALIC) },
  { rule: 'annex.referenceFace', of: report, css: '.annex-reference { font-style: normal; }' },
  {
    rule: 'annex.mentioned',
    of: report,
    document: bodyWords((text) => text.replace(/tại Phụ lục I, Phụ lục II kèm theo/, 'gửi sau')),
  },
];

/** At least one for each rule. */
export const FAULTS: readonly Fault[] = [
  ...PAGE,
  ...PAGE_NUMBER,
  ...HEAD,
  ...MARKS,
  ...CONTENT,
  ...BODY,
  ...CLOSING,
  ...ANNEX,
];

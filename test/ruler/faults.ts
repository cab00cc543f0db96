import type { Layout } from '../../electron/documents/layout';
import { type Block, type OfficialDocument, paragraph } from '../../electron/documents/model';
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
import { LONG, letter, marked, report } from './papers';

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
  readonly footer?: ChangeXml;
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
const referring = (change: (words: string) => string) =>
  blocks('annexHead', (block) => ({ ...block, reference: change(block.reference) }));
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
  { rule: 'parent.face', of: letter, xml: letters('parent', BOLD) },
  { rule: 'parent.face', of: letter, css: '.parent { font-weight: bold; }' },
  { rule: 'issuer.wording', of: letter, document: letterhead({ parentLines: [], issuerLines: [] }) },
  {
    rule: 'issuer.wording',
    of: letter,
    document: letterhead({ issuerLines: ['UBND', 'PHƯỜNG BÌNH AN'], parentLines: [] }),
  },
  { rule: 'issuer.size', of: letter, layout: token('sizePt.issuer', 11) },
  { rule: 'issuer.face', of: letter, xml: letters('issuer', ITALIC) },
  { rule: 'issuer.face', of: letter, document: letterhead({ issuerLines: ['Phòng Văn hóa - Xã hội'] }) },
  { rule: 'issuer.centred', of: letter, xml: paragraphs('parent', LEFT) },
  { rule: 'issuer.centred', of: letter, css: '.parent { position: relative; left: -5mm; }' },
  { rule: 'issuer.level', of: letter, css: '.parent { position: relative; top: 2mm; }' },
  { rule: 'issuer.rule', of: letter, layout: token('rule.issuerRatio', 0.9) },
  { rule: 'number.wording', of: letter, document: letterhead({ numberLine: 'Số: 05 / VHXH - TH' }) },
  { rule: 'number.leadingZero', of: letter, document: letterhead({ numberLine: 'Số: 5/VHXH-TH' }) },
  { rule: 'number.leadingZero', of: letter, document: letterhead({ numberLine: 'Số: 015/VHXH-TH' }) },
  { rule: 'number.wording', of: letter, document: letterhead({ numberLine: 'Số:15/VHXH-TH' }) },
  { rule: 'number.type', of: letter, document: letterhead({ numberLine: 'Số: 05/CV-VHXH' }) },
  {
    rule: 'number.type',
    of: report,
    document: (paper) =>
      letterhead({ numberLine: 'Số: 03/TB-VHXH' })(referring((words) => words.replace('/BC-', '/TB-'))(paper)),
  },
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
  { rule: 'subject.wording', of: letter, document: letterhead({ subject: 'V/v rà soát số liệu năm 2026.' }) },
  { rule: 'subject.wording', of: letter, document: letterhead({ subject: 'V/v về việc rà soát số liệu' }) },
  { rule: 'placeDate.day', of: letter, document: letterhead({ placeDateLine: 'Bình An, ngày 31 tháng 02 năm 2026' }) },
  { rule: 'subject.size', of: letter, layout: token('sizePt.letterSubject', 11) },
  { rule: 'subject.face', of: letter, xml: letters('letterSubject', BOLD) },
  { rule: 'subject.face', of: letter, css: '.letter-subject { font-weight: bold; }' },
  { rule: 'subject.centred', of: letter, xml: paragraphs('letterSubject', LEFT) },
  { rule: 'subject.centred', of: letter, css: '.letter-subject { position: relative; left: 3mm; }' },
  { rule: 'subject.gap', of: letter, layout: token('header.subjectBeforePt', 12) },
  { rule: 'subject.noRule', of: letter, xml: paragraphs('letterSubject', BORDER) },
  { rule: 'subject.noRule', of: letter, css: '.letter-subject { border-bottom: 0.75pt solid #000; }' },
];

const RED_TO =
  (colour: string): ChangeXml =>
  (xml) =>
    xml.replaceAll('E3000F', colour);
const block = <K extends 'incomingStamp' | 'copyBlock'>(kind: K, change: object) =>
  blocks(kind, (one) => ({ ...one, ...change }));
const copyClosing = (change: object) =>
  blocks('copyBlock', (one) => ({ ...one, closing: { ...one.closing, ...change } }));

const MARKS: readonly Fault[] = [
  { rule: 'marks.size', of: marked, layout: token('sizePt.mark', 11) },
  { rule: 'marks.face', of: marked, xml: letters('mark', NOT_BOLD) },
  { rule: 'marks.face', of: marked, css: '.letterhead > .urgency { font-weight: normal; }' },
  { rule: 'marks.box', of: marked, layout: token('mark.veryUrgentWidthMm', 50) },
  { rule: 'marks.box', of: marked, css: '.letterhead > .urgency { border: none; }' },
  { rule: 'marks.colour', of: marked, xml: RED_TO('000000') },
  { rule: 'marks.colour', of: marked, css: '.letterhead > .urgency { color: #000; }' },
  { rule: 'marks.place', of: marked, css: '.letterhead > .urgency { position: relative; left: 20mm; }' },
  {
    rule: 'marks.place',
    of: marked,
    xml: (xml) => {
      const [box = ''] = /<w:tbl>(?:(?!<\/w:tbl>).)*THƯỢNG KHẨN.*?<\/w:tbl>/s.exec(xml) ?? [];
      const [own = box] = /<w:tbl>(?:(?!<w:tbl>).)*$/s.exec(box) ?? [];
      return xml.replace(own, '').replace('<w:body>', `<w:body>${own}<w:p/>`);
    },
  },
  { rule: 'circulation.box', of: marked, css: '.letterhead > .circulation { border: none; }' },
  { rule: 'circulation.box', of: marked, header: (xml) => xml.replaceAll('w:hRule="exact"', 'w:hRule="atLeast"') },
  {
    rule: 'circulation.place',
    of: marked,
    css: '.letterhead > .circulation { right: auto; left: 0; }',
  },
  {
    rule: 'circulation.place',
    of: marked,
    document: blocks('letterhead', (one) => ({ ...one, circulation: null })),
    xml: (xml) => xml.replace('THƯỢNG KHẨN', 'LƯU HÀNH NỘI BỘ').replaceAll('E3000F', '000000'),
  },
];

const FOOT: readonly Fault[] = [
  { rule: 'addressLine.size', of: marked, layout: token('sizePt.addressLine', 10) },
  { rule: 'addressLine.face', of: marked, footer: letters('addressLine', ITALIC) },
  { rule: 'addressLine.face', of: marked, css: '.page-foot { font-style: italic; }' },
  { rule: 'addressLine.rule', of: marked, footer: (xml) => xml.replaceAll(/<w:pBdr>.*?<\/w:pBdr>/gs, '') },
  { rule: 'addressLine.rule', of: marked, css: '.page-foot { border: none; }' },
  {
    rule: 'addressLine.place',
    of: marked,
    xml: (xml) => xml.replace(/(<w:footerReference w:type=")first("[^>]*>)/, '$1default$2$&'),
  },
  {
    rule: 'addressLine.place',
    of: marked,
    document: blocks('copyBlock', () => null),
    css: '',
    html: (page) => {
      const [foot = ''] = /<p class="page-foot".*?<\/p>/s.exec(page) ?? [];
      const onLastPage = foot.replace('data-foot', 'data-flow="whole"');
      return page.replace(foot, '').replace('</section>', `${onLastPage}</section>`);
    },
  },
];

const STAMP: readonly Fault[] = [
  { rule: 'stamp.size', of: marked, layout: token('stamp.heightMm', 40) },
  { rule: 'stamp.rows', of: marked, document: block('incomingStamp', { day: { label: 'Giờ:', value: '06' } }) },
  { rule: 'stamp.rows', of: marked, document: block('incomingStamp', { owner: '' }) },
  { rule: 'stamp.size', of: marked, layout: token('stamp.widthMm', 60) },
  { rule: 'stamp.place', of: marked, css: '.stamp { position: relative; left: 85mm; }' },
];

const PICTURES: readonly Fault[] = [
  {
    rule: 'signature.place',
    of: marked,
    css: '.sign-image, .seal-image { margin-left: -20mm; }',
  },
  {
    rule: 'signature.place',
    of: marked,
    xml: (xml) =>
      xml.replaceAll(/(<wp:positionH[^>]*><wp:posOffset>)(\d+)/g, (_, head, at) => `${head}${Number(at) - 720_000}`),
  },
  { rule: 'seal.place', of: marked, layout: token('pictures.sealOverlapRatio', 0.8) },
];

const COPY: readonly Fault[] = [
  { rule: 'copy.rule', of: marked, css: '.copy-rule { width: 40mm; }' },
  { rule: 'copy.rule', of: marked, css: '.copy-rule { border: none; }' },
  { rule: 'copy.formSize', of: marked, layout: token('sizePt.copyForm', 12) },
  { rule: 'copy.formFace', of: marked, xml: letters('copyForm', NOT_BOLD) },
  { rule: 'copy.formFace', of: marked, document: block('copyBlock', { form: 'Sao y' }) },
  { rule: 'copy.issuerFace', of: marked, document: block('copyBlock', { parentLines: ['Ủy ban Mặt trận tỉnh'] }) },
  { rule: 'copy.number', of: marked, document: block('copyBlock', { numberLine: 'Số: 05/SL-MTTQ' }) },
  { rule: 'copy.number', of: marked, document: block('copyBlock', { numberLine: 'Số: 5/SY-MTTQ' }) },
  { rule: 'copy.placeDate', of: marked, css: '.copy .place-date { font-style: normal; }' },
  { rule: 'copy.signature', of: marked, document: copyClosing({ recipientLines: [] }) },
  {
    rule: 'copy.together',
    of: marked,
    css: '.copy + .copy { margin-top: 160mm; }',
    html: (page) =>
      page.replace(
        /(<section class="copy".*?)<div class="closing">/s,
        '$1</section><section class="copy" data-flow="whole"><div class="closing">',
      ),
  },
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
  {
    rule: 'addressees.punctuation',
    of: letter,
    document: blocks('addressees', (block) => ({ ...block, names: ['Văn phòng HĐND và UBND phường.'] })),
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

/** The report with a list, articles or heads that go from 1 to 3. */
function countedWrongly(paper: OfficialDocument, rule: string): OfficialDocument {
  const added: Readonly<Record<string, readonly Block[]>> = {
    'body.clauseOrder': ['1.', '2.', '4.'].map((mark) => paragraph(`${mark} Rà soát số liệu.`)),
    'body.articleOrder': [{ kind: 'heading', level: 'article', lines: ['Điều 3. Tổ chức thực hiện'] }],
    'body.romanOrder': [{ kind: 'heading', level: 'roman', lines: ['III. PHƯƠNG HƯỚNG'] }],
  };
  const [main, ...annexes] = paper.sections;
  if (main === undefined) return paper;
  const at = main.blocks.findIndex(({ kind }) => kind === 'closing') - 1;
  const isLast = (index: number) => index === at;
  return {
    ...paper,
    sections: [
      { ...main, blocks: main.blocks.flatMap((one, index) => (isLast(index) ? [...(added[rule] ?? []), one] : [one])) },
      ...annexes,
    ],
  };
}

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
    rule: 'body.chapters',
    of: marked,
    document: blocks('heading', (one) =>
      one.level === 'chapter' ? { ...one, lines: ['Chương I', 'Tình hình chung'] } : one,
    ),
  },
  {
    rule: 'body.chapters',
    of: marked,
    document: blocks('heading', (one) =>
      one.level === 'section' ? { ...one, lines: ['Mục I', 'KẾT QUẢ RÀ SOÁT'] } : one,
    ),
  },
  { rule: 'body.chapters', of: marked, xml: paragraphs('headingChapter', LEFT) },
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
    rule: 'body.articles',
    of: report,
    document: blocks('heading', (block) => ({
      ...block,
      lines: block.lines.map((text) => text.replace('Điều 1.', 'Điều 1:')),
    })),
  },
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
  { rule: 'body.endMark', of: letter, document: bodyWords((text) => text.replace('./.', '../.')) },
  { rule: 'body.numbering', of: report, document: bodyWords((text) => text.replace(/^(\p{Ll})\)/u, '$1.')) },
  ...['body.clauseOrder', 'body.articleOrder', 'body.romanOrder'].map(
    (rule): Fault => ({
      rule: rule as RuleId, // one of the three above
      of: report,
      document: (paper) => countedWrongly(paper, rule),
    }),
  ),
  { rule: 'body.numbering', of: letter, document: bodyWords((text) => text.replace(/^Thực/, '1) Thực')) },
  {
    rule: 'body.bold',
    of: letter,
    document: blocks('paragraph', (block) =>
      block.runs[0]?.text === LONG ? { ...block, runs: block.runs.map((run) => ({ ...run, bold: true })) } : block,
    ),
  },
  {
    rule: 'days.real',
    of: letter,
    document: bodyWords((text) => text.replace('năm 2026, các', 'năm 2026, trước ngày 31/4/2026, các')),
  },
  {
    rule: 'days.real',
    of: report,
    document: blocks('bases', (block) => ({
      ...block,
      lines: block.lines.map((line) => line.replace(/ của/, ' ban hành ngày 30 tháng 02 năm 2025 của')),
    })),
  },
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
    rule: 'recipients.punctuation',
    of: letter,
    xml: (xml) => xml.replace('- Chủ tịch', 'Chủ tịch'),
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
  {
    rule: 'authority.wording',
    of: letter,
    document: closing({ authorityLines: ['KT.TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG'] }),
  },
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
  { rule: 'otherTitle.size', of: marked, css: '.other-title { font-size: 12pt; }' },
  { rule: 'otherTitle.size', of: marked, xml: letters('otherTitle', '<w:sz w:val="24"/>') },
  { rule: 'otherTitle.face', of: marked, css: '.other-title { font-weight: normal; }' },
  { rule: 'otherTitle.face', of: marked, xml: letters('otherTitle', NOT_BOLD) },
  { rule: 'otherTitle.centred', of: marked, css: '.other-title { position: relative; left: 5mm; }' },
  { rule: 'otherTitle.centred', of: marked, xml: paragraphs('otherTitle', LEFT) },
  { rule: 'drafterCode.size', of: marked, layout: token('sizePt.drafterCode', 13) },
  { rule: 'drafterCode.form', of: marked, document: closing({ drafterCode: 'Linh(300)' }) },
  { rule: 'drafterCode.form', of: marked, document: closing({ drafterCode: 'abc.(12' }) },
  { rule: 'drafterCode.form', of: marked, xml: letters('drafterCode', ITALIC) },
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
  {
    rule: 'annex.label',
    of: report,
    document: blocks('annexHead', (block) => ({ ...block, label: block.label.replace('lục', 'lục số') })),
  },
  {
    rule: 'annex.label',
    of: report,
    document: blocks('annexHead', (block) => ({
      ...block,
      label: block.label === 'Phụ lục I' ? 'Phụ lục II' : 'Phụ lục I',
    })),
  },
  { rule: 'annex.reference', of: report, document: referring((words) => words.replace('Báo cáo', 'Công văn')) },
  { rule: 'annex.reference', of: report, document: referring((words) => words.replace('03/', '30/')) },
  { rule: 'annex.reference', of: report, document: referring((words) => words.replace('ngày 05', 'ngày 06')) },
  { rule: 'annex.reference', of: report, document: referring((words) => words.replace(/ số.*2026/, '')) },
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
  ...FOOT,
  ...STAMP,
  ...CONTENT,
  ...BODY,
  ...CLOSING,
  ...PICTURES,
  ...COPY,
  ...ANNEX,
];

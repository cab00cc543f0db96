import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { measurePaper } from '../../electron/ruler/measurePaper';
import { readPaper } from '../../electron/ruler/readPaper';
import { kit } from '../documents/support';
import { type ChangeXml, inParts } from './changes';

/** Right papers built the ways Word and its users build them (test/fixtures/papers/README.md), and what goes wrong in them. */

async function brokenIn(name: string, ...changes: readonly (readonly [part: string, change: ChangeXml])[]) {
  const file = readFileSync(join(__dirname, '../fixtures/papers/word', `${name}.docx`));
  const bytes = changes.reduce<Uint8Array>((at, [part, change]) => inParts(at, part, change), file);
  const { rules } = measurePaper(await readPaper(Buffer.from(bytes), `${name}.docx`), kit.layout, kit.fonts);
  return rules.flatMap(({ id, verdict }) => (verdict === 'broken' ? [id] : []));
}

/** A change that must find what it changes. */
function swap(from: string | RegExp, to: string): ChangeXml {
  return (xml) => {
    const changed = xml.replaceAll(typeof from === 'string' ? from : new RegExp(from, 'g'), to);
    if (changed === xml) throw new Error(`nothing like ${from}`);
    return changed;
  };
}

test.each([
  'dau-van-ban-bang-tab',
  'danh-so-tu-dong',
  'bang-ba-cot-doan-ngan',
  'ke-hoach-so-trang-bang-tab',
  'hoa-toc-hop-van-ban',
  'phong-chu-theo-chu-de',
  'dau-van-ban-hop-van-ban',
  'cong-van-dau-den',
  'cong-van-phu-luc',
  'ke-hoach-khoan-diem',
  'quyet-dinh-can-cu',
  'sao-y',
  'cong-van-ba-dau-trang',
])('%s: nothing is wrong', async (name) => {
  expect(await brokenIn(name)).toEqual([]);
});

describe('a letterhead placed by tabs', () => {
  const name = 'dau-van-ban-bang-tab';
  const document = 'word/document';

  test('each line is told from the one beside it', async () => {
    expect(await brokenIn(name, [document, swap('<w:i/><w:iCs/>', '')])).toContain('placeDate.face');
  });

  test('the rule of the issuer is not that of the motto', async () => {
    const shorter =
      (id: number): ChangeXml =>
      (xml) =>
        xml.replaceAll(/<wp:anchor(?:(?!<\/wp:anchor>).)*<\/wp:anchor>/gs, (shape) =>
          shape.includes(`docPr id="${id}"`) ? shape.replaceAll(/cx="\d+"/g, 'cx="252000"') : shape,
        );
    expect(await brokenIn(name, [document, shorter(31)])).toEqual(['issuer.rule']);
    expect(await brokenIn(name, [document, shorter(32)])).toEqual(['motto.rule']);
  });
});

describe('numbers and signs that Word counts itself', () => {
  const name = 'danh-so-tu-dong';
  const second = /(<w:p [^>]*>(?:(?!<\/w:p>).)*<w:ilvl w:val="1"\/><w:numId w:val="1"\/>(?:(?!<\/w:p>).)*<\/w:p>)/s;

  test('its fifth point is e), where the decree has đ)', async () => {
    const twice: ChangeXml = (xml) => xml.replace(second, '$1$1$1');
    expect(await brokenIn(name, ['word/document', twice])).toEqual(['body.points']);
  });

  test('a dot is no dash', async () => {
    const dots = swap('<w:lvlText w:val="-"/>', '<w:lvlText w:val="•"/>');
    expect(await brokenIn(name, ['word/numbering', dots])).toContain('recipients.punctuation');
  });

  test('the level of the list sets the indent', async () => {
    const far = swap('<w:ind w:left="0" w:firstLine="567"/>', '<w:ind w:left="1440" w:hanging="360"/>');
    expect(await brokenIn(name, ['word/numbering', far])).toEqual(['body.indent']);
  });
});

test('a style that leaves no room between its own paragraphs', async () => {
  const none = swap('<w:pPr><w:spacing w:before="120"', '<w:pPr><w:contextualSpacing/><w:spacing w:before="120"');
  expect(await brokenIn('phong-chu-theo-chu-de', ['word/styles', none])).toEqual(['body.gap']);
});

test('a table style speaks for what its paragraphs leave unsaid', async () => {
  const unsaid = swap(/(<w:spacing w:before="120") w:after="0" w:line="240" w:lineRule="auto"\/>/, '$1/>');
  const roomy = swap('<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>', '<w:spacing w:after="240"/>');
  expect(await brokenIn('phong-chu-theo-chu-de', ['word/document', unsaid])).toEqual([]);
  expect(await brokenIn('phong-chu-theo-chu-de', ['word/document', unsaid], ['word/styles', roomy])).toEqual([
    'subject.gap',
  ]);
});

test('a page number at the middle stop of the header, and one at its left edge', async () => {
  const atEdge = swap('<w:tab/>', '');
  expect(await brokenIn('ke-hoach-so-trang-bang-tab', ['word/header', atEdge])).toEqual(['pageNumber.place']);
});

test('a mark in a text box: its box is measured, its place is not guessed', async () => {
  const narrow = swap('cx="1080000"', 'cx="720000"');
  expect(await brokenIn('hoa-toc-hop-van-ban', ['word/document', narrow])).toEqual(['marks.box']);
  const black = swap('w:color w:val="FF0000"', 'w:color w:val="000000"');
  expect(await brokenIn('hoa-toc-hop-van-ban', ['word/document', black])).toEqual(['marks.colour']);
});

test('a theme of another font', async () => {
  const calibri = swap('typeface="Times New Roman"', 'typeface="Calibri"');
  expect(await brokenIn('phong-chu-theo-chu-de', ['word/theme/', calibri])).toContain('page.font');
});

describe('what clerks get returned', () => {
  const cases: readonly (readonly [name: string, from: string | RegExp, to: string, rule: string])[] = [
    ['dau-van-ban-hop-van-ban', 'Số:      /', 'Số:/', 'number.wording'],
    ['dau-van-ban-hop-van-ban', 'của các khu phố năm 2026<', 'của các khu phố năm 2026.<', 'subject.wording'],
    ['cong-van-dau-den', 'Ngày: 06', 'Giờ: 06', 'stamp.rows'],
    ['cong-van-dau-den', 'ngày 05 tháng 02', 'ngày 30 tháng 02', 'placeDate.day'],
    ['cong-van-dau-den', 'Số: 15/', 'Số: 015/', 'number.leadingZero'],
    ['cong-van-phu-luc', '>Phụ lục<', '>Phụ lục I<', 'annex.label'],
    ['cong-van-phu-luc', 'Công văn số 15/', 'Công văn số 51/', 'annex.reference'],
    ['cong-van-phu-luc', /\(Kèm theo Công văn số [^<]*/, '(Kèm theo Công văn', 'annex.reference'],
    ['ke-hoach-khoan-diem', 'đ) ', 'e) ', 'body.points'],
    ['ke-hoach-khoan-diem', />([a-dđ])\) /, '>$1. ', 'body.numbering'],
    ['ke-hoach-khoan-diem', />([123])\. /, '>$1) ', 'body.numbering'],
    ['ke-hoach-khoan-diem', '30/4/2026', '31/4/2026', 'days.real'],
    ['ke-hoach-khoan-diem', 'II. NỘI DUNG', 'III. NỘI DUNG', 'body.romanOrder'],
    ['quyet-dinh-can-cu', '16 tháng 6', '31 tháng 6', 'days.real'],
    ['quyet-dinh-can-cu', 'TM. ', 'TM.', 'authority.wording'],
    ['quyet-dinh-can-cu', '>ỦY BAN NHÂN DÂN<', '>UBND<', 'issuer.wording'],
    ['sao-y', 'Số: 05/SY-', 'Số: 05/SL-', 'copy.number'],
    ['sao-y', 'ngày 09 tháng 02', 'ngày 31 tháng 02', 'days.real'],
    ['cong-van-ba-dau-trang', /<w:headerReference w:type="default"[^>]*>/, '', 'pageNumber.next'],
  ];
  test.each(cases)('%s: %s', async (name, from, to, rule) => {
    expect(await brokenIn(name, ['word/document', swap(from, to)])).toEqual([rule]);
  });

  test('two pages by a break set by hand, by the mark Word left, or by the height of the text', async () => {
    const unnumbered = swap(/<w:headerReference [^>]*>/, '');
    const last = /(<w:p [^>]*>(?:(?!<w:p ).)*Đề nghị các đơn vị nghiêm túc)/s;
    const broken = swap(last, '<w:p><w:r><w:br w:type="page"/></w:r></w:p>$1');
    const marked = swap(/(<w:t [^>]*>Đề nghị các đơn vị nghiêm túc)/, '<w:lastRenderedPageBreak/>$1');
    const document = 'word/document';
    expect(await brokenIn('cong-van-dau-den', [document, unnumbered])).toEqual([]);
    expect(await brokenIn('cong-van-dau-den', [document, unnumbered], [document, broken])).toEqual(['pageNumber.next']);
    expect(await brokenIn('cong-van-dau-den', [document, unnumbered], [document, marked])).toEqual(['pageNumber.next']);
    expect(await brokenIn('cong-van-ba-dau-trang', [document, unnumbered])).toEqual(['pageNumber.next']);
  });
});

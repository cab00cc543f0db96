import { expect, test } from 'vitest';
import type { Block, OfficialDocument } from '../../electron/documents/model';
import { toDocx } from '../../electron/documents/toDocx';
import { measurePaper } from '../../electron/ruler/measurePaper';
import { readPaper } from '../../electron/ruler/readPaper';
import { kit } from '../documents/support';
import { type ChangeXml, inParts, renamePart } from './changes';
import { letter, report } from './papers';

/** What Word itself writes where our own writer writes something else. */
async function rulingOf(...changes: readonly (readonly [part: string, change: ChangeXml])[]) {
  const bytes = changes.reduce((file, [part, change]) => inParts(file, part, change), await toDocx(letter, kit));
  const { rules } = measurePaper(await readPaper(bytes, 'van-ban.docx'), kit.layout, kit.fonts);
  return {
    of: (id: string) => rules.find((rule) => rule.id === id),
    broken: rules.flatMap(({ id, verdict }) => (verdict === 'broken' ? [id] : [])),
  };
}

const RULE = /<w:p><w:pPr><w:pStyle w:val="DonDocRule"\/>(?:(?!<\/w:p>).)*<w:pBdr>(?:(?!<\/w:p>).)*<\/w:p>/gs;
const SHAPE =
  '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="WIDTH" cy="0"/><a:graphic xmlns:a="a"><a:prstGeom prst="line"/></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>';

/** A shape of so many millimetres at the paragraph with these words, instead of the drawn borders. */
function shapes(widths: Readonly<Record<string, number>>): ChangeXml {
  return (xml) =>
    Object.entries(widths).reduce(
      (text, [words, mm]) => text.replace(`${words}</w:t></w:r>`, `$&${SHAPE.replace('WIDTH', String(mm * 36_000))}`),
      xml.replaceAll(RULE, '<w:p/>'),
    );
}

test('line shapes, also where they hang at another paragraph of the cell', async () => {
  const own = await rulingOf(['word/document', shapes({ 'Hạnh phúc': 60.4, 'PHÒNG VĂN HÓA - XÃ HỘI': 24 })]);
  expect(own.broken).toEqual([]);
  const above = await rulingOf(['word/document', shapes({ 'VIỆT NAM': 60.4, 'UBND PHƯỜNG BÌNH AN': 24 })]);
  expect(above.broken).toEqual([]);
  const short = await rulingOf(['word/document', shapes({ 'VIỆT NAM': 30, 'UBND PHƯỜNG BÌNH AN': 24 })]);
  expect(short.broken).toEqual(['motto.rule']);
  expect((await rulingOf(['word/document', shapes({})])).broken).toEqual(['motto.rule', 'issuer.rule']);
});

const BY_THEME: ChangeXml = (xml) =>
  xml.replaceAll(/<w:rFonts [^>]*\/>/g, '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>');
const theme =
  (font: string): ChangeXml =>
  () =>
    `<a:theme xmlns:a="a"><a:fontScheme><a:majorFont><a:latin typeface="Arial"/></a:majorFont><a:minorFont><a:latin typeface="${font}"/></a:minorFont></a:fontScheme></a:theme>`;

test('fonts named by their part in the theme', async () => {
  expect((await rulingOf(['word/styles', BY_THEME], ['word/theme/', theme('Times New Roman')])).broken).toEqual([]);
  const calibri = await rulingOf(['word/styles', BY_THEME], ['word/theme/', theme('Calibri')]);
  expect(calibri.broken).toEqual(['page.font']);
  expect(calibri.of('page.font')?.measured).toBe('Calibri');
});

test('a page number in the footer is found, and stands in the wrong place', async () => {
  const { broken, of } = await rulingOf([
    'word/document',
    (xml) => xml.replaceAll('headerReference', 'footerReference'),
  ]);
  expect(broken).toEqual(['pageNumber.place']);
  expect(of('pageNumber.place')?.measured).toContain('không ở lề trên');
});

test('a main part of another name', async () => {
  const renamed = renamePart(await toDocx(letter, kit), /document\.xml/, 'document2.xml');
  const { rules } = measurePaper(await readPaper(renamed, 'van-ban.docx'), kit.layout, kit.fonts);
  expect(rules.filter(({ verdict }) => verdict === 'broken')).toEqual([]);
  expect(rules.find(({ id }) => id === 'pageNumber.next')?.verdict).toBe('kept'); // its header is found, too
});

test('a height of lines in points', async () => {
  const exactly =
    (points: number): ChangeXml =>
    (xml) =>
      xml.replaceAll(
        /<w:spacing ([^>]*)w:line="276"[^>]*\/>/g,
        `<w:spacing $1w:line="${points * 20}" w:lineRule="exact"/>`,
      );
  expect((await rulingOf(['word/styles', exactly(18)])).broken).toEqual([]);
  expect((await rulingOf(['word/styles', exactly(28)])).broken).toEqual(['body.line']);
});

test('a decision: who decides stands between abstract and bases, and nobody is addressed', async () => {
  const decision: OfficialDocument = {
    ...report,
    sections: report.sections.slice(0, 1).map((section) => ({
      ...section,
      blocks: section.blocks.flatMap((block): readonly Block[] => {
        if (block.kind === 'letterhead') return [{ ...block, numberLine: 'Số: 07/QĐ-VHXH' }];
        if (block.kind === 'titleBlock')
          return [
            { ...block, typeName: 'QUYẾT ĐỊNH', abstractLines: ['Về việc thành lập Tổ công tác rà soát số liệu'] },
            { kind: 'paragraph', shape: 'centred', runs: [{ text: 'TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI', bold: true }] },
          ];
        if (block.kind === 'addressees') return [];
        if (block.kind === 'closing') return [{ ...block, recipientLines: ['- Như Điều 3;', '- Lưu: VT, VHXH.'] }];
        return [block];
      }),
    })),
  };
  const paper = await readPaper(await toDocx(decision, kit), 'quyet-dinh.docx');
  const { kind, rules } = measurePaper(paper, kit.layout, kit.fonts);
  expect(kind).toBe('named');
  expect(rules.filter(({ verdict }) => verdict === 'broken').map(({ message }) => message)).toEqual([]);
  expect(rules.find(({ id }) => id === 'bases.punctuation')?.verdict).toBe('kept');
  expect(rules.find(({ id }) => id === 'abstract.rule')?.verdict).toBe('kept');
});

import { beforeAll, describe, expect, test } from 'vitest';
import type { Block, Orientation } from '../../electron/documents/model';
import { NO_MARKS, PLAIN_CLOSING, paragraph } from '../../electron/documents/model';
import { prepareForm } from '../../electron/documents/prepareForm';
import { prepareReport } from '../../electron/documents/prepareReport';
import { toDocx } from '../../electron/documents/toDocx';
import { APP_ADDRESSES, toHtml } from '../../electron/documents/toHtml';
import { compilationAt, forms, kit, paperInput, partsOf, sample } from './support';

const report = prepareReport(
  { ...paperInput, forms, units: sample.units, compilation: compilationAt('2021-08-17T17:00') },
  kit,
);

async function partsFor(blocks: readonly Block[], orientation: Orientation = 'portrait') {
  const section = { orientation, restartsPageNumbers: true, blocks };
  return partsOf(await toDocx({ title: 'Thử', issuer: 'UBND', sections: [section] }, kit));
}

const documentXml = async (blocks: readonly Block[], orientation?: Orientation) =>
  (await partsFor(blocks, orientation))['word/document.xml'] ?? '';

/** Visible text of a part, one line per paragraph. */
function textOf(xml: string): string {
  return xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;|&#39;/g, "'");
}

/** The paragraph of XML that holds a text. */
function paragraphWith(xml: string, text: string): string {
  const found = xml.match(/<w:p>.*?<\/w:p>/gs)?.find((one) => textOf(one).includes(text));
  if (!found) throw new Error(`no paragraph with ${text}`);
  return found;
}

test('a line break inside a cell of a table is one in Word, with the look of the cell on both sides of it', async () => {
  const columns = [{ header: 'Đơn\nvị', widthMm: 165, align: 'left' }] as const;
  const rows = [{ kind: 'total', cells: [{ text: 'Dòng một\nDòng hai' }] }] as const;
  const xml = await documentXml([{ kind: 'table', size: 'fine', columns, rows }]);
  const lines = (paragraph: string) => textOf(paragraph.replaceAll('<w:br/>', '\n')).trim().split('\n');
  expect(lines(paragraphWith(xml, 'vị'))).toEqual(['Đơn', 'vị']);
  const cell = paragraphWith(xml, 'Dòng một');
  expect(lines(cell)).toEqual(['Dòng một', 'Dòng hai']);
  expect(cell.match(/<w:sz w:val="20"\/>/g)).toHaveLength(2);
  expect(cell.match(/<w:b\/>/g)).toHaveLength(2);
});

describe('the report', () => {
  let parts: Readonly<Record<string, string>> = {};
  let xml = '';
  beforeAll(async () => {
    parts = partsOf(await toDocx(report, kit));
    xml = parts['word/document.xml'] ?? '';
  });

  test('has the same words in the same order as the printed page', () => {
    const html = toHtml(report, kit.layout, { stylesheet: kit.stylesheet, ...APP_ADDRESSES });
    const letters = (text: string) => text.replace(/\s+/g, '');
    expect(letters(textOf(xml))).toBe(letters(textOf(html.slice(html.indexOf('<body>')))));
  });

  test('margins and page sizes in exact twips, landscape where the table is too wide', () => {
    const sections = xml.match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? [];
    expect(sections).toHaveLength(3);
    for (const section of sections)
      expect(section).toContain('w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567"');
    expect(sections[0]).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(sections[2]).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  });

  test('no number on the first page of a section, a PAGE field on the others, restart in annexes', () => {
    const sections = xml.match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? [];
    for (const section of sections) {
      expect(section).toContain('<w:titlePg/>');
      expect(section).toContain('<w:pgNumType w:start="1"/>');
    }
    const headers = Object.entries(parts).filter(([path]) => /word\/header\d+\.xml/.test(path));
    const numbered = headers.filter(([, header]) => header.includes('PAGE'));
    expect(numbered).toHaveLength(3);
    expect(headers).toHaveLength(6);
    expect(
      headers
        .filter(([path]) => !numbered.some(([other]) => other === path))
        .map(([, header]) => textOf(header).trim()),
    ).toEqual(['', '', '']);
  });

  test('styles: Times New Roman throughout, sizes in half points, names in Vietnamese', () => {
    const styles = parts['word/styles.xml'] ?? '';
    const fonts = styles.match(/<w:rFonts [^>]*>/)?.[0] ?? '';
    for (const script of ['ascii', 'hAnsi', 'cs', 'eastAsia']) expect(fonts).toContain(`w:${script}="Times New Roman"`);
    const style = (name: string) =>
      styles.match(new RegExp(`<w:style [^>]*>(?:(?!</w:style>).)*<w:name w:val="${name}"/>.*?</w:style>`, 's'))?.[0] ??
      '';
    for (const [name, size, bold] of [
      ['Quốc hiệu', 26, true],
      ['Tiêu ngữ', 28, true],
      ['Cơ quan ban hành', 26, true],
      ['Số và ký hiệu', 26, false],
      ['Địa danh và thời gian', 28, false],
      ['Trích yếu công văn', 24, false],
      ['Nội dung', 28, false],
      ['Nơi nhận', 24, true],
      ['Nơi nhận - dòng', 22, false],
      ['Quyền hạn và chức vụ', 28, true],
      ['Chỉ dẫn kèm theo', 26, false],
      ['Bảng - ô', 24, false],
      ['Số trang', 28, false],
    ] as const) {
      expect(style(name), name).toContain(`<w:sz w:val="${size}"/>`);
      expect(/<w:b\/>/.test(style(name)), `${name} bold`).toBe(bold);
    }
    expect(style('Nội dung')).toContain('w:firstLine="567"');
    expect(style('Nội dung')).toContain('w:before="120"');
    expect(style('Nội dung')).toContain('w:line="276"');
    expect(style('Nội dung')).toContain('<w:jc w:val="both"/>');
  });

  test('tables: fixed, as wide as the text, heading repeated, rows whole, at least 7 mm', () => {
    const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    const [upright, across] = tables.filter((table) => table.includes('<w:tblHeader/>'));
    for (const [table, width] of [
      [upright, 9354],
      [across, 14286],
    ] as const) {
      expect(table).toContain('<w:tblLayout w:type="fixed"/>');
      expect(table).toContain(`<w:tblW w:type="dxa" w:w="${width}"/>`);
      const grid = Array.from(table?.matchAll(/<w:gridCol w:w="(\d+)"\/>/g) ?? [], (match) => Number(match[1]));
      expect(grid.reduce((sum, one) => sum + one, 0)).toBe(width);
      expect(table?.match(/<w:tblHeader\/>/g)).toHaveLength(1);
      const rows = table?.match(/<w:tr>/g)?.length ?? 0;
      expect(table?.match(/<w:cantSplit\/>/g)).toHaveLength(rows);
      expect(table?.match(/<w:trHeight w:val="397" w:hRule="atLeast"\/>/g)).toHaveLength(rows);
    }
  });

  test('a row higher than a third of a page may go on over a page, one below it stays whole', async () => {
    const row = (words: number) => ({
      kind: 'body' as const,
      cells: [{ text: 'x' }, { text: 'chữ '.repeat(words).trim() }],
    });
    const columns = [
      { header: 'A', widthMm: 20, align: 'center' as const },
      { header: 'B', widthMm: 145, align: 'left' as const },
    ];
    const xmlOf = (words: number) => documentXml([{ kind: 'table', size: 'normal', columns, rows: [row(words)] }]);
    const rowsOf = (text: string) => text.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rowsOf(await xmlOf(200))[1]).toContain('<w:cantSplit/>');
    const [, tall] = rowsOf(await xmlOf(900));
    expect(tall).not.toContain('cantSplit');
    expect(tall?.match(/<w:vAlign w:val="top"\/>/g)).toHaveLength(2);
  });

  test('letterhead of 65 + 100 mm, number and date in one row', () => {
    const head = xml.match(/<w:tbl>.*?<\/w:tbl>/s)?.[0] ?? '';
    expect(head).toContain('<w:gridCol w:w="3685"/><w:gridCol w:w="5669"/>');
    const rows = head.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows).toHaveLength(2);
    expect(textOf(rows[1] ?? '')).toMatch(/Số: \u2007\/BC-UBND\nHoài Nhơn, ngày \u2007 tháng 8 năm 2021/);
  });

  test('rules are borders: as long as the motto, 0.40 of the issuer', () => {
    const rules = Array.from(
      xml.matchAll(
        /<w:pBdr><w:bottom w:val="single"[^>]*w:sz="6"[^>]*\/><\/w:pBdr>.*?<w:ind w:left="(\d+)" w:right="(\d+)"/gs,
      ),
      (match) => [Number(match[1]), Number(match[2])] as const,
    );
    const lengthMm = ([left, right]: readonly [number, number], inner: number) => (inner - left - right) / 56.693;
    const [issuer, motto] = rules;
    if (!issuer || !motto) throw new Error('no rules');
    expect(Math.abs(lengthMm(issuer, 3685 - 170) - 0.4 * 44.5)).toBeLessThan(0.3);
    expect(Math.abs(lengthMm(motto, 5669 - 170) - 60.5)).toBeLessThan(0.3);
    expect(xml).not.toContain('_____');
  });

  test('the signature block stays whole and takes the last paragraph with it', () => {
    expect(paragraphWith(xml, 'Trên đây là báo cáo kết quả')).toContain('<w:keepNext/>');
    const block = (xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).find((table) => textOf(table).includes('Nơi nhận:')) ?? '';
    expect(block).toContain('<w:trHeight w:val="1587" w:hRule="exact"/>');
    expect(block.match(/<w:cantSplit\/>/g)).toHaveLength(3);
    for (const text of ['Nơi nhận:', '- Lưu: VT.', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'])
      expect(paragraphWith(block, text), text).toContain('<w:keepNext/>');
    const rows = block.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    const tied = rows.map((row) => row.match(/<w:p>.*?<\/w:p>/s)?.[0].includes('<w:keepNext/>'));
    expect(tied, 'LibreOffice reads the first paragraph of each row').toEqual([true, true, false]);
    expect(block).toContain('<w:gridCol w:w="3968"/><w:gridCol w:w="5386"/>');
  });

  test('properties name the paper and the office, nobody else', () => {
    const core = parts['docProps/core.xml'] ?? '';
    expect(core).toContain(
      '<dc:title>Báo cáo kết quả tuần cao điểm cài đặt ứng dụng Bluezone (tính đến 17h00 ngày 17/8/2021)</dc:title>',
    );
    expect(core).toContain('<dc:creator>UBND thị xã Hoài Nhơn</dc:creator>');
    expect(core).not.toContain('Un-named');
  });
});

test('a place and date too long for 14 points is set in 13', async () => {
  const head = (placeDateLine: string): Block => ({
    kind: 'letterhead',
    nationalTitle: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    nationalMotto: 'Độc lập - Tự do - Hạnh phúc',
    parentLines: [],
    issuerLines: ['ỦY BAN NHÂN DÂN'],
    numberLine: 'Số: 01/UBND',
    placeDateLine,
    subject: null,
    ...NO_MARKS,
  });
  const long = 'Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2019';
  expect(paragraphWith(await documentXml([head(long)]), long)).toContain('<w:sz w:val="26"/>');
  const longest = 'Thành phố Hồ Chí Minh, ngày 29 tháng 12 năm 2019'; // 98.7 mm at 13 points, in a column of 100
  expect(paragraphWith(await documentXml([head(longest)]), longest)).toMatch(/<w:ind w:left="-85" w:right="-85"/);
  const short = 'Hà Nội, ngày 29 tháng 6 năm 2019';
  expect(paragraphWith(await documentXml([head(short)]), short)).not.toContain('<w:sz ');
});

test('a long Kính gửi may go on overleaf, with two names at least on either page', async () => {
  const names = Array.from({ length: 6 }, (_, index) => `- Sở số ${index + 1};`);
  const xml = await documentXml([{ kind: 'addressees', label: 'Kính gửi:', names }]);
  expect(names.map((name) => paragraphWith(xml, name).includes('<w:keepNext w:val="false"/>'))).toEqual([
    false,
    true,
    true,
    true,
    false,
    false,
  ]);
});

const closing: Block = {
  kind: 'closing',
  recipientsLabel: 'Nơi nhận:',
  recipientLines: [],
  authorityLines: ['CHỦ TỊCH'],
  signerName: 'A',
  ...PLAIN_CLOSING,
};

describe('a long last paragraph', () => {
  const words = `Đoạn dài ${'nội dung công việc '.repeat(90)}hết./.`;
  const parted = async (blocks: readonly Block[]) => {
    const xml = await documentXml([...blocks, closing]);
    const all = xml.match(/<w:p>.*?<\/w:p>/gs) ?? [];
    const at = all.findIndex((one) => textOf(one).startsWith('Đoạn dài'));
    return [all[at] ?? '', all[at + 1] ?? ''] as const;
  };

  test('is written as two that read as one, and only its last lines go over with the signature', async () => {
    const [head, tail] = await parted([paragraph(words)]);
    expect(`${textOf(head).trim()} ${textOf(tail).trim()}`).toBe(words);
    expect(head).not.toContain('<w:keepNext/>');
    expect(tail).toContain('<w:keepNext/>');
    expect(tail).toContain('<w:keepLines/>');
    expect(tail).toContain('w:firstLine="0"');
    expect(tail).toMatch(/<w:spacing w:after="0" w:before="0"/);
    const left = kit.fonts.widthMm(textOf(tail).trim(), 'regular', kit.layout.sizePt.body);
    expect(left).toBeGreaterThan(165);
    expect(left).toBeLessThanOrEqual(2 * 165);
  });
  test('the same above a last line of its own', async () => {
    const [head, tail] = await parted([paragraph(words), paragraph('Hết.')]);
    expect(head).not.toContain('<w:keepNext/>');
    expect(tail).toContain('<w:keepNext/>');
  });
  test('one of few lines is kept whole', async () => {
    const [whole, next] = await parted([paragraph(`Đoạn dài ${'nội dung '.repeat(25)}./.`)]);
    expect(whole).toContain('<w:keepNext/>');
    expect(textOf(next)).not.toContain('nội dung');
  });
});

test('a single last line brings the paragraph before it along', async () => {
  const xml = await documentXml([
    paragraph('Đoạn trước.'),
    paragraph('Đoạn giữa.'),
    paragraph('Dòng cuối./.'),
    closing,
  ]);
  expect(paragraphWith(xml, 'Dòng cuối')).toContain('<w:keepNext/>');
  expect(paragraphWith(xml, 'Đoạn giữa')).toContain('<w:keepNext/>');
  expect(paragraphWith(xml, 'Đoạn trước')).not.toContain('<w:keepNext/>');
});

test('Kính gửi: one addressee centred, several with dashes under the colon', async () => {
  const one = await documentXml([{ kind: 'addressees', label: 'Kính gửi:', names: ['Bộ Nội vụ'] }]);
  expect(paragraphWith(one, 'Kính gửi: Bộ Nội vụ')).toContain('<w:jc w:val="center"/>');
  const many = await documentXml([{ kind: 'addressees', label: 'Kính gửi:', names: ['- Sở A;', '- Sở B.'] }]);
  expect(paragraphWith(many, 'Kính gửi:')).toContain('w:left="1984"');
  const item = paragraphWith(many, '- Sở A;').match(/<w:ind w:left="(\d+)" w:hanging="(\d+)"\/>/);
  expect(Math.abs((Number(item?.[1]) - Number(item?.[2])) / 56.693 - 52.6)).toBeLessThan(0.3);
  const long =
    'Ban Chỉ đạo phòng, chống dịch bệnh COVID-19 thị xã Hoài Nhơn, Sở Thông tin và Truyền thông tỉnh Bình Định';
  const wrapped = await documentXml([{ kind: 'addressees', label: 'Kính gửi:', names: [long] }]);
  expect(paragraphWith(wrapped, long)).toMatch(/w:hanging="\d+"/);
});

test('fill-in lines are tabs with dotted leaders', async () => {
  const [form01] = forms;
  const parts = partsOf(
    await toDocx(prepareForm({ office: sample.office, form: form01, unit: null, year: 2021 }, kit), kit),
  );
  const xml = parts['word/document.xml'] ?? '';
  expect(xml.match(/<w:tab w:val="right" w:pos="9354" w:leader="dot"\/>/g)).toHaveLength(5);
});

test('two tables are never neighbours, and a section never ends in one', async () => {
  const [, form02] = forms;
  const parts = partsOf(
    await toDocx(prepareForm({ office: sample.office, form: form02, unit: null, year: 2021 }, kit), kit),
  );
  const xml = parts['word/document.xml'] ?? '';
  expect(xml).not.toMatch(/<\/w:tbl><w:tbl>/);
  expect(xml).not.toMatch(/<\/w:tbl><w:sectPr/);
  expect(xml.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(2); // running total, and the signature's left column
});

test('runs keep their emphasis, blanks their room, and marks their meaning', async () => {
  const xml = await documentXml([
    {
      kind: 'paragraph',
      shape: 'indented',
      runs: [{ text: 'ngành' }, { text: '(60)', superscript: true }, { text: ' <b> & "x"', bold: true }],
    },
    paragraph('Số:         /UBND ngày      tháng'),
  ]);
  expect(xml).toContain('<w:vertAlign w:val="superscript"/>');
  expect(textOf(paragraphWith(xml, 'ngành'))).toContain('ngành(60) <b> & "x"');
  const blank = (width: number) =>
    new RegExp(
      `<w:sdt><w:sdtPr>.*?</w:sdtPr><w:sdtContent><w:r><w:rPr><w:w w:val="${width}"/></w:rPr><w:t[^>]*>\u2007<`,
    );
  expect(xml).toMatch(blank(400)); // four digits, each half an em
  expect(xml).toMatch(blank(200)); // two digits of a day
});

test('no text is set with rows of spaces, dots or underscores; what is to be filled in is clicked on', async () => {
  for (const document of [
    report,
    prepareForm({ office: sample.office, form: forms[0], unit: null, year: 2021 }, kit),
  ]) {
    const xml = partsOf(await toDocx(document, kit))['word/document.xml'] ?? '';
    const outside = xml.replace(/<w:sdt>.*?<\/w:sdt>/gs, '');
    const texts = Array.from(outside.matchAll(/<w:t[ >][^<]*/g), ([text]) => text.replace(/^[^>]*>/, ''));
    expect(texts.filter((text) => /[ \u00a0\u2007]{2}|_{2}|\.{4}/.test(text))).toEqual([]);
    const places = xml.match(/<w:sdt>.*?<\/w:sdt>/gs) ?? [];
    expect(places.length).toBeGreaterThan(1);
    for (const place of places) expect(place).toContain('<w:temporary/><w:showingPlcHdr/>');
  }
});

test('headings are in the navigation pane, one level below the title, and stay whole with what follows', async () => {
  const parts = await partsFor([
    { kind: 'titleBlock', typeName: 'BÁO CÁO', abstractLines: ['Kết quả'], hasRule: true },
    { kind: 'heading', level: 'roman', lines: ['I. KẾT QUẢ'] },
    { kind: 'heading', level: 'clause', lines: ['1. Tình hình'] },
    { kind: 'heading', level: 'roman', lines: ['II. KIẾN NGHỊ'] },
  ]);
  const xml = parts['word/document.xml'] ?? '';
  for (const [text, level] of [
    ['I. KẾT QUẢ', 1],
    ['1. Tình hình', 2],
    ['II. KIẾN NGHỊ', 1],
  ] as const)
    expect(paragraphWith(xml, text)).toContain(`<w:outlineLvl w:val="${level}"/>`);
  const styles = parts['word/styles.xml'] ?? '';
  expect(styles).toMatch(/w:styleId="DonDocTypeName".*?<w:outlineLvl w:val="0"\/>/s);
  expect(styles).toMatch(/w:styleId="DonDocHeadingClause">.*?<w:keepNext\/><w:keepLines\/><w:widowControl\/>/s);
});

test('Word 2013 and newer open it as their own, in Vietnamese, and find nobody in it', async () => {
  const parts = partsOf(await toDocx(report, kit));
  expect(parts['word/settings.xml']).toMatch(/w:val="15" w:name="compatibilityMode"/);
  expect(parts['word/styles.xml']).toContain('<w:lang w:val="vi-VN" w:eastAsia="vi-VN"/>');
  const app = parts['docProps/app.xml'] ?? '';
  expect(app).toContain('<Application>Đôn Đốc</Application><Company>UBND thị xã Hoài Nhơn</Company>');
  const properties = `${app}${parts['docProps/core.xml']}${parts['docProps/custom.xml']}`;
  expect(properties).not.toMatch(/Un-named|Manager|Users|home|HyperlinkBase/);
});

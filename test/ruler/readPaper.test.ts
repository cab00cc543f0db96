import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDocx } from '../../electron/documents/toDocx';
import { type Refusal, RefusalError } from '../../electron/imports/refusal';
import { measurePaper } from '../../electron/ruler/measurePaper';
import { readPaper } from '../../electron/ruler/readPaper';
import { rulerRefusal } from '../../electron/ruler/rulerRefusal';
import { kit } from '../documents/support';
import { inParts } from './changes';
import { letter } from './papers';

const FILES = join(__dirname, '../fixtures/directives/files');
const fileOf = (name: string) => readFileSync(join(FILES, name));
const word = await toDocx(letter, kit);

async function refusalOf(bytes: Uint8Array, name: string): Promise<string> {
  const refusal = await readPaper(bytes, name).then(
    (): Refusal | null => null,
    (error: unknown) => {
      if (error instanceof RefusalError) return error.refusal;
      throw error;
    },
  );
  return refusal === null ? 'measured' : rulerRefusal(refusal, name);
}

/** A PDF of one page, as small as one can be. */
function pdf(content: string, trailer = '', page = '/MediaBox [0 0 595 842]'): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R ${page} /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${body}trailer\n<< /Root 1 0 R ${trailer} >>\n%%EOF\n`, 'latin1');
}

describe('a page is measured as it is shown', () => {
  /** Words 100 points from the left edge and 700 from the foot, and a line of 200 points under them. */
  const drawn = 'BT /F 14 Tf 1 0 0 1 100 700 Tm (Kinh gui) Tj ET 100 690 m 300 690 l S';
  const seen = async (content: string, page: string) => {
    const { sheets, lines, strokes } = await readPaper(pdf(content, '', page), 'van-ban.pdf');
    const tenths = (value: number) => Math.round(value * 10) / 10;
    return {
      sheet: sheets.map(({ widthMm, heightMm }) => [tenths(widthMm), tenths(heightMm)]),
      lines: lines.map(({ text, sizePt, place }) => [text, sizePt, ...Object.values(place ?? {}).map(tenths)]),
      strokes: strokes.map(({ lengthMm, place }) => [
        tenths(lengthMm),
        tenths(place?.leftMm ?? 0),
        tenths(place?.baselineMm ?? 0),
      ]),
    };
  };
  const upright = () => seen(drawn, '/MediaBox [0 0 595 842]');

  test('upright', async () => {
    const { lines, strokes } = await upright();
    expect(lines).toEqual([['Kinh gui', 14, 35.3, expect.any(Number), 50.1]]);
    expect(strokes).toEqual([[70.6, 35.3, 53.6]]);
  });

  // each is drawn so that, turned, it shows the same
  test.each([
    ['90', '/MediaBox [0 0 842 595] /Rotate 90', '0 1 -1 0 842 0 cm'],
    ['180', '/MediaBox [0 0 595 842] /Rotate 180', '-1 0 0 -1 595 842 cm'],
    ['270', '/MediaBox [0 0 842 595] /Rotate 270', '0 -1 1 0 0 595 cm'],
    ['cut out of a larger sheet', '/MediaBox [0 0 900 900] /CropBox [50 30 645 872]', '1 0 0 1 50 30 cm'],
  ])('%s', async (_, page, matrix) => {
    expect(await seen(`${matrix} ${drawn}`, page)).toEqual(await upright());
  });
});

describe('a file that cannot be measured is refused with one sentence', () => {
  test('a scan: pictures without words', async () => {
    expect(await refusalOf(pdf('q 500 0 0 700 40 40 cm Q'), 'ban-quet.pdf')).toBe(
      'Tệp “ban-quet.pdf” là bản quét (chỉ có ảnh, không có chữ) nên không đo được. Hãy mở tệp gốc .docx hoặc PDF xuất ra từ Word.',
    );
  });

  test('locked with a password', async () => {
    const lock =
      '/Encrypt << /Filter /Standard /V 1 /R 2 /O <0000000000000000000000000000000000000000000000000000000000000000> /U <0000000000000000000000000000000000000000000000000000000000000000> /P -4 >> /ID [<00> <00>]';
    expect(await refusalOf(pdf('BT /F 14 Tf 100 700 Td (A) Tj ET', lock), 'khoa.pdf')).toContain('có mật khẩu');
  });

  test.each([
    ['cong-van.doc', 'Word đời cũ (.doc)'],
    ['cong-van.odt', 'không phải văn bản PDF hoặc Word'],
    ['cong-van.html', 'không phải văn bản PDF hoặc Word'],
  ])('%s', async (name, words) => {
    expect(await refusalOf(fileOf(name), name)).toContain(words);
  });

  test.each([
    ['nothing', Buffer.alloc(0), 'không có gì bên trong'],
    ['words only', Buffer.from('Kính gửi: Ủy ban'), 'không phải văn bản PDF hoặc Word'],
    [
      'a page of more words than a sheet holds',
      pdf(
        Array.from({ length: 20_001 }, (_, at) => `BT /F 1 Tf 1 0 0 1 ${at % 500} ${at % 800} Tm (A) Tj ET`).join(' '),
      ),
      'quá lớn',
    ],
    ['half a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n'), 'bị hỏng'],
    ['half a Word file', word.slice(0, word.length / 2), 'bị hỏng'],
    ['a Word file without its text', inParts(word, 'word/document', () => ''), 'bị hỏng'],
  ])('%s', async (_, bytes, words) => {
    expect(await refusalOf(bytes, 'van-ban')).toContain(words);
  });

  test('a million tags inside each other', async () => {
    const deep = inParts(word, 'word/document', () => `<w:document>${'<w:p>'.repeat(300_000)}`);
    expect(await refusalOf(deep, 'van-ban.docx')).toMatch(/bị hỏng|không an toàn/);
  });
});

test('a PDF with words is measured, whoever made it', async () => {
  const paper = await readPaper(pdf('BT /F 14 Tf 100 700 Td (Van ban) Tj ET'), 'van-ban.pdf');
  expect(paper.lines.map(({ text, sizePt }) => [text, sizePt])).toEqual([['Van ban', 14]]);
  const [line] = paper.lines;
  expect(line?.place?.leftMm).toBeCloseTo(35.3, 1);
  expect(line?.place?.baselineMm).toBeCloseTo(50.1, 1);
});

test('a blank number drawn as a stretched space, as LibreOffice does, does not stretch the words behind it', async () => {
  const space = 'BT 4 0 0 1 133 700 Tm /F 13 Tf ( ) Tj ET';
  const words = `BT 113 700 Td /F 13 Tf (So: ) Tj ET ${space} BT 159 700 Td /F 13 Tf (/UBND-VHXH) Tj ET`;
  const [line] = (await readPaper(pdf(words), 'van-ban.pdf')).lines;
  expect(line?.text).toBe('So: /UBND-VHXH');
  expect(line?.place?.rightMm).toBeCloseTo(56.1 + kit.fonts.widthMm('/UBND-VHXH', 'regular', 13), 0);
});

/** Set by LibreOffice from a page of the web, as offices do that know no rules: what a person sees at first glance. */
describe.each(['cong-van.pdf', 'cong-van.docx'])('%s of somebody else', async (name) => {
  const { rules, kind } = measurePaper(await readPaper(fileOf(name), name), kit.layout, kit.fonts);
  const verdictOf = (id: string) => rules.find((rule) => rule.id === id)?.verdict;

  test('is read as a công văn', () => expect(kind).toBe('letter'));
  test.each(['page.marginLeft', 'motto.size', 'motto.rule', 'issuer.rule', 'subject.gap', 'body.size', 'body.indent'])(
    '%s is broken',
    (id) => expect(verdictOf(id)).toBe('broken'),
  );
  test.each([
    'page.size',
    'motto.wording',
    'number.wording',
    'number.type',
    'placeDate.wording',
    'addressees.punctuation',
    'recipients.archive',
    'authority.wording',
    'signer.title',
    'body.endMark',
  ])('%s is kept', (id) => expect(verdictOf(id)).toBe('kept'));
});

test('a Word file with any byte changed is measured or refused, never an exception of another kind', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(word.length - 1), fc.integer({ min: 0, max: 255 }), async (at, value) => {
      const bytes = word.slice();
      bytes[at] = value;
      expect(await refusalOf(bytes, 'van-ban.docx')).toMatch(/^(measured|Tệp “van-ban.docx”)/);
    }),
    { numRuns: 60 },
  );
});

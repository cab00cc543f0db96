import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDirectiveText } from '../../../electron/domain/directiveText/readDirectiveText';
import { letterRefusal } from '../../../electron/imports/letter/letterRefusal';
import { letterText, readLetter } from '../../../electron/imports/letter/readLetter';
import { SEEDS, seedText } from '../../domain/directiveText/seedFacts';
import { summaryOf } from '../../domain/directiveText/summary';
import { makeZip } from '../../support/workbookZip';
import { writeTcvn3, writeVni, writeWindows1258 } from '../text/legacyWriter';

const FOLDER = join(__dirname, '../../fixtures/directives/files');
const bytesOf = (name: string) => readFileSync(join(FOLDER, name));

describe.each(['cong-van.docx', 'cong-van.odt', 'cong-van.html', 'cong-van.pdf'])('%s', async (name) => {
  const result = await readLetter(bytesOf(name), name);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  const facts = summaryOf(result.reading);

  test('letterhead of a table, signature beside the recipients', () => {
    expect(facts.head).toBe('ỦY BAN NHÂN DÂN XÃ TÂN PHÚ | 86/UBND-VHXH | Tân Phú: 12.11.2025 | Công văn');
    expect(facts.subject).toBe('rà soát, cập nhật dữ liệu trẻ em năm 2025');
    expect(facts.to).toEqual(['Phòng Văn hóa - Xã hội', 'Trạm Y tế xã', 'Các trường học, các thôn']);
    expect(facts.recipients).toEqual(['Như trên', 'CT, các PCT UBND xã', 'Lưu: VT, VHXH']);
    expect(facts.signature).toBe('KT. CHỦ TỊCH / PHÓ CHỦ TỊCH: Hà Thị Ngọc Lan');
  });
  test('what is asked of whom, by when', () => {
    expect(facts.duties.map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'Các thôn → UBND xã | qua Phòng Văn hóa - Xã hội | Mẫu 01 | trước 2025-11-25 17:00',
      'Trạm Y tế xã → UBND xã | trước 2025-11-28',
    ]);
    // on the page of the PDF the heads of the narrow columns stand no farther apart than words, which is said as a doubt
    const heads = name === 'cong-van.pdf' ? 'STT Họ và tên Ngày sinh Thôn' : 'STT | Họ và tên | Ngày sinh | Thôn';
    expect(facts.forms).toEqual([`Mẫu 01 | DANH SÁCH TRẺ EM | ${heads}`]);
  });
});

test('numbers that Word counts itself are written out', async () => {
  expect(await letterText(bytesOf('cong-van.docx'), 'cong-van.docx')).toContain('\n2. Các thôn lập danh sách');
});

describe.each(SEEDS)('%s as a text file', (id) => {
  const plain = summaryOf(readDirectiveText(seedText(id)));
  const facts = async (bytes: Buffer) => {
    const result = await readLetter(bytes, 'van ban.txt');
    return result.ok ? summaryOf(result.reading) : result.refusal;
  };
  test('in UTF-8 with a mark in front', async () =>
    expect(await facts(Buffer.from(`\ufeff${seedText(id)}`))).toEqual(plain));
  test('in UTF-16', async () => expect(await facts(Buffer.from(`\ufeff${seedText(id)}`, 'utf16le'))).toEqual(plain));
  test.each([
    ['TCVN3', writeTcvn3],
    ['VNI', writeVni],
    ['Windows-1258', writeWindows1258],
  ] as const)('in %s', async (_, write) => {
    const found = await facts(Buffer.from(write(seedText(id).replace(/[–“”⁽⁾⁶⁰⁸]/g, '')), 'latin1'));
    const wanted = summaryOf(readDirectiveText(seedText(id).replace(/[–“”⁽⁾⁶⁰⁸]/g, '')));
    // The fonts of those days draw capitals of their own, so that the letterhead may come in small letters.
    expect(found).toMatchObject({ links: wanted.links, percentages: wanted.percentages, windows: wanted.windows });
  });
});

/** A page with a grey box on it and no letter, as a scanner makes one. */
function scanned(): Buffer {
  const drawing = '0.5 g 50 50 400 600 re f';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${body}trailer\n<< /Root 1 0 R /Size 5 >>\n%%EOF`, 'latin1');
}

describe('what has no words to take is refused with a sentence that says what to do', () => {
  test.each([
    ['cong-van.doc', bytesOf('cong-van.doc'), /Word đời cũ.*Lưu thành.*\.docx/],
    ['hong.pdf', bytesOf('cong-van.pdf').subarray(0, 900), /bị hỏng/],
    ['ban-quet.pdf', scanned(), /không có chữ nào.*nhận dạng chữ/],
    ['anh.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /là ảnh.*nhận dạng chữ/],
    ['rong.txt', Buffer.alloc(0), /không có chữ nào/],
    ['trang.txt', Buffer.from('  \n\n '), /không có chữ nào/],
    ['~$van.docx', Buffer.from('\u0006Clerk', 'latin1'), /tệp khóa tạm/],
    ['hong.docx', bytesOf('cong-van.docx').subarray(0, 3000), /bị hỏng/],
    [
      'rong.docx',
      makeZip([
        {
          name: '[Content_Types].xml',
          content:
            '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        },
      ]),
      /bị hỏng/,
    ],
    ['so lieu.zip', makeZip([{ name: 'a.txt', content: 'x' }]), /tệp nén/],
  ])('%s', async (name, bytes, sentence) => {
    const result = await readLetter(bytes, name);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(letterRefusal(result.refusal, name)).toMatch(sentence);
  });
});

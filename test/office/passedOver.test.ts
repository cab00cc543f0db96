import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder';
import { aSampleOffice, SAMPLE_ID } from '../support/office';

const WORD = Buffer.from('{\\rtf1\\ansi Báo cáo}');
const TEXT = Buffer.from('xin chào các đồng chí');
const PICTURE = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

async function previewOf(fileName: string, bytes: Buffer) {
  const path = join(temporaryFolder(), fileName);
  writeFileSync(path, bytes);
  const core = await aSampleOffice();
  const { files } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  const [file] = files;
  if (file === undefined) throw new Error('not listed');
  return file;
}

test.each([
  ['Báo cáo Xã Hoài Mỹ 17-8.docx', WORD, 'Xã Hoài Mỹ'],
  ['Xa Hoai My 17-8.pdf', Buffer.from('%PDF-1.7\n%…'), 'Xã Hoài Mỹ'],
  ['van ban.xlsx', WORD, null],
  ['anh chup.xlsx', PICTURE, null],
  ['ghi chu.xls', TEXT, null],
])('%s: a report in the wrong form goes back', async (fileName, bytes, unitName) => {
  const file = await previewOf(fileName, bytes);
  expect(file).toMatchObject({ state: 'refused', unitName });
  expect(file.issues).toEqual([expect.objectContaining({ severity: 'error', code: 'not-a-spreadsheet' })]);
  expect(file.issues[0]?.message).toContain('gửi lại');
});

test('a damaged workbook named after a unit says whose it is', async () => {
  const file = await previewOf('Mẫu 02 Xã Hoài Mỹ.xlsx', Buffer.from('504b0304', 'hex'));
  expect(file).toMatchObject({ state: 'refused', unitName: 'Xã Hoài Mỹ' });
});

test.each([
  ['Giấy mời họp.docx', WORD, /là văn bản Word, không phải bảng tính\. Tên tệp không nêu đơn vị nào/],
  ['anh.jpg', PICTURE, /là tệp ảnh, không phải bảng tính\. Tên tệp không nêu đơn vị nào/],
  ['Xa Hoai My.zip', Buffer.from('504b0506000000000000000000000000000000000000', 'hex'), /giải nén/],
  ['Xa Hoai My.dondoc', Buffer.from('DONDOC-GOI/1\n{}\n…'), /kéo thả riêng tệp này/],
  ['~$Xa Hoai My.xlsx', Buffer.from('\u0006Clerk', 'latin1'), /mở bảng tính/],
])('%s: nobody has to send it again', async (fileName, bytes, words) => {
  const file = await previewOf(fileName, bytes);
  expect(file).toMatchObject({ state: 'skipped', unitName: null });
  expect(file.issues).toEqual([expect.objectContaining({ severity: 'note', message: expect.stringMatching(words) })]);
  expect(file.issues[0]?.message).not.toContain('Đề nghị đơn vị');
});

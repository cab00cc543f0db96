import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDocx } from '../e2e/support/docx';
import { temporaryFolder } from '../support/folder';
import { cli, failure, json, sampleData } from './cli';

const sample = sampleData({ withReports: false });

function valuesFile(values: object): string {
  const path = join(temporaryFolder(), 'giay-moi.json');
  writeFileSync(path, JSON.stringify(values));
  return path;
}

test('a paper of any kind is written from a file of what is typed for it', async () => {
  const out = join(temporaryFolder(), 'giay-moi.docx');
  const values = valuesFile({
    subject: 'họp giao ban',
    addressees: ['Trưởng các phòng', 'Chủ tịch UBND các xã, phường'],
    recipients: ['Như trên', 'Thường trực Thị ủy (b/c)', 'Lưu: VT, VX'],
    values: { meeting: 'Họp giao ban tháng 9', chair: 'Ông A', clock: '08:00', day: '01/9/2021', place: 'Hội trường' },
  });
  const written = (day: string) =>
    json(['document', 'giay-moi', '--values', values, '--date', day, '--out', out, '--data', sample.folder]);
  expect(await written('2021-09-02')).toMatchObject({ warnings: ['“Ngày” đã qua vào ngày của văn bản.'] });
  expect(await written('2021-08-30')).toMatchObject({ path: out, pages: null, warnings: [] });
  const text = readDocx(out).paragraphs.join('\n');
  for (const piece of ['GIẤY MỜI', 'Thời gian: 08h00, thứ Tư, ngày 01 tháng 9 năm 2021.', '- Lưu: VT, VX.', '/GM-UBND'])
    expect(text).toContain(piece);
});

test('what is missing is said, and a strange field or kind is refused by its name', async () => {
  const out = join(temporaryFolder(), 'a.docx');
  const run = (kind: string, values: object) =>
    ['document', kind, '--values', valuesFile(values), '--out', out, '--data', sample.folder] as const;
  expect(await json(run('cong-van', {}))).toMatchObject({
    warnings: expect.arrayContaining(['Chưa ghi trích yếu.', 'Chưa ghi nơi nhận ở phần Kính gửi.']),
  });
  expect((await failure(...run('cong-van', { colour: 'red' }))).message).toContain('colour');
  expect((await failure(...run('cong-van', { values: { poem: 'x' } }))).message).toContain('values.poem');
  expect((await failure(...run('bai-tho', {}))).message).toContain('Không có loại văn bản “bai-tho”');
});

test('the kinds are listed with what is typed for each', async () => {
  const { stdout } = await cli('kinds', '--data', sample.folder);
  expect(stdout).toMatch(/bien-ban\s+Biên bản: startClock\* \(Giờ bắt đầu\)/);
});

import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { loadRequestSheet } from '../../../electron/documents/prepareRequestSheet';
import type { Core } from '../../../electron/ipc/contract';
import { day } from '../../support/builders';
import { temporaryFolder } from '../../support/folder';
import { anOffice, RESOURCES, SAMPLE_ID } from '../../support/office';

const NOW = '2026-11-27T09:00'; // a Friday
const ALL = { year: null };

/** One answered and extended, one done, one that nobody answered in time. */
async function aRegister(): Promise<Core> {
  const core = await anOffice(temporaryFolder(), NOW);
  await core['samples.load']({ sampleId: SAMPLE_ID });
  await core['history.setAuthor']({ name: 'Nguyễn Thị Hoa' });
  const add = (kind: 'delete' | 'access' | 'correct', on: string) =>
    core['personRequests.add']({ kind, receivedOn: day(on), way: 'Đơn tại bộ phận một cửa', hasProcessor: false });
  const first = await add('delete', '2026-11-20');
  await core['personRequests.reply']({ id: first.id, on: day('2026-11-23') });
  await core['personRequests.extend']({ id: first.id, on: day('2026-11-24'), reason: 'Phải đối chiếu hồ sơ giấy' });
  const second = await add('access', '2026-11-23');
  await core['personRequests.end']({ id: second.id, on: day('2026-11-25'), outcome: 'Đã giao phiếu' });
  await add('correct', '2026-11-20');
  return core;
}

const plain = (markup: string) => markup.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

test('the register is a paper with every request by number, its limits, answers and outcome, and room for both signatures', async () => {
  const core = await aRegister();
  const { html, title, rows } = await core['personRequests.compose'](ALL);
  expect([title, rows]).toEqual(['Sổ yêu cầu về dữ liệu cá nhân', 3]);
  const { bytes } = await core['personRequests.render']({ ...ALL, format: 'docx' });
  const word = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  for (const text of [plain(html), plain(word)])
    for (const said of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Mọi yêu cầu đã nhận',
      '3 yêu cầu, đã giải quyết xong 1, đang giải quyết 2, trong đó quá hạn 1.',
      /1 Xóa dữ liệu Đơn tại bộ phận một cửa 20\/11\/2026 Hạn: 24\/11\/2026 Đã trả lời: 23\/11\/2026 30\/12\/2026/,
      /Ngày 24\/11\/2026 đã gia hạn từ 10\/12\/2026: Phải đối chiếu hồ sơ giấy Chưa xong 2 Xem/,
      /25\/11\/2026 Đã giao phiếu 3 Sửa dữ liệu/,
      'Chưa trả lời',
      'Chưa xong, quá hạn',
      /NGƯỜI LẬP SỔ.*Nguyễn Thị Hoa/,
    ])
      expect(text).toMatch(said);
});

test('the workbook holds the same lines under the same headings', async () => {
  const core = await aRegister();
  const { bytes, rows } = await core['personRequests.render']({ ...ALL, format: 'xlsx' });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  const cells = JSON.stringify(book.worksheets[0]?.getSheetValues());
  expect(rows).toBe(3);
  for (const heading of Object.values(loadRequestSheet(RESOURCES).columns)) expect(cells).toContain(heading);
  for (const said of ['Phải đối chiếu hồ sơ giấy', 'Đã giao phiếu', 'Chưa xong, quá hạn'])
    expect(cells).toContain(said);
});

test('who took it out stands in the log of access, with how many people asked', async () => {
  const core = await aRegister();
  await core['personRequests.compose'](ALL);
  await core['personRequests.render']({ ...ALL, format: 'xlsx' });
  const { entries } = await core['personalData.log']({ offset: 0, limit: 5 });
  expect(entries.map(({ action, subjectLabel, persons }) => [action, subjectLabel, persons])).toEqual(
    Array(2).fill(['exportMasked', 'Sổ yêu cầu về dữ liệu cá nhân (in, lưu tệp)', 3]),
  );
});

test('the register of one year holds what came in that year, and its heading says which', async () => {
  const core = await aRegister();
  await core['personRequests.add']({ kind: 'access', receivedOn: day('2025-12-30'), way: '', hasProcessor: false });
  const { html, rows } = await core['personRequests.compose']({ year: 2025 });
  expect(rows).toBe(1);
  expect(plain(html)).toContain('Các yêu cầu nhận trong năm 2025');
  expect(plain(html)).toMatch(/: 1 yêu cầu, .* 4 Xem/);
  expect((await core['personRequests.render']({ year: 2026, format: 'xlsx' })).rows).toBe(3);
  expect(plain((await core['personRequests.compose']({ year: 2024 })).html)).toContain(
    'Không có yêu cầu nào nhận trong năm 2024.',
  );
});

test('pages for a printer are noted only when they were printed', async () => {
  const core = await aRegister();
  const noted = async () => (await core['personalData.log']({ offset: 0, limit: 5 })).entries.length;
  const before = await noted();
  const { rows } = await core['personRequests.composeToPrint'](ALL);
  expect(await noted()).toBe(before);
  await core['personRequests.notePrinted']({ rows });
  expect(await noted()).toBe(before + 1);
});

test('a register without requests says so', async () => {
  const core = await anOffice(temporaryFolder(), NOW);
  expect(plain((await core['personRequests.compose'](ALL)).html)).toContain('Chưa có yêu cầu nào.');
});

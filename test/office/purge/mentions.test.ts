import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { SWEPT } from '../../../electron/db/sweptTexts';
import type { Core } from '../../../electron/ipc/contract';
import { KINDS } from '../../../electron/office/purge/mentions';
import { time } from '../../support/builders';
import { temporaryFolder } from '../../support/folder';
import { anOffice, SAMPLE_ID, takeAll } from '../../support/office';
import { anIncomingDraft } from '../../support/papers';

type Row = readonly [name: string, address: string, phone: string];

/** A list of one ward, in a file named as given. */
async function taken(core: Core, date: number, rows: readonly Row[], name = `Mau 02 phuong bong son ${date}-8.xlsx`) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Mẫu 02');
  sheet.addRows([
    ['ỦY BAN NHÂN DÂN'],
    ['PHƯỜNG BỒNG SƠN'],
    ['BÁO CÁO HÀNG NGÀY'],
    ['Số liệu cài đặt, sử dụng ứng dụng Bluezone'],
    [`(ngày ${date} tháng 8 năm 2021)`],
    ['STT', 'Họ và tên', 'Địa chỉ (thôn, khu phố)', 'Số điện thoại', 'Lũy kế đến thời điểm hiện tại'],
    ...rows.map((row, at) => [at + 1, ...row, at === 0 ? 4000 + date : null]),
  ]);
  const path = join(temporaryFolder(), name);
  writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer()));
  await takeAll(core, [path]);
}

async function aCore(folder: string): Promise<Core> {
  const core = await anOffice(folder, '2026-11-27T09:00');
  await core['samples.load']({ sampleId: SAMPLE_ID });
  return core;
}

function bytesBelow(folder: string): Buffer {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return Buffer.concat(paths.filter((path) => statSync(path).isFile()).map((path) => readFileSync(path)));
}

const GOES = { word: 'TIÊU HỦY', reason: 'Theo yêu cầu số 1', takesBackups: true } as const;

test('what rows of others say of somebody who is deleted goes too; a street of that name and a shared phone are told', async () => {
  const folder = temporaryFolder();
  const core = await aCore(folder);
  await taken(core, 17, [
    ['Quách Ngọc Thỏ', 'Khu phố 5', '0911222333'],
    ['Trần Thị Mẫu', 'Khu phố 5, nhà ông Quách Ngọc Thỏ', '0911222444'],
    ['Lê Văn Mẫu (cháu bà Quách Ngọc Thỏ)', 'Khu phố 6', 'gọi nhờ 0911222333 (ông Quách Ngọc Thỏ)'],
  ]);
  await taken(core, 18, [['Phạm Văn Mẫu', '12 Quách Ngọc Thỏ, khu phố 2', '0911222555']]);
  const { people, remains } = await core['people.destroy']({ name: 'Quách Ngọc Thỏ', phone: '', rows: 1, ...GOES });
  expect(people).toBe(1);
  const others = (await core['people.find']({ name: 'Trần Thị Mẫu', phone: '' })).rows;
  expect(others.map(({ address }) => address)).toEqual(['Khu phố 5, nhà ông [đã xóa]']);
  const nephew = (await core['people.find']({ name: 'Lê Văn Mẫu', phone: '' })).rows;
  expect(nephew.map(({ fullName }) => fullName)).toEqual(['Lê Văn Mẫu (cháu bà [đã xóa])']);
  const street = (await core['people.find']({ name: 'Phạm Văn Mẫu', phone: '' })).rows;
  expect(street.map(({ address }) => address)).toEqual(['12 Quách Ngọc Thỏ, khu phố 2']); // somebody else's address stays true
  expect(remains.papers.join('; ')).toMatch(/Địa chỉ của người khác ở 1 dòng .*tên đường/);
  expect(remains.papers.join('; ')).toMatch(/Số điện thoại này còn ở 1 dòng của người khác/);
  const bytes = bytesBelow(folder).toString('utf8');
  expect(bytes.match(/Quách Ngọc Thỏ/g)?.length ?? 0).toBe(bytes.match(/12 Quách Ngọc Thỏ/g)?.length ?? 0);
});

test('a name goes from texts however a unit wrote it on its list', async () => {
  const folder = temporaryFolder();
  const core = await aCore(folder);
  const rows: readonly Row[] = [
    ['Ông Lê Văn Đước', 'Khu phố 1', '0913000111'],
    ['Vũ Thị Mòng (1985)', 'Khu phố 1', '0913000222'],
    ['Bùi Tấn Sáo - hộ nghèo', 'Khu phố 1', '0913000333'],
  ];
  await taken(core, 17, rows, 'bao cao Le Van Duoc, Vu_Thi_Mong va Bui-Tan-Sao phuong Bong Son 17-8.xlsx');
  const { lists } = await core['retention.list']({});
  const groups = lists.map(({ directiveId, formId }) => ({ directiveId, formId }));
  const { people, fields, notes } = await core['destruction.preview']({ groups });
  await core['destruction.purge']({ groups, people, fields, notes, ...GOES, reason: 'Hết hạn' });
  const bytes = bytesBelow(folder).toString('utf8');
  for (const name of ['Le Van Duoc', 'Vu_Thi_Mong', 'Bui-Tan-Sao', 'Lê Văn Đước', 'Vũ Thị Mòng'])
    expect([name, bytes.includes(name)]).toEqual([name, false]);
});

test('somebody is found whatever the unit wrote behind the name', async () => {
  const core = await aCore(temporaryFolder());
  await taken(core, 17, [
    ['Trần Văn Diều*', 'Khu phố 1', '0913000111'],
    ['Phan Thị Yến, SN 1990', 'Khu phố 1', '0913000222'],
    ['Hồ Thị Cò / Hồ Văn Vạc', 'Khu phố 1', '0913000333'],
    ['Bà Đỗ Thị Nhồng', 'Khu phố 1', '0913000444'],
  ]);
  for (const name of ['Trần Văn Diều', 'phan thi yen', 'Hồ Thị Cò', 'Hồ Văn Vạc', 'Đỗ Thị Nhồng', 'Bà Đỗ Thị Nhồng'])
    expect([name, (await core['people.find']({ name, phone: '' })).rows.length]).toEqual([name, 1]);
  expect((await core['people.find']({ name: 'Hồ Thị', phone: '' })).rows).toEqual([]);
});

test('a paper that came with the request and the reason of a closing', async () => {
  const folder = temporaryFolder();
  const core = await aCore(folder);
  await taken(core, 17, [['Quách Ngọc Thỏ', 'Khu phố 5', '0911222333']]);
  await core['campaigns.close']({
    directiveId: SAMPLE_ID,
    closedAt: time('2026-11-26T09:00'),
    reason: 'Bà Quách Ngọc Thỏ 0911222333 đã giải quyết',
  });
  const draft = anIncomingDraft({ subject: 'Đơn yêu cầu xóa dữ liệu của bà Quách Ngọc Thỏ, 0911222333' });
  const { number } = await core['incoming.save']({ incomingId: null, number: null, draft });
  const { mentions } = await core['people.find']({ name: '', phone: '0911222333' });
  expect(mentions).toEqual(['Ghi chú, lý do đã ghi: 1 chỗ', expect.stringMatching(/^Văn bản đến số/)]);
  const { remains } = await core['people.destroy']({ name: 'Quách Ngọc Thỏ', phone: '', rows: 1, ...GOES });
  expect(remains.papers.join('; ')).toMatch(new RegExp(`^Văn bản đến số ${number}, đến ngày [\\d/]+$`)); // nobody's name
  const { paperId } = await core['destruction.paper']({
    destructionId: (await core['destruction.list']({}))[0]?.id ?? '',
  });
  const { bytes } = await core['papers.render']({ kind: 'written', paperId, format: 'docx' });
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const record = xml.replaceAll(/<[^>]+>/g, '');
  expect(record).toContain(`Văn bản đến số ${number}`);
  expect(record).not.toMatch(/Quách|0911222333/);
  expect(JSON.stringify(await core['history.list']({ text: 'Quách', limit: 50 }))).not.toContain('0911222333');
  expect(JSON.stringify(await core['directives.list']({}))).not.toContain('Quách');
});

test('who is named in a message only is found there, and taken out of it', async () => {
  const folder = temporaryFolder();
  const core = await aCore(folder);
  await taken(core, 17, [['Phạm Văn Mẫu', 'Khu phố 5', '0911222555']]);
  await core['campaigns.close']({
    directiveId: SAMPLE_ID,
    closedAt: time('2026-11-26T09:00'),
    reason: 'Theo lời ông Tạ Văn Sò 0915 000 222',
  });
  const found = await core['people.find']({ name: 'Tạ Văn Sò', phone: '' });
  expect([found.rows, found.fields, found.mentions]).toEqual([[], [], ['Ghi chú, lý do đã ghi: 1 chỗ']]);
  const done = await core['people.destroy']({ name: 'Tạ Văn Sò', phone: '0915000222', rows: 0, ...GOES });
  expect(done).toMatchObject({ people: 0, state: 'done' });
  expect(done.texts).toBeGreaterThan(0);
  expect(bytesBelow(folder).includes('Tạ Văn Sò')).toBe(false);
  await expect(core['people.destroy']({ name: 'Tạ Văn Sò', phone: '', rows: 0, ...GOES })).rejects.toThrow(
    'Không tìm thấy',
  );
});

test('what was typed beside a count, a report of our own, a purpose or a saved question goes too, and is told before', async () => {
  const folder = temporaryFolder();
  const core = await aCore(folder);
  await taken(core, 17, [['Quách Ngọc Thỏ', 'Khu phố 5', '0911222333']]);
  const told = {
    purpose: 'Theo dõi cài đặt, hỏi Quách Ngọc Thỏ 0911222333',
    ground: 'Công văn 115',
    owner: '',
    contact: 'Gặp Quách Ngọc Thỏ',
    startedOn: null,
  };
  await core['personalData.savePurpose']({ formId: 'mau-02', purpose: told });
  const { mentions } = await core['people.find']({ name: 'Quách Ngọc Thỏ', phone: '' });
  expect(mentions.join('; ')).toContain('Ghi chú, lý do đã ghi');
  await core['people.destroy']({ name: 'Quách Ngọc Thỏ', phone: '0911222333', rows: 1, ...GOES });
  const bytes = bytesBelow(folder);
  for (const word of ['Quách Ngọc Thỏ', '0911222333']) expect(bytes.includes(word), word).toBe(false);
});

test('a full name alone, without dấu too, is looked for in every text a deletion goes through, and told before', async () => {
  const folder = temporaryFolder();
  const core = await aCore(folder);
  await taken(core, 17, [
    ['Quách Ngọc Thỏ', 'Khu phố 5', '0911222333'],
    ['Lý Văn Công (QUACH NGOC THO dẫn đi)', 'Khu phố 5', '0911222444'],
  ]);
  const hold = { reason: 'chờ quach ngoc tho xác nhận', formId: 'mau-02', directiveId: SAMPLE_ID };
  await core['retention.hold'](hold);
  const { mentions } = await core['people.find']({ name: 'Quách Ngọc Thỏ'.normalize('NFD'), phone: '' });
  expect(mentions).toContain('Ghi chú, lý do đã ghi: 1 chỗ');
  expect(mentions).toContain('Ghi thêm ở dòng của người khác trong danh sách: 1 chỗ');
  await core['retention.hold']({ ...hold, reason: null });
  await core['people.destroy']({ name: 'Quách Ngọc Thỏ', phone: '', rows: 1, ...GOES });
  const bytes = bytesBelow(folder).toString('utf8').toLowerCase();
  for (const word of ['quách ngọc thỏ', 'quach ngoc tho']) expect([word, bytes.includes(word)]).toEqual([word, false]);
  expect(bytes).toContain('lý văn công');
});

test('whatever a deletion sweeps is listed before it, but for fields of reports and the log', () => {
  const listed = new Set([...Object.keys(KINDS), 'figure', 'report_text', 'change_log']);
  expect(SWEPT.map(({ table }) => table).filter((table) => !listed.has(table))).toEqual([]);
});

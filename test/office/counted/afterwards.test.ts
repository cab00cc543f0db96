import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Core } from '../../../electron/ipc/contract';
import { time } from '../../support/builders';
import { temporaryFolder } from '../../support/folder';
import { anOffice, SAMPLE_ID, takeAll } from '../../support/office';
import { wardReport } from '../../support/wardReport';

const PEOPLE = [
  ['Lê Thị Ánh Tuyết', '0905111222'],
  ['Trần Văn Đức Thịnh', '0905111333'],
] as const;
const ASKED = { directiveId: SAMPLE_ID, asOf: time('2021-08-18T20:00') };

async function anOfficeThatCounts(folder: string): Promise<Core> {
  const core = await anOffice(folder);
  await core['samples.load']({ sampleId: SAMPLE_ID });
  await core['personalData.setCounted']({ formId: 'mau-02', isCounted: true });
  for (const day of [17, 18]) await takeList(core, day);
  return core;
}

async function takeList(core: Core, day: number): Promise<void> {
  const path = join(temporaryFolder(), `Mau 02 phuong bong son ${day}-8.xlsx`);
  const report = { ward: 'PHƯỜNG BỒNG SƠN', day: `${day} tháng 8 năm 2021`, total: 4000, people: PEOPLE };
  writeFileSync(path, await wardReport(report));
  await takeAll(core, [path]);
}

const keysIn = (folder: string) => readdirSync(join(folder, 'khoa-dau-vet'));

test('who asks is told of a trace, and without it where it stood; deletion takes the trace', async () => {
  const core = await anOfficeThatCounts(temporaryFolder());
  const totals = await core['compilation.get'](ASKED);
  for (const sought of [
    { name: '', phone: '0905 111 222' },
    { name: 'le thi anh tuyet', phone: '' },
    { name: 'Lê Thị Ánh Tuyết', phone: '+84905111222' },
  ]) {
    const { rows } = await core['people.find'](sought);
    expect(rows.map(({ fullName, phone, address, unitName }) => [fullName, phone, address, unitName])).toEqual(
      Array(2).fill(['[không lưu]', null, null, 'Phường Bồng Sơn']),
    );
  }
  expect((await core['people.find']({ name: 'Lê Thị Ánh', phone: '' })).rows).toEqual([]);
  expect((await core['people.find']({ name: 'Trần Văn Đức Thịnh', phone: '0905111222' })).rows).toEqual([]);
  const sought = { name: '', phone: '0905111222' };
  const order = { ...sought, rows: 2, word: 'TIÊU HỦY', reason: 'Theo yêu cầu số 1', takesBackups: true };
  expect(await core['people.destroy'](order)).toMatchObject({ kind: 'person', people: 2 });
  expect((await core['people.find'](sought)).rows).toEqual([]);
  expect((await core['people.find']({ name: '', phone: '0905111333' })).rows).toHaveLength(2);
  expect(await core['compilation.get'](ASKED)).toEqual(totals);
});

test('at the end of its time a list loses its marks with their key, and figures stay', async () => {
  const folder = temporaryFolder();
  const core = await anOfficeThatCounts(folder);
  const totals = await core['compilation.get'](ASKED);
  expect(keysIn(folder)).toHaveLength(1);
  const group = { directiveId: SAMPLE_ID, formId: 'mau-02' };
  const destroyed = await core['destruction.purge']({
    groups: [group],
    people: 4,
    fields: 0,
    notes: 0,
    word: 'TIÊU HỦY',
    reason: 'Hết thời hạn lưu',
    takesBackups: true,
  });
  expect(destroyed).toMatchObject({ kind: 'secret', people: 4, state: 'done' });
  expect(keysIn(folder)).toEqual([]);
  expect(await core['compilation.get'](ASKED)).toEqual(totals);
  expect((await core['people.find']({ name: '', phone: '0905111222' })).rows).toEqual([]);
  const { subject } = await core['destruction.paper']({ destructionId: destroyed.id });
  expect(subject).toContain('tiêu hủy');
});

test('what was kept before stays and is held against what is counted, and switching back keeps lists again', async () => {
  const core = await anOffice(temporaryFolder());
  await core['samples.load']({ sampleId: SAMPLE_ID });
  await takeList(core, 17);
  expect(await core['personalData.setCounted']({ formId: 'mau-02', isCounted: true })).toEqual({ keptPersons: 2 });
  const path = join(temporaryFolder(), 'Mau 02 phuong bong son 18-8.xlsx');
  const report = { ward: 'PHƯỜNG BỒNG SƠN', day: '18 tháng 8 năm 2021', total: 4000, people: PEOPLE };
  writeFileSync(path, await wardReport(report));
  const { files } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  const codes = files[0]?.issues.map(({ code }) => code);
  expect(codes).toContain('phone-listed-elsewhere');
  expect(codes).not.toContain('counted-apart');
  await core['personalData.setCounted']({ formId: 'mau-02', isCounted: false });
  await takeList(core, 18);
  expect((await core['people.find']({ name: '', phone: '0905111222' })).rows.map(({ fullName }) => fullName)).toEqual(
    Array(2).fill('Lê Thị Ánh Tuyết'),
  );
  const held = await core['personalData.held']({});
  expect(held.find(({ formId }) => formId === 'mau-02')).toMatchObject({ isCounted: false, keptPersons: null });
  const { entries } = await core['history.list']({ limit: 50 });
  const told = entries.filter(({ field }) => field === 'counted');
  expect(told.map(({ newValue }) => newValue)).toEqual(['lưu danh sách', 'đếm xong không lưu']);
  await expect(async () => core['personalData.setCounted']({ formId: 'khong-co', isCounted: true })).rejects.toThrow(
    'Không có biểu mẫu',
  );
});

test('what a list cannot be held against is said each time the key is lost, also where lists are kept again', async () => {
  const folder = temporaryFolder();
  const core = await anOfficeThatCounts(folder);
  const apart = async () => {
    const path = join(temporaryFolder(), 'Mau 02 phuong bong son 19-8.xlsx');
    const report = { ward: 'PHƯỜNG BỒNG SƠN', day: '19 tháng 8 năm 2021', total: 4000, people: PEOPLE };
    writeFileSync(path, await wardReport(report));
    const { files } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
    return files[0]?.issues.flatMap(({ code, message }) => (code === 'counted-apart' ? [message] : [])) ?? [];
  };
  expect(await apart()).toEqual([]);
  for (const name of keysIn(folder)) rmSync(join(folder, 'khoa-dau-vet', name)); // as on another PC
  expect(await apart()).toEqual([expect.stringContaining('Khóa của dấu đối chiếu không còn')]);
  expect(await apart()).toEqual([expect.stringContaining('Khóa của dấu đối chiếu không còn')]); // under a key of its own
  await core['personalData.setCounted']({ formId: 'mau-02', isCounted: false });
  expect(await apart()).toEqual([expect.stringContaining('Khóa của dấu đối chiếu không còn')]);
});

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Core } from '../../../electron/ipc/contract';
import { day, time } from '../../support/builders';
import { temporaryFolder } from '../../support/folder';
import { anOffice, SAMPLE_ID, takeAll } from '../../support/office';
import { wardReport } from '../../support/wardReport';

const TUYET = { name: 'Lê Thị Ánh Tuyết', phone: '0905111222' } as const;
const THINH = { name: 'Trần Văn Đức Thịnh', phone: '' } as const;
const THANH = { name: 'Trần Văn Đức Thạnh', phone: '' } as const;
const NIGHT = time('2021-08-18T20:00');
const GROUP = { directiveId: SAMPLE_ID, formId: 'mau-02' } as const;

async function anOfficeWithPeople(folder: string): Promise<Core> {
  const core = await anOffice(folder);
  await core['samples.load']({ sampleId: SAMPLE_ID });
  for (const date of [17, 18]) {
    const path = join(temporaryFolder(), `Mau 02 phuong bong son ${date}-8.xlsx`);
    const people = [
      ['Lê Thị Ánh Tuyết', '0905111222'],
      ['Trần Văn Đức Thịnh', '0905111333'],
    ] as const;
    const report = { ward: 'PHƯỜNG BỒNG SƠN', day: `${date} tháng 8 năm 2021`, total: 4000, people };
    writeFileSync(path, await wardReport(report));
    await takeAll(core, [path]);
  }
  return core;
}

const rowsOf = async (core: Core, sought: { readonly name: string; readonly phone: string }) =>
  (await core['people.find'](sought)).rows.length;

/** The data themselves: backups were made before, and say so. */
function dataBytes(folder: string): Buffer {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('sao-luu'))
    .map((name) => join(folder, name));
  return Buffer.concat(paths.filter((path) => statSync(path).isFile()).map((path) => readFileSync(path)));
}

async function correct(core: Core): Promise<{ readonly requestId: string; readonly correctionId: string }> {
  const request = { kind: 'correct', receivedOn: day('2021-08-16'), way: 'Đơn', hasProcessor: false } as const;
  const { id: requestId } = await core['personRequests.add'](request);
  const to = { fullName: THANH.name, phone: null, address: null };
  const { correctionId } = await core['people.correct']({ ...THINH, rows: 2, requestId, to });
  return { requestId, correctionId };
}

const destroy = (core: Core) =>
  core['people.destroy']({ ...TUYET, rows: 2, word: 'TIÊU HỦY', reason: 'Theo yêu cầu số 1', takesBackups: false });

test('a backup from before a deletion and a correction is not restored until it is said whether they are done again', async () => {
  const core = await anOfficeWithPeople(temporaryFolder());
  const { name, path } = await core['backups.make']({});
  await correct(core);
  await destroy(core);
  const asked = /có trước 1 lần xóa, tiêu hủy và 1 lần sửa dữ liệu cá nhân .*Hãy chọn làm lại/;
  await expect(core['backups.restore']({ name })).rejects.toThrow(asked);
  await expect(core['backups.restoreFile']({ path })).rejects.toMatchObject({ code: 'conflict' });
  expect([await rowsOf(core, TUYET), await rowsOf(core, THANH)]).toEqual([0, 2]);
});

test('done again, the deleted person is nowhere in the data, and the corrected rows say what is right, to be taken back as before', async () => {
  const folder = temporaryFolder();
  const core = await anOfficeWithPeople(folder);
  const { name } = await core['backups.make']({});
  await destroy(core);
  const { correctionId } = await correct(core);
  const done = await core['backups.restore']({ name, doesAgain: true });
  expect(done).toMatchObject({ returnedDestructions: 1, returnedCorrections: 1, isDoneAgain: true });
  expect([await rowsOf(core, TUYET), await rowsOf(core, THINH), await rowsOf(core, THANH)]).toEqual([0, 0, 2]);
  const bytes = dataBytes(folder);
  for (const word of ['Ánh Tuyết', '0905111222']) expect(bytes.includes(word), word).toBe(false);

  const records = await core['destruction.list']({});
  expect(records.map(({ kind, people, state }) => [kind, people, state])).toEqual([
    ['person', 2, 'done'],
    ['person', 2, 'done'],
  ]);
  expect(records[0]?.reason).toBe('Làm lại sau khi khôi phục bản sao lưu: Theo yêu cầu số 1');
  expect(records[0]?.remains.backups).toContain(done.restored); // it holds them still

  await core['people.undoCorrection']({ correctionId });
  expect([await rowsOf(core, THINH), await rowsOf(core, THANH)]).toEqual([2, 0]);
  expect((await core['store.verify']({})).problems).toEqual([]);
});

test('of a correction whose request is closed the former value is nowhere in the data again', async () => {
  const folder = temporaryFolder();
  const core = await anOfficeWithPeople(folder);
  const { name } = await core['backups.make']({});
  const { requestId } = await correct(core);
  await core['personRequests.end']({ id: requestId, on: day('2021-08-16'), outcome: 'Đã sửa ở mọi danh sách' });
  await core['backups.restore']({ name, doesAgain: true });
  expect(await rowsOf(core, THANH)).toBe(2);
  expect(dataBytes(folder).includes('Đức Thịnh')).toBe(false);
  const [request] = await core['personRequests.list']({});
  expect(request?.corrections).toMatchObject([{ people: 2, isUndoable: false, undoneAt: null }]);
});

test('a request that was open in the backup and is closed since keeps no former value', async () => {
  const folder = temporaryFolder();
  const core = await anOfficeWithPeople(folder);
  const { requestId } = await correct(core);
  const { name } = await core['backups.make']({});
  await core['personRequests.end']({ id: requestId, on: day('2021-08-16'), outcome: 'Đã sửa ở mọi danh sách' });
  await core['backups.restore']({ name });
  const [request] = await core['personRequests.list']({});
  expect(request).toMatchObject({ doneOn: '2021-08-16', corrections: [{ isUndoable: false }] });
});

test('whole lists that were destroyed since go again, under a record of their own; totals stay', async () => {
  const folder = temporaryFolder();
  const core = await anOfficeWithPeople(folder);
  const { name } = await core['backups.make']({});
  const totals = async () => (await core['compilation.get']({ directiveId: SAMPLE_ID, asOf: NIGHT })).indicators;
  const before = await totals();
  const { people, fields, notes } = await core['destruction.preview']({ groups: [GROUP] });
  const order = {
    groups: [GROUP],
    people,
    fields,
    notes,
    word: 'TIÊU HỦY',
    reason: 'Hết thời hạn lưu',
    takesBackups: false,
  };
  await core['destruction.purge'](order);
  await core['backups.restore']({ name, doesAgain: true });
  expect([await rowsOf(core, TUYET), await rowsOf(core, THINH)]).toEqual([0, 0]);
  expect((await core['destruction.list']({})).map(({ kind, people: rows }) => [kind, rows])).toEqual([
    ['purge', 4],
    ['purge', 4],
  ]);
  for (const word of ['Ánh Tuyết', '0905111222', 'Đức Thịnh', '0905111333'])
    expect(dataBytes(folder).includes(word), word).toBe(false);
  expect(await totals()).toEqual(before);
});

test('left as the backup has it, what was deleted and the former value are back, which is said', async () => {
  const core = await anOfficeWithPeople(temporaryFolder());
  const { name } = await core['backups.make']({});
  await correct(core);
  await destroy(core);
  const done = await core['backups.restore']({ name, doesAgain: false });
  expect(done).toMatchObject({ returnedDestructions: 1, returnedCorrections: 1, isDoneAgain: false });
  expect([await rowsOf(core, TUYET), await rowsOf(core, THINH), await rowsOf(core, THANH)]).toEqual([2, 2, 0]);
});

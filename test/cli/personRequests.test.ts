import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { readArguments } from '../../electron/cli/arguments';
import type { Command, CommandContext } from '../../electron/cli/command';
import {
  personsCorrect,
  personsDelete,
  personsExport,
  personsFind,
  personsRequests,
  personsUndoCorrection,
} from '../../electron/cli/commands/personRequests';
import { toLocalTime } from '../../electron/domain/calendar';
import { temporaryFolder } from '../support/folder';
import { anOffice, SAMPLE_ID, takeAll } from '../support/office';
import { wardReport } from '../support/wardReport';

async function aDesk() {
  const core = await anOffice(temporaryFolder(), '2026-11-27T09:00'); // a Friday
  await core['samples.load']({ sampleId: SAMPLE_ID });
  const path = join(temporaryFolder(), 'Mau 02 phuong bong son 17-8.xlsx');
  const people = [
    ['Lê Thị Ánh Tuyết', '0905111222'],
    ['Trần Văn Đức Thịnh', '0905111333'],
  ] as const;
  writeFileSync(path, await wardReport({ ward: 'PHƯỜNG BỒNG SƠN', day: '17 tháng 8 năm 2021', total: 4000, people }));
  await takeAll(core, [path]);
  return (command: Command, ...words: string[]) => {
    const args = readArguments([...command.name, ...words]);
    return command.run({
      args,
      operands: args.words.slice(command.name.length),
      office: async () => core,
      now: () => toLocalTime('2026-11-27T09:00'),
    } as Partial<CommandContext> as CommandContext); // what these commands use of it
  };
}

const PERSON = ['--name', 'le thi anh tuyet', '--phone', '0905 111 222'];

test('a request is entered, answered, extended once and ended, with the days of the decree', async () => {
  const run = await aDesk();
  const added = await run(personsRequests, 'add', '--kind', 'delete', '--channel', 'Đơn tại bộ phận một cửa');
  expect(added.json).toMatchObject({
    requests: [{ number: 1, kind: 'delete', receivedOn: '2026-11-27', replyDueOn: '2026-12-01', dueOn: '2026-12-17' }],
  });
  await run(personsRequests, 'reply', '1', '--date', '2026-11-27');
  await run(personsRequests, 'extend', '1', '--reason', 'Phải đối chiếu hồ sơ giấy');
  await expect(run(personsRequests, 'extend', '1', '--reason', 'Nữa')).rejects.toThrow('gia hạn một lần');
  await expect(run(personsRequests, 'end', '1')).rejects.toThrow('reason');
  const ended = await run(personsRequests, 'end', '1', '--reason', 'Đã xóa');
  expect(ended.json).toMatchObject({
    requests: [{ extendedOn: '2026-11-27', extendedTo: '2027-01-06', doneOn: '2026-11-27', outcome: 'Đã xóa' }],
  });
  await run(personsRequests, 'add', '--kind', 'access', '--date', '2025-12-30');
  const out = join(temporaryFolder(), 'so.xlsx');
  const written = await run(personsRequests, '--year', '2025', '--out', out);
  expect(written.json).toMatchObject({ requests: [{ kind: 'access', receivedOn: '2025-12-30' }], rows: 1 });
  expect((await run(personsRequests)).text).toMatch(/xóa dữ liệu.*gia hạn ngày 27\/11\/2026 đến hết ngày 06\/01\/2027/);
});

test.each([
  [['add', '--kind', 'quên'], 'access'],
  [['reply', '9'], '9'],
  [['làm'], 'list'],
])('%j is refused with one sentence', async (words, part) => {
  const run = await aDesk();
  await expect(run(personsRequests, ...words)).rejects.toThrow(part);
});

test('one person is found, handed out and deleted only with the word', async () => {
  const run = await aDesk();
  expect((await run(personsFind, ...PERSON)).json).toMatchObject({ rows: [{ fullName: 'Lê Thị Ánh Tuyết' }] });
  const out = join(temporaryFolder(), 'mot nguoi.xlsx');
  await run(personsExport, ...PERSON, '--out', out);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(out);
  const cells = JSON.stringify(book.worksheets[0]?.getSheetValues());
  expect(cells).toContain('0905111222');
  expect(cells).not.toContain('0905111333');
  await run(personsDelete, ...PERSON);
  expect((await run(personsFind, ...PERSON)).json).toMatchObject({ rows: [{ phone: '0905111222' }] });
  const order = [...PERSON, '--reason', 'Theo yêu cầu số 1', '--confirm'];
  await expect(run(personsDelete, ...order, 'xóa')).rejects.toThrow('TIÊU HỦY');
  expect((await run(personsDelete, ...order, 'TIÊU HỦY')).json).toMatchObject({ kind: 'person', people: 1 });
  expect((await run(personsFind, ...PERSON)).json).toEqual({ rows: [], fields: [], mentions: [], untold: null });
});

test('a person is corrected for a request of the register, and that is taken back', async () => {
  const run = await aDesk();
  await run(personsRequests, 'add', '--kind', 'correct');
  expect((await run(personsCorrect, ...PERSON)).json).toMatchObject({ rows: [{ phone: '0905111222' }] }); // looks only
  const change = [...PERSON, '--new-phone', '0914 222 333'];
  await expect(run(personsCorrect, ...change)).rejects.toThrow('request');
  await expect(run(personsCorrect, ...change, '--request', '7')).rejects.toThrow('7');
  expect((await run(personsCorrect, ...change, '--request', '1')).json).toMatchObject({ people: 1 });
  const found = { rows: [{ fullName: 'Lê Thị Ánh Tuyết' }] };
  expect((await run(personsFind, '--phone', '0914222333')).json).toMatchObject(found);
  expect((await run(personsUndoCorrection, '1')).text).toContain('hoàn tác');
  expect((await run(personsFind, '--phone', '0914222333')).json).toEqual({
    rows: [],
    fields: [],
    mentions: [],
    untold: null,
  });
  await expect(run(personsUndoCorrection, '1')).rejects.toThrow('Không có lần sửa');
});

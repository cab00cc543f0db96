import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, onTestFinished, test } from 'vitest';
import { readArguments } from '../../electron/cli/arguments';
import type { Command, CommandContext } from '../../electron/cli/command';
import { personsCounted } from '../../electron/cli/commands/persons';
import { reportsImport } from '../../electron/cli/commands/reports';
import { toLocalTime } from '../../electron/domain/calendar';
import { openOffice } from '../../electron/office/openOffice';
import { returnsFolderOf } from '../../electron/office/returnsFolder';
import { slotsText } from '../../electron/vault/slots';
import { Vault } from '../../electron/vault/vault';
import { temporaryFolder } from '../support/folder';
import { environmentOf, SAMPLE_ID } from '../support/office';
import { readerInThisThread } from '../support/readerInThisThread';
import { wardReport } from '../support/wardReport';

/** Workbooks for the units repeat rows of lists: they lie beside the data only where such rows may. */
async function aDesk(isSealed = false) {
  const dataFolder = temporaryFolder();
  const environment = environmentOf(dataFolder);
  const cost = { n: 16, r: 1, p: 1 };
  const vault = new Vault({ folder: dataFolder, system: null, now: () => 1, up: () => 1, newId: () => 'u1', cost });
  const session = isSealed ? await vault.turnOn('Hoa', 'mưa xuân 2026', Buffer.alloc(20, 7)) : null;
  const protection = session && { key: { bytes: session.key }, slots: () => slotsText(dataFolder) };
  const core = await openOffice({ ...environment, ...(protection && { protection }) });
  onTestFinished(async () => void (await core['core.close']({})));
  await core['samples.load']({ sampleId: SAMPLE_ID });
  const people = [
    ['Lê Thị Mốc Xanh', '0905111222'],
    ['Trần Văn Mốc Đỏ', '0905111222'],
  ] as const;
  const path = join(temporaryFolder(), 'Mau 02 phuong bong son 17-8.xlsx');
  writeFileSync(path, await wardReport({ ward: 'PHƯỜNG BỒNG SƠN', total: 4000, people }));
  const run = (command: Command, ...words: string[]) => {
    const args = readArguments([...command.name, ...words]);
    return command.run({
      args,
      operands: args.words.slice(command.name.length),
      office: async () => core,
      reader: readerInThisThread,
      dataFolder,
      now: () => toLocalTime('2021-08-17T16:00'),
    } as Partial<CommandContext> as CommandContext); // what these commands use of it
  };
  const take = (...more: string[]) => run(reportsImport, path, '--directive', SAMPLE_ID, ...more);
  const beside = () => (existsSync(returnsFolderOf(dataFolder)) ? readdirSync(returnsFolderOf(dataFolder)) : []);
  return { core, run, take, beside };
}

test('a list that is only counted leaves no workbook in the folder, and one where somebody asks for it', async () => {
  const { run, take, beside } = await aDesk();
  await run(personsCounted, '--form', 'mau-02', '--as', 'count');
  const out = join(temporaryFolder(), 'tra lai.xlsx');
  expect((await take('--dry-run', '--errors', out)).json).toMatchObject({ errorWorkbook: out });
  const { json, text } = await take('--received', '2021-08-17T14:00');
  expect(json).toMatchObject({ files: [{ outcome: 'accepted-with-warnings' }], errorsLeftOut: 1 });
  expect(json).not.toHaveProperty('errorWorkbook');
  expect(text).toContain('--errors');
  expect(beside()).toEqual([]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(out);
  expect(book.worksheets[0]?.name).toBe('Nội dung cần sửa');
});

test('a sealed folder gets no plain workbook unasked', async () => {
  const { take, beside } = await aDesk(true);
  expect((await take()).json).toMatchObject({ errorsLeftOut: 1 });
  expect(beside()).toEqual([]);
});

test('destroying a list takes the workbooks that repeat its rows', async () => {
  const { core, take, beside } = await aDesk();
  expect((await take()).json).not.toHaveProperty('errorsLeftOut');
  expect(beside()).toHaveLength(1);
  const groups = [{ directiveId: SAMPLE_ID, formId: 'mau-02' }];
  const { people, fields, notes } = await core['destruction.preview']({ groups });
  await core['destruction.purge']({
    groups,
    people,
    fields,
    notes,
    word: 'TIÊU HỦY',
    reason: 'Hết hạn',
    takesBackups: true,
  });
  expect(beside()).toEqual([]);
});

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Core } from '../../electron/ipc/contract';
import { time } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { anOffice, SAMPLE_ID, takeAll } from '../support/office';
import { wardReport } from '../support/wardReport';

const FILE = 'Bong Son 17-8 Luong Van Hac 0912000111.xlsx';
const LEAK = /Luong Van Hac|luong van hac|0912000111/;

async function aCore(): Promise<Core> {
  const core = await anOffice(temporaryFolder(), '2021-08-18T09:00');
  await core['samples.load']({ sampleId: SAMPLE_ID });
  const path = join(temporaryFolder(), FILE);
  writeFileSync(path, await wardReport({ ward: 'PHƯỜNG BỒNG SƠN', total: 4000 }));
  await takeAll(core, [path]);
  return core;
}

/** Every byte below the folder, also within zipped workbooks. */
function textBelow(folder: string): string {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return paths
    .filter((path) => statSync(path).isFile())
    .map((path) => {
      const bytes = readFileSync(path);
      if (!path.endsWith('.xlsx')) return bytes.toString('utf8');
      return Object.values(unzipSync(new Uint8Array(bytes)))
        .map((part) => strFromU8(part))
        .join('\n');
    })
    .join('\n');
}

test('a phone in the name of a unit’s file is masked on the board, in the log and in what is published', async () => {
  const core = await aCore();
  const { sections } = await core['board.get']({ directiveId: SAMPLE_ID, at: time('2099-12-31T20:00') });
  const cells = sections.flatMap(({ scheduleId, rows }) =>
    rows.flatMap((row) => row.cells.map((cell) => ({ scheduleId, cell }))),
  );
  const details = await Promise.all(
    cells.flatMap(({ scheduleId, cell: { obligationId, state } }) =>
      obligationId === null || state === 'missing' || state === 'not-due'
        ? []
        : [core['board.duty']({ directiveId: SAMPLE_ID, scheduleId, obligationId })],
    ),
  );
  expect(JSON.stringify(details)).toContain('Luong V. H. 091****111.xlsx');
  expect(JSON.stringify(details)).not.toMatch(LEAK);
  const log = await core['history.list']({ text: '', limit: 50 });
  expect(JSON.stringify(log)).toContain('091****111');
  expect(JSON.stringify(log)).not.toMatch(LEAK);
  expect(JSON.stringify(await core['imports.batches']({ directiveId: SAMPLE_ID }))).not.toMatch(LEAK);

  const inFolder = temporaryFolder();
  const order = { format: 'both', withPersons: false, asOf: time('2099-12-31T20:00'), only: null } as const;
  await core['openData.write']({ order, place: { inFolder } });
  expect(textBelow(inFolder)).toContain('091****111');
  expect(textBelow(inFolder)).not.toMatch(LEAK);
});

test('a sheet named after somebody of its list, and a phone typed into a reason, are not published; the list’s head masks its file', async () => {
  const core = await anOffice(temporaryFolder(), '2021-08-18T09:00');
  await core['samples.load']({ sampleId: SAMPLE_ID });
  const people = [['Quách Thị Xuyến Nga', '0971234321']] as const;
  const book = new ExcelJS.Workbook();
  const bytes = await wardReport({ ward: 'PHƯỜNG BỒNG SƠN', total: 4000, people });
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  for (const sheet of book.worksheets) sheet.name = 'ds Quách Thị Xuyến Nga';
  const path = join(temporaryFolder(), FILE);
  writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer()));
  await takeAll(core, [path]);
  const told = { purpose: 'Hỏi lại qua 0971234321', ground: '', owner: '', contact: '', startedOn: null };
  await core['personalData.savePurpose']({ formId: 'mau-02', purpose: told });

  const [row] = (await core['people.find']({ name: 'Quách Thị Xuyến Nga', phone: '' })).rows;
  const head = await core['persons.head']({ submissionId: row?.submissionId ?? '' });
  expect(head.fileName).toBe('Bong Son 17-8 Luong V. H. 091****111.xlsx');
  const inFolder = temporaryFolder();
  const order = { format: 'both', withPersons: false, asOf: time('2099-12-31T20:00'), only: null } as const;
  await core['openData.write']({ order, place: { inFolder } });
  expect(textBelow(inFolder)).toContain('097****321');
  expect(textBelow(inFolder)).not.toMatch(/Xuyến Nga|0971234321/);
});

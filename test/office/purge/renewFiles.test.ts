import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import * as corrections from '../../../electron/db/personCorrections';
import { day } from '../../support/builders';
import { temporaryFolder } from '../../support/folder';
import { anOffice, SAMPLE_ID, takeAll } from '../../support/office';
import { wardReport } from '../../support/wardReport';

const NOW = '2026-11-27T09:00';
const FORMER = ['Mốc Cũ', '0905111222'];

/** An office whose open request has just been answered by a correction. */
async function aCorrection(folder: string) {
  const core = await anOffice(folder, NOW);
  await core['samples.load']({ sampleId: SAMPLE_ID });
  const path = join(temporaryFolder(), 'Mau 02 phuong bong son 17-8.xlsx');
  const people = [
    ['Lê Thị Mốc Cũ', '0905111222'],
    ['Trần Văn Mốc Đỏ', '0905111333'],
  ] as const;
  writeFileSync(path, await wardReport({ ward: 'PHƯỜNG BỒNG SƠN', day: '17 tháng 8 năm 2021', total: 4000, people }));
  await takeAll(core, [path]);
  const asked = { kind: 'correct', receivedOn: day('2026-11-27'), way: '', hasProcessor: false } as const;
  const { id } = await core['personRequests.add'](asked);
  const to = { fullName: 'Lê Thị Mốc Mới', phone: '0977333444', address: null };
  await core['people.correct']({ name: '', phone: '0905111222', rows: 1, requestId: id, to });
  const end = () => core['personRequests.end']({ id, on: day('2026-11-27'), outcome: 'Đã sửa' });
  return { core, end };
}

/** Which of the texts stand in the store's own files: snapshots, journals, whatever else lies beside them. */
function inStore(folder: string, texts: readonly string[]): readonly string[] {
  const files = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isFile());
  const bytes = Buffer.concat(files.map(({ name }) => readFileSync(join(folder, name))));
  return texts.filter((text) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')));
}

test('once the request is closed no byte of the former name or phone is in the files of the store', async () => {
  const folder = temporaryFolder();
  const { core, end } = await aCorrection(folder);
  expect(inStore(folder, FORMER)).toEqual(FORMER); // it may still be taken back
  expect(await end()).toEqual({ areFilesRenewed: true });
  expect(inStore(folder, FORMER)).toEqual([]);
  expect(inStore(folder, ['Mốc Mới', 'Mốc Đỏ'])).toEqual(['Mốc Mới', 'Mốc Đỏ']);
  expect(await core['store.verify']({})).toMatchObject({ ok: true });
});

test('what a kill left in the files goes at the next start, once', async () => {
  const folder = temporaryFolder();
  const { end } = await aCorrection(folder);
  const killed = vi.spyOn(corrections, 'listCorrectionsInFiles').mockReturnValueOnce([]);
  await end();
  killed.mockRestore();
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith('.lock') });
  expect(inStore(copy, FORMER)).toEqual(FORMER);
  const again = await anOffice(copy, NOW);
  expect(inStore(copy, FORMER)).toEqual([]);
  const { entries } = await again['history.list']({ text: 'làm mới tệp dữ liệu', limit: 10 });
  expect(entries).toHaveLength(1);
});

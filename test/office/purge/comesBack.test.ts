import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Core } from '../../../electron/ipc/contract';
import { temporaryFolder } from '../../support/folder';
import { anOffice, SAMPLE_ID, takeAll } from '../../support/office';
import { wardReport } from '../../support/wardReport';

const PEOPLE = [
  ['Trần Thị Mốc Đỏ', '0905111222'],
  ['Lê Văn Mốc Tím', '0905111333'],
] as const;

async function listOf(date: number, total: number): Promise<string> {
  const path = join(temporaryFolder(), `Mau 02 phuong bong son ${date}-8.xlsx`);
  const report = { ward: 'PHƯỜNG BỒNG SƠN', day: `${date} tháng 8 năm 2021`, total, people: PEOPLE };
  writeFileSync(path, await wardReport(report));
  return path;
}

async function issuesOf(core: Core, path: string) {
  const { files } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  return files[0]?.issues ?? [];
}

test('after a destruction nobody knows who was counted: no total is proposed; the same list again is said at its arrival', async () => {
  const core = await anOffice(temporaryFolder(), '2021-08-20T09:00');
  await core['samples.load']({ sampleId: SAMPLE_ID });
  await takeAll(core, [await listOf(17, 4000)]);
  const group = { directiveId: SAMPLE_ID, formId: 'mau-02' };
  const { people, fields, notes } = await core['destruction.preview']({ groups: [group] });
  const order = { groups: [group], people, fields, notes, word: 'TIÊU HỦY', reason: 'Hết hạn', takesBackups: true };
  await core['destruction.purge'](order);

  const next = await issuesOf(core, await listOf(18, 4002));
  expect(next.find(({ code }) => code === 'counted-apart')?.message).toContain('đã tiêu hủy');
  expect(next.map(({ code }) => code)).not.toContain('list-destroyed-before');
  const again = await issuesOf(core, await listOf(17, 4001));
  expect(again.find(({ code }) => code === 'list-destroyed-before')?.message).toMatch(/đã tiêu hủy lúc .*căn cứ mới/);

  await takeAll(core, [await listOf(18, 4002)]);
  const { rows } = await core['people.find']({ name: '', phone: '0905111222' });
  const sum = await core['persons.sum']({ submissionId: rows[0]?.submissionId ?? '' });
  expect(sum).toMatchObject({ proposed: null }); // both may have been counted on the 17th
});

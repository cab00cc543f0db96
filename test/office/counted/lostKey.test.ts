import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Core } from '../../../electron/ipc/contract';
import { purgeCliText } from '../../../electron/text/purgeCliText';
import { time } from '../../support/builders';
import { temporaryFolder } from '../../support/folder';
import { anOffice, SAMPLE_ID, takeAll } from '../../support/office';
import { wardReport } from '../../support/wardReport';

const PEOPLE = [
  ['Lê Thị Ánh Tuyết', '0905111222'],
  ['Trần Văn Đức Thịnh', '0905111333'],
] as const;
const NEW_PERSON = ['Phạm Hữu Quốc Dũng', '0905111444'] as const;
const SOUGHT = { name: '', phone: '0905111222' };
const CANNOT_TELL = /^Không xác định được .*khóa của dấu đối chiếu không còn: Mẫu 02.*\.$/;

async function listOf(day: number, people: readonly (readonly [string, string])[], total = 4000): Promise<string> {
  const path = join(temporaryFolder(), `Mau 02 phuong bong son ${day}-8.xlsx`);
  const report = { ward: 'PHƯỜNG BỒNG SƠN', day: `${day} tháng 8 năm 2021`, total, people };
  writeFileSync(path, await wardReport(report));
  return path;
}

async function anOfficeThatCounted(folder: string): Promise<Core> {
  const core = await anOffice(folder);
  await core['samples.load']({ sampleId: SAMPLE_ID });
  await core['personalData.setCounted']({ formId: 'mau-02', isCounted: true });
  await takeAll(core, [await listOf(17, PEOPLE)]);
  return core;
}

const loseKeys = (folder: string) => rmSync(join(folder, 'khoa-dau-vet'), { recursive: true });

async function issuesOf(core: Core, path: string) {
  const { files } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  return files[0]?.issues ?? [];
}

test('every import says that marks of a lost key cannot be read, also once there is a new key', async () => {
  const folder = temporaryFolder();
  const core = await anOfficeThatCounted(folder);
  expect((await issuesOf(core, await listOf(18, PEOPLE))).map(({ code }) => code)).not.toContain('counted-apart');
  loseKeys(folder);
  for (const day of [18, 19]) {
    const path = await listOf(day, [NEW_PERSON]);
    const messages = (await issuesOf(core, path)).map(({ message }) => message);
    expect(messages.filter((one) => one.startsWith('Khóa của dấu đối chiếu không còn'))).toHaveLength(1);
    await takeAll(core, [path]);
  }
});

test('who asks is told that it cannot be told where the key is gone, not that nobody is there', async () => {
  const folder = temporaryFolder();
  const core = await anOfficeThatCounted(folder);
  expect(await core['people.find'](SOUGHT)).toMatchObject({ rows: [{ fullName: '[không lưu]' }], untold: null });
  loseKeys(folder);
  const found = await core['people.find'](SOUGHT);
  expect(found.rows).toEqual([]);
  expect(found.untold).toMatch(CANNOT_TELL);
  expect(purgeCliText.found(found)).toMatch(CANNOT_TELL);
  await expect(core['people.render']({ ...SOUGHT, format: 'xlsx' })).rejects.toThrow('Không xác định được');
  await expect(core['people.compose'](SOUGHT)).rejects.toThrow('Không xác định được');
  await takeAll(core, [await listOf(18, [PEOPLE[0]])]);
  const again = await core['people.find'](SOUGHT);
  expect(again.rows).toHaveLength(1);
  expect(again.untold).toMatch(CANNOT_TELL);
});

test('a package of lists that were only counted does not claim to have names', async () => {
  const core = await anOfficeThatCounted(temporaryFolder());
  const path = join(temporaryFolder(), 'goi.dondoc');
  const request = { kind: 'up', directiveId: SAMPLE_ID, asOf: time('2099-12-31T20:00'), withPersons: true } as const;
  const { lines } = await core['packages.make']({ ...request, attachments: [], paths: [], password: null, path });
  expect(lines.join(' ')).toContain(
    'Không kèm danh sách họ tên, số điện thoại: không báo cáo nào có danh sách được lưu.',
  );
});

test('where repeats cannot be told no total is proposed, whichever way lists became unreadable', async () => {
  const totalIssue = async (core: Core, way: 'keep' | 'count') => {
    await core['personalData.setCounted']({ formId: 'mau-02', isCounted: way === 'count' });
    const issues = await issuesOf(core, await listOf(18, [...PEOPLE, NEW_PERSON], 4002));
    return issues.find(({ code }) => code === 'running-total-mismatch');
  };
  const folder = temporaryFolder();
  const core = await anOfficeThatCounted(folder);
  expect((await totalIssue(core, 'count'))?.expected).toBe('4.001');
  const keptAgain = await totalIssue(core, 'keep');
  loseKeys(folder);
  const withoutKey = await totalIssue(core, 'count');
  for (const issue of [keptAgain, withoutKey]) {
    expect(issue?.expected ?? null).toBeNull();
    expect(issue?.message).toContain('lũy kế đúng chỉ biết nằm trong khoảng từ 4.000 đến 4.003.');
    expect(issue?.message).not.toMatch(/đề nghị 4/i);
  }
});

test('a supplement to a list that it cannot be held against is refused, so that nobody is counted twice', async () => {
  const core = await anOfficeThatCounted(temporaryFolder());
  const supplement = await listOf(17, [...PEOPLE, NEW_PERSON], 4001);
  const judgedAs = async (isCounted: boolean) => {
    await core['personalData.setCounted']({ formId: 'mau-02', isCounted });
    const { previewId } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [supplement] });
    const { files } = await core['imports.assign']({ previewId, index: 0, meaning: 'supplement' });
    const codes = files[0]?.issues.map(({ code }) => code);
    return { state: files[0]?.state, isApart: codes?.includes('supplement-apart') };
  };
  expect(await judgedAs(false)).toEqual({ state: 'refused', isApart: true });
  expect(await judgedAs(true)).toEqual({ state: 'warnings', isApart: false });
});

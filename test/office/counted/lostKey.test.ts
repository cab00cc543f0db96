import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { KeyedEntry } from '../../../electron/domain/keyedEntry';
import type { Core } from '../../../electron/ipc/contract';
import { purgeCliText } from '../../../electron/text/purgeCliText';
import { day, time } from '../../support/builders';
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

const WARD = 'phuong-bong-son';
const KEYED: KeyedEntry = {
  ...{ unitId: WARD, formId: 'mau-02', period: day('2021-08-19'), receivedAt: time('2021-08-19T14:00') },
  ...{ arrivalBasis: 'stamp', isArrivalSure: false, channel: 'paper', dataAsOf: null, values: { cumulative: '4000' } },
  ...{ rows: '', persons: 'Đỗ Văn Kim\t0905111555', isNil: false, evidence: [], decision: null, alias: null },
};

async function reportOf(core: Core, on: number): Promise<string> {
  const { sections } = await core['board.get']({ directiveId: SAMPLE_ID, at: time('2021-08-20T20:00') });
  const section = sections.find(({ formId }) => formId === 'mau-02');
  const cells = section?.rows.flatMap((row) => row.cells) ?? [];
  const cell = cells.find(({ unitId, period }) => unitId === WARD && period === `2021-08-${on}`);
  const duty = {
    directiveId: SAMPLE_ID,
    scheduleId: section?.scheduleId ?? '',
    obligationId: cell?.obligationId ?? '',
  };
  return (await core['board.duty'](duty)).versions.at(-1)?.submissionId ?? '';
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

test('where repeats cannot be told no total is proposed, whichever way lists are taken now', async () => {
  const totalIssue = async (core: Core, way: 'keep' | 'count') => {
    await core['personalData.setCounted']({ formId: 'mau-02', isCounted: way === 'count' });
    const issues = await issuesOf(core, await listOf(18, [...PEOPLE, NEW_PERSON], 4002));
    return issues.find(({ code }) => code === 'running-total-mismatch');
  };
  const folder = temporaryFolder();
  const core = await anOfficeThatCounted(folder);
  expect((await totalIssue(core, 'count'))?.expected).toBe('4.001');
  expect((await totalIssue(core, 'keep'))?.expected).toBe('4.001');
  loseKeys(folder);
  for (const issue of [await totalIssue(core, 'keep'), await totalIssue(core, 'count')]) {
    expect(issue?.expected ?? null).toBeNull();
    expect(issue?.message).toContain('lũy kế đúng chỉ biết nằm trong khoảng từ 4.000 đến 4.003.');
    expect(issue?.message).not.toMatch(/đề nghị 4/i);
  }
});

test('a supplement is held against a list of the other kind, and refused where the key is gone', async () => {
  const folder = temporaryFolder();
  const core = await anOfficeThatCounted(folder);
  const supplement = await listOf(17, [...PEOPLE, NEW_PERSON], 4001);
  const judgedAs = async (isCounted: boolean) => {
    await core['personalData.setCounted']({ formId: 'mau-02', isCounted });
    const { previewId } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [supplement] });
    const { files } = await core['imports.assign']({ previewId, index: 0, meaning: 'supplement' });
    const codes = files[0]?.issues.map(({ code }) => code);
    const again = files[0]?.issues.find(({ code }) => code === 'supplement-repeats')?.raw ?? null;
    return { state: files[0]?.state, again, isApart: codes?.includes('supplement-apart') };
  };
  for (const isCounted of [true, false])
    expect(await judgedAs(isCounted)).toEqual({ state: 'warnings', again: '2', isApart: false });
  loseKeys(folder);
  for (const isCounted of [true, false])
    expect(await judgedAs(isCounted)).toEqual({ state: 'refused', again: null, isApart: true });
});

test('beside the list, in the totals and for what is keyed nobody says a figure that is not known either', async () => {
  const folder = temporaryFolder();
  const core = await anOfficeThatCounted(folder);
  loseKeys(folder);
  await takeAll(core, [await listOf(18, [...PEOPLE, NEW_PERSON], 4002)]);
  const sum = await core['persons.sum']({ submissionId: await reportOf(core, 18) });
  expect(sum).toMatchObject({ proposed: null, isRight: false });
  expect(sum?.summary.join(' ')).toContain('lũy kế đúng chỉ biết nằm trong khoảng từ 4.000 đến 4.003');
  const cut = { directiveId: SAMPLE_ID, asOf: time('2099-12-31T20:00'), period: day('2021-08-18') };
  const units = (await core['compilation.get'](cut)).indicators.flatMap(({ units: own }) => own);
  const ward = units.find(({ unitId, note }) => unitId === WARD && note.includes('đã được tính trước đó'));
  expect(ward).toMatchObject({ newPersons: null });
  const [keyed] = await core['keyed.check']({ directiveId: SAMPLE_ID, entries: [KEYED] });
  const issues = keyed?.issues ?? [];
  expect(issues.map(({ code }) => code)).toContain('counted-apart');
  const total = issues.find(({ code }) => code === 'running-total-fell');
  expect(total?.message).toContain('lũy kế đúng chỉ biết nằm trong khoảng từ 4.002 đến 4.003');
});

test('a list that was replaced since does not count: nobody is warned of its marks any more', async () => {
  const folder = temporaryFolder();
  const core = await anOfficeThatCounted(folder);
  loseKeys(folder);
  const { previewId } = await core['imports.preview']({
    directiveId: SAMPLE_ID,
    paths: [await listOf(17, PEOPLE, 4001)],
  });
  await core['imports.assign']({ previewId, index: 0, meaning: 'replacement' });
  await core['imports.accept']({ previewId, indexes: [0] });
  const codes = (await issuesOf(core, await listOf(18, PEOPLE))).map(({ code }) => code);
  expect(codes).toContain('phone-listed-elsewhere');
  expect(codes).not.toContain('counted-apart');
});

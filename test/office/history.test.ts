import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { ChangeEntry, ChangeFilter } from '../../electron/domain/changes';
import type { Core } from '../../electron/ipc/contract';
import { temporaryFolder } from '../support/folder';
import { anOffice, aSampleOffice, EXPECTED, SAMPLE_ID, SAMPLE_REPORTS, takeAll } from '../support/office';

async function entriesOf(core: Core, filter: ChangeFilter = {}): Promise<readonly ChangeEntry[]> {
  return (await core['history.list']({ ...filter, limit: 500 })).entries;
}

const told = (entries: readonly ChangeEntry[]) =>
  entries.map(({ fieldLabel, oldValue, newValue }) => [fieldLabel, oldValue, newValue]);

/** A Mẫu 02 of Phường Bồng Sơn for 17/8 whose running total is `total`. */
async function aReport(folder: string, fileName: string, total: number): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Mẫu 02');
  sheet.addRows([
    ['ỦY BAN NHÂN DÂN'],
    ['PHƯỜNG BỒNG SƠN'],
    ['BÁO CÁO HÀNG NGÀY'],
    ['Số liệu cài đặt, sử dụng ứng dụng Bluezone'],
    ['(ngày 17 tháng 8 năm 2021)'],
    ['STT', 'Họ và tên', 'Địa chỉ (thôn, khu phố)', 'Số điện thoại', 'Lũy kế đến thời điểm hiện tại'],
    [1, 'Nguyễn Văn Thử', 'Khu phố 1', '0539000001', total],
    [2, 'Trần Thị Mẫu', 'Khu phố 2', '0539000002'],
  ]);
  const path = join(folder, fileName);
  writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer()));
  return path;
}

const REPORT = { subjectKind: 'report', text: 'bong son 17/8/2021' } as const;

describe('figures', () => {
  test('a report that replaces another tells every figure it changes, from what to what', async () => {
    const core = await aSampleOffice();
    const folder = temporaryFolder();
    await takeAll(core, [await aReport(folder, 'lan 1.xlsx', 3156)]);
    expect(await entriesOf(core, REPORT)).toMatchObject([
      {
        fieldLabel: 'Báo cáo mới',
        oldValue: null,
        newValue: expect.stringMatching(/^bản 1, tệp “lan 1.xlsx”, .*: 3\.156; 2 người$/),
        account: 'van.thu',
        happenedAt: '2021-08-19T18:00',
      },
    ]);
    await takeAll(core, [await aReport(folder, 'lan 2.xlsx', 3165)]);
    const [, total] = (await entriesOf(core, REPORT)).filter(({ reason }) => reason !== null).toReversed();
    expect(total).toMatchObject({
      subject: { kind: 'report', label: 'Mẫu 02, Phường Bồng Sơn, ngày 17/8/2021' },
      field: 'figure/cumulative',
      fieldLabel: 'Lũy kế đến thời điểm hiện tại',
      oldValue: '3.156',
      newValue: '3.165',
      reason: 'Báo cáo thay thế, tệp “lan 2.xlsx”',
    });
  });

  test('undoing brings the figure back, under the name and reason of whoever did it', async () => {
    const core = await aSampleOffice();
    const folder = temporaryFolder();
    await takeAll(core, [await aReport(folder, 'lan 1.xlsx', 3156)]);
    const second = await takeAll(core, [await aReport(folder, 'lan 2.xlsx', 3165)]);
    await core['history.setAuthor']({ name: '  Nguyễn  Thị Lan ' });
    await core['imports.undo']({ batchId: second.id, reason: 'đơn vị gửi nhầm' });
    const [batch, ...report] = (await entriesOf(core)).filter(({ authorName }) => authorName === 'Nguyễn Thị Lan');
    expect(batch).toMatchObject({
      subject: { kind: 'batch', id: second.id, label: expect.stringMatching(/^Đợt nhập lúc 18h00 ngày 19\/8\/2021, /) },
      oldValue: 'đang dùng',
      newValue: 'đã gỡ 1 báo cáo',
      reason: 'đơn vị gửi nhầm',
    });
    expect(told(report)).toContainEqual(['Lũy kế đến thời điểm hiện tại', '3.165', '3.156']);
    expect(new Set(report.map(({ reason }) => reason))).toEqual(new Set(['Hoàn tác đợt nhập: đơn vị gửi nhầm']));
  });

  test('undoing the only report tells what is gone; a reason need not be given', async () => {
    const core = await aSampleOffice();
    const batch = await takeAll(core, [await aReport(temporaryFolder(), 'a.xlsx', 3156)]);
    await core['imports.undo']({ batchId: batch.id });
    const [undone] = await entriesOf(core, REPORT);
    expect(undone).toMatchObject({ fieldLabel: 'Gỡ báo cáo', newValue: null, reason: 'Hoàn tác đợt nhập' });
    expect(undone?.oldValue).toContain('3.156');
  });

  test('a whole folder is one entry per report and one for the batch, without a name or phone of any list', async () => {
    const core = await aSampleOffice();
    const before = (await core['history.list']({})).total;
    const batch = await takeAll(core, [SAMPLE_REPORTS]);
    const { total } = await core['history.list']({ text: 'báo cáo mới' });
    expect(total).toBe(EXPECTED.files.length - 1);
    expect((await core['history.list']({})).total).toBe(before + total + 1);
    expect(await entriesOf(core, { subjectKind: 'batch', subjectId: batch.id })).toMatchObject([
      { newValue: `nhận ${EXPECTED.files.length - 1} tệp, không nhận 1 tệp, bỏ qua 5 tệp` },
    ]);
    const everything = JSON.stringify(await entriesOf(core));
    expect(everything).toContain('Phường Bồng Sơn');
    expect(everything).not.toMatch(/\b0\d{9}\b|Nguyễn|Trần Thị|Lê Thị|Phạm Văn/);
  });

  test('an import that is refused leaves no entry', async () => {
    const core = await aSampleOffice();
    const before = await entriesOf(core);
    const preview = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [SAMPLE_REPORTS] });
    const all = preview.files.map(({ index }) => index);
    await expect(core['imports.accept']({ previewId: preview.previewId, indexes: all })).rejects.toThrow();
    expect(await entriesOf(core)).toEqual(before);
  });
});

describe('office and units', () => {
  async function anEditedOffice() {
    const core = await aSampleOffice();
    const office = await core['office.get']({});
    if (office === null) throw new Error('the sample has an office');
    return { core, office };
  }

  test('each field of the profile that changed, and nothing when nothing did', async () => {
    const { core, office } = await anEditedOffice();
    await core['office.save'](office);
    expect(await entriesOf(core, { subjectKind: 'office' })).toEqual([]);
    await core['office.save']({ ...office, profile: { ...office.profile, placeOfIssue: 'Bồng Sơn', contact: '' } });
    const entries = await entriesOf(core, { subjectKind: 'office' });
    expect(told(entries)).toContainEqual(['Địa danh', office.profile.placeOfIssue, 'Bồng Sơn']);
  });

  test('signatories come, change and go', async () => {
    const { core, office } = await anEditedOffice();
    const [first] = office.signatories;
    if (first === undefined) throw new Error('the sample has a signatory');
    const second = { ...first, id: 's2', authorityLines: ['CHỦ TỊCH'], fullName: 'Phạm Trương', isDefault: false };
    await core['office.save']({ ...office, signatories: [...office.signatories, second] });
    await core['office.save']({ ...office, signatories: [...office.signatories, { ...second, fullName: 'Phạm Văn' }] });
    await core['office.save'](office);
    const entries = await entriesOf(core, { subjectKind: 'signatory', subjectId: 's2' });
    expect(told(entries)).toEqual([
      ['Xóa người ký', 'Quyền hạn, chức vụ: CHỦ TỊCH; Họ và tên: Phạm Văn', null],
      ['Họ và tên', 'Phạm Trương', 'Phạm Văn'],
      ['Thêm người ký', null, 'Quyền hạn, chức vụ: CHỦ TỊCH; Họ và tên: Phạm Trương'],
    ]);
    expect(await entriesOf(core, { subjectKind: 'office' })).toEqual(entries);
  });

  test('a save that is refused leaves no entry', async () => {
    const { core, office } = await anEditedOffice();
    const [first] = office.signatories;
    if (first === undefined) throw new Error('the sample has a signatory');
    const before = await entriesOf(core);
    const profile = { ...office.profile, name: 'khác' };
    const none = [{ ...first, isDefault: false }];
    const two = [first, { ...first, id: 's2', isDefault: true }];
    for (const signatories of [none, two])
      await expect(core['office.save']({ profile, signatories })).rejects.toMatchObject({ code: 'invalid' });
    expect(await entriesOf(core)).toEqual(before);
    expect(await core['office.get']({})).toEqual(office);
  });

  test('nobody signs yet is no fault: the set-up lets a clerk name the signatory later, and the log says so', async () => {
    const { core, office } = await anEditedOffice();
    await core['office.save']({ ...office, signatories: [] });
    const entries = await entriesOf(core, { subjectKind: 'signatory' });
    expect(entries.map(({ fieldLabel }) => fieldLabel)).toEqual(office.signatories.map(() => 'Xóa người ký'));
  });

  test('other names of a unit', async () => {
    const core = await aSampleOffice();
    const { units } = await core['units.list']({});
    const before = units.find(({ id }) => id === 'phuong-bong-son')?.aliases ?? [];
    await core['units.saveAliases']({ unitId: 'phuong-bong-son', aliases: [...before, 'BSơn'] });
    const [entry, ...others] = await entriesOf(core, { subjectKind: 'unit', subjectId: 'phuong-bong-son' });
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ subject: { label: 'Phường Bồng Sơn' }, fieldLabel: 'Tên gọi khác' });
    expect(entry?.newValue).toBe([...before, 'BSơn'].join('; '));
  });

  test('a list of units: those that come, and what changes of the known ones', async () => {
    const core = await anOffice();
    const path = join(temporaryFolder(), 'danh sach.xlsx');
    const list = async (name: string) => {
      const book = new ExcelJS.Workbook();
      const rows = [
        ['Mã', 'Tên đơn vị', 'Loại', 'Nhóm'],
        ['001', name, 'phường', 'Các phường'],
        ['002', 'Xã Hoài Mỹ', 'xã', ''],
      ];
      book.addWorksheet('a').addRows(rows);
      writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer()));
      await core['units.import']({ path, dryRun: true });
      await core['units.import']({ path, dryRun: false });
    };
    await list('Phường Bồng Sơn');
    const reason = `Nhập danh sách đơn vị từ tệp “${basename(path)}”`;
    const first = await entriesOf(core);
    expect(first.map(({ fieldLabel }) => fieldLabel)).toEqual(['Thêm đơn vị', 'Thêm đơn vị', 'Thêm nhóm đơn vị']);
    expect(new Set(first.map((entry) => entry.reason))).toEqual(new Set([reason]));
    await list('Phường Bồng Sơn mới');
    expect(told((await entriesOf(core, { subjectKind: 'unit' })).slice(0, -2))).toContainEqual([
      'Tên đơn vị',
      'Phường Bồng Sơn',
      'Phường Bồng Sơn mới',
    ]);
    const { total } = await core['history.list']({});
    await list('Phường Bồng Sơn mới');
    expect((await core['history.list']({})).total).toBe(total);
  });
});

describe('directives and samples', () => {
  test('the sample is one entry on an empty office, none when it is loaded again', async () => {
    const core = await aSampleOffice();
    expect(await entriesOf(core)).toMatchObject([
      {
        subject: { kind: 'directive', id: SAMPLE_ID },
        fieldLabel: 'Nạp dữ liệu mẫu',
        newValue: expect.stringContaining('đơn vị'),
      },
    ]);
    await core['samples.load']({ sampleId: SAMPLE_ID });
    expect((await core['history.list']({})).total).toBe(1);
  });

  test('what a sample takes the place of is told', async () => {
    const core = await anOffice();
    await core['samples.load']({ sampleId: 'long-an-2021-02' });
    await core['samples.load']({ sampleId: SAMPLE_ID });
    const entries = (await entriesOf(core, { subjectKind: 'office' })).filter(({ reason }) => reason !== null);
    expect(told(entries)).toContainEqual(['Địa danh', 'Long An', 'Hoài Nhơn']);
    expect(entries.map(({ fieldLabel }) => fieldLabel)).toContain('Xóa người ký');
  });

  test('a directive comes with its deadlines and targets', async () => {
    const core = await aSampleOffice();
    const { directive, forms } = await core['directives.get']({ directiveId: SAMPLE_ID });
    const path = join(temporaryFolder(), 'van-ban.json');
    const second = { ...directive, id: 'dot-hai', shortName: 'Đợt hai' };
    writeFileSync(path, JSON.stringify({ directive: second, forms }));
    await core['directives.import']({ path });
    const entries = await entriesOf(core, { subjectKind: 'directive', subjectId: 'dot-hai' });
    expect(entries.map(({ fieldLabel }) => fieldLabel).toReversed()).toEqual([
      'Nạp văn bản',
      ...directive.schedules.map(() => 'Thời hạn báo cáo'),
      ...directive.targets.map(() => 'Chỉ tiêu'),
    ]);
    expect(entries.map(({ newValue }) => newValue)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Mẫu 02, .*: hằng ngày trước 15h00, từ ngày 16\/8\/2021 đến ngày 22\/8\/2021$/),
        expect.stringMatching(/: 60% đến ngày 20\/8\/2021$/),
      ]),
    );
  });
});

describe('who', () => {
  test('the account until a name is chosen; older entries keep theirs', async () => {
    const core = await aSampleOffice();
    expect(await core['history.author']({})).toEqual({ account: 'van.thu', name: null });
    await core['units.saveAliases']({ unitId: 'phuong-bong-son', aliases: ['a'] });
    expect(await core['history.setAuthor']({ name: 'Lan' })).toEqual({ account: 'van.thu', name: 'Lan' });
    await core['units.saveAliases']({ unitId: 'phuong-bong-son', aliases: ['b'] });
    await core['history.setAuthor']({ name: ' ' });
    expect(await core['history.author']({})).toEqual({ account: 'van.thu', name: null });
    const entries = await entriesOf(core, { subjectKind: 'unit' });
    expect(entries.map(({ account, authorName }) => [account, authorName])).toEqual([
      ['van.thu', 'Lan'],
      ['van.thu', null],
    ]);
  });
});

describe('the log as a workbook', () => {
  test('holds what was asked for; what looks like a formula stays text', async () => {
    const core = await aSampleOffice();
    const wild = ['=1+1', '+cmd|calc', '-2', '@SUM(A1)', '\t=1', '00905'];
    await core['units.saveAliases']({ unitId: 'phuong-bong-son', aliases: wild.map((alias) => `${alias} khác`) });
    for (const alias of wild) await core['units.saveAliases']({ unitId: 'xa-hoai-my', aliases: [alias] });
    const filter = { subjectKind: 'unit', subjectId: 'xa-hoai-my' } as const;
    const { bytes, fileName, entries, total } = await core['history.render'](filter);
    expect([fileName, entries, total]).toEqual(['nhat-ky-thay-doi-2021-08-19', wild.length, wild.length]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    const sheet = book.worksheets[0];
    const cells = wild.map((_, index) => sheet?.getCell(5 + index, 9));
    expect(cells.map((cell) => cell?.value)).toEqual(wild.map((alias) => alias.trim()).toReversed());
    for (const cell of cells) expect([cell?.type, cell?.numFmt]).toEqual([ExcelJS.ValueType.String, '@']);
    expect(sheet?.getCell(5, 2).value).toEqual(new Date('2021-08-19T18:00:00Z'));
    expect(sheet?.getCell(2, 1).value).toContain('6 thay đổi');
  });
});

/** Calls whose work, done within their transaction, stands in other files: each of those writes into the log. */
const WRITTEN_BY: Readonly<Record<string, readonly string[]>> = {
  'batches/batchHandlers.ts': ['openBatch', 'endBatch', 'tellBatch'],
  'records/incomingHandlers.ts': ['saveIncoming'],
  'records/outgoingHandlers.ts': ['savePapers', 'giveNumbers', 'cancelNumbers', 'markPapers', 'numberCampaignPaper'],
  'records/paperScans.ts': ['notePaper'],
};
/** What writes into the log, and what is nothing but a step of it. */
const TELLS = /\b(recordChanges|noteStep|keepBatchIn|addPaperIn)\(/;

test('whoever writes to the store writes into the log, too', () => {
  const folder = resolve(__dirname, '../../electron/office');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts'));
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const writers = sources.filter((name) => read(name).includes('store.write('));
  const silent = writers.filter((name) => !(name in WRITTEN_BY) && !TELLS.test(read(name)));
  expect(writers.length).toBeGreaterThan(5);
  for (const [caller, tellers] of Object.entries(WRITTEN_BY)) {
    const work = [...read(caller).matchAll(/from '\.\/(\w+)'/g)].map(([, name = '']) => name);
    for (const teller of tellers) {
      expect(work, caller).toContain(teller);
      expect(read(join(dirname(caller), `${teller}.ts`)), teller).toMatch(TELLS);
    }
  }
  // a draft, a paper or a first set-up being typed, a picture and a scan nobody has accepted yet are no change; taking
  // them is, and is written in keyed/takeKeyed.ts, records/savePapers.ts and profileHandlers.ts
  const beingTyped = ['written/copiedScans.ts', 'written/writtenHandlers.ts', 'setup/setupHandlers.ts'];
  const unaccepted = ['keyed/keyedHandlers.ts', 'keyed/pictures.ts', ...beingTyped];
  const looked = 'persons/noteAccess.ts'; // changes nothing: who looked at people stands in a log of its own
  expect(read(looked)).toContain('noteAccess(');
  const tried = 'dryRun.ts'; // rolls back whatever it was given
  // the name a clerk chooses stands in every later entry
  expect(silent.toSorted()).toEqual(
    ['directiveHandlers.ts', tried, looked, 'historyHandlers.ts', ...unaccepted].toSorted(),
  );
});

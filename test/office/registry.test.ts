import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../electron/db/engine';
import { toLocalTime } from '../../electron/domain/calendar';
import type { Unit } from '../../electron/domain/unit';
import type { Core, UnitDraft } from '../../electron/ipc/contract';
import { openOffice } from '../../electron/office/openOffice';
import { day } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { anOffice, aSampleOffice, environmentOf, SAMPLE_ID } from '../support/office';

const NEW: UnitDraft = {
  unitId: null,
  code: null,
  name: 'Trường THPT Tam Quan',
  kind: '',
  addressee: '',
  parentId: null,
  aliases: [],
  groups: [],
  validFrom: null,
  validTo: null,
  contacts: [],
  channel: null,
};

const unitsOf = async (core: Core) => (await core['units.list']({})).units;
const find = async (core: Core, id: string): Promise<Unit> => {
  const unit = (await unitsOf(core)).find((one) => one.id === id);
  if (unit === undefined) throw new Error(`no unit ${id}`);
  return unit;
};
const draftOf = ({ id, ...unit }: Unit): UnitDraft => ({ ...unit, unitId: id });
const undoLast = async (core: Core) => {
  const [step] = await core['units.steps']({});
  await core['units.undoStep']({ sequence: step?.sequence ?? 0 });
};

describe('a unit by hand', () => {
  test('is added with whom to call there and how, changed, and told in the history without the numbers', async () => {
    const core = await anOffice();
    const contact = { fullName: 'Lê Thị Hoa', jobTitle: 'Văn thư', phone: '0905 000 111', email: '', zalo: '' };
    const { unitId } = await core['units.save']({
      ...NEW,
      contacts: [contact, { ...contact, fullName: '', jobTitle: '', phone: ' ' }],
      channel: 'zalo',
    });
    expect(await find(core, unitId)).toMatchObject({
      name: 'Trường THPT Tam Quan',
      kind: 'trường',
      contacts: [contact],
      channel: 'zalo',
    });
    await core['units.save']({
      ...draftOf(await find(core, unitId)),
      contacts: [{ ...contact, phone: '0905000222' }],
      channel: 'phone',
    });
    const { entries } = await core['history.list']({ subjectKind: 'unit', subjectId: unitId });
    const told = entries.map(({ fieldLabel, oldValue, newValue }) => [fieldLabel, oldValue, newValue]);
    expect(told).toContainEqual(['Kênh liên hệ', 'Zalo', 'Điện thoại']);
    expect(told).toContainEqual([
      'Điện thoại, thư điện tử, Zalo',
      'thông tin cá nhân, không ghi nội dung',
      'thông tin cá nhân, không ghi nội dung',
    ]);
    expect(JSON.stringify(entries)).not.toContain('0905');
  });

  test('lies in another one, but never in itself or below itself', async () => {
    const core = await anOffice();
    const { unitId: above } = await core['units.save']({ ...NEW, name: 'Thị xã Hoài Nhơn' });
    const { unitId: below } = await core['units.save']({ ...NEW, name: 'Xã Hoài Mỹ', parentId: above });
    const turned = core['units.save']({ ...draftOf(await find(core, above)), parentId: below });
    await expect(turned).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('Thị xã Hoài Nhơn'),
    });
  });

  test('does not take the code of another unit of the same time', async () => {
    const core = await anOffice();
    await core['units.save']({ ...NEW, name: 'Xã A', code: '21640', validTo: day('2025-06-30') });
    await core['units.save']({ ...NEW, name: 'Xã B', code: '21640', validFrom: day('2025-07-01') });
    const third = core['units.save']({ ...NEW, name: 'Xã C', code: '21640', validFrom: day('2025-08-01') });
    await expect(third).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('Xã B') });
  });

  test('with duties is not removed; one without is, and comes back', async () => {
    const core = await aSampleOffice();
    const used = core['units.remove']({ unitId: 'phuong-bong-son' });
    await expect(used).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('7 nghĩa vụ báo cáo'),
    });
    const { unitId } = await core['units.save']({
      ...NEW,
      aliases: ['THPT TQ'],
    });
    const before = await find(core, unitId);
    await core['units.remove']({ unitId });
    expect((await unitsOf(core)).some(({ id }) => id === unitId)).toBe(false);
    await undoLast(core);
    expect(await find(core, unitId)).toEqual(before);
  });
});

describe('a name that is nearly another’s', () => {
  const alike = async (core: Core, part: Partial<UnitDraft>) => {
    const { unitId, name, kind, parentId, validFrom, validTo } = { ...NEW, ...part };
    const found = await core['units.alike']({ unitId, name, kind, parentId, validFrom, validTo });
    return found.map((one) => one.name);
  };

  test.each(['phuong bong son', 'PHƯỜNG BỒNG SƠN', 'UBND phường Bồng Sơn', 'P. Bồng Sơn', 'Phường Bống Sơn'])(
    '“%s” is asked about, and saved once it is said to be another unit',
    async (name) => {
      const core = await aSampleOffice();
      const before = (await unitsOf(core)).length;
      expect(await alike(core, { name })).toEqual(['Phường Bồng Sơn']);
      await expect(core['units.save']({ ...NEW, name })).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('Phường Bồng Sơn'),
      });
      expect(await unitsOf(core)).toHaveLength(before);
      const { unitId } = await core['units.save']({ ...NEW, name, isApart: true });
      expect(await unitsOf(core)).toHaveLength(before + 1);
      await core['units.save']({ ...draftOf(await find(core, unitId)), channel: 'phone' }); // decided once, not asked again
    },
  );

  test('is no matter where the other one is of another time or lies elsewhere', async () => {
    const core = await anOffice();
    const { unitId: one } = await core['units.save']({ ...NEW, name: 'Huyện Phù Mỹ' });
    const { unitId: other } = await core['units.save']({ ...NEW, name: 'Huyện Vân Canh' });
    await core['units.save']({ ...NEW, name: 'Xã An Quý', parentId: one, validTo: day('2025-06-30') });
    expect(await alike(core, { name: 'Xã An Quí', parentId: one })).toEqual(['Xã An Quý']);
    expect(await alike(core, { name: 'Xã An Quí', parentId: other })).toEqual([]);
    expect(await alike(core, { name: 'Xã An Quí', parentId: one, validFrom: day('2025-07-01') })).toEqual([]);
    expect(await alike(core, { name: 'Phường An Quý', parentId: one })).toEqual([]);
  });

  test('is not made by a merger either', async () => {
    const core = await aSampleOffice();
    const merged = core['units.reorganise']({
      kind: 'merge',
      fromIds: ['phuong-hoai-duc', 'phuong-hoai-tan'],
      into: [{ name: 'P. Bồng Sơn', code: null }],
      since: day('2024-01-01'),
      source: 'Nghị quyết',
    });
    await expect(merged).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Phường Bồng Sơn'),
    });
  });
});

describe('a list that changes what is known', () => {
  test('tells field by field what changes, the groups that are replaced by name', async () => {
    const core = await aSampleOffice();
    const folder = temporaryFolder();
    const path = join(folder, 'don vi.xlsx');
    const rows = [
      ['STT', 'Mã', 'Tên đơn vị', 'Nhóm'],
      [1, '21640', 'Phường Bồng Sơn', 'Khối phường'],
    ];
    writeFileSync(path, await aListFile(rows));
    const preview = await core['units.takeList']({ path, dryRun: true });
    expect(preview.units).toMatchObject([
      { name: 'Phường Bồng Sơn', isNew: false, changes: ['Thuộc nhóm: UBND các xã, phường → Khối phường'] },
    ]);
    await core['units.takeList']({ path, dryRun: false });
    expect(await core['units.takeList']({ path, dryRun: true })).toMatchObject({ changed: 0, unchanged: 1 });
  });

  test('with mergers moves duties and tasks as a merger by hand does, says so before, and goes back whole', async () => {
    const core = await aSampleOffice();
    const path = join(temporaryFolder(), 'sau sap nhap.xlsx');
    const rows = [
      ['Thực hiện từ ngày 20/8/2021'],
      ['STT', 'Tên đơn vị', 'Mã', 'Sáp nhập từ'],
      [1, 'Xã Hoài Phú Sơn', '90009', 'Xã Hoài Phú, xã Hoài Sơn'],
    ];
    writeFileSync(path, await aListFile(rows));
    const board = async () => {
      const { sections } = await core['board.get']({ directiveId: SAMPLE_ID, at: toLocalTime('2021-08-22T18:00') });
      return sections.flatMap((section) => section.rows);
    };
    const missing = async (name: string) =>
      (await board())
        .filter(({ unitName }) => unitName === name)
        .flatMap(({ cells }) => cells.filter(({ state }) => state === 'missing').map(({ period }) => period));
    const before = JSON.stringify(await board());
    const preview = await core['units.takeList']({ path, dryRun: true });
    expect(preview.moved).toEqual({ duties: 2 * 3 + 3, tasks: expect.any(Number) });
    expect(preview.moved.tasks).toBeGreaterThan(0);
    expect(JSON.stringify(await board())).toBe(before);
    const taken = await core['units.takeList']({ path, dryRun: false });
    expect(taken.moved).toEqual(preview.moved);
    expect(await missing('Xã Hoài Phú Sơn')).toEqual(['2021-08-20', '2021-08-21', '2021-08-22']);
    expect(await missing('Xã Hoài Sơn')).toHaveLength(4);
    const { units } = await core['tasks.list']({ directiveId: SAMPLE_ID, at: toLocalTime('2021-08-22T18:00') });
    expect(units.map(({ name }) => name)).toContain('Xã Hoài Phú Sơn');
    expect(await core['directives.allBehind']({})).toEqual([]);
    await undoLast(core);
    expect(JSON.stringify(await board())).toBe(before);
  });

  test('with mergers of a later year leaves the work of a campaign that was over', async () => {
    const core = await aSampleOffice();
    const path = join(temporaryFolder(), 'sau sap nhap.xlsx');
    const rows = [
      ['Thực hiện từ ngày 01/7/2025'],
      ['STT', 'Tên đơn vị', 'Mã', 'Sáp nhập từ'],
      [1, 'Xã Hoài Phú Sơn', '90009', 'Xã Hoài Phú, xã Hoài Sơn'],
    ];
    writeFileSync(path, await aListFile(rows));
    expect(await core['units.takeList']({ path, dryRun: false })).toMatchObject({
      successions: 2,
      moved: { duties: 0, tasks: 0 },
    });
    const at = toLocalTime('2026-01-01T08:00');
    const { units } = await core['tasks.list']({ directiveId: SAMPLE_ID, at });
    expect(units.map(({ name }) => name)).not.toContain('Xã Hoài Phú Sơn');
    expect(await core['directives.allBehind']({})).toEqual([]);
  });

  test('leaves in a group the members that its rule gathers', async () => {
    const core = await aSampleOffice();
    await core['units.saveGroup']({
      groupId: null,
      name: 'Các phường',
      rule: { kinds: ['phường'], parentId: null },
      members: [],
    });
    const path = join(temporaryFolder(), 'don vi.xlsx');
    const rows = [
      ['STT', 'Mã', 'Tên đơn vị', 'Nhóm'],
      [1, '21640', 'Phường Bồng Sơn', 'UBND các xã, phường'],
    ];
    writeFileSync(path, await aListFile(rows));
    expect(await core['units.takeList']({ path, dryRun: true })).toMatchObject({ changed: 0, unchanged: 1 });
  });

  test('takes doubtful rows as the clerk says, and says what it took them for', async () => {
    const core = await aSampleOffice();
    const before = await unitsOf(core);
    const path = join(temporaryFolder(), 'don vi.xlsx');
    const rows = [
      ['STT', 'Tên đơn vị'],
      [1, 'UBND PHƯỜNG BỒNG SƠN'],
      [2, 'Phường Hoài Đúc'],
    ];
    writeFileSync(path, await aListFile(rows));
    const { doubts, added } = await core['units.takeList']({ path, dryRun: true });
    expect([added, doubts.map(({ row, taken }) => [row, taken.kind])]).toEqual([
      0,
      [
        [2, 'unit'],
        [3, 'left'],
      ],
    ]);
    await core['units.takeList']({ path, dryRun: false, choices: [{ row: 3, choice: { kind: 'new' } }] });
    const names = (await unitsOf(core)).map(({ name }) => name);
    expect(names).toEqual([...before.map(({ name }) => name), 'Phường Hoài Đúc']);
  });
});

async function aListFile(rows: readonly (readonly (string | number)[])[]): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Đơn vị').addRows(rows.map((row) => [...row]));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('groups', () => {
  test('hold members ticked by hand beside those a rule gathers, and follow the registry', async () => {
    const core = await anOffice();
    const { unitId: town } = await core['units.save']({ ...NEW, name: 'Thị xã Hoài Nhơn' });
    const { unitId: ward } = await core['units.save']({ ...NEW, name: 'Phường Bồng Sơn', parentId: town });
    const { unitId: school } = await core['units.save']({ ...NEW, parentId: town });
    const rule = { kinds: ['phường', 'xã'], parentId: town };
    const { groupId } = await core['units.saveGroup']({
      groupId: null,
      name: 'UBND các xã, phường',
      rule,
      members: [school],
    });
    const { unitId: commune } = await core['units.save']({ ...NEW, name: 'Xã Hoài Mỹ', parentId: town });
    await core['units.save']({ ...NEW, name: 'Xã ở nơi khác' });
    const members = (await unitsOf(core)).filter(({ groups }) => groups.includes(groupId)).map(({ id }) => id);
    expect(members).toEqual([ward, school, commune]);
    const { gathered } = await core['units.list']({});
    expect(gathered.map(({ unitId }) => unitId).toSorted()).toEqual([ward, commune].toSorted());
    await core['units.saveGroup']({ groupId, name: 'Các trường', rule: null, members: [school] });
    expect((await unitsOf(core)).filter(({ groups }) => groups.includes(groupId)).map(({ id }) => id)).toEqual([
      school,
    ]);
    await undoLast(core);
    expect((await core['units.list']({})).groups[0]).toEqual({ id: groupId, name: 'UBND các xã, phường', rule });
    expect((await find(core, commune)).groups).toEqual([groupId]);
  });

  test('of a directive are renamed, not removed', async () => {
    const core = await aSampleOffice();
    const { groups } = await core['units.list']({});
    const used = groups.find(({ name }) => name.includes('xã, phường'));
    if (used === undefined) throw new Error('no group');
    await expect(core['units.removeGroup']({ groupId: used.id })).rejects.toMatchObject({ code: 'conflict' });
    const other = groups.find(({ id }) => id !== used.id);
    const taken = core['units.saveGroup']({ groupId: used.id, name: other?.name ?? '', rule: null, members: [] });
    await expect(taken).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('baselines', () => {
  test('are kept with their day and source, taken away by null, told in the history and taken back', async () => {
    const core = await aSampleOffice();
    const sheet = { label: 'Số thuê bao di động', asOf: day('2024-12-31'), source: 'Sở TT&TT' };
    const { measureKey } = await core['units.saveBaselines']({
      ...sheet,
      values: [
        { unitId: 'phuong-bong-son', value: 12_345 },
        { unitId: 'xa-hoai-my', value: 0 },
      ],
    });
    const again = await core['units.saveBaselines']({
      ...sheet,
      label: 'so thue bao  di dong',
      values: [{ unitId: 'xa-hoai-my', value: null }],
    });
    expect(again.measureKey).toBe(measureKey);
    const kept = async () => (await core['units.list']({})).baselines.filter((one) => one.measureKey === measureKey);
    expect(await kept()).toEqual([
      { unitId: 'phuong-bong-son', measureKey, asOf: '2024-12-31', value: 12_345, source: 'Sở TT&TT' },
    ]);
    const { entries } = await core['history.list']({ subjectKind: 'unit', subjectId: 'xa-hoai-my' });
    expect(entries.map(({ oldValue, newValue }) => [oldValue, newValue])).toEqual([
      ['0 (nguồn: Sở TT&TT)', null],
      [null, '0 (nguồn: Sở TT&TT)'],
    ]);
    await undoLast(core);
    expect(await kept()).toHaveLength(2);
  });

  test('without a source are refused', async () => {
    const core = await aSampleOffice();
    const bare = core['units.saveBaselines']({
      label: 'Số thuê bao',
      asOf: day('2024-12-31'),
      source: ' ',
      values: [],
    });
    await expect(bare).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('steps', () => {
  test('are taken back newest first, and a step taken back can be done again', async () => {
    const core = await anOffice();
    const { unitId } = await core['units.save']({ ...NEW, name: 'Xã A' });
    await core['units.save']({ ...draftOf(await find(core, unitId)), name: 'Xã B' });
    await core['units.save']({ ...draftOf(await find(core, unitId)), channel: 'email' });
    const steps = await core['units.steps']({});
    expect(steps.map(({ label }) => label)).toEqual(['Sửa Xã B', 'Sửa Xã B', 'Thêm Xã A']);
    const early = core['units.undoStep']({ sequence: steps[1]?.sequence ?? 0 });
    await expect(early).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('Xã B') });
    await core['units.undoStep']({ sequence: steps[0]?.sequence ?? 0 });
    await core['units.undoStep']({ sequence: steps[1]?.sequence ?? 0 });
    expect(await find(core, unitId)).toMatchObject({ name: 'Xã A', channel: null });
    await undoLast(core);
    expect((await find(core, unitId)).name).toBe('Xã B');
    const twice = core['units.undoStep']({ sequence: steps[0]?.sequence ?? 0 });
    await expect(twice).rejects.toMatchObject({ code: 'conflict' });
  });

  test('of the shipped table are taken back as a whole', async () => {
    const core = await anOffice();
    await core['units.addCommunes']({ codes: ['21640'], groupName: 'UBND các xã, phường' });
    await undoLast(core);
    expect(await core['units.list']({})).toMatchObject({ units: [], groups: [], successions: [] });
    await undoLast(core);
    expect((await unitsOf(core)).some(({ code, validTo }) => code === '21640' && validTo === null)).toBe(true);
  });
});

describe('people in the steps', () => {
  const contact = { fullName: 'Lê Thị Hoa', jobTitle: 'Văn thư', phone: '0905000111', email: '', zalo: '' };
  const stored = async (folder: string) => {
    const db = await openDatabase(readFileSync(join(folder, 'don-doc.sqlite')));
    const rows = db.all<{ before: string | null; after: string | null }>('SELECT before, after FROM registry_change');
    db.close();
    return rows.flatMap(({ before, after }) => [before ?? '', after ?? '']);
  };

  test('are kept where the step changed them and nowhere else, and taken back with it', async () => {
    const folder = temporaryFolder();
    const core = await openOffice(environmentOf(folder));
    const { unitId } = await core['units.save']({ ...NEW, contacts: [contact] });
    await core['units.save']({ ...draftOf(await find(core, unitId)), contacts: [{ ...contact, phone: '0905000222' }] });
    await core['units.save']({ ...draftOf(await find(core, unitId)), channel: 'zalo' });
    await undoLast(core); // the channel: the newer number stays
    expect(await find(core, unitId)).toMatchObject({ channel: null, contacts: [{ phone: '0905000222' }] });
    const steps = await core['units.steps']({});
    const ofNumber = steps.filter(({ undoneAt, label }) => undoneAt === null && label.startsWith('Sửa'))[0];
    await core['units.undoStep']({ sequence: ofNumber?.sequence ?? 0 });
    expect(await find(core, unitId)).toMatchObject({ contacts: [{ phone: '0905000111' }] });
    await core['core.close']({});
    const images = await stored(folder);
    expect(images.filter((image) => image.includes('0905000222'))).toHaveLength(2); // of the edit and its undoing
  });

  test('are forgotten after thirty days; the step is still taken back, with the people of now', async () => {
    const folder = temporaryFolder();
    const first = await openOffice(environmentOf(folder));
    const { unitId } = await first['units.save']({ ...NEW, contacts: [contact] });
    await first['units.save']({
      ...draftOf(await find(first, unitId)),
      name: 'Trường THPT Tam Quan 1',
      contacts: [{ ...contact, phone: '0905000222' }],
      isApart: true,
    });
    await first['core.close']({});
    const later = await openOffice({ ...environmentOf(folder), clock: () => toLocalTime('2021-09-19T08:00') });
    await later['units.save']({ ...NEW, name: 'Trường THPT Bồng Sơn' });
    const [, renamed] = await later['units.steps']({});
    await later['units.undoStep']({ sequence: renamed?.sequence ?? 0 });
    expect(await find(later, unitId)).toMatchObject({
      name: 'Trường THPT Tam Quan',
      contacts: [{ phone: '0905000222' }],
    });
    await later['core.close']({});
    const kept = (await stored(folder)).join();
    for (const number of ['0905000111', '0905000222']) expect(kept).not.toContain(number);
  });
});

describe('the shipped table of before the change', () => {
  test('is searched through the whole country without dấu, districts included', async () => {
    const core = await anOffice();
    const found = await core['units.communes']({ provinceCode: null, era: 'former', query: 'hoai nhon binh dinh' });
    expect(found[0]).toMatchObject({
      name: 'Thị xã Hoài Nhơn',
      level: 'district',
      area: 'Tỉnh Bình Định',
      isKnown: false,
    });
    expect(found).toContainEqual({
      code: '21640',
      name: 'Phường Bồng Sơn',
      level: 'commune',
      area: 'Thị xã Hoài Nhơn, Tỉnh Bình Định',
      formerNames: [],
      isKnown: false,
    });
    expect(await core['units.communes']({ provinceCode: null, query: '' })).toEqual([]);
    const present = await core['units.communes']({ provinceCode: null, query: 'hoai duc' });
    expect(present.map(({ name }) => name)).toContain('Phường Bồng Sơn'); // found by what it was made of
  });

  test('gives communes with their district and province, ended on the last day before', async () => {
    const core = await anOffice();
    await core['units.addCommunes']({ codes: ['21640'], groupName: 'UBND các xã, phường', era: 'former' });
    const units = await unitsOf(core);
    expect(units.map(({ name, validTo, groups }) => [name, validTo, groups.length])).toEqual([
      ['Tỉnh Bình Định', '2025-06-30', 0],
      ['Thị xã Hoài Nhơn', '2025-06-30', 0],
      ['Phường Bồng Sơn', '2025-06-30', 1],
    ]);
    expect(units[2]?.parentId).toBe(units[1]?.id);
  });
});

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { SqlDatabase } from '../../electron/db/database';
import { openDatabase } from '../../electron/db/engine';
import { readSchema } from '../../electron/db/readSchema';
import { loadDictionary } from '../../electron/documents/openData/loadDictionary';
import { toLocalTime } from '../../electron/domain/calendar';
import type { OpenDataMade, OpenDataOrder } from '../../electron/domain/openData/order';
import type { Core } from '../../electron/ipc/contract';
import { openOffice } from '../../electron/office/openOffice';
import { time } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { aSampleOffice, environmentOf, RESOURCES, SAMPLE_ID } from '../support/office';
import { parseOpenCsv } from '../support/parseOpenCsv';

const ALL: OpenDataOrder = { format: 'both', withPersons: false, asOf: time('2021-08-19T18:00'), only: null };
const PEOPLE = [
  'unit_contact',
  'person',
  'person_extra',
  'person_phone',
  'person_correction_row',
  'person_correction_extra',
  'person_correction_text',
];

async function write(
  core: Core,
  order: Partial<OpenDataOrder> = {},
  inFolder = temporaryFolder(),
): Promise<OpenDataMade> {
  return core['openData.write']({ order: { ...ALL, ...order }, place: { inFolder } });
}

function csvOf({ folder }: OpenDataMade, name: string) {
  return parseOpenCsv(readFileSync(join(folder, `${name}.csv`), 'utf8'));
}

/** The data as the backup made just now has them. */
async function dataOf(core: Core): Promise<SqlDatabase> {
  const { path } = await core['backups.make']({});
  const database = await openDatabase(readFileSync(path));
  onTestFinished(() => database.close());
  return database;
}

function rowsIn(database: SqlDatabase, table: string, columns: readonly string[], key: readonly string[]) {
  const sql = `SELECT ${columns.map((name) => `"${name}"`).join(', ')} FROM "${table}" ORDER BY ${key.map((name) => `"${name}"`).join(', ')}`;
  return database.all(sql).map((row) => columns.map((name) => row[name] ?? null));
}

const asCsv = (value: string | number | null) => (typeof value === 'number' ? String(value).replace('.', ',') : value);

describe('everything goes out and comes back', () => {
  test('every table, row and column of the data file, by CSV and by the workbook', async () => {
    const core = await aSampleOffice({ withReports: true });
    const [unit] = (await core['units.list']({})).units;
    if (unit === undefined) throw new Error('the sample has units');
    const odd = '=cmd|x; "Đỗ" \n 012';
    const { id: unitId, ...rest } = unit;
    const contacts = [{ fullName: 'Đỗ Thị Ánh', jobTitle: '', phone: '0905111222', email: '', zalo: '' }];
    await core['units.save']({ ...rest, unitId, code: '012', aliases: [...unit.aliases, odd], contacts });
    const database = await dataOf(core);
    const made = await write(core, { withPersons: true });
    const { Sheets } = read(readFileSync(join(made.folder, 'du-lieu-mo.xlsx')));
    const schema = readSchema(database).filter(({ name }) => name !== 'backup_info');
    for (const { name, columns, key } of schema) {
      const names = columns.map((column) => column.name);
      const stored = rowsIn(database, name, names, key);
      const [head, ...lines] = csvOf(made, name);
      expect(head, name).toEqual(names);
      expect(lines, name).toEqual(stored.map((row) => row.map(asCsv)));
      const sheet = Sheets[name];
      const cells = sheet === undefined ? [] : utils.sheet_to_json(sheet, { header: 1, defval: null, blankrows: true });
      const shown = stored.map((row) => row.map((value) => (value === '' ? null : value)));
      expect(cells, name).toEqual([names, ...shown]);
    }
    expect(made.leftOut).toEqual([]);
    expect(csvOf(made, 'unit_alias').flat()).toContain(odd);
    expect(csvOf(made, 'unit').flat()).toContain('012');
    expect(csvOf(made, 'unit_contact').flat()).toContain('Đỗ Thị Ánh');
  });

  test('a CSV begins with the mark that makes Excel read Vietnamese, and its lines end as RFC 4180 says', async () => {
    const core = await aSampleOffice();
    const { folder, files } = await write(core, { format: 'csv' });
    const csv = files.filter(({ path }) => path.endsWith('.csv'));
    expect(csv.length).toBeGreaterThan(60);
    for (const { path, rows } of csv) {
      const bytes = readFileSync(join(folder, path));
      expect([...bytes.subarray(0, 3)], path).toEqual([0xef, 0xbb, 0xbf]);
      expect(parseOpenCsv(bytes.toString('utf8')), path).toHaveLength(rows + 1);
    }
    expect(existsSync(join(folder, 'du-lieu-mo.xlsx'))).toBe(false);
  });

  test('LibreOffice opens the workbook and finds the same units', async ({ skip }) => {
    if (spawnSync('soffice', ['--version']).status !== 0) skip('no LibreOffice here');
    const core = await aSampleOffice();
    const { folder } = await write(core, { format: 'xlsx', only: ['unit', 'xem-don-vi'] });
    const out = temporaryFolder();
    const filter = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1';
    spawnSync('soffice', [
      `-env:UserInstallation=file://${temporaryFolder()}`,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      out,
      join(folder, 'du-lieu-mo.xlsx'),
    ]);
    const [first] = readdirSync(out).filter((name) => name.includes('Đơn vị'));
    const text = readFileSync(join(out, first ?? 'none'), 'utf8');
    expect(text).toContain('Phường Bồng Sơn');
    expect(text).toContain('21640');
  });
});

describe('people', () => {
  test('are left out, table by table and text by text, and the index says how many rows', async () => {
    const core = await aSampleOffice({ withReports: true });
    const database = await dataOf(core);
    const made = await write(core);
    const names = readdirSync(made.folder);
    for (const table of PEOPLE) expect(names).not.toContain(`${table}.csv`);
    const whole = made.leftOut.filter(({ column }) => column === null).map(({ table }) => table);
    expect(whole.toSorted()).toEqual(PEOPLE.toSorted());
    const persons = database.find<{ rows: number }>('SELECT count(*) AS rows FROM person')?.rows ?? 0;
    expect(persons).toBeGreaterThan(500);
    expect(made.leftOut).toContainEqual({ table: 'person', column: null, rows: persons, why: 'people' });
    const index = csvOf(made, 'danh-muc').find(([table]) => table === 'person');
    expect(index?.[6]).toBe(`Không xuất ${persons} dòng: có dữ liệu về người. Chọn “kèm danh sách người” để xuất.`);
    const phones = database.all<{ phone: string }>('SELECT DISTINCT phone FROM person WHERE phone IS NOT NULL');
    const everything = names
      .filter((name) => name.endsWith('.csv'))
      .map((name) => readFileSync(join(made.folder, name), 'utf8'));
    const leaked = phones.filter(({ phone }) => everything.some((text) => text.includes(phone)));
    expect(leaked).toEqual([]);
  });

  test('texts of reports that name people are held back, others are not', async () => {
    const core = await aSampleOffice({ withReports: true });
    const texts = csvOf(await write(core, { only: ['report_text'], format: 'csv' }), 'report_text');
    const held = texts.filter(([, , value]) => value === '(lược bỏ)').map(([, key]) => key);
    expect(new Set(held)).toEqual(new Set(['qr_creator_phone']));
    expect(texts.length).toBeGreaterThan(held.length + 1);
  });
});

describe('what is put together for people to read', () => {
  test('totals say x of y as the app does, for every period that has begun', async () => {
    const core = await aSampleOffice({ withReports: true });
    const asOf = time('2021-08-18T16:00');
    await core['obligations.grant']({
      directiveId: SAMPLE_ID,
      obligationIds: [`${SAMPLE_ID}/communes-daily/xa-hoai-phu/2021-08-17`], // never came
      dueAt: null,
      reason: 'Mưa lũ',
    });
    const [head = [], ...rows] = csvOf(await write(core, { asOf, only: ['xem-tong-hop'] }), 'xem-tong-hop');
    const at = (name: string) => head.indexOf(name);
    expect(rows.map((row) => row[at('Kỳ')])).toEqual(['2021-08-16', '2021-08-17', '2021-08-18', 'once']);
    for (const row of rows) {
      const { indicators } = await core['compilation.get']({
        directiveId: SAMPLE_ID,
        asOf,
        period: row[at('Kỳ')] as never,
      });
      const rate = indicators.find(({ indicatorId }) => indicatorId === row[at('Mã tỷ lệ')]);
      expect([row[at('x: đã báo')], row[at('y: phải báo')]]).toEqual([
        String(rate?.coverage.reported),
        String(rate?.coverage.expected),
      ]);
      expect(row[at('Tỷ lệ %')]).toBe(rate?.percentPrinted?.replace('%', '').replace(/,?0+$/, '') ?? null);
    }
  });

  test('states of duties are those of the board at the moment asked for', async () => {
    const core = await aSampleOffice({ withReports: true });
    const asOf = time('2021-08-17T15:05');
    const [head = [], ...rows] = csvOf(await write(core, { asOf, only: ['xem-luot-bao-cao'] }), 'xem-luot-bao-cao');
    const { counts } = await core['board.get']({ directiveId: SAMPLE_ID, at: asOf });
    const states = rows.map((row) => row[head.indexOf('Trạng thái')]);
    expect(states.filter((state) => state === 'chưa báo cáo')).toHaveLength(counts.missing);
    expect(states.filter((state) => state === 'đúng hạn')).toHaveLength(counts['on-time']);
    expect(rows).toHaveLength(138);
  });

  test('figures tell zero, blank and missing apart, and what counted at the moment', async () => {
    const core = await aSampleOffice({ withReports: true });
    const order = { asOf: time('2021-08-17T12:00'), only: ['xem-so-lieu', 'figure'] };
    const made = await write(core, order);
    const [head = [], ...rows] = csvOf(made, 'xem-so-lieu');
    expect(rows).toHaveLength(csvOf(made, 'figure').length - 1);
    const at = (row: readonly (string | null)[], name: string) => row[head.indexOf(name)];
    for (const row of rows) {
      const value = at(row, 'Giá trị');
      const states = value === null ? ['ô trống', 'không có ô'] : value === '0' ? ['số 0'] : ['có số'];
      expect(states).toContain(at(row, 'Trạng thái'));
      if (String(at(row, 'Giờ nhận')) > order.asOf) expect(at(row, 'Đang tính')).toBe('0');
    }
  });
});

describe('the dictionary that goes with it', () => {
  test('has a line for every column of every file', async () => {
    const core = await aSampleOffice();
    const made = await write(core, { format: 'csv', withPersons: true });
    const told = new Set(csvOf(made, 'tu-dien-du-lieu').map(([table, column]) => `${table}/${column}`));
    for (const { path, table } of made.files.filter((file) => file.path.endsWith('.csv'))) {
      if (['danh-muc', 'tu-dien-du-lieu'].includes(table)) continue;
      const [head = []] = csvOf(made, path.replace('.csv', ''));
      expect(
        head.filter((column) => !told.has(`${table}/${column}`)),
        table,
      ).toEqual([]);
    }
    expect(readFileSync(join(made.folder, 'tu-dien-du-lieu.md'), 'utf8')).toContain('### unit_contact');
    expect(loadDictionary(RESOURCES).length).toBeGreaterThan(5);
  });
});

describe('where it goes', () => {
  test('the log says where, how much, and whether people went along', async () => {
    const core = await aSampleOffice();
    const { folder } = await write(core, { withPersons: true, only: ['unit', 'person'] });
    const [entry] = (await core['history.list']({ subjectKind: 'office' })).entries;
    expect(entry?.fieldLabel).toBe('Xuất dữ liệu mở');
    expect(entry?.newValue).toBe(`${folder}: 2 bảng, 37 dòng, CÓ kèm danh sách người`);
  });

  test('nothing is written over: a second export gets a number, a folder with files is refused', async () => {
    const core = await aSampleOffice();
    const parent = temporaryFolder();
    const [one, two] = [await write(core, { only: ['unit'] }, parent), await write(core, { only: ['unit'] }, parent)];
    expect(readdirSync(parent).toSorted()).toEqual(['du-lieu-mo-2021-08-19-18h00', 'du-lieu-mo-2021-08-19-18h00 (2)']);
    expect(one.folder).not.toBe(two.folder);
    const asFolder = join(parent, 'cua-toi');
    mkdirSync(asFolder);
    await core['openData.write']({ order: { ...ALL, only: ['unit'] }, place: { asFolder } }); // empty: taken
    await expect(core['openData.write']({ order: ALL, place: { asFolder } })).rejects.toThrow('đã có tệp bên trong');
  });

  test('what a killed export has left goes with the next; what is still being written does not', async () => {
    const core = await aSampleOffice();
    const parent = temporaryFolder();
    const computer = hostname().replaceAll(/[^A-Za-z0-9-]/g, '-');
    const dead = spawnSync(process.execPath, ['--version']).pid;
    const names = [
      `cu.dang-ghi-do.${computer}.${dead}`,
      `kia.dang-ghi-do.${computer}.1`,
      `xa.dang-ghi-do.may-khac.${dead}`,
    ];
    for (const name of names) mkdirSync(join(parent, name));
    await write(core, { only: ['unit'] }, parent);
    expect(readdirSync(parent).toSorted()).toEqual(['du-lieu-mo-2021-08-19-18h00', names[1], names[2]]);
  });

  test('stopped: nothing stays, nothing is logged, and the next one goes', async () => {
    const parent = temporaryFolder();
    const during: (readonly string[])[] = [];
    const core: Core = await openOffice({
      ...environmentOf(temporaryFolder()),
      clock: () => toLocalTime('2021-08-19T18:00'),
      emit: (event, payload) => {
        if (event !== 'openData.progress' || !('label' in payload) || payload.label !== 'Đơn vị') return;
        during.push(readdirSync(parent));
        if (during.length === 1) void core['openData.stop']({});
      },
    });
    onTestFinished(async () => void (await core['core.close']({})));
    await core['samples.load']({ sampleId: SAMPLE_ID });
    const before = (await core['history.list']({})).total;
    await expect(write(core, {}, parent)).rejects.toMatchObject({ code: 'cancelled' });
    expect(during[0]?.[0]).toMatch(/^du-lieu-mo-2021-08-19-18h00\.dang-ghi-do\./);
    expect(readdirSync(parent)).toEqual([]);
    expect((await core['history.list']({})).total).toBe(before);
    await write(core, {}, parent);
    expect(readdirSync(parent)).toEqual(['du-lieu-mo-2021-08-19-18h00']);
  });

  test('a place that takes no files is told in a sentence that names it', async () => {
    const core = await aSampleOffice();
    const file = join(temporaryFolder(), 'tep');
    writeFileSync(file, '');
    await expect(write(core, {}, file)).rejects.toThrow(`Không ghi được ${file}`);
    await expect(write(core, { only: ['unitt'] })).rejects.toThrow('Không có bảng “unitt”. Các bảng: xem-so-lieu,');
  });
});

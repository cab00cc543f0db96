import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { expect, test, vi } from 'vitest';
import { toLocalTime } from '../../electron/domain/calendar';
import type { BatchOrder } from '../../electron/domain/paperBatch';
import { workFolderName } from '../../electron/domain/paperBatch';
import type { Core } from '../../electron/ipc/contract';
import { openSettings, type SettingsBook } from '../../electron/settings/settings';
import { BatchDesk } from '../../electron/shell/paperBatches';
import type { PaperShop } from '../../electron/shell/papers';
import { temporaryFolder } from '../support/folder';
import { aSampleOffice, SAMPLE_ID } from '../support/office';

const { system } = vi.hoisted(() => ({ system: { folder: null as string | null } }));
vi.mock('electron', () => ({
  dialog: {
    showOpenDialog: async () => ({
      canceled: system.folder === null,
      filePaths: system.folder === null ? [] : [system.folder],
    }),
  },
}));

const at = toLocalTime('2021-08-17T17:00');
/** 1 × 1, transparent. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

interface Office {
  readonly core: Core;
  readonly desk: BatchDesk;
  readonly folder: string;
  readonly order: BatchOrder;
  readonly steps: string[];
  readonly settings: SettingsBook;
  /** Called before each page is laid out, with its HTML. */
  onPrint: (html: string) => void;
}

/** A real core; pages are "laid out" by keeping their text. */
async function anOfficeWithDesk(given: Partial<BatchOrder> = {}): Promise<Office> {
  const core = await aSampleOffice();
  const folder = temporaryFolder();
  system.folder = folder;
  const needs = await core['reminders.list']({ directiveId: SAMPLE_ID, at });
  const steps: string[] = [];
  const settings = openSettings({ open: () => ({ store: {} }), setAside: () => {}, report: () => {} });
  const shop = {
    core: { call: async (channel: keyof Core, input: never) => (core[channel] as (input: never) => unknown)(input) },
    engine: {
      toPdf: async (html: string, title: string) => {
        office.onPrint(html);
        return { pdf: Buffer.from(`${title}\n${html}`), pages: html.match(/<section/g)?.length ?? 0 };
      },
      print: async () => true,
    },
    settings,
    window: {} as BrowserWindow, // only handed on to the dialog
    documentsFolder: folder,
    saved: new Set<string>(),
  } as unknown as PaperShop; // what the desk uses of it
  const office: Office = {
    core,
    folder,
    steps,
    settings,
    desk: new BatchDesk(shop, ({ label }) => steps.push(label)),
    order: {
      kind: 'reminder',
      directiveId: SAMPLE_ID,
      at,
      unitIds: needs.slice(0, 4).map(({ unitId }) => unitId),
      givesNumbers: true,
      issuedOn: '2021-08-17' as NonNullable<BatchOrder['issuedOn']>,
      insist: true,
      formats: ['pdf', 'docx'],
      ...given,
    },
    onPrint: () => undefined,
  };
  return office;
}

async function numbersIn({ core }: Office): Promise<readonly string[]> {
  const { numbers } = await core['series.numbers']({ seriesId: 'di', year: 2021 });
  return numbers.map(({ number, state }) => `${number} ${state}`);
}

const everything = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

test('every letter has its own number, in its file, in the file to print, in the list and in the register', async () => {
  const office = await anOfficeWithDesk();
  const { order, desk, folder, core } = office;
  const made = await desk.make(order);
  const count = order.unitIds.length;
  expect(count).toBeGreaterThan(2);
  expect(made).toMatchObject({
    papers: count,
    files: 2 * count + 3,
    numbers: { first: expect.stringMatching(/^01\//) },
  });
  expect(readdirSync(folder)).toEqual([`Công văn đôn đốc 17-8-2021 (${count} đơn vị)`]);
  const inside = made?.folder ?? '';
  expect(readdirSync(inside).sort()).toEqual([
    'Danh sách phát hành.pdf',
    'Danh sách phát hành.xlsx',
    'In cả đợt.pdf',
    'Tệp PDF từng đơn vị',
    'Tệp Word từng đơn vị',
  ]);
  const whole = readFileSync(join(inside, 'In cả đợt.pdf'), 'utf8');
  expect(whole.match(/data-restart/g)?.length).toBeGreaterThanOrEqual(count);
  const singles = readdirSync(join(inside, 'Tệp PDF từng đơn vị')).sort();
  for (const [index, name] of singles.entries()) {
    const number = String(index + 1).padStart(2, '0');
    expect(name.startsWith(`${number}-cong-van-don-doc-`)).toBe(true);
    expect(readFileSync(join(inside, 'Tệp PDF từng đơn vị', name), 'utf8')).toContain(`Số: ${number}/`);
    expect(whole).toContain(`Số: ${number}/`);
  }
  const list = readFileSync(join(inside, 'Danh sách phát hành.pdf'), 'utf8');
  expect(list).toContain(`${made?.numbers?.last}`);
  const { papers } = await core['outgoing.list']({ year: 2021 });
  expect(papers).toHaveLength(count);
  expect(papers.every(({ status, pages, isFrozen }) => status === 'numbered' && pages === 1 && isFrozen)).toBe(true);
  expect(new Set(papers.map(({ unitId }) => unitId))).toEqual(new Set(order.unitIds));
  expect(await desk.listOpen()).toEqual([]);
});

test('stopped in the middle: no file, every number still there and named; made to the end with the same numbers', async () => {
  const office = await anOfficeWithDesk();
  const { order, desk, folder } = office;
  let printed = 0;
  office.onPrint = () => {
    printed += 1;
    if (printed === 2) desk.stop();
  };
  await expect(desk.make(order)).rejects.toMatchObject({ code: 'cancelled', message: expect.stringContaining('01/') });
  expect(everything(folder)).toEqual([]);
  const before = await numbersIn(office);
  expect(before).toHaveLength(order.unitIds.length);
  const [open] = await desk.listOpen();
  expect(open?.papers).toHaveLength(order.unitIds.length);
  const made = await desk.resume(open?.batchId ?? '');
  expect(made?.numbers?.first).toBe(open?.papers[0]?.number);
  expect(await numbersIn(office)).toEqual(before);
  expect(await desk.listOpen()).toEqual([]);
});

test('the log tells when a batch began, where its files went and how it ended', async () => {
  const office = await anOfficeWithDesk();
  const { order, desk, core, folder } = office;
  await desk.make(order);
  office.onPrint = () => desk.stop();
  await expect(desk.make({ ...order, givesNumbers: false, number: '07' })).rejects.toMatchObject({ code: 'cancelled' });
  const told = async () => {
    const { entries } = await core['history.list']({ subjectKind: 'paperBatch' });
    return entries.map(({ fieldLabel, oldValue, newValue }) => [fieldLabel, oldValue, newValue]);
  };
  const began = ['Đợt phát hành', null, 'đang làm'];
  const place = ['Nơi ghi tệp', null, expect.stringContaining(folder)];
  expect((await told()).toReversed()).toEqual([
    ...[began, place],
    ['Đợt phát hành', 'đang làm', 'đã xong'],
    ...[began, place],
    ['Nơi ghi tệp', expect.stringContaining('đơn vị)”'), expect.stringContaining('đơn vị) (2)”')], // the name was taken
    ['Đợt phát hành', 'đang làm', 'đã bỏ'],
  ]);
});

test('given up: the numbers go back to the series, the next paper gets the first of them', async () => {
  const office = await anOfficeWithDesk();
  const { order, desk, core } = office;
  office.onPrint = () => desk.stop();
  await expect(desk.make(order)).rejects.toMatchObject({ code: 'cancelled' });
  const [open] = await desk.listOpen();
  const batchId = open?.batchId ?? '';
  const expected = { returned: order.unitIds.length, cancelled: 0, takenAfter: null };
  expect(await core['batches.droppedNumbers']({ batchId })).toEqual(expected); // asked before, told after
  expect(await desk.giveUp(batchId)).toEqual(expected);
  expect(await numbersIn(office)).toEqual([]);
  expect((await core['outgoing.list']({})).papers).toEqual([]);
  expect(await desk.listOpen()).toEqual([]);
  await expect(desk.resume(open?.batchId ?? '')).rejects.toMatchObject({ code: 'conflict' });
});

test('given up after somebody took a later number: that one stays, ours are cancelled with the reason', async () => {
  const office = await anOfficeWithDesk();
  const { order, desk, core } = office;
  office.onPrint = () => desk.stop();
  await expect(desk.make(order)).rejects.toMatchObject({ code: 'cancelled' });
  await core['outgoing.reserve']({
    seriesId: 'di',
    year: 2021,
    number: null,
    count: 1,
    reason: 'Quyết định chiều nay',
    insist: true,
  });
  const [open] = await desk.listOpen();
  const batchId = open?.batchId ?? '';
  const expected = { returned: 0, cancelled: order.unitIds.length, takenAfter: '05' };
  expect(await core['batches.droppedNumbers']({ batchId })).toEqual(expected);
  expect(await desk.giveUp(batchId)).toEqual(expected);
  const { numbers } = await core['series.numbers']({ seriesId: 'di', year: 2021 });
  expect(numbers).toHaveLength(order.unitIds.length + 1);
  for (const { state, reason } of numbers.slice(0, -1)) {
    expect(state).toBe('cancelled');
    expect(reason).toBe('Bỏ đợt phát hành chưa làm xong');
  }
  expect(numbers.at(-1)?.state).toBe('reserved');
});

test('letters of the same day get no second numbers unasked, and none are given until somebody says so', async () => {
  const office = await anOfficeWithDesk();
  const { order, desk, core } = office;
  const letters = { directiveId: order.directiveId, at: order.at, unitIds: order.unitIds };
  expect(await core['batches.repeated'](letters)).toEqual({ warning: null });
  await desk.make(order);
  const before = await numbersIn(office);
  const { warning } = await core['batches.repeated'](letters);
  expect(warning).toContain(`${order.unitIds.length} đơn vị đã có công văn`);
  expect(warning).toMatch(/từ 01\/\S+ đến 04\//);
  await expect(desk.make(order)).rejects.toMatchObject({ code: 'conflict', message: warning });
  expect(await numbersIn(office)).toEqual(before);
  const nextDay = { ...letters, at: toLocalTime('2021-08-18T17:00') };
  expect(await core['batches.repeated'](nextDay)).toEqual({ warning: null });
  expect((await desk.make({ ...order, again: true }))?.numbers?.first).toMatch(/^05\//);
});

test('letters of a reminding action that broke off: going on logs the reminders too, with their numbers, and once', async () => {
  const office = await anOfficeWithDesk();
  const { desk, core } = office;
  const items = office.order.unitIds.map((unitId) => ({ unitId, ways: ['letter', 'zalo'] as const }));
  const choice = { directiveId: SAMPLE_ID, at, kinds: ['missing', 'below-target'] as const, items, remindedAt: at };
  const order = { ...office.order, reminds: { choice, insist: false } };
  const log = async () => (await core['reminders.log']({ directiveId: SAMPLE_ID })).entries;
  office.onPrint = () => desk.stop();
  await expect(desk.make(order)).rejects.toMatchObject({ code: 'cancelled' });
  expect(await log()).toEqual([]); // nothing was made yet
  office.onPrint = () => undefined;
  const [open] = await desk.listOpen();
  const made = await desk.resume(open?.batchId ?? '');
  expect(made?.logged).toMatchObject({ entries: 2 * items.length, leftOut: [] });
  const letters = (await log()).filter(({ way }) => way === 'letter');
  expect(letters).toHaveLength(items.length);
  expect(letters.every(({ text }) => /^Công văn số 0\d\/\S+ ngày 17\/8\/2021\n/.test(text))).toBe(true);
  const again = await desk.make({ ...order, again: true }); // the same said twice on one day is not logged twice
  expect(again?.logged).toBeNull();
  expect(await log()).toHaveLength(2 * items.length);
});

test('mails of a reminding action are made when it goes on, each with its letter', async () => {
  const office = await anOfficeWithDesk();
  const { desk } = office;
  const items = office.order.unitIds.map((unitId) => ({ unitId, ways: ['letter', 'email'] as const }));
  const choice = { directiveId: SAMPLE_ID, at, kinds: ['missing', 'below-target'] as const, items, remindedAt: at };
  office.onPrint = () => desk.stop();
  const order = { ...office.order, reminds: { choice, insist: false } };
  await expect(desk.make(order)).rejects.toMatchObject({ code: 'cancelled' });
  office.onPrint = () => undefined;
  const [open] = await desk.listOpen();
  const made = await desk.resume(open?.batchId ?? '');
  const mails = readdirSync(join(made?.folder ?? '', 'Thư điện tử'));
  expect(mails).toHaveLength(items.length);
  expect(readFileSync(join(made?.folder ?? '', 'Thư điện tử', mails[0] ?? ''), 'ascii')).toContain('application/pdf');
});

test('how a batch is to be printed is kept for the next: on both sides until somebody says or prints otherwise', async () => {
  const office = await anOfficeWithDesk({ givesNumbers: false });
  const { desk, order, settings } = office;
  expect(desk.usual()).toEqual({ ownSheets: true });
  settings.update({ printer: 'HP', sides: 'simplex' });
  expect(desk.usual()).toEqual({ ownSheets: false });
  let whole = '';
  office.onPrint = (html) => {
    whole = html.includes('data-starts-sheet') ? html : whole;
  };
  await desk.make({ ...order, ownSheets: false });
  expect(whole).toBe('');
  await desk.make({ ...order, ownSheets: true });
  expect(whole.match(/data-starts-sheet/g)).toHaveLength(order.unitIds.length);
  expect(desk.usual()).toEqual({ ownSheets: true });
});

test('names of single files lie in the order of their numbers, sorted letter by letter', async () => {
  const office = await anOfficeWithDesk();
  const { order, desk, core } = office;
  await core['outgoing.reserve']({
    seriesId: 'di',
    year: 2021,
    number: '98',
    count: 1,
    reason: 'Giữ cho báo cáo tuần',
    insist: true,
  });
  const made = await desk.make(order);
  const names = readdirSync(join(made?.folder ?? '', 'Tệp PDF từng đơn vị')).sort();
  expect(names.map((name) => name.slice(0, 4))).toEqual(['099-', '100-', '101-', '102-']);
});

test('killed while files were made: what was left goes away and the action goes on', async () => {
  const office = await anOfficeWithDesk();
  const { order, desk, core, folder } = office;
  const batch = await core['batches.open']({ order, folder });
  const left = join(folder, workFolderName({ id: batch.batchId, folderName: batch.folderName }));
  mkdirSync(left);
  writeFileSync(join(left, 'half.pdf'), 'half'); // the process ended here
  const [open] = await desk.listOpen();
  expect(open?.batchId).toBe(batch.batchId);
  const made = await desk.resume(batch.batchId);
  expect(existsSync(left)).toBe(false);
  expect(readdirSync(folder)).toEqual([open?.folderName]);
  expect(made?.papers).toBe(order.unitIds.length);
});

test('killed between the last file and the note that all are there: the note is made up for', async () => {
  const office = await anOfficeWithDesk();
  const { order, desk, core, folder } = office;
  const batch = await core['batches.open']({ order, folder });
  const target = join(folder, batch.folderName);
  mkdirSync(target);
  writeFileSync(join(target, 'In cả đợt.pdf'), 'pdf');
  expect(await desk.listOpen()).toEqual([]);
  await expect(async () => core['batches.get']({ batchId: batch.batchId })).rejects.toMatchObject({ code: 'conflict' });
});

test('a print engine that breaks leaves no file and keeps the numbers for the next try', async () => {
  const office = await anOfficeWithDesk();
  const { order, desk, folder } = office;
  office.onPrint = () => {
    throw new Error('the print window is gone');
  };
  await expect(desk.make(order)).rejects.toThrow('the print window is gone');
  expect(everything(folder)).toEqual([]);
  expect(await numbersIn(office)).toHaveLength(order.unitIds.length);
  office.onPrint = () => undefined;
  const [open] = await desk.listOpen();
  expect((await desk.resume(open?.batchId ?? ''))?.papers).toBe(order.unitIds.length);
});

test('a disk that was full once: the action goes on in another folder, with the numbers it has', async () => {
  const office = await anOfficeWithDesk();
  const { order, desk, folder } = office;
  office.onPrint = () => {
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  };
  await expect(desk.make(order)).rejects.toThrow();
  office.onPrint = () => undefined;
  const elsewhere = temporaryFolder();
  system.folder = elsewhere;
  const [open] = await desk.listOpen();
  const made = await desk.resume(open?.batchId ?? '', true);
  expect(made?.numbers?.first).toBe(open?.papers[0]?.number);
  expect(readdirSync(elsewhere)).toHaveLength(1);
  expect(everything(folder)).toEqual([]);
});

test('one letter that cannot be made: no number is given, no file made', async () => {
  const office = await anOfficeWithDesk();
  const { order, desk, folder } = office;
  const wrong = { ...order, unitIds: [...order.unitIds, 'xa-khong-co'] };
  await expect(desk.make(wrong)).rejects.toMatchObject({ code: 'notFound' });
  expect(await numbersIn(office)).toEqual([]);
  expect(everything(folder)).toEqual([]);
  expect(await desk.listOpen()).toEqual([]);
});

test('a closed dialog begins nothing', async () => {
  const office = await anOfficeWithDesk();
  system.folder = null;
  expect(await office.desk.make(office.order)).toBeNull();
  expect(await numbersIn(office)).toEqual([]);
});

test('letters without numbers: an action that fails leaves nothing to go on with', async () => {
  const office = await anOfficeWithDesk({ givesNumbers: false });
  const { order, desk, folder } = office;
  office.onPrint = () => desk.stop();
  await expect(desk.make(order)).rejects.toMatchObject({ code: 'cancelled' });
  expect(await desk.listOpen()).toEqual([]);
  office.onPrint = () => undefined;
  const made = await desk.make(order);
  expect(made).toMatchObject({ papers: order.unitIds.length, numbers: null });
  expect((await office.core['outgoing.list']({})).papers).toEqual([]);
  expect(readdirSync(folder)).toHaveLength(1);
  await desk.make(order);
  expect(readdirSync(folder)).toHaveLength(2); // beside the one that was there
});

test('forms carry the name of each unit and no number', async () => {
  const office = await anOfficeWithDesk({ kind: 'form-02', givesNumbers: false, formats: ['pdf'] });
  const made = await office.desk.make(office.order);
  const [first] = readdirSync(join(made?.folder ?? '', 'Tệp PDF từng đơn vị')).sort();
  expect(first).toMatch(/^mau-02-/);
  expect(made?.files).toBe(office.order.unitIds.length + 3);
  await expect(office.desk.make({ ...office.order, givesNumbers: true })).rejects.toMatchObject({ code: 'invalid' });
});

test('pictures of signature and seal are on every paper that was asked to have them, and in no kept one', async () => {
  const office = await anOfficeWithDesk({ hasPictures: true });
  const { core, desk, order } = office;
  const known = await core['office.get']({});
  const signer = known?.signatories.find(({ isDefault }) => isDefault);
  if (!known || !signer) throw new Error('the sample has no signer');
  const { sha256 } = await core['keyed.keepPicture']({ fileName: 'chu-ky.png', bytes: PNG });
  await core['office.save']({
    profile: known.profile,
    signatories: known.signatories.map((one) => (one === signer ? { ...one, picture: sha256 } : one)),
  });
  const pictured = `data:image/png;base64,${Buffer.from(PNG).toString('base64')}`;
  const picturesIn = (path: string) => readFileSync(path, 'utf8').split(pictured).length - 1;
  const made = await desk.make(order);
  const singles = join(made?.folder ?? '', 'Tệp PDF từng đơn vị');
  expect(readdirSync(singles)).toHaveLength(order.unitIds.length);
  for (const name of readdirSync(singles)) expect(picturesIn(join(singles, name))).toBe(1);
  expect(picturesIn(join(made?.folder ?? '', 'In cả đợt.pdf'))).toBe(order.unitIds.length);
  const { papers } = await core['outgoing.list']({ year: 2021 });
  const kept = await core['papers.compose']({ kind: 'written', paperId: papers[0]?.id ?? '' });
  expect(kept.html).not.toContain(pictured);
  const without = await desk.make({ ...order, hasPictures: false, givesNumbers: false });
  expect(picturesIn(join(without?.folder ?? '', 'In cả đợt.pdf'))).toBe(0);
});

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { openForReading } from '../../../electron/db/readingStore';
import type { Core } from '../../../electron/ipc/contract';
import { openOffice } from '../../../electron/office/openOffice';
import { purgeCliText } from '../../../electron/text/purgeCliText';
import { day, time } from '../../support/builders';
import { temporaryFolder } from '../../support/folder';
import { anOffice, environmentOf, SAMPLE_ID, SAMPLE_REPORTS, takeAll } from '../../support/office';
import { wardReport } from '../../support/wardReport';

const GROUP = { directiveId: SAMPLE_ID, formId: 'mau-02' } as const;

/** Bytes of every file below a folder, by path. */
function filesBelow(folder: string): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (statSync(path).isFile()) found.set(name, readFileSync(path));
  }
  return found;
}

/** Files that hold any of the words, as UTF-8. */
function holders(folder: string, words: readonly string[]): readonly string[] {
  return [...filesBelow(folder)]
    .filter(([, bytes]) => words.some((word) => bytes.includes(Buffer.from(word))))
    .map(([name]) => name);
}

const PLANTED = ['Lê Thị Ánh Tuyết', '0905111222', 'Trần Văn Đức Thịnh', '0905111333', 'le thi anh tuyet'];

async function anOfficeWithPeople(folder: string): Promise<Core> {
  const core = await anOffice(folder);
  await core['samples.load']({ sampleId: SAMPLE_ID });
  await takeAll(core, [SAMPLE_REPORTS]);
  const reports = temporaryFolder();
  const paths = await Promise.all(
    [17, 18].map(async (dayOfAugust) => {
      const path = join(reports, `Mau 02 phuong bong son ${dayOfAugust} Lê Thị Ánh Tuyết.xlsx`);
      const people = [
        ['Lê Thị Ánh Tuyết', '0905111222'],
        ['Trần Văn Đức Thịnh', '0905111333'],
        ['Lê Thị Ánh Tuyết', '0905111222'],
      ] as const;
      writeFileSync(
        path,
        await wardReport({ ward: 'PHƯỜNG BỒNG SƠN', day: `${dayOfAugust} tháng 8 năm 2021`, total: 4000, people }),
      );
      return path;
    }),
  );
  await takeAll(core, paths);
  return core;
}

/** Every number the office shows. */
async function numbersOf(core: Core) {
  const moments = ['2021-08-17T18:00', '2021-08-18T20:00', '2021-08-19T18:00'].map(time);
  const board = await core['board.get']({ directiveId: SAMPLE_ID, at: time('2021-08-19T18:00') });
  const cells = board.sections.flatMap(({ scheduleId, rows }) =>
    rows.flatMap(({ cells }) => cells).map((cell) => ({ scheduleId, cell })),
  );
  const duties = [];
  for (const { scheduleId, cell } of cells) {
    if (cell.obligationId === null || cell.state === 'missing' || cell.state === 'not-due') continue;
    const duty = await core['board.duty']({ directiveId: SAMPLE_ID, scheduleId, obligationId: cell.obligationId });
    duties.push(duty);
  }
  const sums = [];
  for (const { submissionId, persons } of duties.flatMap(({ versions }) => versions)) {
    if (persons === 0) continue;
    const head = await core['persons.head']({ submissionId });
    const sum = await core['persons.sum']({ submissionId });
    const verdicts = sum?.rows.map(({ ordinal, verdict }) => [ordinal, verdict]);
    sums.push({ total: head.total, marked: head.marked, sum: sum && { ...sum, rows: verdicts } });
  }
  const withoutFileNames = (board: object): unknown =>
    JSON.parse(JSON.stringify(board, (key, value) => (key === 'fileName' ? undefined : value))); // one was named after somebody
  return {
    board: withoutFileNames(board),
    totals: await Promise.all(moments.map((asOf) => core['compilation.get']({ directiveId: SAMPLE_ID, asOf }))),
    suspicions: (
      await core['suspicions.list']({ directiveId: SAMPLE_ID, asOf: time('2021-08-19T18:00') })
    ).suspicions.map(({ kind }) => kind),
    versions: duties.map(({ versions }) =>
      versions.map(({ submissionId, version, persons, arrivedAt }) => ({ submissionId, version, persons, arrivedAt })),
    ),
    sums,
  };
}

async function purge(core: Core, takesBackups: boolean) {
  const { people, fields, notes } = await core['destruction.preview']({ groups: [GROUP] });
  return core['destruction.purge']({
    groups: [GROUP],
    people,
    fields,
    notes,
    word: 'tiêu hủy',
    reason: 'Hết thời hạn lưu',
    takesBackups,
  });
}

const purgeOf = (core: Core, change: Partial<Parameters<Core['destruction.purge']>[0]>) =>
  core['destruction.purge']({
    groups: [GROUP],
    people: 0,
    fields: 0,
    notes: 0,
    word: 'TIÊU HỦY',
    reason: 'Hết thời hạn lưu',
    takesBackups: false,
    ...change,
  });

test('a purge leaves every number as it was, and no byte of a name or phone in the folder', async () => {
  const folder = temporaryFolder();
  const core = await anOfficeWithPeople(folder);
  await core['backups.make']({});
  const before = await numbersOf(core);
  expect(holders(folder, PLANTED).length).toBeGreaterThan(1);
  const done = await purge(core, true);
  expect(done).toMatchObject({ kind: 'purge', state: 'done', remains: { backups: [] } });
  expect(done.people).toBeGreaterThan(4);
  expect(holders(folder, PLANTED)).toEqual([]);
  expect(await numbersOf(core)).toEqual(before);
  expect((await core['retention.list']({})).lists.map(({ formId }) => formId)).not.toContain('mau-02');
  expect((await core['store.verify']({})).problems).toEqual([]);
});

test('nothing goes without the word, with another count than was seen, or while a complaint is open', async () => {
  const folder = temporaryFolder();
  const core = await anOfficeWithPeople(folder);
  const { people } = await core['destruction.preview']({ groups: [GROUP] });
  await expect(purgeOf(core, { people, word: 'xóa' })).rejects.toThrow('TIÊU HỦY');
  await expect(purgeOf(core, { people: people - 1 })).rejects.toThrow('đã thay đổi');
  await core['retention.hold']({ ...GROUP, reason: 'Đang có khiếu nại của hộ ông A' });
  await expect(purgeOf(core, { people })).rejects.toThrow('Đang có khiếu nại');
  expect((await core['retention.list']({})).lists.find(({ formId }) => formId === 'mau-02')).toMatchObject({
    people,
    state: 'held',
  });
  await core['retention.hold']({ ...GROUP, reason: null });
  expect(await purgeOf(core, { people })).toMatchObject({ people, state: 'done' });
  await expect(purgeOf(core, { people: 0 })).rejects.toThrow('Không có danh sách');
});

test('backups that were left are named, and the record names nobody', async () => {
  const folder = temporaryFolder();
  const core = await anOfficeWithPeople(folder);
  const { path } = await core['backups.make']({});
  const carried = await core['backups.makeIn']({ folder: temporaryFolder() });
  const { people, backups, files, exports } = await core['destruction.preview']({ groups: [GROUP] });
  expect(backups).toContain(path);
  expect(exports.join()).toContain(carried.path); // out of reach: the clerk has to fetch it back
  const done = await purgeOf(core, { people });
  expect(done.files).toBe(files);
  expect(done.remains.backups).toContain(path); // the one of the day may have been made meanwhile
  expect(files).toBeGreaterThan(2);
  const [record] = await core['destruction.list']({});
  expect(record).toEqual({ ...done, sequence: 1, paperId: null });
  expect(JSON.stringify(record)).not.toMatch(/Ánh Tuyết|0905111/);
  expect(record?.lists).toMatchObject([{ form: 'Mẫu 02', people, from: '2021-08-16' }]);
  expect(holders(folder, PLANTED).every((name) => name.startsWith('sao-luu'))).toBe(true);
});

test('a list that was destroyed says so, and nobody is noted as having seen it', async () => {
  const folder = temporaryFolder();
  const core = await anOfficeWithPeople(folder);
  const submissionId = (await openForReading(folder))?.read.find<{ id: string }>(
    `SELECT submission.id FROM submission JOIN obligation ON obligation.id = obligation_id
      WHERE form_id = :form AND person_list IS NOT NULL LIMIT 1`,
    { ':form': GROUP.formId },
  )?.id;
  const of = { submissionId: submissionId ?? '' };
  expect(await core['persons.head'](of)).toMatchObject({ destroyedAt: null });
  const { people } = await core['destruction.preview']({ groups: [GROUP] });
  await purgeOf(core, { people });
  expect(await core['persons.head'](of)).toMatchObject({ destroyedAt: '2021-08-19T18:00', isMasked: true });
  const seen = await core['personalData.log']({ offset: 0, limit: 99 });
  await expect(core['persons.reveal']({ ...of, reason: 'check' })).rejects.toThrow('đã tiêu hủy lúc 18h00');
  expect(await core['personalData.log']({ offset: 0, limit: 99 })).toEqual(seen);
});

test('only packages that may carry people are told of as copies', async () => {
  const core = await anOfficeWithPeople(temporaryFolder());
  const folder = temporaryFolder();
  const list = join(folder, 'danh-sach-le.xlsx');
  writeFileSync(list, 'ai cũng có thể ở trong này');
  const send = (name: string, more: { readonly withPersons?: boolean; readonly paths?: readonly string[] }) =>
    core['packages.make']({
      kind: 'up',
      directiveId: SAMPLE_ID,
      asOf: time('2021-08-19T18:00'),
      withPersons: false,
      attachments: [],
      paths: [],
      password: null,
      path: join(folder, name),
      ...more,
    });
  await send('chi-so-lieu.dondoc', {});
  await send('co-danh-sach.dondoc', { withPersons: true });
  await send('co-tep-kem.dondoc', { paths: [list] });
  const told = (await core['destruction.preview']({ groups: [GROUP] })).exports.join('; ');
  expect(told).toContain('co-danh-sach.dondoc');
  expect(told).toContain('co-tep-kem.dondoc');
  expect(told).not.toContain('chi-so-lieu.dondoc');
});

test('the record is one paper of the office, in the decree’s layout, without any of the data', async () => {
  const core = await anOfficeWithPeople(temporaryFolder());
  const { people } = await core['destruction.preview']({ groups: [GROUP] });
  const { id } = await purgeOf(core, { people });
  const { paperId, subject } = await core['destruction.paper']({ destructionId: id });
  expect(await core['destruction.paper']({ destructionId: id })).toEqual({ paperId, subject });
  const { bytes } = await core['papers.render']({ kind: 'written', paperId, format: 'docx' });
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const text = xml.replaceAll(/<[^>]+>/g, '');
  expect(text).toMatch(/Biên bản tiêu hủy dữ liệu cá nhân|BIÊN BẢN/i);
  expect(text).toContain('Lý do tiêu hủy: Hết thời hạn lưu.');
  expect(text).toMatch(/Mẫu 02 \(.*\): \d+ danh sách, [\d.]+ dòng, từ ngày 16\/8\/2021/);
  expect(text).not.toMatch(/Ánh Tuyết|0905111/);
  // who carried it out and who saw it sign side by side, the head of the office below them; nobody of a meeting does
  const office = await core['office.get']({});
  const head = office?.signatories.find(({ isDefault }) => isDefault);
  const signed = text.slice(text.indexOf('lập biên bản kết thúc'));
  for (const words of ['NGƯỜI THỰC HIỆN', 'NGƯỜI CHỨNG KIẾN', ...(head?.authorityLines ?? []), head?.fullName ?? '?'])
    expect(signed).toContain(words);
  expect(text).not.toMatch(/THƯ KÝ|CHỦ TỌA|Chủ trì/);
});

/** As a form without a list asks for it: "số điện thoại người tạo mã". */
async function aPhoneInFields(core: Core): Promise<string> {
  const inFolder = temporaryFolder();
  const order = { format: 'csv', withPersons: true, asOf: time('2099-12-31T20:00'), only: ['report_text'] } as const;
  await core['openData.write']({ order, place: { inFolder } });
  const texts = [...filesBelow(inFolder).values()].map(String).join('\n');
  return /qr_creator_phone;(0\d{9})/.exec(texts)?.[1] ?? 'none';
}

test('phones in fields of reports, outside any list, are counted wherever rows are, and go from every other text too', async () => {
  const folder = temporaryFolder();
  const core = await anOfficeWithPeople(folder);
  const group = { directiveId: SAMPLE_ID, formId: 'mau-01' } as const;
  const phone = await aPhoneInFields(core);
  await core['keyed.saveDraft']({ directiveId: SAMPLE_ID, place: '', draft: JSON.stringify({ text: `gọi ${phone}` }) });
  const batch = (await core['imports.batches']({ directiveId: SAMPLE_ID })).at(0);
  await core['imports.undo']({ batchId: batch?.id ?? '', reason: `anh ở số ${phone} gửi nhầm` });
  const held = (await core['retention.list']({})).lists.filter(({ formId }) => formId === 'mau-01');
  expect(held).toMatchObject([{ lists: 0, people: 0, fields: 15 }]);
  expect(purgeCliText.lists(held)).toContain('Mẫu 01');
  expect(purgeCliText.lists(held)).toContain('15 ô của báo cáo');
  const seen = await core['destruction.preview']({ groups: [group] });
  // what else their reports say goes with them, and is told
  expect(seen).toMatchObject({ people: 0, fields: 15, notes: 30 });
  const { notes } = seen;
  expect(purgeCliText.preview(seen)).toContain('Sẽ xóa 15 ô của báo cáo có dữ liệu cá nhân và');
  // a report that came since then brought one more: nobody has seen that it goes
  await expect(purgeOf(core, { groups: [group], fields: 14, notes })).rejects.toThrow('đã thay đổi so với lúc xem');
  expect(await aPhoneInFields(core)).toBe(phone);
  const done = await purgeOf(core, { groups: [group], fields: 15, notes, takesBackups: true });
  expect(purgeCliText.destroyed(done)).toContain(`Đã xóa 15 ô của báo cáo có dữ liệu cá nhân và ${notes} ô chữ khác, `);
  expect(done).toMatchObject({ kind: 'purge', lists: [{ lists: 0, people: 0, fields: 15 }] });
  expect(holders(folder, [phone])).toEqual([]);
  const { entries } = await core['history.list']({ text: '', limit: 20 });
  expect(entries.map(({ newValue }) => newValue)).toContain(
    `đã xóa 15 ô của báo cáo có dữ liệu cá nhân và ${notes} ô chữ khác; số liệu tổng hợp giữ nguyên`,
  );
  expect(entries.map((entry) => entry.reason)).toContain('anh ở số [đã xóa] gửi nhầm');
  const { paperId } = await core['destruction.paper']({ destructionId: done.id });
  const { bytes } = await core['papers.render']({ kind: 'written', paperId, format: 'docx' });
  const text = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '');
  expect(text).toMatch(/Mẫu 01 \(.*?\): 15 ô của báo cáo, \d+ ô chữ khác\./);
  expect(text).toContain('0 dòng dữ liệu cá nhân và 15 ô của báo cáo');
});

test('a record made the morning after begins on the evening of the destruction and ends on its own day', async () => {
  let now = '2021-12-01T17:38';
  const core = await openOffice({ ...environmentOf(temporaryFolder()), clock: () => time(now) });
  onTestFinished(async () => void (await core['core.close']({})));
  await core['samples.load']({ sampleId: SAMPLE_ID });
  await takeAll(core, [SAMPLE_REPORTS]);
  const { people } = await core['destruction.preview']({ groups: [GROUP] });
  const { id } = await purgeOf(core, { people });
  now = '2021-12-02T08:00';
  const { paperId } = await core['destruction.paper']({ destructionId: id });
  const { bytes } = await core['papers.render']({ kind: 'written', paperId, format: 'docx' });
  const text = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '');
  expect(text).toMatch(/17\D+38\D+01\D+12\D+2021/);
  expect(text).toMatch(/kết thúc\D+08\D+00\D+02\D+12\D+2021/);
});

test('how long a list is kept: by the program, by its form, by itself; each change is told, residents are told the same', async () => {
  const core = await anOfficeWithPeople(temporaryFolder());
  const notice = async () => JSON.stringify((await core['personalData.notice']({ formId: 'mau-02' })).source);
  expect(await notice()).toContain('lưu giữ đến hết ngày 20/11/2021, hết thời hạn thì tiêu hủy');
  const own = async () => (await core['retention.list']({})).lists.find(({ formId }) => formId === 'mau-02');
  expect(await own()).toMatchObject({ wayFrom: 'program', endsOn: '2021-08-22', until: '2021-11-20', state: 'kept' });
  await core['retention.set']({ formId: 'mau-02', directiveId: null, way: { kind: 'days', days: 10 } });
  expect(await own()).toMatchObject({ wayFrom: 'form', until: '2021-09-01', state: 'soon' });
  expect(await notice()).toContain('lưu giữ đến hết ngày 01/9/2021, hết');
  await core['retention.set']({ ...GROUP, way: { kind: 'date', on: day('2021-08-18') } });
  expect(await own()).toMatchObject({ wayFrom: 'list', until: '2021-08-18', state: 'expired' });
  expect(await notice()).toContain('đến hết ngày 18/8/2021 (đã hết thời hạn này, đang chờ tiêu hủy)');
  await core['retention.hold']({ ...GROUP, reason: 'Có khiếu nại' });
  expect(await notice()).toContain('18/8/2021 và lâu hơn trong thời gian tạm giữ');
  await core['retention.hold']({ ...GROUP, reason: null });
  await core['retention.set']({ ...GROUP, way: { kind: 'archive' } });
  expect(await own()).toMatchObject({ until: null, state: 'archived' });
  expect(await notice()).toContain('lưu giữ theo thời hạn lưu trữ hồ sơ của cơ quan, hết');
  const { entries } = await core['history.list']({ text: 'thời hạn lưu', limit: 10 });
  expect(entries.map(({ newValue }) => newValue)).toEqual([
    'giữ theo hồ sơ lưu trữ',
    'giữ đến hết ngày 18/8/2021',
    'giữ 10 ngày sau khi kết thúc đợt',
  ]);
});

test('notes, messages and drafts that name those people go with them', async () => {
  const folder = temporaryFolder();
  const core = await anOfficeWithPeople(folder);
  const batch = (await core['imports.batches']({ directiveId: SAMPLE_ID })).at(-1);
  await core['keyed.saveDraft']({ directiveId: SAMPLE_ID, place: '', draft: '{"text":"chị Lê Thị Ánh Tuyết"}' });
  await core['imports.undo']({ batchId: batch?.id ?? '', reason: 'hộ chị Lê Thị Ánh Tuyết (0905.111.222) gửi nhầm' });
  const { people } = await core['destruction.preview']({ groups: [GROUP] });
  await purgeOf(core, { people, takesBackups: true });
  expect(holders(folder, [...PLANTED, '0905.111.222'])).toEqual([]);
  const { entries } = await core['history.list']({ text: 'gửi nhầm', limit: 10 });
  expect(entries[0]?.reason).toBe('hộ chị [đã xóa] ([đã xóa]) gửi nhầm');
  expect((await core['history.list']({ text: 'ánh tuyết', limit: 10 })).entries).toEqual([]);
});

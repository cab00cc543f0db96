import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { requestLimits, requestStanding } from '../../../electron/domain/destruction/personRequest';
import type { Core } from '../../../electron/ipc/contract';
import { readCalendar, shippedCalendar } from '../../../electron/office/holidays';
import { openOffice } from '../../../electron/office/openOffice';
import { personalRules } from '../../../electron/office/purge/personalRules';
import { personSheet } from '../../../electron/text/personSheet';
import { purgeCliText } from '../../../electron/text/purgeCliText';
import { day, time } from '../../support/builders';
import { temporaryFolder } from '../../support/folder';
import { anOffice, environmentOf, RESOURCES, SAMPLE_ID, takeAll } from '../../support/office';
import { wardReport } from '../../support/wardReport';

async function anOfficeWithPeople(folder: string, now?: string): Promise<Core> {
  const core = await anOffice(folder, now);
  await core['samples.load']({ sampleId: SAMPLE_ID });
  for (const date of [17, 18]) {
    const path = join(temporaryFolder(), `Mau 02 phuong bong son ${date}-8.xlsx`);
    const people = [
      ['Lê Thị Ánh Tuyết', '0905111222'],
      ['Trần Văn Đức Thịnh', '0905111333'],
      ['LE THI ANH TUYET', '0905111222'],
    ] as const;
    writeFileSync(
      path,
      await wardReport({ ward: 'PHƯỜNG BỒNG SƠN', day: `${date} tháng 8 năm 2021`, total: 4000, people }),
    );
    await takeAll(core, [path]);
  }
  return core;
}

function bytesBelow(folder: string): Buffer {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return Buffer.concat(paths.filter((path) => statSync(path).isFile()).map((path) => readFileSync(path)));
}

const SOUGHT = { name: 'lê thị ánh tuyết', phone: '+84 905.111.222' } as const;

test('one person is found over all lists, handed out, and gone from every list while totals stay', async () => {
  const folder = temporaryFolder();
  const core = await anOfficeWithPeople(folder);
  const asOf = time('2021-08-18T20:00');
  const totals = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf });
  const { rows } = await core['people.find'](SOUGHT);
  expect(rows.map(({ fullName, phone, unitName }) => [fullName, phone, unitName])).toEqual(
    Array(2).fill(['Lê Thị Ánh Tuyết', '0905111222', 'Phường Bồng Sơn']),
  );
  expect((await core['people.find']({ name: 'Le Thi Anh Tuyet', phone: '' })).rows).toHaveLength(2);
  const file = await core['people.render']({ ...SOUGHT, format: 'xlsx' });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file.bytes.buffer as ArrayBuffer);
  expect(JSON.stringify(book.worksheets[0]?.getSheetValues())).toContain('0905111222');
  expect(JSON.stringify(book.worksheets[0]?.getSheetValues())).not.toContain('0905111333');

  const order = { ...SOUGHT, rows: 2, word: 'TIÊU HỦY', reason: 'Theo yêu cầu số 1', takesBackups: true };
  await expect(core['people.destroy']({ ...order, rows: 3 })).rejects.toThrow('đã thay đổi');
  await expect(core['people.destroy']({ ...order, word: 'xóa' })).rejects.toThrow('TIÊU HỦY');
  expect(await core['people.destroy'](order)).toMatchObject({ kind: 'person', people: 2, files: 2, state: 'done' });
  expect(await core['compilation.get']({ directiveId: SAMPLE_ID, asOf })).toEqual(totals);
  expect((await core['people.find'](SOUGHT)).rows).toEqual([]);
  expect((await core['people.find']({ name: '', phone: '0905111333' })).rows).toHaveLength(2);
  const bytes = bytesBelow(folder);
  expect(bytes.includes('Ánh Tuyết')).toBe(false);
  expect(bytes.includes('0905111222')).toBe(false);
  expect(bytes.includes('Trần Văn Đức Thịnh')).toBe(true);
});

test('the sheet to hand over says all that is kept, why and how long, of that person alone, and its properties nobody', async () => {
  const core = await anOfficeWithPeople(temporaryFolder());
  const told = {
    purpose: 'Theo dõi cài đặt',
    ground: 'Công văn 115',
    owner: '',
    contact: 'Bộ phận một cửa',
    startedOn: null,
  };
  await core['personalData.savePurpose']({ formId: 'mau-02', purpose: told });
  const noted = async () => (await core['personalData.log']({ offset: 0, limit: 99, action: 'exportFull' })).total;
  const before = await noted();
  const toPrint = await core['people.composeToPrint'](SOUGHT);
  expect(await noted()).toBe(before); // the printer’s dialog may still be closed
  await core['people.notePrinted']({ rows: toPrint.rows });
  expect(await noted()).toBe(before + 1);
  const { html, title, fileName, rows } = await core['people.compose'](SOUGHT);
  expect(toPrint.html).toBe(html);
  expect([rows, title, fileName]).toEqual([2, 'Phiếu cung cấp dữ liệu cá nhân theo yêu cầu', personSheet.ofOnePerson]);
  const { bytes } = await core['people.render']({ ...SOUGHT, format: 'docx' });
  const parts = unzipSync(bytes);
  const words = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, ' ');
  for (const text of [words, html.replaceAll(/<[^>]+>/g, ' ')]) {
    for (const said of [
      /1\. Dữ liệu đang lưu:\s+2 mục/,
      /0905111222/,
      /Theo dõi cài đặt/,
      /Công văn 115/,
      /Nơi liên hệ: Bộ phận một cửa\./, // not where units report to
      /NGƯỜI NHẬN PHIẾU/,
    ])
      expect(text).toMatch(said);
    expect(text).toContain('đến hết ngày'); // as the table of retention has it
    expect(text).not.toMatch(/0905111333|Thịnh/);
  }
  for (const [name, part] of Object.entries(parts))
    if (name.startsWith('docProps')) expect(strFromU8(part)).not.toMatch(/Tuyết|0905/);
  await expect(core['people.compose']({ name: 'Không Ai', phone: '' })).rejects.toThrow('Không tìm thấy');
});

test('what was handed out in full is told by a destruction afterwards', async () => {
  const core = await anOfficeWithPeople(temporaryFolder());
  const { bytes } = await core['people.render']({ ...SOUGHT, format: 'xlsx' });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  expect(book.creator).toBe('UBND thị xã Hoài Nhơn');
  const { entries } = await core['personalData.log']({ offset: 0, limit: 5 });
  expect(entries[0]).toMatchObject({ action: 'exportFull', reason: 'request', persons: 2 });
  await core['people.render']({ ...SOUGHT, format: 'docx' });
  await core['history.setAuthor']({ name: 'Nguyễn Thị Hoa' });
  await core['people.render']({ ...SOUGHT, format: 'docx' });
  const order = { ...SOUGHT, rows: 2, word: 'TIÊU HỦY', reason: 'Theo yêu cầu số 1', takesBackups: true };
  const { remains } = await core['people.destroy'](order);
  const [slips, ...others] = remains.exports;
  expect(slips).toMatch(/^2 tệp xuất đầy đủ lúc .*: Phiếu hoặc tệp dữ liệu của một người/); // in one minute
  expect(others).toEqual([expect.stringMatching(/^Tệp xuất đầy đủ lúc .* \(người xuất: Nguyễn Thị Hoa\)$/)]); // whom to ask
});

test('who looks says whom; what cannot be a phone is said', async () => {
  const core = await anOfficeWithPeople(temporaryFolder());
  await expect(core['people.find']({ name: ' ', phone: '' })).rejects.toThrow('Nêu họ tên hoặc số điện thoại');
  await expect(core['people.find']({ name: '', phone: '12' })).rejects.toThrow('“12” không phải số điện thoại');
  await core['people.find'](SOUGHT);
  const { entries } = await core['personalData.log']({ offset: 0, limit: 5 });
  expect(entries[0]).toMatchObject({ action: 'reveal', reason: 'request', persons: 2 });
  expect(JSON.stringify(entries)).not.toMatch(/Tuyết|0905/);
});

test('a person is corrected on every list for a request, taken back while it is open, and history keeps no former value', async () => {
  const folder = temporaryFolder();
  const core = await anOfficeWithPeople(folder, '2026-11-27T09:00');
  const asOf = time('2021-08-18T20:00');
  const totals = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf });
  const list = (await core['people.find'](SOUGHT)).rows[0]?.submissionId ?? '';
  const asked = { receivedOn: day('2026-11-27'), way: 'Đơn', hasProcessor: false };
  const other = await core['personRequests.add']({ kind: 'access', ...asked });
  const { id: requestId } = await core['personRequests.add']({ kind: 'correct', ...asked });
  const to = { fullName: ' Lê Thị  Ánh Tuyền ', phone: '+84 914.222.333', address: null };
  const order = { ...SOUGHT, rows: 2, requestId, to };
  await expect(core['people.correct']({ ...order, rows: 1 })).rejects.toThrow('đã thay đổi');
  await expect(core['people.correct']({ ...order, requestId: other.id })).rejects.toThrow('không phải yêu cầu sửa');
  await expect(core['people.correct']({ ...order, to: { ...to, phone: '12' } })).rejects.toThrow('Việt Nam');
  await expect(
    core['people.correct']({ ...order, to: { fullName: null, phone: null, address: null } }),
  ).rejects.toThrow('Chưa có gì để sửa');
  await core['persons.reveal']({ submissionId: list, reason: 'check' });
  const { correctionId, people } = await core['people.correct'](order);
  expect(people).toBe(2);
  expect((await core['people.find'](SOUGHT)).rows).toEqual([]);
  const found = await core['people.find']({ name: '', phone: '0914222333' });
  expect(found.rows.map(({ fullName }) => fullName)).toEqual(['Lê Thị Ánh Tuyền', 'Lê Thị Ánh Tuyền']);
  expect((await core['persons.head']({ submissionId: list })).isMasked).toBe(true); // read anew, and masked again
  const page = { submissionId: list, isMarked: false, offset: 0, limit: 9 };
  expect((await core['persons.page']({ ...page, text: '0914222333' })).total).toBe(1); // the search knows it
  expect((await core['persons.page']({ ...page, text: '0905111222' })).total).toBe(0);
  expect(await core['compilation.get']({ directiveId: SAMPLE_ID, asOf })).toEqual(totals);
  const told = async () => (await core['personRequests.list']({})).find(({ id }) => id === requestId)?.corrections;
  expect(await told()).toMatchObject([
    {
      people: 2,
      fields: ['họ tên: Lê T. Á. T. → Lê T. Á. T. (đổi chữ ở tên)', 'số điện thoại: 090****222 → 091****333'],
      isUndoable: true,
    },
  ]);
  await core['people.undoCorrection']({ correctionId });
  expect((await core['people.find'](SOUGHT)).rows).toHaveLength(2);
  expect((await core['people.find']({ name: '', phone: '0914222333' })).rows).toEqual([]);
  await expect(core['people.undoCorrection']({ correctionId })).rejects.toThrow('Không hoàn tác được nữa');

  const again = await core['people.correct'](order);
  await core['personRequests.end']({ id: requestId, on: day('2026-11-27'), outcome: 'Đã sửa' });
  await expect(core['people.undoCorrection'](again)).rejects.toThrow('Không hoàn tác được nữa');
  await expect(core['people.correct']({ ...order, name: 'Trần Văn Đức Thịnh', phone: '' })).rejects.toThrow(
    'đã giải quyết',
  );
  const { entries } = await core['history.list']({ text: 'sửa dữ liệu theo yêu cầu', limit: 10 });
  const ours = entries.filter(({ fieldLabel }) => fieldLabel === 'Sửa dữ liệu theo yêu cầu');
  expect(ours.map(({ newValue }) => newValue)).toEqual([
    'đã làm mới tệp dữ liệu để không còn giá trị trước khi sửa',
    'đã sửa họ tên, số điện thoại ở 2 chỗ',
    'đã hoàn tác lần sửa ở 2 chỗ',
    'đã sửa họ tên, số điện thoại ở 2 chỗ',
  ]);
  expect(await core['store.verify']({})).toMatchObject({ ok: true });
});

test('destroying the person takes what was kept for taking the correction back', async () => {
  const folder = temporaryFolder();
  const core = await anOfficeWithPeople(folder, '2026-11-27T09:00');
  const asked = { kind: 'correct', receivedOn: day('2026-11-27'), way: '', hasProcessor: false } as const;
  const { id: requestId } = await core['personRequests.add'](asked);
  const to = { fullName: 'Ngô Mốc Tím', phone: '0977333444', address: null };
  await core['people.correct']({ ...SOUGHT, rows: 2, requestId, to });
  const gone = { word: 'TIÊU HỦY', reason: 'Theo yêu cầu số 2', takesBackups: true };
  await core['people.destroy']({ name: 'ngô mốc tím', phone: '', rows: 2, ...gone });
  const bytes = bytesBelow(folder);
  for (const word of ['Mốc Tím', '0977333444', 'Lê Thị Ánh Tuyết'])
    expect([word, bytes.includes(word)]).toEqual([word, false]);
});

test('the reason of a destruction does not keep the name it takes out, nor do other requests', async () => {
  const folder = temporaryFolder();
  const core = await anOfficeWithPeople(folder, '2026-11-27T09:00');
  const way = 'Đơn của Lê Thị Ánh Tuyết';
  await core['personRequests.add']({ kind: 'delete', receivedOn: day('2026-11-27'), way, hasProcessor: false });
  const reason = 'Theo đơn của 0905 111 222 Lê Thị Ánh Tuyết';
  const done = await core['people.destroy']({ ...SOUGHT, rows: 2, word: 'TIÊU HỦY', reason, takesBackups: true });
  expect(done.reason).toBe('Theo đơn của [đã xóa] [đã xóa]');
  const bytes = bytesBelow(folder);
  for (const word of ['Ánh Tuyết', '0905 111 222', '0905111222'])
    expect([word, bytes.includes(word)]).toEqual([word, false]);
});

test('a day of receipt that is still to come, or a day of keeping before the first list, is refused', async () => {
  const core = await anOfficeWithPeople(temporaryFolder(), '2026-11-27T09:00');
  const asked = { kind: 'access', way: '', hasProcessor: false } as const;
  await expect(core['personRequests.add']({ ...asked, receivedOn: day('2028-01-01') })).rejects.toThrow('sau hôm nay');
  const today = { ...asked, receivedOn: day('2026-11-27') };
  await expect(core['personRequests.add']({ ...today, way: 'Ông A 0914777099' })).rejects.toThrow('không ghi ai');
  const kept = { formId: 'mau-02', directiveId: null };
  const until = (on: string) => core['retention.set']({ ...kept, way: { kind: 'date', on: day(on) } });
  await expect(until('2020-01-01')).rejects.toThrow('trước cả kỳ đầu');
  await until('2021-08-17');
});

const RULES = personalRules(RESOURCES)();
const CALENDAR = readCalendar({ all: () => [], find: () => null, each: () => undefined }, shippedCalendar(RESOURCES));

test.each([
  ['access', false, '2026-02-12', '2026-02-13', '2026-02-22'],
  ['delete', false, '2026-08-28', '2026-09-01', '2026-09-17'],
  ['delete', true, '2026-08-28', '2026-09-01', '2026-09-27'],
  ['restrict', true, '2026-11-26', '2026-11-30', '2026-12-16'],
  ['protect', true, '2026-11-26', '2026-11-30', '2026-12-11'],
] as const)('%s (processor: %s) of %s: days as the decree has them', (kind, hasProcessor, received, _reply, due) => {
  const limits = requestLimits({ kind, hasProcessor, receivedOn: day(received) }, RULES, CALENDAR);
  expect(limits.dueOn).toBe(due);
  expect(limits.replyDueOn > received).toBe(true);
});

test('a request is extended by its last day, and that day is kept; once it is over, late stays late', async () => {
  let today = '2026-12-07';
  const core = await openOffice({ ...environmentOf(temporaryFolder()), clock: () => time(`${today}T09:00`) });
  onTestFinished(async () => void (await core['core.close']({})));
  const asked = { kind: 'correct', receivedOn: day('2026-11-27'), way: '', hasProcessor: false } as const;
  const [first, second] = [await core['personRequests.add'](asked), await core['personRequests.add'](asked)];
  expect(first).toMatchObject({ dueOn: '2026-12-07', extendableTo: '2026-12-17' });
  const extend = ({ id }: { readonly id: string }, on: string) =>
    core['personRequests.extend']({ id, on: day(on), reason: 'Phải đối chiếu hồ sơ giấy' });
  await expect(extend(first, '2026-12-08')).rejects.toThrow('Ngày gia hạn 08/12/2026 sau hôm nay');
  await expect(extend(first, '2026-11-26')).rejects.toThrow('trước ngày nhận');
  await extend(first, '2026-12-05');
  today = '2026-12-08';
  await expect(extend(second, today)).rejects.toThrow('hạn giải quyết đã hết ngày 07/12/2026');
  const listed = async ({ id }: { readonly id: string }) =>
    (await core['personRequests.list']({})).find((one) => one.id === id);
  expect(await listed(second)).toMatchObject({ standing: 'late', extendedTo: null, nextOn: '2026-12-01' });
  expect(await listed(first)).toMatchObject({ extendedOn: '2026-12-05', extendedTo: '2026-12-17', extendableTo: null });
  await extend(second, '2026-12-07'); // done on paper in time, noted a day later
  expect(await listed(second)).toMatchObject({ extendedOn: '2026-12-07', extendedTo: '2026-12-17' });
  const { entries } = await core['history.list']({ text: 'gia hạn', limit: 5 });
  const extensions = entries.filter(({ newValue }) => newValue?.startsWith('gia hạn đến') === true);
  expect(extensions.map(({ happenedAt, newValue }) => [happenedAt, newValue])).toEqual([
    ['2026-12-08T09:00', expect.stringContaining('ngày gia hạn 07/12/2026')],
    ['2026-12-07T09:00', expect.stringContaining('ngày gia hạn 05/12/2026')],
  ]);
});

test('a reply limit in a year whose days off are not listed says so, and is counted anew once they are', async () => {
  const core = await anOfficeWithPeople(temporaryFolder(), '2027-02-04T09:00');
  const asked = { kind: 'access', receivedOn: day('2027-02-04'), way: '', hasProcessor: false } as const;
  const added = await core['personRequests.add'](asked);
  expect(added).toMatchObject({ replyDueOn: '2027-02-08', missingYears: [2027] });
  expect(purgeCliText.requests([added])).toContain('chưa có danh sách ngày nghỉ Tết, nghỉ bù năm 2027');
  const days = ['05', '08', '09', '10', '11'].map((one) => ({ day: day(`2027-02-${one}`), name: 'Tết Nguyên đán' }));
  await core['holidays.saveYear']({ year: 2027, source: 'Thông báo', days, workdays: [] });
  const [listed] = await core['personRequests.list']({});
  expect(listed).toMatchObject({ replyDueOn: '2027-02-15', nextOn: '2027-02-15', missingYears: [] });
  await core['personRequests.reply']({ id: added.id, on: day('2027-02-04') });
  expect(await core['personRequests.list']({})).toMatchObject([{ missingYears: [] }]);
});

test('the register counts working days for the reply, extends once with a reason, and says what is late', async () => {
  const core = await anOfficeWithPeople(temporaryFolder(), '2026-11-27T09:00'); // a Friday
  const added = await core['personRequests.add']({
    kind: 'correct',
    receivedOn: day('2026-11-27'),
    way: 'Đơn tại bộ phận một cửa',
    hasProcessor: false,
  });
  expect(added).toMatchObject({ number: 1, replyDueOn: '2026-12-01', dueOn: '2026-12-07', standing: 'reply' });
  const { id } = added;
  await expect(core['personRequests.reply']({ id, on: day('2026-11-30') })).rejects.toThrow('30/11/2026 sau hôm nay');
  await core['personRequests.reply']({ id, on: day('2026-11-27') });
  const naming = 'Đã báo ông Bảy 0914 777 055';
  await expect(core['personRequests.extend']({ id, on: day('2026-11-27'), reason: naming })).rejects.toThrow(
    'chỉ nhận ra số điện thoại',
  );
  await expect(core['personRequests.end']({ id, on: day('2026-11-27'), outcome: naming })).rejects.toThrow('bỏ số');
  await core['personRequests.extend']({ id, on: day('2026-11-27'), reason: 'Phải đối chiếu hồ sơ giấy' });
  await expect(core['personRequests.extend']({ id, on: day('2026-11-27'), reason: 'Nữa' })).rejects.toThrow(
    'gia hạn một lần',
  );
  const [one] = await core['personRequests.list']({});
  expect(one).toMatchObject({ extendedTo: '2026-12-17', nextOn: '2026-12-17', extendableTo: null, standing: 'act' });
  if (one === undefined) throw new Error('it was added');
  expect(requestStanding(one, day('2026-12-18'))).toBe('late');
  expect(await core['personRequests.due']({})).toMatchObject({ expired: 1, requests: [{ number: 1 }] });
  await expect(core['personRequests.end']({ id, on: day('2026-11-26'), outcome: 'Xong' })).rejects.toThrow(
    'trước ngày nhận',
  );
  await expect(core['personRequests.end']({ id, on: day('2028-11-27'), outcome: 'Xong' })).rejects.toThrow(
    'sau hôm nay',
  );
  await core['personRequests.end']({ id, on: day('2026-11-27'), outcome: 'Đã sửa' });
  await expect(core['personRequests.reply']({ id, on: day('2026-11-27') })).rejects.toThrow('đã giải quyết xong');
  expect((await core['personRequests.due']({})).requests).toEqual([]);
});

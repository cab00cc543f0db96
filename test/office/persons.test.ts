import { expect, test } from 'vitest';
import { toLocalTime } from '../../electron/domain/calendar';
import { cellAt } from '../../electron/imports/grid';
import { readWorkbook } from '../../electron/imports/readWorkbook';
import type { Core } from '../../electron/ipc/contract';
import { day } from '../support/builders';
import { aSampleOffice, SAMPLE_ID } from '../support/office';
import { sheetFile, vaccineDuty } from './vaccineForm';

/** A list of households in a form the office has described itself, with columns of its own and a few awkward texts. */
const HEADS = ['TT', 'Họ và tên chủ hộ', 'Địa chỉ', 'Số điện thoại', 'Số nhân khẩu', 'Ghi chú hỗ trợ'];
const ROWS = [
  [1, 'Nguyễn Thị Ánh', 'Thôn Định Bình', '0905111222', 4, '=1+1'],
  [2, 'Trần Văn Đức', 'Thôn Lại Đức', '0905111333', 6, '-ưu tiên; "gấp"'],
  [3, 'Lê Hoàng', 'Thôn Định Bình', '12345', 2, '@chờ'],
];
const TITLE = 'DANH SÁCH HỘ CẦN HỖ TRỢ';

async function anOfficeWithList(
  rows: readonly (readonly (string | number)[])[] = ROWS,
): Promise<{ core: Core; submissionId: string }> {
  const core = await aSampleOffice();
  const path = await sheetFile(
    [['PHƯỜNG BỒNG SƠN'], [TITLE], ['(ngày 19/8/2021)'], HEADS, ...rows],
    [],
    'Bong Son.xlsx',
  );
  const heading = { sheet: 'Tiêm chủng', top: 4, bottom: 4, holds: 'heading' as const };
  const { columns } = await core['forms.sample']({ path, heading });
  await core['forms.define']({
    baseFormId: null,
    label: 'Danh sách hộ',
    title: TITLE,
    shape: 'list',
    answersUnder: null,
    validFrom: null,
    fields: columns.map(({ label, type }) => ({
      label,
      heading: label,
      type: label.startsWith('Ghi') ? 'text' : type,
      required: false,
    })),
    rate: null,
    link: vaccineDuty(),
  });
  return { core, submissionId: await taken(core, path, 'Phường Bồng Sơn', rows.length) };
}

/** Takes the file in. @returns the report it became */
async function taken(core: Core, path: string, unitName: string, persons: number): Promise<string> {
  const preview = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  const { previewId } = preview;
  expect(preview.files[0]?.unitName).toBe(unitName);
  await core['imports.accept']({ previewId, indexes: [0] });
  const board = await core['board.get']({ directiveId: SAMPLE_ID, at: toLocalTime('2021-08-19T23:00') });
  const section = board.sections.find(({ formId }) => formId === 'danh-sach-ho');
  const cell = section?.rows
    .filter((row) => row.unitName === unitName)
    .flatMap(({ cells }) => cells)
    .find(({ receivedAt }) => receivedAt !== null);
  const duty = await core['board.duty']({
    directiveId: SAMPLE_ID,
    scheduleId: section?.scheduleId ?? '',
    obligationId: cell?.obligationId ?? '',
  });
  const [version] = duty.versions;
  expect(version?.persons).toBe(persons);
  return version?.submissionId ?? '';
}

/** The same people on the list of another unit. */
async function anotherList(core: Core): Promise<string> {
  const sheet = [['PHƯỜNG HOÀI ĐỨC'], [TITLE], ['(ngày 19/8/2021)'], HEADS, ...ROWS];
  return taken(core, await sheetFile(sheet, [], 'Hoai Duc.xlsx'), 'Phường Hoài Đức', ROWS.length);
}

/** The same, with the list shown in full for a reason. */
async function anOfficeInFull() {
  const office = await anOfficeWithList();
  await office.core['persons.reveal']({ submissionId: office.submissionId, reason: 'check' });
  return office;
}

const all = { text: '', isMarked: false, offset: 0, limit: 100 };

test('a list is shown with the columns of its own form, numbers as numbers', async () => {
  const { core, submissionId } = await anOfficeInFull();
  const head = await core['persons.head']({ submissionId });
  expect(head).toMatchObject({ unitName: 'Phường Bồng Sơn', formLabel: 'Danh sách hộ', total: 3, marked: 1 });
  expect(head.columns.map(({ label }) => label)).toEqual(HEADS);
  const { rows } = await core['persons.page']({ submissionId, ...all });
  expect(rows.map(({ cells }) => cells)).toEqual(ROWS);
  expect(rows.map(({ sourceRow }) => sourceRow)).toEqual([5, 6, 7]);
});

test('what was said of a row stands beside the person, and such rows can be picked out', async () => {
  const { core, submissionId } = await anOfficeWithList();
  const { rows, total } = await core['persons.page']({ submissionId, ...all, isMarked: true });
  expect(total).toBe(1);
  expect(rows[0]?.cells[1]).toBe('Lê H.');
  expect(rows[0]?.findings.join()).toContain('123****');
});

test('until somebody says why, people come in part, whatever is asked', async () => {
  const { core, submissionId } = await anOfficeWithList();
  expect((await core['persons.head']({ submissionId })).isMasked).toBe(true);
  const masked = async () => (await core['persons.page']({ submissionId, ...all })).rows;
  expect((await masked()).map(({ cells }) => cells.slice(1, 4))).toEqual([
    ['Nguyễn T. Á.', 'Thôn Định Bình', '090****222'],
    ['Trần V. Đ.', 'Thôn Lại Đức', '090****333'],
    ['Lê H.', 'Thôn Định Bình', '123****'],
  ]);
  expect((await masked())[2]?.findings.join()).not.toContain('12345');
  const found = async (text: string) => (await core['persons.page']({ submissionId, ...all, text })).total;
  expect(await found('0905111333')).toBe(1);
  expect(await found('+84 905 111 333')).toBe(1);
  expect(await found('nguyen thi anh')).toBe(1); // whole words of a name
  expect(await found('333')).toBe(1); // what is shown
  // parts of what is hidden, only once it is not
  for (const part of ['0905', '090511133', '1333', 'nguyen thi an'])
    expect([part, await found(part)]).toEqual([part, 0]);
  await expect(
    core['persons.render']({ submissionId, text: '', isMarked: false, format: 'csv', isFull: true }),
  ).rejects.toMatchObject({ code: 'invalid' });
  await core['persons.reveal']({ submissionId, reason: 'correct' });
  expect(await found('111 333')).toBe(1);
  expect((await masked())[0]?.cells[1]).toBe('Nguyễn Thị Ánh');
  await core['persons.hide']({ submissionId });
  expect((await masked())[0]?.cells[1]).toBe('Nguyễn T. Á.');
  await core['persons.reveal']({ submissionId, reason: 'contact' });
  await core['persons.hideAll']({});
  expect((await core['persons.head']({ submissionId })).isMasked).toBe(true);
});

test('a rest, as of a locked window, masks every list that was shown in full', async () => {
  const { core, submissionId } = await anOfficeInFull();
  const other = await anotherList(core);
  await core['persons.reveal']({ submissionId: other, reason: 'contact' });
  const lists = [submissionId, other];
  const isMasked = () =>
    Promise.all(lists.map(async (id) => (await core['persons.head']({ submissionId: id })).isMasked));
  const rows = () => Promise.all(lists.map((id) => core['persons.page']({ submissionId: id, ...all })));
  expect(await isMasked()).toEqual([false, false]);
  expect(JSON.stringify(await rows())).toMatch(/Nguyễn Thị Ánh.*Nguyễn Thị Ánh/);
  await core['vault.rest']({});
  expect(await isMasked()).toEqual([true, true]);
  expect(JSON.stringify(await rows())).not.toMatch(/Nguyễn Thị Ánh|0905111222/);
  for (const id of lists) {
    const order = { submissionId: id, text: '', isMarked: false, format: 'csv', isFull: true } as const;
    await expect(core['persons.render'](order)).rejects.toMatchObject({ code: 'invalid' });
  }
});

test('who looked, when, at which list and why stands in the log; nobody of the list does', async () => {
  const { core, submissionId } = await anOfficeInFull();
  const order = { submissionId, text: '', isMarked: false } as const;
  await core['persons.render']({ ...order, format: 'csv', isFull: true });
  await core['persons.render']({ ...order, format: 'csv', isFull: false });
  const { entries, total } = await core['personalData.log']({ offset: 0, limit: 10 });
  expect(total).toBe(3);
  expect(entries.map(({ action, reason, persons }) => [action, reason, persons])).toEqual([
    ['exportMasked', null, 3],
    ['exportFull', 'check', 3],
    ['reveal', 'check', 3],
  ]);
  expect(entries[2]).toMatchObject({
    account: 'van.thu',
    happenedAt: '2021-08-19T18:00',
    subjectLabel: 'Danh sách hộ, Phường Bồng Sơn, ngày 19/8/2021',
  });
  expect(JSON.stringify(entries)).not.toMatch(/Nguyễn Thị Ánh|0905111222/);
  expect((await core['personalData.log']({ text: 'bong son', action: 'reveal', offset: 0, limit: 9 })).total).toBe(1);
  expect((await core['personalData.log']({ from: day('2021-08-20'), offset: 0, limit: 9 })).total).toBe(0);
});

test.each([
  ['dinh binh', ['Nguyễn T. Á.', 'Lê H.']],
  ['DINH BINH anh', ['Nguyễn T. Á.']],
  ['đức', ['Trần V. Đ.']],
  ['0905 111 333', ['Trần V. Đ.']], // whole: parts would tell what is hidden
  ['111 333', []],
  ['uu tien', ['Trần V. Đ.']],
  ['khong co ai', []],
] as const)('a search for “%s” needs no dấu and looks in every column', async (text, names) => {
  const { core, submissionId } = await anOfficeWithList();
  const { rows, total } = await core['persons.page']({ submissionId, ...all, text });
  expect(rows.map(({ cells }) => cells[1])).toEqual(names);
  expect(total).toBe(names.length);
});

test('a page is a stretch of what was found', async () => {
  const { core, submissionId } = await anOfficeWithList();
  const { rows, total } = await core['persons.page']({ submissionId, ...all, text: 'dinh binh', offset: 1, limit: 1 });
  expect(total).toBe(2);
  expect(rows.map(({ cells }) => cells[1])).toEqual(['Lê H.']);
});

test('a saved workbook has every column, and no text of it is a formula', async () => {
  const { core, submissionId } = await anOfficeInFull();
  const order = { submissionId, text: '', isMarked: false, format: 'xlsx', isFull: true } as const;
  const { bytes, rows } = await core['persons.render'](order);
  expect(rows).toBe(3);
  const result = readWorkbook(bytes, 'ds.xlsx');
  if (!result.ok) throw new Error('the workbook cannot be read');
  const [sheet] = result.workbook.sheets;
  if (sheet === undefined) throw new Error('the workbook has no sheet');
  const line = (row: number) => Array.from({ length: 8 }, (_, at) => cellAt(sheet, row, at + 1)?.value ?? '');
  expect(line(3)).toEqual([...HEADS, 'Dòng trong tệp', 'Lưu ý khi nhập']);
  expect(line(4)).toEqual([...(ROWS[0] ?? []), 5, '']);
  expect(line(5).slice(0, 7)).toEqual([...(ROWS[1] ?? []), 6]);
  const cells = [4, 5, 6].flatMap((row) => [1, 2, 3, 4, 5, 6].map((column) => cellAt(sheet, row, column)));
  expect(cells.some((cell) => cell?.isFormula)).toBe(false);
});

test('a saved text file has what was found, guarded against formulas', async () => {
  const { core, submissionId } = await anOfficeInFull();
  const { bytes, rows } = await core['persons.render']({
    submissionId,
    text: 'dinh binh',
    isMarked: false,
    format: 'csv',
    isFull: true,
  });
  expect(rows).toBe(2);
  const lines = Buffer.from(bytes).toString('utf8').split('\r\n');
  expect(lines[0]).toBe(`\uFEFF${[...HEADS, 'Dòng trong tệp', 'Lưu ý khi nhập'].join(';')}`);
  expect(lines[1]).toBe("1;Nguyễn Thị Ánh;Thôn Định Bình;0905111222;4;'=1+1;5;");
  expect(lines[2]).toMatch(/^3;Lê Hoàng;Thôn Định Bình;12345;2;'@chờ;7;/);
});

test('a report without a list says so', async () => {
  const core = await aSampleOffice();
  await expect(core['persons.head']({ submissionId: 'none' })).rejects.toMatchObject({ code: 'notFound' });
});

test('a notice to residents and a report of a breach are drafts of the office, with what it has written down', async () => {
  const core = await aSampleOffice();
  const purpose = { purpose: 'Theo dõi cài đặt.', ground: 'Công văn 115', owner: '', contact: '', startedOn: null };
  await core['personalData.savePurpose']({ formId: 'mau-02', purpose });
  const notice = await core['personalData.notice']({ formId: 'mau-02' });
  const text = JSON.stringify(notice.source);
  expect(notice).toMatchObject({ kindId: 'thong-bao', subject: expect.stringContaining('Mẫu 02') });
  for (const said of [
    'Họ và tên; Địa chỉ',
    '2. Mục đích: Theo dõi cài đặt.',
    '3. Căn cứ: Công văn 115.',
    'lưu giữ 90 ngày sau khi kết thúc đợt, hết thời hạn thì tiêu hủy', // no list is kept yet
    '8. Nơi liên hệ: [……].',
  ])
    expect(text).toContain(said);
  expect(text).not.toMatch(/\{\w+\}/);
  const detectedAt = toLocalTime('2021-08-19T15:20');
  const breach = await core['personalData.breach']({ detectedAt, event: 'Gửi nhầm', lists: '', measures: '' });
  expect(breach).toMatchObject({ kindId: 'bao-cao', dueOn: '2021-08-22' });
  expect(breach.addressees).toEqual(['Bộ Công an (cơ quan chuyên trách bảo vệ dữ liệu cá nhân)']);
  expect(breach.recipients).toEqual([{ text: 'Lãnh đạo cơ quan (b/c)', isArchiveLine: false }]);
  expect(JSON.stringify(breach.source)).toContain('15h20 ngày 22/8/2021 (72 giờ)');
  expect(JSON.stringify(breach.source)).not.toContain('sau thời hạn trên');
  await core['outgoing.save']({ paperId: null, draft: breach });
  const said = { event: 'Gửi nhầm', lists: '', measures: '' };
  const late = await core['personalData.breach']({ ...said, detectedAt: toLocalTime('2021-08-15T08:00') });
  expect(JSON.stringify(late.source)).toContain('Báo cáo này sau thời hạn trên vì: [……].');
  const toCome = async () => core['personalData.breach']({ ...said, detectedAt: toLocalTime('2021-12-30T08:00') });
  await expect(toCome()).rejects.toThrow('08h00 ngày 30/12/2021 sau lúc này');
});

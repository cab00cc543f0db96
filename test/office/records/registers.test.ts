import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { loadRegisters } from '../../../electron/documents/registers';
import type { RegisterId } from '../../../electron/domain/register';
import type { Core } from '../../../electron/ipc/contract';
import { day } from '../../support/builders';
import { aSampleOffice, RESOURCES } from '../../support/office';
import { anIncomingDraft, aPaperDraft } from '../../support/papers';

const YEAR = { from: day('2021-01-01'), to: day('2021-12-31') };

function request(register: RegisterId, span: { from: ReturnType<typeof day>; to: ReturnType<typeof day> } = YEAR) {
  return { kind: 'register', register, seriesId: null, ...span, volume: 2 } as const;
}

async function linesOf(core: Core, register: RegisterId, span = YEAR, format: 'csv' | 'fields' = 'csv') {
  const { bytes, warnings } = await core['registers.render']({ ...request(register, span), format });
  const [head = '', ...lines] = Buffer.from(bytes).toString('utf8').replace('\uFEFF', '').trim().split('\r\n');
  return { head, lines, warnings };
}

async function filled(): Promise<Core> {
  const core = await aSampleOffice();
  const give = async (on: string, changes: Parameters<typeof aPaperDraft>[0] = {}) => {
    const { id } = await core['outgoing.save']({ paperId: null, draft: aPaperDraft(changes) });
    await core['outgoing.giveNumber']({ paperId: id, issuedOn: day(on), number: null, insist: true });
    return id;
  };
  const first = await give('2021-08-16', { envelopes: 3 });
  await core['outgoing.mark']({ paperIds: [first], mark: 'sent', on: day('2021-08-17'), reason: '' });
  const second = await give('2021-08-16', { kindId: 'bao-cao', code: 'BC-UBND', subject: 'Kết quả tuần' });
  await core['outgoing.cancelNumber']({ paperId: second, reason: 'In hỏng' });
  const kept = { seriesId: 'di', year: 2021, number: null, count: 1, insist: false };
  await core['outgoing.reserve']({ ...kept, reason: 'Phòng Nội vụ' });
  await give('2021-08-19', { note: 'Gửi trục liên thông' });
  const use = { usedOn: day('2021-08-19'), userName: 'Lê C', allowedBy: 'Chánh Văn phòng', returnedOn: null, note: '' };
  await core['keptCopies.save']({ useId: null, use: { paperId: first, ...use }, isRemoved: false });
  await core['incoming.save']({
    incomingId: null,
    number: '5',
    draft: anIncomingDraft({ dueOn: day('2021-08-25'), answer: '01/UBND-VX' }),
  });
  return core;
}

test('the register of outgoing papers accounts for every number that is used up', async () => {
  const core = await filled();
  const { head, lines } = await linesOf(core, 'outgoing');
  expect(head.split(';')).toHaveLength(10);
  expect(lines).toEqual([
    '01/UBND-VX;16/8/2021;Công văn về việc đôn đốc cài đặt ứng dụng Bluezone;Nguyễn Văn A;UBND các xã, phường;"VT, VX";25;17/8/2021;;'.replace(
      'UBND các xã, phường',
      '"UBND các xã, phường"',
    ),
    '02/BC-UBND;16/8/2021;Báo cáo Kết quả tuần;Nguyễn Văn A;"UBND các xã, phường";"VT, VX";25;;;Hủy: In hỏng',
    '03;;;;;;;;;Giữ số: Phòng Nội vụ',
    '04/UBND-VX;19/8/2021;Công văn về việc đôn đốc cài đặt ứng dụng Bluezone;Nguyễn Văn A;"UBND các xã, phường";"VT, VX";25;;;Gửi trục liên thông',
  ]);
  // a number that is kept stands where its neighbours stand
  const early = await linesOf(core, 'outgoing', { from: day('2021-08-01'), to: day('2021-08-16') });
  expect(early.lines).toHaveLength(3);
});

test('who keeps the copy stands in the register as the paper itself says, where nobody has entered it', async () => {
  const core = await aSampleOffice();
  const kept = async (changes: Parameters<typeof aPaperDraft>[0]) => {
    const { id } = await core['outgoing.save']({ paperId: null, draft: aPaperDraft({ keptBy: '', ...changes }) });
    await core['outgoing.giveNumber']({ paperId: id, issuedOn: day('2021-08-16'), number: null, insist: true });
    return (await linesOf(core, 'outgoing')).lines.at(-1)?.split('UBND các xã, phường"')[1];
  };
  const line = (text: string) => [{ text, isArchiveLine: true }];
  expect(await kept({ recipients: line('Lưu: VT, Nhung') })).toBe(';"VT, Nhung";25;;;');
  expect(await kept({ recipients: line('Lưu: VT. 75') })).toBe(';VT;25;;;');
  expect(await kept({ keptBy: 'HC', recipients: line('Lưu: VT') })).toBe(';HC;25;;;');
  expect(await kept({ recipients: [] })).toBe(';;25;;;'); // made elsewhere, nothing said
  const source = { kind: 'written', templateId: 'cong-van', values: { body: 'Nội dung' } } as const;
  expect(await kept({ source, recipients: [] })).toBe(';VT;25;;;'); // printed by itself
});

test('what came, what became of it, what went by post and who used a kept copy', async () => {
  const core = await filled();
  expect((await linesOf(core, 'incoming')).lines).toEqual([
    '18/8/2021;05;Sở Thông tin và Truyền thông;1203/STTTT-CNTT;16/8/2021;Công văn về việc báo cáo kết quả cài đặt ứng dụng Bluezone;Phòng VHTT;18/8/2021;;',
  ]);
  expect((await linesOf(core, 'tracking')).lines).toEqual([
    '05;Công văn số 1203/STTTT-CNTT ngày 16/8/2021 của Sở Thông tin và Truyền thông;Phòng VHTT;25/8/2021;;01/UBND-VX;',
  ]);
  expect((await linesOf(core, 'postal')).lines).toEqual(['17/8/2021;01/UBND-VX;"UBND các xã, phường";3;;']);
  expect((await linesOf(core, 'keptCopies')).lines).toEqual([
    '19/8/2021;Lê C;01/UBND-VX ngày 16/8/2021;Công văn về việc đôn đốc cài đặt ứng dụng Bluezone;;;;Chánh Văn phòng;',
  ]);
});

test('as a workbook it has its cover, and the numbers of the columns under the heading, repeated on each page', async () => {
  const core = await filled();
  const { bytes } = await core['papers.render']({ ...request('outgoing'), format: 'xlsx' });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never); // exceljs was typed against an older Buffer
  const [cover, table] = book.worksheets;
  const coverWords = cover?.getColumn(1).values.map(String) ?? [];
  expect(coverWords).toContain('SỔ ĐĂNG KÝ VĂN BẢN ĐI');
  expect(coverWords).toContain('Từ số 01 đến số 04');
  expect(coverWords).toContain('Quyển số: 02');
  expect(table?.getRow(2).values).toEqual([undefined, ...Array.from({ length: 10 }, (_, at) => `(${at + 1})`)]);
  expect(table?.pageSetup.printTitlesRow).toBe('1:2');
  expect(table?.pageSetup.orientation).toBe('landscape');
});

test('every register of the decree has its columns, which fill the width of the page', () => {
  const { registers } = loadRegisters(RESOURCES);
  const columns = Object.entries(registers).map(([id, form]) => [id, form?.columns.length]);
  expect(columns).toEqual([
    ['outgoing', 10],
    ['incoming', 10],
    ['tracking', 7],
    ['postal', 6],
    ['keptCopies', 9],
  ]);
  for (const form of Object.values(registers))
    expect(form?.columns.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBe(252);
});

test('the fields of Phụ lục VI keep their lengths, and what was cut is told', async () => {
  const core = await filled();
  const long = await core['outgoing.save']({ paperId: null, draft: aPaperDraft({ subject: 'x'.repeat(600) }) });
  await core['outgoing.giveNumber']({ paperId: long.id, issuedOn: day('2021-08-19'), number: null, insist: true });
  const { head, lines, warnings } = await linesOf(core, 'outgoing', YEAR, 'fields');
  expect(head.split(';').slice(4, 8)).toEqual(['TypeName', 'CodeNumber', 'CodeNotation', 'IssuedDate']);
  expect(lines[0]).toContain('Công văn;01;UBND-VX;2021-08-16');
  expect(lines[1]).toContain('Hủy: In hỏng'); // a cancelled one is told from the others
  expect(lines[0]).toContain('"KT. CHỦ TỊCH, PHÓ CHỦ TỊCH"');
  expect(lines[0]).not.toContain('Hủy');
  expect(lines.at(-1)).toContain(`;${'x'.repeat(500)};`);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain('Subject chỉ chứa 500 ký tự');
  await expect(linesOf(core, 'postal', YEAR, 'fields')).rejects.toThrow('Phụ lục VI');
});

test('records carry the identifier of the office and their place in their file', async () => {
  const core = await aSampleOffice();
  const office = await core['office.get']({});
  if (office === null) throw new Error('no office');
  await core['office.save']({ ...office, profile: { ...office.profile, organId: 'H08.16' } });
  expect((await core['office.get']({}))?.profile.organId).toBe('H08.16');
  for (const fileCode of ['01-VX', '', '01-VX', '02-NC']) {
    const { id } = await core['outgoing.save']({ paperId: null, draft: aPaperDraft({ fileCode }) });
    await core['outgoing.giveNumber']({ paperId: id, issuedOn: day('2021-08-16'), number: null, insist: true });
    await core['incoming.save']({ incomingId: null, number: null, draft: anIncomingDraft({ fileCode }) });
  }
  for (const register of ['outgoing', 'incoming'] as const) {
    const { lines } = await linesOf(core, register, YEAR, 'fields');
    expect(lines.map((line) => line.split(';').slice(0, 4))).toEqual([
      ['H08.16', '2021', '01-VX', '1'],
      ['H08.16', '2021', '', ''],
      ['H08.16', '2021', '01-VX', '2'],
      ['H08.16', '2021', '02-NC', '1'],
    ]);
  }
});

test('a number that was left out has a line in the register between its neighbours', async () => {
  const core = await filled();
  await core['outgoing.release']({ seriesId: 'di', year: 2021, number: '3' });
  const { id } = await core['outgoing.save']({ paperId: null, draft: aPaperDraft({ subject: 'nhảy số' }) });
  await core['outgoing.giveNumber']({ paperId: id, issuedOn: day('2021-08-19'), number: '9', insist: true });
  const shown = (await linesOf(core, 'outgoing')).lines.map((line) => line.replace(/;.*;/, ';'));
  expect(shown).toEqual([
    '01/UBND-VX;',
    '02/BC-UBND;Hủy: In hỏng',
    '03;Bỏ trống: chưa cấp cho văn bản nào trong chương trình',
    '04/UBND-VX;Gửi trục liên thông',
    '05 - 08;Bỏ trống: chưa cấp cho văn bản nào trong chương trình',
    '09/UBND-VX;',
  ]);
});

test('over two years each has a book of its own, with its days and numbers', async () => {
  const core = await filled();
  for (const on of ['2020-12-30', '2020-12-31']) {
    const { id } = await core['outgoing.save']({ paperId: null, draft: aPaperDraft() });
    await core['outgoing.giveNumber']({ paperId: id, issuedOn: day(on), number: null, insist: true });
  }
  const span = { from: day('2019-06-01'), to: day('2021-08-31') };
  const { head, lines } = await linesOf(core, 'outgoing', span);
  expect(head.startsWith('Năm;Số, ký hiệu') || head.startsWith('Năm;"Số, ký hiệu')).toBe(true);
  expect(lines.map((line) => line.slice(0, 15))).toEqual([
    '2020;01/UBND-VX',
    '2020;02/UBND-VX',
    '2021;01/UBND-VX',
    '2021;02/BC-UBND',
    '2021;03;;;;;;;;',
    '2021;04/UBND-VX',
  ]);
  const { html } = await core['papers.compose'](request('outgoing', span));
  const text = html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  expect(text.match(/Năm: \d{4}/g)).toEqual(['Năm: 2020', 'Năm: 2021']);
  expect(text).toContain('Từ ngày 01/01/2020 đến ngày 31/12/2020');
  expect(text).toContain('Từ ngày 01/01/2021 đến ngày 31/8/2021');
  expect(text).toContain('Từ số 01 đến số 02');
  expect(text).toContain('Từ số 01 đến số 04');
});

test('a number kept in December for the coming year stands in the book of that year', async () => {
  const core = await filled();
  const kept = { seriesId: 'di', year: 2022, number: null, count: 1, insist: true };
  await core['outgoing.reserve']({ ...kept, reason: 'Phòng Nội vụ' });
  const next = await linesOf(core, 'outgoing', { from: day('2022-01-01'), to: day('2022-12-31') });
  expect(next.lines).toEqual(['01;;;;;;;;;Giữ số: Phòng Nội vụ']);
});

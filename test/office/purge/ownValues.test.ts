import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import type { FieldType, FormDefinition } from '../../../electron/domain/form';
import { day } from '../../support/builders';
import { temporaryFolder } from '../../support/folder';
import { aCampaign, FORM, setUpOffice } from '../../support/levels';
import { anOffice, SAMPLE_ID, SAMPLE_REPORTS, takeAll } from '../../support/office';

const column = (key: string, label: string, type: FieldType, isPersonalData = false) => ({
  key,
  label,
  labelVariants: [],
  type,
  required: false,
  isPersonalData,
});

/** A list that asks for more than name, address and phone. */
const LIST: FormDefinition = {
  ...FORM,
  shape: 'list',
  fields: [],
  columns: [
    column('ordinal', 'STT', 'ordinal'),
    column('name', 'Họ và tên', 'personName', true),
    column('born', 'Năm sinh', 'count', true),
    column('card', 'Số CCCD', 'text', true),
    column('phone', 'Số điện thoại', 'phone', true),
  ],
};

async function anOfficeWithColumns(folder: string) {
  const core = await anOffice(folder, '2026-11-27T09:00');
  const { groupId } = await setUpOffice(core, 'UBND tỉnh Bình Định', [{ name: 'Xã Mỹ An', kind: 'xã', code: '01' }]);
  const path = join(temporaryFolder(), 'van-ban.json');
  const directive = aCampaign(groupId, { id: SAMPLE_ID, indicators: [] });
  writeFileSync(path, JSON.stringify({ directive, forms: [LIST] }));
  await core['directives.import']({ path });
  for (const on of [17, 18]) {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Danh sách');
    sheet.addRows([
      ['XÃ MỸ AN'],
      ['BÁO CÁO KẾT QUẢ TIÊM CHỦNG'],
      [`(ngày ${on} tháng 8 năm 2021)`],
      LIST.columns.map(({ label }) => label),
      [1, 'Lê Thị Mốc Đỏ', 1971, '052171000111', '0905111222'],
      [2, 'Trần Văn Mốc Tím', 'khoảng bảy mươi', '052171000222', '0905111333'],
    ]);
    const file = join(temporaryFolder(), `xa my an ${on}-8.xlsx`);
    writeFileSync(file, new Uint8Array(await book.xlsx.writeBuffer()));
    await takeAll(core, [file]);
  }
  const asked = { kind: 'correct', receivedOn: day('2026-11-27'), way: '', hasProcessor: false } as const;
  const { id: requestId } = await core['personRequests.add'](asked);
  return { core, requestId };
}

function storeBytes(folder: string): Buffer {
  const files = readdirSync(folder, { encoding: 'utf8' }).map((name) => join(folder, name));
  return Buffer.concat(files.filter((path) => statSync(path).isFile()).map((path) => readFileSync(path)));
}

const SHE = { name: 'Lê Thị Mốc Đỏ', phone: '' };
const NOTHING = { fullName: null, phone: null, address: null };
const own = (key: string, value: string) => ({ formId: FORM.id, place: 'column' as const, key, value });

test('columns of a form’s own are corrected at request on every version, taken back, and gone from the files at the end', async () => {
  const folder = temporaryFolder();
  const { core, requestId } = await anOfficeWithColumns(folder);
  const values = async () =>
    (await core['people.find'](SHE)).rows.map(({ others }) => others.map(({ label, value }) => `${label}: ${value}`));
  expect(await values()).toEqual(Array(2).fill(['Năm sinh: 1971', 'Số CCCD: 052171000111']));
  const order = { ...SHE, rows: 2, requestId };
  const to = { ...NOTHING, own: [own('born', '1.972'), own('card', '052172000999')] };
  const wrong = { ...NOTHING, own: [own('born', 'bảy hai')] };
  await expect(core['people.correct']({ ...order, to: wrong })).rejects.toThrow('cột “Năm sinh” là số');
  const { correctionId, people } = await core['people.correct']({ ...order, to });
  expect(people).toBe(2);
  expect(await values()).toEqual(Array(2).fill(['Năm sinh: 1972', 'Số CCCD: 052172000999']));
  await expect(core['people.correct']({ ...order, to })).rejects.toThrow('đã ghi đúng như vậy');
  const told = async () => (await core['personRequests.list']({}))[0]?.corrections[0];
  expect(await told()).toMatchObject({
    fields: ['“Năm sinh”: •••• → ••••', '“Số CCCD”: •••• → ••••'],
    isUndoable: true,
  });
  await core['people.undoCorrection']({ correctionId });
  expect(await values()).toEqual(Array(2).fill(['Năm sinh: 1971', 'Số CCCD: 052171000111']));

  await core['people.correct']({ ...order, to });
  expect(storeBytes(folder).includes('052171000111')).toBe(true); // for as long as it may be taken back
  const ended = await core['personRequests.end']({ id: requestId, on: day('2026-11-27'), outcome: 'Đã sửa' });
  expect(ended).toEqual({ areFilesRenewed: true });
  expect(storeBytes(folder).includes('052171000111')).toBe(false);
  expect(storeBytes(folder).includes('052172000999')).toBe(true);
  expect((await told())?.isUndoable).toBe(false);
  expect(await core['store.verify']({})).toMatchObject({ ok: true });
});

test('a remark that quotes the former value of a column loses it with the closing', async () => {
  const folder = temporaryFolder();
  const { core, requestId } = await anOfficeWithColumns(folder);
  const he = { name: 'Trần Văn Mốc Tím', phone: '' };
  const to = { ...NOTHING, own: [own('born', '1950')] };
  await core['people.correct']({ ...he, rows: 2, requestId, to });
  expect(storeBytes(folder).includes('khoảng bảy mươi')).toBe(true);
  await core['personRequests.end']({ id: requestId, on: day('2026-11-27'), outcome: 'Đã sửa' });
  expect(storeBytes(folder).includes('khoảng bảy mươi')).toBe(false);
});

test('the paper and the workbook to hand over say the columns, too', async () => {
  const { core } = await anOfficeWithColumns(temporaryFolder());
  const { html } = await core['people.compose'](SHE);
  expect(html.replaceAll(/<[^>]+>/g, ' ')).toContain('Năm sinh: 1971; Số CCCD: 052171000111');
});

/** The phone of whoever made a unit's code stands in a field of Mẫu 01 and on no list. */
async function anOfficeWithFields(folder: string) {
  const core = await anOffice(folder, '2026-11-27T09:00');
  await core['samples.load']({ sampleId: SAMPLE_ID });
  await takeAll(core, [SAMPLE_REPORTS]);
  return core;
}

const BY_PHONE = { name: '', phone: '0751917237' };

test('who stands in a field of a report and on no list is found, handed out and deleted there; counts stay', async () => {
  const folder = temporaryFolder();
  const core = await anOfficeWithFields(folder);
  const asOf = '2021-08-18T20:00' as never;
  const totals = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf });
  const { rows, fields } = await core['people.find'](BY_PHONE);
  expect(rows).toEqual([]);
  expect(fields).toMatchObject([{ formLabel: 'Mẫu 01', value: '0751917237', isOwn: true }]);
  expect(fields[0]?.label).toMatch(/^Số điện thoại/);
  const { html } = await core['people.compose'](BY_PHONE);
  expect(html.replaceAll(/<[^>]+>/g, ' ')).toMatch(/ô của báo cáo.*: 0751917237/s);
  const { rows: handed } = await core['people.render']({ ...BY_PHONE, format: 'xlsx' });
  expect(handed).toBe(1);

  const order = { ...BY_PHONE, word: 'TIÊU HỦY', reason: 'Theo yêu cầu số 1', takesBackups: true };
  await expect(core['people.destroy']({ ...order, rows: 2 })).rejects.toThrow('đã thay đổi');
  const done = await core['people.destroy']({ ...order, rows: 1 });
  expect(done).toMatchObject({ kind: 'person', people: 0, state: 'done', lists: [{ form: 'Mẫu 01', fields: 1 }] });
  expect((await core['people.find'](BY_PHONE)).fields).toEqual([]);
  expect(await core['compilation.get']({ directiveId: SAMPLE_ID, asOf })).toEqual(totals);
  expect(storeBytes(folder).includes('0751917237')).toBe(false);
  const { entries } = await core['history.list']({ text: 'xóa dữ liệu của một người', limit: 5 });
  expect(entries[0]?.newValue).toContain('1 ô của báo cáo');
});

test('a field of a report is corrected at request, and taken back', async () => {
  const folder = temporaryFolder();
  const core = await anOfficeWithFields(folder);
  const asked = { kind: 'correct', receivedOn: day('2026-11-27'), way: '', hasProcessor: false } as const;
  const { id: requestId } = await core['personRequests.add'](asked);
  const [field] = (await core['people.find'](BY_PHONE)).fields;
  const own = (value: string) => [
    { formId: field?.formId ?? '', place: 'field' as const, key: field?.key ?? '', value },
  ];
  const order = { ...BY_PHONE, rows: 1, requestId };
  await expect(core['people.correct']({ ...order, to: { ...NOTHING, own: own('12') } })).rejects.toThrow('Việt Nam');
  const { correctionId } = await core['people.correct']({ ...order, to: { ...NOTHING, own: own('0905 777 888') } });
  expect((await core['people.find']({ name: '', phone: '0905777888' })).fields).toHaveLength(1);
  await core['people.undoCorrection']({ correctionId });
  expect((await core['people.find'](BY_PHONE)).fields).toHaveLength(1);
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { day } from '../../support/builders';
import { temporaryFolder } from '../../support/folder';
import { anOffice, RESOURCES } from '../../support/office';
import { anIncomingDraft } from '../../support/papers';

test('arrival numbers run through the year and are never had twice', async () => {
  const core = await anOffice();
  const save = (number: string | null, on = '2021-08-18', incomingId: string | null = null) =>
    core['incoming.save']({ incomingId, number, draft: anIncomingDraft({ arrivedOn: day(on) }) });
  expect((await save('812')).number).toBe(812);
  const next = await save(null);
  expect(next.number).toBe(813);
  await expect(save('0812')).rejects.toThrow('1203/STTTT-CNTT');
  expect((await save(null, '2022-01-04')).number).toBe(1);
  const moved = await save('900', '2021-08-18', next.id);
  expect(moved).toMatchObject({ id: next.id, number: 900 });
  const struck = await core['incoming.cancel']({ incomingId: moved.id, reason: 'Vào sổ hai lần' });
  expect(struck.isCancelled).toBe(true);
  await expect(save('900')).rejects.toThrow('900');
  expect((await save(null)).number).toBe(901);
});

test('an entry is saved as typed, but what is odd about it is said first', async () => {
  const core = await anOffice();
  const year = 2021; // the office's clock stands in August of it
  const draft = anIncomingDraft({ arrivedOn: day(`${year}-01-05`), issuedOn: day(`${year}-01-04`), forwardedOn: null });
  const judge = (number: string | null, change = {}, incomingId: string | null = null) =>
    core['incoming.judge']({ incomingId, number, draft: { ...draft, ...change } });
  expect(await judge(null)).toEqual([]);
  const first = await core['incoming.save']({ incomingId: null, number: '5', draft });
  expect(await judge('5', { dueOn: day(`${year}-02-01`) }, first.id)).toEqual([]);
  expect((await judge('9', { numberAndCode: '8/CV-SNV' })).join()).toContain('từ số 6 đến số 8');
  expect((await judge('5/BĐ', { numberAndCode: '8/CV-SNV' })).join()).toContain('chỉ khác phần sau số');
  expect((await judge('6', { numberAndCode: '8/CV-SNV', arrivedOn: day(`${year}-01-04`) })).join()).toContain(
    'cùng tăng',
  );
  expect((await judge(null)).join()).toContain('có vẻ đã vào sổ: số đến 05');
  const odd = {
    arrivedOn: day(`${year + 1}-11-26`),
    issuedOn: day(`${year + 1}-12-30`),
    forwardedOn: day('2020-01-01'),
  };
  const said = (await judge(null, { ...odd, dueOn: day('2020-01-01') })).join(' ');
  for (const words of ['sau ngày hôm nay', 'Ngày văn bản ở sau', 'Ngày chuyển ở trước', 'Thời hạn giải quyết ở trước'])
    expect(said).toContain(words);
  await expect(core['incoming.save']({ incomingId: null, number: '9999999', draft })).rejects.toThrow('9999999');
});

/** The directive of Bình Dương, arrived at the office itself. */
function arrived(id: string, number: string, printed: object = {}): string {
  const file = JSON.parse(readFileSync(join(RESOURCES, 'directives', 'binh-duong-2021-02.json'), 'utf8'));
  file.directive = { ...file.directive, ...printed, id };
  file.directive.stamp = { ...file.directive.stamp, owner: '', number };
  const path = join(temporaryFolder(), `${id}.json`);
  writeFileSync(path, JSON.stringify(file));
  return path;
}

test('a directive whose printed day is none of its month is registered without a day', async () => {
  const core = await anOffice();
  await core['samples.load']({ sampleId: 'binh-duong-2021-02' });
  await core['directives.import']({ path: arrived('chi-thi-ngay-la', '99', { issuedDay: 31, issuedMonth: 2 }) });
  expect((await core['incoming.list']({})).papers).toMatchObject([{ number: 99, issuedOn: null }]);
});

test('a directive with an arrival number is in the register, and both stay in step', async () => {
  const core = await anOffice();
  await core['samples.load']({ sampleId: 'binh-duong-2021-02' });
  // its stamp is that of a department: not ours
  expect((await core['incoming.list']({})).papers).toEqual([]);
  const why = async (id: string) => (await core['directives.get']({ directiveId: id })).notRegistered;
  expect(await why('binh-duong-2021-02')).toMatch(/^Dấu ĐẾN là của “SỞ CÔNG THƯƠNG.*không phải của .*sửa văn bản/);
  const { directiveId } = await core['directives.import']({ path: arrived('chi-thi-den', '812') });
  expect(await why(directiveId)).toBeNull();
  const { directiveId: unreadable } = await core['directives.import']({ path: arrived('chi-thi-mo', 'tám') });
  expect(await why(unreadable)).toContain('tám');
  const [entry] = (await core['incoming.list']({ text: 'bluezone' })).papers;
  expect(entry).toMatchObject({ number: 812, arrivedOn: '2021-02-04', directiveId, numberAndCode: '03/CT-UBND' });
  if (entry === undefined) throw new Error('no entry');
  expect(await core['incoming.next']({ year: 2021 })).toEqual({ number: 813 });
  const { id, seriesId, year, number, suffix, isCancelled, cancelReason, changedAt, directiveId: of, ...draft } = entry;
  await core['incoming.save']({ incomingId: id, number: null, draft: { ...draft, progress: 'Đã có báo cáo' } });
  expect((await core['incoming.list']({})).papers).toMatchObject([{ progress: 'Đã có báo cáo', directiveId }]);
  const other = { ...draft, subject: 'khác' };
  await expect(core['incoming.save']({ incomingId: id, number: null, draft: other })).rejects.toThrow(
    'Văn bản chỉ đạo',
  );
  await expect(core['directives.import']({ path: arrived('chi-thi-hai', '0812') })).rejects.toThrow('Mỗi số đến');
});

test('the entry goes when the stamp goes or bears no number, and comes back with it', async () => {
  const core = await anOffice();
  await core['samples.load']({ sampleId: 'binh-duong-2021-02' });
  const path = arrived('chi-thi-den', '100');
  const { directiveId } = await core['directives.import']({ path });
  const file = JSON.parse(readFileSync(path, 'utf8'));
  const save = (stamp: object | null) =>
    core['directives.save']({ json: JSON.stringify({ ...file, directive: { ...file.directive, stamp } }) });
  const entry = async () => (await core['incoming.list']({})).papers;
  const { stamp } = file.directive;

  await save(null);
  expect(await entry()).toMatchObject([
    { number: 100, isCancelled: true, cancelReason: expect.stringContaining('dấu ĐẾN') },
  ]);
  await save(stamp);
  expect(await entry()).toMatchObject([{ number: 100, directiveId, isCancelled: false, cancelReason: '' }]);
  await save({ ...stamp, number: 'abc' });
  expect(await entry()).toMatchObject([
    { number: 100, isCancelled: true, cancelReason: expect.stringContaining('abc') },
  ]);
  await core['directives.undoAmendment']({ directiveId });
  const [back] = await entry();
  expect(back).toMatchObject({ number: 100, isCancelled: false });
  await save({ ...stamp, number: '101' });
  expect(await entry()).toMatchObject([{ number: 101, isCancelled: false }]);
  const { entries } = await core['history.list']({});
  expect(entries.map(({ fieldLabel }) => fieldLabel)).toEqual(
    expect.arrayContaining(['Hủy số đến', 'Khôi phục số đến']),
  );
});

test('an entry struck off by hand stays so when its directive is saved', async () => {
  const core = await anOffice();
  await core['samples.load']({ sampleId: 'binh-duong-2021-02' });
  const path = arrived('chi-thi-den', '100');
  await core['directives.import']({ path });
  const [entry] = (await core['incoming.list']({})).papers;
  await core['incoming.cancel']({ incomingId: entry?.id ?? '', reason: 'Vào sổ hai lần' });
  const json = readFileSync(path, 'utf8');
  const file = JSON.parse(json);
  await core['directives.save']({ json });
  await core['directives.save']({ json: JSON.stringify({ ...file, directive: { ...file.directive, stamp: null } }) });
  await core['directives.save']({ json });
  expect((await core['incoming.list']({})).papers).toMatchObject([
    { isCancelled: true, cancelReason: 'Vào sổ hai lần' },
  ]);
});

test('an entry without its subject is not kept', async () => {
  const core = await anOffice();
  const draft = anIncomingDraft({ subject: '  ' });
  await expect(core['incoming.save']({ incomingId: null, number: null, draft })).rejects.toThrow('trích yếu');
  expect((await core['incoming.list']({})).papers).toEqual([]);
});

import { expect, test } from 'vitest';
import { toLocalTime } from '../../electron/domain/calendar';
import type { Core } from '../../electron/ipc/contract';
import { anOffice, aSampleOffice, SAMPLE_ID } from '../support/office';

const of17th = { directiveId: SAMPLE_ID, at: toLocalTime('2021-08-17T15:30') };
const of18th = { directiveId: SAMPLE_ID, at: toLocalTime('2021-08-18T15:30') };
const atNoon = { directiveId: SAMPLE_ID, at: toLocalTime('2021-08-17T15:01') };

const paperOf = async (core: Core, { directiveId, at }: typeof of17th) =>
  (await core['papers.compose']({ kind: 'report', directiveId, at })).html;

test('what the clerk takes, edits and keeps is printed in the report of that period, and in no other', async () => {
  const core = await aSampleOffice({ withReports: true });
  const { drafts, kept } = await core['remarks.get'](of17th);
  expect(kept).toBeNull();
  const ends = drafts.find(({ key }) => key.endsWith('/ends'))?.text ?? '';
  expect(ends).toMatch(
    /theo Mẫu 02 ngày 17\/8\/2021: cao nhất là phường Bồng Sơn \(61,40%\).*thấp nhất là xã Hoài Hải \(30,68%\)/,
  );
  expect(await paperOf(core, of17th)).not.toContain('Nhận xét, đánh giá');
  await core['remarks.save']({ ...of17th, text: `${ends}\n\n- Địa bàn miền núi còn khó khăn <về sóng>.\n` });
  const paper = await paperOf(core, of17th);
  expect(paper).toContain('Nhận xét, đánh giá');
  expect(paper).toContain('Địa bàn miền núi còn khó khăn &lt;về sóng&gt;.');
  expect(await paperOf(core, of18th)).not.toContain('Nhận xét, đánh giá');
  expect(await core['remarks.get'](of17th)).toMatchObject({
    kept: `${ends}\nĐịa bàn miền núi còn khó khăn <về sóng>.`,
    changed: [],
  });
  const { entries } = await core['history.list']({ limit: 1 });
  expect(entries[0]).toMatchObject({ fieldLabel: 'nhận xét trong báo cáo', oldValue: null });
  await core['remarks.save']({ ...of17th, text: ' \n' });
  expect((await core['remarks.get'](of17th)).kept).toBeNull();
  expect(await paperOf(core, of17th)).not.toContain('Nhận xét, đánh giá');
});

test('every rate of the report as it stands is recomputed, those of its annexes and of what the clerk wrote with them', async () => {
  const core = await aSampleOffice({ withReports: true });
  const request = { kind: 'report', directiveId: SAMPLE_ID, at: of17th.at } as const;
  const plain = await core['audit.paper'](request);
  expect(plain.counts.wrong).toBe(0);
  expect(plain.counts.right).toBeGreaterThan(15); // a row of the annex for each unit that reported, and the totals
  expect(plain.remarks).toEqual([]);
  await core['remarks.save']({ ...of17th, text: 'Toàn thị xã có 120/150 hộ nộp, đạt 82%.' });
  const { counts, percents } = await core['audit.paper'](request);
  expect(counts).toEqual({ ...plain.counts, all: plain.counts.all + 1, wrong: 1 });
  expect(percents.flatMap(({ message }) => message ?? [])).toEqual([
    expect.stringContaining('“82%” không khớp với 120/150: tính lại được 80%'),
  ]);
});

test('figures that have changed since are named, with what they say now', async () => {
  const core = await aSampleOffice({ withReports: true });
  const early = await core['remarks.get'](atNoon);
  const overall = early.drafts.find(({ key }) => key === 'installed-among-smartphone-users/overall')?.text ?? '';
  await core['remarks.save']({ ...atNoon, text: `${overall}\nÝ riêng.` });
  const { changed, drafts } = await core['remarks.get'](of17th);
  const now = drafts.find(({ key }) => key === 'installed-among-smartphone-users/overall')?.text;
  expect(changed).toContainEqual({ before: overall, now, isVerbatim: true });
  expect((await core['remarks.get'](atNoon)).changed).toEqual([]);
});

test('where no figures are asked for there is no report to remark on', async () => {
  const core = await anOffice();
  const directiveId = 'bac-giang-2021-08';
  await core['samples.load']({ sampleId: directiveId });
  expect(await core['remarks.get']({ ...of17th, directiveId })).toMatchObject({ hasPeriod: false, drafts: [] });
  await expect(core['remarks.save']({ ...of17th, directiveId, text: 'x' })).rejects.toMatchObject({ code: 'invalid' });
});

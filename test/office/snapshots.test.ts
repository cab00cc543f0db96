import { expect, test } from 'vitest';
import { toIsoDay, toLocalTime } from '../../electron/domain/calendar';
import { takeHourlyReports } from '../support/hourlyReports';
import { aSampleOffice, SAMPLE_ID } from '../support/office';

const INDICATOR = 'installed-among-smartphone-users';
const directiveId = SAMPLE_ID;
const at1455 = toLocalTime('2021-08-17T14:55');
const at1700 = toLocalTime('2021-08-17T17:00');
const period = toIsoDay('2021-08-17');

test('the 14h55 summary stays as it was whatever comes later; its second version says unit by unit what moved and why', async () => {
  const core = await aSampleOffice({ withReports: true });
  const first = await core['snapshots.freeze']({ directiveId, asOf: at1455, reason: 'giao ban' });
  expect(first).toMatchObject({ number: 1, version: 1, replacesId: null, asOf: at1455, frozenBy: 'van.thu' });
  const before = await core['snapshots.get']({ snapshotId: first.id });
  const rate = before.compilation.indicators.find(({ indicatorId }) => indicatorId === INDICATOR);
  expect(rate).toMatchObject({ period, coverage: { expected: 17 } });
  const report = { kind: 'report' as const, directiveId, at: at1700, snapshotId: first.id };
  const paper = await core['papers.compose'](report);
  expect(paper.html).toContain('14h55 ngày 17/8/2021');

  await core['choices.save']({
    directiveId,
    entries: [{ indicatorId: INDICATOR, unitId: 'xa-hoai-son', period, choice: { kind: 'zero' }, reason: '' }],
  });
  const second = await core['snapshots.freeze']({
    directiveId,
    asOf: at1700,
    replacesId: first.id,
    reason: 'báo cáo đến muộn',
  });
  expect(second).toMatchObject({ number: 1, version: 2, replacesId: first.id });
  expect(await core['snapshots.get']({ snapshotId: first.id })).toEqual(before);
  expect((await core['papers.compose'](report)).html).toBe(paper.html);

  const compared = await core['snapshots.compare']({
    beforeId: first.id,
    after: { kind: 'snapshot', snapshotId: second.id },
  });
  const moved = compared.indicators.find(({ indicatorId }) => indicatorId === INDICATOR);
  const late = moved?.moves.find(({ unitId }) => unitId === 'phuong-tam-quan-bac');
  expect(late?.reasons).toMatchObject([{ kind: 'arrived', at: '2021-08-17T15:07', isLate: true }]);
  expect(late?.message).toContain('báo cáo đến lúc 15h07 ngày 17/8/2021, sau giờ chốt');
  expect(moved?.moves.find(({ unitId }) => unitId === 'xa-hoai-son')?.reasons).toMatchObject([{ kind: 'choice' }]);
  const sum = (side: 'numerator' | 'denominator') => moved?.moves.reduce((all, { added }) => all + added[side], 0);
  expect(sum('numerator')).toBe((moved?.after?.numerator ?? 0) - (moved?.before?.numerator ?? 0));
  expect(sum('denominator')).toBe((moved?.after?.denominator ?? 0) - (moved?.before?.denominator ?? 0));

  await expect(
    core['snapshots.freeze']({ directiveId, asOf: at1700, replacesId: first.id, reason: '' }),
  ).rejects.toMatchObject({ code: 'conflict' });
  const third = await core['snapshots.freeze']({ directiveId, asOf: at1700, reason: '' });
  expect(third).toMatchObject({ number: 2, version: 1 });
  const nothing = await core['snapshots.compare']({ beforeId: third.id, after: { kind: 'now', asOf: at1700 } });
  expect(nothing.lines).toEqual(['Không có số liệu nào thay đổi.']);
  expect((await core['snapshots.list']({ directiveId })).map(({ id }) => id)).toEqual([third.id, second.id, first.id]);
  const { entries } = await core['history.list']({ limit: 1 });
  expect(entries[0]).toMatchObject({ fieldLabel: 'chốt số liệu tổng hợp', oldValue: null });

  const workbook = await core['papers.render']({ ...report, format: 'xlsx' });
  expect(workbook.bytes.length).toBeGreaterThan(1000);
});

test('a frozen figure keeps the report, version, file and cell it came from after an undo took the report away', async () => {
  const core = await aSampleOffice({ withReports: true });
  const head = await core['snapshots.freeze']({ directiveId, asOf: at1700, reason: '' });
  const [batch] = await core['imports.batches']({ directiveId });
  await core['imports.undo']({ batchId: batch?.id ?? '' });
  const { traces, compilation } = await core['snapshots.get']({ snapshotId: head.id });
  const [indicator] = compilation.indicators;
  expect(indicator?.coverage.reported).toBe(15);
  const own = traces[indicator?.indicatorId ?? ''] ?? [];
  const source = own.find(({ unitId }) => unitId === 'phuong-bong-son')?.numerator?.source;
  expect(source).toMatchObject({
    kind: 'report',
    period,
    version: 1,
    place: { cell: expect.stringMatching(/^[A-Z]+\d+$/) },
  });
  const since = await core['snapshots.compare']({ beforeId: head.id, after: { kind: 'now', asOf: at1700 } });
  const taken = since.indicators[0]?.moves.filter(({ reasons }) => reasons.some(({ kind }) => kind === 'takenBack'));
  expect(taken).toHaveLength(15);
});

test('a summary cut at a data hour is frozen, compared and printed with that hour', async () => {
  const core = await aSampleOffice();
  await takeHourlyReports(core);
  const dataHour = toLocalTime('2021-08-17T14:30');
  const head = await core['snapshots.freeze']({ directiveId, asOf: at1700, dataHour, reason: '' });
  expect(head).toMatchObject({ dataHour, period: null });
  expect((await core['snapshots.list']({ directiveId }))[0]).toEqual({ ...head, papers: [] });
  const { compilation, traces } = await core['snapshots.get']({ snapshotId: head.id });
  expect(compilation.indicators[0]).toMatchObject({ numerator: 1000, coverage: { reported: 1, expected: 17 } });
  const source = traces[INDICATOR]?.find(({ unitId }) => unitId === 'phuong-bong-son')?.numerator?.source;
  expect(source).toMatchObject({ version: 1, dataAsOf: '2021-08-17T14:00' });
  const same = await core['snapshots.compare']({ beforeId: head.id, after: { kind: 'now', asOf: at1700, dataHour } });
  expect(same.lines).toEqual(['Không có số liệu nào thay đổi.']);
  const live = { kind: 'report' as const, directiveId, at: at1700, cut: { dataHour } };
  const words = 'Số liệu tính đến 14h30 ngày 17/8/2021, lấy từ các báo cáo nhận được đến 17h00 ngày 17/8/2021';
  for (const request of [live, { ...live, cut: undefined, snapshotId: head.id }]) {
    const { html } = await core['papers.compose'](request);
    expect(html).toContain(words);
    expect(html).toContain(
      'Đã báo cáo nhưng chỉ có số liệu của giờ sau, không đưa vào tổng số (1 đơn vị): phường Tam Quan',
    );
    expect(html).toContain('Báo cáo không ghi giờ số liệu, không đưa vào tổng số (1 đơn vị): xã Hoài Sơn');
  }
  expect((await core['papers.compose']({ ...live, cut: undefined })).html).not.toContain(
    'lấy từ các báo cáo nhận được',
  );
});

test('looked at another day, a frozen summary is still held against its own period', async () => {
  const core = await aSampleOffice({ withReports: true });
  const { id } = await core['snapshots.freeze']({ directiveId, asOf: at1700, reason: '' });
  const later = toLocalTime('2021-08-18T17:00');
  const { lines } = await core['snapshots.compare']({ beforeId: id, after: { kind: 'now', asOf: later } });
  expect(lines.join(' ')).toContain('ngày 18/8/2021, sau giờ chốt'); // papers due once that came the next day
  expect(lines.join(' ')).not.toContain('kỳ khác');
  const asked = { kind: 'now' as const, asOf: later, period: toIsoDay('2021-08-18') };
  const other = await core['snapshots.compare']({ beforeId: id, after: asked });
  expect(other.lines.join(' ')).toContain('kỳ khác');
});

test('a version of a frozen summary is of the same period: figures of another day are refused, with a way out', async () => {
  const core = await aSampleOffice({ withReports: true });
  const first = await core['snapshots.freeze']({ directiveId, asOf: at1700, reason: '' });
  const anew = { directiveId, replacesId: first.id, reason: '' };
  const earlier = toLocalTime('2021-08-16T17:30');
  await expect(core['snapshots.freeze']({ ...anew, asOf: earlier })).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringMatching(/Lần chốt 1 là số liệu ngày 17\/8\/2021, .* số liệu ngày 16\/8\/2021\./),
  });
  expect(await core['snapshots.list']({ directiveId })).toHaveLength(1);
  const later = toLocalTime('2021-08-18T08:00');
  const second = await core['snapshots.freeze']({ ...anew, asOf: later, period });
  expect(second).toMatchObject({ number: 1, version: 2, period });
});

test('a frozen figure opens down to its cell as it was then, also when the report was taken back', async () => {
  const core = await aSampleOffice({ withReports: true });
  const place = { indicatorId: INDICATOR, unitId: 'phuong-bong-son' };
  const live = await core['compilation.trace']({ directiveId, asOf: at1700, ...place });
  const { id: snapshotId } = await core['snapshots.freeze']({ directiveId, asOf: at1700, reason: '' });
  const [batch] = await core['imports.batches']({ directiveId });
  await core['imports.undo']({ batchId: batch?.id ?? '' });
  const frozen = await core['snapshots.trace']({ snapshotId, ...place });
  expect(frozen).toEqual(live);
  const source = frozen.numerator?.source;
  if (source?.kind !== 'report' || source.place === null) throw new Error('the sample has a cell for this figure');
  expect(frozen.keptFileIds).toContain(source.fileId);
  const { sheet, cell } = source.place;
  const around = await core['compilation.cell']({ fileId: source.fileId, sheet, cell });
  expect(around).toMatchObject({ fileName: source.fileName, sheet });
  const strange = async () => core['snapshots.trace']({ snapshotId, ...place, unitId: 'no-unit' });
  await expect(strange).rejects.toMatchObject({ code: 'notFound' });
});

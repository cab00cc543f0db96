import { expect, test } from 'vitest';
import { toIsoDay, toLocalTime } from '../../electron/domain/calendar';
import type { MissingChoice } from '../../electron/domain/summary/missingChoice';
import { aSampleOffice, SAMPLE_ID } from '../support/office';

const INDICATOR = 'installed-among-smartphone-users';
const asOf = toLocalTime('2021-08-17T17:00');
const period = toIsoDay('2021-08-17');
const carry: MissingChoice = { kind: 'carryForward', from: toIsoDay('2021-08-16') };

async function withMissing() {
  const core = await aSampleOffice({ withReports: true });
  const read = async () => {
    const { indicators } = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf });
    const found = indicators.find(({ indicatorId }) => indicatorId === INDICATOR);
    if (found === undefined) throw new Error('the sample has this rate');
    return found;
  };
  const before = await read();
  const unit = before.units.find(({ offer }) => (offer?.carriable.length ?? 0) > 0);
  if (unit === undefined) throw new Error('a unit without figures of the 17th, with earlier ones');
  const choose = (choice: MissingChoice | null, reason = '') =>
    core['choices.save']({
      directiveId: SAMPLE_ID,
      entries: [{ indicatorId: INDICATOR, unitId: unit.unitId, period, choice, reason }],
    });
  return { core, read, before, unit, choose };
}

test('a choice is kept, logged, printed as a note everywhere the total is, and taken back by its undo', async () => {
  const { core, read, before, unit, choose } = await withMissing();
  expect(before.period).toBe(period);
  const from = unit.offer?.carriable[0] ?? period;
  const saved = await choose({ kind: 'carryForward', from }, 'mất điện');
  expect(saved.changed).toBe(1);
  const chosen = await read();
  expect(chosen.coverage).toEqual(before.coverage);
  expect(chosen.numerator).toBeGreaterThan(before.numerator ?? 0);
  const request = { kind: 'report' as const, directiveId: SAMPLE_ID, at: asOf };
  const { html } = await core['papers.compose'](request);
  const [report = '', annex = ''] = html.split('Kèm theo Báo cáo');
  const note = 'lấy số của kỳ trước đưa vào tổng số (1 đơn vị)';
  expect(report).toContain(note);
  expect(report).toContain('và 1 đơn vị dùng số thay thế');
  expect(annex).toContain(note);
  expect(annex).toContain('Chưa báo cáo; lấy số ngày');
  const { drafts } = await core['remarks.get']({ directiveId: SAMPLE_ID, at: asOf });
  expect(drafts.map(({ text }) => text).join('\n')).toContain(note);
  const { entries } = await core['history.list']({ limit: 1 });
  expect(entries[0]).toMatchObject({ oldValue: null, reason: 'mất điện' });
  expect(entries[0]?.newValue).toMatch(/^lấy số ngày /);
  expect(await core['choices.list']({ directiveId: SAMPLE_ID })).toMatchObject([
    { unitId: unit.unitId, madeBy: 'van.thu', reason: 'mất điện' },
  ]);
  await core['choices.save']({ directiveId: SAMPLE_ID, entries: saved.before, isUndo: true });
  expect(await read()).toEqual(before);
  expect((await core['papers.compose'](request)).html).not.toContain('dùng số thay thế');
  expect((await core['history.list']({ limit: 1 })).entries[0]).toMatchObject({ newValue: null });
});

test('nobody is reminded of a figure somebody else put in his row; what is no choice is refused, all or none', async () => {
  const { core, unit, choose } = await withMissing();
  const needs = () => core['reminders.list']({ directiveId: SAMPLE_ID, at: asOf });
  const before = await needs();
  await choose({ kind: 'zero' });
  expect(await needs()).toEqual(before);
  expect(before.some(({ unitId }) => unitId === unit.unitId)).toBe(true);
  await choose(null);
  await expect(choose({ kind: 'carryForward', from: period })).rejects.toMatchObject({ code: 'invalid' });
  const entry = { indicatorId: INDICATOR, unitId: unit.unitId, period, choice: carry, reason: '' };
  const save = (strange: object) =>
    core['choices.save']({ directiveId: SAMPLE_ID, entries: [entry, { ...entry, ...strange }] });
  await expect(save({ unitId: 'no-unit' })).rejects.toMatchObject({ code: 'notFound' });
  await expect(save({ indicatorId: 'no-rate' })).rejects.toMatchObject({ code: 'notFound' });
  expect(await core['choices.list']({ directiveId: SAMPLE_ID })).toEqual([]);
});

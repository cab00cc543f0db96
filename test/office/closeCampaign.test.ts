import { describe, expect, test } from 'vitest';
import type { Core } from '../../electron/ipc/contract';
import { day, time } from '../support/builders';
import { aSampleOffice, SAMPLE_ID, SAMPLE_REPORTS, takeAll } from '../support/office';

const directiveId = SAMPLE_ID;
const CLOSED = time('2021-08-18T18:00');
const LATER = time('2021-08-20T09:00');

async function states(core: Core, at = LATER) {
  const { sections } = await core['board.get']({ directiveId, at });
  const cells = sections.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return new Map(cells.map((cell) => [cell.obligationId, cell]));
}

const close = (core: Core, closedAt = CLOSED) =>
  core['campaigns.close']({ directiveId, closedAt, reason: 'Đã gửi báo cáo tổng hợp số 45/BC-UBND' });

describe('a campaign that is closed', () => {
  test('asks nothing that is due later, and leaves what was due by then as it was', async () => {
    const core = await aSampleOffice({ withReports: true });
    const before = await states(core);
    await close(core);
    const after = await states(core);
    for (const [id, cell] of before) {
      const isLater = cell.dueAt === null || cell.dueAt > CLOSED;
      if (!isLater || cell.receivedAt !== null) expect(after.get(id)?.state, id).toBe(cell.state);
      else expect(after.get(id), id).toMatchObject({ state: 'not-required', letOff: 'closed' });
    }
    const changed = [...before].filter(([id, { state }]) => after.get(id)?.state !== state);
    expect(changed.length).toBeGreaterThan(20);
  });

  test('leaves Hôm nay, its targets and the reminders from that minute on; not before', async () => {
    const core = await aSampleOffice({ withReports: true });
    const clock = time('2021-08-18T17:59');
    expect(await core['today.get']({ at: LATER })).toMatchObject({ directives: 1, closed: 0 });
    await close(core);
    expect(await core['today.get']({ at: clock })).toMatchObject({ directives: 1, closed: 0 });
    const today = await core['today.get']({ at: LATER });
    expect(today).toMatchObject({ directives: 0, closed: 1, cutoffs: [], overdue: [], undated: [], next: null });
    expect(await core['today.below']({ at: LATER })).toEqual([]);
    const remindedAt = LATER;
    expect((await core['reminders.candidates']({ directiveId, at: CLOSED, remindedAt })).units).toEqual([]);
    const early = await core['reminders.candidates']({ directiveId, at: clock, remindedAt: clock });
    expect(early.units.length).toBeGreaterThan(0);
    const [unit] = early.units;
    const choice = { directiveId, at: CLOSED, remindedAt, kinds: ['missing' as const] };
    await expect(
      (async () =>
        await core['reminders.prepare']({ ...choice, items: [{ unitId: unit?.unitId ?? '', ways: ['zalo'] }] }))(),
    ).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('đã kết thúc lúc 18h00') });
  });

  test('is not said to be behind its units: nobody would be asked anyway', async () => {
    const core = await aSampleOffice();
    const { units } = await core['units.list']({});
    const unit = units.find(({ id }) => id === 'xa-hoai-hai');
    if (unit === undefined) throw new Error('the sample has it');
    const groups = [...new Set(units.flatMap((one) => one.groups))];
    const { id, ...known } = unit;
    await core['units.save']({ ...known, unitId: id, groups });
    expect(await core['directives.allBehind']({})).toHaveLength(1);
    await close(core, time('2021-08-17T12:00'));
    expect(await core['directives.allBehind']({})).toEqual([]);
    expect(await core['directives.behind']({ directiveId })).toBeNull();
    await core['campaigns.reopen']({ directiveId, reason: '' });
    expect(await core['directives.behind']({ directiveId })).not.toBeNull();
  });

  test('says before what is open: x of y, who is missing, what falls away', async () => {
    const core = await aSampleOffice({ withReports: true });
    const open = await core['campaigns.beforeClosing']({ directiveId, closedAt: CLOSED });
    const cells = [...(await states(core, CLOSED)).values()];
    const missing = cells.filter(({ state, dueAt }) => state === 'missing' && dueAt !== null && dueAt <= CLOSED);
    expect(open.duties.flatMap((duty) => duty.missing.flatMap(({ periods }) => periods))).toHaveLength(missing.length);
    expect(open.expected).toBe(17);
    expect(open.reported).toBeLessThan(17);
    expect(open.letOff).toBeGreaterThan(0);
    expect(open.ownDuties).toMatchObject([{ scheduleId: 'compilation-undated', dueAt: null, late: 0 }]);
    expect(open.reasons).toEqual(['Cấp trên có văn bản kết thúc đợt báo cáo']);
    await close(core); // the same is said of a campaign that is closed
    expect(await core['campaigns.beforeClosing']({ directiveId, closedAt: CLOSED })).toEqual(open);
  });

  test('keeps its totals; a report that comes later is taken in only when somebody says so, and leaves them alone', async () => {
    const core = await aSampleOffice();
    await takeAll(core, [SAMPLE_REPORTS]);
    const batch = (await core['imports.batches']({ directiveId }))[0];
    await core['imports.undo']({ batchId: batch?.id ?? '' });
    const early = time('2021-08-16T08:00');
    await close(core, early);
    const before = await core['compilation.get']({ directiveId, asOf: early });
    const preview = await core['imports.preview']({ directiveId, paths: [SAMPLE_REPORTS] });
    const indexes = preview.files.filter(({ state }) => state === 'ready').map(({ index }) => index);
    await expect(core['imports.accept']({ previewId: preview.previewId, indexes })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('làm bằng chứng'),
    });
    const taken = await core['imports.accept']({ previewId: preview.previewId, indexes, takesLate: true });
    expect(taken.files.length).toBeGreaterThan(0);
    expect((await core['compilation.get']({ directiveId, asOf: early })).indicators).toEqual(before.indicators);
    const late = [...(await states(core)).values()].filter(({ receivedAt }) => receivedAt !== null);
    expect(late.length).toBeGreaterThan(10);
  });

  test('asks before a report that came earlier, and is entered only now, changes what it was closed on', async () => {
    const core = await aSampleOffice();
    await close(core);
    const entry = {
      unitId: 'xa-hoai-son',
      formId: 'mau-02',
      period: day('2021-08-17'),
      receivedAt: time('2021-08-17T14:50'),
      arrivalBasis: 'call' as const,
      isArrivalSure: false,
      channel: 'phone' as const,
      dataAsOf: null,
      values: { cumulative: '900' },
      rows: '',
      persons: '',
      isNil: false,
      evidence: [],
      decision: null,
      alias: null,
    };
    await expect(core['keyed.take']({ directiveId, entries: [entry] })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('1 báo cáo ghi nhận trước giờ đó nhưng nay mới nhập'),
    });
    const { batch } = await core['keyed.take']({ directiveId, entries: [entry], takesLate: true });
    expect(batch).not.toBeNull();
  });

  test('can be opened again, as it was before; both are in the log with who and why', async () => {
    const core = await aSampleOffice({ withReports: true });
    const before = [...(await states(core))];
    await close(core);
    expect((await core['directives.list']({}))[0]?.closedAt).toBe(CLOSED);
    expect((await core['directives.get']({ directiveId })).closing).toMatchObject({ closedAt: CLOSED });
    await core['campaigns.reopen']({ directiveId, reason: 'Cấp trên hỏi thêm' });
    expect([...(await states(core))]).toEqual(before);
    expect((await core['directives.get']({ directiveId })).closing).toBeNull();
    const { entries } = await core['history.list']({ subjectKind: 'directive', limit: 2 });
    expect(
      entries.map(({ fieldLabel, oldValue, newValue, reason }) => [fieldLabel, oldValue, newValue, reason]),
    ).toEqual([
      ['Mở lại đợt báo cáo', '18h00 ngày 18/8/2021', null, 'Cấp trên hỏi thêm'],
      ['Kết thúc đợt báo cáo', null, '18h00 ngày 18/8/2021', 'Đã gửi báo cáo tổng hợp số 45/BC-UBND'],
    ]);
  });

  test('is refused twice, without a reason, before the paper was issued, for a draft; opening one that goes on, too', async () => {
    const core = await aSampleOffice();
    await expect(core['campaigns.reopen']({ directiveId, reason: '' })).rejects.toMatchObject({ code: 'conflict' });
    await expect(core['campaigns.close']({ directiveId, closedAt: CLOSED, reason: ' ' })).rejects.toMatchObject({
      code: 'invalid',
    });
    await close(core);
    await expect(close(core)).rejects.toMatchObject({ code: 'conflict' });
    const { directive } = await core['directives.get']({ directiveId });
    const dated = { ...directive, id: 'co-ngay', issuedDay: 20, issuedMonth: 8, issuedYear: 2021 };
    await core['directives.save']({ json: JSON.stringify({ directive: dated, forms: [] }) });
    await expect(
      core['campaigns.close']({ directiveId: 'co-ngay', closedAt: CLOSED, reason: 'x' }),
    ).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining('20/8/2021') });
    const draft = { ...directive, id: 'nhap', isDraft: true };
    await core['directives.save']({ json: JSON.stringify({ directive: draft, forms: [] }) });
    await expect(core['campaigns.close']({ directiveId: 'nhap', closedAt: LATER, reason: 'x' })).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

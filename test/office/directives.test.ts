import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { statusAt } from '../../electron/cli/commands/status';
import type { LocalTime } from '../../electron/domain/calendar';
import type { Directive, Schedule } from '../../electron/domain/directive';
import type { Core } from '../../electron/ipc/contract';
import { restoreDamagedFolder } from '../../electron/office/backupHandlers';
import { openOffice } from '../../electron/office/openOffice';
import { backupMessages } from '../../electron/text/backupMessages';
import { day, time } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import {
  anOffice,
  aSampleOffice,
  EXPECTED,
  environmentOf,
  RESOURCES,
  SAMPLE_ID,
  SAMPLE_REPORTS,
  takeAll,
} from '../support/office';

const AT = time('2021-08-19T18:00');

async function directiveOf(core: Core, directiveId: string = SAMPLE_ID): Promise<Directive> {
  return (await core['directives.get']({ directiveId })).directive;
}

interface Row {
  readonly unit: { readonly id: string };
  readonly period: string;
  readonly state: string;
  readonly dueAt: string | null;
  readonly upperDueAt: string | null;
  readonly withdrawn: boolean;
  readonly lateMinutes: number | null;
  readonly receivedAt: string | null;
}

async function rowsOf(core: Core, directiveId: string = SAMPLE_ID, at: LocalTime = AT): Promise<readonly Row[]> {
  const { json } = await statusAt(core, directiveId, at);
  return (json as { readonly obligations: readonly Row[] }).obligations;
}

const json = (directive: Directive) => JSON.stringify({ directive, forms: [] });

function withSchedule(directive: Directive, id: string, change: (schedule: Schedule) => Schedule): Directive {
  return { ...directive, schedules: directive.schedules.map((one) => (one.id === id ? change(one) : one)) };
}

const shorter = (directive: Directive): Directive =>
  withSchedule(directive, 'communes-daily', (schedule) =>
    schedule.due.kind === 'daily' ? { ...schedule, due: { ...schedule.due, from: day('2021-08-17') } } : schedule,
  );

describe('every paper is a sample', () => {
  test.each([
    ['bac-giang-2021-08', 1, 42], // “thường xuyên”, without a form or a day,
    ['long-an-2021-02', 0, 55],
    ['bac-kan-2020-08', 0, 145],
    ['hoai-nhon-2021-08', 138, 42],
    ['binh-duong-2021-02', 657, 341], // nine districts “kịp thời”,
  ])('%s: %i reports owed, %i tasks', async (sampleId, obligations, tasks) => {
    const core = await anOffice();
    await core['samples.load']({ sampleId });
    const detail = await core['directives.get']({ directiveId: sampleId });
    expect([detail.obligations, detail.tasks]).toEqual([obligations, tasks]);
    expect(detail.questions).toEqual([]);
    const rows = await rowsOf(core, sampleId, time('2021-02-05T14:30'));
    expect(rows).toHaveLength(obligations);
    const again = await anOffice();
    await again['samples.load']({ sampleId: SAMPLE_ID });
    await again['samples.load']({ sampleId }); // beside another campaign
    expect((await again['directives.get']({ directiveId: sampleId })).directive).toEqual(detail.directive);
  });
});

describe('entering', () => {
  test('a draft may be blank nearly everywhere and owes nothing; in force it is held to the rules', async () => {
    const core = await aSampleOffice();
    const base = await directiveOf(core);
    const draft = {
      ...base,
      id: 'nhap-tay',
      shortName: 'Nháp',
      isDraft: true,
      signerName: '',
      subject: '',
      clauses: [],
      schedules: [],
      authorityLines: [],
    };
    await core['directives.save']({ json: json(draft) });
    expect(await core['directives.get']({ directiveId: 'nhap-tay' })).toMatchObject({ obligations: 0, tasks: 0 });
    const nameless = { ...draft, indicators: base.indicators.map((one) => ({ ...one, label: ' ' })) };
    await expect(core['directives.save']({ json: json(nameless) })).rejects.toThrow(
      'Chỉ số thứ 1 của văn bản “Nháp” chưa có tên',
    );
    await expect(core['directives.save']({ json: json({ ...draft, isDraft: false }) })).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('không được để trống'),
    });
    const whole = {
      ...base,
      id: 'nhap-tay',
      shortName: 'Xong',
      stamp: {
        owner: 'PHÒNG VHTT',
        number: '12',
        arrivedOn: day('2021-08-15'),
        forwardedTo: 'Đ/c Hà',
        fileUnder: null,
      },
    };
    const saved = await core['directives.save']({ json: json(whole) });
    expect(saved.added).toBe(138);
    expect(await directiveOf(core, 'nhap-tay')).toEqual(whole);
  });
});

describe('amending', () => {
  test('a unit that joins a group later is said to owe nothing yet, and gets its rows when the clerk wants it', async () => {
    const core = await aSampleOffice();
    await takeAll(core, [SAMPLE_REPORTS]);
    const behind = async () => core['directives.behind']({ directiveId: SAMPLE_ID });
    expect(await behind()).toBeNull();
    const before = await rowsOf(core);
    const [first] = (await core['units.list']({})).units.filter(({ groups }) => groups.includes('cac-xa-phuong'));
    if (first === undefined) throw new Error('the sample has communes');
    const { id: _, ...like } = first;
    const joining = {
      ...like,
      unitId: null,
      code: null,
      name: 'Xã Mới Lập',
      addressee: 'UBND xã Mới Lập',
      aliases: [],
    };
    await core['units.save']({ ...joining, groups: ['cac-xa-phuong'] });
    expect((await behind())?.added).toHaveLength(7); // a day each of the week 16–22/8
    expect((await behind())?.removed).toEqual([]);
    expect(await rowsOf(core)).toEqual(before); // the board waits for the clerk
    await core['directives.refresh']({ directiveId: SAMPLE_ID });
    expect(await behind()).toBeNull();
    const rows = await rowsOf(core);
    expect(rows.length).toBe(before.length + 7);
    expect(rows).toEqual(expect.arrayContaining([...before]));
    const { entries } = await core['history.list']({ subjectKind: 'directive', text: 'luot bao cao phai nhan' });
    expect(entries[0]?.reason).toBe('Cập nhật lượt báo cáo theo danh sách đơn vị hiện tại');
  });

  test('the preview tells what saving does; reports stay readable, ids stay, the log says it, undo brings all back', async () => {
    const core = await aSampleOffice();
    await takeAll(core, [SAMPLE_REPORTS]);
    const before = await rowsOf(core);
    const directive = await directiveOf(core);
    const preview = await core['directives.preview']({ json: json(shorter(directive)) });
    expect(preview).toMatchObject({ isNew: false, added: [], changed: [], kept: 121 });
    expect(preview.withdrawn.length + preview.removed.length).toBe(17);
    expect(preview.withdrawn.length).toBeGreaterThan(10);
    expect(await rowsOf(core)).toEqual(before); // a preview writes nothing
    const saved = await core['directives.save']({ json: json(shorter(directive)) });
    expect(saved).toMatchObject({ withdrawn: preview.withdrawn.length, removed: preview.removed.length });
    const after = await rowsOf(core);
    const withdrawn = after.filter(({ withdrawn: is }) => is);
    expect(withdrawn).toHaveLength(preview.withdrawn.length);
    expect(
      withdrawn.every(
        ({ state, receivedAt, period }) => state === 'not-required' && receivedAt !== null && period === '2021-08-16',
      ),
    ).toBe(true);
    const { entries } = await core['history.list']({ subjectKind: 'directive', text: 'luot bao cao phai nhan' });
    expect(entries[0]).toMatchObject({
      reason: 'Sửa văn bản',
      newValue: expect.stringContaining('rút nhưng giữ báo cáo'),
    });
    expect((await core['directives.get']({ directiveId: SAMPLE_ID })).isAmended).toBe(true);
    const back = await core['directives.previewUndo']({ directiveId: SAMPLE_ID });
    expect(back.changed.length + back.added.length).toBe(preview.withdrawn.length + preview.removed.length);
    await core['directives.undoAmendment']({ directiveId: SAMPLE_ID });
    expect(await rowsOf(core)).toEqual(before);
    expect(await directiveOf(core)).toEqual(directive);
    expect(() => core['directives.previewUndo']({ directiveId: SAMPLE_ID })).toThrow('chưa được sửa');
    await expect(core['directives.undoAmendment']({ directiveId: SAMPLE_ID })).rejects.toMatchObject({
      code: 'notFound',
    });
  });

  test('a shorter duty by another hour: the preview says from what to what, decisions follow, the old ones are named', async () => {
    const core = await aSampleOffice();
    const directive = await directiveOf(core);
    const amended = withSchedule(directive, 'communes-daily', (one) =>
      one.due.kind === 'daily' ? { ...one, due: { ...one.due, to: day('2021-08-17'), clock: '16:00' } } : one,
    );
    const preview = await core['directives.preview']({ json: json(amended) });
    expect(preview.changed).toHaveLength(34);
    expect(preview.changed[0]).toMatchObject({
      before: { dueAt: '2021-08-16T15:00', isExclusive: true },
      dueAt: '2021-08-16T16:00',
    });
    await core['directives.save']({ json: json(amended) });
    const detail = await core['directives.get']({ directiveId: SAMPLE_ID });
    const inForce = detail.directive.schedules.find(({ id }) => id === 'communes-daily')?.decisions.join(' ') ?? '';
    expect(inForce).toContain('từ ngày 16/8/2021 đến hết ngày 17/8/2021');
    expect(inForce).toContain('“Trước 16h00”');
    expect(inForce).not.toMatch(/22\/8|21\/8|15h00/);
    expect(detail.formerDecisions).toHaveLength(3);
    expect(detail.formerDecisions[0]).toMatchObject({ scheduleId: 'communes-daily', replacedAt: '2021-08-19T18:00' });
    await core['directives.undoAmendment']({ directiveId: SAMPLE_ID });
    expect(await directiveOf(core)).toEqual(directive);
    expect((await core['directives.get']({ directiveId: SAMPLE_ID })).formerDecisions).toEqual([]);
  });

  test('another cycle from a day on is an end of the old duty and a new one: days past stay as they were', async () => {
    const core = await aSampleOffice();
    const directive = await directiveOf(core);
    const daily = directive.schedules.find(({ id }) => id === 'communes-daily');
    if (daily?.due.kind !== 'daily') throw new Error('it is daily');
    const past = (await rowsOf(core)).filter(({ period }) => period === '2021-08-16' || period === '2021-08-17');
    const ended = withSchedule(directive, daily.id, () => ({
      ...daily,
      due: { ...daily.due, to: day('2021-08-17') } as Schedule['due'],
    }));
    const everySecond: Schedule['due'] = { ...daily.due, every: 2, from: day('2021-08-18') };
    const split = { ...ended, schedules: [...ended.schedules, { ...daily, id: 'communes-second', due: everySecond }] };
    const preview = await core['directives.preview']({ json: json(split) });
    expect(preview.changed.filter(({ period }) => period <= '2021-08-17')).toEqual([]);
    await core['directives.save']({ json: json(split) });
    const after = (await rowsOf(core)).filter(({ period }) => period >= '2021-08-16' && period <= '2021-08-22');
    expect(after).toEqual(expect.arrayContaining([...past]));
  });

  test('an earlier hour counts for days past: the preview says how many reports turn late, and back', async () => {
    const core = await aSampleOffice({ withReports: true });
    const directive = await directiveOf(core);
    const until = (clock: string) =>
      withSchedule(directive, 'communes-daily', (one) =>
        one.due.kind === 'daily' ? { ...one, due: { ...one.due, clock } } : one,
      );
    const cells = async () => {
      const { sections } = await core['board.get']({ directiveId: SAMPLE_ID, at: time('2021-08-19T18:00') });
      return sections
        .filter(({ formId }) => formId === 'mau-02')
        .flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    };
    const late = async () => (await cells()).filter(({ state }) => state === 'late').length;
    const before = await late();
    const { turned } = await core['directives.preview']({ json: json(until('14:00')) });
    expect(turned).toEqual({ late: expect.any(Number), onTime: 0 });
    expect(turned.late).toBeGreaterThan(10);
    await core['directives.save']({ json: json(until('14:00')) });
    expect(await late()).toBeGreaterThan(before);
    const back = await core['directives.preview']({ json: json(until('15:00')) });
    expect(back.turned).toEqual({ late: 0, onTime: turned.late });
  });

  test('counts beside a quoted percentage may have decimals, and the percentage is held against them', async () => {
    const core = await aSampleOffice();
    const directive = await directiveOf(core);
    const indicatorId = directive.indicators[0]?.id ?? '';
    const quoted = (printed: string) => ({
      indicatorId,
      printed,
      counts: { numerator: 702.25, denominator: 1250.5 }, // triệu đồng
      asOf: time('2021-08-14T17:00'),
      quote: 'giải ngân 702,25/1.250,5 triệu đồng',
    });
    await core['directives.save']({
      json: json({ ...directive, quotedFigures: [quoted('56,16%'), quoted('57,16%')] }),
    });
    expect((await directiveOf(core)).quotedFigures[0]?.counts).toEqual({ numerator: 702.25, denominator: 1250.5 });
    const advice = await core['directives.advice']({ directiveId: SAMPLE_ID });
    expect(advice.filter(({ code }) => code === 'percent-wrong').map(({ message }) => message)).toEqual([
      expect.stringContaining('56,16%'),
    ]);
  });

  test('an hour changed from a day on leaves what had come in time in time, and Ctrl+Z or undo brings the old hour back', async () => {
    const core = await aSampleOffice({ withReports: true });
    const directive = await directiveOf(core);
    const changed = withSchedule(directive, 'communes-daily', (one) =>
      one.due.kind === 'daily' ? { ...one, due: { ...one.due, clock: '14:00' } } : one,
    );
    const duesOf = async () => {
      const { sections } = await core['board.get']({ directiveId: SAMPLE_ID, at: time('2021-08-19T18:00') });
      const cells = sections.filter(({ formId }) => formId === 'mau-02').flatMap(({ rows }) => rows[0]?.cells ?? []);
      return cells.map(({ dueAt }) => dueAt?.slice(5));
    };
    const paper = { json: json(changed), hoursFrom: day('2021-08-20') };
    const { turned, changed: rows } = await core['directives.preview'](paper);
    expect(turned).toEqual({ late: 0, onTime: 0 });
    expect(new Set(rows.map(({ period }) => period))).toEqual(new Set(['2021-08-20', '2021-08-21', '2021-08-22']));
    await core['directives.save'](paper);
    expect((await duesOf()).slice(3, 5)).toEqual(['08-19T15:00', '08-20T14:00']);
    const kept = await directiveOf(core);
    const told = kept.schedules.find(({ id }) => id === 'communes-daily')?.decisions.join(' ') ?? '';
    expect(told).toContain(
      '“Trước 14h00” được hiểu là đến đúng 14h00 đã là muộn; đến hết ngày 19/8/2021, “Trước 15h00”',
    );
    await core['directives.save']({ json: json({ ...kept, shortName: 'Tên khác' }) }); // the file itself tells the hours of before
    expect((await duesOf()).slice(3, 5)).toEqual(['08-19T15:00', '08-20T14:00']);
    await core['directives.undoAmendment']({ directiveId: SAMPLE_ID });
    await core['directives.undoAmendment']({ directiveId: SAMPLE_ID });
    expect(await directiveOf(core)).toEqual(directive);
    expect((await duesOf()).slice(3, 5)).toEqual(['08-19T15:00', '08-20T15:00']);
  });

  test('a reminder cites for each day the hour that held on it', async () => {
    const core = await aSampleOffice();
    const changed = withSchedule(await directiveOf(core), 'communes-daily', (one) =>
      one.due.kind === 'daily' ? { ...one, due: { ...one.due, clock: '10:00' } } : one,
    );
    await core['directives.save']({ json: json(changed), hoursFrom: day('2021-08-18') });
    const at = time('2021-08-18T17:00');
    const { html } = await core['papers.compose']({
      kind: 'reminder',
      directiveId: SAMPLE_ID,
      unitId: 'xa-hoai-son',
      at,
      remindedAt: at,
    });
    const text = html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
    expect(text).toMatch(/trước 15h00 ngày 17\/8\/2021/);
    expect(text).toMatch(/trước 10h00 ngày 18\/8\/2021/);
    expect(text).not.toMatch(/10h00 ngày 17\/8/);
  });

  test('a report for a day that was withdrawn is not taken any more', async () => {
    const core = await aSampleOffice();
    const [file] = EXPECTED.files.filter(({ formId, period }) => formId === 'mau-02' && period === '2021-08-16');
    const id = `${SAMPLE_ID}/communes-daily/${file?.unitId}/2021-08-16`;
    await core['obligations.grant']({ directiveId: SAMPLE_ID, obligationIds: [id], dueAt: null, reason: 'phong tỏa' });
    await core['directives.save']({ json: json(shorter(await directiveOf(core))) });
    const path = join(SAMPLE_REPORTS, file?.path ?? '');
    const preview = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
    const assigned = await core['imports.assign']({
      previewId: preview.previewId,
      index: 0,
      period: day('2021-08-16'),
    });
    await expect(core['imports.accept']({ previewId: assigned.previewId, indexes: [0] })).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  test('a duty that goes altogether leaves its reports behind as withdrawn, and comes back with them', async () => {
    const core = await aSampleOffice();
    await takeAll(core, [SAMPLE_REPORTS]);
    const directive = await directiveOf(core);
    const without = { ...directive, schedules: directive.schedules.filter(({ id }) => id !== 'communes-daily') };
    await core['directives.save']({ json: json(without) });
    const kept = (await rowsOf(core)).filter(({ withdrawn }) => withdrawn);
    expect(kept.length).toBeGreaterThan(40);
    expect(kept.every(({ receivedAt }) => receivedAt !== null)).toBe(true);
    await core['directives.save']({ json: json(directive) });
    expect((await rowsOf(core)).filter(({ withdrawn }) => withdrawn)).toEqual([]);
    expect(await rowsOf(core)).toHaveLength(138);
  });
});

describe('S3 becomes obligations', () => {
  test('number and day blank, no end of the daily duty: asked, the peak week proposed; answered it gives 7N cells', async () => {
    const core = await aSampleOffice();
    const directive = await directiveOf(core);
    const asked = {
      ...withSchedule(
        withSchedule(directive, 'communes-daily', (one) =>
          one.due.kind === 'daily' ? { ...one, due: { ...one.due, to: null }, answers: [], decisions: [] } : one,
        ),
        'agencies-once',
        (one) => ({ ...one, answers: [], decisions: [] }),
      ),
    };
    await core['directives.save']({ json: json(asked) });
    const open = await core['directives.get']({ directiveId: SAMPLE_ID });
    expect(open.obligations).toBe(19);
    expect(open.questions).toMatchObject([
      { question: 'boundary', scheduleId: 'agencies-once' },
      { question: 'window', scheduleId: 'communes-daily', proposal: { from: '2021-08-16', to: '2021-08-22' } },
    ]);
    await core['directives.answer']({
      directiveId: SAMPLE_ID,
      scheduleId: 'communes-daily',
      answer: { question: 'window', from: day('2021-08-16'), to: day('2021-08-22') },
    });
    await core['directives.answer']({
      directiveId: SAMPLE_ID,
      scheduleId: 'agencies-once',
      answer: { question: 'boundary', isInclusive: true },
    });
    const done = await core['directives.get']({ directiveId: SAMPLE_ID });
    expect([done.obligations, done.questions]).toEqual([19 + 7 * 17, []]);
    const once = (await rowsOf(core)).filter(({ period }) => period === 'once');
    expect(new Set(once.map(({ dueAt }) => dueAt))).toEqual(new Set(['2021-08-20T23:59']));
    expect(done.directive.schedules[0]?.decisions.join()).toContain('gồm cả ngày 20/8/2021');
    const { html } = await core['papers.compose']({ kind: 'report', directiveId: SAMPLE_ID, at: AT });
    expect(html).toContain('Cách tính hạn: “Trước ngày 20/8/2021” được hiểu là gồm cả ngày 20/8/2021');
  });
});

describe('the two clocks of letter 03', () => {
  test('at 14h30 a commune that has sent nothing is late for us and not yet for the upper level', async () => {
    const core = await anOffice(temporaryFolder(), '2021-02-05T14:30');
    await core['samples.load']({ sampleId: 'binh-duong-2021-02' });
    const rows = await rowsOf(core, 'binh-duong-2021-02', time('2021-02-05T14:30'));
    const today = rows.filter(({ period }) => period === '2021-02-05');
    const states = (unitId: string) => today.find(({ unit }) => unit.id === unitId);
    expect(states('phuong-phu-cuong')).toMatchObject({
      state: 'missing',
      dueAt: '2021-02-05T14:00',
      upperDueAt: '2021-02-05T15:00',
    });
    expect(states('thanh-pho-thu-dau-mot')).toMatchObject({
      state: 'not-due',
      dueAt: '2021-02-05T15:00',
      upperDueAt: null,
    });
  });
});

async function cellsOf(core: Core, at: LocalTime = AT): Promise<readonly Row[]> {
  return (await rowsOf(core, SAMPLE_ID, at)).filter(({ period }) => period === '2021-08-19');
}

describe('extension and exemption', () => {
  test('a whole group in one action, with its reason in the log of every cell; taken back in one action', async () => {
    const core = await aSampleOffice();
    const before = await cellsOf(core);
    expect(before.every(({ state }) => state === 'missing')).toBe(true);
    const obligationIds = before.map(({ unit }) => `${SAMPLE_ID}/communes-daily/${unit.id}/2021-08-19`);
    const { actionId, granted } = await core['obligations.grant']({
      directiveId: SAMPLE_ID,
      obligationIds,
      dueAt: time('2021-08-20T10:00'),
      reason: 'Mất điện toàn thị xã',
    });
    expect(granted).toBe(17);
    expect((await cellsOf(core)).map(({ state, dueAt }) => [state, dueAt])).toEqual(
      before.map(() => ['not-due', '2021-08-20T10:00']),
    );
    expect((await cellsOf(core, time('2021-08-20T10:01'))).every(({ state }) => state === 'missing')).toBe(true);
    const { entries } = await core['history.list']({ subjectKind: 'report', subjectId: obligationIds[0] ?? '' });
    expect(entries).toMatchObject([
      {
        fieldLabel: 'Gia hạn',
        oldValue: 'hạn 15h00 ngày 19/8/2021',
        newValue: 'chậm nhất 10h00 ngày 20/8/2021',
        reason: 'Mất điện toàn thị xã',
      },
    ]);
    const own = obligationIds[0] ?? null;
    const revoke = (obligationId: string | null) =>
      core['obligations.revoke']({ directiveId: SAMPLE_ID, actionId, obligationId });
    expect(await revoke(own)).toEqual({ revoked: 1 });
    const dues = (await cellsOf(core)).map(({ dueAt }) => dueAt);
    expect([dues[0], dues[1]]).toEqual(['2021-08-19T15:00', '2021-08-20T10:00']);
    expect(await revoke(null)).toEqual({ revoked: 16 });
    expect(await cellsOf(core)).toEqual(before);
    await expect(revoke(null)).rejects.toMatchObject({ code: 'notFound' });
    expect((await core['obligations.grants']({ directiveId: SAMPLE_ID })).grants).toHaveLength(17);
  });

  test.each(['2021-08-19T14:00', '2021-08-19T15:00'])(
    'more time that ends at %s is none, and refused',
    async (dueAt) => {
      const core = await aSampleOffice();
      const [cell] = await cellsOf(core);
      const id = `${SAMPLE_ID}/communes-daily/${cell?.unit.id}/2021-08-19`;
      const granted = core['obligations.grant']({
        directiveId: SAMPLE_ID,
        obligationIds: [id],
        dueAt: time(dueAt),
        reason: 'Nhầm giờ',
      });
      await expect(granted).rejects.toThrow('15h00 ngày 19/8/2021');
    },
  );

  test('a unit let off is not missing, and an amendment does not forget it', async () => {
    const core = await aSampleOffice();
    const [cell] = await cellsOf(core);
    const id = `${SAMPLE_ID}/communes-daily/${cell?.unit.id}/2021-08-19`;
    await core['obligations.grant']({ directiveId: SAMPLE_ID, obligationIds: [id], dueAt: null, reason: 'Phong tỏa' });
    expect((await cellsOf(core))[0]).toMatchObject({ state: 'not-required', exemptReason: 'Phong tỏa' });
    const directive = await directiveOf(core);
    await core['directives.save']({ json: json(shorter(directive)) });
    expect((await cellsOf(core))[0]).toMatchObject({ state: 'not-required', exemptReason: 'Phong tỏa' });
  });

  test('a row of another directive, or none, is refused', async () => {
    const core = await aSampleOffice();
    const wrong = { directiveId: SAMPLE_ID, obligationIds: ['x'], dueAt: null, reason: 'x' };
    await expect(core['obligations.grant'](wrong)).rejects.toMatchObject({ code: 'notFound' });
  });
});

test('a draft can be thrown away for good, a paper in force cannot, and the log keeps both names', async () => {
  const core = await aSampleOffice();
  const { directive } = await core['directives.get']({ directiveId: SAMPLE_ID });
  const draft = { ...directive, id: 'thu-lai', shortName: 'Thử lại', isDraft: true, number: '1234', issuedDay: 15 };
  await core['directives.save']({ json: JSON.stringify({ directive: draft, forms: [] }) });
  expect((await core['directives.list']({})).map(({ shortName, isDraft }) => [shortName, isDraft])).toContainEqual([
    'Thử lại',
    true,
  ]);
  await core['directives.removeDraft']({ directiveId: 'thu-lai' });
  expect((await core['directives.list']({})).map(({ id }) => id)).toEqual([SAMPLE_ID]);
  expect((await core['history.list']({})).entries[0]).toMatchObject({
    fieldLabel: 'Gỡ văn bản',
    oldValue: expect.stringContaining(directive.subject),
  });
  await expect(core['directives.removeDraft']({ directiveId: SAMPLE_ID })).rejects.toMatchObject({ code: 'conflict' });
  expect((await core['store.verify']({})).ok).toBe(true);
});

test('a paper entered a second time under another name is advised, one of another day is not', async () => {
  const core = await aSampleOffice();
  const { directive } = await core['directives.get']({ directiveId: SAMPLE_ID });
  const numbered = { ...directive, number: '1365', issuedDay: 15 };
  await core['directives.save']({ json: JSON.stringify({ directive: numbered, forms: [] }) });
  const codesOf = async (twin: typeof directive) =>
    (await core['directives.lint']({ json: JSON.stringify({ directive: twin, forms: [] }) })).map(({ code }) => code);
  const twin = { ...numbered, id: 'lan-hai', shortName: 'Lần hai' };
  expect(await codesOf(twin)).toContain('same-paper');
  expect(await codesOf({ ...twin, issuedDay: 16 })).not.toContain('same-paper');
  expect(await codesOf(numbered)).not.toContain('same-paper'); // itself
});

test('a paper being typed is kept under its own place until it is given up', async () => {
  const core = await aSampleOffice();
  await core['directives.keepEntry']({ directiveId: null, entry: '{"subject":"mới"}' });
  await core['directives.keepEntry']({ directiveId: SAMPLE_ID, entry: '{"subject":"sửa"}' });
  await core['directives.keepEntry']({ directiveId: null, entry: '{"subject":"mới hơn"}' });
  expect((await core['directives.entry']({ directiveId: null }))?.entry).toBe('{"subject":"mới hơn"}');
  await core['directives.keepEntry']({ directiveId: null, entry: null });
  expect(await core['directives.entry']({ directiveId: null })).toBeNull();
  expect((await core['directives.entry']({ directiveId: SAMPLE_ID }))?.entry).toBe('{"subject":"sửa"}');
});

describe('files of a directive', () => {
  const scan = Buffer.from('%PDF-1.4 bản quét công văn');

  test('are kept under their hash, listed by name, told in the log; verify names what is gone or changed', async () => {
    const dataFolder = temporaryFolder();
    const core = await aSampleOfficeIn(dataFolder);
    const path = join(temporaryFolder(), 'Công văn gốc.pdf');
    writeFileSync(path, scan);
    const { attachments } = await core['directives.attach']({ directiveId: SAMPLE_ID, paths: [path] });
    expect(attachments).toMatchObject([
      { fileName: 'Công văn gốc.pdf', sizeBytes: scan.length, media: 'application/pdf' },
    ]);
    const sha256 = attachments[0]?.sha256 ?? '';
    const kept = join(dataFolder, 'tep-dinh-kem', sha256);
    expect(readFileSync(kept)).toEqual(scan);
    expect((await core['history.list']({ subjectKind: 'directive' })).entries[0]).toMatchObject({
      fieldLabel: 'Tệp đính kèm',
      newValue: 'Công văn gốc.pdf',
    });
    expect((await core['store.verify']({})).ok).toBe(true);
    appendFileSync(kept, 'x');
    expect((await core['store.verify']({})).problems.join()).toMatch(/“Công văn gốc.pdf”.*đã bị thay đổi/);
    rmSync(kept);
    expect(await core['store.verify']({})).toMatchObject({
      ok: false,
      problems: [expect.stringMatching(/Thiếu.*“Công văn gốc.pdf”/)],
    });
    await core['directives.attach']({ directiveId: SAMPLE_ID, paths: [path] }); // attached again, it is whole again
    const copy = join(temporaryFolder(), 'trùng nội dung.pdf');
    writeFileSync(copy, scan);
    expect(await core['directives.attach']({ directiveId: SAMPLE_ID, paths: [copy] })).toMatchObject({
      attachments: [{ fileName: 'Công văn gốc.pdf' }],
      repeated: [{ fileName: 'trùng nội dung.pdf', keptAs: 'Công văn gốc.pdf' }],
    });
    expect((await core['store.verify']({})).ok).toBe(true);
    expect((await core['directives.detach']({ directiveId: SAMPLE_ID, sha256 })).attachments).toEqual([]);
  });

  test('go along with a backup on a stick and come back with it', async () => {
    const [dataFolder, stick, other] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
    const core = await aSampleOfficeIn(dataFolder);
    const path = join(temporaryFolder(), 'goc.pdf');
    writeFileSync(path, scan);
    const { attachments } = await core['directives.attach']({ directiveId: SAMPLE_ID, paths: [path] });
    const backup = await core['backups.makeIn']({ folder: stick });
    const elsewhere = await anOffice(other);
    await elsewhere['backups.restoreFile']({ path: join(stick, backup.name) });
    expect(readFileSync(join(other, 'tep-dinh-kem', attachments[0]?.sha256 ?? ''))).toEqual(scan);
    expect((await elsewhere['store.verify']({})).ok).toBe(true);
  });

  test('come back into a damaged folder too, and those that did not lie with the backup are counted', async () => {
    const [dataFolder, stick] = [temporaryFolder(), temporaryFolder()];
    const core = await aSampleOfficeIn(dataFolder);
    const path = join(temporaryFolder(), 'goc.pdf');
    writeFileSync(path, scan);
    await core['directives.attach']({ directiveId: SAMPLE_ID, paths: [path] });
    const backup = await core['backups.makeIn']({ folder: stick });
    await core['core.close']({});
    const restoredInto = async () => {
      const damaged = temporaryFolder();
      writeFileSync(join(damaged, 'don-doc.sqlite'), 'hỏng');
      const clerk = { dataFolder: damaged, account: 'vanthu', clock: () => time('2021-08-20T08:00') };
      const { missingFiles } = await restoreDamagedFolder(clerk, backup.path);
      return { damaged, missingFiles };
    };
    const whole = await restoredInto();
    expect(whole.missingFiles).toBe(0);
    expect(readdirSync(join(whole.damaged, 'tep-dinh-kem'))).toHaveLength(1);
    rmSync(join(stick, 'tep-dinh-kem'), { recursive: true });
    const { damaged, missingFiles } = await restoredInto();
    expect(missingFiles).toBe(1);
    const again = await openOffice({ ...environmentOf(damaged), missingFiles: missingFiles ?? 0 });
    onTestFinished(async () => void (await again['core.close']({})));
    expect((await again['app.info']({})).notices.map(({ text }) => text)).toContain(backupMessages.filesMissing(1));
  });

  test('an empty one is refused, and then none of them is taken', async () => {
    const core = await aSampleOffice();
    const folder = temporaryFolder();
    const paths = ['tot.pdf', 'rong.pdf'].map((name) => join(folder, name));
    writeFileSync(paths[0] ?? '', scan);
    writeFileSync(paths[1] ?? '', '');
    await expect(core['directives.attach']({ directiveId: SAMPLE_ID, paths })).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('“rong.pdf”'),
    });
    expect((await core['directives.get']({ directiveId: SAMPLE_ID })).attachments).toEqual([]);
  });
});

async function aSampleOfficeIn(dataFolder: string): Promise<Core> {
  const core = await anOffice(dataFolder);
  await core['samples.load']({ sampleId: SAMPLE_ID });
  return core;
}

test('a directive file of before still comes in, with the new parts empty', async () => {
  const file = JSON.parse(readFileSync(join(RESOURCES, 'directives', `${SAMPLE_ID}.json`), 'utf8')) as {
    directive: Record<string, unknown>;
    forms: unknown;
  };
  const { stamp: _s, links: _l, relays: _r, isDraft: _d, issuerLevel: _i, ...old } = file.directive;
  const path = join(temporaryFolder(), 'cu.json');
  writeFileSync(path, JSON.stringify({ directive: { ...old, id: 'van-ban-cu' }, forms: file.forms }));
  const core = await aSampleOffice();
  await core['directives.import']({ path });
  expect(await directiveOf(core, 'van-ban-cu')).toMatchObject({
    stamp: null,
    links: [],
    relays: [],
    isDraft: false,
    issuerLevel: '',
  });
});

test('a directive file that names a group twice in one clause is refused with the place, and nothing is written', async () => {
  const file = JSON.parse(readFileSync(join(RESOURCES, 'directives', `${SAMPLE_ID}.json`), 'utf8')) as {
    directive: { id: string; clauses: { addressees: unknown[] }[] };
  };
  file.directive.id = 'hai-lan';
  const [clause] = file.directive.clauses;
  clause?.addressees.push(clause.addressees[0]);
  const path = join(temporaryFolder(), 'hai lần.json');
  writeFileSync(path, JSON.stringify(file));
  const core = await aSampleOffice();
  await expect(core['directives.import']({ path })).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringContaining('directive.clauses[0].addressees'),
  });
  expect((await core['directives.list']({})).map(({ id }) => id)).toEqual([SAMPLE_ID]);
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { statusAt } from '../../electron/cli/commands/status';
import { previewReports } from '../../electron/cli/importReports';
import { cellState } from '../../electron/domain/board';
import type { Directive, Schedule } from '../../electron/domain/directive';
import type { KeyedEntry } from '../../electron/domain/keyedEntry';
import { WRITTEN_REPORT } from '../../electron/domain/writtenReport';
import type { Core } from '../../electron/ipc/contract';
import { day, time } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { aSampleOffice, SAMPLE_ID, SAMPLE_REPORTS } from '../support/office';

const AGENCY = 'phong-tai-chinh-ke-hoach';
const WARD = 'phuong-bong-son';

async function directiveOf(core: Core): Promise<Directive> {
  return (await core['directives.get']({ directiveId: SAMPLE_ID })).directive;
}

/** The sample's paper with one more duty, like one that is there. */
async function withDuty(core: Core, like: string, changes: Partial<Schedule>) {
  const directive = await directiveOf(core);
  const base = directive.schedules.find(({ id }) => id === like);
  if (base === undefined) throw new Error('no such duty');
  const schedules = [...directive.schedules, { ...base, decisions: [], ...changes }];
  return JSON.stringify({ directive: { ...directive, schedules }, forms: [] });
}

const QUICK: Partial<Schedule> = {
  id: 'agencies-quick',
  due: { kind: 'once', dueAt: time('2021-08-19T09:00'), isExclusive: true },
  quote: 'báo cáo nhanh trước 09h00 ngày 19/8/2021',
};
const WRITTEN: Partial<Schedule> = {
  id: 'communes-written',
  formId: null,
  due: { kind: 'daily', from: day('2021-08-18'), to: day('2021-08-19'), clock: '15:00', isExclusive: true },
  quote: 'báo cáo tình hình trước 15h00 hằng ngày',
};
const UNDATED: Partial<Schedule> = {
  id: 'communes-undated',
  formId: null,
  due: { kind: 'undated', words: 'kịp thời' },
  quote: 'kịp thời báo cáo khó khăn, vướng mắc',
};

const daily = (clock: string): Schedule['due'] => ({
  kind: 'daily',
  ...{ from: day('2021-08-16'), to: day('2021-08-22'), clock, isExclusive: true },
});

async function anOfficeWith(like: string, changes: Partial<Schedule>): Promise<Core> {
  const core = await aSampleOffice();
  await core['directives.save']({ json: await withDuty(core, like, changes) });
  return core;
}

function keyed(changes: Partial<KeyedEntry>): KeyedEntry {
  return {
    unitId: AGENCY,
    formId: 'mau-01',
    period: 'once',
    receivedAt: time('2021-08-19T08:30'),
    arrivalBasis: 'call',
    isArrivalSure: false,
    channel: 'phone',
    dataAsOf: null,
    values: {},
    rows: '',
    persons: '',
    isNil: false,
    evidence: [],
    decision: null,
    alias: null,
    ...changes,
  };
}

const staff = (total: string, installed: string) => ({
  staff_total: total,
  staff_with_smartphone: total,
  staff_installed: installed,
});

/** The same workbook, packed otherwise: the same bytes twice would be passed over. */
function differing(bytes: Buffer, index: number): Uint8Array {
  const files = unzipSync(new Uint8Array(bytes));
  return zipSync(files, { level: index === 0 ? 1 : 9 });
}

async function sectionOf(core: Core, scheduleId: string, at = '2021-08-19T18:00') {
  const { sections } = await core['board.get']({ directiveId: SAMPLE_ID, at: time(at) });
  const section = sections.find((one) => one.scheduleId === scheduleId);
  if (section === undefined) throw new Error(`no rows of ${scheduleId}`);
  return section;
}

async function cellOf(core: Core, scheduleId: string, unitId: string, period: string, at?: string) {
  const { rows } = await sectionOf(core, scheduleId, at);
  const cell = rows.find((row) => row.unitId === unitId)?.cells.find((one) => one.period === period);
  if (cell === undefined) throw new Error('no such row');
  return cell;
}

const take = (core: Core, ...entries: readonly KeyedEntry[]) => core['keyed.take']({ directiveId: SAMPLE_ID, entries });
const check = async (core: Core, entry: KeyedEntry) =>
  (await core['keyed.check']({ directiveId: SAMPLE_ID, entries: [entry] }))[0];

describe('two duties with one form, one group and one period', () => {
  test('each has its rows, and they are told apart by name wherever they stand', async () => {
    const core = await aSampleOffice();
    const json = await withDuty(core, 'agencies-once', QUICK);
    const before = (await sectionOf(core, 'agencies-once')).rows.length;
    const preview = await core['directives.preview']({ json });
    expect(preview.added).toHaveLength(before);
    expect(preview.added[0]?.formLabel).toBe('Mẫu 01 (một lần, hạn 09h00 ngày 19/8/2021)');
    await core['directives.save']({ json });
    const board = await core['board.get']({ directiveId: SAMPLE_ID, at: time('2021-08-19T18:00') });
    expect(board.sections.map(({ formLabel, rows }) => [formLabel, rows.length])).toEqual([
      ['Mẫu 01 (một lần, hạn 20/8/2021)', before],
      ['Mẫu 02', 17],
      ['Mẫu 01 (một lần, hạn 09h00 ngày 19/8/2021)', before],
    ]);
    const today = await core['today.get']({ at: time('2021-08-19T08:00') });
    expect(today.cutoffs.map(({ formLabel }) => formLabel)).toEqual([
      'Mẫu 01 (một lần, hạn 09h00 ngày 19/8/2021)',
      'Mẫu 02',
      'Mẫu 01 (một lần, hạn 20/8/2021)',
    ]);
    const { units } = await core['reminders.candidates']({ directiveId: SAMPLE_ID, at: time('2021-08-19T18:00') });
    expect(units.find(({ unitId }) => unitId === AGENCY)?.points.map(({ text }) => text)).toEqual([
      expect.stringContaining('Chưa gửi Mẫu 01 (một lần, hạn 09h00 ngày 19/8/2021)'),
    ]);
  });

  test('with an hour changed from a day on, each day has the order of its own hours', async () => {
    const EARLY = { id: 'communes-early', due: daily('09:00'), quote: 'báo cáo nhanh trước 09h00 hằng ngày' };
    const core = await anOfficeWith('communes-daily', EARLY);
    const directive = await directiveOf(core);
    const schedules = directive.schedules.map((one) => (one.id === EARLY.id ? { ...one, due: daily('17:00') } : one));
    const json = JSON.stringify({ directive: { ...directive, schedules }, forms: [] });
    await core['directives.save']({ json, hoursFrom: day('2021-08-18') });
    for (const [on, inOrder, total] of [
      ['2021-08-17', ['communes-early', 'communes-daily'], 3005],
      ['2021-08-18', ['communes-daily', 'communes-early'], 3000],
    ] as const) {
      const { cutoffs } = await core['today.get']({ at: time(`${on}T08:00`) });
      expect(cutoffs.map(({ scheduleId }) => scheduleId)).toEqual(inOrder);
      const report = (scheduleId: string, clock: string, cumulative: string) =>
        keyed({
          ...{ unitId: WARD, formId: 'mau-02', period: day(on), scheduleId, receivedAt: time(`${on}T${clock}`) },
          values: { cumulative, new_today: '0' },
        });
      const quick = report('communes-early', '08:30', '3000');
      expect((await check(core, quick))?.duties.map(({ scheduleId }) => scheduleId)).toEqual(inOrder);
      await take(core, quick);
      await take(core, report('communes-daily', '08:40', '3005'));
      const totals = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf: time(`${on}T18:30`) });
      const rate = totals.indicators.find(({ formId }) => formId === 'mau-02');
      expect(rate?.units.find(({ unitId }) => unitId === WARD)?.numerator).toBe(total); // of the later limit of that day
    }
  });

  test('a keyed report answers the nearest open one, shows which, and the clerk may say another', async () => {
    const core = await anOfficeWith('agencies-once', QUICK);
    const first = keyed({ values: staff('20', '10') });
    expect(await check(core, first)).toMatchObject({ scheduleId: 'agencies-quick', state: 'first', lateMinutes: null });
    expect((await check(core, first))?.duties).toHaveLength(2);
    expect(await check(core, { ...first, scheduleId: 'agencies-once' })).toMatchObject({ scheduleId: 'agencies-once' });
    await take(core, first);
    const full = keyed({ receivedAt: time('2021-08-19T17:00'), values: staff('20', '19') });
    expect(await check(core, full)).toMatchObject({ scheduleId: 'agencies-once', state: 'first' });
    await take(core, full);
    expect(await cellOf(core, 'agencies-quick', AGENCY, 'once')).toMatchObject({ state: 'on-time', versions: 1 });
    expect(await cellOf(core, 'agencies-once', AGENCY, 'once')).toMatchObject({ state: 'on-time', versions: 1 });
    const totals = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf: time('2021-08-19T18:00') });
    const rate = totals.indicators.find(({ formId }) => formId === 'mau-01');
    expect(rate).toMatchObject({ numerator: 19, denominator: 20, coverage: { reported: 1 } }); // the full one, once
  });

  test('two messages of one paste each go to the duty that was shown, a correction to that of the one before it', async () => {
    const core = await anOfficeWith('agencies-once', QUICK);
    const at = (clock: string, installed: string, decision: KeyedEntry['decision'] = null) =>
      keyed({ receivedAt: time(`2021-08-19T${clock}`), values: staff('20', installed), decision });
    await take(core, at('08:30', '10'), at('08:40', '11', 'replaces'));
    expect(await cellOf(core, 'agencies-quick', AGENCY, 'once')).toMatchObject({
      versions: 2,
      receivedAt: '2021-08-19T08:30',
    });
    expect(await cellOf(core, 'agencies-once', AGENCY, 'once')).toMatchObject({ versions: 0 });
  });

  test('a file answers one of them by its arrival, says which, and may be given to the other', async () => {
    const core = await anOfficeWith('agencies-once', QUICK);
    const preview = await previewReports(core, {
      directiveId: SAMPLE_ID,
      paths: [join(SAMPLE_REPORTS, 'mau-01', 'Báo cáo mẫu 01 Phòng TC-KH.xlsx')],
    });
    const [file] = preview.files;
    expect(file?.duties).toHaveLength(2);
    expect(file?.issues.map(({ code }) => code)).toContain('several-duties');
    const other = file?.duties.find(({ scheduleId }) => scheduleId !== file.scheduleId)?.scheduleId ?? '';
    const moved = await core['imports.assign']({ previewId: preview.previewId, index: 0, scheduleId: other });
    expect(moved.files[0]?.scheduleId).toBe(other);
    await core['imports.accept']({ previewId: preview.previewId, indexes: [0] });
    expect((await cellOf(core, other, AGENCY, 'once')).versions).toBe(1);
  });

  test('of two files the second goes to the duty it was shown for, whether the first is taken or not', async () => {
    const core = await anOfficeWith('agencies-once', QUICK);
    const folder = temporaryFolder();
    const original = join(SAMPLE_REPORTS, 'mau-01', 'Báo cáo mẫu 01 Phòng TC-KH.xlsx');
    const paths = ['1.xlsx', '2.xlsx'].map((name) => join(folder, name));
    for (const [index, path] of paths.entries()) writeFileSync(path, differing(readFileSync(original), index));
    let preview = await previewReports(core, { directiveId: SAMPLE_ID, paths });
    const { previewId } = preview;
    await core['imports.assign']({ previewId, index: 0, receivedAt: time('2021-08-19T10:00') });
    preview = await core['imports.assign']({ previewId, index: 1, receivedAt: time('2021-08-19T11:00') });
    expect(preview.files.map(({ scheduleId }) => scheduleId)).toEqual(['agencies-quick', 'agencies-once']);
    await core['imports.accept']({ previewId, indexes: [1] });
    expect((await cellOf(core, 'agencies-quick', AGENCY, 'once')).versions).toBe(0);
    expect((await cellOf(core, 'agencies-once', AGENCY, 'once')).versions).toBe(1);
  });

  test('amended away and back: both reports are where they were', async () => {
    const core = await anOfficeWith('agencies-once', QUICK);
    await take(core, keyed({ values: staff('20', '10') }));
    await take(core, keyed({ receivedAt: time('2021-08-19T17:00'), values: staff('20', '19') }));
    const board = () => core['board.get']({ directiveId: SAMPLE_ID, at: time('2021-08-19T18:00') });
    const before = await board();
    const directive = await directiveOf(core);
    const fewer = { ...directive, schedules: directive.schedules.filter(({ id }) => id !== 'agencies-quick') };
    await core['directives.save']({ json: JSON.stringify({ directive: fewer, forms: [] }) });
    expect(await cellOf(core, 'agencies-quick', AGENCY, 'once')).toMatchObject({ isWithdrawn: true, versions: 1 });
    await core['directives.undoAmendment']({ directiveId: SAMPLE_ID });
    expect(await board()).toEqual(before);
  });
});

describe('a duty to report without a form', () => {
  test('has rows like any other: due, missing, reminded of, settling its clause', async () => {
    const core = await anOfficeWith('communes-daily', WRITTEN);
    const section = await sectionOf(core, 'communes-written', '2021-08-18T15:00');
    expect([section.formLabel, section.rows.length]).toEqual(['Báo cáo bằng văn bản', 17]);
    expect(await cellOf(core, 'communes-written', WARD, '2021-08-18', '2021-08-18T15:00')).toMatchObject({
      state: 'missing',
    });
    const { cutoffs } = await core['today.get']({ at: time('2021-08-18T14:00') });
    expect(cutoffs.filter(({ formId }) => formId === WRITTEN_REPORT.id)).toMatchObject([
      { dueAt: '2021-08-18T15:00', expected: 17, reported: 0, formLabel: 'Báo cáo bằng văn bản' },
    ]);
    const { units } = await core['reminders.candidates']({ directiveId: SAMPLE_ID, at: time('2021-08-18T16:00') });
    expect(JSON.stringify(units.find(({ unitId }) => unitId === WARD)?.points)).toContain(
      'Chưa gửi Báo cáo bằng văn bản',
    );
    const { lines } = await core['tasks.list']({ directiveId: SAMPLE_ID, at: time('2021-08-18T14:00') });
    expect(lines.find(({ task }) => task.sourceId === 'clause-2' && task.unitId === WARD)?.reports?.owed).toBe(9);
  });

  test('is keyed without figures: that it came, in time or late, or that there was nothing to report', async () => {
    const core = await anOfficeWith('communes-daily', WRITTEN);
    const came = keyed({
      unitId: WARD,
      formId: WRITTEN_REPORT.id,
      period: day('2021-08-18'),
      receivedAt: time('2021-08-18T15:07'),
    });
    expect(await check(core, came)).toMatchObject({ canBeTaken: true, lateMinutes: 7, issues: [], duties: [] });
    await take(core, came);
    expect(await cellOf(core, 'communes-written', WARD, '2021-08-18')).toMatchObject({ state: 'late', lateMinutes: 7 });
    await take(core, { ...came, period: day('2021-08-19'), receivedAt: time('2021-08-19T10:00'), isNil: true });
    expect(await cellOf(core, 'communes-written', WARD, '2021-08-19')).toMatchObject({ state: 'zero' });
    expect(await check(core, { ...came, channel: 'paper' })).toMatchObject({ state: 'confirms', canBeTaken: true });
    const { json, text } = await statusAt(core, SAMPLE_ID, time('2021-08-19T18:00'));
    expect(JSON.stringify(json)).toContain(`"form":"${WRITTEN_REPORT.id}"`);
    expect(text).toContain('Báo cáo bằng văn bản:');
  });

  test('is not looked for in messages, which are read for figures', async () => {
    const core = await anOfficeWith('communes-daily', WRITTEN);
    const text = '[18/08/2021 14:50] A: Phường Bồng Sơn: hôm nay 16, lũy kế 3.165';
    const { proposals } = await core['keyed.readMessages']({ directiveId: SAMPLE_ID, text, day: null });
    expect(proposals).toMatchObject([{ formId: 'mau-02', unit: { unitId: WARD } }]);
  });

  test('leaves imports and totals as they were', async () => {
    const core = await anOfficeWith('communes-daily', WRITTEN);
    const preview = await previewReports(core, { directiveId: SAMPLE_ID, paths: [join(SAMPLE_REPORTS, '2021-08-18')] });
    const reports = preview.files.filter(({ state }) => state === 'ready' || state === 'warnings');
    expect(reports.length).toBeGreaterThan(10);
    expect(new Set(reports.map(({ formId }) => formId))).toEqual(new Set(['mau-02']));
    await core['imports.accept']({ previewId: preview.previewId, indexes: reports.map(({ index }) => index) });
    const { indicators } = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf: time('2021-08-18T18:00') });
    expect(indicators.map(({ formId }) => formId)).not.toContain(WRITTEN_REPORT.id);
  });
});

describe('a duty without a date', () => {
  test('is seen as owed with no deadline, never as late, until the report comes', async () => {
    const core = await anOfficeWith('communes-daily', UNDATED);
    const cell = await cellOf(core, 'communes-undated', WARD, 'once', '2031-01-01T00:00');
    expect([cell.state, cellState(cell), cell.dueAt]).toEqual(['not-due', 'undated', null]);
    const { undated } = await core['today.get']({ at: time('2021-08-19T08:00') });
    expect(undated).toMatchObject([{ scheduleId: 'communes-undated', reported: 0, expected: 17 }]);
    await take(core, keyed({ unitId: WARD, formId: WRITTEN_REPORT.id }));
    expect(await cellOf(core, 'communes-undated', WARD, 'once')).toMatchObject({ state: 'on-time', lateMinutes: null });
    const after = await core['today.get']({ at: time('2021-08-19T18:00') });
    expect(after.undated).toMatchObject([{ reported: 1 }]);
    expect(after.undated[0]?.missing).toHaveLength(16);
  });

  test('may be given one for a unit, and is late from then on', async () => {
    const core = await anOfficeWith('communes-daily', UNDATED);
    const { obligationId } = await cellOf(core, 'communes-undated', WARD, 'once');
    const dueAt = time('2021-08-19T10:00');
    await core['obligations.grant']({
      directiveId: SAMPLE_ID,
      obligationIds: [obligationId],
      dueAt,
      reason: 'cần gấp',
    });
    expect(await cellOf(core, 'communes-undated', WARD, 'once')).toMatchObject({ state: 'missing', dueAt });
  });
});

describe('units that merge while they owe a report without a date', () => {
  test('hand it to the new one, which keeps it whatever is amended, and get it back with the step undone', async () => {
    const core = await anOfficeWith('communes-daily', UNDATED);
    const board = () => core['board.get']({ directiveId: SAMPLE_ID, at: time('2021-08-19T18:00') });
    const before = await board();
    const { unitIds } = await core['units.reorganise']({
      kind: 'merge',
      fromIds: [WARD, 'phuong-hoai-duc'],
      into: [{ name: 'Phường Bồng Sơn Mới', code: null }],
      since: day('2021-08-21'),
      source: 'Nghị quyết thử',
    });
    const heir = unitIds[0] ?? '';
    const states = async () => {
      const { rows } = await sectionOf(core, 'communes-undated');
      const stateOf = (id: string) => rows.find(({ unitId }) => unitId === id)?.cells.map(({ state }) => state);
      return [WARD, 'phuong-hoai-duc', heir].map(stateOf);
    };
    const handed = [['not-required'], ['not-required'], ['not-due']];
    expect(await states()).toEqual(handed);
    expect(await core['directives.behind']({ directiveId: SAMPLE_ID })).toBeNull();
    const json = await withDuty(core, 'agencies-once', QUICK);
    await core['directives.save']({ json });
    expect(await states()).toEqual(handed);
    await core['directives.undoAmendment']({ directiveId: SAMPLE_ID });
    const [step] = await core['units.steps']({});
    await core['units.undoStep']({ sequence: step?.sequence ?? 0 });
    expect(await board()).toEqual(before);
  });
});

import { describe, expect, test } from 'vitest';
import { type BoardRow, cellState } from '../../electron/domain/board';
import { countPeriods } from '../../electron/domain/boardView';
import { PLAIN_QUESTION, type Question } from '../../electron/domain/pivot/question';
import type { Reorganisation } from '../../electron/domain/reorganisation';
import type { Core } from '../../electron/ipc/contract';
import { day, time } from '../support/builders';
import { anOffice, aSampleOffice, SAMPLE_ID } from '../support/office';

const AS_OF = time('2021-08-18T18:00');
const SOURCE = 'Nghị quyết 1664/NQ-UBTVQH15';
const merger: Reorganisation = {
  kind: 'merge',
  fromIds: ['phuong-bong-son', 'phuong-hoai-duc'],
  into: [{ name: 'Phường Bồng Sơn', code: '21640' }],
  since: day('2024-01-01'),
  source: SOURCE,
};

const unitsOf = async (core: Core) => (await core['units.list']({})).units;
const nameOf = async (core: Core, unitId: string) => (await unitsOf(core)).find(({ id }) => id === unitId);
const rolledUp = async (core: Core, on: string) => {
  const rolled = await core['compilation.rolledUp']({ directiveId: SAMPLE_ID, asOf: AS_OF, on: day(on) });
  const { indicators } = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf: AS_OF });
  const at = indicators.findIndex(({ period }) => period !== 'once');
  const [indicator, sums] = [indicators[at], rolled[at]];
  if (indicator === undefined || sums === undefined) throw new Error('no daily rate');
  return { indicator, sums };
};

/** Board, Tổng hợp and Hỏi số liệu: the unit is not exempt, it is no more. */
async function expectSaidAlike(core: Core, rows: readonly BoardRow[], unitId: string): Promise<void> {
  const on = day('2021-08-21');
  const at = time('2021-08-22T18:00');
  const cell = rows
    .filter((row) => row.unitId === unitId)
    .flatMap(({ cells }) => cells)
    .find(({ period }) => period === on);
  if (cell === undefined) throw new Error('it had a duty');
  expect(cellState(cell)).toBe('ended');
  const { indicators } = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf: at, period: on });
  const told = indicators.filter(({ period }) => period === on).flatMap(({ units }) => units);
  expect(told.find((one) => one.unitId === unitId)).toMatchObject({ letOff: 'ended', note: 'Đã sáp nhập, kết thúc' });
  const question: Question = { ...PLAIN_QUESTION, rows: ['unit'], columns: ['state'], fields: ['state:count'] };
  const answer = await core['questions.answer']({ directiveId: SAMPLE_ID, asOf: at, question });
  expect(JSON.stringify(answer)).toContain('"ended"');
}

describe('units that merge', () => {
  test('end the day before, are followed by the new one, and last year’s figures add up under it', async () => {
    const core = await aSampleOffice({ withReports: true });
    const old = (await rolledUp(core, '2021-08-18')).indicator.units;
    const { unitIds } = await core['units.reorganise'](merger);
    const [successor = ''] = unitIds;
    expect(await nameOf(core, successor)).toMatchObject({
      name: 'Phường Bồng Sơn',
      validFrom: '2024-01-01',
      kind: 'phường',
    });
    expect(await nameOf(core, 'phuong-hoai-duc')).toMatchObject({ name: 'Phường Hoài Đức', validTo: '2023-12-31' });

    const { indicator, sums } = await rolledUp(core, '2025-01-01');
    expect(indicator.units.map(({ unitName, numerator }) => [unitName, numerator])).toEqual(
      old.map(({ unitName, numerator }) => [unitName, numerator]), // readable under the names of their time
    );
    const parts = old.filter(({ unitId }) => merger.fromIds.includes(unitId));
    const sum = (key: 'numerator' | 'denominator') => parts.reduce((total, part) => total + (part[key] ?? 0), 0);
    const merged = sums.units.find(({ unitId }) => unitId === successor);
    expect(parts.every(({ numerator }) => numerator !== null)).toBe(true);
    expect(merged).toMatchObject({ numerator: sum('numerator'), denominator: sum('denominator') });
    expect(merged?.parts.map(({ name }) => name)).toEqual(['Phường Bồng Sơn', 'Phường Hoài Đức']);
    const total = sums.units.reduce((all, { numerator }) => all + (numerator ?? 0), 0);
    expect([total, sums.unplaced]).toEqual([indicator.numerator, []]);
    const before = await rolledUp(core, '2023-12-31');
    expect(before.sums.units).toHaveLength(17);
  });

  test('are not asked again under the new name for what all of them have reported, and every screen says the same x of y', async () => {
    const core = await aSampleOffice({ withReports: true });
    const { unitIds } = await core['units.reorganise']({ ...merger, since: day('2021-08-17') });
    const [successor = ''] = unitIds;
    const now = time('2021-08-19T18:00');
    const { sections } = await core['board.get']({ directiveId: SAMPLE_ID, at: now });
    const daily = sections.find(({ periods }) => periods.length > 1);
    if (daily === undefined) throw new Error('no daily duty');
    const cellsOf = (unitId: string) => daily.rows.filter((row) => row.unitId === unitId).flatMap(({ cells }) => cells);
    const hasCome = (unitId: string, period: string) =>
      cellsOf(unitId).some((cell) => cell.period === period && cell.receivedAt !== null);
    const isAnswered = (period: string) => merger.fromIds.every((id) => hasCome(id, period));
    const own = cellsOf(successor).filter(({ period }) => period >= '2021-08-17' && period <= '2021-08-19');
    expect(own.some(({ period }) => isAnswered(period))).toBe(true);
    for (const { period, state, madeOf } of own) {
      expect(['on-time', 'late'].includes(state), period).toBe(isAnswered(period));
      expect(madeOf, period).toBe(isAnswered(period) ? 'Phường Bồng Sơn (đến 16/8/2021), Phường Hoài Đức' : null);
    }
    const answered = new Set(own.flatMap(({ state, obligationId }) => (state === 'missing' ? [] : [obligationId])));
    const { units } = await core['reminders.candidates']({ directiveId: SAMPLE_ID, at: now, remindedAt: now });
    const reminded = units.filter(({ unitId }) => unitId === successor).flatMap(({ points }) => points);
    expect(reminded.flatMap(({ duties }) => duties).filter((id) => answered.has(id))).toEqual([]);
    const { cutoffs, overdue } = await core['today.get']({ at: now });
    const named = [...cutoffs.flatMap(({ missing }) => missing), ...overdue.flatMap((duty) => duty.units)];
    expect(named.flatMap(({ duties }) => duties).filter((id) => answered.has(id))).toEqual([]);
    const counts = countPeriods(daily.rows);
    for (const period of ['2021-08-17', '2021-08-18', '2021-08-19'].map(day)) {
      const asked = { directiveId: SAMPLE_ID, asOf: now, period };
      const rate = (await core['compilation.get'](asked)).indicators.find((one) => one.period === period);
      const { reported, expected } = counts.get(period) ?? {};
      expect({ reported, expected }, period).toEqual({
        reported: rate?.coverage.reported,
        expected: rate?.coverage.expected,
      });
      if (isAnswered(period))
        expect(rate?.units.find(({ unitId }) => unitId === successor)?.parts, period).toMatchObject({ kind: 'merged' });
    }
    const today = cutoffs.find(({ period }) => period === '2021-08-19');
    expect(today).toMatchObject({
      reported: counts.get(day('2021-08-19'))?.reported,
      expected: counts.get(day('2021-08-19'))?.expected,
    });
    const before = await core['campaigns.beforeClosing']({ directiveId: SAMPLE_ID, closedAt: now });
    const missing = before.duties.flatMap((duty) => duty.missing.map(({ unitName }) => unitName));
    expect(missing).not.toContain('Phường Hoài Đức');
    const living = (await unitsOf(core)).filter(
      ({ groups, validTo }) => groups.includes('cac-xa-phuong') && (validTo === null || validTo > '2021-08-19'),
    );
    expect(before.duties.find(({ scheduleId }) => scheduleId === daily.scheduleId)?.expected).toBe(living.length);
  });

  test('are below a target as one: by their figures together until the new unit has its own', async () => {
    const core = await aSampleOffice({ withReports: true });
    const at = time('2021-08-18T18:00');
    const before = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf: at, period: day('2021-08-17') });
    const rate = before.indicators.find(({ period }) => period === '2021-08-17');
    const old = (rate?.units ?? []).filter(({ unitId }) => merger.fromIds.includes(unitId));
    const sum = (key: 'numerator' | 'denominator') => old.reduce((all, one) => all + (one[key] ?? 0), 0);
    expect(old.every(({ numerator }) => numerator !== null)).toBe(true);
    const { unitIds } = await core['units.reorganise']({
      ...merger,
      into: [{ name: 'Phường Đức Sơn', code: null }],
      since: day('2021-08-18'),
    });
    const [successor = ''] = unitIds;
    for (const moment of [time('2021-08-18T08:00'), at]) {
      const below = (await core['today.below']({ at: moment })).find(
        ({ indicatorId }) => indicatorId === rate?.indicatorId,
      );
      const own = below?.units.find(({ unitId }) => unitId === successor);
      const isNewer = (own?.period ?? '') > '2021-08-17'; // both have reported for the 18th by the evening
      expect(own, moment).toMatchObject({ unitName: 'Phường Đức Sơn' });
      if (!isNewer) expect(own, moment).toMatchObject({ numerator: sum('numerator'), denominator: sum('denominator') });
      const named = (below?.units ?? []).map(({ unitId }) => unitId);
      for (const id of merger.fromIds) expect(named, moment).not.toContain(id);
      const { units } = await core['reminders.candidates']({ directiveId: SAMPLE_ID, at: moment, remindedAt: moment });
      const told = units.find(({ unitId }) => unitId === successor);
      expect(
        told?.points.map(({ kind }) => kind),
        moment,
      ).toContain('below-target');
      const needs = await core['reminders.list']({ directiveId: SAMPLE_ID, at: moment });
      expect(needs.find(({ unitId }) => unitId === successor)?.isBelowTarget, moment).toBe(true);
    }
  });

  test('are written to no more: what they still owe is asked of the new unit, under their names', async () => {
    const core = await aSampleOffice();
    const at = time('2021-08-20T18:00');
    const before = await core['reminders.prepare']({
      directiveId: SAMPLE_ID,
      at: time('2021-08-19T18:00'),
      kinds: ['missing'],
      items: [{ unitId: 'phuong-hoai-duc', ways: ['zalo'] }],
      remindedAt: time('2021-08-19T18:00'),
    });
    expect(before.units[0]?.level).toBe(1);
    await core['reminders.record']({
      directiveId: SAMPLE_ID,
      at: time('2021-08-19T18:00'),
      kinds: ['missing'],
      items: [{ unitId: 'phuong-hoai-duc', ways: ['zalo'] }],
      remindedAt: time('2021-08-19T18:00'),
      insist: false,
    });
    const { unitIds } = await core['units.reorganise']({
      ...merger,
      into: [{ name: 'Phường Đức Sơn', code: null }],
      since: day('2021-08-20'),
    });
    const [successor = ''] = unitIds;
    const needs = await core['reminders.list']({ directiveId: SAMPLE_ID, at });
    expect(needs.map(({ unitId }) => unitId)).not.toContain('phuong-hoai-duc');
    const own = needs.find(({ unitId }) => unitId === successor);
    expect(own?.unitName).toBe('Phường Đức Sơn');
    expect(own?.reasons).toEqual([
      'Chưa gửi Mẫu 02: ngày 20/8',
      'Chưa gửi Mẫu 02 của Phường Bồng Sơn (đơn vị cũ): ngày 16/8, ngày 17/8, ngày 18/8, ngày 19/8',
      'Chưa gửi Mẫu 02 của Phường Hoài Đức (đơn vị cũ): ngày 16/8, ngày 17/8, ngày 18/8, ngày 19/8',
    ]);
    const choice = {
      directiveId: SAMPLE_ID,
      at,
      kinds: ['missing' as const],
      items: [{ unitId: 'phuong-hoai-duc', ways: ['zalo' as const] }],
      remindedAt: at,
    };
    const { units } = await core['reminders.prepare'](choice); // the day's list still names the old unit
    expect(units.map(({ unitId, level }) => [unitId, level])).toEqual([[successor, 2]]);
    expect(units[0]?.messages.zalo).toContain('Mẫu 02 của Phường Hoài Đức (đơn vị cũ)');
    const letter = await core['papers.compose']({ kind: 'reminder', directiveId: SAMPLE_ID, at, unitId: successor });
    const text = JSON.stringify(letter);
    expect(text).toContain('Mẫu 02 của Phường Hoài Đức (đơn vị cũ) ngày 16/8/2021');
    expect(text).toContain('UBND phường Đức Sơn');
    const { overdue } = await core['today.get']({ at });
    const named = overdue.flatMap((duty) => duty.units).find(({ unitId }) => unitId === 'phuong-hoai-duc');
    expect(named?.unitName).toBe('Phường Hoài Đức, nay là Phường Đức Sơn');
    expect(named?.reminded).toMatchObject({ times: 1 });
  });

  test('may go into one that goes on', async () => {
    const core = await aSampleOffice({ withReports: true });
    await core['units.reorganise']({ ...merger, fromIds: ['phuong-hoai-duc'], into: [{ unitId: 'phuong-bong-son' }] });
    const { sums } = await rolledUp(core, '2025-01-01');
    expect(sums.units.find(({ unitId }) => unitId === 'phuong-bong-son')?.parts).toHaveLength(2);
    expect(await nameOf(core, 'phuong-bong-son')).toMatchObject({ validTo: '2025-06-30' });
  });

  test('in the middle of a campaign hand over what falls due from then on, and undo takes it all back', async () => {
    const core = await aSampleOffice();
    const board = async (at: string) =>
      (await core['board.get']({ directiveId: SAMPLE_ID, at: time(at) })).sections.flatMap(({ rows }) => rows);
    const state = JSON.stringify([await unitsOf(core), await board('2021-08-22T18:00')]);
    const { unitIds, given, letOff } = await core['units.reorganise']({ ...merger, since: day('2021-08-20') });
    expect({ given, letOff }).toEqual({ given: 3, letOff: 2 * 3 }); // 20, 21 and 22
    const rows = await board('2021-08-22T18:00');
    const statesOf = (unitId: string) =>
      rows
        .filter((row) => row.unitId === unitId)
        .flatMap(({ cells }) => cells.map(({ period, state: one }) => `${period} ${one}`));
    expect(statesOf('phuong-hoai-duc').slice(3, 5)).toEqual(['2021-08-19 missing', '2021-08-20 not-required']);
    expect(statesOf(unitIds[0] ?? '').filter((one) => one.endsWith('missing'))).toHaveLength(3);
    await expectSaidAlike(core, rows, 'phuong-hoai-duc');
    const [step] = await core['units.steps']({});
    await core['units.undoStep']({ sequence: step?.sequence ?? 0 });
    expect(JSON.stringify([await unitsOf(core), await board('2021-08-22T18:00')])).toBe(state);
  });
});

describe('work of units that merge', () => {
  const S0 = 'bac-giang-2021-08';
  const AT = { before: '2021-08-19T18:00', after: '2021-08-21T18:00' } as const;
  async function bacGiang() {
    const core = await anOffice();
    await core['samples.load']({ sampleId: S0 });
    const { lines } = await core['tasks.list']({ directiveId: S0, at: time(AT.before) });
    const relays = lines.filter(({ task }) => task.kind === 'relay');
    const [one, two, three] = [...new Set(relays.map(({ unitId }) => unitId))];
    if (one === undefined || two === undefined || three === undefined) throw new Error('no relays');
    const into = { name: 'Xã Sau Sáp Nhập', code: null };
    const change: Reorganisation = { ...merger, fromIds: [one, two], into: [into], since: day('2021-08-20') };
    return { core, change, one, two, three, into };
  }
  const relaysOf = async (core: Core, unitId: string, at: string) => {
    const { lines } = await core['tasks.list']({ directiveId: S0, at: time(at) });
    return lines.filter((line) => line.unitId === unitId && line.task.kind === 'relay');
  };
  const done = async (core: Core, unitId: string, at: string) => {
    const taskIds = (await relaysOf(core, unitId, AT.before)).map(({ task }) => task.id);
    const note = {
      directiveId: S0,
      taskIds,
      step: 'done',
      happenedAt: time(at),
      text: 'Đã chuyển',
      evidencePath: null,
    };
    await core['tasks.note']({ ...note, step: 'done' });
  };

  test('that was not done goes over to the new unit, and the old ones say where it went', async () => {
    const { core, change, one, two } = await bacGiang();
    await done(core, one, '2021-08-10T10:00');
    const { unitIds, tasks } = await core['units.reorganise'](change);
    const [heir = ''] = unitIds;
    expect(tasks).toBeGreaterThan(0);
    expect((await relaysOf(core, two, AT.before)).map(({ state }) => state)).toEqual(['running']); // as it was then
    expect(await relaysOf(core, heir, AT.before)).toEqual([]);
    expect((await relaysOf(core, one, AT.after)).map(({ state }) => state)).toEqual(['done-on-time']);
    expect(await relaysOf(core, two, AT.after)).toMatchObject([
      { state: 'not-required', movedTo: { since: '2021-08-20', unitNames: ['Xã Sau Sáp Nhập'] } },
    ]);
    expect((await relaysOf(core, heir, AT.after)).map(({ state }) => state)).toEqual(['running']);
  });

  test('all done before the day is nobody’s any more', async () => {
    const { core, change, one, two } = await bacGiang();
    await done(core, one, '2021-08-10T10:00');
    await done(core, two, '2021-08-11T10:00');
    const { unitIds } = await core['units.reorganise'](change);
    expect(await relaysOf(core, unitIds[0] ?? '', AT.after)).toEqual([]);
  });

  test('comes through a second merger, survives an amendment, and goes back by undo', async () => {
    const { core, change, two, three } = await bacGiang();
    const all = async (at: string) =>
      JSON.stringify((await core['tasks.list']({ directiveId: S0, at: time(at) })).lines);
    const before = await all(AT.after);
    const { unitIds } = await core['units.reorganise'](change);
    const again = await core['units.reorganise']({
      ...change,
      fromIds: [unitIds[0] ?? '', three],
      into: [{ name: 'Xã Sau Nữa', code: null }],
      since: day('2021-08-25'),
    });
    const [last = ''] = again.unitIds;
    expect((await relaysOf(core, last, '2021-08-26T10:00')).map(({ state }) => state)).toEqual(['running']);
    expect(await relaysOf(core, two, '2021-08-26T10:00')).toMatchObject([
      { movedTo: { unitNames: ['Xã Sau Sáp Nhập'] } },
    ]);
    const refreshed = await all('2021-08-26T10:00');
    await core['directives.refresh']({ directiveId: S0 });
    expect(await all('2021-08-26T10:00')).toBe(refreshed);
    for (let left = 2; left > 0; left -= 1) {
      const steps = await core['units.steps']({});
      const step = steps.find(({ undoneAt, label }) => undoneAt === null && label.startsWith('Sáp nhập'));
      await core['units.undoStep']({ sequence: step?.sequence ?? 0 });
    }
    expect(await all(AT.after)).toBe(before);
  });

  test('noted on meanwhile keeps the step from being taken back', async () => {
    const { core, change } = await bacGiang();
    const { unitIds } = await core['units.reorganise'](change);
    const taskIds = (await relaysOf(core, unitIds[0] ?? '', AT.after)).map(({ task }) => task.id);
    const happenedAt = time('2021-08-19T10:00');
    await core['tasks.note']({
      directiveId: S0,
      taskIds,
      step: 'done',
      happenedAt,
      text: 'Đã chuyển',
      evidencePath: null,
    });
    const [step] = await core['units.steps']({});
    await expect(core['units.undoStep']({ sequence: step?.sequence ?? 0 })).rejects.toMatchObject({ code: 'conflict' });
  });
});

test('a unit that only gives a part away goes on owing, and so does the part', async () => {
  const core = await aSampleOffice();
  const { unitIds, given, letOff } = await core['units.reorganise']({
    kind: 'split',
    fromIds: ['phuong-bong-son'],
    into: [{ unitId: 'phuong-bong-son' }, { name: 'Phường Bồng Sơn Bắc', code: null }],
    since: day('2021-08-20'),
    source: SOURCE,
  });
  expect(unitIds).toHaveLength(1);
  expect({ given, letOff }).toEqual({ given: 3, letOff: 0 }); // 20, 21 and 22 of the new one; nothing is taken from the old one
});

test('a unit that is split is said and not guessed', async () => {
  const core = await aSampleOffice({ withReports: true });
  await core['units.reorganise']({
    kind: 'split',
    fromIds: ['phuong-bong-son'],
    into: [{ unitId: 'phuong-bong-son' }, { name: 'Phường Bồng Sơn Bắc', code: null }],
    since: day('2024-01-01'),
    source: SOURCE,
  });
  const { sums, indicator } = await rolledUp(core, '2025-01-01');
  expect(sums.unplaced).toMatchObject([
    {
      unitName: 'Phường Bồng Sơn',
      reason: 'split',
      heirs: [{ name: 'Phường Bồng Sơn' }, { name: 'Phường Bồng Sơn Bắc' }],
      numerator: indicator.units.find(({ unitId }) => unitId === 'phuong-bong-son')?.numerator,
    },
  ]);
  expect(sums.units.some(({ unitId }) => unitId === 'phuong-bong-son')).toBe(false);
});

test('a new name leaves the figures under the old one and finds them under the new one', async () => {
  const core = await aSampleOffice({ withReports: true });
  const { unitIds } = await core['units.reorganise']({
    kind: 'rename',
    fromIds: ['xa-hoai-my'],
    into: [{ name: 'Phường Hoài Mỹ', code: null }],
    since: day('2024-01-01'),
    source: SOURCE,
  });
  const { sums } = await rolledUp(core, '2024-06-01');
  expect(sums.units.find(({ unitId }) => unitId === unitIds[0])).toMatchObject({
    unitName: 'Phường Hoài Mỹ',
    parts: [{ id: 'xa-hoai-my', name: 'Xã Hoài Mỹ' }],
  });
  const { entries } = await core['history.list']({ subjectKind: 'unit', subjectId: 'xa-hoai-my' });
  expect(entries.map(({ fieldLabel, newValue, reason }) => [fieldLabel, newValue, reason])).toContainEqual([
    'Chuyển thành',
    `Phường Hoài Mỹ (toàn bộ, từ 01/01/2024; căn cứ: ${SOURCE})`,
    SOURCE,
  ]);
});

describe('what cannot be', () => {
  const refusals: readonly (readonly [string, Partial<Reorganisation>])[] = [
    ['a merger of one', { fromIds: ['phuong-bong-son'] }],
    ['without a source', { source: '  ' }],
    ['a split into one', { kind: 'split', fromIds: ['phuong-bong-son'] }],
    ['a new name for two', { kind: 'rename' }],
  ];
  test.each(refusals)('%s', async (_, part) => {
    const core = await aSampleOffice();
    await expect(core['units.reorganise']({ ...merger, ...part })).rejects.toMatchObject({ code: 'invalid' });
  });

  test('with a unit that has ended before', async () => {
    const core = await aSampleOffice();
    await core['units.reorganise']({ ...merger, since: day('2024-01-01') });
    const again = core['units.reorganise']({ ...merger, since: day('2024-02-01') });
    await expect(again).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('không còn hiệu lực'),
    });
  });
});

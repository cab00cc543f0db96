import { describe, expect, test } from 'vitest';
import { countPeriods, NO_FILTER } from '../../electron/domain/boardView';
import type { IsoDay, LocalTime } from '../../electron/domain/calendar';
import type { Core } from '../../electron/ipc/contract';
import { day, time } from '../support/builders';
import { anOffice, SAMPLE_ID } from '../support/office';

/** Walks through mergers as offices meet them: ahead, over the turn of a year, with a second campaign, taken back. */
const NOW = '2021-08-22T18:00';
const OLD = ['phuong-bong-son', 'phuong-hoai-duc'] as const;
const merger = (since: string) =>
  ({
    kind: 'merge',
    fromIds: [...OLD],
    into: [{ name: 'Phường Bồng Sơn Đức', code: null }],
    since: day(since),
    source: 'Nghị quyết',
  }) as const;

/** @param on the daily report of that day, at 10h00 */
async function report(core: Core, unitId: string, on: IsoDay, directiveId = SAMPLE_ID): Promise<void> {
  const entry = {
    unitId,
    formId: 'mau-02',
    period: on,
    receivedAt: time(`${on}T10:00`),
    arrivalBasis: 'call',
    isArrivalSure: true,
    channel: 'phone',
    dataAsOf: null,
    values: { cumulative: '100' },
    rows: '0',
    persons: '',
    isNil: false,
    evidence: [],
    decision: 'replaces',
    alias: null,
  } as const;
  await core['keyed.take']({ directiveId, entries: [entry] });
}

/** The x of y of a day: board, Hôm nay, totals and closing must say the same. */
async function shareOf(core: Core, on: IsoDay, directiveId = SAMPLE_ID): Promise<string> {
  const at: LocalTime = time(`${on}T17:59`);
  const { sections } = await core['board.get']({ directiveId, at });
  const daily = sections.find(({ periods }) => periods.length > 1);
  const board = countPeriods(daily?.rows ?? []).get(on);
  const { cutoffs } = await core['today.get']({ at });
  const today = cutoffs.find((one) => one.directiveId === directiveId && one.period === on);
  const { indicators } = await core['compilation.get']({ directiveId, asOf: at, period: on });
  const total = indicators.find(({ period }) => period === on)?.coverage;
  const said = [board, today, total].flatMap((one) => (one == null ? [] : [`${one.reported}/${one.expected}`]));
  expect(new Set(said).size, `${on}: ${said.join(' ')}`).toBe(1);
  return said[0] ?? '';
}

async function anOfficeOf(now = NOW): Promise<Core> {
  const core = await anOffice(undefined, now);
  await core['samples.load']({ sampleId: SAMPLE_ID });
  return core;
}

/** The sample's letter once more, with a daily report from one day to another. */
async function secondCampaign(core: Core, from: string, to: string): Promise<string> {
  const { directive, forms } = await core['directives.get']({ directiveId: SAMPLE_ID });
  const [year = '', month = ''] = from.split('-');
  const second = {
    ...directive,
    id: 'dot-hai',
    shortName: 'Đợt hai',
    issuedDay: 1,
    issuedMonth: Number(month),
    issuedYear: Number(year),
    stamp: null,
    targets: directive.targets.map((target) => ({ ...target, deadline: null })),
    schedules: directive.schedules
      .filter(({ due }) => due.kind === 'daily')
      .map((one) =>
        one.due.kind === 'daily' ? { ...one, due: { ...one.due, from: day(from), to: day(to) }, answers: [] } : one,
      ),
  };
  await core['directives.save']({ json: JSON.stringify({ directive: second, forms: [] }) });
  expect(forms.length).toBeGreaterThan(0);
  return second.id;
}

const D19 = day('2021-08-19');
const D20 = day('2021-08-20');
const D21 = day('2021-08-21');

describe('a merger in the middle of a campaign', () => {
  test('written down ahead changes nothing before its day, and one unit less is asked from then on', async () => {
    const core = await anOfficeOf();
    await core['units.reorganise'](merger('2021-08-21'));
    await report(core, OLD[0], D19);
    expect(await shareOf(core, D19)).toBe('1/17');
    expect(await shareOf(core, D20)).toBe('0/17');
    expect(await shareOf(core, D21)).toBe('0/16');
  });

  test('one of the old units goes on sending: no x of y gets a unit more, before and after the other sends, too', async () => {
    const core = await anOfficeOf();
    const { unitIds } = await core['units.reorganise'](merger('2021-08-20'));
    await report(core, 'xa-hoai-son', D21);
    await report(core, OLD[0], D21);
    expect(await shareOf(core, D21)).toBe('1/16');
    await report(core, OLD[1], D21);
    expect(await shareOf(core, D21)).toBe('2/16'); // together they are the new unit's
    await report(core, unitIds[0] ?? '', D21);
    expect(await shareOf(core, D21)).toBe('2/16');
  });

  test('taken back after reports had come: the old units owe again, what they had sent is there', async () => {
    const core = await anOfficeOf();
    await core['units.reorganise'](merger('2021-08-20'));
    await report(core, OLD[0], D21);
    const [step] = await core['units.steps']({});
    await core['units.undoStep']({ sequence: step?.sequence ?? 0 });
    expect(await shareOf(core, D21)).toBe('1/17');
  });

  test('what was handed on is not made owed again by taking an exemption back', async () => {
    const core = await anOfficeOf();
    await core['units.reorganise'](merger('2021-08-20'));
    const { grants } = await core['obligations.grants']({ directiveId: SAMPLE_ID });
    const [first] = grants;
    if (first === undefined) throw new Error('rows were handed on');
    for (const obligationId of [null, first.obligationId])
      await expect(
        core['obligations.revoke']({ directiveId: SAMPLE_ID, actionId: first.actionId, obligationId }),
      ).rejects.toMatchObject({ code: 'conflict' });
    expect(await shareOf(core, D21)).toBe('0/16');
  });

  test('taken back is refused once the new unit itself has reported, and says so', async () => {
    const core = await anOfficeOf();
    const { unitIds } = await core['units.reorganise'](merger('2021-08-20'));
    await report(core, unitIds[0] ?? '', D21);
    const [step] = await core['units.steps']({});
    await expect((async () => await core['units.undoStep']({ sequence: step?.sequence ?? 0 }))()).rejects.toMatchObject(
      { code: 'conflict' },
    );
    expect(await shareOf(core, D21)).toBe('1/16');
  });
});

test('the tab of the board counts the units there are: one less after the merger, though three rows are left', async () => {
  const core = await anOfficeOf();
  const tabOf = async (on: IsoDay) => {
    const look = { at: time(`${on}T17:59`), filter: NO_FILTER, scheduleId: null, columns: null };
    const { sections } = await core['board.show']({ directiveId: SAMPLE_ID, ...look });
    const daily = sections.find(({ periods }) => periods.length > 1);
    return [daily?.unitsNow, daily?.units];
  };
  expect(await tabOf(D21)).toEqual([17, 17]);
  await core['units.reorganise'](merger('2021-08-20'));
  expect(await tabOf(D19)).toEqual([17, 18]);
  expect(await tabOf(D21)).toEqual([16, 18]);
});

describe('two campaigns at a time', () => {
  test('what a merger would move is told by campaign, and what a closed one asks of nobody is marked', async () => {
    const core = await anOfficeOf();
    await secondCampaign(core, '2021-08-18', '2021-08-22');
    await core['campaigns.close']({
      directiveId: SAMPLE_ID,
      closedAt: time('2021-08-20T18:00'),
      reason: 'đã tổng hợp',
    });
    const { given, letOff } = await core['units.previewReorganise'](merger('2021-08-20'));
    const told = given.map(({ directiveName, period, isClosed }) => [directiveName === 'Đợt hai', period, isClosed]);
    expect(told.filter(([isSecond]) => isSecond)).toEqual(
      ['20', '21', '22'].map((one) => [true, `2021-08-${one}`, false]),
    );
    expect(told.filter(([isSecond]) => !isSecond)).toEqual([
      [false, '2021-08-20', false], // due before the closing
      [false, '2021-08-21', true],
      [false, '2021-08-22', true],
    ]);
    expect(letOff.filter(({ isClosed }) => isClosed)).toHaveLength(4);
  });

  test('a merger changes both; closing one leaves the other its day, its reports and its reminders', async () => {
    const core = await anOfficeOf();
    const second = await secondCampaign(core, '2021-08-18', '2021-08-22');
    await report(core, OLD[0], D19);
    expect([await shareOf(core, D19), await shareOf(core, D19, second)]).toEqual(['1/17', '0/17']);
    await core['units.reorganise'](merger('2021-08-20'));
    await report(core, OLD[0], D21, second);
    expect([await shareOf(core, D21), await shareOf(core, D21, second)]).toEqual(['0/16', '0/16']);
    await core['campaigns.close']({
      directiveId: SAMPLE_ID,
      closedAt: time('2021-08-20T18:00'),
      reason: 'đã tổng hợp',
    });
    const today = await core['today.get']({ at: time('2021-08-21T17:59') });
    expect(today).toMatchObject({ directives: 1, closed: 1 });
    expect(new Set(today.cutoffs.map(({ directiveId }) => directiveId))).toEqual(new Set([second]));
    expect(await shareOf(core, D21, second)).toBe('0/16');
  });

  test('over the turn of a year: the last day of the old units, the first of the new one', async () => {
    const core = await anOfficeOf('2022-01-05T18:00');
    const second = await secondCampaign(core, '2021-12-30', '2022-01-03');
    await core['units.reorganise'](merger('2022-01-01'));
    await report(core, OLD[0], day('2021-12-31'), second);
    await report(core, OLD[0], day('2022-01-02'), second);
    expect(await shareOf(core, day('2021-12-31'), second)).toBe('1/17');
    expect(await shareOf(core, day('2022-01-01'), second)).toBe('0/16');
    expect(await shareOf(core, day('2022-01-02'), second)).toBe('0/16');
  });
});

import { describe, expect, test } from 'vitest';
import { day, time } from '../support/builders';
import { aSampleOffice, SAMPLE_ID } from '../support/office';

const AT = time('2021-08-19T17:00');
const NOTE = {
  directiveId: SAMPLE_ID,
  scheduleId: 'own-daily',
  outcome: 'sent',
  happenedAt: time('2021-08-18T16:20'),
  channel: 'trục liên thông',
  paperId: null,
  paper: '01/BC-UBND',
  receipt: '881',
  note: '',
} as const;

/** The sample with a daily report of the office itself, 16/8 to 20/8 by 17h00. */
async function anOwingOffice() {
  const core = await aSampleOffice();
  const { directive, forms } = await core['directives.get']({ directiveId: SAMPLE_ID });
  const [first] = directive.schedules;
  if (first === undefined) throw new Error('the sample has duties');
  const own = {
    ...first,
    id: 'own-daily',
    formId: null,
    owedBy: 'office',
    receiver: 'Sở Y tế',
    quote: 'Báo cáo hằng ngày về Sở Y tế',
    internalCutoffs: [],
    answers: [],
    decisions: [],
    due: { kind: 'daily', from: day('2021-08-16'), to: day('2021-08-20'), clock: '17:00', isExclusive: false },
  };
  const json = JSON.stringify({ directive: { ...directive, schedules: [...directive.schedules, own] }, forms });
  await core['directives.save']({ json });
  const upper = async (at = AT) =>
    (await core['today.get']({ at })).upper.filter(({ scheduleId }) => scheduleId === 'own-daily');
  return { core, upper };
}

describe('a report of our own office', () => {
  test('stays late until it is noted; each day is its own; undo makes it owed again; all of it is in the log', async () => {
    const { core, upper } = await anOwingOffice();
    expect((await upper()).map(({ period, isLate }) => [period, isLate])).toEqual([
      ['2021-08-16', true],
      ['2021-08-17', true],
      ['2021-08-18', true],
      ['2021-08-19', false],
    ]);
    const periods = [day('2021-08-17'), day('2021-08-18')];
    const { reportIds } = await core['ownReports.note']({ ...NOTE, periods });
    expect((await upper()).map(({ period }) => period)).toEqual(['2021-08-16', '2021-08-19']);
    const { entries } = await core['history.list']({ text: '01/BC-UBND' });
    expect(entries.map(({ newValue }) => newValue)).toContainEqual(
      expect.stringMatching(/ngày 18\/8\/2021: đã gửi lúc 16h20 ngày 18\/8\/2021, qua trục liên thông.*biên nhận 881/),
    );
    await core['ownReports.takeBack']({ reportIds });
    expect((await upper()).map(({ period }) => period)).toHaveLength(4);
    await expect(core['ownReports.takeBack']({ reportIds })).rejects.toMatchObject({ code: 'conflict' });
  });

  test('stays on Hôm nay after its campaign is closed, and the closing names it', async () => {
    const { core, upper } = await anOwingOffice();
    const closedAt = time('2021-08-18T18:00');
    const { ownDuties } = await core['campaigns.beforeClosing']({ directiveId: SAMPLE_ID, closedAt });
    expect(ownDuties.find(({ scheduleId }) => scheduleId === 'own-daily')).toMatchObject({
      late: 3,
      dueAt: '2021-08-19T17:00',
    });
    await core['campaigns.close']({ directiveId: SAMPLE_ID, closedAt, reason: 'đã tổng hợp' });
    expect((await upper()).map(({ period }) => period)).toHaveLength(4);
    const need = { ...NOTE, outcome: 'withdrawn', note: 'Sở thôi yêu cầu' } as const;
    const periods = ['16', '17', '18', '19', '20'].map((one) => day(`2021-08-${one}`));
    await core['ownReports.note']({ ...need, periods });
    expect(await upper()).toEqual([]);
  });

  test('is not noted twice, in the future, before the letter, for a day nobody asked, or for the units', async () => {
    const { core } = await anOwingOffice();
    const periods = [day('2021-08-17')];
    const refused = async (more: object, code: string) =>
      await expect(core['ownReports.note']({ ...NOTE, periods, ...more })).rejects.toMatchObject({ code });
    await refused({ happenedAt: time('2021-08-19T18:01') }, 'invalid');
    await refused({ happenedAt: time('2020-08-17T16:00') }, 'invalid');
    await refused({ periods: [day('2021-08-21')] }, 'notFound');
    await refused({ scheduleId: 'communes-daily' }, 'notFound');
    await refused({ paperId: 'x' }, 'invalid');
    await refused({ outcome: 'withdrawn', note: ' ' }, 'invalid');
    const early = { periods: [day('2021-08-19')], happenedAt: time('2021-08-18T16:20') };
    await refused(early, 'conflict'); // nobody can have told of the 19th on the 18th, until somebody insists
    expect((await core['ownReports.note']({ ...NOTE, ...early, insist: true })).reportIds).toHaveLength(1);
    await core['ownReports.note']({ ...NOTE, periods });
    await refused({ periods: [day('2021-08-16'), ...periods] }, 'conflict');
    const lines = await core['ownReports.list']({ directiveId: SAMPLE_ID, at: AT });
    expect(lines.filter(({ report }) => report !== null)).toHaveLength(2);
  });
});

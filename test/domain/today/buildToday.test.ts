import { describe, expect, test } from 'vitest';
import { toIsoDay, toLocalTime } from '../../../electron/domain/calendar';
import type { Directive, Schedule } from '../../../electron/domain/directive';
import type { Obligation } from '../../../electron/domain/obligation';
import type { ReminderEntry } from '../../../electron/domain/reminder';
import { type ArrivedVersion, buildToday, type TodayInput } from '../../../electron/domain/today/buildToday';
import { dueDay } from '../../../electron/domain/today/dueDay';
import { dutyLabels } from '../../../electron/text/dutyLabels';
import { directive, forms, sample } from '../../documents/support';

const time = toLocalTime;
const labels = dutyLabels(directive, forms);
const CONTACT = { fullName: 'Lê Thị Hư Cấu', jobTitle: 'Văn phòng', phone: '0900000001', email: '', zalo: '' };
const units = sample.units.map((unit) => ({ ...unit, contacts: [CONTACT], channel: 'zalo' as const }));
const COMMUNES = ['phuong-bong-son', 'phuong-tam-quan', 'xa-hoai-son'] as const;

function aDuty(unitId: string, day: string, changes: Partial<Obligation> = {}): Obligation {
  return {
    id: `${unitId} ${day}`,
    scheduleId: 'communes-daily',
    unitId,
    formId: 'mau-02',
    period: toIsoDay(day),
    dueAt: time(`${day}T15:00`),
    upperDueAt: null,
    dataAsOf: null,
    isExclusive: true,
    exemptReason: null,
    extension: null,
    isWithdrawn: false,
    ...changes,
  };
}

function came(unitId: string, day: string, at: string, version = 1): ArrivedVersion {
  return { obligationId: `${unitId} ${day}`, version, arrivedAt: time(at), isNil: false };
}

const DUTIES = COMMUNES.flatMap((unit) => ['2021-08-16', '2021-08-17', '2021-08-18'].map((day) => aDuty(unit, day)));

function todayAt(
  at: string,
  versions: readonly ArrivedVersion[] = [],
  changes: Partial<TodayInput> = {},
  reminders: readonly ReminderEntry[] = [],
) {
  const one = { directive, labels, obligations: DUTIES, versions, reminders, closing: null, ownReports: [] };
  return buildToday({ directives: [one], units, unitLabels: new Map(), at: time(at), ...changes });
}

describe('what falls due this day', () => {
  test('each cut-off says how many of how many, and who is missing', () => {
    const { cutoffs } = todayAt('2021-08-17T14:55', [came('phuong-bong-son', '2021-08-17', '2021-08-17T14:50')]);
    expect(cutoffs).toMatchObject([
      { formId: 'mau-02', dueAt: '2021-08-17T15:00', reported: 1, expected: 3, clauseNumber: '2', isExclusive: true },
    ]);
    expect(cutoffs[0]?.missing.map(({ unitId }) => unitId)).toEqual(['phuong-tam-quan', 'xa-hoai-son']);
    expect(cutoffs[0]?.missing[0]).toMatchObject({ contact: CONTACT, channel: 'zalo' });
  });

  test('what came later than the moment looked at is not known yet', () => {
    const late = [came('phuong-bong-son', '2021-08-17', '2021-08-17T15:20')];
    expect(todayAt('2021-08-17T14:55', late).cutoffs[0]?.reported).toBe(0);
    expect(todayAt('2021-08-17T15:20', late).cutoffs[0]?.reported).toBe(1);
  });

  test('a unit with an hour of its own has a cut-off of its own; those let off owe nothing', () => {
    const obligations = [
      aDuty('phuong-bong-son', '2021-08-17'),
      aDuty('phuong-tam-quan', '2021-08-17', { dueAt: time('2021-08-17T17:00'), isExclusive: false }),
      aDuty('xa-hoai-son', '2021-08-17', { exemptReason: 'mất điện' }),
      aDuty('xa-hoai-phu', '2021-08-17', { isWithdrawn: true }),
    ];
    const { cutoffs } = todayAt('2021-08-17T09:00', [], {
      directives: [{ directive, labels, obligations, versions: [], reminders: [], closing: null, ownReports: [] }],
    });
    expect(cutoffs.map(({ dueAt, expected }) => [dueAt, expected])).toEqual([
      ['2021-08-17T15:00', 1],
      ['2021-08-17T17:00', 1],
    ]);
  });

  test('“trước 00h00 ngày 20” is due on the 19th', () => {
    expect(dueDay({ dueAt: time('2021-08-20T00:00'), isExclusive: true })).toBe('2021-08-19');
    expect(dueDay({ dueAt: time('2021-08-20T00:00'), isExclusive: false })).toBe('2021-08-20');
    expect(dueDay({ dueAt: null, isExclusive: true })).toBeNull();
  });

  test('several directives stand together, the earliest first; a draft asks nothing', () => {
    const other: Directive = { ...directive, id: 'khac', shortName: 'Đợt khác' };
    const early = [aDuty('phuong-bong-son', '2021-08-17', { dueAt: time('2021-08-17T10:00') })];
    const today = todayAt('2021-08-17T09:00', [], {
      directives: [
        { directive, labels, obligations: DUTIES, versions: [], reminders: [], closing: null, ownReports: [] },
        { directive: other, labels, obligations: early, versions: [], reminders: [], closing: null, ownReports: [] },
        {
          directive: { ...other, id: 'nhap', isDraft: true },
          labels,
          obligations: early,
          versions: [],
          reminders: [],
          closing: null,
          ownReports: [],
        },
      ],
    });
    expect(today.directives).toBe(2);
    expect(today.cutoffs.map(({ directiveName, dueAt }) => [directiveName, dueAt.slice(11)])).toEqual([
      ['Đợt khác', '10:00'],
      [directive.shortName, '15:00'],
    ]);
  });
});

describe('what earlier days owe', () => {
  test('only what has not come, unit by unit with its periods', () => {
    const { overdue } = todayAt('2021-08-18T09:00', [
      came('phuong-bong-son', '2021-08-16', '2021-08-16T14:00'),
      came('phuong-bong-son', '2021-08-17', '2021-08-17T16:00'),
      came('phuong-tam-quan', '2021-08-16', '2021-08-16T14:00'),
    ]);
    expect(overdue).toHaveLength(1);
    expect(overdue[0]?.units.map(({ unitId, periods }) => [unitId, periods.join()])).toEqual([
      ['phuong-tam-quan', '2021-08-17'],
      ['xa-hoai-son', '2021-08-16,2021-08-17'],
    ]);
    expect(overdue[0]?.isOver).toBe(false);
  });

  test('a campaign without anything more to come is over', () => {
    expect(todayAt('2021-08-25T09:00').overdue[0]).toMatchObject({ isOver: true, lastDueAt: '2021-08-18T15:00' });
    expect(todayAt('2021-08-25T09:00').next).toBeNull();
    expect(todayAt('2021-08-15T09:00').next).toBe('2021-08-16T15:00');
  });
});

describe('what came this day', () => {
  test('newest first, late to the minute; a replacement is not late a second time', () => {
    const { arrivals } = todayAt('2021-08-17T18:00', [
      came('phuong-bong-son', '2021-08-17', '2021-08-17T14:59'),
      came('phuong-tam-quan', '2021-08-17', '2021-08-17T15:00'),
      came('xa-hoai-son', '2021-08-17', '2021-08-17T15:07'),
      came('phuong-bong-son', '2021-08-17', '2021-08-17T16:10', 2),
      came('xa-hoai-son', '2021-08-16', '2021-08-16T14:00'),
    ]);
    expect(
      arrivals.map(({ unitId, arrivedAt, lateMinutes, version }) => [
        unitId,
        arrivedAt.slice(11),
        lateMinutes,
        version,
      ]),
    ).toEqual([
      ['phuong-bong-son', '16:10', null, 2],
      ['xa-hoai-son', '15:07', 7, 1],
      ['phuong-tam-quan', '15:00', 0, 1],
      ['phuong-bong-son', '14:59', null, 1],
    ]);
  });
});

describe('what the upper level expects', () => {
  test('a report without a day is named with the words of the paper and comes last', () => {
    const { upper } = todayAt('2021-08-17T09:00');
    expect(upper).toMatchObject([{ formLabel: null, dueAt: null, words: 'theo thời gian quy định', coverage: null }]);
    expect(upper[0]?.receivers.join()).toContain('Sở Thông tin và Truyền thông');
  });

  test('behind our own cut-off stands the upper one, with what has come for it', () => {
    const obligations = COMMUNES.map((unit) =>
      aDuty(unit, '2021-08-17', { dueAt: time('2021-08-17T14:00'), upperDueAt: time('2021-08-17T15:00') }),
    );
    const versions = [came('phuong-bong-son', '2021-08-17', '2021-08-17T13:00')];
    const today = todayAt('2021-08-17T14:30', [], {
      directives: [{ directive, labels, obligations, versions, reminders: [], closing: null, ownReports: [] }],
    });
    expect(today.cutoffs[0]).toMatchObject({ dueAt: '2021-08-17T14:00', upperDueAt: '2021-08-17T15:00' });
    expect(today.upper[0]).toMatchObject({
      dueAt: '2021-08-17T15:00',
      receivers: directive.reportReceivers,
      coverage: { reported: 1, expected: 3 },
    });
    const later = todayAt('2021-08-17T16:00', [], {
      directives: [{ directive, labels, obligations, versions, reminders: [], closing: null, ownReports: [] }],
    });
    expect(later.upper[0]).toMatchObject({ dueAt: '2021-08-17T15:00' }); // the whole day long
    const after = todayAt('2021-08-18T08:00', [], {
      directives: [{ directive, labels, obligations, versions, reminders: [], closing: null, ownReports: [] }],
    });
    expect(after.upper.map(({ dueAt }) => dueAt)).toEqual([null]);
  });

  test('the mailbox is the one the paper names, in the words for the way or in the duty itself', () => {
    const mailboxOf = (changes: Partial<Schedule>) => {
      const schedules = directive.schedules.map((schedule) => ({ ...schedule, ...changes }));
      const one = {
        directive: { ...directive, schedules },
        labels,
        obligations: DUTIES,
        versions: [],
        reminders: [],
        closing: null,
        ownReports: [],
      };
      return todayAt('2021-08-17T09:00', [], { directives: [one] }).upper[0]?.mailbox;
    };
    const words = 'trước 15h00 hàng ngày qua hộp thư: bluezone@binhduong.gov.vn.';
    expect(mailboxOf({ channel: words })).toBe('bluezone@binhduong.gov.vn');
    expect(mailboxOf({ channel: null, quote: words })).toBe('bluezone@binhduong.gov.vn');
    expect(mailboxOf({ channel: 'qua zalo nhóm ACEVH', quote: 'báo cáo' })).toBeNull();
  });
});

test('how a unit was last reminded of what it owes here, and never of what it owes elsewhere', () => {
  const entry = (id: string, remindedAt: string, duties: readonly string[]): ReminderEntry => ({
    id,
    actionId: id,
    directiveId: directive.id,
    unitId: 'xa-hoai-son',
    way: 'zalo',
    level: 1,
    addressee: '',
    remindedAt: time(remindedAt),
    remindedBy: '',
    figuresAt: time(remindedAt),
    reasons: [],
    duties,
    text: '',
    results: [],
    removedAt: null,
  });
  const log = [
    entry('a', '2021-08-16T16:00', ['xa-hoai-son 2021-08-16']),
    entry('b', '2021-08-17T09:00', ['xa-hoai-son 2021-08-16']),
    { ...entry('c', '2021-08-17T09:30', ['xa-hoai-son 2021-08-16']), removedAt: time('2021-08-17T09:31') },
    entry('d', '2021-08-17T14:00', ['xa-hoai-son 2021-08-17']),
  ];
  const at = (moment: string) => {
    const { cutoffs, overdue } = todayAt(moment, [], {}, log);
    const of = (units: readonly { unitId: string; reminded: unknown }[] = []) =>
      units.find(({ unitId }) => unitId === 'xa-hoai-son')?.reminded;
    return { due: of(cutoffs[0]?.missing), overdue: of(overdue[0]?.units) };
  };
  expect(at('2021-08-17T13:59')).toEqual({ due: null, overdue: { at: '2021-08-17T09:00', ways: ['zalo'], times: 2 } });
  expect(at('2021-08-17T14:00').due).toEqual({ at: '2021-08-17T14:00', ways: ['zalo'], times: 1 });
});

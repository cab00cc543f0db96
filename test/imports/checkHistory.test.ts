import { describe, expect, test } from 'vitest';
import { type IsoDay, toIsoDay } from '../../electron/domain/calendar';
import type { PersonList, PersonRow, ReportContent } from '../../electron/domain/submission';
import {
  type CheckedReport,
  checkAgainstHistory,
  checkBatch,
  type ReportHistory,
  type Standing,
} from '../../electron/imports/checkHistory';
import { NO_HISTORY } from '../../electron/imports/history/reportHistory';
import { time } from '../support/builders';
import { formOf } from './campaign';

const day = (date: number): IsoDay => toIsoDay(`2021-08-${date}`);

function people(...phones: readonly string[]): readonly PersonRow[] {
  return phones.map((phone, at) => ({
    ordinal: at + 1,
    fullName: `Người ${phone}`,
    address: 'Thôn 1',
    phone,
    rawPhone: phone,
    sourceRow: at + 13,
  }));
}

const phones = (count: number) => Array.from({ length: count }, (_, at) => `09051${String(at).padStart(5, '0')}`);

interface Told {
  readonly unitId?: string;
  readonly date?: number;
  readonly total?: number | null;
  readonly persons?: readonly PersonRow[];
  readonly isNil?: boolean;
  readonly fileName?: string;
  readonly standing?: Standing;
}

function aReport({
  unitId = 'xa-hoai-my',
  date = 17,
  total = 100,
  persons = [],
  isNil = false,
  fileName = 'a.xlsx',
  standing = 'replacement',
}: Told): CheckedReport {
  const content: ReportContent = {
    figures: { cumulative: total === null ? { kind: 'blank' } : { kind: 'number', value: total } },
    texts: {},
    persons,
    isNil,
    dataAsOf: null,
  };
  return {
    unitId,
    unitName: unitId === 'xa-hoai-my' ? 'Xã Hoài Mỹ' : 'Phường Bồng Sơn',
    form: formOf('mau-02'),
    period: day(date),
    fileName,
    receivedAt: time('2021-08-19T14:00'),
    standing,
    content,
    persons,
    hasRows: true,
    figures: [{ key: 'cumulative', label: 'Lũy kế', cell: 'E13', raw: String(total), understood: String(total) }],
    list: { sheet: 'Sheet1', letters: { full_name: 'B', phone: 'D', cumulative: 'E' } },
  };
}

const withTotal = (value: number): ReportHistory => ({
  ...NO_HISTORY,
  previousTotal: () => ({ value, period: day(16) }),
});

describe('the running total', () => {
  test('of a compiled row without persons may only not fall', () => {
    const history = { ...NO_HISTORY, previousTotal: () => ({ value: 3120, period: day(16) }) };
    const counted = (total: number) => checkAgainstHistory({ ...aReport({ total }), hasRows: false }, history);
    expect(counted(3165).map(({ code }) => code)).toEqual([]);
    expect(counted(3119).map(({ code }) => code)).toEqual(['running-total-fell']);
  });

  test('3.120 and 45 people make 3.165, not 3.156', () => {
    const report = aReport({ total: 3156, persons: people(...phones(45)) });
    const [issue, ...rest] = checkAgainstHistory(report, withTotal(3120));
    expect(rest).toEqual([]);
    expect(issue).toMatchObject({
      severity: 'warning',
      code: 'running-total-mismatch',
      sheet: 'Sheet1',
      cell: 'E13',
      raw: '3156',
      understood: '3.156',
    });
    expect(issue?.message).toBe(
      'Xã Hoài Mỹ: báo cáo trước (16/8/2021) 3.120, hôm nay 45 người, báo cáo ghi 3.156; đề nghị 3.165.',
    );
  });

  test.each([
    [3165, 45, false, []],
    [3100, 45, false, ['running-total-fell']],
    [3120, 0, true, []],
    [3121, 0, true, ['nil-total-changed']],
    [3119, 0, true, ['running-total-fell']],
    [null, 45, false, []],
  ] as const)('%s after 3120 with %i people (nil %s): %j', (total, count, isNil, codes) => {
    const report = aReport({ total, isNil, persons: people(...phones(count)) });
    expect(checkAgainstHistory(report, withTotal(3120)).map(({ code }) => code)).toEqual(codes);
  });

  test('people counted before add nobody: the same total is asked for as beside the list of people', () => {
    const own = { unitId: 'xa-hoai-my', unitName: 'Xã Hoài Mỹ', period: day(15), ordinal: 1 };
    const [known] = people(...phones(1));
    if (known === undefined) throw new RangeError('nobody');
    const { phone, fullName } = known;
    const history: ReportHistory = {
      ...withTotal(3120),
      phoneListings: () => [{ ...own, phone: phone ?? '', fullName }],
    };
    const told = (total: number) =>
      checkAgainstHistory(aReport({ total, persons: people(...phones(45)) }), history)
        .filter(({ code }) => code.includes('total'))
        .map(({ message }) => message);
    expect(told(3164)).toEqual([]);
    expect(told(3165)).toEqual([
      'Xã Hoài Mỹ: báo cáo trước (16/8/2021) 3.120, hôm nay 45 người, trong đó 1 người đã được tính trước đó, báo cáo ghi 3.165; đề nghị 3.164.',
    ]);
    const stranger = { ...history, phoneListings: () => [{ ...own, phone: phone ?? '', fullName: 'Người Khác' }] };
    const asked = aReport({ total: 3165, persons: people(...phones(45)) });
    expect(checkAgainstHistory(asked, stranger).filter(({ code }) => code.includes('total'))).toEqual([]);
  });

  test('rows that were left out as repeats explain a total that has them', () => {
    const report = { ...aReport({ total: 3130, persons: people(...phones(8)) }), repeatedRows: 2 };
    expect(checkAgainstHistory(report, withTotal(3120)).map(({ message }) => message)).toEqual([
      'Xã Hoài Mỹ: báo cáo trước (16/8/2021) 3.120, hôm nay 10 người, trong đó 2 dòng ghi trùng, báo cáo ghi 3.130; đề nghị 3.128.',
    ]);
  });

  test('a total below the people of its own list is said, even when it is the first', () => {
    const [issue] = checkAgainstHistory(aReport({ total: 7, persons: people(...phones(10)) }), NO_HISTORY);
    expect(issue).toMatchObject({ code: 'running-total-below-rows', severity: 'warning' });
    expect(issue?.message).toContain('nhỏ hơn số người của chính danh sách này (10)');
  });

  test('a report missing in between is named instead of a total proposed', () => {
    const history: ReportHistory = {
      ...NO_HISTORY,
      previousTotal: () => ({ value: 100, period: day(15) }),
      missingTotals: () => [day(16)],
    };
    const [issue] = checkAgainstHistory(aReport({ total: 125, persons: people(...phones(10)) }), history);
    expect(issue?.expected).toBeUndefined();
    expect(issue?.message).toContain('Ở giữa chưa có báo cáo ngày 16/8/2021');
  });

  test('a wrong total of the same batch is not what the next day is held to', () => {
    const [, second] = checkBatch(
      [
        aReport({ date: 17, total: 130, persons: people(...phones(10)) }),
        aReport({ date: 18, total: 120, persons: people(...phones(20).slice(10)) }),
      ],
      {
        ...NO_HISTORY,
        previousTotal: (_unit, _form, _key, before) => (before > day(16) ? { value: 100, period: day(16) } : null),
      },
    );
    expect(second?.map(({ code, expected }) => [code, expected])).toEqual([['running-total-mismatch', '120']]);
    expect(second?.[0]?.message).toMatch(
      /lũy kế ngày 17\/8\/2021 ghi 130, thừa 20 .* giữ 120 và sửa báo cáo ngày 17\/8\/2021/,
    );
  });

  test('without anything before there is nothing to check', () => {
    expect(checkAgainstHistory(aReport({ total: 9, persons: people(...phones(9)) }), NO_HISTORY)).toEqual([]);
  });

  test('a starting figure is named as such', () => {
    const history: ReportHistory = { ...NO_HISTORY, previousTotal: () => ({ value: 90, period: null }) };
    expect(checkAgainstHistory(aReport({ total: 100 }), history)[0]?.message).toContain('số ban đầu 90');
  });
});

describe('phones', () => {
  const listing = {
    phone: '0905123456',
    fullName: 'Người Khác',
    unitId: 'phuong-bong-son',
    unitName: 'Phường Bồng Sơn',
    period: day(17),
    ordinal: 5,
  };
  const history: ReportHistory = { ...NO_HISTORY, phoneListings: () => [listing] };

  test('on the list of another commune are shown with both rows', () => {
    const report = aReport({ date: 18, persons: people('0914000000', '0905123456') });
    expect(checkAgainstHistory(report, history)).toMatchObject([
      { severity: 'warning', code: 'phone-listed-elsewhere', cell: 'D14', understood: '0905123456' },
    ]);
    expect(checkAgainstHistory(report, history)[0]?.message).toMatch(
      /ô D14: số điện thoại 0905 123 456 .*\(STT 2\) đã có ở STT 5 trong danh sách ngày 17\/8\/2021 của Phường Bồng Sơn/,
    );
  });

  test('a whole list copied from the day before is said once, with its rows', () => {
    const own = { ...listing, unitId: 'xa-hoai-my' };
    const numbers = phones(11);
    const copied: ReportHistory = { ...NO_HISTORY, phoneListings: () => numbers.map((phone) => ({ ...own, phone })) };
    const issues = checkAgainstHistory(aReport({ date: 18, persons: people(...numbers) }), copied);
    expect(issues).toMatchObject([{ severity: 'warning', code: 'phone-listed-elsewhere' }]);
    expect(issues[0]?.message).toMatch(/11 trong 11 số điện thoại \(dòng .+\) .*ngày 17\/8\/2021 của chính đơn vị/);
  });

  test('of the very report that is replaced are no news', () => {
    const own: ReportHistory = { ...NO_HISTORY, phoneListings: () => [{ ...listing, unitId: 'xa-hoai-my' }] };
    expect(checkAgainstHistory(aReport({ date: 17, persons: people('0905123456') }), own)).toEqual([]);
    expect(checkAgainstHistory(aReport({ date: 18, persons: people('0905123456') }), own)[0]?.message).toContain(
      'chính đơn vị',
    );
  });
});

describe('a second report for the same place', () => {
  const history = (content: ReportContent): ReportHistory => ({
    ...NO_HISTORY,
    liveReport: () => ({ fileName: 'cũ.xlsx', receivedAt: time('2021-08-19T13:00'), content }),
  });

  test('says what it changes', () => {
    const before = aReport({ total: 100, persons: people('0905000001', '0905000002') }).content;
    const after = aReport({ total: 103, persons: people('0905000002', '0905000003', '0905000004') });
    const [issue] = checkAgainstHistory(after, history(before));
    expect(issue).toMatchObject({ severity: 'warning', code: 'replaces-earlier' });
    expect(issue?.message).toContain('“Lũy kế đến thời điểm hiện tại” từ 100 thành 103; thêm 2 người, bớt 1 người');
  });

  test('that says the same is only noted', () => {
    const report = aReport({ persons: people('0905000001') });
    expect(checkAgainstHistory(report, history(report.content))).toMatchObject([
      { severity: 'note', code: 'repeats-earlier' },
    ]);
  });
});

describe('a whole preview', () => {
  test('is checked by day, whatever the order of the files', () => {
    const reports = [
      aReport({ date: 18, total: 99, persons: people('0905000003') }),
      aReport({ date: 16, total: 100, persons: people('0905000001') }),
      aReport({ date: 17, total: 101, persons: people('0905000002') }),
    ];
    const found = checkBatch(reports, NO_HISTORY);
    expect(found.map((issues) => issues.map(({ code }) => code))).toEqual([['running-total-fell'], [], []]);
    expect(found[0]?.[0]?.message).toContain('báo cáo trước (17/8/2021) 101');
  });

  test('finds a phone on the list of another file', () => {
    const reports = [
      aReport({ date: 18, total: 1, persons: people('0905000001') }),
      aReport({ date: 17, unitId: 'phuong-bong-son', total: 1, persons: people('0905000001') }),
    ];
    expect(checkBatch(reports, NO_HISTORY).map((issues) => issues.length)).toEqual([1, 0]);
  });

  test('says so when two files are for one unit and day', () => {
    const reports = [aReport({ total: 100, fileName: 'a.xlsx' }), aReport({ total: 101, fileName: 'b.xlsx' })];
    const [first, second] = checkBatch(reports, NO_HISTORY);
    expect(first).toEqual([]);
    expect(second).toMatchObject([{ code: 'replaces-earlier' }]);
    expect(second?.[0]?.message).toContain('a.xlsx');
  });

  test('goes by the report of the preview where the store has an older one of that day', () => {
    const stored: ReportHistory = { ...NO_HISTORY, previousTotal: () => ({ value: 500, period: day(16) }) };
    const reports = [aReport({ date: 16, total: 100 }), aReport({ date: 17, total: 100 })];
    expect(checkBatch(reports, stored)[1]).toEqual([]);
  });

  test('goes by the stored report where that is the later day', () => {
    const stored: ReportHistory = {
      ...NO_HISTORY,
      previousTotal: (_unit, _form, _key, before) => (before > day(17) ? { value: 500, period: day(17) } : null),
    };
    const reports = [aReport({ date: 16, total: 100 }), aReport({ date: 18, total: 500 })];
    expect(checkBatch(reports, stored)[1]).toEqual([]);
  });
});

describe('a part against the whole of the same report', () => {
  const share = { fieldKey: 'cumulative', baseKey: 'whole', label: 'Số hộ đã thu', baseLabel: 'Tổng số hộ' };
  const history: ReportHistory = { ...NO_HISTORY, sharesOf: () => [share] };
  const reportOf = (part: number, whole: number | null) => {
    const report = aReport({ total: part });
    const figure = whole === null ? ({ kind: 'blank' } as const) : ({ kind: 'number', value: whole } as const);
    return { ...report, content: { ...report.content, figures: { ...report.content.figures, whole: figure } } };
  };

  test.each([
    [5, 0, 1],
    [101, 100, 1],
    [100, 100, 0],
    [0, 0, 0],
    [5, null, 0],
  ] as const)('%i of %s: %i warnings', (part, whole, count) => {
    const found = checkAgainstHistory(reportOf(part, whole), history);
    expect(found.map(({ code, severity }) => `${severity} ${code}`)).toEqual(
      Array.from({ length: count }, () => 'warning above-whole'),
    );
  });

  test('is said in a sentence for the unit', () =>
    expect(checkAgainstHistory(reportOf(5, 0), history)[0]?.message).toBe(
      'Xã Hoài Mỹ: “Số hộ đã thu” ghi 5, lớn hơn “Tổng số hộ” ghi 0, nên tỷ lệ vượt 100%. Đề nghị đơn vị kiểm tra lại hai số này.',
    ));

  test('is not said twice where the form forbids it itself', () => {
    const report = reportOf(5, 0);
    const rules = [{ kind: 'atMost', left: 'cumulative', right: 'whole' }] as const;
    expect(checkAgainstHistory({ ...report, form: { ...report.form, rules } }, history)).toEqual([]);
  });
});

test('a list that is sent again day by day is not gone through anew for each of its phones', () => {
  let visited = 0;
  const counted = (rows: readonly PersonRow[]): PersonList => {
    const each = function* () {
      for (const row of rows) {
        visited += 1;
        yield row;
      }
    };
    return {
      length: rows.length,
      [Symbol.iterator]: each,
      at: (place) => rows[place],
      map: (make) => Array.from(each(), make),
      filter: (isWanted) => [...each()].filter(isWanted),
      some: (isWanted) => [...each()].some(isWanted),
    };
  };
  const size = 400;
  const reports = [16, 17, 18, 19].map((date) => {
    const persons = counted(people(...phones(size)));
    const report = aReport({ date, total: size, fileName: `${date}.xlsx` });
    return { ...report, persons, content: { ...report.content, persons } };
  });
  const issues = checkBatch(reports, NO_HISTORY);
  expect(issues.flat().some(({ code }) => code === 'phone-listed-elsewhere')).toBe(true);
  expect(visited / (reports.length * size)).toBeLessThan(40);
});

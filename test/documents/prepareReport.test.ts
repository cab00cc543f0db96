import { describe, expect, test } from 'vitest';
import { prepareReport, type ReportInput } from '../../electron/documents/prepareReport';
import { toIsoDay } from '../../electron/domain/calendar';
import type { KnownReport } from '../../electron/domain/knownReports';
import { byLevel } from '../../electron/domain/summary/byLevel';
import { time } from '../support/builders';
import {
  blocksOf,
  communes,
  compilationAt,
  dailyReport,
  directive,
  forms,
  kit,
  paperInput,
  reportsOfThe17th,
  sample,
  textsOf,
  wordsOf,
} from './support';

function report(over: Partial<ReportInput> = {}) {
  const input = {
    ...paperInput,
    forms,
    units: sample.units,
    compilation: compilationAt('2021-08-17T17:00'),
  };
  return prepareReport({ ...input, ...over }, kit);
}

/** All words, blanks of the number and the day shortened to one space. */
const words = (over: Partial<ReportInput> = {}) => wordsOf(report(over)).replace(/[ \u00a0]+/g, ' ');

test('letterhead of the office, number and day blank', () => {
  const [head] = blocksOf(report(), 'letterhead');
  expect(head?.issuerLines).toEqual(['ỦY BAN NHÂN DÂN', 'THỊ XÃ HOÀI NHƠN']);
  expect(head?.numberLine).toBe(`Số: ${' '.repeat(8)}/BC-UBND`);
  expect(head?.placeDateLine).toBe('Hoài Nhơn, ngày      tháng 8 năm 2021');
  expect(head?.subject).toBeNull();
});

test('a number and a day that are given are printed as the decree says, in the annex too', () => {
  const paper = report({ number: '3', issuedOn: toIsoDay('2021-09-02') });
  expect(blocksOf(paper, 'letterhead')[0]?.numberLine).toBe('Số: 03/BC-UBND');
  expect(wordsOf(paper)).toContain('Hoài Nhơn, ngày 02 tháng 9 năm 2021');
  expect(blocksOf(paper, 'annexHead')[0]?.reference).toBe(
    '(Kèm theo Báo cáo số 03/BC-UBND ngày 02 tháng 9 năm 2021 của UBND\u00a0thị\u00a0xã\u00a0Hoài\u00a0Nhơn)',
  );
});

test('title, receivers and the directive it answers', () => {
  const text = words();
  expect(text).toContain('BÁO CÁO\nKết quả tuần cao điểm cài đặt ứng dụng Bluezone\n(tính đến 17h00 ngày 17/8/2021)');
  expect(text).toContain(
    '- Sở Thông tin và Truyền thông tỉnh Bình Định;\n- Ban Chỉ đạo phòng, chống dịch COVID-19 thị xã.',
  );
  expect(text).toContain(
    'Thực hiện Công văn số /UBND-VX ngày tháng 8 năm 2021 của UBND thị xã Hoài Nhơn về việc thực hiện tuần cao điểm',
  );
});

test('who reported, who is missing by name, who was late by how much, who had nothing', () => {
  const text = words();
  expect(text).toContain('- Mẫu 02 ngày 17/8/2021: 15/17 đơn vị đã gửi báo cáo.');
  expect(text).toContain('+ Chưa gửi báo cáo (2 đơn vị): phường Hoài Xuân, xã Hoài Phú.');
  expect(text).toContain('+ Gửi muộn (1 đơn vị): xã Hoài Sơn (muộn 7 phút).');
  expect(text).toContain('+ Báo cáo không phát sinh (1 đơn vị): xã Hoài Hải.');
  expect(text).toContain('- Mẫu 01: 0/19 đơn vị đã gửi báo cáo.\n');
  expect(text).toContain('+ Chưa gửi báo cáo nhưng còn trong thời hạn (19 đơn vị): Văn phòng HĐND và UBND thị xã');
});

test('the rate with its counts and coverage, the quoted figure as quoted, the way to each milestone', () => {
  const [indicator] = compilationAt('2021-08-17T17:00').indicators;
  const text = words();
  const format = (value: number) => value.toLocaleString('de-DE');
  expect(text).toContain(
    `: ${format(indicator?.numerator ?? 0)}/${format(indicator?.denominator ?? 0)} người, đạt ${indicator?.percentPrinted} (tính trên 15/17 đơn vị có số liệu).`,
  );
  expect(text).toContain('42,85% (17h00 ngày 14/8/2021)');
  const first = indicator?.targets[0];
  expect(text).toContain(
    `+ Chỉ tiêu 60% đến hết ngày 20/8/2021: còn thiếu ${format(first?.shortfall ?? 0)} người; còn 3 ngày tính từ ngày số liệu 17/8/2021, bình quân mỗi ngày phải thêm ${format(first?.perDayNeeded ?? 0)} người.`,
  );
  const second = indicator?.targets[1];
  expect(text).toContain(
    `+ Chỉ tiêu 90% đến hết ngày 30/8/2021: còn thiếu ${format(second?.shortfall ?? 0)} người; nếu đạt 60% ngày 20/8/2021 thì trong 10 ngày tiếp theo bình quân mỗi ngày phải thêm ${format(second?.perDayNeeded ?? 0)} người.`,
  );
  const sum = indicator?.units.reduce((all, { shortfall }) => all + (shortfall ?? 0), 0) ?? 0;
  expect(sum).toBeGreaterThan(first?.shortfall ?? 0);
  expect(text).toContain(`cộng lại là ${format(sum)}, khác số thiếu chung ${format(first?.shortfall ?? 0)}, vì`);
});

test('the change since the day before is among the units that gave figures on both days', () => {
  const today = reportsOfThe17th();
  const of16th = (value: (index: number) => number) =>
    communes.slice(0, 16).map((unit, index) => dailyReport(unit, '2021-08-16', value(index)));
  const after = (yesterday: readonly KnownReport[]) =>
    words({ compilation: compilationAt('2021-08-17T17:00', { reports: [...yesterday, ...today] }) });
  // Phường Hoài Xuân reported yesterday and not today: its absence alone must not move the rate.
  expect(after(of16th(() => 1500))).toMatch(
    /\+ (Tăng|Giảm) \d+,\d\d điểm phần trăm so với kỳ trước \(Mẫu 02 ngày 16\/8\/2021\): từ \d+,\d\d% (lên|xuống) \d+,\d\d%, tính trên 14 đơn vị có số liệu cả hai kỳ\./,
  );
  const unchanged = communes.slice(0, 16).map((unit) => {
    const own = today.find(({ obligationId }) => obligationId.includes(`/${unit.id}/`))?.figures.cumulative;
    return dailyReport(unit, '2021-08-16', own?.kind === 'number' ? own.value : 9);
  });
  expect(after(unchanged)).toContain('+ Không thay đổi so với kỳ trước (Mẫu 02 ngày 16/8/2021)');
  expect(words()).not.toContain('so với kỳ trước');
});

test('nobody has answered the newest due day: it says so, and what the last answered day gave', () => {
  const text = words({ compilation: compilationAt('2021-08-18T17:00') });
  expect(text).toContain('- Mẫu 02 ngày 18/8/2021: 0/17 đơn vị đã gửi báo cáo.');
  expect(text).toMatch(
    /\+ Số liệu gần nhất: [\d.]+\/[\d.]+ người, đạt \d+,\d\d% \(Mẫu 02 ngày 17\/8\/2021, tính trên 15\/17 đơn vị có số liệu\)\./,
  );
});

test('before anything is due nothing is called well', () => {
  const text = words({ compilation: compilationAt('2021-08-16T08:00', { reports: [] }) });
  expect(text).toContain('Chưa đủ số liệu để đánh giá.');
  expect(text).not.toContain('Không có đơn vị chưa báo cáo');
});

test('the last words carry the end mark, then recipients and the signature stack', () => {
  const paper = report();
  const body = blocksOf(paper, 'paragraph').filter((block) => paper.sections[0]?.blocks.includes(block));
  expect(body.at(-1)?.runs[0]?.text).toMatch(/Hoài Nhơn\.\/\.$/);
  const [closing] = blocksOf(paper, 'closing');
  expect(closing?.recipientLines[0]).toBe('- Như trên;');
  expect(closing?.recipientLines.at(-1)).toBe('- Lưu: VT.');
  expect(closing?.authorityLines).toEqual(['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
  expect(closing?.signerName).toBe('Trần Hữu Thảo');
});

describe('annexes', () => {
  test('one per indicator with units, each restarting its page numbers, numbered in Roman because there are two', () => {
    const paper = report();
    expect(paper.sections.map((section) => section.restartsPageNumbers)).toEqual([true, true, true]);
    expect(blocksOf(paper, 'annexHead').map((block) => block.label)).toEqual(['Phụ lục I', 'Phụ lục II']);
    expect(wordsOf(paper)).toContain('Số liệu chi tiết của từng đơn vị tại Phụ lục I, Phụ lục II kèm theo.');
  });

  test('a single annex has no number', () => {
    const compilation = compilationAt('2021-08-17T17:00');
    const paper = report({ compilation: { ...compilation, indicators: compilation.indicators.slice(0, 1) } });
    expect(blocksOf(paper, 'annexHead').map((block) => block.label)).toEqual(['Phụ lục']);
  });

  test('the columns of the consolidated table, as wide as the page together', () => {
    const [table] = blocksOf(report(), 'table');
    expect(table?.columns.map((column) => column.header)).toEqual([
      'STT',
      'Đơn vị',
      'Số người có điện thoại thông minh',
      'Số người đã cài đặt Bluezone (lũy kế)',
      'Số người thêm mới',
      'Tỷ lệ (%)',
      'So với chỉ tiêu 60% (người)',
      'Thời điểm báo cáo',
      'Ghi chú',
    ]);
    const width = table?.columns.reduce((sum, column) => sum + column.widthMm, 0) ?? 0;
    expect(Math.abs(width - 165)).toBeLessThan(0.01);
  });

  test('a unit without a report has empty cells and says so, never 0', () => {
    const [table] = blocksOf(report(), 'table');
    const row = table?.rows.find((candidate) => candidate.cells[1]?.text === 'Phường Hoài Xuân');
    expect(row?.cells.map((cell) => cell.text)).toEqual([
      '10',
      'Phường Hoài Xuân',
      '',
      '',
      '',
      '',
      '',
      '',
      'Chưa báo cáo',
    ]);
    expect(row?.cells.filter((cell) => cell.number !== undefined)).toHaveLength(1); // STT only
  });

  test('the total is that of the totals, with its coverage below', () => {
    const paper = report();
    const [indicator] = compilationAt('2021-08-17T17:00').indicators;
    const total = blocksOf(paper, 'table')[0]?.rows.at(-1);
    expect(total?.kind).toBe('total');
    expect(total?.cells[0]).toMatchObject({ text: 'Tổng cộng', columnSpan: 2 });
    expect(total?.cells[1]?.number?.value).toBe(indicator?.denominator);
    expect(total?.cells[2]?.number?.value).toBe(indicator?.numerator);
    expect(total?.cells[4]?.text).toBe(indicator?.percentPrinted?.replace('%', ''));
    expect(wordsOf(paper)).toContain(
      'Tổng cộng tính trên 15/17 đơn vị có số liệu; chưa có số liệu: phường Hoài Xuân, xã Hoài Phú.',
    );
  });

  test('long names of agencies turn the page', () => {
    expect(report().sections.map((section) => section.orientation)).toEqual(['portrait', 'portrait', 'landscape']);
  });
});

describe('poor input', () => {
  test('no figures at all', () => {
    const text = words({ compilation: compilationAt('2021-08-17T17:00', { reports: [] }) });
    expect(text).toContain('- Mẫu 02 ngày 17/8/2021: 0/17 đơn vị đã gửi báo cáo.');
    expect(text).toContain(
      'chưa tính được, chưa đơn vị nào trong 17 đơn vị có đủ số liệu (số đã đạt và tổng số khác 0).',
    );
    expect(text).toContain('Chỉ tiêu 60% đến hết ngày 20/8/2021: chưa đủ số liệu để đánh giá.');
    expect(text).not.toMatch(/\bnull\b|undefined|NaN/);
  });

  test('no indicator, no receiver, no recipients, no signatory', () => {
    const paper = report({
      compilation: { directiveId: directive.id, asOf: paperInput.at, indicators: [] },
      directive: { ...directive, reportReceivers: [], reportRecipients: [] },
      signatory: null,
    });
    expect(paper.sections).toHaveLength(1);
    expect(wordsOf(paper)).toContain('Chưa có số liệu để tổng hợp.');
    expect(blocksOf(paper, 'addressees')).toEqual([]);
    expect(blocksOf(paper, 'closing')[0]?.recipientLines).toEqual(['- Lưu: VT.']);
  });

  test('a base of 0 has no rate', () => {
    const baselines = sample.baselines.map((baseline) => ({ ...baseline, value: 0 }));
    const text = words({ compilation: compilationAt('2021-08-17T17:00', { baselines }) });
    // people on a base of nobody are of no whole; the paper must not say that nobody has reported
    expect(text).toContain('chưa tính được, chưa đơn vị nào trong 17 đơn vị có đủ số liệu');
    expect(text).toContain('15/17 đơn vị đã gửi báo cáo');
  });

  test('forty missing units are all named once in the text', () => {
    const [model] = communes;
    if (!model) throw new Error('no commune');
    const units = Array.from({ length: 42 }, (_, index) => ({
      ...model,
      id: `unit-${index}`,
      name: `Phường Số ${index}`,
      addressee: `UBND phường Số ${index}`,
    }));
    const reports = units.slice(0, 2).map((unit) => dailyReport(unit, '2021-08-17', 100));
    const text = words({ units, compilation: compilationAt('2021-08-17T17:00', { units, reports, baselines: [] }) });
    expect(text).toContain('+ Chưa gửi báo cáo (40 đơn vị): phường Số 2, phường Số 3,');
    expect(text).toContain('- Chưa gửi Mẫu 02 ngày 17/8/2021: 40 đơn vị nêu tại Mục 1');
    expect(text).toContain('chưa đủ số liệu, chưa đưa vào tổng cộng (2 đơn vị): phường Số 0, phường Số 1.');
  });

  test('everything is NFC whatever comes in', () => {
    const office = { ...sample.office, name: sample.office.name.normalize('NFD') };
    const paper = report({ office });
    expect(textsOf(paper).filter((text) => text !== text.normalize('NFC'))).toEqual([]);
  });
});

test('how rates were cut to their decimals is said beside the figures, once for all that were cut alike', () => {
  expect(words()).toContain('Tỷ lệ trong báo cáo được làm tròn đến 2 chữ số thập phân.');
  const compilation = compilationAt('2021-08-17T17:00');
  const [first, ...others] = compilation.indicators;
  if (first === undefined) throw new Error('no indicator');
  const cut = (rounding: 'round' | 'truncate') => ({ ...first, rounding });
  expect(words({ compilation: { ...compilation, indicators: [cut('truncate')] } })).toContain(
    'Tỷ lệ trong báo cáo lấy 2 chữ số thập phân, không làm tròn.',
  );
  const mixed = words({ compilation: { ...compilation, indicators: [cut('truncate'), cut('round'), ...others] } });
  expect(mixed).toContain(`Làm tròn đến 2 chữ số thập phân: ${first.label}`);
  expect(mixed).toContain(`Lấy 2 chữ số thập phân, không làm tròn: ${first.label}.`);
});

test('what the clerk keeps about the figures stands behind them, before the annexes are named', () => {
  const text = words({ remarks: ['Đạt cao nhất: xã A.', 'Ý riêng {không phải trường}.'] });
  expect(text).toMatch(
    /- Nhận xét, đánh giá:\n.*\n.*\n\+ Đạt cao nhất: xã A\.\n.*\n.*\n\+ Ý riêng \{không phải trường\}\./,
  );
  expect(text.indexOf('Ý riêng')).toBeLessThan(text.indexOf('Số liệu chi tiết của từng đơn vị'));
  expect(words()).not.toContain('Nhận xét, đánh giá');
});

describe('totals by groups, kinds and the units above', () => {
  const compilation = compilationAt('2021-08-17T17:00');
  const [first, second] = compilation.indicators[0]?.units ?? [];
  const groups = [
    { id: 'cac-xa-phuong', name: 'UBND các xã, phường' },
    { id: 'coast', name: 'Các xã, phường ven biển' },
  ];
  const coastal = sample.units.map((unit) =>
    unit.id === first?.unitId || unit.id === second?.unitId ? { ...unit, groups: [...unit.groups, 'coast'] } : unit,
  );
  const levels = compilation.indicators.map((indicator) => ({
    ...byLevel(indicator, coastal, groups, 'không ghi đơn vị cấp trên'),
  }));
  const paper = () => report({ levels });

  test('stand in an annex of their own behind the others, named in the text', () => {
    const heads = blocksOf(paper(), 'annexHead');
    expect(heads.at(-1)).toMatchObject({ titleLines: ['TỔNG HỢP THEO NHÓM, LOẠI VÀ ĐƠN VỊ CẤP TRÊN'] });
    expect(words({ levels })).toContain(`Số liệu theo nhóm, loại đơn vị và đơn vị cấp trên tại ${heads.at(-1)?.label}`);
    expect(blocksOf(report(), 'annexHead')).toHaveLength(heads.length - 1);
  });

  test('every row says of how many of how many units it is; kinds add up to the total', () => {
    const [table] = blocksOf(paper(), 'table').slice(-compilation.indicators.length);
    const rows = (table?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));
    expect(rows.filter((cells) => cells.length > 2).every((cells) => /^\d+\/\d+ đơn vị/.test(cells.at(-1) ?? ''))).toBe(
      true,
    );
    const of = (name: string) => rows.find((cells) => cells[1] === name)?.[3]?.replaceAll('.', '') ?? 'none';
    const total = rows.at(-1)?.[2]?.replaceAll('.', '');
    expect(Number(of('phường')) + Number(of('xã'))).toBe(Number(total));
  });

  test('a unit of two groups is said, with the groups it is counted in', () => {
    expect(words({ levels })).toContain(
      `Đơn vị thuộc nhiều nhóm, được tính ở mỗi nhóm: ${first?.unitName} (“UBND các xã, phường”, “Các xã, phường ven biển”)`,
    );
  });
});

test('a milestone that closed is judged by the figures of its day, and says by which', () => {
  const figures = compilationAt('2021-08-17T17:00');
  const closed = {
    outcome: 'missed',
    closing: {
      day: toIsoDay('2021-08-16'),
      printed: '57,36%',
      isMet: false,
      pointsShort: '2,64',
      shortfall: 84,
      coverage: { reported: 16, expected: 17 },
    },
  } as const;
  const indicators = figures.indicators.map((one) => ({
    ...one,
    targets: one.targets
      .slice(0, 1)
      .map((target) => ({ ...target, closed, isMet: false, perDayNeeded: null, daysLeft: -1 })),
  }));
  expect(words({ compilation: { ...figures, indicators } })).toContain(
    '+ Chỉ tiêu 60% đến hết ngày 20/8/2021: đã quá thời hạn, còn thiếu 84 người, theo số liệu ngày 16/8/2021 (57,36%, 16/17 đơn vị).',
  );
});

test('a form that no rate is counted from is in the report: who is missing, and what its counts add up to', () => {
  const figures = compilationAt('2021-08-17T17:00');
  const [form] = forms;
  if (form === undefined) throw new Error('a form expected');
  const other = {
    ...form,
    id: 'mau-09',
    label: 'Mẫu 09',
    shape: 'fields' as const,
    columns: [],
    fields: [
      {
        key: 'cases',
        label: 'số ca mắc',
        labelVariants: [],
        type: 'count' as const,
        required: true,
        isPersonalData: false,
        measure: 'ca',
      },
      {
        key: 'note',
        label: 'ghi chú',
        labelVariants: [],
        type: 'text' as const,
        required: false,
        isPersonalData: false,
      },
    ],
  };
  const [first, second] = communes;
  const unit = (of: typeof first, state: 'late' | 'missing', lateMinutes: number | null) => ({
    unitId: of?.id ?? '',
    unitName: of?.name ?? '',
    state,
    receivedAt: lateMinutes === null ? null : time('2021-08-17T15:05'),
    lateMinutes,
  });
  const others = [
    {
      formId: 'mau-09',
      period: toIsoDay('2021-08-17'),
      units: [unit(first, 'late', 5), unit(second, 'missing', null)],
      sums: [{ fieldKey: 'cases', value: 1234, reported: 1 }],
    },
  ];
  const text = words({ compilation: { ...figures, others }, forms: [...forms, other] });
  expect(text).toContain('- Mẫu 09 ngày 17/8/2021: 1/2 đơn vị đã gửi báo cáo.');
  expect(text).toMatch(/\+ Chưa gửi báo cáo \(1 đơn vị\): phường Bồng Sơn/);
  expect(text).toContain('- Số ca mắc: 1.234 ca (Mẫu 09 ngày 17/8/2021, tính trên 1/2 đơn vị có số liệu).');
  expect(text).toContain('- Chưa gửi Mẫu 09 ngày 17/8/2021: 1 đơn vị');
});

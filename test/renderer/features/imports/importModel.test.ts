import { describe, expect, test } from 'vitest';
import type { Issue } from '../../../../electron/domain/issue';
import {
  issuePlace,
  leftOutOf,
  messageForUnit,
  reportWords,
  rowWords,
  shownOutcome,
} from '../../../../renderer/features/imports/importModel';
import { periodsOf } from '../../../../renderer/lib/periodsOf';
import { strings } from '../../../../renderer/text/vi';
import { directive } from '../../harness/campaign';
import { day } from '../../support/boards';

const LABELS = new Map([['mau-02', 'Mẫu 02']]);
const ERROR = { severity: 'error', code: 'a', message: 'Số đã cài đặt lớn hơn số có điện thoại.' } as const;
const WARNING = { severity: 'warning', code: 'b', message: 'Lũy kế giảm.' } as const;
const NOTE = { severity: 'note', code: 'c', message: 'Đã thêm số 0.' } as const;

describe('what to send the unit', () => {
  const telling = { fileName: 'BC.xlsx', unitName: 'Phường Bồng Sơn', isRefused: true };

  test('the errors, addressed and with the file named', () => {
    const message = messageForUnit({ ...telling, issues: [ERROR, WARNING, NOTE] });
    expect(message).toBe(
      'Kính gửi Phường Bồng Sơn: tệp “BC.xlsx” chưa nhận được. Số đã cài đặt lớn hơn số có điện thoại. Đề nghị đơn vị sửa và gửi lại.',
    );
  });

  test('doubts of a file that was taken are asked about, not refused', () => {
    expect(messageForUnit({ ...telling, isRefused: false, issues: [WARNING] })).toContain(
      'cần kiểm tra lại. Lũy kế giảm.',
    );
  });

  test('nothing where there is nothing to tell', () => {
    expect(messageForUnit({ ...telling, issues: [NOTE] })).toBeNull();
  });

  test('what the clerk has to do is not asked of the unit', () => {
    const message = (code: string, sentence: string) =>
      messageForUnit({ ...telling, issues: [{ severity: 'error', code, message: sentence }] }) ?? '';
    const unknown =
      'Tệp “P. Bồng Sơn.xlsx” không ghi tên đơn vị nào. Gần giống nhất: “A”. Hãy chọn đơn vị cho tệp này.';
    expect(message('unit-unknown', unknown)).toContain(
      'Tệp “P. Bồng Sơn.xlsx” không ghi tên đơn vị nào. Đề nghị đơn vị ghi rõ tên đơn vị trong báo cáo.',
    );
    const outside = 'Tệp “a.xlsx” ghi ngày báo cáo 01/9/2021. Hãy chọn đúng ngày, hoặc hỏi lại đơn vị gửi.';
    expect(message('period-not-in-campaign', outside)).toMatch(/kiểm tra lại ngày báo cáo/);
    for (const text of [message('unit-unknown', unknown), message('period-not-in-campaign', outside)])
      expect(text).not.toMatch(/Hãy|hỏi lại đơn vị|Gần giống/);
    expect(message('unreadable', 'Không mở được “a.xlsx”.')).toBe('');
  });

  test('an unknown unit is still addressed', () => {
    expect(messageForUnit({ ...telling, unitName: null, issues: [ERROR] })).toMatch(/^Kính gửi đơn vị:/);
  });
});

test.each([
  [{ sheet: 'Ngày 17', cell: 'B5' }, 'trang tính Ngày 17, ô B5'],
  [{ row: 7 }, 'dòng 7'],
  [{ sheet: 'Ngày 17' }, 'trang tính Ngày 17'],
  [{}, ''],
])('place of an issue: %j', (place, words) => expect(issuePlace({ ...ERROR, ...place })).toBe(words));

test('form and period, as far as they are known', () => {
  const fileName = 'bao-cao.xlsx';
  expect(reportWords({ fileName, formId: 'mau-02', period: day('2021-08-17') }, LABELS)).toBe('Mẫu 02, 17/8/2021');
  expect(reportWords({ fileName, formId: 'mau-02', period: null }, LABELS)).toBe('Mẫu 02, chưa rõ kỳ');
  expect(reportWords({ fileName, formId: null, period: null }, LABELS)).toBe('chưa rõ biểu mẫu, kỳ');
  expect(reportWords({ fileName: 'goi.DONDOC', formId: null, period: null }, LABELS)).toMatch(/^gói dữ liệu/);
});

test('rows: only what happened is told', () => {
  const rows = { read: 24, accepted: 24, rejected: 0, duplicate: 0, total: null };
  expect(rowWords(rows, String)).toBe('Đọc 24 dòng, nhận 24 dòng');
  expect(rowWords({ ...rows, accepted: 22, rejected: 1, duplicate: 1, total: 3165 }, String)).toBe(
    'Đọc 24 dòng, nhận 22 dòng, loại 1 dòng, 1 dòng trùng, lũy kế 3165',
  );
});

test('periods that can be named by hand follow from the duty', () => {
  const periods = directive.schedules.map(periodsOf);
  expect(periods).toContainEqual(['once']);
  expect(periods).toContainEqual(expect.arrayContaining(['2021-08-16', '2021-08-22']));
  expect(periods.at(-1)).toEqual(['once']); // "theo thời gian quy định": owed once, on no day
});

test('a refused file is among those that are not taken, with its reason; what is passed over is not', () => {
  const file = (index: number, state: 'ready' | 'refused' | 'skipped', issues: readonly Issue[] = []) => ({
    index,
    state,
    issues,
    fileName: `tệp ${index}.xlsx`,
    unitName: null,
  });
  const files = [file(0, 'ready'), file(1, 'ready'), file(2, 'refused', [ERROR]), file(3, 'skipped')];
  expect(leftOutOf(files, new Set([0])).map(({ index, reasons }) => [index, reasons])).toEqual([
    [1, [strings.imports.notTicked]],
    [2, [ERROR.message]],
  ]);
});

test('the history calls refused only what was refused: what nobody ticked, or nobody answered, was not taken in', () => {
  const left = (code: string) => [{ severity: 'note', code, message: '' } as const];
  expect(shownOutcome({ outcome: 'refused', issues: [ERROR] })).toBe('refused');
  expect(shownOutcome({ outcome: 'refused', issues: left('not-chosen') })).toBe('left');
  expect(shownOutcome({ outcome: 'refused', issues: [WARNING, ...left('not-decided')] })).toBe('left');
  expect(shownOutcome({ outcome: 'skipped', issues: [] })).toBe('skipped');
});

import { describe, expect, test } from 'vitest';
import { readReport } from '../../electron/imports/readReport';
import { recogniseForm } from '../../electron/imports/recogniseForm';
import { aSheet, aWorkbook, type Written } from './buildWorkbook';
import { context, forms } from './campaign';

const recognise = (rows: readonly (readonly Written[])[], name = 'Sheet1') =>
  recogniseForm(aWorkbook(aSheet(rows, { name })), forms);

describe('a form is recognised', () => {
  test.each([
    [
      'by its headings alone',
      [
        ['STT', 'Họ và tên', 'Địa chỉ', 'Số điện thoại', 'Lũy kế'],
        [1, 'Lê An', 'Thôn 1', '0905123456', 3],
      ],
    ],
    [
      'by some headings and its title',
      [
        ['BÁO CÁO HÀNG NGÀY'],
        ['Số liệu cài đặt, sử dụng ứng dụng Bluezone'],
        ['Họ tên', 'Số ĐT'],
        ['Lê An', '0905123456'],
        ['Lê Ba', '0905123457'],
      ],
    ],
    [
      'when it is empty',
      [['(Mẫu 02)'], ['STT', 'Họ và tên', 'Địa chỉ (thôn, khu phố)', 'Số điện thoại', 'Lũy kế đến thời điểm hiện tại']],
    ],
  ] as const)('%s', (_, rows) => {
    const match = recognise(rows);
    expect(match.formId).toBe('mau-02');
    expect(match.reason).toBe('headings');
    expect(match.proposals[0]?.formId).toBe('mau-02');
  });
});

describe('no form is recognised', () => {
  test.each([
    [
      'a compiled table',
      [
        ['STT', 'Đơn vị', 'Số người', 'Tỷ lệ'],
        [1, 'Xã A', 10, 0.5],
        [2, 'Xã B', 12, 0.4],
      ],
    ],
    [
      'a list of receipts',
      [
        ['STT', 'Tên tệp', 'Thời điểm nhận', 'Kênh nhận'],
        [1, 'a.xlsx', '17/8/2021 15h07', 'Zalo'],
      ],
    ],
    ['a title without a body', [['BÁO CÁO HÀNG NGÀY'], ['Số liệu cài đặt, sử dụng ứng dụng Bluezone']]],
    ['nothing', []],
  ] as const)('in %s', (_, rows) => expect(recognise(rows).formId).toBeNull());

  test('and the file says so, with the forms that are collected', () => {
    const reading = readReport(aWorkbook(aSheet([['Danh sách họp']])), 'hop.xlsx', '', context);
    expect(reading).toMatchObject({
      formId: null,
      content: null,
      issues: [{ severity: 'error', code: 'form-unknown' }],
    });
    expect(reading.issues[0]?.message).toContain('Mẫu 01, Mẫu 02');
  });

  test('an empty workbook is called empty', () => {
    expect(readReport(aWorkbook(aSheet([])), 'a.xlsx', '', context).issues).toMatchObject([{ code: 'workbook-empty' }]);
    expect(readReport(aWorkbook(), 'a.xlsx', '', context).issues).toMatchObject([{ code: 'workbook-empty' }]);
  });

  test('a form named by hand without its table is refused with a reason', () => {
    const reading = readReport(aWorkbook(aSheet([['Danh sách họp']])), 'hop.xlsx', '', context, { formId: 'mau-02' });
    expect(reading.issues.map(({ code }) => code)).toContain('table-not-found');
  });
});

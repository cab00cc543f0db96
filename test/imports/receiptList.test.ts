import { expect, test } from 'vitest';
import { findReceipt, readReceiptList } from '../../electron/imports/receiptList';
import { aSheet, aWorkbook, type Written } from './buildWorkbook';

const read = (rows: readonly (readonly Written[])[]) => readReceiptList(aWorkbook(aSheet(rows)), 'So nhan.xlsx');
const HEADING: readonly Written[] = ['STT', 'Tên tệp', 'Thời điểm nhận', 'Kênh nhận'];

test('names, times and channels are read, whatever the order of the columns', () => {
  const list = read([
    ['SỔ NHẬN BÁO CÁO'],
    ['Kênh nhận', 'Thời điểm nhận', 'Tên tệp'],
    ['Zalo nhóm ACEVH', '17/8/2021 15h07', 'TQ Bac bluezone 17.8.xlsx'],
    ['trực tiếp', { day: '2021-08-17T13:55' }, 'Báo cáo Hoài Tân.xlsx'],
    [null, '14 giờ 30 ngày 17/8/2021', 'mau 2.xlsx'],
  ]);
  if (list === null) throw new Error('not recognised');
  expect(list.issues).toEqual([]);
  expect(findReceipt(list, 'TQ Bac bluezone 17.8.xlsx')).toEqual({
    receivedAt: '2021-08-17T15:07',
    channel: 'Zalo nhóm ACEVH',
  });
  expect(findReceipt(list, 'BÁO CÁO Hoài Tân'.normalize('NFD'))).toEqual({
    receivedAt: '2021-08-17T13:55',
    channel: 'trực tiếp',
  });
  expect(findReceipt(list, 'mau 2.xlsx')).toEqual({ receivedAt: '2021-08-17T14:30', channel: null });
  expect(findReceipt(list, 'khác.xlsx')).toBeNull();
});

test('rows that can not be read are said and left out', () => {
  const list = read([
    HEADING,
    [1, 'a.xlsx', 'chiều 17/8', 'Zalo'],
    [2, 'b.xlsx', null, 'Zalo'],
    [3, null, '17/8/2021 15h07', 'Zalo'],
    [4, 'c.xlsx', '17/8/2021 15h07', 'Zalo'],
    [5, 'c.xlsx', '17/8/2021 14h07', 'Zalo'],
  ]);
  expect(list?.issues).toMatchObject([
    { code: 'receipt-row-unreadable', cell: 'C2', severity: 'warning' },
    { code: 'receipt-row-unreadable', cell: 'C3' },
    { code: 'receipt-row-unreadable', cell: 'B4' },
    { code: 'receipt-twice', cell: 'B6', severity: 'note' },
  ]);
  expect([...(list?.receipts ?? [])]).toEqual([['c', { receivedAt: '2021-08-17T14:07', channel: 'Zalo' }]]);
});

test('a report is no list of receipts', () => {
  expect(
    read([
      ['STT', 'Họ và tên', 'Địa chỉ', 'Số điện thoại', 'Lũy kế'],
      [1, 'Lê An', 'Thôn 1', '0905123456', 3],
    ]),
  ).toBeNull();
  expect(read([])).toBeNull();
});

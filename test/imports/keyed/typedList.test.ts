import { describe, expect, test } from 'vitest';
import type { FormField } from '../../../electron/domain/form';
import { readTypedList } from '../../../electron/imports/keyed/typedList';

const column = (key: string, type: FormField['type'], label: string, labelVariants: readonly string[] = []) => ({
  key,
  label,
  labelVariants,
  type,
  required: type === 'personName',
  isPersonalData: true,
});
const columns: readonly FormField[] = [
  column('stt', 'ordinal', 'STT', ['TT']),
  column('full_name', 'personName', 'Họ và tên', ['Họ tên']),
  column('address', 'address', 'Địa chỉ (thôn, khu phố)', ['Địa chỉ']),
  column('phone', 'phone', 'Số điện thoại', ['SĐT']),
];
const read = (...lines: readonly string[]) => readTypedList(lines.join('\n'), { columns });
const people = (...lines: readonly string[]) =>
  [...read(...lines).persons].map(({ fullName, address, phone }) => [fullName, address, phone]);
const codes = (...lines: readonly string[]) => read(...lines).issues.map(({ code }) => code);
const A = ['Nguyễn Văn A', 'Thôn 1', '0905123456'];

describe('where name, address and phone stand in a typed line', () => {
  test.each([
    ['1\tNguyễn Văn A\tThôn 1\t0905123456'],
    ['Nguyễn Văn A\tThôn 1\t0905123456'],
    ['Nguyễn Văn A\t0905123456\tThôn 1'], // a phone is known by its digits
    ['Nguyễn Văn A;Thôn 1;0905123456'],
    ['Nguyễn Văn A | Thôn 1 | 0905123456'],
    ['Nguyễn Văn A, Thôn 1, 0905123456'],
    ['1. Nguyễn Văn A - Thôn 1 - 0905 123 456'],
    ['2) Nguyễn Văn A - Thôn 1, sđt: 0905.123.456'],
    ['- Nguyễn Văn A 0905123456 (Thôn 1)'],
  ])('%s', (line) => expect(people(line).map((one) => one.map((cell) => cell?.replace(/[()]/g, '')))).toEqual([A]));

  test('headings give the order', () => {
    expect(people('Họ tên\tSĐT\tĐịa chỉ', 'Nguyễn Văn A\t0905123456\tThôn 1')).toEqual([A]);
    expect(people('TT;Họ và tên;Số điện thoại;Địa chỉ', '1;Nguyễn Văn A;0905123456;Thôn 1')).toEqual([A]);
    expect(people('SĐT\tHọ tên', 'không có\tTrần Thị B')).toEqual([['Trần Thị B', null, null]]);
  });

  test('a name without anything else, with a phone alone, with a bad phone', () => {
    expect(people('Trần Thị B')).toEqual([['Trần Thị B', null, null]]);
    expect(people('Trần Thị B\t0905123456')).toEqual([['Trần Thị B', null, '0905123456']]);
    expect(people('Trần Thị B - 0905123456')).toEqual([['Trần Thị B', null, '0905123456']]);
    expect(people('Lê C;Thôn 3;abc')).toEqual([['Lê C', 'Thôn 3', null]]);
    expect(codes('Lê C;Thôn 3;abc')).toContain('phone-unreadable');
  });

  test('a cell with a line break, as a spreadsheet copies it, is one person', () => {
    expect(people('"Trần Thị\nB"\tThôn 2\t0905123457', 'Lê C\tThôn 3\t0905123458')).toEqual([
      ['Trần Thị B', 'Thôn 2', '0905123457'],
      ['Lê C', 'Thôn 3', '0905123458'],
    ]);
    expect(people('Lê "Tám C\tThôn 3\t0905123458', 'Bùi D\tThôn 3\t0905123459')).toHaveLength(2); // a stray mark
  });
});

describe('lines about the list are nobody', () => {
  test('a total that agrees is silent, one that differs is said with its line', () => {
    expect(people('Nguyễn Văn A;Thôn 1;0905123456', 'Tổng cộng: 1 người')).toEqual([A]);
    expect(codes('Nguyễn Văn A;Thôn 1;0905123456', 'Tổng cộng: 1 người')).toEqual([]);
    const { issues } = read('Nguyễn Văn A;Thôn 1;0905123456', 'Tổng cộng: 3 người');
    expect(issues.map(({ code, message }) => [code, message.slice(0, 40)])).toEqual([
      ['stated-count-differs', 'Danh sách, dòng 2 ghi “Tổng cộng: 3 ngườ'],
    ]);
  });

  test.each(['Không phát sinh', 'Không có ai', 'không phát sinh thêm.'])('%s', (line) => {
    expect(people(line)).toEqual([]);
    expect(codes(line)).toEqual(['nobody-in-list']);
  });

  test('names that look like such lines stay people', () => {
    expect(people('Tống Văn Cộng', 'Khổng Có Tài', 'Cộng Hòa Bình')).toHaveLength(3);
  });
});

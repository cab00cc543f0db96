import { describe, expect, test } from 'vitest';
import { isSummed } from '../../electron/domain/figureMeasure';
import { natureInName, natureOf } from '../../electron/domain/figureNature';
import type { FormField } from '../../electron/domain/form';

const figure = (label: string, changes: Partial<FormField> = {}): FormField => ({
  key: label,
  label,
  labelVariants: [],
  type: 'count',
  required: true,
  isPersonalData: false,
  ...changes,
});
const named = (label: string, changes: Partial<FormField> = {}) => natureInName(figure(label, changes), []);

describe('what becomes of a figure over periods', () => {
  test.each([
    ['Số hộ cận nghèo', 'số hộ cận nghèo'],
    ['Tổng số hộ nghèo', 'tổng số hộ nghèo'],
    ['Hộ Tổng số hộ', 'tổng số hộ'],
    ['Số F0 đang điều trị', 'đang'],
    ['Số F0 đang điều trị trong ngày', 'đang'],
    ['Số hồ sơ còn tồn đọng', 'còn'],
    ['Số giường bệnh hiện có', 'hiện có'],
    ['Lũy kế số ca mắc mới', 'lũy kế'],
  ])('%s is how things stand, by “%s”', (label, words) => {
    expect(named(label)).toEqual({ nature: 'level', words });
  });

  test.each([
    ['Số ca mắc mới', 'mới'],
    ['Số vụ vi phạm trong ngày', 'trong ngày'],
    ['Số hộ nghèo phát sinh', 'phát sinh'],
  ])('%s happened in the period, by “%s”', (label, words) => {
    expect(named(label)).toEqual({ nature: 'flow', words });
  });

  test.each([
    ['Thu nhập bình quân hộ nghèo', undefined, 'bình quân'],
    ['Năng suất lúa', 'tạ/ha', 'năng suất'],
    ['Tỷ lệ che phủ rừng', '%', '%'],
  ])('%s comes to no sum', (label, measure, words) => {
    expect(named(label, { measure })).toEqual({ nature: 'average', words });
  });

  test.each([
    'Số đảng viên', // the Party is no “đang”
    'Số con đã tiêm phòng', // animals are no “còn”
    'Số việc thực hiện',
    'Số cây bảo tồn',
    'Số hộ nghèo được hỗ trợ', // helped today, or helped so far: nobody can tell
    'Số xã đạt chuẩn nông thôn mới',
  ])('%s does not say what it is', (label) => {
    expect(named(label)).toBeNull();
  });

  test.each([
    ['Số ca mắc mới', 'Lũy kế từ đầu năm', { nature: 'level', words: 'lũy kế', isOfColumn: true }],
    ['Số vụ', 'Cộng dồn đến nay', { nature: 'level', words: 'cộng dồn', isOfColumn: true }],
    ['Thu nhập bình quân', 'Lũy kế', { nature: 'average', words: 'bình quân' }],
    ['Số vụ', 'Trong tháng', { nature: 'flow', words: 'trong tháng', isOfColumn: true }],
    ['Số F0 đang điều trị', 'Trong ngày', { nature: 'level', words: 'đang' }],
    ['Số vụ', 'Thực hiện', null],
  ] as const)('%s in a column “%s”', (label, column, told) => {
    expect(natureInName(figure(label), [], column)).toEqual(told);
  });

  test('what is said holds against the name, also for what it is a part of', () => {
    const patients = figure('Số F0 đang điều trị');
    const part = figure('Trong đó: nữ');
    expect(natureOf(part, [patients, part])).toBe('level');
    expect(natureOf(part, [{ ...patients, nature: 'flow' }, part])).toBe('flow');
    expect(natureOf({ ...part, nature: 'average' }, [patients, part])).toBe('average');
    expect(isSummed(figure('Thu nhập bình quân', { nature: 'flow' }))).toBe(true);
    expect(isSummed(figure('Số hộ', { nature: 'average' }))).toBe(false);
  });
});

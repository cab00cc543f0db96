import { expect, test } from 'vitest';
import { isAmount, measureOfField, measureSaid, thingCounted } from '../../electron/domain/figureMeasure';
import { noFraction, notTheCount } from '../../electron/text/countedThing';

for (const [label, measure, thing] of [
  ['Số hộ có nguy cơ ngập', undefined, 'hộ'],
  ['Trong đó: hộ có người già, trẻ em', 'người', 'hộ'],
  ['Tổng số cán bộ, CC, VC, người lao động', undefined, 'người'],
  ['Số lượng chó đã tiêm phòng', 'hộ', 'con'],
  ['Số học sinh đến lớp', undefined, 'học sinh'],
  ['Số trường hợp vi phạm', undefined, 'trường hợp'],
  ['Số điểm trường bị ngập', undefined, 'điểm'],
  ['Đã di dời', 'hộ', 'hộ'],
  ['Đã di dời', undefined, null],
  ['Diện tích lúa bị ngập (ha)', 'hộ', null],
  ['Kinh phí hỗ trợ', 'triệu đồng', null],
  ['Số con số liên hệ', undefined, null],
  ['Số hồ sơ đã giải quyết', undefined, 'hồ sơ'],
  ['Hộ Số hộ nghèo hiện có', undefined, 'hộ'], // a heading above another
] as const)
  test(`“${label}” (${measure ?? 'không ghi'}) đếm ${thing ?? 'không rõ'}`, () => {
    expect(thingCounted({ label, measure })).toBe(thing);
  });

test('amounts come in parts, counts do not', () => {
  expect(isAmount({ label: 'Diện tích hoa màu thiệt hại', measure: 'hộ' })).toBe(true);
  expect(isAmount({ label: 'Thiệt hại', measure: 'triệu đồng' })).toBe(true);
  expect(isAmount({ label: 'Số hộ bị thiệt hại', measure: 'triệu đồng' })).toBe(false);
  expect(notTheCount({ label: 'Số hộ đã sơ tán' })).toBe('không phải số hộ');
  expect(notTheCount({ label: 'Đã sơ tán' })).toBe('không phải con số');
  expect(noFraction({ label: 'Đã tiêm', measure: 'liều' })).toBe('số liều không thể lẻ');
});

test.each([
  ['Số hộ phải nộp', 'triệu đồng', undefined],
  ['Trong đó: số hộ nghèo', 'triệu đồng', undefined],
  ['Số thuế đã nộp', 'triệu đồng', 'triệu đồng'],
  ['Kinh phí hỗ trợ', 'con', undefined],
  ['Kinh phí hỗ trợ (nghìn đồng)', 'nghìn đồng', undefined],
  ['Đã di dời', 'hộ', 'hộ'],
  ['Số ca mắc mới trong tuần', 'hộ', undefined],
  ['Số ca mắc mới trong tuần', 'ca bệnh', 'ca bệnh'],
  ['Tổng số cán bộ, CC, VC, người lao động', 'người', 'người'],
])('“%s” of a form in “%s” is said with %s', (label, measure, said) => {
  expect(measureSaid({ label, measure })).toBe(said);
});

test('a form in money does not make money of the households it counts', () => {
  expect(measureOfField('Số hộ đã nộp', 'triệu đồng')).toBeUndefined();
  expect(measureOfField('Số tiền đã thu', 'triệu đồng')).toBe('triệu đồng');
});

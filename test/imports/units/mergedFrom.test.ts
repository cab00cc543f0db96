import { describe, expect, test } from 'vitest';
import { formerNamesIn } from '../../../electron/imports/units/mergedFrom';

const names = (text: string) => formerNamesIn(text)?.map(({ name, code, extent }) => [name, code, extent]);

describe('the units of before that one cell names', () => {
  test.each([
    ['Phường An Lạc (01001), Phường An Phú (01002)', ['Phường An Lạc', 'Phường An Phú'], ['01001', '01002']],
    ['xã An Hội, An Quý và Tân Mỹ', ['Xã An Hội', 'Xã An Quý', 'Xã Tân Mỹ'], [null, null, null]],
    ['các xã: An Hội, An Quý', ['Xã An Hội', 'Xã An Quý'], [null, null]],
    ['Phường 1, 2, 3', ['Phường 1', 'Phường 2', 'Phường 3'], [null, null, null]],
    ['- Xã An Hội\n- Thị trấn\nAn Lộc', ['Xã An Hội', 'Thị trấn An Lộc'], [null, null]],
    ['1. Xã An Hội; 2. Xã An Quý', ['Xã An Hội', 'Xã An Quý'], [null, null]],
    ['Các xã An Hội, An Quý (huyện An Lão)', ['Xã An Hội', 'Xã An Quý'], [null, null]],
    ['Nhập toàn bộ phường An Lạc và phường An Phú', ['Phường An Lạc', 'Phường An Phú'], [null, null]],
    ['Sáp nhập thị trấn An Lộc và xã An Hội', ['Thị trấn An Lộc', 'Xã An Hội'], [null, null]],
    ['Đổi tên từ xã An Hội', ['Xã An Hội'], [null]],
    ['Hợp nhất xã An Hội và xã An Quý thành xã An Hội', ['Xã An Hội', 'Xã An Quý'], [null, null]],
    ['Phường Thành Công, xã Nhập Thành', ['Phường Thành Công', 'Xã Nhập Thành'], [null, null]],
    ['xã An Hội, xã An Quý sau khi sắp xếp', ['Xã An Hội', 'Xã An Quý'], [null, null]],
    ['03 xã An Hội, An Quý, An Tân', ['Xã An Hội', 'Xã An Quý', 'Xã An Tân'], [null, null, null]],
  ] as const)('%s', (text, expected, codes) => {
    expect(names(text)).toEqual(expected.map((name, at) => [name, codes[at], 'whole']));
  });

  test('parts of units, as resolutions write them', () => {
    expect(
      names('Toàn bộ diện tích tự nhiên, quy mô dân số của xã An Hội và một phần diện tích, dân số của xã An Quý'),
    ).toEqual([
      ['Xã An Hội', null, 'whole'],
      ['Xã An Quý', null, 'part'],
    ]);
    expect(names('xã An Hội (một phần), xã An Quý')).toEqual([
      ['Xã An Hội', null, 'part'],
      ['Xã An Quý', null, 'whole'],
    ]);
  });

  test.each(['', '-', 'Giữ nguyên', 'Không sắp xếp', 'giữ nguyên hiện trạng.'])('nothing: “%s”', (text) => {
    expect(formerNamesIn(text)).toEqual([]);
  });

  test('what holds no names is not guessed at', () => {
    expect(formerNamesIn('12, 15')).toBeNull();
  });
});

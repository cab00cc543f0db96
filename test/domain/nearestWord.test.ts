import { expect, test } from 'vitest';
import { nearestWord } from '../../electron/domain/nearestWord';

const KNOWN = ['cơ quan', 'tên đợt', 'số đơn vị chưa gửi', 'các đơn vị chưa gửi', 'tỷ lệ'];

test.each([
  ['co quan', 'cơ quan'],
  ['cơ quna', 'cơ quan'],
  ['Cơ Quan', 'cơ quan'],
  ['tên đọt', 'tên đợt'],
  ['số đơn vi chưa giử', 'số đơn vị chưa gửi'],
  ['tỉ lệ', 'tỷ lệ'],
  ['ngày sinh', null],
  ['', null],
])('%s is meant as %s', (typed, meant) => expect(nearestWord(typed, KNOWN)).toBe(meant));

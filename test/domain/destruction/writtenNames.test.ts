import { describe, expect, test } from 'vitest';
import { TextSweep } from '../../../electron/domain/destruction/textSweep';
import { bareName, isAskedFor } from '../../../electron/domain/destruction/writtenNames';
import { personNameKey } from '../../../electron/domain/personName';

describe('a name as a unit writes it on a list', () => {
  test.each([
    ['Ông Lê Văn Đước', 'Lê Văn Đước'],
    ['Vũ Thị Mòng (1985)', 'Vũ Thị Mòng'],
    ['Bùi Tấn Sáo - hộ nghèo', 'Bùi Tấn Sáo'],
    ['Trần Văn Diều*', 'Trần Văn Diều'],
    ['Phan Thị Yến, SN 1990', 'Phan Thị Yến'],
    ['Hồ Thị Cò 1990', 'Hồ Thị Cò'],
    ['Lê-Na', 'Lê-Na'],
    ['(không tên)', '(không tên)'],
  ])('%s is %s', (written, bare) => expect(bareName(written)).toBe(bare));

  test.each([
    ['Hồ Thị Cò / Hồ Văn Vạc', 'ho van vac', true],
    ['Hồ Thị Cò, Hồ Văn Vạc', 'ho thi co', true],
    ['Phan Thị Yến, SN 1990', 'phan thi yen', true],
    ['Phan Thị Yến', 'thi yen', false],
    ['Lan, Huệ', 'hue', false], // one word is anybody
  ])('%s asked for by %s: %s', (cell, key, isFound) => expect(isAskedFor(cell, personNameKey(key))).toBe(isFound));
});

describe('an address and a note about somebody else', () => {
  const sweep = new TextSweep([{ fullName: 'Ông Nguyễn Văn Linh', phone: '0911222333', rawPhone: null }]);

  test.each([
    ['Nhà ông Nguyễn Văn Linh, khu phố 5', 'Nhà ông [đã xóa], khu phố 5'],
    ['khu phố 5 (con Nguyễn Văn Linh)', 'khu phố 5 (con [đã xóa])'],
    ['12 Nguyễn Văn Linh, khu phố 5', null],
    ['Đường ông Nguyễn Văn Linh', null],
    ['khu phố 5, ĐT 0911.222.333', 'khu phố 5, ĐT [đã xóa]'],
  ])('%s → %s', (address, swept) => expect(sweep.withoutInPlace(address, null)).toBe(swept));

  test('a phone of the row itself stays in its note, names go', () => {
    expect(sweep.withoutInNote('gọi nhờ 0911222333 (anh Nguyễn Văn Linh)', '0911222333')).toBe(
      'gọi nhờ 0911222333 (anh [đã xóa])',
    );
    expect(sweep.withoutInNote('gọi nhờ 0911222333', null)).toBe('gọi nhờ [đã xóa]');
  });

  test('names of files have hyphens and underscores for spaces', () => {
    expect(sweep.without('ds_Nguyen_Van_Linh-2.xlsx')).toBe('ds_[đã xóa]-2.xlsx');
  });

  test('what stood behind a name in its cell goes with it', () => {
    const cell = new TextSweep([
      { fullName: 'Ông Lương Văn Hạc (con bà Lê Thị Sếu, 0911222333)', phone: null, rawPhone: '0911222333' },
    ]);
    expect(cell.without('“Ông Lương Văn Hạc (con bà Lê Thị Sếu, 0911222333)” ghi trùng')).toBe(
      '“Ông [đã xóa]” ghi trùng',
    );
    expect(cell.without('Lương Văn Hạc (tổ 3), 0911 222 333')).toBe('[đã xóa] (tổ 3), [đã xóa]');
  });
});

import { describe, expect, test } from 'vitest';
import { readUnitList } from '../../../electron/imports/unitList';
import { aSheet, aWorkbook, type Written } from '../buildWorkbook';

const read = (rows: readonly (readonly Written[])[], merges: readonly string[] = []) => {
  const list = readUnitList(aWorkbook(aSheet(rows, { merges })), 'don vi.xlsx');
  if (list === null) throw new Error('not recognised');
  return {
    units: list.rows.map(({ code, name, above, validFrom }) => [code, name, above, validFrom]),
    former: list.around.map(({ code, name, validTo }) => [code, name, validTo]),
    links: list.successions.map(({ fromKey, toKey, since }) => [fromKey, toKey, since]),
    codes: list.issues.map(({ code }) => code),
  };
};

describe('tables of old and new units', () => {
  test('a row for each old unit, with both codes', () => {
    const { units, former, links, codes } = read([
      ['STT', 'Mã cũ', 'Tên cũ', 'Mã mới', 'Tên mới'],
      [1, '90661', 'Phường Tân An', '90655', 'Phường Tân Bình'],
      [2, '90664', 'Phường Tân Hà', '90655', 'Phường Tân Bình'],
      [3, '90667', 'Xã Tân Sơn', '90667', 'Phường Tân Sơn'],
    ]);
    expect(units).toEqual([
      ['90655', 'Phường Tân Bình', null, '2025-07-01'],
      ['90667', 'Phường Tân Sơn', null, '2025-07-01'],
    ]);
    expect(former.map(([code]) => code)).toEqual(['90661', '90664', '90667']);
    expect(links.map(([, to]) => to)).toEqual(['90655', '90655', '90667']);
    expect(codes).toEqual(['merged-undated']);
  });

  test('the new unit merged over the rows of its old ones', () => {
    const { units, former } = read(
      [
        ['STT', 'Đơn vị mới', 'Mã mới', 'Đơn vị cũ', 'Mã cũ'],
        [1, 'Phường Tân Nam', '90640', 'Phường Tân An', '90661'],
        [null, null, null, 'Phường Tân Hà', '90664'],
      ],
      ['A2:A3', 'B2:B3', 'C2:C3'],
    );
    expect(units.map(([code, name]) => [code, name])).toEqual([['90640', 'Phường Tân Nam']]);
    expect(former.map(([code, name]) => [code, name])).toEqual([
      ['90661', 'Phường Tân An'],
      ['90664', 'Phường Tân Hà'],
    ]);
  });

  test('each change on its own day', () => {
    const { units, former, links, codes } = read([
      ['Mã ĐVHC cũ', 'Tên ĐVHC cũ', 'Mã ĐVHC mới', 'Tên ĐVHC mới', 'Ngày hiệu lực'],
      ['90631', 'Xã Tân Châu', '90631', 'Phường Tân Châu', { day: '2024-06-01' }],
      ['90634', 'Xã Tân Kỳ', '90634', 'Phường Tân Kỳ', { day: '2025-01-01' }],
    ]);
    expect(units.map(([, , , from]) => from)).toEqual(['2024-06-01', '2025-01-01']);
    expect(former.map(([, , to]) => to)).toEqual(['2024-05-31', '2024-12-31']);
    expect(links.map(([, , since]) => since)).toEqual(['2024-06-01', '2025-01-01']);
    expect(codes).toEqual([]);
  });

  test('"Mã mới" beside the communes of a province', () => {
    const list = readUnitList(
      aWorkbook(
        aSheet([
          ['TT', 'Tên ĐVHC cấp xã mới', 'Mã mới', 'Các ĐVHC cấp xã sáp nhập', 'Thuộc tỉnh'],
          [1, 'Phường Tân Bình', '90640', 'Phường Tân An, Phường Tân Hà', 'Tỉnh Tân Lai'],
          [2, 'Xã Tân Mỹ', '90643', 'Xã Tân Sơn; xã Tân Hải', 'Tỉnh Tân Lai'],
        ]),
      ),
      'don vi.xlsx',
    );
    expect(list?.rows.map(({ code }) => code)).toEqual(['90640', '90643']);
  });
});

describe('where units lie', () => {
  test('"Thuộc", and a number beside its kind', () => {
    const { units, codes } = read([
      ['Mã', 'Tên', 'Cấp', 'Thuộc'],
      ['90734', 'Phường 1', 'Phường', 'Quận Ba'],
      ['90737', 2, 'Phường', 'Quận Ba'],
      ['90286', 'Phường 1', 'Phường', 'Quận Tư'],
    ]);
    expect(units.map(([, name, above]) => [name, above])).toEqual([
      ['Phường 1', 'Quận Ba'],
      ['Phường 2', 'Quận Ba'],
      ['Phường 1', 'Quận Tư'],
    ]);
    expect(codes).toEqual([]);
  });

  test('a banner with the count of its units', () => {
    const { units } = read([
      ['STT', 'Tên xã, phường', 'Mã số'],
      ['I', 'TỈNH TÂN LAI (02 đơn vị)', null],
      [1, 'Phường Tân Ku', '90575'],
      [2, 'Xã Tân Grai', '90722'],
      ['II', 'TỈNH TÂN LẮK (01 đơn vị)', null],
      [1, 'Xã Tân Súp', '90214'],
    ]);
    expect(units.map(([, , above]) => above)).toEqual(['TỈNH TÂN LAI', 'TỈNH TÂN LAI', 'TỈNH TÂN LẮK']);
  });

  test('a table for each district, its name above', () => {
    const { units } = read([
      ['HUYỆN TÂN PHƯỚC (mã 950)'],
      ['TT', 'Xã', 'Mã'],
      [1, 'Xã Phước Một', '90997'],
      [2, 'Xã Phước Hai', '90998'],
      ['HUYỆN TÂN SƠN (mã 951)'],
      ['TT', 'Xã', 'Mã'],
      [1, 'Xã Sơn Một', '90823'],
      [2, 'Xã Sơn Hai', '90826'],
    ]);
    expect(units.map(([code, , above]) => [code, above])).toEqual([
      ['90997', 'HUYỆN TÂN PHƯỚC'],
      ['90998', 'HUYỆN TÂN PHƯỚC'],
      ['90823', 'HUYỆN TÂN SƠN'],
      ['90826', 'HUYỆN TÂN SƠN'],
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { kindsIn, OFFICE_KINDS, proposedProfile } from '../../../electron/domain/setup/officeKinds';
import { kindWordOf, type OfficePlace, placeInText, placeOfIssueOf } from '../../../electron/domain/setup/officePlace';

const place = (name: string, level: OfficePlace['level'], area = ''): OfficePlace => ({ code: '1', name, level, area });
const BONG_SON = place('Phường Bồng Sơn', 'commune', 'Tỉnh Gia Lai');
const kind = (id: string) => {
  const found = OFFICE_KINDS.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no kind ${id}`);
  return found;
};

describe('place names', () => {
  for (const [name, kindWord, inText, onPaper] of [
    ['Phường Bồng Sơn', 'phường', 'phường Bồng Sơn', 'Bồng Sơn'],
    ['Xã Hoài Mỹ', 'xã', 'xã Hoài Mỹ', 'Hoài Mỹ'],
    ['Đặc khu Phú Quốc', 'đặc khu', 'đặc khu Phú Quốc', 'Phú Quốc'],
    ['Thị xã Hoài Nhơn', 'thị xã', 'thị xã Hoài Nhơn', 'Hoài Nhơn'],
    ['Thành phố Hà Nội', 'thành phố', 'thành phố Hà Nội', 'Hà Nội'],
    ['Thành phố Hồ Chí Minh', 'thành phố', 'thành phố Hồ Chí Minh', 'Thành phố Hồ Chí Minh'],
    ['Phường 1', 'phường', 'phường 1', 'Phường 1'],
    ['Quận 10', 'quận', 'quận 10', 'Quận 10'],
    ['Xãm Lũng', '', 'Xãm Lũng', 'Xãm Lũng'],
  ] as const)
    test(name, () => {
      expect(kindWordOf(name)).toBe(kindWord);
      expect(placeInText(name)).toBe(inText);
      expect(placeOfIssueOf(name)).toBe(onPaper);
    });
});

describe('letterheads', () => {
  test('a UBND stands alone, its place below it', () => {
    expect(proposedProfile(kind('ubnd'), BONG_SON)).toEqual({
      name: 'UBND phường Bồng Sơn',
      parentLines: [],
      issuerLines: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG BỒNG SƠN'],
      symbol: 'UBND',
      fieldSymbol: '',
      placeOfIssue: 'Bồng Sơn',
      areaWord: 'phường',
    });
  });

  test('an office under it names the UBND with its place above', () => {
    expect(proposedProfile(kind('van-hoa-xa-hoi'), BONG_SON)).toMatchObject({
      name: 'Phòng Văn hóa - Xã hội phường Bồng Sơn',
      parentLines: ['UBND PHƯỜNG BỒNG SƠN'],
      issuerLines: ['PHÒNG VĂN HÓA - XÃ HỘI'],
      symbol: 'PVHXH',
    });
  });

  test('every kind gives lines in capitals that a letterhead has room for', () => {
    for (const one of OFFICE_KINDS) {
      const { issuerLines, parentLines } = proposedProfile(one, BONG_SON);
      expect(issuerLines.length).toBeLessThanOrEqual(3);
      for (const line of [...issuerLines, ...parentLines]) expect(line).toBe(line.toLocaleUpperCase('vi'));
      for (const line of issuerLines) expect(line.length, line).toBeLessThanOrEqual(22);
    }
    expect(new Set(OFFICE_KINDS.map(({ id }) => id)).size).toBe(OFFICE_KINDS.length);
  });
});

describe('which offices there are in a place', () => {
  const ids = (one: OfficePlace, era: 'now' | 'former') => kindsIn(one, era).map(({ id }) => id);

  test('a xã has a Phòng Kinh tế, a phường another one', () => {
    expect(ids(BONG_SON, 'now')).toContain('kinh-te-ha-tang');
    expect(ids(BONG_SON, 'now')).not.toContain('kinh-te');
    expect(ids(place('Xã Hoài Mỹ', 'commune'), 'now')).toContain('kinh-te');
  });

  test('districts had their offices before 1/7/2025 only', () => {
    const district = place('Thị xã Hoài Nhơn', 'district', 'Tỉnh Bình Định');
    expect(ids(district, 'former')).toContain('van-hoa-thong-tin');
    expect(ids(district, 'now')).toEqual(['ubnd', 'hdnd']);
    expect(ids(place('Tỉnh Bình Định', 'province'), 'former')).toContain('so-thong-tin');
    expect(ids(place('Tỉnh Gia Lai', 'province'), 'now')).not.toContain('so-thong-tin');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchUnit } from '../../electron/imports/matchUnit';
import { indexUnits, matchLine } from '../../electron/imports/unitIndex';
import { units } from './campaign';

const index = indexUnits(units);

function byFile(fileName: string, folder = '') {
  return matchUnit({ content: [], letterhead: [], fileName, folder }, units);
}

function byContent(content: readonly string[], fileName = 'bao cao.xlsx') {
  return matchUnit({ content, letterhead: content, fileName, folder: '' }, units);
}

describe('a line of the letterhead', () => {
  test.each([
    ['ỦY BAN NHÂN DÂN PHƯỜNG BỒNG SƠN', 'phuong-bong-son'],
    ['UBND PHƯỜNG BỒNG SƠN', 'phuong-bong-son'],
    ['Uỷ ban nhân dân xã Hoài Mỹ', 'xa-hoai-my'],
    ['UBND xã Hoài Mĩ', 'xa-hoai-my'],
    ['phuong bong son', 'phuong-bong-son'],
    ['P. Bồng Sơn', 'phuong-bong-son'],
    ['P.BỒNG SƠN', 'phuong-bong-son'],
    ['Bồng Sơn', 'phuong-bong-son'],
    ['X. Hoài Châu', 'xa-hoai-chau'],
    ['XÃ HOÀI CHÂU BẮC', 'xa-hoai-chau-bac'],
    ['PHƯỜNG TAM QUAN', 'phuong-tam-quan'],
    ['PHƯỜNG TAM QUAN BẮC', 'phuong-tam-quan-bac'],
    ['PHƯỜNG HOÀI THANH TÂY', 'phuong-hoai-thanh-tay'],
    ['PHÒNG NỘI VỤ', 'phong-noi-vu'],
    ['PHÒNG NỘI VỤ THỊ XÃ HOÀI NHƠN', 'phong-noi-vu'],
    ['P. Văn hóa và Thông tin', 'phong-van-hoa-va-thong-tin'],
    ['PHÒNG VH&TT', 'phong-van-hoa-va-thong-tin'],
    ['BHXH thị xã', 'bao-hiem-xa-hoi'],
    ['Phường Bồng Sơn'.normalize('NFD'), 'phuong-bong-son'],
  ])('%s', (line, unitId) => expect(matchLine(index, line).unitId).toBe(unitId));

  test.each([
    'UBND THỊ XÃ HOÀI NHƠN',
    'PHƯỜNG TAM QUAN ĐÔNG',
    'XÃ BỒNG SƠN',
    'Bồng Sơn, ngày 17 tháng 8 năm 2021',
    'BÁO CÁO HÀNG NGÀY',
    '',
  ])('"%s" names none for sure', (line) => expect(matchLine(index, line).unitId).toBeNull());

  test('proposals come best first', () => {
    const { proposals } = matchLine(index, 'PHƯỜNG BỒNG SƠNG');
    expect(proposals[0]?.unitId).toBe('phuong-bong-son');
    expect(proposals.every((proposal, at) => at === 0 || proposal.score <= (proposals[at - 1]?.score ?? 1))).toBe(true);
  });
});

describe('the name of a file', () => {
  test.each([
    ['Mau02_P.BongSon_17-8.xlsx', 'phuong-bong-son'],
    ['TQ Bac bluezone 17.8.xlsx', 'phuong-tam-quan-bac'],
    ['TamQuan_17-8.xlsx', 'phuong-tam-quan'],
    ['tamquanbac 17-8.xlsx', 'phuong-tam-quan-bac'],
    ['TamQuan_Bac.xlsx', 'phuong-tam-quan-bac'],
    ['HOAI HAO 17-8.xlsx', 'phuong-hoai-hao'],
    ['Hoai Chau Bac 17-08-2021 (1).xlsx', 'xa-hoai-chau-bac'],
    ['X. Hoài Châu - Mẫu 02 - 17.8.2021.xlsx', 'xa-hoai-chau'],
    ['hoaitan_mau02_178.xlsx', 'phuong-hoai-tan'],
    ['bao cao nam 2021 Hoai Thanh.xlsx', 'phuong-hoai-thanh'],
    ['Hoai Thanh nam 2021.xlsx', 'phuong-hoai-thanh'],
    ['QLDT bao cao bluezone.xlsx', 'phong-quan-ly-do-thi'],
    ['TTVHTTTT - Mau 01.xlsx', 'trung-tam-van-hoa-thong-tin-the-thao'],
    ['Thanh tra thi xa.xlsx', 'thanh-tra'],
    ['Báo cáo Hoài Xuân.xlsx'.normalize('NFD'), 'phuong-hoai-xuan'],
  ])('%s', (fileName, unitId) => {
    const match = byFile(fileName);
    expect(match.unitId).toBe(unitId);
    expect(match.source).toBe('file-name');
    expect(match.issues.map(({ code }) => code)).toEqual(['unit-from-file-name']);
  });

  test.each([
    'Tam Quan Dong 17-8.xlsx',
    'xa Bong Son.xlsx',
    'bao cao 17-8.xlsx',
    'Bong Son va Hoai Duc.xlsx',
    'Hoai.xlsx',
  ])('%s leaves the choice to the clerk', (fileName) => {
    const match = byFile(fileName);
    expect(match.unitId).toBeNull();
    expect(match.issues[0]?.severity).toBe('error');
  });

  test('the folder helps when the file has no name', () => {
    expect(byFile('1.xlsx', '2021-08-17/Phuong Bong Son')).toMatchObject({
      unitId: 'phuong-bong-son',
      source: 'folder',
    });
  });

  test('every unit is found by every way it is written in the registry', () => {
    fc.assert(
      fc.property(fc.constantFrom(...units), fc.boolean(), (unit, isDecomposed) => {
        for (const name of [unit.name, unit.addressee, ...unit.aliases]) {
          const written = isDecomposed ? name.normalize('NFD') : name;
          expect(matchLine(index, written.toUpperCase()).unitId).toBe(unit.id);
          expect(byFile(`Báo cáo ${written} 17-8.xlsx`).unitId).toBe(unit.id);
        }
      }),
    );
  });
});

describe('content and file name together', () => {
  test('content beats a file name that says nothing', () => {
    expect(byContent(['XÃ HOÀI MỸ'])).toMatchObject({ unitId: 'xa-hoai-my', source: 'content', issues: [] });
  });

  test('a contradiction is asked, not decided', () => {
    const match = byContent(['XÃ HOÀI MỸ'], 'Hoai Hai 17-8.xlsx');
    expect(match.unitId).toBeNull();
    expect(match.issues).toMatchObject([{ code: 'unit-contradiction', severity: 'error' }]);
    expect(match.proposals.map(({ unitId }) => unitId)).toEqual(['xa-hoai-my', 'xa-hoai-hai']);
  });

  test('a slip of the pen that the file name clears up is taken, and said', () => {
    const match = byContent(['UBND PHƯỜNG BỒNG SƠNG'], 'P.BongSon.xlsx');
    expect(match).toMatchObject({
      unitId: 'phuong-bong-son',
      issues: [{ code: 'unit-doubtful', severity: 'warning' }],
    });
  });

  test('an unknown body is not replaced by the file name', () => {
    const match = byContent(['UBND PHƯỜNG ĐẬP ĐÁ'], 'P.BongSon.xlsx');
    expect(match.unitId).toBeNull();
    expect(match.issues).toMatchObject([{ code: 'unit-doubtful', severity: 'error' }]);
  });

  test('two bodies in the file need the file name to decide', () => {
    expect(byContent(['XÃ HOÀI MỸ', 'XÃ HOÀI HẢI']).unitId).toBeNull();
    expect(byContent(['XÃ HOÀI MỸ', 'XÃ HOÀI HẢI'], 'hoai hai.xlsx').unitId).toBe('xa-hoai-hai');
    expect(byContent(['XÃ HOÀI MỸ', 'XÃ HOÀI HẢI'], 'hoai phu.xlsx').unitId).toBeNull();
  });
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, fileName) => {
      matchUnit({ content: [text], letterhead: [text], fileName, folder: text }, units);
    }),
  );
});

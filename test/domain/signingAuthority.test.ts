import { describe, expect, test } from 'vitest';
import { authorityRemarks, hasTitle, isAllCapitals, smallSyllable } from '../../electron/domain/signingAuthority';

describe('stacks the decree knows', () => {
  for (const stack of [
    ['CHỦ TỊCH'],
    ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ['TM. ỦY BAN NHÂN DÂN', 'THỊ XÃ HOÀI NHƠN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'],
    ['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
    ['TUQ. CHỦ TỊCH', 'TRƯỞNG PHÒNG VĂN HÓA', 'VÀ THÔNG TIN'],
    ['Q. CHỦ TỊCH'],
    ['KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG', 'VĂN HÓA VÀ THÔNG TIN'],
    ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG'],
    ['KT. CHÁNH VĂN PHÒNG', 'PHÓ VĂN PHÒNG'],
    ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH THƯỜNG TRỰC'],
    ['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH'],
    ['TMỘT'], // begins like a mark and is none
    [],
  ])
    test(`${stack.join(' / ') || 'blank'}: nothing to remark`, () => expect(authorityRemarks(stack)).toEqual([]));
});

describe('stacks a clerk gets wrong', () => {
  for (const [stack, remark] of [
    [['PHÓ CHỦ TỊCH'], 'deputyWithoutHead'],
    [['Chủ tịch'], 'notCapitals'],
    [['KT.CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], 'markWithoutSpace'],
    [['Q.CHỦ TỊCH'], 'markWithoutSpace'],
    [['T/M ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], 'oldMark'],
    [['T.M. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], 'oldMark'],
    [['KT. TL. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], 'twoMarksInLine'],
    [['KT. CHỦ TỊCH', 'TM. ỦY BAN NHÂN DÂN', 'PHÓ CHỦ TỊCH'], 'wrongOrder'],
    [['CHỦ TỊCH', 'TM. ỦY BAN NHÂN DÂN'], 'wrongOrder'],
    [['KT. CHỦ TỊCH'], 'noPosition'],
    [['KT. CHỦ TỊCH', 'CHỦ TỊCH'], 'headAsDeputy'],
    [['KT CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], 'markWithoutStop'],
    [['TM. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'], 'collectiveIsPerson'],
    [['TL. ỦY BAN NHÂN DÂN', 'CHÁNH VĂN PHÒNG'], 'personIsCollective'],
    [['TL. PHÓ CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'], 'markBeforeDeputy'],
    [['KT. CHỦ TỊCH', 'PHÓ TRƯỞNG PHÒNG'], 'deputyOfAnother'],
    [['TUQ. CHỦ TỊCH', 'KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG'], 'mandatePassedOn'],
    [['Q. PHÓ CHỦ TỊCH'], 'actingDeputy'],
    [['Q CHỦ TỊCH'], 'markWithoutStop'],
    [['TM, ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], 'markWithoutStop'],
    [['QUYỀN CHỦ TỊCH'], 'actingSpelled'],
    [['TM. UBND', 'CHỦ TỊCH'], 'abbreviated'],
    [['CHỦ TỊCH UBND THỊ XÃ'], 'abbreviated'],
    [['TL. CHỦ TỊCH', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], 'ownOrder'],
    [['TL. CHỦ TỊCH', 'CHỦ TỊCH'], 'ownOrder'],
    [['TM. ỦY BAN NHÂN DÂN', 'TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'], 'collectiveByOrder'],
  ] as const)
    test(`${stack.join(' / ')}: ${remark}`, () => expect(authorityRemarks(stack)).toContain(remark));
});

test('degrees and forms of address before the name are remarked, names that look like them are not', () => {
  for (const name of ['ThS. Trần Hữu Thảo', 'TS Nguyễn Văn A', 'Ông Trần Hữu Thảo']) expect(hasTitle(name)).toBe(true);
  for (const name of ['Trần Hữu Thảo', 'Bành Thị Ngọc', 'Tsan A Nhì', 'Đỗ Bà']) expect(hasTitle(name)).toBe(false);
});

test('a name in capitals is told, initials and short names are not', () => {
  expect(isAllCapitals('NGUYỄN VĂN A')).toBe(true);
  for (const name of ['Nguyễn Văn A', 'Y A', '', 'H’Hen Niê']) expect(isAllCapitals(name)).toBe(false);
});

test('a small letter at the beginning of a syllable of a name', () => {
  expect(smallSyllable('Nguyễn văn An')).toBe('văn');
  expect(smallSyllable('Nguyễn Văn An')).toBeNull();
  expect(smallSyllable('')).toBeNull();
});

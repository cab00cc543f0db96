import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggestedParts } from '../../../electron/domain/signing/organisations';
import {
  missingParts,
  NO_PARTS,
  type SigningWay,
  signatureLines,
  wayOf,
} from '../../../electron/domain/signing/signatureBlock';
import { STACK_PATTERN_IDS, type StackPatternId } from '../../../electron/domain/signing/stackPatterns';
import { authorityRemarks } from '../../../electron/domain/signingAuthority';

const COMMUNE = { issuerLines: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG BỒNG SƠN'] };
const OFFICE = { issuerLines: ['PHÒNG VĂN HÓA - XÃ HỘI'] };

function way(patternId: StackPatternId, parts: Partial<SigningWay['parts']> = {}, of = COMMUNE): SigningWay {
  return { patternId, parts: { ...suggestedParts(patternId, of), ...parts } };
}

describe('choosing a way fills the whole block', () => {
  for (const [chosen, lines] of [
    [way('head'), ['CHỦ TỊCH']],
    [way('deputyForHead'), ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    [way('collectiveHead'), ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    [way('collectiveDeputy'), ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    [way('unitHeadByOrder', { position: 'Chánh Văn phòng' }), ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
    [
      way('unitDeputyByOrder', { head: 'Chánh Văn phòng', position: 'Phó Chánh Văn phòng' }),
      ['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
    ],
    [
      way('byMandate', { position: 'Trưởng phòng Văn hóa\nvà Thông tin' }),
      ['TUQ. CHỦ TỊCH', 'TRƯỞNG PHÒNG VĂN HÓA', 'VÀ THÔNG TIN'],
    ],
    [way('acting'), ['Q. CHỦ TỊCH']],
    [way('collectiveActing'), ['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH']],
    [way('head', {}, OFFICE), ['TRƯỞNG PHÒNG']],
    [way('deputyForHead', {}, OFFICE), ['KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG']],
    [way('committeeHead'), ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN']],
    [way('committeeDeputy'), ['TM. BAN CHỈ ĐẠO', 'KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN']],
  ] as const)
    test(lines.join(' / '), () => {
      expect(signatureLines(chosen).authorityLines).toEqual(lines);
      expect(authorityRemarks(lines)).toEqual([]);
    });

  test('who signs for a committee prints the other title above the name', () => {
    const chosen = way('committeeHead', { otherTitle: 'PHÓ CHỦ TỊCH\nUBND PHƯỜNG' });
    expect(signatureLines(chosen).otherTitleLines).toEqual(['PHÓ CHỦ TỊCH', 'UBND PHƯỜNG']);
    expect(missingParts(way('committeeHead'))).toEqual(['otherTitle']);
  });

  test('which unit signs by order cannot be known from the name of the office: it is asked, not guessed', () => {
    expect(missingParts(way('unitHeadByOrder'))).toEqual(['position']);
    expect(missingParts(way('unitDeputyByOrder'))).toEqual(['head', 'position']);
  });

  test('a body nobody has described suggests nothing', () => {
    expect(suggestedParts('collectiveHead', { issuerLines: ['CÔNG TY TNHH A'] })).toEqual(NO_PARTS);
  });
});

describe('lines typed by hand find their way', () => {
  const post = fc
    .array(fc.constantFrom('Chánh', 'Văn phòng', 'Trưởng', 'phòng', 'Giám đốc', 'Ủy ban', 'Đội'), {
      minLength: 1,
      maxLength: 4,
    })
    .map((words) => words.join(' '));

  test('each pattern is told by its lines, whatever the posts are called', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STACK_PATTERN_IDS),
        fc.record({ collective: post, agencyHead: post, head: post, position: post, otherTitle: post }),
        (patternId, parts) => {
          const lines = signatureLines({ patternId, parts });
          const found = wayOf(lines);
          expect(found?.patternId).toBe(patternId);
          expect(found && signatureLines(found)).toEqual(lines);
        },
      ),
    );
  });

  test('a long post on two lines is one post', () => {
    const found = wayOf({ authorityLines: ['KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG', 'NỘI VỤ'], otherTitleLines: [] });
    expect(found).toMatchObject({ patternId: 'deputyForHead', parts: { position: 'PHÓ TRƯỞNG PHÒNG\nNỘI VỤ' } });
  });

  test('a stack no pattern has stays as typed', () => {
    const odd = ['TUQ. CHỦ TỊCH', 'KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG'];
    expect(wayOf({ authorityLines: odd, otherTitleLines: [] })).toBeNull();
  });
});

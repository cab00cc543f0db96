import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftOf } from '../../../electron/domain/directiveText/draft';
import { readDirectiveText } from '../../../electron/domain/directiveText/readDirectiveText';

const letter = (clause: string) =>
  `ỦY BAN NHÂN DÂN\nXÃ TÂN HÒA\nSố: 45/UBND-VX\nTân Hòa, ngày 8 tháng 10 năm 2026\nV/v cao điểm\nKính gửi: Các thôn\n1. ${clause}\n2. Các thôn báo cáo trước 17h00 ngày 30/12/2026 về UBND xã.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\nNguyễn Văn An`;

function draftFrom(clause: string) {
  const choices = { corrections: new Map(), groupOf: () => 'thon', formOf: () => null, countOf: () => null };
  return draftOf(readDirectiveText(letter(clause)), choices, 'x');
}

const BASES = ['hộ có nguy cơ', 'cơ sở kinh doanh', 'hộ nghèo', 'trẻ em', 'học sinh'];
const WORDINGS: readonly ((base: string, one: string, two: string, days: readonly [string, string]) => string)[] = [
  (base, one, two, [a, b]) =>
    `Các thôn phấn đấu đến ngày ${a} đạt ${one}% số ${base} được di dời, đến ngày ${b} đạt ${two}%.`,
  (base, one, two, [a, b]) => `Phấn đấu đến hết ngày ${a} đạt ${one}% ${base}; đến hết ngày ${b} đạt ${two}%.`,
  (base, one, two, [a, b]) => `Đến ${a}: ${one}% ${base} được rà soát; đến ${b}: ${two}%.`,
  (base, one, two, [a, b]) => `Hoàn thành ${one}% số ${base} trước ngày ${a}. Đến ngày ${b} hoàn thành ${two}%.`,
  (base, one, two, [a, b]) => `Các thôn phấn đấu đạt ${one}% ${base} trước ngày ${a} và ${two}% trước ngày ${b}.`,
];

test('one share with two days is one indicator with two milestones, however it is worded', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...WORDINGS),
      fc.constantFrom(...BASES),
      fc.integer({ min: 10, max: 80 }),
      fc.integer({ min: 81, max: 100 }),
      (wording, base, one, two) => {
        const draft = draftFrom(wording(base, String(one), String(two), ['15/11/2026', '05/12/2026']));
        expect(draft.indicators.map(({ denominatorLabel }) => denominatorLabel)).toEqual([base]);
        expect(draft.targets.map(({ requiredBasisPoints, deadline }) => [requiredBasisPoints, deadline])).toEqual([
          [one * 100, '2026-11-15'],
          [two * 100, '2026-12-05'],
        ]);
      },
    ),
  );
});

test('who has signed is counted on all households', () => {
  const draft = draftFrom('Phấn đấu đến ngày 26/11/2026 đạt 70% hộ ký cam kết, đến ngày 30/11/2026 đạt 95%.');
  expect(draft.indicators.map(({ denominatorLabel }) => denominatorLabel)).toEqual(['hộ']);
  expect(draft.targets).toHaveLength(2);
});

test('another share of another thing stays another indicator', () => {
  const draft = draftFrom('Đến 15/11/2026 đạt 80% hộ nghèo được rà soát; đến 05/12/2026 đạt 90% cơ sở được kiểm tra.');
  expect(draft.indicators).toHaveLength(2);
});

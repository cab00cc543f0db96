import { expect, test } from 'vitest';
import { type DraftChoices, draftOf } from '../../../electron/domain/directiveText/draft';
import { leftOutOf } from '../../../electron/domain/directiveText/leftOut';
import { readDirectiveText } from '../../../electron/domain/directiveText/readDirectiveText';

/** Nothing the paper asks for goes missing on the way to the draft without a word. */

const reading = readDirectiveText(
  'ỦY BAN NHÂN DÂN\nXÃ TÂN HÒA\nSố: 45/UBND-VX\nTân Hòa, ngày 8 tháng 10 năm 2025\nV/v cao điểm chuyển đổi số\nKính gửi: Các thôn\n1. Các thôn phấn đấu đến ngày 31/10/2025 đạt 70% hộ dân.\n2. Các thôn báo cáo trước 17h00 ngày 30/11/2025 về Phòng Văn hóa - Xã hội.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn An',
);
const choices = (corrections: readonly (readonly [string, string | null])[], known: string | null): DraftChoices => ({
  corrections: new Map(corrections),
  groupOf: (name) => (name === 'Các thôn' ? known : null),
});
const idsOf = (made: DraftChoices) => leftOutOf(reading, made).map(({ id, lacks }) => [id, lacks]);

test('nobody is known: duty and percentage are named, and are not in the draft', () => {
  const made = choices([], null);
  expect(idsOf(made)).toEqual([
    ['duty.0', 'group'],
    ['percent.0', 'group'],
  ]);
  expect(draftOf(reading, made, 'x')).toMatchObject({ schedules: [], targets: [] });
});

test('a group chosen for each brings them into the draft, and the choice can still be seen', () => {
  const made = choices(
    [
      ['duty.0.group', 'thon'],
      ['percent.0.group', 'thon'],
    ],
    null,
  );
  const draft = draftOf(reading, made, 'x');
  expect(draft.schedules.map(({ groupId }) => groupId)).toEqual(['thon']);
  expect(draft.targets.map(({ requiredBasisPoints }) => requiredBasisPoints)).toEqual([7000]);
  expect(idsOf(made)).toHaveLength(2);
});

test('what the clerk left out, or what is somebody’s, is not named', () => {
  expect(idsOf(choices([['duty.0', null]], null))).toEqual([['percent.0', 'group']]);
  expect(idsOf(choices([], 'thon'))).toEqual([]);
});

test('a duty of a clause that is left out has no place in the draft', () => {
  expect(idsOf(choices([['clause.1', null]], 'thon'))).toEqual([['duty.0', 'clause']]);
});

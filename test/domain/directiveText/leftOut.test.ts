import { describe, expect, test } from 'vitest';
import { type DraftChoices, OFFICE_CHOICE } from '../../../electron/domain/directiveText/choices';
import { draftOf } from '../../../electron/domain/directiveText/draft';
import { leftOutOf } from '../../../electron/domain/directiveText/leftOut';
import { readDirectiveText } from '../../../electron/domain/directiveText/readDirectiveText';

/** Nothing the paper asks for goes missing on the way to the draft without a word. */

const reading = readDirectiveText(
  'ỦY BAN NHÂN DÂN\nXÃ TÂN HÒA\nSố: 45/UBND-VX\nTân Hòa, ngày 8 tháng 10 năm 2025\nV/v cao điểm chuyển đổi số\nKính gửi: Các thôn\n1. Các thôn phấn đấu đến ngày 31/10/2025 đạt 70% hộ dân.\n2. Các thôn báo cáo trước 17h00 ngày 30/11/2025 về Phòng Văn hóa - Xã hội.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn An',
);
const choices = (corrections: readonly (readonly [string, string | null])[], known: string | null): DraftChoices => ({
  corrections: new Map(corrections),
  groupOf: (name) => (name === 'Các thôn' ? known : null),
  formOf: () => null,
  countOf: () => null,
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

test('a duty that is our own office’s is kept as one to the level above, and no unit owes it', () => {
  const made = { ...choices([['duty.0.group', OFFICE_CHOICE]], null), anyGroup: 'thon' };
  expect(draftOf(reading, made, 'x').schedules).toMatchObject([
    { owedBy: 'office', groupId: 'thon', receiver: 'Phòng Văn hóa - Xã hội' },
  ]);
  expect(draftOf(reading, { ...made, anyGroup: undefined }, 'x').schedules).toEqual([]);
});

test('what the clerk left out, or what is somebody’s, is not named', () => {
  expect(idsOf(choices([['duty.0', null]], null))).toEqual([['percent.0', 'group']]);
  expect(idsOf(choices([], 'thon'))).toEqual([]);
});

test('a duty of a clause that is left out has no place in the draft', () => {
  expect(idsOf(choices([['clause.1', null]], 'thon'))).toEqual([['duty.0', 'clause']]);
});

const second = readDirectiveText(
  'ỦY BAN NHÂN DÂN\nXÃ TÂN HÒA\nSố: 46/UBND-VX\nTân Hòa, ngày 8 tháng 10 năm 2025\nV/v cao điểm chuyển đổi số\nKính gửi: Các thôn\n1. Các thôn, Trạm Y tế xã báo cáo trước 17h00 ngày 30/11/2025 về Phòng Văn hóa - Xã hội. Toàn xã đã đạt 58,45% hộ dân. Phấn đấu thu đạt 120% dự toán.\n2. Giao Công an xã gửi Công văn này đến các nhà trọ.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn An',
);
const secondDraft = (corrections: readonly (readonly [string, string | null])[]) => {
  const made = choices(corrections, 'thon');
  return { lacks: leftOutOf(second, made).map(({ id, lacks, names }) => [id, lacks, ...names]), made };
};

test('a relay without a group, a figure without its day, a share above the whole and a second name are said', () => {
  expect(secondDraft([]).lacks).toEqual([
    ['duty.0', 'someGroups', 'Trạm Y tế xã'],
    ['relay.0', 'group', 'Công an xã'],
    ['percent.0', 'asOf', 'Các thôn', 'Trạm Y tế xã'],
    ['percent.1', 'share', 'Các thôn', 'Trạm Y tế xã'],
  ]);
});

test('what is chosen for them is in the draft', () => {
  const { made } = secondDraft([
    ['duty.0.group', 'tram'],
    ['relay.0.group', 'cong-an'],
    ['percent.0.asOf', '2025-10-05'],
  ]);
  const draft = draftOf(second, made, 'x');
  expect(draft.schedules.map(({ groupId }) => groupId)).toEqual(['thon', 'tram']);
  expect(draft.relays).toMatchObject([{ groupId: 'cong-an', bodies: ['các nhà trọ'] }]);
  expect(draft.quotedFigures).toMatchObject([{ printed: '58,45%', asOf: '2025-10-05T23:59' }]);
});

describe('a rate of which the paper does not say what it is a share of', () => {
  const letter = readDirectiveText(
    'ỦY BAN NHÂN DÂN\nXÃ TÂN HÒA\nSố: 49/UBND-VX\nTân Hòa, ngày 8 tháng 10 năm 2025\nV/v cao điểm chuyển đổi số\nKính gửi: Các thôn\n1. Các thôn phấn đấu đến ngày 31/10/2025 đạt 70%.\n2. Các thôn phấn đấu đến ngày 30/11/2025 đạt 90%.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn An',
  );
  const of = (corrections: readonly (readonly [string, string | null])[]) => choices(corrections, 'thon');
  const lacks = (made: DraftChoices) => leftOutOf(letter, made).map((one) => [one.id, one.lacks]);
  const named = (made: DraftChoices) => draftOf(letter, made, 'x').indicators.map(({ label }) => label);

  test('is asked for its name, and is no indicator without one', () => {
    expect(lacks(of([]))).toEqual([
      ['percent.0', 'name'],
      ['percent.1', 'name'],
    ]);
    expect(draftOf(letter, of([['percent.0.name', '  ']]), 'x')).toMatchObject({ indicators: [], targets: [] });
  });

  test('has the name the clerk types; one that is left out is not asked about', () => {
    expect(named(of([['percent.0.name', 'Hộ có mã QR ']]))).toEqual(['Hộ có mã QR']);
    expect(lacks(of([['percent.0', null]]))).toEqual([['percent.1', 'name']]);
  });

  test('called alike in two clauses is one indicator with two milestones', () => {
    const made = of([
      ['percent.0.name', 'Hộ có mã QR'],
      ['percent.1.name', 'Hộ có mã QR'],
    ]);
    expect(named(made)).toEqual(['Hộ có mã QR']);
    expect(draftOf(letter, made, 'x').targets.map(({ requiredBasisPoints }) => requiredBasisPoints)).toEqual([
      7000, 9000,
    ]);
    expect(lacks(made)).toHaveLength(2); // what was typed can still be seen
  });
});

test('a letter without numbers has one clause of what it asks for, owed by whom it is written to', () => {
  const letter = readDirectiveText(
    'ỦY BAN NHÂN DÂN\nXÃ TÂN HÒA\nSố: 47/UBND-VX\nTân Hòa, ngày 8 tháng 10 năm 2025\nV/v báo cáo số liệu hộ nghèo\nKính gửi: Các thôn\nThực hiện Kế hoạch số 12/KH-UBND ngày 01/10/2025 của UBND tỉnh về rà soát hộ nghèo.\nĐề nghị các đơn vị báo cáo số liệu hộ nghèo của thôn về UBND xã trước ngày 20/10/2025 để tổng hợp.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn An',
  );
  const made = choices([], 'thon');
  const draft = draftOf(letter, made, 'x');
  expect(leftOutOf(letter, made)).toEqual([]);
  expect(draft.openingParagraphs).toHaveLength(1);
  expect(draft.clauses).toMatchObject([{ number: '1', addressees: [{ groupId: 'thon', role: 'lead' }] }]);
  expect(draft.schedules).toMatchObject([{ groupId: 'thon', clauseId: 'clause-1', due: { kind: 'once' } }]);
});

test('where no clause names anybody, all speak to whom the letter is written', () => {
  const letter = readDirectiveText(
    'ỦY BAN NHÂN DÂN\nXÃ TÂN HÒA\nSố: 48/UBND-VX\nTân Hòa, ngày 8 tháng 10 năm 2025\nV/v báo cáo tháng\nKính gửi: Các thôn\nUBND xã yêu cầu:\n1. Rà soát các hộ nghèo trên địa bàn.\n2. Báo cáo kết quả về UBND xã trước ngày 20/10/2025.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn An',
  );
  expect(draftOf(letter, choices([], 'thon'), 'x').schedules.map(({ groupId }) => groupId)).toEqual(['thon']);
  expect(leftOutOf(letter, choices([], null)).map(({ lacks }) => lacks)).toEqual(['group']);
});

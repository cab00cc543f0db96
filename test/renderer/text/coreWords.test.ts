import { expect, test } from 'vitest';
import { noteOf } from '../../../electron/text/unitNote';
import { fromCore, saidBy } from '../../../renderer/text/coreWords';
import { en } from '../../../renderer/text/en';

const inEnglish = saidBy(en.coreWords);

test('in Vietnamese what the core says stays as it is', () => {
  expect(fromCore('Chưa báo cáo')).toBe('Chưa báo cáo');
});

for (const [said, meant] of [
  ['Chưa báo cáo', 'Not reported'],
  ['Muộn 7 phút', '7 min late'],
  ['Mẫu 01: một lần, trước ngày 20/8/2021', 'Mẫu 01: once, before 20/8/2021'],
  ['Chưa gửi Mẫu 02: ngày 17/8', 'Mẫu 02 not sent: 17/8'],
  [
    'Mới đạt 59,87% (3.848/6.427 người, ngày 17/8), dưới chỉ tiêu 60%, còn thiếu 9 người',
    'Only 59,87% (3.848/6.427 people, 17/8), below the target of 60%, 9 people short',
  ],
  ['Một câu chương trình chưa biết', 'Một câu chương trình chưa biết'],
] as const) {
  test(`“${said}” is “${meant}”`, () => expect(inEnglish(said)).toBe(meant));
}

test('every state of a unit beside its figures is said', () => {
  const counts = { numerator: 1, denominator: 2 } as Parameters<typeof noteOf>[2];
  for (const status of [
    { state: 'missing', lateMinutes: null },
    { state: 'not-due', lateMinutes: null },
    { state: 'not-required', lateMinutes: null },
    { state: 'zero', lateMinutes: null },
    { state: 'late', lateMinutes: 0 },
    { state: 'late', lateMinutes: 12 },
  ] as const) {
    const note = noteOf(status as Parameters<typeof noteOf>[0], [], counts);
    expect(inEnglish(note), note).not.toMatch(/[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]/iu);
  }
});

import { describe, expect, test } from 'vitest';
import type { DraftChoices } from '../../../electron/domain/directiveText/choices';
import { draftClauses } from '../../../electron/domain/directiveText/draftClauses';
import { readDirectiveText } from '../../../electron/domain/directiveText/readDirectiveText';

const NOTHING: DraftChoices = {
  corrections: new Map(),
  groupOf: () => null,
  formOf: () => null,
  countOf: () => null,
};

function read(...clauses: readonly string[]) {
  return readDirectiveText(
    `Can Lộc, ngày 04 tháng 8 năm 2025\nV/v rà soát\nKính gửi: UBND các xã, phường.\n\n${clauses.join('\n')}\n`,
  );
}
const windowOf = (words: string) =>
  draftClauses(read(`1. ${words}`, '2. Giao Phòng Nội vụ theo dõi.'), NOTHING)[0]?.clause.window ?? null;

describe('the day a clause is to be done by', () => {
  test.each([
    ['Hoàn thành việc rà soát chậm nhất ngày 25/8/2025.', '2025-08-25', 'chậm nhất ngày 25/8/2025'],
    ['Tổ chức ra quân xong trước 17h00 ngày 20/8/2025.', '2025-08-20', 'trước 17h00 ngày 20/8/2025'],
    ['Thực hiện từ ngày 10/8/2025 đến ngày 30/8/2025.', '2025-08-30', 'từ ngày 10/8/2025 đến ngày 30/8/2025'],
  ])('%s', (words, to, quote) => expect(windowOf(words)).toMatchObject({ to, quote }));
  test.each([
    'Hoàn thành rà soát trước ngày 18/8/2025.', // the 17th or the 18th: asked with the tasks
    'Báo cáo kết quả về Sở Nội vụ chậm nhất ngày 25/8/2025.', // a report, no work
    'Các xã hoàn thành chậm nhất ngày 20/8/2025, các phường hoàn thành chậm nhất ngày 25/8/2025.',
    'Rà soát giao dịch (từ 01/01/2025 đến 30/4/2025) của các hộ.', // what the figures are of
    'Lập danh sách người sinh từ ngày 01/01/1960 đến ngày 31/12/1965.',
    'Rà soát người nhập cảnh từ ngày 15/5/2025 đến ngày 01/6/2025.',
  ])('none is taken: %s', (words) => expect(windowOf(words)).toBeNull());
});

test('“(1)”, “(2)” are clauses; beneath a number they are its points', () => {
  const numbers = (...clauses: readonly string[]) => read(...clauses).clauses.map(({ value }) => value.number);
  expect(numbers('(1) UBND các xã rà soát.', '(2) Công an huyện phối hợp.', '(3) Phòng Nội vụ theo dõi.')).toEqual([
    '1',
    '2',
    '3',
  ]);
  expect(numbers('1. UBND các xã:', '(1) Rà soát.', '(2) Tổng hợp.', '2. Phòng Nội vụ theo dõi.')).toEqual([
    '1',
    '1.1',
    '1.2',
    '2',
  ]);
});

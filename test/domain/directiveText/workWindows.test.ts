import { describe, expect, test } from 'vitest';
import { deadlinesInWords } from '../../../electron/domain/clauseDeadline';
import type { DraftChoices } from '../../../electron/domain/directiveText/choices';
import { draftOf } from '../../../electron/domain/directiveText/draft';
import { readDirectiveText } from '../../../electron/domain/directiveText/readDirectiveText';
import { openQuestions } from '../../../electron/domain/openQuestions';
import { NO_HOLIDAYS } from '../../../electron/domain/workingDays';

const ANY_GROUP: DraftChoices = {
  corrections: new Map(),
  groupOf: () => 'communes',
  formOf: () => 'form-1',
  countOf: () => null,
};

function draft(day: string, ...clauses: readonly string[]) {
  const numbered = [...clauses, 'Giao Phòng Nội vụ theo dõi.'].map((words, index) => `${index + 1}. ${words}`);
  const reading = readDirectiveText(
    `Can Lộc, ngày ${day}\nV/v rà soát\nKính gửi: UBND các xã, phường.\n\n${numbered.join('\n')}\n`,
  );
  return draftOf(reading, ANY_GROUP, 'letter');
}

/** "2026-11-20": the clause has that day as its own; "? 2026-11-19 2026-11-20": it is asked for; null: there is none. */
function deadlineIn(words: string, day = '10 tháng 11 năm 2026'): string | null {
  const directive = draft(day, words);
  const [clause] = directive.clauses;
  if (clause === undefined) throw new Error(`no clause: ${words}`);
  if (clause.window !== null) return clause.window.to;
  const asked = deadlinesInWords(clause, directive, NO_HOLIDAYS).flatMap(({ lastDays }) => lastDays);
  return asked.length === 0 ? null : `? ${asked.join(' ')}`;
}

describe('days that say which people, papers or figures are meant', () => {
  test.each([
    'Lập danh sách người sinh từ ngày 01/01/1960 đến ngày 31/12/1965.',
    'Rà soát người nhập cảnh từ ngày 15/10/2026 đến ngày 01/11/2026.',
    'Rà soát người nhập cảnh từ ngày 15/10/2026 đến ngày 20/11/2026.',
    'Rà soát giao dịch (từ 01/01/2026 đến 30/4/2026) của các hộ.',
    'Cập nhật hồ sơ tiếp nhận từ ngày 01/10/2026 đến hết ngày 30/11/2026.',
    'Lập danh sách công dân đủ 18 tuổi từ ngày 01/12/2026 đến ngày 31/12/2026.',
    'Rà soát giấy phép hết hạn từ ngày 01/12/2026 đến ngày 31/12/2026 để gia hạn.',
    'Vận động trẻ em sinh từ ngày 01/9/2020 đến ngày 31/8/2026 đi tiêm chủng.',
    'Đối chiếu số liệu phát sinh từ ngày 01/10/2026 đến ngày 30/11/2026.',
    'Thống kê các văn bản ban hành từ ngày 01/7/2025 đến ngày 30/6/2026.',
    'Rà soát người về từ vùng dịch từ ngày 01/11/2026 đến nay.',
  ])('are no deadline: %s', (words) => expect(deadlineIn(words)).toBeNull());

  test('are no days of a daily report either, nor proposed for it', () => {
    const directive = draft(
      '10 tháng 11 năm 2026',
      'Lập danh sách người sinh từ ngày 01/01/1960 đến ngày 31/12/1965.',
      'UBND các xã, phường báo cáo kết quả về UBND huyện hằng ngày trước 15h00.',
      'UBND các xã, phường rà soát người về từ ngày 01/11/2026 đến ngày 09/11/2026, báo cáo về UBND huyện hằng ngày trước 16h00.',
    );
    expect(directive.schedules.map(({ due }) => due)).toMatchObject([
      { kind: 'daily', from: null, to: null },
      { kind: 'daily', from: null, to: null },
    ]);
    expect(openQuestions(directive).filter((one) => one.question === 'window' && one.proposal !== null)).toEqual([]);
  });
});

describe('days something is to be done in', () => {
  test.each([
    ['Thực hiện từ ngày 15/11/2026 đến ngày 30/11/2026.', '2026-11-30'],
    ['Tổ chức tuần cao điểm (từ ngày 16/11/2026 đến ngày 22/11/2026).', '2026-11-22'],
    ['Từ ngày 15/11/2026 đến hết ngày 20/11/2026, UBND các xã rà soát hộ nghèo.', '2026-11-20'],
    ['Rà soát hộ nghèo từ ngày 15/11/2026 đến ngày 20/11/2026.', '2026-11-20'],
    ['Thời gian thực hiện: từ ngày 01/11/2026 đến ngày 30/11/2026.', '2026-11-30'],
    ['Tiêm vắc xin cho người cao tuổi, từ ngày 12/11/2026 đến ngày 25/11/2026.', '2026-11-25'],
    ['Tiếp nhận hồ sơ từ ngày 12/11/2026 đến ngày 25/11/2026.', '2026-11-25'],
    ['Từ nay đến hết ngày 30/11/2026, tăng cường tuần tra.', '2026-11-30'],
  ])('are its deadline: %s', (words, day) => expect(deadlineIn(words)).toBe(day));

  test('the window of the work is taken beside one that describes people', () =>
    expect(
      deadlineIn(
        'Cấp căn cước cho công dân sinh từ ngày 01/01/2012 đến ngày 31/12/2012; thực hiện từ ngày 15/11/2026 đến ngày 15/12/2026.',
      ),
    ).toBe('2026-12-15'));

  test.each([
    // begun before the letter, without a word that says what it is of
    ['Kiểm tra các hộ kinh doanh (từ 01/11/2026 đến 30/11/2026).', '? 2026-11-30'],
    [
      'Tổng hợp các trường hợp trở về địa phương trong khoảng thời gian từ ngày 01/11/2026 đến ngày 15/11/2026.',
      '? 2026-11-15',
    ],
    // the year may be a slip of the letter
    ['Thực hiện từ ngày 15/11/2025 đến ngày 30/11/2025.', '? 2025-11-30'],
    // two times of work, two days
    [
      'Ra quân đợt 1 từ ngày 15/11/2026 đến ngày 20/11/2026, đợt 2 từ ngày 01/12/2026 đến ngày 10/12/2026.',
      '? 2026-11-20 2026-12-10',
    ],
    [
      'Tổ chức ra quân từ ngày 15/11/2026 đến ngày 20/11/2026, hoàn thành chậm nhất ngày 25/11/2026.',
      '? 2026-11-20 2026-11-25',
    ],
  ])('are asked about where the words do not tell: %s', (words, asked) => expect(deadlineIn(words)).toBe(asked));

  test('a letter whose day is blank has its whole month before it', () => {
    expect(deadlineIn('Rà soát hộ nghèo từ ngày 05/11/2026 đến ngày 20/11/2026.', '   tháng 11 năm 2026')).toBe(
      '2026-11-20',
    );
    expect(deadlineIn('Rà soát hộ nghèo từ ngày 05/9/2026 đến ngày 20/9/2026.', '   tháng 11 năm 2026')).toBeNull();
  });
});

describe('the day something is to be done by', () => {
  test.each([
    ['Hoàn thành trước ngày 20/11/2026.', '? 2026-11-19 2026-11-20'],
    ['UBND các xã hoàn thành rà soát trước ngày 18/11/2026.', '? 2026-11-17 2026-11-18'],
    ['Hoàn thành rà soát theo quy trình, chương trình đã ban hành chậm nhất ngày 20/11/2026.', '2026-11-20'],
    [
      'UBND các xã hoàn thành rà soát trước ngày 18/11/2026, báo cáo về UBND huyện trước 15h00 ngày 20/11/2026.',
      '? 2026-11-17 2026-11-18',
    ],
    [
      'Lập danh sách người sinh từ ngày 01/01/1960 đến ngày 31/12/1965, hoàn thành trước ngày 20/11/2026.',
      '? 2026-11-19 2026-11-20',
    ],
    [
      'Rà soát người nhập cảnh từ ngày 15/10/2026 đến ngày 01/11/2026, hoàn thành chậm nhất ngày 20/11/2026.',
      '2026-11-20',
    ],
  ])('%s', (words, day) => expect(deadlineIn(words)).toBe(day));
});

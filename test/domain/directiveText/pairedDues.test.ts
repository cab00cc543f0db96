import { describe, expect, test } from 'vitest';
import { readDirectiveText } from '../../../electron/domain/directiveText/readDirectiveText';
import { dueReadingText } from '../../../electron/text/readingText';

/** Several limits in one breath: each goes to the body, the form or the day it is said of. */

function duties(...clauses: readonly string[]): readonly string[] {
  const body = clauses.map((words, index) => `${index + 1}. ${words}`).join('\n');
  const text = `Can Lộc, ngày 04 tháng 8 năm 2025\nV/v báo cáo\nKính gửi: UBND các xã, phường.\n\n${body}\n9. Giao Phòng Nội vụ theo dõi.\n`;
  return readDirectiveText(text).duties.map(({ value: { who, receiver, form, due }, doubt }) =>
    [
      who.join(' + ') || '-',
      receiver ?? '-',
      ...(form === null ? [] : [form]),
      due === null ? 'không nêu' : dueReadingText(due.value),
      ...(doubt === null ? [] : [`[${doubt}]`]),
    ].join(' | '),
  );
}

describe('bodies with a day of their own', () => {
  test.each([
    [
      'Các trường Mầm non gửi báo cáo về Phòng Giáo dục chậm nhất ngày 08/9/2025; các trường Tiểu học, THCS chậm nhất ngày 10/9/2025.',
      [
        'Các trường Mầm non | Phòng Giáo dục | chậm nhất ngày 08/9/2025',
        'các trường Tiểu học, THCS | Phòng Giáo dục | chậm nhất ngày 10/9/2025',
      ],
    ],
    [
      'UBND các xã trước ngày 10/8/2025, UBND các phường trước ngày 12/8/2025 báo cáo về UBND tỉnh.',
      ['UBND các xã | UBND tỉnh | trước ngày 10/8/2025', 'UBND các phường | UBND tỉnh | trước ngày 12/8/2025'],
    ],
    [
      'UBND các xã, phường báo cáo về UBND huyện (UBND các xã trước ngày 10/8/2025, UBND các phường trước ngày 12/8/2025).',
      ['UBND các xã | UBND huyện | trước ngày 10/8/2025', 'UBND các phường | UBND huyện | trước ngày 12/8/2025'],
    ],
  ])('%s', (clause, expected) => expect(duties(clause)).toEqual(expected));
  test('an exception within a group is doubted, not split', () =>
    expect(
      duties(
        'UBND các xã, phường báo cáo về UBND huyện trước ngày 10/8/2025; riêng UBND các phường trước ngày 12/8/2025.',
      ),
    ).toEqual(['UBND các xã, phường | UBND huyện | trước ngày 10/8/2025 | [further-time]']));
});

test('a body behind the order that may be who receives it is doubted, not made to report', () =>
  expect(duties('UBND các xã báo cáo Sở Y tế trước ngày 10/9/2025 và UBND tỉnh trước ngày 15/9/2025.')).toEqual([
    'UBND các xã | Sở Y tế | trước ngày 10/9/2025 | [further-time]',
  ]));

test.each([
  'sau khi kết thúc đợt cao điểm',
  'vào ngày làm việc đầu tiên của tuần',
  'trước Tết Nguyên đán',
  'trong tuần này',
  'trước kỳ họp HĐND cuối năm',
  'cuối tháng 9',
])('a time that names no day is never said to be missing: %s', (words) =>
  expect(duties(`UBND các xã báo cáo về Sở Y tế ${words}.`)).toEqual([
    'UBND các xã | Sở Y tế | không nêu | [time-not-understood]',
  ]),
);

test('a meeting on one day and a report by another are no report on both', () => {
  const text =
    'Can Lộc, ngày 04 tháng 8 năm 2025\nV/v báo cáo\nKính gửi: UBND các xã.\n\n1. UBND các xã tổ chức giao ban thứ Hai hằng tuần, báo cáo về Sở Y tế trước thứ Sáu.\n2. Giao Phòng Nội vụ theo dõi.\n';
  const [duty] = readDirectiveText(text).duties;
  expect(duty?.value.due).toMatchObject({ value: { kind: 'weekly', weekday: 5 }, doubt: 'further-time' });
});

describe('reports listed under the words that ask for them', () => {
  test('by their number, one for each line', () =>
    expect(
      duties(
        'UBND các xã báo cáo về Sở Y tế theo các mốc sau:\n- Lần 1: trước 10.00 ngày 15/10/2025 (kết quả lập danh sách);\n- Lần 2: trước 10h00 ngày 30/10/2025.\n- Kiểm tra các hồ sơ trước ngày 05/11/2025.',
      ),
    ).toEqual([
      'UBND các xã | Sở Y tế | trước 10h00 ngày 15/10/2025 | [as-listed]',
      'UBND các xã | Sở Y tế | trước 10h00 ngày 30/10/2025 | [as-listed]',
    ]));
  test('by who sends them, in clauses below', () =>
    expect(
      duties(
        'Thời gian gửi báo cáo về Sở Nội vụ:\na) UBND các xã: trước ngày 10/10/2025;\nb) UBND các phường: trước ngày 12/10/2025.',
      ),
    ).toEqual([
      'UBND các xã | Sở Nội vụ | trước ngày 10/10/2025 | [as-listed]',
      'UBND các phường | Sở Nội vụ | trước ngày 12/10/2025 | [as-listed]',
    ]));
  test('what a report is to contain is no report', () =>
    expect(duties('Nội dung báo cáo gồm:\n- Kết quả thực hiện trước ngày 12/10/2025;')).toEqual([]));
  test('under a lead sentence outside of clauses, with the receiver said once behind', () => {
    const text =
      'Hà Nam, ngày 02 tháng 10 năm 2023\nV/v báo cáo\nKính gửi: Ban CHQS các huyện.\n\nYêu cầu các đơn vị báo cáo theo các mốc:\n- Lần 1: trước 10.00 ngày 15/10/2023;\n- Lần 2: trước 10.00 ngày 30/10/2023.\nBáo cáo gửi về Ban Quân lực/Bộ CHQS tỉnh.\n';
    const read = readDirectiveText(text).duties.map(({ value: { who, receiver, due } }) => [
      who.join(),
      receiver,
      due === null ? null : dueReadingText(due.value),
    ]);
    expect(read).toEqual([
      ['', 'Ban Quân lực/Bộ CHQS tỉnh', 'trước 10h00 ngày 15/10/2023'],
      ['', 'Ban Quân lực/Bộ CHQS tỉnh', 'trước 10h00 ngày 30/10/2023'],
    ]);
  });
});

describe('days and hours of one report', () => {
  const rhythms = (words: string) =>
    duties(`UBND các xã báo cáo về Sở Y tế ${words}.`).map((one) => one.replace('UBND các xã | Sở Y tế | ', ''));
  test.each([
    [
      'trước 9h00 thứ Sáu hằng tuần (chốt số liệu 15h00 thứ Năm)',
      ['trước 09h00 thứ Sáu hằng tuần, số liệu đến thứ Năm'],
    ],
    [
      'định kỳ 15 ngày một lần (vào ngày 15 và ngày cuối tháng)',
      ['chậm nhất ngày 15 hằng tháng', 'chậm nhất ngày cuối tháng hằng tháng'],
    ],
    ['10 ngày/lần (ngày 10, 20, 30 hằng tháng)', ['ngày 10 hằng tháng', 'ngày 20 hằng tháng', 'ngày 30 hằng tháng']],
    ['trước 8h sáng và 4h chiều hàng ngày', ['trước 08h00 hằng ngày', 'trước 16h00 hằng ngày']],
    ['03 lần/ngày, lúc 6h00, 11h00 và 17h00', ['06h00 hằng ngày', '11h00 hằng ngày', '17h00 hằng ngày']],
    [
      'quý (trước ngày 15 tháng cuối quý), 6 tháng (trước ngày 15/6), năm (trước ngày 15/12)',
      ['trước ngày 15 hằng quý', 'trước ngày 15 6 tháng một lần', 'trước ngày 15 hằng năm'],
    ],
    ['quý trước ngày 05 tháng đầu quý sau', ['trước ngày 5 của tháng thứ 1 sau kỳ hằng quý']],
    ['chậm nhất 10 ngày sau khi kết thúc điều tra', ['chậm nhất 10 ngày sau khi kết thúc điều tra']],
    ['trước 12h trưa ngày 30/11/2025', ['trước 12h00 ngày 30/11/2025']],
  ])('%s', (words, expected) => expect(rhythms(words)).toEqual(expected));
});

test('where all reports go may be said in a clause of its own', () =>
  expect(
    duties('UBND các xã gửi báo cáo chậm nhất ngày 08/9/2025.', 'Báo cáo gửi về Phòng Nội vụ qua trục liên thông.'),
  ).toEqual(['UBND các xã | Phòng Nội vụ | chậm nhất ngày 08/9/2025']));

test('the day that figures are closed on is no day of sending', () =>
  expect(duties('Báo cáo 6 tháng: chốt số liệu đến ngày 14/6, gửi trước ngày 18/6.')).toEqual([
    '- | - | trước ngày 18 6 tháng một lần, số liệu đến ngày 14 | [receiver-not-said]',
  ]));

describe('who reports, and on what', () => {
  test.each([
    ['Các bệnh viện công lập và ngoài công lập', 'Các bệnh viện công lập và ngoài công lập'],
    ['Chi nhánh Văn phòng đăng ký đất đai', 'Chi nhánh Văn phòng đăng ký đất đai'],
    ['Ông Nguyễn Văn Nam, Trưởng phòng Nội vụ', 'Ông Nguyễn Văn Nam, Trưởng phòng Nội vụ'],
    ['Từng thành viên UBND huyện', 'Từng thành viên UBND huyện'],
    ['Các bên liên quan', 'Các bên liên quan'],
    ['Đài truyền thanh xã phát tin và', 'Đài truyền thanh xã'],
  ])('%s', (subject, who) =>
    expect(duties(`${subject} báo cáo về Sở Y tế trước ngày 05/9/2025.`)[0]?.split(' | ')[0]).toBe(who),
  );
  test('one report for each form', () =>
    expect(duties('UBND các xã gửi báo cáo (Mẫu 1, Mẫu 2 đính kèm) về Sở Y tế trước ngày 05/11/2025.')).toEqual([
      'UBND các xã | Sở Y tế | Mẫu 1 | trước ngày 05/11/2025',
      'UBND các xã | Sở Y tế | Mẫu 2 | trước ngày 05/11/2025',
    ]));
  test('whoever is left out of a group is said', () => {
    expect(duties('UBND các xã, phường (trừ xã Can Lộc) báo cáo về Sở Y tế trước ngày 05/9/2025.')).toEqual([
      'UBND các xã, phường | Sở Y tế | trước ngày 05/9/2025 | [body-excepted]',
    ]);
    expect(
      duties('UBND các xã, phường báo cáo về Sở Y tế hằng ngày trước 15h00 (trừ thứ Bảy, Chủ nhật).').join(),
    ).not.toContain('body-excepted');
  });
  test('mail and chat are no part of the receiver, nor hours of the chat', () => {
    expect(
      duties('UBND các xã báo cáo về Văn phòng UBND tỉnh, Email: tonghop@phutho.gov.vn trước ngày 05/9/2025.'),
    ).toEqual(['UBND các xã | Văn phòng UBND tỉnh | trước ngày 05/9/2025']);
    expect(
      duties('UBND các xã báo cáo qua nhóm Zalo trước 16h30 các ngày làm việc trong tuần về Đội QLHC.')[0],
    ).toContain('UBND các xã | Đội QLHC');
  });
  test('a report asked for on a day that is none is found, and doubted', () =>
    expect(duties('UBND các huyện, thành phố báo cáo ngày 31/02/2025.')).toEqual([
      'UBND các huyện, thành phố | - | không nêu | [time-not-understood]',
    ]));
});

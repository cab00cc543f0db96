import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDirectiveText } from '../../../electron/domain/directiveText/readDirectiveText';
import { processorMs } from '../../support/processorMs';

/** Directives put together by chance from the parts papers have, and read back. */

const GROUPS = [
  'UBND các xã, phường',
  'Phòng Văn hóa - Xã hội',
  'Phòng Kinh tế',
  'Công an xã',
  'Sở Thông tin và Truyền thông',
  'Các phòng, ban, ngành, đoàn thể',
  'Trung tâm Y tế',
  'Ủy ban nhân dân các huyện, thị xã, thành phố',
  'Trạm Y tế',
  'Hội Liên hiệp Phụ nữ xã',
];
const TASKS = [
  'rà soát, lập danh sách các đối tượng',
  'tăng cường tuyên truyền đến người dân',
  'tổ chức kiểm tra, xử lý vi phạm',
  'chỉ đạo các đơn vị trực thuộc thực hiện nghiêm',
  'xây dựng kế hoạch triển khai cụ thể',
];
const PLACES = ['Hoài Nhơn', 'TP. Bắc Giang', 'Long An', 'Thành phố Hồ Chí Minh', 'Xã Tân Hòa', 'Đắk Lắk'];
const NAMES = ['Nguyễn Văn An', 'Trần Thị Bích Hạnh', 'Lò Văn Pá', 'Đỗ Đức Thịnh'];
const SUBJECTS = [
  'tăng cường phòng cháy, chữa cháy',
  'rà soát hộ nghèo năm 2025',
  'đẩy mạnh chuyển đổi số',
  'triển khai tiêm chủng',
];
const RECEIVERS = ['UBND thị xã', 'Sở Y tế', 'Phòng Nội vụ', 'Văn phòng UBND tỉnh'];

const clock = fc.record({
  hour: fc.integer({ min: 7, max: 17 }),
  minute: fc.constantFrom(0, 15, 30),
  style: fc.constantFrom('h', 'giờ', 'g'),
});
const two = (value: number) => String(value).padStart(2, '0');
const clockWords = ({ hour, minute, style }: { hour: number; minute: number; style: string }) =>
  style === 'giờ' ? `${hour} giờ ${two(minute)} phút` : `${hour}${style}${two(minute)}`;

const due = fc.oneof(
  fc
    .record({
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 12 }),
      year: fc.integer({ min: 2020, max: 2030 }),
      at: fc.option(clock),
    })
    .map(({ day, month, year, at }) => ({
      words: `trước ${at === null ? '' : `${clockWords(at)} `}ngày ${two(day)}/${month}/${year}`,
      value: {
        kind: 'once',
        day: `${year}-${two(month)}-${two(day)}`,
        clock: at === null ? null : `${two(at.hour)}:${two(at.minute)}`,
        isExclusive: true,
      },
    })),
  clock.map((at) => ({
    words: `trước ${clockWords(at)} hằng ngày`,
    value: { kind: 'daily', clock: `${two(at.hour)}:${two(at.minute)}`, isExclusive: true, from: null, to: null },
  })),
  fc.integer({ min: 1, max: 28 }).map((day) => ({
    words: `trước ngày ${day} hằng tháng`,
    value: { kind: 'monthly', day, clock: null, isExclusive: true },
  })),
);

const duty = fc.record({
  receiver: fc.constantFrom(...RECEIVERS),
  due,
  form: fc.option(fc.integer({ min: 1, max: 9 })),
});
const clause = fc.record({
  group: fc.constantFrom(...GROUPS),
  task: fc.constantFrom(...TASKS),
  isHeading: fc.boolean(),
  duty: fc.option(duty),
});
const paper = fc.record({
  number: fc.option(fc.integer({ min: 1, max: 9999 })),
  code: fc.constantFrom('UBND-VX', 'UBND-VHXH', 'SYT-NVY', 'UBND', 'PYT-NVY'),
  place: fc.constantFrom(...PLACES),
  day: fc.option(fc.integer({ min: 1, max: 28 })),
  month: fc.integer({ min: 1, max: 12 }),
  year: fc.integer({ min: 2018, max: 2030 }),
  subject: fc.constantFrom(...SUBJECTS),
  to: fc.uniqueArray(fc.constantFrom(...GROUPS), { minLength: 1, maxLength: 4 }),
  clauses: fc.array(clause, { minLength: 1, maxLength: 12 }),
  signer: fc.constantFrom(...NAMES),
  gap: fc.constantFrom('\n', '\n\n'),
});

type Paper = typeof paper extends fc.Arbitrary<infer T> ? T : never;

function written({ number, code, place, day, month, year, subject, to, clauses, signer, gap }: Paper): string {
  const body = clauses.map(({ group, task, isHeading, duty: own }, index) => {
    const first = isHeading
      ? `${index + 1}. ${group}${gap}${task.charAt(0).toLocaleUpperCase('vi')}${task.slice(1)}.`
      : `${index + 1}. ${group} ${task}.`;
    const form = own?.form == null ? '' : ` (theo mẫu ${two(own.form)} gửi kèm)`;
    return own === null ? first : `${first}${gap}Báo cáo kết quả thực hiện về ${own.receiver} ${own.due.words}${form}.`;
  });
  return [
    `Số: ${number === null ? '     ' : two(number)}/${code}`,
    `V/v ${subject}`,
    `${place}, ngày ${day === null ? '   ' : two(day)} tháng ${month < 3 ? two(month) : month} năm ${year}`,
    'Kính gửi:',
    ...to.map((one, index) => `- ${one}${index === to.length - 1 ? '.' : ';'}`),
    `Để thực hiện tốt nhiệm vụ, Chủ tịch UBND yêu cầu:`,
    ...body,
    'Nơi nhận:\n- Như trên;\n- Lưu: VT.',
    `KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n${signer}`,
  ].join(gap);
}

describe('a paper made by chance', () => {
  test('is read back whole', () => {
    fc.assert(
      fc.property(paper, (made) => {
        const reading = readDirectiveText(written(made));
        expect(reading.number?.value).toMatchObject({
          number: made.number === null ? null : two(made.number),
          code: made.code,
        });
        expect(reading.placeDate?.value).toEqual({
          place: made.place,
          day: made.day,
          month: made.month,
          year: made.year,
        });
        expect(reading.subject?.value).toBe(made.subject);
        expect(reading.addressees.map(({ value }) => value)).toEqual(made.to);
        expect(reading.clauses.map(({ value }) => value.addressees.map((one) => one.value.group).join())).toEqual(
          made.clauses.map(({ group }) => group),
        );
        const duties = made.clauses.flatMap(({ duty: own, group }, index) =>
          own === null
            ? []
            : [
                {
                  clause: String(index + 1),
                  who: [group],
                  receiver: own.receiver,
                  form: own.form === null ? null : `mẫu ${two(own.form)}`,
                  due: own.due.value,
                },
              ],
        );
        expect(
          reading.duties.map(({ value }) => ({
            clause: value.clause,
            who: value.who,
            receiver: value.receiver,
            form: value.form,
            due: value.due?.value,
          })),
        ).toEqual(duties);
        expect(reading.signature?.value).toMatchObject({
          authorityLines: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
          name: made.signer,
        });
      }),
      { numRuns: 300 },
    );
  });

  test('spans of every finding lie in the text, whatever the text', () => {
    const pieces = fc.array(
      fc.constantFrom(
        'Số: 12/UBND-VX',
        'Kính gửi:',
        '- UBND các xã;',
        '1. ',
        'a) ',
        'trước 15h00',
        ' ngày 20/8/2021',
        '60%',
        'Nơi nhận:',
        'KT. CHỦ TỊCH',
        'báo cáo về UBND tỉnh',
        '\n',
        '\n\n',
        '\t',
        '| STT | Tên |',
        'Căn cứ ',
        'Mẫu 01',
        '././',
        '(',
        ')',
        '“',
        'V/v ',
        'ĐẾN',
        'ngày',
        'tháng',
        'năm 2021',
        '**',
        'e\u0301',
        'Đ',
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const reading = readDirectiveText(parts.join(' '));
        const spans = [...JSON.stringify(reading).matchAll(/"span":\{"start":(\d+),"end":(\d+)\}/g)];
        for (const [, start, end] of spans) {
          expect(Number(start)).toBeLessThanOrEqual(Number(end));
          expect(Number(end)).toBeLessThanOrEqual(reading.text.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('a long text is read in a moment, and no text takes for ever', () => {
  const clauses = Array.from(
    { length: 600 },
    (_, index) =>
      `${index + 1}. UBND các xã, phường báo cáo kết quả về UBND tỉnh (qua Sở Y tế) trước ngày 20/8/2021, đạt 60% hộ dân.`,
  );
  const nasty = [
    'báo cáo '.repeat(5000),
    '('.repeat(20_000),
    'a, '.repeat(20_000),
    `Luật ${'a '.repeat(20_000)}`,
    '1. '.repeat(10_000),
    `Sở Y tế, ${'Phòng Y tế, '.repeat(3000)}`,
    '9'.repeat(50_000),
    ' '.repeat(50_000),
    'căn cứ '.repeat(5000),
    'ngày 1 tháng 1 '.repeat(5000),
  ];
  const started = processorMs();
  expect(readDirectiveText(clauses.join('\n')).duties).toHaveLength(600);
  for (const text of nasty) readDirectiveText(text);
  expect(processorMs() - started).toBeLessThan(15_000);
});

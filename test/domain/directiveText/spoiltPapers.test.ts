import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../../../electron/domain/directiveText/fields';
import { readDirectiveText } from '../../../electron/domain/directiveText/readDirectiveText';

/** Papers that recognition has spoilt or that are set otherwise than usual: nothing is made up, and nothing passed over. */

const HEAD = 'ỦY BAN NHÂN DÂN\nHUYỆN MỘC CHÂU';
const paper = (head: string, ...clauses: readonly string[]) =>
  readDirectiveText(
    `${HEAD}\n${head}\n${clauses.map((words, index) => `${index + 1}. ${words}`).join('\n')}\nNơi nhận:\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nHoàng Văn Hùng\n`,
  );
const spoilt = paper(
  'Số: 9ЗЗ/UBND-NN Mộc Châu, ngày l5 tháng O3 năm 2022\nV/v tiêm phòng\nKinh gửi: UBND các xã, thị trấn.',
  'UBND các xã, thị trấn báo cáo về Trung tâm Dịch vụ nông nghiệp huyện trước ngày l5/5/2022.',
  'UBND các xã, thị trấn báo cáo về Trung tâm Dịch vụ nông nghiệp huyện trước l7h00 ngày 20/5/2022.',
  'UBND các xã, thị trấn báo cáo về Trung tâm Dịch vụ nông nghiệp huyện trước 15hOO hàng ngày.',
  'UBND các xã, thị trấn báo cáo về Trung tâm Dịch vụ nông nghiệp huyện trước ngày 20/5/2022.',
);

test('number and day with letters in them are left to the clerk, with a field for each', () => {
  const fields = new Map(fieldsOf(spoilt).map((field) => [field.id, [field.value, field.doubt]]));
  expect(fields.get('number')).toEqual(['', 'unreadable-number']);
  expect(fields.get('code')?.[0]).toBe('UBND-NN');
  expect(fields.get('place')?.[0]).toBe('Mộc Châu');
  expect(fields.get('day')).toEqual(['', 'unreadable-date']);
  expect(fields.get('month')?.[0]).toBe('');
  expect(fields.get('year')?.[0]).toBe('2022');
});

test('“Kinh gửi” is no part of who is written to', () =>
  expect(spoilt.addressees.map(({ value }) => value)).toEqual(['UBND các xã, thị trấn']));

test('a limit with letters in it is said, a clean one is not', () =>
  expect(spoilt.duties.map(({ value: { clause }, doubt }) => [clause, doubt])).toEqual([
    ['1', 'time-not-understood'],
    ['2', 'time-not-understood'],
    ['3', 'further-time'],
    ['4', null],
  ]));

test('bodies below “Kính gửi:” are one for each line, without dashes, too', () => {
  const read = paper(
    'Số: 12/UBND-VP\nMộc Châu, ngày 15 tháng 3 năm 2022\nV/v báo cáo\nKính gửi:\nUBND các xã, phường\nCác trường THPT\nTrung tâm GDTX tỉnh\nUBND huyện yêu cầu các đơn vị rà soát.',
    'Rà soát các hộ nghèo.',
  );
  expect(read.addressees.map(({ value }) => value)).toEqual([
    'UBND các xã, phường',
    'Các trường THPT',
    'Trung tâm GDTX tỉnh',
  ]);
  expect(read.opening.map(({ value }) => value)).toEqual(['UBND huyện yêu cầu các đơn vị rà soát.']);
});

describe('who works with whom', () => {
  const clauses = (...words: readonly string[]) =>
    paper(
      'Số: 12/UBND-VP\nMộc Châu, ngày 15 tháng 3 năm 2022\nV/v phân công\nKính gửi: UBND các xã, phường.',
      ...words,
    ).clauses.map(({ value }) => value.addressees.map((one) => `${one.value.role} ${one.value.group}`));
  test('under a heading that names the lead', () =>
    expect(
      clauses('Công an huyện\na) Chủ trì, phối hợp với các phòng, ban, UBND các xã, phường tổ chức thực hiện.'),
    ).toEqual([['lead Công an huyện'], ['coordinating các phòng, ban', 'coordinating UBND các xã, phường']]));
  test('in front of “phối hợp”', () =>
    expect(clauses('Cục Thuế tỉnh chủ trì, các sở, ngành liên quan phối hợp: rà soát các khoản thu.')).toEqual([
      ['lead Cục Thuế tỉnh', 'coordinating các sở, ngành liên quan'],
    ]));
  test('a report below such a clause is the lead’s', () => {
    const read = paper(
      'Số: 12/UBND-VP\nMộc Châu, ngày 15 tháng 3 năm 2022\nV/v phân công\nKính gửi: UBND các xã, phường.',
      'Công an huyện\na) Chủ trì, phối hợp với Phòng Nội vụ rà soát, gửi báo cáo UBND huyện trước ngày 20/3/2022.',
    );
    expect(read.duties.map(({ value }) => value.who)).toEqual([['Công an huyện']]);
  });
});

test('a paper that is replaced is a basis of its own, and says so', () => {
  const read = paper(
    'Số: 12/UBND-VP\nMộc Châu, ngày 19 tháng 9 năm 2022\nV/v rà soát\nKính gửi: UBND các xã.\nTiếp theo Công văn số 7001/UBND-VP ngày 25/8/2022 và thay thế Công văn số 6550/UBND-VP ngày 10/8/2022, UBND huyện yêu cầu:',
    'Rà soát các hộ nghèo.',
  );
  expect(read.legalBases.map(({ value }) => value.quote)).toEqual([
    'Công văn số 7001/UBND-VP ngày 25/8/2022',
    'thay thế Công văn số 6550/UBND-VP ngày 10/8/2022',
  ]);
});

test('hours on the days of a span are daily for that span', () => {
  const dues = (words: string) =>
    paper('Số: 12/UBND-VP\nMộc Châu, ngày 30 tháng 8 năm 2024\nV/v mưa lũ\nKính gửi: UBND các xã.', words).duties.map(
      ({ value }) => value.due?.value,
    );
  const span = { kind: 'daily', from: '2024-09-01', to: '2024-09-05' };
  expect(dues('Từ ngày 01/9 đến ngày 05/9, báo cáo thêm vào lúc 21h.')).toMatchObject([{ ...span, clock: '21:00' }]);
  expect(
    dues('Tiêm phòng: từ ngày 01/9/2024 đến ngày 05/9/2024; báo cáo kết quả về UBND huyện trước 17 giờ cùng ngày.'),
  ).toMatchObject([{ ...span, clock: '17:00' }]);
});

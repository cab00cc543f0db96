import { describe, expect, test } from 'vitest';
import { prepareReminder, type ReminderInput } from '../../electron/documents/prepareReminder';
import { withPictures } from '../../electron/documents/withPictures';
import type { BoardCell } from '../../electron/domain/board';
import { toLocalTime } from '../../electron/domain/calendar';
import {
  at,
  blocksOf,
  boardAt,
  communes,
  compilationAt,
  dailyReport,
  kit,
  paperInput,
  sample,
  unitNamed,
  wordsOf,
} from './support';

function reminder(unitName: string, over: Partial<ReminderInput> = {}) {
  const input = {
    ...paperInput,
    unit: unitNamed(unitName),
    board: boardAt('2021-08-17T17:00'),
    compilation: compilationAt('2021-08-17T17:00'),
  };
  return prepareReminder({ ...input, ...over }, kit);
}

const words = (unitName: string, over: Partial<ReminderInput> = {}) =>
  wordsOf(reminder(unitName, over)).replace(/[ \u00a0]+/g, ' ');

test('a công văn: code without a type, V/v under the number, the unit as addressed', () => {
  const paper = reminder('Phường Hoài Xuân');
  const [head] = blocksOf(paper, 'letterhead');
  expect(head?.numberLine).toMatch(/^Số: +\/UBND-VX$/);
  expect(head?.subject).toBe('V/v đôn đốc báo cáo kết quả tuần cao điểm cài đặt ứng dụng Bluezone');
  expect(blocksOf(paper, 'addressees')[0]?.names).toEqual(['UBND phường Hoài Xuân']);
  expect(blocksOf(paper, 'titleBlock')).toEqual([]);
});

test('without a field the code is the symbol alone', () => {
  const office = { ...sample.office, fieldSymbol: '' };
  expect(blocksOf(reminder('Phường Hoài Xuân', { office }), 'letterhead')[0]?.numberLine).toMatch(/\/UBND$/);
});

test('what was asked, in the words of the directive', () => {
  expect(words('Phường Hoài Xuân')).toContain(
    'Tại khoản 2, văn bản trên yêu cầu: “Báo cáo kết quả thực hiện về UBND thị xã (qua Phòng Văn hóa và Thông tin và qua zalo nhóm ACEVH) hằng ngày trước 15h00 (theo mẫu 02 gửi kèm)”.',
  );
});

test('each missing period with its due time, and the next one to send it by', () => {
  const text = words('Phường Hoài Xuân');
  expect(text).toContain('- Mẫu 02 ngày 16/8/2021, thời hạn trước 15h00 ngày 16/8/2021;');
  expect(text).toContain('- Mẫu 02 ngày 17/8/2021, thời hạn trước 15h00 ngày 17/8/2021.');
  expect(text).toContain('- Gửi ngay các báo cáo còn thiếu nêu trên, trước 15h00 ngày 18/8/2021;');
  expect(text).toContain('liên hệ: Phòng Văn hóa và Thông tin thị xã (zalo nhóm ACEVH).');
});

test('where nothing more is due in the days to come, at once and not by a day of next week', () => {
  const board = boardAt('2021-08-17T17:00');
  const cut = (cells: readonly BoardCell[]) =>
    cells.filter(({ period }) => period <= '2021-08-17' || period > '2021-08-20');
  const sections = board.sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) => ({ ...row, cells: cut(row.cells) })),
  }));
  const text = words('Phường Hoài Xuân', { board: { ...board, sections } });
  expect(text).toContain('- Gửi ngay các báo cáo còn thiếu nêu trên khi nhận được công văn này;');
});

test('a late report with its arrival and its minutes', () => {
  expect(words('Xã Hoài Sơn')).toContain(
    '- Mẫu 02 ngày 17/8/2021, thời hạn trước 15h00 ngày 17/8/2021, nhận lúc 15h07 ngày 17/8/2021, muộn 7 phút.',
  );
});

describe('below the target', () => {
  const unit = unitNamed('Phường Bồng Sơn'); // 9.862 people with a smartphone
  const reports = ['16', '17'].map((day) => dailyReport(unit, `2021-08-${day}`, 5019));
  const situation = { reports };
  const over = {
    board: boardAt('2021-08-17T17:00', situation),
    compilation: compilationAt('2021-08-17T17:00', situation),
  };

  test('rate, target, people short and people per day', () => {
    expect(words('Phường Bồng Sơn', over)).toContain(
      'của phường Bồng Sơn (Mẫu 02 ngày 17/8/2021): 5.019/9.862 người, đạt 50,89%, thấp hơn chỉ tiêu 60% đến hết ngày 20/8/2021; còn thiếu 899 người, còn 3 ngày tính từ ngày số liệu 17/8/2021, bình quân mỗi ngày phải thêm 300 người.',
    );
  });

  test('a unit that has not answered the newest day is still held to its last figures', () => {
    const text = words('Phường Bồng Sơn', {
      board: boardAt('2021-08-18T17:00', situation),
      compilation: compilationAt('2021-08-18T17:00', situation),
    });
    expect(text).toContain('- Mẫu 02 ngày 18/8/2021, thời hạn trước 15h00 ngày 18/8/2021.');
    expect(text).toContain('của phường Bồng Sơn (Mẫu 02 ngày 17/8/2021): 5.019/9.862 người, đạt 50,89%');
  });

  test('after the last day no further report is asked for', () => {
    const at = toLocalTime('2021-08-25T09:00');
    const late = { at, board: boardAt(at, situation), compilation: compilationAt(at, situation) };
    expect(words('Phường Bồng Sơn', over)).toContain('Gửi báo cáo các kỳ tiếp theo');
    expect(words('Phường Bồng Sơn', late)).not.toContain('các kỳ tiếp theo');
  });

  test('a letter only about the target says so in its subject and asks for no report', () => {
    const text = words('Phường Bồng Sơn', over);
    expect(text).toContain('V/v đôn đốc hoàn thành chỉ tiêu tuần cao điểm cài đặt ứng dụng Bluezone');
    expect(text).not.toContain('chưa nhận được');
  });
});

test('after the last day of the campaign there is no next report to wait for', () => {
  const time = '2021-08-25T08:00';
  const over = { at: at(time), board: boardAt(time), compilation: compilationAt(time) };
  expect(words('Phường Hoài Xuân', over)).toContain('nêu trên khi nhận được công văn này;');
});

test('a unit that owes nothing gets a letter that accuses it of nothing', () => {
  const [unit] = communes;
  if (!unit) throw new Error('no commune');
  const time = '2021-08-16T10:00';
  const input = { ...paperInput, at: at(time), unit, board: boardAt(time), compilation: compilationAt(time) };
  const text = wordsOf(prepareReminder(input, kit));
  expect(text).toContain('đã gửi đủ báo cáo theo quy định.');
  expect(text).not.toContain('còn thiếu');
});

test('recipients: as above first, archive last, drafter after it when there is one', () => {
  const office = { ...sample.office, archiveSuffix: 'VHTT' };
  const lines = blocksOf(reminder('Phường Hoài Xuân', { office }), 'closing')[0]?.recipientLines;
  expect(lines?.[0]).toBe('- Như trên;');
  expect(lines).toContain('- CT, các PCT UBND thị xã (b/c);');
  expect(lines?.at(-1)).toBe('- Lưu: VT, VHTT.');
});

test('who signs for a committee has the other title above the name, and nobody signs by a picture unless asked', () => {
  const signatory = {
    ...sample.signatories[0],
    authorityLines: ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN'],
    otherTitleLines: ['PHÓ CHỦ TỊCH UBND THỊ XÃ'],
    way: null,
    mandate: null,
    picture: null,
  };
  const paper = reminder('Phường Hoài Xuân', { signatory });
  const [closing] = blocksOf(paper, 'closing');
  expect(closing).toMatchObject({
    authorityLines: ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN'],
    otherTitleLines: ['PHÓ CHỦ TỊCH UBND THỊ XÃ'],
    signature: null,
  });
  const images = { signature: { pngBase64: 'iVBORw0KGgo=', widthMm: 100, heightMm: 40 }, seal: null };
  expect(blocksOf(withPictures(paper, images), 'closing')[0]?.signature).toEqual(images);
});

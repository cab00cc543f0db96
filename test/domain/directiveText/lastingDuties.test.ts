import { expect, test } from 'vitest';
import { dueRuleOf } from '../../../electron/domain/directiveText/dueRuleOf';
import { readDirectiveText } from '../../../electron/domain/directiveText/readDirectiveText';

/** How long a duty that comes again and again lasts, where its own sentence says so. */

function duties(body: string) {
  const text = `ỦY BAN NHÂN DÂN\nXÃ TÂN HÒA\nSố: 45/UBND-VX\nTân Hòa, ngày 8 tháng 10 năm 2025\nV/v cao điểm chuyển đổi số\nKính gửi: Các thôn\n${body}\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn An`;
  return readDirectiveText(text).duties.map(({ value }) => ({
    due: dueRuleOf(value.due?.value ?? null),
    doubt: value.due?.doubt ?? null,
  }));
}

test('a daily report with both days', () => {
  expect(
    duties(
      '1. Các thôn báo cáo hằng ngày trước 17h00 về Phòng Văn hóa - Xã hội, từ ngày 10/10/2025 đến ngày 30/11/2025.',
    ),
  ).toEqual([
    {
      due: { kind: 'daily', from: '2025-10-10', to: '2025-11-30', clock: '17:00', isExclusive: true },
      doubt: null,
    },
  ]);
});

test('a weekly report with both days', () => {
  expect(
    duties(
      '1. Các thôn báo cáo trước 16h00 thứ Sáu hằng tuần về Phòng Văn hóa - Xã hội, từ ngày 10/10/2025 đến ngày 30/11/2025.',
    ),
  ).toMatchObject([{ due: { kind: 'periodic', cycle: 'week', from: '2025-10-10', to: '2025-11-30' }, doubt: null }]);
});

test('a day that is missing is asked for', () => {
  expect(
    duties('1. Các thôn báo cáo trước 17h00 hằng ngày về Phòng Văn hóa - Xã hội, từ nay đến hết ngày 30/11/2025.'),
  ).toMatchObject([{ due: { kind: 'daily', from: null, to: '2025-11-30' }, doubt: 'one-end-only' }]);
  expect(duties('1. Các thôn báo cáo trước 17h00 hằng ngày về Phòng Văn hóa - Xã hội.')).toMatchObject([
    { due: { kind: 'daily', from: null, to: null }, doubt: 'no-end' },
  ]);
});

test('days that figures are taken from are no days of reporting', () => {
  expect(
    duties(
      '1. Các thôn báo cáo trước 17h00 hằng ngày về Phòng Văn hóa - Xã hội số liệu từ ngày 01/9/2025 đến ngày 30/9/2025.',
    ),
  ).toMatchObject([{ due: { kind: 'daily', from: null, to: null }, doubt: 'no-end' }]);
});

test('two days of each month are two reports', () => {
  expect(
    duties('1. Các thôn báo cáo về Phòng Văn hóa - Xã hội trước ngày 15 và ngày 30 hằng tháng.').map(({ due }) => due),
  ).toMatchObject([
    { kind: 'periodic', cycle: 'month', sending: { day: 15 } },
    { kind: 'periodic', cycle: 'month', sending: { day: 30 } },
  ]);
});

test('semicolons within brackets part nothing', () => {
  const weekly = duties(
    '2. Báo cáo kết quả thu (số hộ; số tiền) vào thứ Sáu hàng tuần trước 11h30, theo mẫu đính kèm.',
  );
  expect(weekly).toHaveLength(1);
  expect(weekly).toEqual(
    duties('2. Báo cáo kết quả thu (số hộ, số tiền) vào thứ Sáu hàng tuần trước 11h30, theo mẫu đính kèm.'),
  );
});

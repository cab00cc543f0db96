import type { CompiledCounts } from '../domain/compilation';
import type { KnownReport } from '../domain/knownReports';
import { formatCount } from '../domain/numbers';
import type { ObligationStatus } from '../domain/obligation';
import type { HourLack } from '../domain/summary/dataHour';
import { momentText } from './moment';
import { partText } from './partText';

/**
 * What stands in "Ghi chú" beside a unit's figures: everything a reader of the total must know about them.
 * @param lack why what it reported is not in a total that is cut at a data hour
 */
export function noteOf(
  status: ObligationStatus,
  versions: readonly KnownReport[],
  counts: CompiledCounts,
  lack: HourLack | null = null,
): string {
  const own = lack === null ? reportNotes(versions, counts) : [hourLackNote(lack)];
  return [stateNote(status), ...own].filter((note) => note !== null).join('; ');
}

/** Why a unit that has reported is not in the total of a data hour. */
export function hourLackNote(lack: HourLack): string {
  return lack.kind === 'unstated'
    ? 'Báo cáo không ghi giờ số liệu, không đưa vào tổng số'
    : `Chỉ có số liệu của giờ sau (${momentText(lack.dataAsOf)}), không đưa vào tổng số`;
}

function stateNote({ state, letOff, lateMinutes }: ObligationStatus): string | null {
  switch (state) {
    case 'missing':
      return 'Chưa báo cáo';
    case 'not-due':
      return 'Chưa đến hạn, chưa báo cáo';
    case 'not-required':
      return letOff === 'ended' ? 'Đã sáp nhập, kết thúc' : letOff === 'closed' ? 'Đợt đã kết thúc' : 'Được miễn';
    case 'zero':
      return lateMinutes === null ? 'Không phát sinh' : `Không phát sinh; ${lateness(lateMinutes)}`;
    case 'late':
      return sentenceCase(lateness(lateMinutes ?? 0));
    case 'on-time':
      return null;
  }
}

/** 0: it came in the very minute that is already late. */
function lateness(minutes: number): string {
  return minutes === 0 ? 'đến đúng giờ hết hạn, tính là muộn' : `muộn ${formatCount(minutes)} phút`;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Doubts that touch the figures of the total, for whoever reads it; others are between the office and the unit. */
const DOUBTS: Readonly<Record<string, string>> = {
  'above-base': 'số liệu lớn hơn số nền',
  'duplicate-person': 'có người ghi trùng',
  'duplicate-phone': 'có số điện thoại ghi trùng',
  'counted-apart': 'không biết bao nhiêu người đã được tính trước đó',
  'phone-listed-elsewhere': 'có số điện thoại đã ghi ở báo cáo khác',
  'running-total-fell': 'lũy kế giảm so với kỳ trước',
  'above-whole': 'tử số lớn hơn mẫu số',
  'running-total-below-rows': 'lũy kế nhỏ hơn số người trong danh sách',
  'running-total-mismatch': 'lũy kế không khớp số mới',
  'nil-total-changed': 'không phát sinh nhưng lũy kế thay đổi',
  'total-differs': 'dòng tổng không khớp các dòng chi tiết',
  'scaled-cell': 'đơn vị tính cần xác nhận',
  'error-cell': 'có ô báo lỗi',
  'formula-without-value': 'có ô công thức chưa có kết quả',
};

function doubtNote(doubts: readonly string[]): string | null {
  const words = doubts.flatMap((code) => DOUBTS[code] ?? []);
  return words.length === 0 ? null : `Cần kiểm tra lại: ${words.join(', ')}`;
}

function lackNote({ numerator, denominator }: CompiledCounts): string | null {
  if (numerator !== null && denominator !== null) return null;
  return numerator === null ? 'Báo cáo không có đủ số liệu' : 'Chưa có mẫu số đến kỳ này, không đưa vào tổng số';
}

function partNote({ partOf }: KnownReport): string | null {
  return partOf === undefined ? null : `Số tổng ${partText(partOf)}`;
}

function reportNotes(versions: readonly KnownReport[], counts: CompiledCounts): readonly (string | null)[] {
  const newest = versions.at(-1);
  if (newest === undefined) return [];
  // those that stand: numbers of versions also count what was taken back, and the same report by another way
  const replaced = versions.filter(({ isConfirmation }) => isConfirmation !== true).length - 1;
  return [
    replaced > 0 ? `Bản thay thế lần ${replaced}` : null,
    lackNote(counts),
    partNote(newest),
    doubtNote(newest.doubts),
  ];
}

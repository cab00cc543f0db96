import type { CompiledCounts } from '../domain/compilation';
import type { KnownReport } from '../domain/knownReports';
import { formatCount } from '../domain/numbers';
import type { ObligationStatus } from '../domain/obligation';

/** What stands in "Ghi chú" beside a unit's figures: everything a reader of the total must know about them. */
export function noteOf(status: ObligationStatus, newest: KnownReport | null, counts: CompiledCounts): string {
  return [stateNote(status), ...reportNotes(newest, counts)].filter((note) => note !== null).join('; ');
}

function stateNote({ state, lateMinutes }: ObligationStatus): string | null {
  switch (state) {
    case 'missing':
      return 'Chưa báo cáo';
    case 'not-due':
      return 'Chưa đến hạn, chưa báo cáo';
    case 'not-required':
      return 'Được miễn';
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

function reportNotes(newest: KnownReport | null, counts: CompiledCounts): readonly (string | null)[] {
  if (newest === null) return [];
  return [
    newest.version > 1 ? `Bản thay thế lần ${newest.version - 1}` : null,
    counts.numerator === null || counts.denominator === null ? 'Báo cáo không có đủ số liệu' : null,
    newest.warnings > 0 ? 'Số liệu cần kiểm tra lại' : null,
  ];
}

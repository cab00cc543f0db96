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
      return lateMinutes === null ? 'Không phát sinh' : `Không phát sinh; muộn ${formatCount(lateMinutes)} phút`;
    case 'late':
      return `Muộn ${formatCount(lateMinutes ?? 0)} phút`;
    case 'on-time':
      return null;
  }
}

function reportNotes(newest: KnownReport | null, counts: CompiledCounts): readonly (string | null)[] {
  if (newest === null) return [];
  return [
    newest.version > 1 ? `Bản thay thế lần ${newest.version - 1}` : null,
    counts.numerator === null || counts.denominator === null ? 'Báo cáo không có đủ số liệu' : null,
    newest.warnings > 0 ? 'Số liệu cần kiểm tra lại' : null,
  ];
}

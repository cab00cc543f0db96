import { formatCount } from '../../../electron/domain/numbers';
import { strings } from '../../text/vi';

const words = strings.backups;

/** "2 lần xóa, tiêu hủy và 1 lần sửa"; null: neither. */
export function worksOnPeople(destructions: number, corrections: number): string | null {
  const destroyed = words.destructions(formatCount(destructions));
  const corrected = words.corrections(formatCount(corrections));
  if (destructions > 0 && corrections > 0) return words.bothDone(destroyed, corrected);
  if (destructions > 0) return destroyed;
  return corrections > 0 ? corrected : null;
}

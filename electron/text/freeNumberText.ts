import type { NumberRun, UsableNumber } from '../domain/numbering/freeNumbers';
import { formatPaperNumber, type IssuedNumber } from '../domain/numbering/series';
import { dayText } from './moment';

const MOST_RUNS = 5;

const padded = (number: number) => formatPaperNumber({ number, suffix: '' });

/** "26, 30–31 và 4 khoảng khác" */
function runsText(runs: readonly NumberRun[]): string {
  const shown = runs
    .slice(0, MOST_RUNS)
    .map(({ from, to }) => (from === to ? padded(from) : `${padded(from)}–${padded(to)}`));
  const left = runs.length - shown.length;
  return `${shown.join(', ')}${left === 0 ? '' : ` và ${left} khoảng khác`}`;
}

/**
 * What was left out of a series, and whether the paper may have one of them: numbers run without gaps and rise with the
 * days (NĐ 30/2020, Đ.15).
 */
export function freeNumberText(
  free: readonly NumberRun[],
  usable: UsableNumber | null,
  { series, year }: { readonly series: string; readonly year: number },
): string {
  const there = `Dãy “${series}” năm ${year} còn bỏ trống số ${runsText(free)}.`;
  if (usable === null)
    return `${there} Không số nào hợp với ngày văn bản này, vì số và ngày phải cùng tăng. Số không dùng nữa thì ghi “không dùng” kèm lý do ở thẻ Dãy số.`;
  const { number, before, after } = usable;
  const places = [placeText('sau', before), placeText('trước', after)].filter((part) => part !== '').join(', ');
  const place = places === '' ? '' : ` (${places})`;
  return `${there} Số ${padded(number)} hợp với ngày văn bản này${place}; chỉ dùng khi số đó chưa ghi trên văn bản nào, kể cả văn bản giấy.`;
}

/** Where another series has given the next number with the same code. */
export function unborneNumberText(number: number, code: string): string {
  return `Số nhỏ nhất tiếp theo chưa có ở văn bản nào mang ký hiệu ${code} trong năm là số ${padded(number)}. Hai dãy cùng cấp số cho một ký hiệu thì nên chỉ giữ một dãy, hoặc đặt số bắt đầu cho dãy sau ở thẻ Dãy số.`;
}

function placeText(word: string, issued: IssuedNumber | null): string {
  if (issued === null || issued.issuedOn === null) return '';
  return `${word} số ${formatPaperNumber(issued)} ngày ${dayText(issued.issuedOn)}`;
}

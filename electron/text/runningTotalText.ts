import { addingRows, countedBefore, type ListSum, type TotalBefore } from '../domain/listTotals/listSum';
import { formatCount } from '../domain/numbers';
import { isDayPeriod } from '../domain/period';
import { reasonOf } from './listSumText';
import { dayText } from './moment';
import { periodName } from './periodText';

/** A running total that does not fit, in one sentence that can go to the unit, with the total it should be. */
export function runningTotalWords(
  unit: string,
  sum: ListSum,
  { stated, isNil }: { readonly stated: number; readonly isNil: boolean },
): string {
  const { previous, proposed, expected, explanation } = sum;
  const total = formatCount(stated);
  if (previous === null || expected === null)
    return `${unit}: lũy kế ghi ${total}, nhỏ hơn số người của chính danh sách này (${formatCount(addingRows(sum))}). Đề nghị đơn vị kiểm tra lại.`;
  const before = previousWords(previous);
  if (explanation === 'corrected' || explanation === 'gap')
    return `${unit}: ${before}, ${addedWords(sum)}, báo cáo ghi ${total}.${reasonOf(sum, stated)}`;
  const propose = `đề nghị ${formatCount(proposed ?? expected)}.`;
  if (explanation === 'fell')
    return `${unit}: ${before}, ${addedWords(sum)}, báo cáo ghi lũy kế ${total}: lũy kế không thể giảm; ${propose}`;
  if (isNil) return `${unit}: báo cáo “Không phát sinh” nhưng lũy kế ghi ${total}, khác ${before}; ${propose}`;
  return `${unit}: ${before}, ${addedWords(sum)}, báo cáo ghi ${total}; ${propose}`;
}

/** The same where nobody knows how many of the list were counted before: no total is proposed. */
export function openTotalWords(unit: string, sum: ListSum, stated: number): string {
  const { previous, expected } = sum;
  if (previous === null || expected === null) return runningTotalWords(unit, sum, { stated, isNil: false });
  const range = `từ ${formatCount(previous.value)} đến ${formatCount(expected)}`;
  const fell = stated < previous.value ? ' Lũy kế không thể giảm.' : '';
  return `${unit}: ${previousWords(previous)}, ${addedWords(sum)}, báo cáo ghi lũy kế ${formatCount(stated)}.${fell} Có danh sách không đối chiếu được với danh sách này nên không biết bao nhiêu người đã được tính trước đó; lũy kế đúng chỉ biết nằm trong khoảng ${range}. Đề nghị đơn vị kiểm tra lại.`;
}

/** A running total of figures alone that is smaller than the one before. */
export function fallenTotalWords(unit: string, label: string, stated: number, previous: TotalBefore): string {
  return `${unit}: “${label}” ghi ${formatCount(stated)}, nhỏ hơn ${previousWords(previous)}: lũy kế không thể giảm. Đề nghị đơn vị kiểm tra lại.`;
}

function previousWords({ value, period }: TotalBefore): string {
  if (period === null || period === 'once') return `số ban đầu ${formatCount(value)}`;
  const when = isDayPeriod(period) ? dayText(period) : periodName(period);
  return `báo cáo trước (${when}) ${formatCount(value)}`;
}

function addedWords({ rows, counts }: ListSum): string {
  const before = countedBefore(counts) - counts.repeated;
  const parts = [
    ...(counts.repeated === 0 ? [] : [`${formatCount(counts.repeated)} dòng ghi trùng`]),
    ...(before === 0 ? [] : [`${formatCount(before)} người đã được tính trước đó`]),
  ];
  return `hôm nay ${formatCount(rows)} người${parts.length === 0 ? '' : `, trong đó ${parts.join(' và ')}`}`;
}

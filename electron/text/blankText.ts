import { partsOf } from '../domain/calendar';
import { formatCount } from '../domain/numbers';
import { isDayPeriod } from '../domain/period';
import type { PeriodKey } from '../domain/submission';
import { foldForSearch } from '../domain/vietnamese';
import { periodName, periodSuffix } from './periodText';

/** Words of the workbooks that are sent out to be filled in. The reader must not take a hint for an answer. */
export const blankText = {
  /** Over the place of a unit's name on a form that prints nothing else there. */
  sender: 'TÊN ĐƠN VỊ',
  /** "(ngày 17 tháng 8 năm 2021)", "(quý III/2021)" */
  periodLine: (period: Exclude<PeriodKey, 'once'>): string => {
    if (!isDayPeriod(period)) return `(${periodName(period)})`;
    const { year, month, day: date } = partsOf(period);
    const two = (part: number, last: number) => (part <= last ? `0${part}` : String(part));
    return `(ngày ${two(date, 9)} tháng ${two(month, 2)} năm ${year})`;
  },
  /** Never begins with the words of a figure, or it would be read as today's. */
  previous: (label: string, value: number) =>
    `Kỳ trước đã báo cáo (${label.toLocaleLowerCase('vi')}): ${formatCount(value)}`,
  nil: 'Không phát sinh (chọn X):',
  nilMark: 'X',
  hint: 'Chỉ điền vào các ô trống. Lưu rồi gửi lại chính tệp này, đổi tên cũng được.',
  listHint:
    'Chỉ điền vào các ô trống. Thiếu dòng thì chèn thêm dòng trong bảng. Lưu rồi gửi lại chính tệp này, đổi tên cũng được.',
  countTitle: 'Số lượng',
  countPrompt: 'Ghi bằng chữ số, không có thì ghi 0.',
  countError: (most: number) =>
    `Ô này chỉ nhận số nguyên, không âm, không quá ${formatCount(most)}. Không có thì ghi 0.`,
  amountTitle: 'Số liệu',
  amountPrompt: (decimals: number) =>
    `Ghi bằng chữ số, được tối đa ${decimals} chữ số thập phân. Không ghi đơn vị tính. Không có thì ghi 0.`,
  amountError: (most: number) =>
    `Ô này chỉ nhận số, không âm, không quá ${formatCount(most)}, không ghi kèm chữ. Không có thì ghi 0.`,
  atMost: (label: string) => `Không lớn hơn “${label}”.`,
  sumOf: (labels: readonly string[]) => `Bằng tổng của ${labels.map((label) => `“${label}”`).join(' + ')}.`,
  totalPrompt: (previous: number, hasList: boolean) =>
    hasList
      ? `Kỳ trước: ${formatCount(previous)}. Kỳ này = kỳ trước + số người trong danh sách.`
      : `Kỳ trước: ${formatCount(previous)}. Lũy kế kỳ này không nhỏ hơn kỳ trước.`,
  totalError: (previous: number) => `Lũy kế không thể nhỏ hơn kỳ trước (${formatCount(previous)}). Vẫn ghi số này?`,
  phoneTitle: 'Số điện thoại',
  phonePrompt: 'Ghi đủ 10 chữ số, bắt đầu bằng số 0.',
  phoneError: 'Số điện thoại thường có 10 chữ số. Vẫn ghi số này?',
  fileName: (label: string, unitName: string, period: PeriodKey) =>
    [slug(label), slug(unitName), ...(period === 'once' ? [] : [period])].join('-'),
  noDuty: (unitName: string, label: string, period: PeriodKey) =>
    `${unitName} không phải nộp ${label}${periodSuffix(period)} nên không có biểu mẫu trắng để gửi.`,
  noDuties: (label: string) => `Không có đơn vị nào phải nộp ${label} trong kỳ này.`,
} as const;

function slug(text: string): string {
  return foldForSearch(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

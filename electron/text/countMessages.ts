import type { LocalTime } from '../domain/calendar';
import { formatCount } from '../domain/numbers';
import { momentText } from './moment';

export interface GapWords {
  readonly unitName: string;
  readonly label: string;
  readonly reported: number;
  readonly counted: number;
  readonly difference: number;
  readonly asOf: LocalTime;
  readonly source: string;
}

/** Sentences about counts of another body. */
export const countMessages = {
  listName: 'số liệu đối chiếu',
  whichColumn: (fileName: string, label: string, columns: readonly string[]) =>
    `Tệp “${fileName}” có nhiều cột số liệu (${columns.join(', ')}) nên chưa biết cột nào là “${label}”. Hãy chọn cột.`,
  noTable: (fileName: string) =>
    `Tệp “${fileName}” không có bảng số liệu theo đơn vị (cần một cột tên đơn vị và ít nhất một cột số liệu).`,
  noField: (formId: string, fieldKey: string, known: readonly string[]) =>
    `Không có số liệu “${formId}.${fieldKey}” trong các biểu mẫu của văn bản này. Có thể đối chiếu: ${known.join(', ')}.`,
  nothingToTake: (fileName: string) => `Tệp “${fileName}” không có đơn vị nào nhận được số liệu đối chiếu.`,
  noBatch: (id: string) => `Không có lần nhập số liệu đối chiếu nào mang mã “${id}”.`,
  undone: 'Lần nhập số liệu đối chiếu này đã được hoàn tác trước đó.',
  needsSource: 'Hãy ghi nguồn của số liệu đối chiếu, ví dụ: Sở Thông tin và Truyền thông.',
  differs: (gap: GapWords) => `${gapWords(gap)} Đề nghị đơn vị kiểm tra, giải trình chênh lệch hoặc gửi lại số đúng.`,
  closeTo: (gap: GapWords) => `${gapWords(gap)} Chênh lệch trong mức cho phép.`,
  grownSince: (gap: GapWords) => `${gapWords(gap)} Số đối chiếu của ngày trước đó nên có thể là số tăng thêm.`,
} as const;

function gapWords({ unitName, label, reported, counted, difference, asOf, source }: GapWords): string {
  const how = difference > 0 ? 'nhiều hơn' : 'ít hơn';
  return `${unitName}: “${label}” báo cáo ${formatCount(reported)}, ${how} ${formatCount(Math.abs(difference))} so với số đối chiếu ${formatCount(counted)} (${source}, lúc ${momentText(asOf)}).`;
}

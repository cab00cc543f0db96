import { at, type NamedPlace, numberText, quoted } from './importMessages';

/** Sentences about figures and days that can be read in two ways. */
export const writingMessages = {
  mixedSeparators: (place: NamedPlace, raw: string, value: number) =>
    `${at(place)} ghi ${quoted(raw)}, nhưng cột này chỗ dùng dấu phẩy, chỗ dùng dấu chấm làm dấu thập phân. Đã hiểu là ${numberText(value)}; đề nghị đơn vị xác nhận và ghi thống nhất (ví dụ 1.234,5).`,
  lostThousandsByTotal: (place: NamedPlace, value: number, meant: number) =>
    `${at(place)} có giá trị ${numberText(value)}; theo dòng tổng cộng thì đúng là ${numberText(meant)} (dấu chấm bị hiểu thành dấu thập phân). Đã lấy ${numberText(meant)}.`,
  dayOrder: (place: NamedPlace, raw: string, understood: string) =>
    `${at(place)} ghi ${quoted(raw)}, nhưng cột này chỗ ghi ngày trước, chỗ ghi tháng trước. Đã hiểu là ${dayText(understood)}; đề nghị đơn vị xác nhận và ghi theo dạng ngày/tháng/năm.`,
  monthFirst: (place: NamedPlace, raw: string, understood: string) =>
    `${at(place)} ghi ${quoted(raw)}; các ô khác trong cột ghi tháng trước ngày nên đã hiểu là ${dayText(understood)}. Đề nghị kiểm tra lại.`,
  yearAsDay: (place: NamedPlace, raw: string, year: number) =>
    `${at(place)} hiện là ngày ${raw}, nhiều khả năng do gõ năm ${year} vào ô định dạng ngày. Đã hiểu là năm ${year}; đề nghị đơn vị xác nhận và ghi lại đủ ngày, tháng, năm.`,
  daysSwapped: (place: NamedPlace, raw: string, other: string) =>
    `${at(place)} đọc là ngày ${raw}, nhưng theo các ô khác trong cột thì Excel có thể đã đảo ngày và tháng (đúng ra là ${dayText(other)}). Tạm giữ ${raw}; đề nghị đơn vị xác nhận.`,
  approximate: (place: NamedPlace, raw: string) =>
    `${at(place)} ghi ${quoted(raw)}, không phải con số chính xác. Đã giữ nguyên chữ, không cộng vào tổng; đề nghị đơn vị ghi số cụ thể.`,
  approximateColumn: (sheet: string, letter: string, raw: string) =>
    `Trang ${quoted(sheet)}, cột ${letter} ghi số ước chừng (ví dụ ${quoted(raw)}) nên được giữ nguyên chữ, không cộng. Đề nghị đơn vị ghi số cụ thể.`,
  codeInFigures: (place: NamedPlace, raw: string) =>
    `${at(place)} ghi ${quoted(raw)} giống một mã số trong cột số liệu. Đã giữ nguyên chữ, không cộng vào tổng; đề nghị đơn vị kiểm tra lại.`,
  numberTooLong: (place: NamedPlace, raw: string) =>
    `${at(place)} ghi ${quoted(raw)}, quá nhiều chữ số nên không tính chính xác được. Đã giữ nguyên chữ, không cộng vào tổng; đề nghị đơn vị kiểm tra lại số này hoặc ghi theo đơn vị nghìn, triệu, tỷ đồng.`,
  remarked: (place: NamedPlace, raw: string, value: number) =>
    `${at(place)} ghi ${quoted(raw)}: số kèm ghi chú. Đã lấy số ${numberText(value)}; đề nghị đơn vị chỉ ghi số, phần ghi chú chuyển sang cột ghi chú.`,
  measuresMixed: (sheet: string, letter: string, raw: string) =>
    `Trang ${quoted(sheet)}, cột ${letter} ghi số kèm nhiều đơn vị tính khác nhau (ví dụ ${quoted(raw)}) nên được giữ nguyên chữ, không cộng được. Đề nghị đơn vị ghi theo một đơn vị tính hoặc tách thành cột riêng.`,
  measureInCells: (sheet: string, letter: string, raw: string) =>
    `Trang ${quoted(sheet)}, cột ${letter} ghi số kèm đơn vị tính (ví dụ ${quoted(raw)}); đã lấy phần số. Đề nghị kiểm tra lại đơn vị tính của cột.`,
  dotOpen: (sheet: string, letter: string, raw: string) =>
    `Trang ${quoted(sheet)}, cột ${letter} chỉ có các số như ${quoted(raw)}: dấu chấm có thể ngăn cách hàng nghìn hoặc là dấu thập phân. Đã hiểu là hàng nghìn (${quoted(raw.replace(/\./g, ''))}); đề nghị đơn vị xác nhận.`,
  leadingZeros: (sheet: string, letter: string, raw: string) =>
    `Trang ${quoted(sheet)}, cột ${letter} có số ghi kèm số 0 ở đầu (ví dụ ${quoted(raw)}); đã đọc là số lượng. Nếu đây là mã số, đề nghị đơn vị ghi rõ ở tiêu đề cột.`,
  dayForCode: (place: NamedPlace, raw: string, dayFirst: string, monthFirst: string) =>
    `${at(place)} hiện là ngày ${raw} ở chỗ không ghi ngày; nhiều khả năng Excel đã tự đổi số đơn vị gõ (như ${quoted(dayFirst)} hoặc ${quoted(monthFirst)}) thành ngày. Đã giữ nguyên như trong tệp; đề nghị đơn vị ghi lại ô này dưới dạng văn bản.`,
  lostZero: (place: NamedPlace, raw: string, digits: number) =>
    `${at(place)} ghi ${quoted(raw)} chỉ có ${raw.length} chữ số trong khi mã ở cột này có ${digits} chữ số; nhiều khả năng đã mất số 0 ở đầu. Đề nghị đơn vị kiểm tra và ghi lại ô này dưới dạng văn bản.`,
  noSuchDay: (place: NamedPlace, raw: string) =>
    `${at(place)} ghi ${quoted(raw)}, không phải là một ngày có thật. Đã giữ nguyên như trong tệp; đề nghị đơn vị ghi lại theo dạng ngày/tháng/năm.`,
  serialDay: (place: NamedPlace, raw: string, day: string) =>
    `${at(place)} có giá trị ${raw}, là số đếm ngày của Excel bị mất định dạng. Đã hiểu là ${dayText(day)}; đề nghị kiểm tra lại.`,
  scalesDiffer: (sheet: string, found: readonly string[]) =>
    `Trang ${quoted(sheet)} ghi nhiều đơn vị tính khác nhau (${found.map(quoted).join(', ')}). Đề nghị đơn vị ghi rõ từng cột tính theo đơn vị nào; các số được giữ nguyên như trong tệp.`,
  scaledCell: (place: NamedPlace, raw: string) =>
    `${at(place)} ghi ${quoted(raw)} có kèm đơn vị tính trong ô, không cộng chung với các ô chỉ ghi số. Đề nghị đơn vị chỉ ghi số theo đơn vị tính của cột.`,
} as const;

/** 2021-08-17 → "17/8/2021"; anything else as it stands. */
function dayText(text: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  return match === null ? quoted(text) : `${Number(match[3])}/${Number(match[2])}/${match[1]}`;
}

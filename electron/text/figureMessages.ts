import { at, type NamedPlace, numberText, quoted } from './importMessages';

/** Sentences about figures that cannot be what was meant, or may be something else. */
export const figureMessages = {
  fractionOfThings: (place: NamedPlace, value: number) =>
    `${at(place)} có giá trị ${numberText(value)}, trong khi cột hoặc dòng này đếm từng đơn vị nên không thể có số lẻ. Đã giữ nguyên như trong tệp; đề nghị đơn vị kiểm tra lại.`,
  fractionOrThousand: (place: NamedPlace, value: number, other: number) =>
    `${at(place)} có giá trị ${numberText(value)}, nhỏ hơn hẳn các ô khác trong cột; có thể người nhập muốn ghi ${numberText(other)} (dấu chấm bị hiểu thành dấu thập phân). Tạm giữ ${numberText(value)}; đề nghị đơn vị xác nhận.`,
  otherScale: (place: NamedPlace, value: number, other: number) =>
    `${at(place)} có giá trị ${numberText(value)}, lệch hẳn so với các ô khác trong cột; có thể ô này ghi theo đơn vị tính khác (theo đơn vị của các ô còn lại là ${numberText(other)}). Tạm giữ ${numberText(value)}; đề nghị đơn vị xác nhận.`,
  shownScaled: (sheet: string, letter: string, shown: string, stored: number) =>
    `Trang ${quoted(sheet)}, cột ${letter}: định dạng ô làm số hiện trên màn hình khác số lưu trong tệp (hiện ${quoted(shown)}, lưu ${numberText(stored)}). Đã lấy số lưu trong tệp; đề nghị đơn vị xác nhận cột này tính theo đơn vị nào.`,
  notFigure: (place: NamedPlace, raw: string) =>
    `${at(place)} ghi ${quoted(raw)} trong cột số liệu, không phải là con số. Đã giữ nguyên chữ, không cộng vào tổng; đề nghị đơn vị ghi lại bằng số.`,
  wordsAmongFigures: (sheet: string, letter: string, header: string, raw: string) =>
    `Trang ${quoted(sheet)}, cột ${letter} (${quoted(header)}) có nhiều ô không phải là con số (ví dụ ${quoted(raw)}) nên cả cột được giữ nguyên chữ, không cộng. Đề nghị đơn vị ghi lại bằng số.`,
  dayInFigures: (place: NamedPlace, raw: string, serial: number) =>
    `${at(place)} hiện là ngày, giờ (${raw}) trong cột số liệu; tệp lưu số ${numberText(serial)}. Đã giữ nguyên, không cộng vào tổng; đề nghị đơn vị bỏ định dạng ngày và ghi lại con số.`,
  countAsDay: (place: NamedPlace, raw: string, count: number) =>
    `${at(place)} hiện là ngày ${raw} trong cột số liệu do ô mang định dạng ngày; tệp lưu số ${numberText(count)}. Đã lấy ${numberText(count)}; đề nghị đơn vị bỏ định dạng ngày và xác nhận.`,
  misspeltFigure: (place: NamedPlace, raw: string, likely: string) =>
    `${at(place)} ghi ${quoted(raw)}, có thể là ${quoted(likely)} gõ nhầm. Đã giữ nguyên chữ, không cộng vào tổng; đề nghị đơn vị ghi lại bằng số.`,
  notPercent: (place: NamedPlace, raw: string) =>
    `${at(place)} ghi ${quoted(raw)} trong cột tỷ lệ phần trăm, không phải là một con số chính xác. Đã giữ nguyên chữ; đề nghị đơn vị ghi lại tỷ lệ cụ thể.`,
  dittoFigures: (sheet: string, letter: string, raw: string, count: number) =>
    `Trang ${quoted(sheet)}, cột ${letter} có ${count} ô ghi ${quoted(raw)} thay cho con số. Đã lấy số của ô phía trên; đề nghị kiểm tra lại.`,
  percentScale: (place: NamedPlace, raw: string, low: string, high: string) =>
    `${at(place)} ghi ${quoted(raw)}, khác cách ghi của các ô còn lại trong cột: có thể là ${low}% hoặc ${high}%. Tạm giữ như trong tệp; đề nghị đơn vị xác nhận và ghi thống nhất.`,
  percentPoints: (place: NamedPlace, raw: string, points: string) =>
    `${at(place)} ghi ${quoted(raw)} không kèm dấu %, trong khi các ô khác trong cột có dấu %. Đã hiểu là ${points}%; đề nghị đơn vị xác nhận và ghi thống nhất.`,
  percentMixed: (sheet: string, letter: string, raw: string) =>
    `Trang ${quoted(sheet)}, cột ${letter} chỗ ghi kèm dấu %, chỗ không (ví dụ ${quoted(raw)}). Đã quy về cùng một thang điểm phần trăm; đề nghị kiểm tra lại.`,
  oddYear: (place: NamedPlace, raw: string) =>
    `${at(place)} ghi ${quoted(raw)} trong cột năm, không đọc được thành một năm có bốn chữ số. Đã giữ nguyên như trong tệp; đề nghị đơn vị ghi lại đủ bốn chữ số của năm.`,
  serialInYears: (place: NamedPlace, raw: string, day: string) =>
    `${at(place)} ghi ${quoted(raw)} trong cột năm; nhiều khả năng là ngày ${day} bị mất định dạng ngày. Đã giữ nguyên như trong tệp; đề nghị đơn vị ghi lại năm.`,
  digitsLost: (place: NamedPlace, raw: string) =>
    `${at(place)} có số ${quoted(raw)}: Excel đã đổi mã số này thành dạng số nên các chữ số cuối đã mất, không khôi phục được. Đề nghị đơn vị nhập lại ô này dưới dạng văn bản.`,
  identityDigits: (place: NamedPlace, raw: string, digits: number) =>
    `${at(place)} ghi ${quoted(raw)} có ${digits} chữ số, trong khi số căn cước công dân có 12 chữ số (chứng minh nhân dân cũ có 9). Đã giữ nguyên; đề nghị đơn vị kiểm tra lại.`,
  underMerge: (place: NamedPlace, value: string, merge: string) =>
    `${at(place)} bị ô gộp ${merge} che nhưng trong tệp vẫn còn giá trị ${quoted(value)}; công thức tổng của Excel vẫn cộng giá trị này. Đã lấy giá trị đó cho dòng này; đề nghị đơn vị bỏ gộp ô và xác nhận.`,
  unreadDay: (place: NamedPlace, raw: string) =>
    `${at(place)} ghi ${quoted(raw)} trong cột ngày, chưa đọc được thành ngày, tháng, năm. Đã giữ nguyên chữ; đề nghị đơn vị ghi lại theo dạng ngày/tháng/năm.`,
  compactDay: (place: NamedPlace, raw: string, day: string) =>
    `${at(place)} ghi ngày liền nhau ${quoted(raw)}. Đã hiểu là ${day}; đề nghị kiểm tra lại.`,
} as const;

import { type IsoDay, partsOf } from '../domain/calendar';
import type { FigureNature } from '../domain/form';
import { formatCount } from '../domain/numbers';
import type { PeriodKey } from '../domain/submission';
import type { NamedCell } from './importMessages';
import { periodName } from './periodText';

/** Sentences about compiled tables, versions of forms and keyed workbooks; each can be forwarded to the unit. */

function at({ sheet, cell }: NamedCell): string {
  return `Trang “${sheet}”, ô ${cell}`;
}

function dayText(day: IsoDay): string {
  const { day: date, month, year } = partsOf(day);
  return `${date}/${month}/${year}`;
}

function periodText(period: PeriodKey): string {
  return period === 'once' ? 'báo cáo một lần' : periodName(period);
}

export const formMessages = {
  rowUnitUnknown: (place: NamedCell, raw: string, proposed: string | null) =>
    proposed === null
      ? `${at(place)} ghi đơn vị “${raw}”, không có trong danh sách nên chưa nhận dòng này. Đề nghị ghi đúng tên đơn vị rồi gửi lại.`
      : `${at(place)} ghi đơn vị “${raw}”, có thể là “${proposed}” nhưng chưa chắc nên chưa nhận dòng này. Đề nghị ghi đúng tên đơn vị rồi gửi lại.`,
  columnUnitUnknown: (place: NamedCell, raw: string, proposed: string | null) =>
    proposed === null
      ? `${at(place)} ghi “${raw}”, không có trong danh sách đơn vị nên chưa nhận cột này. Đề nghị ghi đúng tên đơn vị rồi gửi lại.`
      : `${at(place)} ghi “${raw}”, có thể là “${proposed}” nhưng chưa chắc nên chưa nhận cột này. Đề nghị ghi đúng tên đơn vị rồi gửi lại.`,
  columnUnitTwice: (place: NamedCell, unit: string) =>
    `${at(place)}: “${unit}” có ở nhiều cột nên chưa nhận cột nào. Đề nghị ghi mỗi đơn vị một cột rồi gửi lại.`,
  columnRefused: (message: string) => `${message} Cột này chưa được nhận.`,
  lineMissing: (sheet: string, label: string) =>
    `Trang “${sheet}”: bảng không có dòng “${label}”. Đề nghị bổ sung theo đúng mẫu rồi gửi lại.`,
  rowUnitElsewhere: (place: NamedCell, raw: string, banner: string, unit: string) =>
    `${at(place)} ghi đơn vị “${raw}” dưới dòng “${banner}”, nhưng “${unit}” trong danh sách không thuộc nơi đó nên chưa nhận dòng này. Đề nghị xác nhận đúng đơn vị rồi gửi lại.`,
  rowUnitBlank: (place: NamedCell) =>
    `${at(place)}: dòng có số liệu nhưng không ghi tên đơn vị nên chưa nhận. Đề nghị bổ sung tên đơn vị rồi gửi lại.`,
  rowUnitTwice: (place: NamedCell, unit: string, rows: readonly number[]) =>
    `${at(place)}: “${unit}” có ở các dòng ${rows.join(', ')} với số liệu khác nhau nên chưa biết dòng nào được tính. Hãy chọn dòng được tính, hoặc đề nghị xác nhận dòng đúng rồi gửi lại.`,
  rowUnitLeft: (place: NamedCell, unit: string, rows: readonly number[]) =>
    `${at(place)}: “${unit}” có ở các dòng ${rows.join(', ')} với số liệu khác nhau nên không nhận dòng nào. Đề nghị xác nhận dòng đúng rồi gửi lại.`,
  rowUnitRepeated: (place: NamedCell, unit: string, row: number) =>
    `${at(place)}: “${unit}” ghi y như ở dòng ${row} nên chỉ tính một lần.`,
  rowNotChosen: (place: NamedCell, unit: string, row: string) =>
    `${at(place)}: “${unit}” tính theo dòng ${row} như cán bộ đã chọn; dòng này không tính.`,
  rowSupplements: (place: NamedCell, unit: string, rows: readonly number[]) =>
    `${at(place)}: “${unit}” lấy các dòng ${rows.join(', ')} bổ sung cho nhau như cán bộ đã chọn; số nào dòng sau ghi thì lấy theo dòng sau.`,
  rowsAdded: (place: NamedCell, unit: string, rows: readonly number[]) =>
    `${at(place)}: “${unit}” được cộng các dòng ${rows.join(', ')} thành một báo cáo như cán bộ đã chọn.`,
  rowOption: (row: number, values: readonly string[]) => `Dòng ${row}: ${values.join('; ')}`,
  noValue: 'để trống',
  rowNotOwing: (place: NamedCell, unit: string, label: string) =>
    `${at(place)}: “${unit}” không thuộc diện báo cáo ${label} nên không nhận dòng này.`,
  rowBlank: (place: NamedCell, unit: string) =>
    `${at(place)}: “${unit}” chưa có số liệu nào; coi là đơn vị chưa báo cáo.`,
  countsWithoutRows: (sheet: string, label: string) =>
    `Trang “${sheet}” là bảng tổng hợp ${label}: mỗi đơn vị chỉ có số lũy kế, không kèm danh sách. Đã nhận số lũy kế; số người mới trong ngày và trùng lặp không kiểm tra được. Nếu cần, đề nghị đơn vị gửi kèm danh sách.`,
  listSplit: (sheet: string, names: readonly string[]) =>
    `Trang “${sheet}”: danh sách ghi chung ${names.length} đơn vị (${names.join(', ')}); đã tách theo dòng tên đơn vị, mỗi đơn vị một báo cáo. Đề nghị kiểm tra lại; lần sau đề nghị gửi mỗi đơn vị một tệp.`,
  shareRefused: (message: string, unit: string) => `${message} Phần của “${unit}” chưa được nhận.`,
  rowRefused: (message: string) => `${message} Dòng này chưa được nhận.`,
  tableEmpty: (fileName: string, sheet: string, label: string) =>
    `Tệp “${fileName}”, trang “${sheet}”: bảng ${label} không có dòng đơn vị nào nhận được. Đề nghị kiểm tra tên đơn vị và số liệu rồi gửi lại.`,
  columnAmbiguous: (
    sheet: string,
    label: string,
    columns: readonly { readonly letter: string; readonly heading: string }[],
  ) =>
    `Trang “${sheet}”: có ${columns.length} cột đều có thể là “${label}” (${columns
      .map(({ letter, heading }) => `${letter}: ${heading}`)
      .join('; ')}) nên chưa biết lấy cột nào. Hãy chọn cột đúng, hoặc đề nghị đơn vị chỉ ghi một cột “${label}”.`,
  answerColumn: 'Cột số liệu',
  answersOpen: (sheet: string, label: string, cells: readonly string[]) =>
    `Trang “${sheet}”: bên cạnh “${label}” có nhiều số (ô ${cells.join(', ')}) nên chưa biết số nào là số báo cáo. Hãy chọn cột số liệu, hoặc đề nghị đơn vị chỉ để một cột số.`,
  answersTaken: (sheet: string, heading: string) =>
    `Trang “${sheet}” có nhiều cột số; đã lấy cột “${heading}” là cột của kỳ báo cáo. Đề nghị kiểm tra lại.`,
  answersElsewhere: (sheet: string, wanted: string) =>
    `Trang “${sheet}” không có cột “${wanted}” như mẫu; đã lấy số đứng bên cạnh từng mục. Đề nghị kiểm tra lại cột số liệu.`,
  fieldTwice: (sheet: string, label: string, cells: readonly string[]) =>
    `Trang “${sheet}”: mục “${label}” có ở nhiều chỗ với số khác nhau (ô ${cells.join(', ')}) nên chưa biết số nào đúng. Đề nghị đơn vị chỉ ghi mục này một lần rồi gửi lại.`,
  otherPeriods: (sheet: string, taken: PeriodKey, left: readonly PeriodKey[]) =>
    `Trang “${sheet}” có cột của nhiều kỳ; chỉ lấy ${periodText(taken)} là kỳ báo cáo của tệp, không lấy ${left
      .map(periodText)
      .join(', ')}. Nếu kỳ khác cũng cần nhập, đề nghị đơn vị gửi mỗi kỳ một tệp.`,
  severalPeriods: (sheet: string, periods: readonly PeriodKey[]) =>
    `Trang “${sheet}” có cột của ${periods.length} kỳ (${periods.map(periodText).join(', ')}); đã đọc mỗi kỳ một báo cáo.`,
  inPeriod: (label: string, period: PeriodKey) => `${label}, ${periodText(period)}`,
  tableUnits: (count: number) => `${count} đơn vị`,
  tableOfSeveral: 'Nhiều đơn vị (bản cũ chưa lưu tên)',
  oldVersion: (fileName: string, label: string, used: number, due: number, from: IsoDay | null) =>
    `Tệp “${fileName}” theo ${label} phiên bản ${used}; ${from === null ? 'kỳ này' : `từ ngày ${dayText(from)}`} dùng phiên bản ${due}. Đã đọc theo phiên bản ${used}; đề nghị đơn vị dùng mẫu mới.`,
  alreadyLinked: (label: string, directive: string) => `${label} đã được thu trong “${directive}”.`,
  formNotNewest: (label: string) =>
    `“${label}” đã có phiên bản mới hơn nên không gỡ được phiên bản này. Hãy mở lại danh sách biểu mẫu.`,
  formHasReports: (label: string, version: number, reports: number) =>
    `Đã nhận ${formatCount(reports)} báo cáo theo “${label}” phiên bản ${version} nên không gỡ được. Hãy gỡ các báo cáo ấy trước, hoặc định nghĩa phiên bản mới.`,
  formInUse: (label: string, directive: string) =>
    `“${label}” đang được thu trong “${directive}” nên không gỡ được. Hãy bỏ chế độ báo cáo này ở “Sửa văn bản” trước.`,
  formInEarlierWording: (label: string) =>
    `“${label}” còn trong lần soạn trước của một văn bản chỉ đạo; hoàn tác lần sửa văn bản ấy sẽ cần đến biểu mẫu nên không gỡ được.`,
  formWorkedWith: (label: string, directive: string) =>
    `Trong “${directive}” đã gia hạn, miễn báo cáo hoặc đặt mốc chỉ tiêu theo “${label}” nên không gỡ được.`,
  formPlaceTaken: (label: string) => `Đã có biểu mẫu khác mang tên “${label}” nên không lấy lại được biểu mẫu vừa gỡ.`,
  figureLost: (indicator: string, field: string) =>
    `Chỉ tiêu “${indicator}” đang tính trên “${field}”, nhưng phiên bản mới không có trường số đếm nào nối với trường này. Hãy lấy trường đó, hoặc sửa chỉ tiêu trong văn bản chỉ đạo trước.`,
  noFigure: (label: string) => `“${label}” không còn số liệu vừa chọn. Hãy mở lại màn hình rồi chọn lại.`,
  figureOfRate: (field: string, rate: string) =>
    `Tỷ lệ “${rate}” đang tính từ “${field}” nên không thể là số bình quân, tỷ lệ. Hãy chọn cách khác.`,
  ownDuty: (label: string) => `${label} do cơ quan tự đặt, không trích từ văn bản.`,
  rate: (numerator: string, denominator: string) =>
    `Tỷ lệ ${numerator.charAt(0).toLocaleLowerCase('vi')}${numerator.slice(1)} trên ${denominator.charAt(0).toLocaleLowerCase('vi')}${denominator.slice(1)}`,
  noSuchSheet: 'Tệp mẫu không còn trang tính đã chọn. Hãy chọn lại tệp.',
  emptySample: (fileName: string) => `Tệp “${fileName}” không có trang tính nào đang hiện có dữ liệu.`,
  keyUnit: (fileName: string, keyed: string, shown: string) =>
    `Tệp “${fileName}” được phát cho “${keyed}” nhưng trong báo cáo ghi “${shown}”. Hãy chọn đúng đơn vị, hoặc hỏi lại đơn vị gửi.`,
  keyPeriod: (fileName: string, keyed: PeriodKey, shown: PeriodKey) =>
    `Tệp “${fileName}” được phát cho ${periodText(keyed)} nhưng trong báo cáo ghi ${periodText(shown)}. Hãy chọn đúng kỳ báo cáo, hoặc hỏi lại đơn vị gửi.`,
  keyPeriodOutside: (fileName: string, keyed: PeriodKey) =>
    `Tệp “${fileName}” được phát cho ${periodText(keyed)} nhưng trong báo cáo ghi một ngày ngoài thời gian thu báo cáo. Hãy chọn đúng kỳ báo cáo, hoặc hỏi lại đơn vị gửi.`,
  keyForm: (fileName: string, keyed: string) =>
    `Tệp “${fileName}” được phát theo ${keyed} nhưng nội dung không còn đúng mẫu đó. Đề nghị đơn vị điền vào đúng tệp đã phát rồi gửi lại.`,
  keyUnknown: (fileName: string) =>
    `Tệp “${fileName}” mang mã của một mẫu không có trong chiến dịch này; đọc theo nội dung trong tệp.`,
} as const;

/** What becomes of a figure over periods, as the log tells it. */
export const natureWords: Readonly<Record<FigureNature, string>> = {
  flow: 'cộng',
  level: 'lấy số mới nhất',
  average: 'không cộng',
};

/** How the log tells that a wording was explained. */
export const labelWords = {
  learned: 'Cách ghi khác',
  means: (label: string, field: string) => `“${label}” là “${field}”`,
} as const;

import { type IsoDay, partsOf } from '../domain/calendar';
import { exact } from '../domain/decimals';
import { formatCount } from '../domain/numbers';
import type { PeriodKey } from '../domain/period';
import { formatPhone } from '../domain/phone';
import { formatTotal } from '../domain/totalDecimals';
import { type CountedField, inMeasure, noFraction, notTheCount, wholeInstead } from './countedThing';
import { periodName, periodSuffix } from './periodText';
import { fallenTotalWords, openTotalWords, runningTotalWords } from './runningTotalText';

/**
 * Sentences about files that units sent. Each names the place, says what is wrong and what to do, and can be forwarded to
 * the unit as it stands. The file's name is in the sentences about the whole file; a cell's sentence names sheet and cell.
 */

/** A place in a workbook, or a line of a list that was typed in, as the sentence names it. */
export type NamedPlace = NamedCell | { readonly line: number };

export interface NamedCell {
  readonly sheet: string;
  readonly cell: string;
}

export function quoted(text: string): string {
  return `“${text}”`;
}

export function at(place: NamedPlace): string {
  return 'line' in place ? `Danh sách, dòng ${place.line}` : `Trang ${quoted(place.sheet)}, ô ${place.cell}`;
}

/** Where a whole list stands; null: it was typed in. */
function listAt(sheet: string | null): string {
  return sheet === null ? 'Danh sách' : `Trang ${quoted(sheet)}`;
}

/** 3165 → "3.165", 12.5 → "12,5". */
export function numberText(value: number): string {
  if (Number.isInteger(value)) return formatCount(value);
  if (exact(value) === value) return formatCount(value); // a tiny one would be told with an exponent
  const [whole, fraction] = Math.abs(value).toFixed(10).replace(/0+$/, '').split('.');
  return `${value < 0 ? '-' : ''}${formatCount(Number(whole))},${fraction ?? ''}`;
}

/** Without the dust of binary fractions. */
function exactGap(stated: number, sum: number): number {
  const gap = Math.abs(stated - sum);
  return Number.isSafeInteger(gap) ? gap : Number(gap.toPrecision(12));
}

function totalDiffers(place: NamedPlace, label: string, stated: number, sum: number): string {
  const gap = numberText(exactGap(stated, sum));
  return `${at(place)}: dòng ${quoted(label)} ghi ${numberText(stated)} nhưng cộng các dòng được ${numberText(sum)} (lệch ${gap}). Đề nghị đơn vị kiểm tra lại số tổng và các dòng chi tiết.`;
}

function file(name: string): string {
  return `Tệp ${quoted(name)}`;
}

type PeriodSourceWord = 'period-line' | 'place-date' | 'file-name' | 'folder';

const PERIOD_SOURCES: Readonly<Record<PeriodSourceWord, string>> = {
  'period-line': 'dòng ngày dưới tên báo cáo',
  'place-date': 'dòng địa danh, ngày tháng',
  'file-name': 'tên tệp',
  folder: 'tên thư mục',
};

/** 2021-08-17 → "17/8/2021". */
function dayText(day: IsoDay): string {
  const { day: date, month, year } = partsOf(day);
  const two = (part: number, last: number) => (part <= last ? `0${part}` : String(part));
  return `${two(date, 9)}/${two(month, 2)}/${year}`;
}

function periodWords(period: PeriodKey): string {
  return periodSuffix(period);
}

const MOST_ROWS_LISTED = 12;

/** "dòng 3, 5, …" */
export function rowList(rows: readonly number[]): string {
  const listed = rows.slice(0, MOST_ROWS_LISTED).join(', ');
  return rows.length > MOST_ROWS_LISTED ? `dòng ${listed}, …` : `dòng ${listed}`;
}

export const importMessages = {
  totalDiffers,
  ticksDiffer: (place: NamedPlace, label: string, stated: number, sum: number) =>
    `${at(place)}: dòng ${quoted(label)} ghi ${numberText(stated)} nhưng đếm dấu đánh ở các dòng được ${numberText(sum)} (lệch ${numberText(exactGap(stated, sum))}). Đề nghị đơn vị kiểm tra lại số tổng và các dấu đánh.`,
  totalRounded: (place: NamedPlace, label: string, stated: number, sum: number) =>
    `${at(place)}: dòng ${quoted(label)} ghi ${numberText(stated)}, cộng các dòng được ${numberText(sum)}; chênh lệch do làm tròn, không phải sửa.`,
  totalNotCompared: (sheet: string, row: number, label: string) =>
    `Trang ${quoted(sheet)}, dòng ${row} (${quoted(label)}) là dòng tổng nhưng không có ô nào đối chiếu được với các dòng chi tiết (không ghi số, hoặc cột là tỷ lệ, hệ số, chữ) nên chưa kiểm tra được. Đề nghị đơn vị tự đối chiếu.`,
  breakdownDiffers: (place: NamedPlace, label: string, breakdown: string, stated: number, sum: number) =>
    `${at(place)}: dòng ${quoted(label)} ghi ${numberText(stated)} nhưng cộng các dòng ở phần ${quoted(breakdown)} được ${numberText(sum)} (lệch ${numberText(exactGap(stated, sum))}). Đề nghị đơn vị kiểm tra lại phần này.`,
  countDiffers: (place: NamedPlace, text: string, stated: number, counted: number) =>
    `${at(place)} ghi ${quoted(text)}, tức ${formatCount(stated)}, nhưng danh sách có ${formatCount(counted)} dòng (lệch ${formatCount(Math.abs(stated - counted))}). Đề nghị đơn vị kiểm tra lại danh sách và số ghi bằng lời.`,
  statedSumDiffers: (place: NamedPlace, text: string, stated: number, header: string, sum: number) =>
    `${at(place)} ghi ${quoted(text)}, tức ${numberText(stated)}, nhưng cột ${quoted(header)} cộng lại được ${numberText(sum)}. Đề nghị đơn vị kiểm tra lại số ghi bằng lời.`,
  totalBySum: (sheet: string, row: number, label: string) =>
    label === ''
      ? `Trang ${quoted(sheet)}, dòng ${row} chỉ có số, không có tên nên được hiểu là dòng tổng, không tính là dữ liệu. Đề nghị đơn vị xác nhận và ghi rõ “Tổng cộng”.`
      : `Trang ${quoted(sheet)}, dòng ${row} (${quoted(label)}) bằng tổng các dòng khác nên được hiểu là dòng tổng, không tính là dữ liệu. Đề nghị đơn vị xác nhận.`,
  partsNotCounted: (sheet: string, rows: readonly number[]) =>
    `Trang ${quoted(sheet)} có ${rows.length} dòng chỉ tách chi tiết của dòng phía trên (${rowList(rows)}); không tính thành dòng dữ liệu riêng để khỏi cộng hai lần. Đề nghị đơn vị xác nhận.`,
  asidesNotCounted: (sheet: string, rows: readonly number[]) =>
    `Trang ${quoted(sheet)} có ${rows.length} dòng bình quân, cao nhất, thấp nhất, lũy kế, số dư đầu kỳ, cuối kỳ hoặc mang sang trang (${rowList(rows)}); không tính thành dòng dữ liệu và không cộng vào tổng. Đề nghị đơn vị xác nhận.`,
  cellsOutside: (sheet: string, range: string, cells: number) =>
    `Trang ${quoted(sheet)}: ${formatCount(cells)} ô trong vùng ${range} nằm ngoài bảng (không có tiêu đề cột hoặc cách bảng bằng các cột trống) nên không lấy. Nếu đó là số liệu cần báo cáo, đề nghị đơn vị đưa vào bảng, ghi tiêu đề cột rồi gửi lại.`,
  tooManyTables: (sheet: string, row: number) =>
    `Trang ${quoted(sheet)} có quá nhiều bảng hoặc dòng giống tiêu đề bảng; từ dòng ${row} trở xuống chưa tìm bảng nào nữa. Đề nghị đơn vị tách trang này thành nhiều tệp, mỗi tệp một báo cáo, rồi gửi lại.`,
  noTable: (sheet: string, figures: number) =>
    `Trang ${quoted(sheet)} có ${formatCount(figures)} ô số nhưng không nhận ra bảng nào (không thấy dòng tiêu đề cột) nên không lấy thành dòng dữ liệu. Đề nghị đơn vị ghi tiêu đề cho từng cột rồi gửi lại.`,
  errorCell: (place: NamedPlace, shown: string) =>
    `${at(place)} báo lỗi công thức ${shown} nên không đọc được giá trị. Đề nghị đơn vị sửa công thức hoặc gõ thẳng con số rồi gửi lại.`,
  formulaWithoutValue: (place: NamedPlace) =>
    `${at(place)} là công thức chưa có kết quả lưu kèm nên không biết giá trị. Đề nghị đơn vị mở tệp bằng Excel, bấm Lưu rồi gửi lại.`,
  commaThousands: (place: NamedPlace, raw: string, value: number) =>
    `${at(place)} ghi ${quoted(raw)}: dấu phẩy có thể là ngăn cách hàng nghìn hoặc dấu thập phân. Đã hiểu là ${numberText(value)}; đề nghị đơn vị xác nhận.`,
  dotThousands: (place: NamedPlace, raw: string, value: number) =>
    `${at(place)} ghi ${quoted(raw)}: mục này nhận số lẻ nên dấu chấm có thể là ngăn cách hàng nghìn hoặc dấu thập phân. Đã hiểu là ${numberText(value)}, không phải ${numberText(value / 1000)}; đề nghị đơn vị xác nhận.`,
  lostThousands: (place: NamedPlace, value: number, meant: number) =>
    `${at(place)} có giá trị ${numberText(value)} giữa các số nguyên; nhiều khả năng người nhập muốn ghi ${numberText(meant)} (dấu chấm bị hiểu thành dấu thập phân). Đề nghị đơn vị xác nhận.`,
  hiddenRows: (sheet: string, rows: readonly number[]) =>
    `Trang ${quoted(sheet)} có ${rows.length} dòng đang bị ẩn (${rowList(rows)}); dữ liệu trong các dòng này vẫn được đọc.`,
  hiddenSheet: (sheet: string) =>
    `Trang ${quoted(sheet)} đang bị ẩn nên không lấy số liệu ở đó. Nếu số liệu nằm ở trang này, đề nghị đơn vị bỏ ẩn rồi gửi lại.`,
  moreIssues: (sheet: string | null, left: number) =>
    `${listAt(sheet)} còn ${formatCount(left)} ${sheet === null ? 'dòng' : 'ô'} khác có cùng vấn đề, không liệt kê hết.`,
  phoneLeadingZero: (place: NamedPlace, raw: string, phone: string) =>
    `${at(place)}: số điện thoại ${quoted(raw)} bị mất số 0 ở đầu, đã sửa thành ${formatPhone(phone)}. Lần sau đề nghị đơn vị định dạng cột số điện thoại là Văn bản (Text).`,
  phoneInternational: (place: NamedPlace, raw: string, phone: string) =>
    `${at(place)}: số điện thoại ${quoted(raw)} ghi theo mã quốc gia, đã đổi thành ${formatPhone(phone)}.`,
  phoneOldPrefix: (place: NamedPlace, raw: string, phone: string) =>
    `${at(place)}: số điện thoại ${quoted(raw)} còn đầu số cũ 11 số, đã đổi theo đầu số mới thành ${formatPhone(phone)}. Đề nghị đơn vị xác nhận.`,
  phoneUnreadable: (place: NamedPlace, raw: string) =>
    `${at(place)}: ${quoted(raw)} không phải số điện thoại hợp lệ (cần 10 chữ số, bắt đầu bằng 0). Đề nghị đơn vị kiểm tra và gửi lại số đúng.`,
  severalPhones: (place: NamedPlace, raw: string, phone: string) =>
    `${at(place)} ghi nhiều số điện thoại (${quoted(raw)}); chỉ lấy số đầu ${formatPhone(phone)}.`,

  // Which report a file is
  formUnknown: (name: string, labels: readonly string[]) =>
    `${file(name)} không giống mẫu báo cáo nào đang thu (${labels.join(', ')}). Hãy chọn mẫu cho tệp này, hoặc đề nghị đơn vị gửi lại đúng mẫu.`,
  formElsewhere: (name: string, label: string, campaign: string) =>
    `${file(name)} là ${quoted(label)} của đợt ${quoted(campaign)}, không phải mẫu của đợt đang mở. Hãy chọn đợt ấy ở ô Đợt báo cáo rồi nhập lại tệp này.`,
  workbookEmpty: (name: string) =>
    `${file(name)} không có số liệu trong trang nào đang hiện. Đề nghị đơn vị kiểm tra tệp đã gửi và gửi lại tệp đã điền.`,
  tableNotFound: (name: string, label: string) =>
    `${file(name)}: không tìm thấy bảng của ${label} (dòng tiêu đề STT, Họ và tên, …). Đề nghị đơn vị gửi lại đúng mẫu.`,
  listOfSeveralUnits: (sheet: string, named: readonly { readonly name: string; readonly row: number }[]) =>
    `Trang ${quoted(sheet)}: danh sách có tên ${named.length} đơn vị (${named.map(({ name, row }) => `${quoted(name)} ở dòng ${row}`).join(', ')}) nhưng được tính chung cho một đơn vị gửi. Đề nghị gửi danh sách của mỗi đơn vị thành một tệp.`,
  severalReports: (name: string, sheets: readonly string[]) =>
    `${file(name)} có ${sheets.length} trang đều là báo cáo (${sheets.map(quoted).join(', ')}) nên không biết lấy trang nào. Đề nghị đơn vị gửi mỗi báo cáo một tệp.`,
  sameUnitSheets: (name: string, sheets: readonly string[]) =>
    `${file(name)} có ${sheets.length} trang đều là báo cáo cùng kỳ của một đơn vị (${sheets.map(quoted).join(', ')}) nên chưa biết trang nào được tính. Hãy chọn trang được tính, hoặc đề nghị đơn vị gửi lại một trang.`,
  sheetChosen: (name: string, taken: string, left: readonly string[]) =>
    `${file(name)}: tính trang ${quoted(taken)} như cán bộ đã chọn; không tính ${left.map(quoted).join(', ')}.`,
  sheetsTogether: (name: string, sheets: readonly string[]) =>
    `${file(name)}: lấy các trang ${sheets.map(quoted).join(', ')} bổ sung cho nhau như cán bộ đã chọn; số nào trang sau ghi thì lấy theo trang sau.`,
  sheetOfRows: (sheet: string, rows: number) => `Trang ${quoted(sheet)}: ${formatCount(rows)} dòng`,
  sheetOfFigures: (sheet: string, values: readonly string[]) => `Trang ${quoted(sheet)}: ${values.join('; ')}`,
  otherSheets: (name: string, taken: string, left: readonly string[]) =>
    `${file(name)}: chỉ đọc trang ${quoted(taken)} là trang đúng kỳ báo cáo; chưa đọc ${left.map(quoted).join(', ')}. Nếu các trang đó cũng cần nhập, đề nghị đơn vị gửi mỗi báo cáo một tệp.`,
  unitUnknown: (name: string, found: string | null, alike: readonly string[]) => {
    const what =
      found === null
        ? `${file(name)} không ghi tên đơn vị nào trong danh sách.`
        : `${file(name)} ghi tên đơn vị là ${quoted(found)}, không có trong danh sách.`;
    const nearest = alike.length === 0 ? '' : ` Gần giống nhất: ${alike.map(quoted).join(', ')}.`;
    return `${what}${nearest} Hãy chọn đơn vị cho tệp này.`;
  },
  unitAmbiguous: (name: string, found: string, namesakes: readonly string[]) =>
    `${file(name)} ghi tên ${quoted(found)}, có ${namesakes.length} đơn vị trùng tên: ${namesakes.map(quoted).join(', ')}. Hãy chọn đúng đơn vị, hoặc đề nghị đơn vị ghi rõ tên huyện, thị xã.`,
  unitSpelling: (name: string, found: string, unit: string) =>
    `${file(name)} ghi tên đơn vị là ${quoted(found)}; đã hiểu là ${quoted(unit)}. Đề nghị xác nhận đơn vị.`,
  unitEnded: (name: string, unit: string, ended: IsoDay, successors: readonly string[]) =>
    successors.length === 0
      ? `${file(name)} là của ${quoted(unit)}, đơn vị đã hết hiệu lực từ sau ngày ${dayText(ended)}: báo cáo được lưu nhưng không tính vào tổng số.`
      : `${file(name)} là của ${quoted(unit)}, đơn vị đã hết hiệu lực từ sau ngày ${dayText(ended)}, nay là ${successors.map(quoted).join(', ')}: báo cáo này chỉ được tính khi mọi đơn vị cũ đều báo cáo. Đề nghị đơn vị hiện nay báo cáo.`,
  unitFormerName: (name: string, former: string, ended: IsoDay, successors: readonly string[]) =>
    successors.length === 0
      ? `${file(name)} ghi tên cũ ${quoted(former)}, đã hết hiệu lực từ sau ngày ${dayText(ended)}. Hãy chọn đơn vị hiện nay cho tệp này.`
      : `${file(name)} ghi tên cũ ${quoted(former)}, đã hết hiệu lực từ sau ngày ${dayText(ended)}; nay là ${successors.map(quoted).join(', ')}. Hãy chọn đơn vị cho tệp này.`,
  unitContradiction: (name: string, inside: string, outside: string) =>
    `${file(name)}: trong báo cáo ghi ${quoted(inside)} nhưng tên tệp lại là ${quoted(outside)}. Hãy chọn đúng đơn vị, hoặc hỏi lại đơn vị gửi.`,
  unitDoubtful: (name: string, found: string, proposed: string) =>
    `${file(name)}: trong báo cáo ghi ${quoted(found)}, tên tệp cho thấy là ${quoted(proposed)}. Đề nghị xác nhận đơn vị.`,
  unitFromFileName: (name: string, unit: string) =>
    `${file(name)} không ghi tên đơn vị trong báo cáo; lấy ${quoted(unit)} theo tên tệp hoặc thư mục.`,
  unitNotOwing: (name: string, unit: string, label: string) =>
    `${file(name)}: ${quoted(unit)} không thuộc diện báo cáo ${label}. Hãy chọn đúng đơn vị hoặc đúng mẫu.`,
  /** `taken` null: no other day is there. */
  periodImpossible: (
    name: string,
    date: string,
    taken: { readonly source: PeriodSourceWord; readonly day: IsoDay } | null,
  ) =>
    taken === null
      ? `${file(name)} ghi ngày ${quoted(date)}, ngày này không có trong lịch nên chưa biết báo cáo cho ngày nào. Hãy chọn kỳ báo cáo, hoặc đề nghị đơn vị ghi lại ngày đúng.`
      : `${file(name)} ghi ngày ${quoted(date)}, ngày này không có trong lịch; đã lấy ngày ${dayText(taken.day)} theo ${PERIOD_SOURCES[taken.source]}. Đề nghị đơn vị xác nhận ngày báo cáo.`,
  periodUnknown: (name: string) =>
    `${file(name)} không ghi rõ ngày báo cáo. Hãy chọn ngày cho tệp này, hoặc hỏi lại đơn vị gửi.`,
  spanOutside: (name: string, period: PeriodKey) =>
    `Tệp “${name}” là báo cáo ${periodName(period)}, không thuộc các kỳ phải báo cáo. Hãy kiểm tra lại kỳ báo cáo.`,
  spanUnknown: (name: string) =>
    `Tệp “${name}” không ghi rõ kỳ báo cáo (tuần, tháng, quý, 6 tháng hoặc năm). Hãy chọn kỳ báo cáo của tệp này.`,
  periodOutside: (name: string, day: IsoDay, from: IsoDay, to: IsoDay) =>
    `${file(name)} ghi ngày báo cáo ${dayText(day)}, ngoài thời gian thu báo cáo (${dayText(from)} đến ${dayText(to)}). Hãy chọn đúng ngày, hoặc hỏi lại đơn vị gửi.`,
  periodContradiction: (
    name: string,
    taken: { readonly source: PeriodSourceWord; readonly day: IsoDay },
    other: { readonly source: PeriodSourceWord; readonly day: IsoDay },
  ) =>
    `${file(name)}: ${PERIOD_SOURCES[taken.source]} ghi ngày ${dayText(taken.day)} nhưng ${PERIOD_SOURCES[other.source]} ghi ngày ${dayText(other.day)}. Đã lấy ngày ${dayText(taken.day)}; đề nghị đơn vị xác nhận.`,

  // What a report says
  understoodBlank: '(để trống)',
  understoodMissing: '(không có trong tệp)',
  /** @param decimals of the most exact of them */
  understoodSum: (sum: number, units: number, decimals: number) =>
    `cộng ${formatCount(units)} đơn vị: ${formatTotal(sum, decimals)}`,
  understoodAverage: (units: number, least: number, most: number) =>
    least === most
      ? `${formatCount(units)} đơn vị ghi ${numberText(least)} (không cộng)`
      : `${formatCount(units)} đơn vị ghi, từ ${numberText(least)} đến ${numberText(most)} (không cộng)`,
  figureMissing: (sheet: string, label: string) =>
    `Trang ${quoted(sheet)} không có mục ${quoted(label)}. Đề nghị đơn vị bổ sung theo đúng mẫu rồi gửi lại.`,
  figureBlank: (place: NamedPlace, label: string) =>
    `${at(place)}: mục ${quoted(label)} để trống. Đề nghị đơn vị điền số (không có thì ghi 0) rồi gửi lại.`,
  columnAt: (letter: string) => `cột ${letter}`,
  understoodColumn: (filled: number, rows: number, sum: string | null) =>
    `${sum === null ? '' : `tổng ${sum}; `}có ở ${formatCount(filled)}/${formatCount(rows)} dòng`,
  columnBlank: (place: NamedPlace, label: string) =>
    `${at(place)}: cột ${quoted(label)} để trống. Đề nghị đơn vị bổ sung.`,
  columnNotANumber: (place: NamedPlace, label: string, raw: string) =>
    `${at(place)}: cột ${quoted(label)} ghi ${quoted(raw)}, không phải con số. Đã giữ nguyên chữ; đề nghị đơn vị ghi bằng chữ số.`,
  figureNotACount: (place: NamedPlace, field: CountedField, raw: string) =>
    `${at(place)}: mục ${quoted(field.label)} ghi ${quoted(raw)}, ${notTheCount(field)}. Đề nghị đơn vị ghi bằng chữ số (không có thì ghi 0) rồi gửi lại.`,
  figureApproximate: (place: NamedPlace, raw: string, value: number) =>
    `${at(place)} ghi ${quoted(raw)}, là số ước chừng. Đã hiểu là ${numberText(value)}; đề nghị đơn vị ghi số chính xác.`,
  figureFraction: (place: NamedPlace, field: CountedField, raw: string) =>
    `${at(place)}: mục ${quoted(field.label)} ghi ${quoted(raw)} nhưng ${noFraction(field)}. ${wholeInstead(field)}`,
  figureNotAnAmount: (place: NamedPlace, field: CountedField, raw: string) =>
    `${at(place)}: mục ${quoted(field.label)} ghi ${quoted(raw)}, không đọc được thành số${inMeasure(field)}. Đề nghị đơn vị ghi bằng chữ số, dấu phẩy trước phần thập phân (ví dụ 1.250,5), không ghi đơn vị tính khác, rồi gửi lại.`,
  figureRounded: (
    place: NamedPlace,
    field: CountedField & { readonly decimals?: number | undefined },
    raw: number,
    value: number,
  ) =>
    `${at(place)}: mục ${quoted(field.label)} ghi ${numberText(raw)}, nhiều hơn ${field.decimals ?? 0} chữ số thập phân; đã làm tròn thành ${numberText(value)}. Đề nghị đơn vị xác nhận.`,
  lostThousandsCount: (place: NamedPlace, field: CountedField, value: number, meant: number) =>
    `${at(place)} có giá trị ${numberText(value)} nhưng ${noFraction(field)}; đã hiểu là ${numberText(meant)} (dấu chấm bị hiểu thành dấu thập phân). Đề nghị đơn vị xác nhận.`,
  atMost: (value: number) => `không quá ${numberText(value)}`,
  atLeast: (value: number) => `không dưới ${numberText(value)}`,
  figureIsPhone: (place: NamedPlace, field: CountedField, raw: string) =>
    `${at(place)}: mục ${quoted(field.label)} ghi ${quoted(raw)} là số điện thoại, ${notTheCount(field)}. Đề nghị đơn vị kiểm tra lại cột và gửi lại số đúng.`,
  ruleAtMost: (
    place: NamedPlace,
    left: { readonly label: string; readonly value: number },
    right: { readonly label: string; readonly value: number; readonly cell: string },
  ) =>
    `${at(place)}: ${quoted(left.label)} ghi ${numberText(left.value)}, lớn hơn ${quoted(right.label)} ghi ${numberText(right.value)} ở ô ${right.cell}. Đề nghị đơn vị kiểm tra và gửi lại số đúng.`,
  ruleSum: (
    place: NamedPlace,
    total: { readonly label: string; readonly value: number },
    parts: readonly { readonly label: string; readonly cell: string }[],
    sum: number,
  ) =>
    `${at(place)}: ${quoted(total.label)} ghi ${numberText(total.value)}, nhưng cộng ${parts
      .map(({ label, cell }) => (cell === '' ? quoted(label) : `${quoted(label)} (ô ${cell})`))
      .join(' + ')} được ${numberText(sum)}. Đề nghị đơn vị kiểm tra và gửi lại số đúng.`,
  exactly: (value: number) => numberText(value),
  blankReport: (name: string, sheet: string, label: string) =>
    `${file(name)}, trang ${quoted(sheet)}: danh sách của ${label} để trống. Nếu trong ngày không có, đề nghị đơn vị ghi “Không phát sinh”; nếu có, đề nghị điền danh sách rồi gửi lại.`,
  nilWithRows: (place: NamedPlace, rows: number) =>
    `${at(place)} ghi “Không phát sinh” nhưng danh sách vẫn có ${formatCount(rows)} người. Đề nghị đơn vị xác nhận và gửi lại.`,
  nilWithoutTotal: (sheet: string, label: string) =>
    `Trang ${quoted(sheet)} ghi “Không phát sinh” nhưng không ghi ${quoted(label)}. Đề nghị đơn vị ghi lại số lũy kế của hôm trước.`,
  columnMissing: (sheet: string, label: string) =>
    `Trang ${quoted(sheet)}: bảng không có cột ${quoted(label)}. Đề nghị đơn vị bổ sung cột này theo đúng mẫu.`,
  rowWithoutName: (place: NamedPlace) =>
    `${at(place)}: dòng có dữ liệu nhưng không có họ tên nên không tính. Đề nghị đơn vị bổ sung họ tên hoặc xóa dòng này.`,
  phonesBlank: (sheet: string | null, rows: readonly number[]) =>
    `${listAt(sheet)}: ${rows.length} người chưa có số điện thoại (${rowList(rows)}). Đề nghị đơn vị bổ sung.`,
  addressesBlank: (sheet: string | null, rows: readonly number[]) =>
    `${listAt(sheet)}: ${rows.length} người chưa có địa chỉ (${rowList(rows)}). Đề nghị đơn vị bổ sung.`,
  duplicatePerson: (place: NamedPlace, fullName: string, firstRow: number) =>
    `${at(place)}: ${quoted(fullName)} trùng cả họ tên và số điện thoại với dòng ${firstRow}; chỉ tính một lần.`,
  duplicatePhone: (place: NamedPlace, phone: string, firstName: string, firstRow: number) =>
    `${at(place)}: số điện thoại ${formatPhone(phone)} trùng với ${quoted(firstName)} ở dòng ${firstRow}. Đề nghị đơn vị kiểm tra lại một trong hai số.`,
  runningTotalUnclear: (place: NamedPlace, label: string, raw: string) =>
    `${at(place)}: các số ở cột ${quoted(label)} không theo một cách ghi nào; tạm lấy số cuối ${quoted(raw)}. Đề nghị đơn vị ghi một số lũy kế duy nhất.`,
  runningTotalSummed: (place: NamedPlace, raw: string) =>
    `${at(place)}: dòng tổng cộng các số lũy kế của từng người nên không dùng được; đã lấy số lũy kế cuối cùng ${quoted(raw)}. Đề nghị đơn vị sửa dòng tổng.`,

  // Against what was known before
  aboveBase: (found: {
    readonly unitName: string;
    readonly label: string;
    readonly value: number;
    readonly baseLabel: string;
    readonly base: number;
    readonly asOf: IsoDay;
    readonly source: string;
  }) =>
    `${found.unitName}: ${quoted(found.label)} ghi ${formatCount(found.value)}, lớn hơn ${quoted(found.baseLabel)} là ${formatCount(found.base)} (${found.source}, ngày ${dayText(found.asOf)}). Đề nghị đơn vị kiểm tra và gửi lại số đúng.`,
  aboveWhole: (found: {
    readonly unitName: string;
    readonly label: string;
    readonly value: number;
    readonly baseLabel: string;
    readonly base: number;
  }) =>
    `${found.unitName}: ${quoted(found.label)} ghi ${formatCount(found.value)}, lớn hơn ${quoted(found.baseLabel)} ghi ${formatCount(found.base)}, nên tỷ lệ vượt 100%. Đề nghị đơn vị kiểm tra lại hai số này.`,
  runningTotal: runningTotalWords,
  totalFell: fallenTotalWords,
  runningTotalOpen: openTotalWords,
  phoneListedElsewhere: (
    place: NamedPlace,
    person: { readonly phone: string | null; readonly ordinal: number; readonly fullName: string }, // null: not kept
    listing: {
      readonly unitName: string;
      readonly period: PeriodKey;
      readonly ordinal: number;
      readonly isSameUnit: boolean;
    },
  ) =>
    `${at(place)}: số điện thoại ${person.phone === null ? `của STT ${person.ordinal}` : `${formatPhone(person.phone)} của ${quoted(person.fullName)} (STT ${person.ordinal})`} đã có ở STT ${listing.ordinal} trong danh sách${periodWords(listing.period)} của ${listing.isSameUnit ? 'chính đơn vị' : listing.unitName}. Đề nghị đơn vị kiểm tra lại.`,
  phonesListedElsewhere: (
    sheet: string | null,
    rows: readonly number[],
    persons: number,
    listing: { readonly unitName: string; readonly period: PeriodKey; readonly isSameUnit: boolean },
  ) =>
    `${listAt(sheet)}: ${formatCount(rows.length)} trong ${formatCount(persons)} số điện thoại (${rowList(rows)}) đã có trong danh sách${periodWords(listing.period)} của ${listing.isSameUnit ? 'chính đơn vị' : listing.unitName}; có thể danh sách đó được chép lại. Đề nghị đơn vị kiểm tra lại.`,
  replacesEarlier: (name: string, earlier: string, changes: readonly string[]) =>
    `${file(name)} thay báo cáo đã có (${quoted(earlier)}): ${changes.join('; ')}.`,
  supplementsEarlier: (name: string, earlier: string, changes: readonly string[]) =>
    `${file(name)} bổ sung cho báo cáo đã có (${quoted(earlier)}): ${changes.join('; ')}.`,
  supplementApart: (name: string, earlier: string) =>
    `${file(name)} bổ sung cho tệp “${earlier}”, nhưng một trong hai danh sách được đếm xong không lưu nên không biết ai đã có ở danh sách trước. Hãy đề nghị đơn vị gửi lại cả danh sách rồi nhận là thay thế, hoặc đặt cách lưu như lần nhận trước.`,
  supplementRepeats: (name: string, again: number) =>
    `${file(name)} có ${formatCount(again)} người đã có trong danh sách gửi trước của cùng kỳ: không cộng hai lần.`,
  replacementOrSupplement: (
    unitName: string,
    later: { readonly fileName: string; readonly receivedAt: string },
    earlier: { readonly fileName: string; readonly receivedAt: string },
    changes: readonly string[],
    isOlder: boolean,
  ) =>
    `${unitName} đã có báo cáo kỳ này (${quoted(earlier.fileName)}, nhận ${earlier.receivedAt}); tệp ${quoted(later.fileName)} nhận ${later.receivedAt}${isOlder ? ', sớm hơn bản đang dùng,' : ''} ghi khác: ${changes.join('; ')}. Hãy chọn: báo cáo thay thế (bỏ số của bản trước), báo cáo bổ sung (giữ bản trước, thêm người mới, số nào ghi lại thì lấy theo tệp này), hay cộng số của tệp này vào bản trước nếu có nêu.`,
  confirmsEarlier: (fileName: string, earlier: string) =>
    `Tệp ${quoted(fileName)} có cùng số liệu với báo cáo đã nhận (${quoted(earlier)}): được giữ làm bằng chứng, không tính thêm bản mới; giờ nhận tính theo bản đến trước.`,
  repeatsEarlier: (name: string, earlier: string) =>
    `${file(name)} giống hệt báo cáo đã có (${quoted(earlier)}), không thay đổi số liệu nào.`,
  changedField: (label: string, before: string, after: string) => `${quoted(label)} từ ${before} thành ${after}`,
  changedPersons: (added: number, removed: number) =>
    [added > 0 ? `thêm ${formatCount(added)} người` : '', removed > 0 ? `bớt ${formatCount(removed)} người` : '']
      .filter((part) => part !== '')
      .join(', '),
  changedOwnColumns: (rows: number) => `sửa nội dung của ${formatCount(rows)} người`,
  changedNil: (isNil: boolean) => (isNil ? 'đổi thành “Không phát sinh”' : 'không còn là “Không phát sinh”'),

  // The clerk's list of what came in
  receiptWithoutFile: (place: NamedPlace) => `${at(place)}: dòng sổ nhận không ghi tên tệp nên bỏ qua.`,
  receiptWithoutTime: (place: NamedPlace, name: string, raw: string) =>
    raw === ''
      ? `${at(place)}: sổ nhận không ghi thời điểm nhận tệp ${quoted(name)}. Hãy ghi theo dạng 17/8/2021 15h07.`
      : `${at(place)}: thời điểm nhận tệp ${quoted(name)} ghi ${quoted(raw)}, không hiểu được. Hãy ghi theo dạng 17/8/2021 15h07.`,
  receiptTwice: (place: NamedPlace, name: string) =>
    `${at(place)}: tệp ${quoted(name)} ghi hai lần trong sổ nhận; lấy thời điểm sớm hơn.`,

  // Lists of units
  unitWithoutName: (place: NamedPlace) =>
    `${at(place)}: dòng không có tên đơn vị nên không nhập. Hãy bổ sung tên hoặc xóa dòng này.`,
  unitLeftOut: (place: NamedPlace, name: string) =>
    `${at(place)}: dòng chỉ có tên ${quoted(name)}, được hiểu là tên nhóm của các dòng khác nên không nhập thành đơn vị. Nếu là một đơn vị, hãy ghi mã hoặc loại của đơn vị rồi nhập lại.`,
  dayUnreadable: (place: NamedPlace, raw: string) =>
    `${at(place)} ghi ${quoted(raw)}, không phải ngày. Hãy ghi theo dạng 01/7/2025.`,
  codeRepaired: (place: NamedPlace, raw: string, code: string) =>
    `${at(place)}: mã ${quoted(raw)} bị mất số 0 ở đầu, đã sửa thành ${quoted(code)}.`,
  codeTwice: (place: NamedPlace, code: string, name: string, other: string, otherRow: number) =>
    `${at(place)}: mã ${quoted(code)} của ${quoted(name)} đã dùng cho ${quoted(other)} ở dòng ${otherRow}. Hãy sửa một trong hai mã.`,
  unitTwice: (place: NamedPlace, name: string, otherRow: number) =>
    `${at(place)}: ${quoted(name)} đã có ở dòng ${otherRow}; chỉ nhập một lần.`,

  /** What a file is, by the reader's own word for it. */
} as const;

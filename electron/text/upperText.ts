import type { LocalTime } from '../domain/calendar';
import type { Coverage } from '../domain/compilation';
import { formatCount } from '../domain/numbers';
import type { PeriodKey } from '../domain/period';
import type { CellFault, FilledSum, WritingNote } from '../domain/upper/form';
import type { CellPlace, PointedFigure, PointedText } from '../domain/upper/point';
import type { NoValue } from '../domain/upper/pointValue';
import { momentText } from './moment';
import { periodName } from './periodText';

const at = ({ sheet, cell }: CellPlace) => `ô ${cell} (trang tính “${sheet}”)`;

/** A list that stays readable however long it is. */
const MOST_NAMED = 12;
/** Cells that take something for the same unit, group or words. */
export interface NamedCells {
  readonly cells: readonly string[];
  readonly of: string;
}

/** "C23, D23 (Xã Hoài Phú); C24, D24 (Xã Hoài Sơn)" */
function named(items: readonly NamedCells[]): string {
  const shown = items.slice(0, MOST_NAMED).map(({ cells, of }) => `${cells.join(', ')} (${of})`);
  const rest = countOf(items.slice(MOST_NAMED));
  return `${shown.join('; ')}${rest === 0 ? '' : `; và ${formatCount(rest)} ô khác`}`;
}

function countOf(items: readonly NamedCells[]): number {
  return items.reduce((sum, { cells }) => sum + cells.length, 0);
}

const figures: Readonly<Record<PointedFigure, string>> = {
  numerator: 'Tử số',
  denominator: 'Mẫu số',
  percent: 'Tỷ lệ',
  target: 'Chỉ tiêu (tỷ lệ phải đạt)',
  shortfall: 'Số còn thiếu so với chỉ tiêu',
  perDayNeeded: 'Số cần đạt thêm mỗi ngày',
  newPersons: 'Số người mới trong kỳ',
  reported: 'Số đơn vị đã báo cáo',
  expected: 'Số đơn vị phải báo cáo',
  missing: 'Số đơn vị chưa báo cáo',
};

const texts: Readonly<Record<PointedText, string>> = {
  dataHour: 'Giờ chốt số liệu (dạng 15h00 ngày 17/8/2021)',
  day: 'Ngày chốt số liệu (dạng 17/8/2021)',
  dayInWords: 'Ngày bằng chữ (dạng ngày 17 tháng 8 năm 2021)',
  placeAndDay: 'Địa danh và ngày (dạng Hoài Nhơn, ngày 17 tháng 8 năm 2021)',
  period: 'Kỳ báo cáo',
  coverage: 'Số đơn vị đã tổng hợp (dạng 16/17 đơn vị)',
  missingUnits: 'Tên các đơn vị chưa báo cáo',
  officeName: 'Tên cơ quan',
  signerName: 'Họ và tên người ký',
  signerPosition: 'Chức vụ người ký',
};

const faults: Readonly<Record<CellFault, (place: CellPlace, formula: string | null) => string>> = {
  noSheet: ({ sheet }) => `Mẫu không có trang tính “${sheet}”.`,
  formula: (place, formula) =>
    `Không ghi được vào ${at(place)}: ô đang có công thức${formula ? ` “=${formula}”` : ''} và phải giữ nguyên. Hãy chọn ô khác.`,
  tableHeading: (place) =>
    `Không ghi được vào ${at(place)}: ô là tiêu đề của bảng Excel, đổi chữ thì Excel báo tệp hỏng. Hãy chọn ô khác.`,
  pivot: (place) => `Không ghi được vào ${at(place)}: ô nằm trong bảng PivotTable do Excel tự lập. Hãy chọn ô khác.`,
};

const none: Readonly<Record<NoValue, string>> = {
  noIndicator: 'văn bản chỉ đạo không còn tỷ lệ này',
  noPeriod: 'không có kỳ báo cáo trước đó',
  noUnit: 'đơn vị hoặc nhóm này không phải báo cáo',
  notReported: 'chưa có số liệu',
  noTarget: 'chưa có chỉ tiêu',
  targetMet: 'đã đạt chỉ tiêu',
  notOffered: 'không có số này cho đơn vị hoặc nhóm',
};

const notes: Readonly<Record<WritingNote, string>> = {
  fraction: 'ghi dạng phân số thập phân vì ô định dạng %',
  points: 'ghi số điểm phần trăm vì ô không định dạng %',
  serial: 'ghi dạng ngày của Excel, hiện theo định dạng của ô',
  asText: 'ghi dạng chữ vì ô không định dạng ngày',
  countAsPercent: 'ô định dạng %, số đếm sẽ hiện gấp 100 lần',
  numberAsDay: 'ô định dạng ngày, số sẽ hiện thành một ngày',
};

function otherFormat(fileName: string): string {
  return `Tệp “${fileName}” không phải mẫu Excel dạng .xlsx hoặc .xlsm nên không điền mà giữ nguyên được định dạng. Hãy mở tệp bằng Excel hoặc LibreOffice, chọn Lưu thành, chọn loại “Excel Workbook (.xlsx)”, rồi đưa tệp mới vào.`;
}

/** Words about Excel forms of the level above. */
export const upperText = {
  figures,
  texts,
  none,
  notes,
  total: 'Toàn bộ các đơn vị',
  group: (name: string) => `Nhóm: ${name}`,
  unitKind: (name: string) => `Loại đơn vị: ${name}`,
  parent: (name: string) => `Thuộc: ${name}`,
  fault: (fault: CellFault, place: CellPlace, formula: string | null) => faults[fault](place, formula),
  /** @param indicator null: there is only one */
  label: (whose: string, figure: string, indicator: string | null, periodsBack: number) => {
    const back = periodsBack === 0 ? '' : ` – ${periodsBack === 1 ? 'kỳ liền trước' : `${periodsBack} kỳ trước`}`;
    return `${whose} – ${figure}${indicator === null ? '' : ` – ${indicator}`}${back}`;
  },
  numerator: (label: string) => `Tử số: ${label}`,
  denominator: (label: string) => `Mẫu số: ${label}`,
  coverage: ({ reported, expected }: Coverage) => `${formatCount(reported)}/${formatCount(expected)} đơn vị`,
  missing: (names: readonly string[]) => (names.length === 0 ? 'Không' : names.join(', ')),
  refusal: {
    empty: (fileName: string) => `Tệp “${fileName}” rỗng (0 byte). Hãy tải lại tệp mẫu của cấp trên.`,
    locked: (fileName: string) =>
      `“${fileName}” là tệp tạm do Excel tạo khi đang mở. Hãy chọn chính tệp mẫu, tên không có “~$” ở đầu.`,
    password: (fileName: string) =>
      `Tệp “${fileName}” đặt mật khẩu mở nên không đọc được. Hãy mở bằng Excel, bỏ mật khẩu mở, lưu lại rồi đưa vào.`,
    damaged: (fileName: string) =>
      `Tệp “${fileName}” bị hỏng nên không đọc được. Hãy mở bằng Excel và lưu lại, hoặc xin cấp trên gửi lại tệp mẫu.`,
    tooLarge: (fileName: string) =>
      `Tệp “${fileName}” quá lớn so với một mẫu báo cáo. Hãy bỏ bớt các trang tính dữ liệu không cần rồi lưu lại.`,
    unsafe: (fileName: string) =>
      `Tệp “${fileName}” có nội dung bất thường, có thể gây hại, nên không mở. Hãy xin cấp trên gửi lại tệp mẫu.`,
    otherFormat,
  },
  noTemplate: 'Không còn mẫu Excel này.',
  noVersion: (version: number) => `Mẫu không có bản ${version}.`,
  fromVersion: (version: number) => `Dùng lại bản ${version}`,
  gone: (fileName: string) =>
    `Tệp mẫu “${fileName}” trong thư mục dữ liệu đã mất hoặc bị thay đổi nên không điền được. Hãy đưa lại tệp mẫu của cấp trên.`,
  nothingPointed: (name: string) => `Mẫu “${name}” chưa chỉ ô nào. Hãy chỉ ít nhất một ô nhận số liệu trước khi điền.`,
  twice: (place: CellPlace) => `${at(place).replace(/^ô/, 'Ô')} được chỉ hai lần. Mỗi ô chỉ nhận một nội dung.`,
  noIndicator: (id: string) => `Văn bản chỉ đạo không có tỷ lệ nào mang mã “${id}”.`,
  noUnit: (id: string) => `Không có đơn vị hoặc nhóm nào mang mã “${id}”.`,
  notOffered: (place: CellPlace, figure: string, whose: string) =>
    `Không có “${figure}” cho “${whose}” nên không ghi được vào ${at(place)}.`,
  sameName: (name: string) => `Đã có mẫu tên “${name}” của văn bản này. Hãy đặt tên khác.`,
  field: (name: string) => `mẫu Excel cấp trên “${name}”`,
  state: (fileName: string, points: number, version: number) =>
    `tệp “${fileName}”, ${formatCount(points)} ô, bản ${version}`,
  undone: 'Hoàn tác',
  doubtful: 'chữ cạnh ô không còn như khi chỉ, phải chỉ lại hoặc xác nhận',
  fileName: (slug: string, hour: string) => `${slug}-${hour}`,
  warnings: {
    empty: (items: readonly NamedCells[], coverage: string) =>
      `${formatCount(countOf(items))} ô để trống vì chưa có số liệu: ${named(items)}.${coverage === '' ? '' : ` Số liệu tổng hợp từ ${coverage}.`}`,
    doubtful: (items: readonly NamedCells[]) =>
      `${formatCount(countOf(items))} ô chưa điền vì chữ cạnh ô trong mẫu đã khác lúc chỉ: ${named(items)}. Hãy xem lại từng ô.`,
    fault: (items: readonly NamedCells[]) => `${formatCount(countOf(items))} ô không điền được: ${named(items)}.`,
    hidden: (items: readonly NamedCells[]) =>
      `${formatCount(countOf(items))} ô được điền nằm trong trang tính, hàng hoặc cột đang ẩn: ${named(items)}.`,
    locked: (items: readonly NamedCells[]) =>
      `${formatCount(countOf(items))} ô được điền đang bị khóa trong trang tính có bảo vệ: ${named(items)}. Hãy xem cấp trên có cho ghi vào các ô đó không.`,
    format: (place: CellPlace, note: WritingNote) => `${at(place).replace(/^ô/, 'Ô')}: ${notes[note]}.`,
    standIn: (items: readonly NamedCells[]) =>
      `${formatCount(countOf(items))} ô có số thay cho đơn vị chưa báo cáo, theo lựa chọn đã lưu: ${named(items)}.`,
    sum: (sum: FilledSum, value: number, label: string, own: number, coverage: string) =>
      `${at(sum).replace(/^ô/, 'Ô')} của mẫu cộng được ${formatCount(value)}, khác “${label}” của phần mềm là ${formatCount(own)} (${coverage}). Hãy xem mẫu có thiếu hoặc thừa hàng đơn vị nào.`,
    rates: (sum: FilledSum) =>
      `${at(sum).replace(/^ô/, 'Ô')} của mẫu ${sum.kind === 'sum' ? 'cộng' : 'lấy trung bình'} tỷ lệ phần trăm của các đơn vị; tỷ lệ chung phải tính từ tổng tử số và tổng mẫu số.`,
    signed: 'Tệp mẫu có chữ ký số; điền vào thì chữ ký đó không còn hiệu lực.',
    earlier: (label: string, period: PeriodKey) => `“${label}” lấy số liệu của ${periodName(period)}.`,
  },
  cli: {
    line: (name: string, id: string, version: number, points: number, fileName: string) =>
      `- ${name} [${id}], bản ${version}: ${formatCount(points)} ô, tệp “${fileName}”`,
    templateNeeded: 'Thiếu mã hoặc tên mẫu Excel; xem bằng lệnh upper-template list.',
    empty: 'Chưa có mẫu Excel cấp trên nào.',
    filled: (path: string, filled: number, asOf: LocalTime) =>
      `Đã điền ${formatCount(filled)} ô theo số liệu nhận đến ${momentText(asOf)}: ${path}`,
    pointed: (points: number) => `Mẫu có ${formatCount(points)} ô nhận số liệu.`,
    followed: (moved: number, left: number) =>
      `Đã chuyển ${formatCount(moved)} ô theo tên hàng, tên cột; còn ${formatCount(left)} ô phải chỉ lại hoặc xác nhận.`,
    badPoints: (path: string) =>
      `Tệp “${path}” không phải danh sách ô hợp lệ: cần JSON dạng {"points":[{"sheet","cell","source"}]} hoặc {"tables":[…]}.`,
    doubtfulRows: (rows: readonly string[]) =>
      `Chưa rõ đơn vị ở các hàng: ${rows.join('; ')}. Hãy ghi rõ trong "units" của bảng: {"<hàng>": "<mã đơn vị>"}, hoặc null để bỏ qua hàng.`,
  },
} as const;

import type { LocalTime } from '../domain/calendar';
import { formatCount } from '../domain/numbers';
import type { LeftOut, OpenTable } from '../domain/openData/openTable';
import { fileTrouble } from './fileTrouble';
import { momentText } from './moment';

/** Words of the open data export: names of its files and sheets, what it says of itself, and what can go wrong. */
export const openDataText = {
  folderName: (at: LocalTime) => `du-lieu-mo-${at.slice(0, 10)}-${at.slice(11).replace(':', 'h')}`,
  /** Behind the name of the folder while its files are being written. */
  unfinished: 'dang-ghi-do',
  files: {
    workbook: 'du-lieu-mo.xlsx',
    index: 'danh-muc.csv',
    dictionary: 'tu-dien-du-lieu.csv',
    readMe: 'tu-dien-du-lieu.md',
  },
  /** As `table` in what the command prints. */
  own: { index: 'danh-muc', dictionary: 'tu-dien-du-lieu' },
  sheets: { index: 'Danh mục', dictionary: 'Từ điển dữ liệu' },
  indexHeadings: ['Bảng', 'Loại', 'Nội dung', 'Số dòng', 'Tệp CSV', 'Trang tính', 'Ghi chú'],
  kinds: { view: 'bảng để xem', table: 'bảng gốc' },
  viewTopic: 'Bảng để xem',
  viewsIntro:
    'Ghép từ các bảng gốc khi xuất dữ liệu mở (tệp `xem-….csv`, trang tính cùng tên); không có trong tệp SQLite.',
  masked: '(lược bỏ)',
  cut: '… (còn nữa, xem tệp CSV)',
  /** Why a whole table is not there. */
  leftOut: ({ rows, why }: LeftOut) =>
    why === 'notAsked'
      ? 'Không xuất: không được chọn.'
      : `Không xuất ${formatCount(rows)} dòng: có dữ liệu về người. Chọn “kèm danh sách người” để xuất.`,
  /** What of a table is held back; null: nothing. */
  heldBack: (columns: readonly LeftOut[]) => {
    if (columns.length === 0) return null;
    const cells = columns.reduce((sum, { rows }) => sum + rows, 0);
    const names = columns.map(({ column }) => column).join(', ');
    return `Lược bỏ ${formatCount(cells)} ô có thể có họ tên, số điện thoại hoặc lời của người (cột ${names}).`;
  },
  title: (office: string) => (office === '' ? 'Dữ liệu mở' : `Dữ liệu mở của ${office}`),
  about: (asOf: LocalTime, madeAt: LocalTime, version: number) =>
    `Xuất lúc ${momentText(madeAt)}. Trạng thái và tổng tính đến ${momentText(asOf)}. Phiên bản cấu trúc dữ liệu: ${version}.`,
  persons: {
    with: 'Có kèm danh sách người: tệp này có họ tên, số điện thoại. Chỉ chuyển cho người được phép.',
    without:
      'Không kèm danh sách người. Tên người ký, người ghi sổ là tên người làm nhiệm vụ nên vẫn có; ô ghi chú gõ tay có thể nhắc tên người, hãy xem lại trước khi công bố.',
  },
  readingTitle: 'Cách đọc các tệp',
  reading: [
    'Tệp CSV: chữ UTF-8 có BOM, ngăn cách bằng dấu chấm phẩy, xuống dòng CRLF, ô có dấu đặc biệt nằm trong ngoặc kép (RFC 4180). Số lẻ dùng dấu phẩy.',
    'Ô trống là không có giá trị (NULL); chữ rỗng ghi là "". Chữ bắt đầu bằng = + - @ được thêm dấu nháy đơn (\') phía trước để Excel không hiểu là công thức: bỏ đúng một dấu nháy là được chữ gốc.',
    'Ngày giờ trong CSV và trong bảng gốc viết theo ISO (2021-08-17, 2021-08-17T15:00); trong bảng để xem của tệp Excel là ngày giờ thật của Excel.',
    'Mã đơn vị, số điện thoại là chữ. Excel mở thẳng tệp CSV sẽ bỏ số 0 ở đầu: hãy dùng tệp du-lieu-mo.xlsx, hoặc nhập CSV qua Dữ liệu → Từ văn bản/CSV và chọn kiểu Văn bản.',
    'Hình, bản quét, tệp báo cáo gốc không xuất; bảng chỉ có dấu SHA-256, trùng tên tệp trong thư mục tep-dinh-kem.',
    'Bảng quá 1.048.576 dòng nằm trên nhiều trang tính của tệp Excel.',
  ],
  /** What is being written, to whoever waits. */
  label: ({ kind, title }: Pick<OpenTable, 'kind' | 'title'>) => (kind === 'view' ? title : `Bảng ${title}`),
  steps: { prepare: 'Đang chuẩn bị', keep: 'Đang hoàn tất' },

  noTable: (name: string, known: string) => `Không có bảng “${name}”. Các bảng: ${known}.`,
  noFormat: (known: string) => `Tùy chọn --format là một trong: ${known}.`,
  notEmpty: (folder: string) =>
    `Thư mục ${folder} đã có tệp bên trong nên không ghi vào đó. Hãy nêu một thư mục mới hoặc thư mục trống.`,
  busy: 'Đang xuất dữ liệu rồi. Hãy chờ xong hoặc dừng lần xuất ấy trước.',
  stopped: 'Đã dừng. Không có tệp nào được giữ lại.',
  died: 'Phần xuất dữ liệu bị ngắt giữa chừng (có thể máy hết bộ nhớ). Không có tệp nào được giữ lại; hãy thử lại, hoặc chỉ xuất CSV.',
  noLogging:
    'Dữ liệu đang mở chỉ để xem nên không ghi được vào sổ thay đổi. Danh sách người chỉ được xuất khi ghi được sổ; hãy xuất không kèm danh sách người.',
  cannotWrite: (path: string, code: string) =>
    code === 'ENOSPC' || code === 'EDQUOT'
      ? `Không ghi được ${path}: ổ đĩa đã đầy. Hãy giải phóng chỗ hoặc chọn ổ khác. Không có tệp nào được giữ lại.`
      : `Không ghi được ${path}: ${fileTrouble(code)}. Nếu là USB, hãy cắm lại; nếu không, hãy chọn thư mục khác. Không có tệp nào được giữ lại.`,

  log: {
    field: 'Xuất dữ liệu mở',
    made: (folder: string, tables: number, rows: number, withPersons: boolean) =>
      `${folder}: ${formatCount(tables)} bảng, ${formatCount(rows)} dòng, ${withPersons ? 'CÓ kèm danh sách người' : 'không kèm danh sách người'}`,
  },
} as const;

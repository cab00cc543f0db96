import type { ChartKind, RowChoice, SummarySheet } from '../../electron/domain/charts/chartKind';

const KINDS: Readonly<Record<ChartKind, string>> = {
  progress: 'Tiến độ theo mốc',
  bars: 'Theo đơn vị',
  timeliness: 'Nộp báo cáo theo ngày',
  ranking: 'Xếp hạng',
  gaps: 'Chênh lệch số đếm',
  summary: 'Trang tóm tắt',
};

const ROWS: Readonly<Record<RowChoice, string>> = {
  all: 'Tất cả đơn vị',
  ends: '15 đầu, 15 cuối bảng',
};

const SHEETS: Readonly<Record<SummarySheet, string>> = { wide: 'Màn chiếu 16:9', a4: 'A4 ngang' };

/** Words of "Biểu đồ" around the pictures; those inside come with the picture. */
export const charts = {
  kind: 'Loại biểu đồ',
  kinds: KINDS,
  rate: 'Chỉ tiêu',
  duty: 'Biểu báo cáo',
  rowChoice: 'Đơn vị trong hình',
  rows: ROWS,
  sheet: 'Khổ trang',
  sheets: SHEETS,
  print: 'In…',
  printed: 'Đã gửi in.',
  copy: 'Chép hình',
  copied: 'Đã chép hình, dán vào Zalo, Word hoặc PowerPoint.',
  savePng: 'Lưu PNG',
  saveSvg: 'Lưu SVG',
  savePdf: 'Lưu PDF',
  saved: (name: string) => `Đã lưu ${name}.`,
  rowPages: 'Trang đơn vị',
  spanPages: 'Trang kỳ báo cáo',
  earlier: 'Kỳ trước đó',
  later: 'Kỳ sau đó',
  previous: 'Đơn vị trước',
  next: 'Đơn vị sau',
  page: (page: string, pages: string) => `${page}/${pages}`,
  role: 'biểu đồ',
  hint: 'Phím mũi tên đi qua từng giá trị, Home và End đến đầu và cuối.',
  hintShown: 'Bấm vào hình rồi dùng phím mũi tên để đọc từng giá trị.',
  table: 'Bảng số liệu của hình',
  attach: (count: number) => (count === 0 ? 'Biểu đồ kèm theo…' : `Biểu đồ kèm theo: ${count} hình…`),
  attachTitle: 'Biểu đồ kèm theo báo cáo',
  attachHint:
    'Hình đã chọn in thành phụ lục riêng ở cuối báo cáo, có giờ số liệu và số đơn vị đã có số liệu. Bản xem trước đổi theo ngay.',
  empty: 'Chưa có hình để vẽ',
  emptyHint: 'Văn bản này chưa có chỉ tiêu tỷ lệ hoặc biểu báo cáo cho loại biểu đồ đang chọn.',
} as const;

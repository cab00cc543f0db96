import { inChosenLanguage } from './language';

/** Words of the export of open data. */
export const openData = inChosenLanguage('openData', {
  open: 'Dữ liệu mở…',
  title: 'Xuất toàn bộ dữ liệu',
  what: (tables: string, rows: string) =>
    `Ghi ra một thư mục mới: ${tables} bảng, ${rows} dòng, các bảng ghép sẵn để xem, danh mục và từ điển dữ liệu. Mở được bằng Excel và mọi phần mềm thống kê.`,
  format: 'Dạng tệp',
  formats: {
    both: 'Excel và CSV',
    xlsx: 'Chỉ Excel: một tệp, mỗi bảng một trang tính',
    csv: 'Chỉ CSV: mỗi bảng một tệp',
  },
  asOf: 'Trạng thái và tổng tính đến',
  day: 'Ngày',
  clock: 'Giờ',
  persons: 'Kèm danh sách người',
  personsHint: (persons: string, contacts: string) =>
    `${persons} người trong báo cáo, ${contacts} người liên hệ của đơn vị. Không chọn thì các bảng và ô có họ tên, số điện thoại được lược bỏ, danh mục ghi rõ đã lược gì.`,
  personsWarning:
    'Tệp sẽ có họ tên, số điện thoại của người dân. Chỉ chuyển cho người được phép. Việc xuất được ghi vào nhật ký.',
  start: 'Chọn thư mục và xuất…',
  making: 'Đang xuất dữ liệu…',
  progress: (done: string, total: string) => `${done}/${total} dòng`,
  stop: 'Dừng',
  stopping: 'Đang dừng…',
  done: (folder: string, tables: string, rows: string) => `Đã xuất ${tables} bảng, ${rows} dòng vào “${folder}”.`,
  leftOut: (rows: string) => `Đã lược ${rows} dòng về người; xem danh mục.`,
} as const);

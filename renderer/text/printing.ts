import type { Sides } from '../../electron/domain/printChoice';

const sides: Readonly<Record<Sides, string>> = {
  simplex: 'Một mặt',
  longEdge: 'Hai mặt, lật theo cạnh dài',
  shortEdge: 'Hai mặt, lật theo cạnh ngắn',
};

/** Printing without the system's dialog. */
export const printing = {
  title: 'In văn bản',
  samePages: 'Bản in là đúng các trang đang xem trước.',
  pages: (count: string) => `Văn bản có ${count} trang.`,
  printer: 'Máy in',
  defaultPrinter: (label: string) => `${label} (mặc định)`,
  noPrinters:
    'Máy tính này chưa có máy in nào. Hãy thêm máy in trong phần cài đặt của hệ thống, hoặc lưu PDF để in sau.',
  copies: 'Số bản',
  copiesError: (most: string) => `Số bản là số nguyên từ 1 đến ${most}.`,
  range: 'Trang in',
  rangeHint: 'Để trống: in tất cả. Ví dụ: 1-3, 5',
  rangeError: (pages: string) => `Ghi số trang từ 1 đến ${pages}, ví dụ: 1-3, 5.`,
  sides: 'Kiểu in',
  sidesOf: sides,
  print: 'In',
  printAgain: 'In thêm lần nữa',
  systemDialog: 'Hộp thoại in của hệ thống…',
  sending: 'Đang chuyển đến máy in…',
  sent: (printer: string, copies: string, pages: string) =>
    `Đã chuyển đến “${printer}”: ${copies} bản, mỗi bản ${pages} trang.`,
  sentByDialog: 'Đã chuyển đến máy in.',
} as const;

import type { ColumnFormat } from '../domain/openData/dictionary';

/** How the values of a column are written. */
const FORMATS: Readonly<Record<ColumnFormat, string>> = {
  text: 'chữ',
  integer: 'số nguyên',
  real: 'số thực',
  moment: 'giờ, YYYY-MM-DDTHH:MM',
  day: 'ngày, YYYY-MM-DD',
  period: 'kỳ',
  flag: '0 hoặc 1',
  json: 'JSON',
  sha256: 'SHA-256, 64 chữ số hex',
  percent: 'tỷ lệ %',
};

/** Words of the data dictionary, in the document and in what is exported. */
export const dictionaryText = {
  formats: FORMATS,
  headings: {
    table: 'Bảng',
    column: 'Cột',
    type: 'Kiểu',
    is: 'Ý nghĩa',
    unit: 'Đơn vị tính',
    values: 'Giá trị và ý nghĩa',
    null: 'Khi để trống (NULL)',
    key: 'Khóa',
    refersTo: 'Tham chiếu',
    personal: 'Dữ liệu về người',
  },
  keyPart: 'khóa chính',
  flag: { '0': 'không', '1': 'có' },
  neverNull: 'không bao giờ trống',
  personal: { always: 'có', sometimes: 'một số dòng' },
  people: 'Bảng này là dữ liệu về người: chỉ xuất khi chọn “kèm danh sách người”.',
  unique: (columns: readonly string[]) => `Không có hai dòng trùng ${columns.join(' + ')}.`,
  schemaVersion: (version: number) => `Phiên bản cấu trúc (\`PRAGMA user_version\`): **${version}**.`,
} as const;

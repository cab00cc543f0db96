import { fileTrouble } from './fileTrouble';

/** What a file is, by the reader's own word for it. */
const FILE_KINDS: Readonly<Record<string, string>> = {
  word: 'văn bản Word',
  pdf: 'tệp PDF',
  powerpoint: 'tệp trình chiếu PowerPoint',
  outlook: 'thư Outlook',
  odt: 'văn bản OpenDocument',
  odp: 'tệp trình chiếu OpenDocument',
  access: 'cơ sở dữ liệu Access',
  image: 'tệp ảnh',
  zip: 'tệp nén',
  rar: 'tệp nén RAR',
  '7z': 'tệp nén 7z',
  gzip: 'tệp nén GZ',
  text: 'tệp văn bản thuần (không có bảng)',
  xml: 'tệp XML',
  'web-page': 'trang web không có bảng',
  'zip-compression': 'tệp nén bằng cách không thông dụng',
};

function file(name: string): string {
  return `Tệp “${name}”`;
}

/** Sentences about whole files that are not read. In a file of their own: whoever refuses a file need not know all others. */
export const refusalMessages = {
  fileEmpty: (name: string) => `${file(name)} rỗng, không có nội dung. Đề nghị đơn vị mở lại tệp gốc, lưu rồi gửi lại.`,
  fileLocked: (name: string) =>
    `${file(name)} chỉ là tệp khóa tạm do Excel sinh ra khi đang mở bảng tính, không phải báo cáo. Đề nghị đơn vị đóng Excel rồi gửi tệp báo cáo (tên không bắt đầu bằng “~$”).`,
  filePassword: (name: string) =>
    `${file(name)} có đặt mật khẩu nên không mở được. Đề nghị đơn vị bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc) rồi gửi lại.`,
  fileOtherFormat: (name: string, format: string) =>
    `${file(name)} là ${format}, không đọc được. Đề nghị mở bằng Excel, chọn Lưu thành, kiểu “Excel Workbook (.xlsx)”, rồi gửi lại tệp mới.`,
  fileNotSpreadsheet: (name: string, thing: string) =>
    `${file(name)} là ${thing}, không phải bảng tính nên không lấy được số liệu. Đề nghị đơn vị nhập số liệu vào mẫu Excel (.xlsx) rồi gửi lại.`,
  fileDamaged: (name: string) =>
    `${file(name)} bị hỏng hoặc gửi thiếu nên không đọc được. Đề nghị đơn vị mở lại tệp gốc, kiểm tra rồi gửi lại.`,
  fileTooLarge: (name: string) =>
    `${file(name)} quá lớn so với một báo cáo nên không đọc. Đề nghị đơn vị xóa các trang, cột, dòng thừa và ảnh lớn rồi gửi lại.`,
  fileTooSlow: (name: string) =>
    `${file(name)} chưa đọc xong trong thời gian cho phép nên chưa nhận. Hãy đóng bớt chương trình khác đang chạy trên máy rồi nhập lại tệp này; nếu vẫn không được, đề nghị đơn vị xóa các trang, cột, dòng thừa và ảnh lớn rồi gửi lại.`,
  fileUnreadable: (name: string, code: string) =>
    `Không mở được “${name}”: ${fileTrouble(code)}. Hãy kiểm tra tệp này trên máy rồi nhập lại.`,
  fileUnsafe: (name: string) =>
    `${file(name)} có cấu trúc bất thường, không an toàn nên không mở. Đề nghị đơn vị chép số liệu sang một tệp Excel mới rồi gửi lại.`,
  fileKind: (what: string) => FILE_KINDS[what] ?? 'loại tệp không nhận ra',
} as const;

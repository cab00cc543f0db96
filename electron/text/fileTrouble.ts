const TROUBLES: Readonly<Record<string, string>> = {
  EACCES: 'không có quyền truy cập',
  EPERM: 'không có quyền truy cập, hoặc đang bị chương trình khác giữ',
  EROFS: 'ổ đĩa chỉ cho đọc',
  EBUSY: 'đang được mở ở chương trình khác',
  ETXTBSY: 'đang được mở ở chương trình khác',
  ENOENT: 'không có ở đường dẫn này',
  ENOTDIR: 'một phần của đường dẫn là tệp, không phải thư mục',
  EEXIST: 'ở đó đã có một tệp cùng tên',
  EISDIR: 'đây là thư mục, không phải tệp',
  ENOTEMPTY: 'thư mục không trống',
  ELOOP: 'các lối tắt trỏ vòng quanh nhau',
  ENAMETOOLONG: 'tên hoặc đường dẫn quá dài',
  ENOSPC: 'ổ đĩa đã đầy',
  EDQUOT: 'đã hết dung lượng được cấp',
  EFBIG: 'tệp quá lớn',
  EMFILE: 'máy đang mở quá nhiều tệp',
  ENFILE: 'máy đang mở quá nhiều tệp',
  EIO: 'ổ đĩa báo lỗi, hoặc đã bị rút ra',
  ENODEV: 'ổ đĩa đã bị rút ra hoặc mất kết nối',
  ENXIO: 'ổ đĩa đã bị rút ra hoặc mất kết nối',
  ESTALE: 'ổ đĩa mạng mất kết nối',
  ETIMEDOUT: 'ổ đĩa mạng không trả lời',
  ENOTFILE: 'không phải tệp thông thường',
};

/** What the system's error code (`EACCES`, …; `ENOTFILE` is our own) means to a clerk; a code nobody knows is named. */
export function fileTrouble(code: string): string {
  return TROUBLES[code] ?? (code === '' ? 'lỗi của hệ thống' : `lỗi của hệ thống: ${code}`);
}

import type { LocalTime } from '../domain/calendar';
import { fileTrouble } from './fileTrouble';
import { momentText } from './moment';

/** Sentences about backups and restoring. */
export const backupMessages = {
  notFound: (path: string) => `Không tìm thấy bản sao lưu ${path}.`,
  unreadable: (path: string, code: string) =>
    `Không đọc được tệp ${path}: ${fileTrouble(code)}. Hãy kiểm tra ổ đĩa hoặc USB.`,
  damaged: (name: string) => `Bản sao lưu ${name} bị hỏng nên không dùng được.`,
  sealed: (name: string) =>
    `Bản sao lưu ${name} đã được mã hóa. Cần mật khẩu (hoặc mã khôi phục) đang dùng lúc sao lưu để mở.`,
  sealedByOther: (name: string) =>
    `Bản sao lưu ${name} được mã hóa bằng khóa của dữ liệu khác. Cần mật khẩu (hoặc mã khôi phục) đang dùng lúc sao lưu để mở.`,
  notLooked: (name: string) =>
    `Bản sao lưu ${name} khóa trên máy khác nên không mở ra kiểm tra được; dữ liệu đang dùng không liên quan.`,
  foreign: (name: string) => `Tệp ${name} không phải là dữ liệu của Đôn Đốc nên không dùng được.`,
  newer: (name: string) =>
    `Bản sao lưu ${name} được tạo bởi phiên bản Đôn Đốc mới hơn. Hãy cài phiên bản mới rồi khôi phục.`,
  notUpgraded: (name: string) => `Bản sao lưu ${name} thuộc phiên bản cũ và không nâng cấp được lên phiên bản này.`,

  writeFailed: {
    diskFull: (folder: string) =>
      `Chưa sao lưu được vào ${folder}: ổ đĩa đã đầy. Hãy giải phóng dung lượng hoặc chọn thư mục khác.`,
    readOnly: (folder: string) =>
      `Chưa sao lưu được vào ${folder}: không có quyền ghi, hoặc USB đang khóa chống ghi. Hãy chọn thư mục khác.`,
    notFound: (folder: string) =>
      `Chưa sao lưu được vào ${folder}: không tìm thấy thư mục. Hãy cắm lại USB hoặc chọn thư mục khác.`,
    fileLocked: (folder: string) =>
      `Chưa sao lưu được vào ${folder}: tệp đang bị chương trình khác giữ (có thể là phần mềm diệt vi-rút). Hãy thử lại sau ít phút.`,
    unexpected: (folder: string, detail: string) =>
      `Chưa sao lưu được vào ${folder} (${detail}). Dữ liệu đang dùng không bị ảnh hưởng; hãy thử lại hoặc chọn thư mục khác.`,
  },
  badCopy: (folder: string) =>
    `Bản sao lưu vừa ghi vào ${folder} đọc lại không đúng nên không được giữ. Ổ đĩa có thể bị lỗi; hãy chọn thư mục trên ổ đĩa khác.`,

  chosenGone: (chosen: string, used: string) =>
    `Không thấy thư mục sao lưu đã chọn ${chosen} (có thể USB hoặc ổ đĩa đã rút). Bản sao lưu tạm thời được ghi vào ${used}.`,
  chosenRefused: (failure: string, used: string) => `${failure} Bản sao lưu đã được ghi vào ${used}.`,
  notRemoved: (name: string) => `Không xóa được bản sao lưu đã hết hạn giữ ${name}. Dữ liệu không bị ảnh hưởng.`,
  settingNotSaved: (detail: string) => `Chưa ghi được thiết lập sao lưu (${detail}). Hãy thử lại.`,
  noFolder: (folder: string) => `Không tìm thấy thư mục ${folder}. Hãy chọn thư mục khác.`,

  filesMissing: (missingFiles: number) =>
    `Thiếu ${missingFiles} tệp gốc, bản quét mà dữ liệu này nhắc đến: không có cạnh bản sao lưu. Hãy tìm thư mục tep-dinh-kem ở nơi đã làm bản sao lưu (thường trên thư mục sao-luu một cấp), chép vào cạnh tệp sao lưu rồi khôi phục lại.`,

  offered: (path: string, madeAt: LocalTime) =>
    `Bản sao lưu tốt gần nhất làm lúc ${momentText(madeAt)}: ${path}. Có thể khôi phục dữ liệu từ bản này.`,
  offeredOnScreen: (path: string, madeAt: LocalTime) =>
    `Bản sao lưu tốt gần nhất làm lúc ${momentText(madeAt)}: ${path}. Nếu thiếu số liệu, hãy khôi phục từ bản này ở màn hình Sao lưu; dữ liệu hiện có sẽ được sao lưu trước.`,
  noneToOffer: 'Không có bản sao lưu nào mở được trong thư mục sao lưu.',
  stillOpens: 'Dữ liệu trong thư mục vẫn mở được nên không thay thế. Hãy mở Đôn Đốc rồi khôi phục ở màn hình Sao lưu.',
} as const;

import type { Worded } from '../domain/language';
import { inShellLanguage } from './shellLanguage';

const vietnamese = {
  saved: 'Đã lưu gói thông tin khi báo lỗi',
  savedTo: (path: string) =>
    `Tệp: ${path}\n\nHãy mở đọc trước khi gửi cho người hỗ trợ; chương trình không tự gửi đi đâu. Trong gói không có dữ liệu, tên người, tên tệp hay tên thư mục.`,
  failed: 'Chưa lập được gói thông tin khi báo lỗi',
  read: 'Mở để đọc',
  back: 'Quay lại',
};

const english: Worded<typeof vietnamese> = {
  saved: 'The information for a problem report was saved',
  savedTo: (path: string) =>
    `File: ${path}\n\nOpen and read it before you send it to whoever helps you; the program sends nothing by itself. It holds no data, no names of people, files or folders.`,
  failed: 'The information for a problem report could not be made',
  read: 'Open to read',
  back: 'Back',
};

/** Words around the text for a report of an error that is saved while the data are not open. */
export const bundleText = inShellLanguage(vietnamese, english);

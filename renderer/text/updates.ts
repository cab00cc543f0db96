import { inChosenLanguage } from './language';

/** Words of the update by a file. */
export const updates = inChosenLanguage('updates', {
  open: 'Cập nhật chương trình…',
  title: 'Cập nhật chương trình từ tệp',
  what: (version: string) =>
    `Đang dùng bản ${version}. Chọn tệp cập nhật (đuôi .capnhat) của nơi phát hành, ví dụ trên USB. Chương trình kiểm tra chữ ký của tệp trước khi dùng, và sao lưu dữ liệu trước khi cập nhật.`,
  choose: 'Chọn tệp cập nhật…',
  checking: 'Đang kiểm tra tệp…',
  fits: (fileName: string, publisher: string) => `Tệp “${fileName}” có chữ ký hợp lệ của ${publisher}.`,
  version: (version: string, day: string) => `Bản ${version}, ngày ${day}`,
  notes: 'Có gì mới',
  apply: 'Sao lưu và cập nhật',
  applying: 'Đang sao lưu và chép bộ cài…',
  applied: (backup: string) =>
    `Đã sao lưu (${backup}) và mở bộ cài. Hãy để chương trình đóng lại rồi làm tiếp theo bộ cài. Nếu chương trình hỏi về việc chưa lưu, hãy lưu trước.`,
} as const);

import { inChosenLanguage } from './language';

/** Apart from the other words of dropping: the first screen does without them. */
export const heldDrops = inChosenLanguage('heldDrops', {
  /** While files hang over the window: what comes of them on the screen at hand. */
  held: {
    imports: 'Thả tệp hoặc thư mục vào đây để nhập báo cáo',
    attachment: 'Thả tệp vào đây để đính kèm văn bản chỉ đạo',
    evidence: 'Thả một tệp vào đây để làm minh chứng',
    reading: 'Thả tệp văn bản (PDF, Word, .txt) vào đây để đọc thành văn bản chỉ đạo',
    ruler: 'Thả tệp PDF hoặc Word vào đây để kiểm tra thể thức',
    audit: 'Thả tệp PDF hoặc Word vào đây để soát tỷ lệ phần trăm',
  },
  /** The same for other kinds of files. */
  heldOthers: {
    ask: 'Một tệp PDF hoặc Word: chọn việc cần làm sau khi thả.',
    directive: 'Một tệp PDF hoặc Word: đọc thành văn bản chỉ đạo.',
    reports: 'Bảng tính, nhiều tệp hoặc thư mục: nhập báo cáo.',
    package: 'Gói dữ liệu (.dondoc): xem trước khi nhận.',
    lookAtPackage: 'Gói dữ liệu (.dondoc): mở để xem.',
  },
  /** Dropped before there is a campaign. */
  waiting: (names: string, others: number) =>
    `Đã nhận ${names}${others > 0 ? ` và ${others} tệp khác` : ''}, chưa đọc: báo cáo phải thuộc một đợt. Hãy nhập văn bản chỉ đạo trước; khi mở lại Nhập báo cáo, phần mềm đọc ngay, không phải thả lại.`,
  /** What was dropped would change data, and who is at work only looks. */
  refusedTitle: 'Chưa nhận tệp này',
  refused:
    'Vai trò lãnh đạo (chỉ xem) xem, in và xuất được, không nhập tệp vào dữ liệu. Hãy nhờ cán bộ nghiệp vụ làm việc này. Tệp không thay đổi, chưa có gì được lưu.',
});

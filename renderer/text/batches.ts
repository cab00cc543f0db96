import { inChosenLanguage } from './language';

/** Words of actions that make many papers at once. */
export const batches = inChosenLanguage('batches', {
  make: (count: string) => `Lưu ${count} công văn…`,
  makeForms: (count: string) => `Lưu biểu mẫu cho ${count} đơn vị…`,
  making: 'Đang làm cả đợt…',
  what: 'Một thư mục mới: một tệp PDF để in cả đợt, tệp PDF và Word cho từng đơn vị, danh sách phát hành (PDF, Excel).',
  givesNumbers: 'Cấp số riêng cho từng công văn',
  ownSheets: 'Để in hai mặt: mỗi văn bản sang tờ giấy mới',
  ownSheetsNote:
    'Sau văn bản có số trang lẻ có thêm một trang trắng, để hai đơn vị không chung một tờ. Máy in một mặt thì bỏ chọn, kẻo ra tờ trắng.',
  sharedSheetsNote: 'Để in một mặt. In hai mặt tệp này thì văn bản gửi hai đơn vị có thể nằm trên cùng một tờ.',
  dayFirst: 'Ghi ngày ban hành ở trên để cấp số.',
  whyNot: {
    halfDone: 'Chưa lưu được: đợt đang làm dở ghi ở dưới phải làm tiếp hoặc bỏ trước.',
    dayMissing: 'Chưa lưu được: đã chọn cấp số mà chưa ghi ngày ban hành.',
    nobody: 'Chưa lưu được: chưa chọn đơn vị nào.',
    unread: 'Chưa lưu được: có ô ở trên ghi chưa đọc được.',
  },
  numbersFrom: (number: string, series: string) => `Số đầu tiên sẽ là ${number}, dãy “${series}”.`,
  insist: 'Tôi đã xem các điều trên, vẫn cấp số',
  again: 'Đây là công văn khác, vẫn cấp số',
  progress: (done: string, total: string) => `Bước ${done}/${total}`,
  stop: 'Dừng',
  stopping: 'Đang dừng…',
  made: (papers: string, files: string, folder: string) => `Đã làm ${papers} văn bản, ${files} tệp: ${folder}.`,
  numbers: (first: string, last: string) => (first === last ? `Số ${first}.` : `Số từ ${first} đến ${last}.`),
  logged: (entries: string) => `Đã ghi ${entries} lượt đôn đốc vào nhật ký.`,
  open: {
    title: (title: string, when: string) => `Đợt “${title}” bắt đầu ${when} chưa làm xong.`,
    numbers: (first: string, last: string) =>
      `Các số từ ${first} đến ${last} đang giữ cho đợt này. Làm tiếp sẽ dùng đúng các số ấy.`,
    resume: 'Làm tiếp',
    elsewhere: 'Làm tiếp ở thư mục khác…',
    giveUp: 'Bỏ đợt…',
    giveUpTitle: 'Bỏ đợt này?',
    giveUpConfirm: 'Bỏ đợt',
    giveUpText: (title: string) => `Đợt “${title}” sẽ không làm tiếp được nữa; chưa tệp nào của đợt được ghi.`,
    willReturn: (count: string) => `${count} số trả lại dãy, cấp lại được.`,
    willCancel: (count: string, after: string | null) =>
      `${count} số ghi là số hủy, không cấp lại được, vì ${after === null ? 'đã cấp số khác sau các số ấy' : `số ${after} đã cấp sau các số ấy`}.`,
    gaveUp: 'Đã bỏ đợt.',
    returned: (count: string) => `${count} số đã trả lại dãy.`,
    cancelled: (count: string) => `${count} số đã ghi là số hủy kèm lý do.`,
  },
} as const);

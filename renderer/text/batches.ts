/** Words of actions that make many papers at once. */
export const batches = {
  make: (count: string) => `Lưu ${count} công văn…`,
  makeForms: (count: string) => `Lưu biểu mẫu cho ${count} đơn vị…`,
  making: 'Đang làm cả đợt…',
  what: 'Một thư mục mới: một tệp PDF để in cả đợt, tệp PDF và Word cho từng đơn vị, danh sách phát hành (PDF, Excel).',
  givesNumbers: 'Cấp số riêng cho từng công văn',
  dayFirst: 'Ghi ngày ban hành ở trên để cấp số.',
  numbersFrom: (number: string, series: string) => `Số đầu tiên sẽ là ${number}, dãy “${series}”.`,
  insist: 'Vẫn cấp số theo thứ tự này',
  progress: (done: string, total: string) => `Bước ${done}/${total}`,
  stop: 'Dừng',
  stopping: 'Đang dừng…',
  made: (papers: string, files: string, folder: string) => `Đã làm ${papers} văn bản, ${files} tệp: ${folder}.`,
  numbers: (first: string, last: string) => (first === last ? `Số ${first}.` : `Số từ ${first} đến ${last}.`),
  open: {
    title: (title: string, when: string) => `Đợt “${title}” bắt đầu ${when} chưa làm xong.`,
    numbers: (first: string, last: string) =>
      `Các số từ ${first} đến ${last} đang giữ cho đợt này. Làm tiếp sẽ dùng đúng các số ấy.`,
    resume: 'Làm tiếp',
    elsewhere: 'Làm tiếp ở thư mục khác…',
    giveUp: 'Bỏ đợt, trả lại số',
    giveUpPlain: 'Bỏ đợt',
    gaveUp: 'Đã bỏ đợt. Số chưa ai lấy sau đó đã trả lại dãy; số khác ghi là số hủy kèm lý do.',
  },
} as const;

/** Remarks on the figures of a report. */
export const remarks = {
  open: 'Nhận xét số liệu…',
  openChanged: 'Nhận xét số liệu… (cần xem lại)',
  title: 'Nhận xét, đánh giá trong báo cáo',
  intro:
    'Chương trình soạn sẵn các đoạn từ số liệu tại thời điểm đang xem. Lấy đoạn nào thì bấm Thêm, sửa tùy ý rồi Lưu; báo cáo của kỳ này sẽ in các đoạn đã lưu.',
  drafts: 'Đoạn soạn sẵn từ số liệu',
  noDrafts: 'Chưa có số liệu để soạn nhận xét.',
  noPeriod: 'Chưa có kỳ báo cáo nào đến hạn tại thời điểm đang xem.',
  add: 'Thêm',
  addOf: (text: string) => `Thêm: ${text}`,
  added: 'Đã có',
  addAll: 'Thêm tất cả',
  text: 'Đoạn in trong báo cáo',
  textHint: 'Mỗi đoạn một dòng. Để trống: báo cáo không có phần nhận xét.',
  save: 'Lưu',
  saved: 'Đã lưu. Báo cáo của kỳ này in các đoạn trên.',
  removed: 'Đã bỏ nhận xét; báo cáo của kỳ này không in phần nhận xét.',
  changed: (count: number) =>
    `Số liệu đã thay đổi sau khi lưu nhận xét (${count} đoạn soạn sẵn nay khác trước). Hãy xem lại các đoạn dưới đây trước khi in.`,
  otherFigures: (count: number) =>
    `Phần nhận xét in trong báo cáo này được lưu khi số liệu còn khác (${count} đoạn soạn sẵn nay khác trước). Hãy mở “Nhận xét số liệu…” xem lại trước khi lưu, in hoặc lấy số.`,
  wasNow: (before: string, now: string | null) => (now === null ? `Trước: ${before} Nay: không còn.` : `Nay: ${now}`),
  renew: (count: number) => `Thay ${count} đoạn bằng số liệu mới`,
  leaveTitle: 'Bỏ phần nhận xét chưa lưu?',
  leaveText: 'Các đoạn vừa thêm, sửa chưa được lưu sẽ mất.',
  leave: 'Bỏ, không lưu',
} as const;

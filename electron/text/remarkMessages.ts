/** Remarks on the figures of a report. */
export const remarkMessages = {
  noPeriod: 'Chưa có kỳ báo cáo nào đến hạn tính đến thời điểm đang xem nên chưa có báo cáo để ghi nhận xét.',
  otherFigures: (count: number, at: string) =>
    `Phần nhận xét in trong báo cáo được lưu khi số liệu còn khác (${count} đoạn soạn sẵn nay khác trước), có thể không khớp số liệu lúc ${at}. Hãy mở “Nhận xét số liệu…” để xem lại trước khi in hoặc lấy số.`,
  field: 'nhận xét trong báo cáo',
} as const;

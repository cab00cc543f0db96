/** Remarks on the figures of a report. */
export const remarkMessages = {
  noPeriod: 'Chưa có kỳ báo cáo nào đến hạn tính đến thời điểm đang xem nên chưa có báo cáo để ghi nhận xét.',
  field: 'nhận xét trong báo cáo',
} as const;

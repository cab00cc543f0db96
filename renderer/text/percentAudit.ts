/** Words of "Soát tỷ lệ phần trăm"; what was found is worded where it is found. */
export const percentAudit = {
  title: 'Soát tỷ lệ phần trăm',
  hint: 'Dán đoạn văn hoặc bảng, hoặc mở hay thả vào cửa sổ một văn bản đã hoàn thành (Word, PDF có chữ). Từng tỷ lệ được tính lại đúng từ hai con số đi kèm, nói rõ là làm tròn hay cắt bỏ phần lẻ. Chỉ soát, không sửa tệp, không gửi đi đâu.',
  text: 'Đoạn văn, bảng cần soát',
  placeholder: 'Ví dụ: có 82.930/174.229 thuê bao cài đặt, đạt 47,59%',
  check: 'Soát tỷ lệ',
  open: 'Mở văn bản…',
  checking: 'Đang tính lại…',
  pasted: 'Đoạn vừa dán',
  findings: 'Những chỗ cần xem lại',
  filter: 'Kết quả',
  shown: { wrong: 'Không khớp', right: 'Đúng', unchecked: 'Chưa kiểm tra được' },
  caption: 'Các tỷ lệ trong văn bản',
  none: 'Không có tỷ lệ nào thuộc loại này.',
  printed: 'Tỷ lệ',
  counts: 'Tính từ',
  verdict: 'Kết quả',
  rounded: 'Làm tròn',
  truncated: 'Cắt bỏ',
  quote: 'Câu, dòng',
  /** Beside a paper being written. */
  advice: (findings: number, summary: string) =>
    findings === 0
      ? `Tỷ lệ phần trăm: ${summary}`
      : `Tỷ lệ phần trăm: ${findings} điều nên xem (không bắt buộc). ${summary}`,
  adviceNone: 'Các tỷ lệ có đủ số để tính lại đều khớp.',
} as const;

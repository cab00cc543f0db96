import { inChosenLanguage } from './language';

/** Words around the picture of how the program stands; the facts themselves are worded by the app. */
export const health = inChosenLanguage('health', {
  open: 'Tình trạng máy…',
  title: 'Tình trạng chương trình và dữ liệu',
  allWell: 'Không có gì cần chú ý.',
  noErrors: 'Chưa ghi nhận lỗi nào của chương trình trên máy này.',
  verify: 'Kiểm tra ngay',
  verifying: 'Đang đọc lại toàn bộ dữ liệu, tệp đính kèm và các bản sao lưu…',
  sound: 'Đã kiểm tra: dữ liệu, tệp đính kèm và các bản sao lưu nguyên vẹn.',
  unsound: 'Kiểm tra thấy vấn đề:',
  bundle: 'Gói thông tin khi báo lỗi…',
  bundleTitle: 'Gói thông tin khi báo lỗi',
  bundleHint:
    'Đây là toàn bộ nội dung của gói. Hãy đọc trước khi gửi; chương trình chỉ ghi ra tệp hoặc sao chép, không tự gửi đi đâu.',
  bundleText: 'Nội dung gói thông tin',
  save: 'Lưu thành tệp…',
  copy: 'Sao chép',
  saved: (path: string) => `Đã lưu: ${path}`,
  back: 'Quay lại',
} as const);

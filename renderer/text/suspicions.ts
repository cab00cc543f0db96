import type { SuspicionKind } from '../../electron/domain/suspicious/suspicion';

const KINDS: Readonly<Record<SuspicionKind, string>> = {
  fell: 'Lũy kế giảm',
  jump: 'Đột biến',
  copied: 'Chép kỳ trước',
  relisted: 'Danh sách cũ',
  flat: 'Đứng yên',
  tens: 'Toàn số tròn chục',
};

/** Words of "Dấu hiệu cần kiểm tra"; the sentences come with what was found. */
export const suspicions = {
  title: 'Dấu hiệu cần kiểm tra',
  kinds: KINDS,
  all: 'Tất cả',
  filter: 'Loại dấu hiệu',
  caption: 'Các dãy số liệu cần hỏi lại đơn vị',
  kind: 'Dấu hiệu',
  unit: 'Đơn vị',
  figure: 'Biểu, số liệu',
  wholeReport: 'cả báo cáo',
  question: 'Câu hỏi gửi đơn vị',
  copy: (count: number) => `Chép ${count} câu đang xem`,
  empty: 'Chưa thấy dấu hiệu bất thường',
  emptyHint: 'Đã xem mọi số liệu các đơn vị gửi đến thời điểm này.',
} as const;

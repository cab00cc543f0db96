import type { MadeBatch, OpenBatch } from '../ipc/contract';

/** What the command line says of actions that make many papers. */
export const batchCliText = {
  badKind: (known: string) => `Hãy ghi loại văn bản của đợt: ${known}.`,
  batchNeeded: 'Hãy ghi mã của đợt; xem bằng lệnh: batch list.',
  nobody: 'Không có đơn vị nào để làm văn bản.',
  folderNeeded: 'Đợt này chưa có thư mục, hoặc thư mục không còn. Hãy ghi --out.',
  made: ({ papers, files, folder, numbers }: MadeBatch) =>
    `Đã làm ${papers} văn bản, ${files} tệp: ${folder}${numbers === null ? '' : `\nSố từ ${numbers.first} đến ${numbers.last}`}`,
  open: (batches: readonly OpenBatch[]) =>
    batches.length === 0
      ? 'Không có đợt nào đang dở.'
      : batches.map(({ batchId, title, createdAt }) => `${batchId}  ${title}, bắt đầu ${createdAt}`).join('\n'),
  dropped: 'Đã bỏ đợt. Số chưa ai lấy sau đó đã trả lại dãy; số khác ghi là số hủy kèm lý do.',
} as const;
